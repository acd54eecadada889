/* numeral.h - numbers as such, written in figures, in words, or both.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "parser.h"

typedef struct
{
  Decimal value;
  guint end;         /* the lexeme behind it */
  gboolean ordinal;  /* "20th", "twentieth" */
  gboolean words;    /* there are number words in it */
  gboolean fraction; /* "two thirds", "3/4", "half" */
  gboolean scaled;   /* there is a "million", "k" ... in it */
  gboolean bare;     /* no more than a scale: "thousand", "dozens" */
  gboolean article;  /* begins with "a" or "an" */
  gboolean year;     /* two pairs of digits in words: "nineteen eighty-four" */
  int power;         /* of the last scale: 6 for "million" */
} Numeral;

/* The longest number that begins at @at, with its sign. */
gboolean numeral_parse (const Parser *parser, guint at, Numeral *numeral);

/* Number words below 100 ("twenty-four"); gives the lexeme behind them, or 0. */
guint numeral_parse_small (const Parser *parser, guint at, int *value);

/* An ordinal below 100, in figures or words ("3rd", "twenty-first"); gives the lexeme behind it, or 0. */
guint numeral_parse_small_ordinal (const Parser *parser, guint at, int *value);
