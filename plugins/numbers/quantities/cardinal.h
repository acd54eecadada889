/* cardinal.h - whole numbers, before anything makes fractions or ordinals of them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "parser.h"

/* A cardinal on its way. */
typedef struct
{
  Decimal value;
  guint end;
  int tens;       /* the value of the last word, if that is "twenty" ... "ninety" */
  Decimal tail;   /* what follows the last "and" */
  int tail_power; /* of the scale before that "and" */
  gboolean has_tail;
  gboolean figure;  /* begins with a figure */
  gboolean rounded; /* ends with a hundred or a scale */
  gboolean decimals;
  int power; /* magnitude of the last part */
  gboolean scaled, bare, article, year;
} Cardinal;

/* The cardinal at @at: gives the lexeme behind it, or 0. */
guint cardinal_parse (const Parser *parser, guint at, Cardinal *cardinal);

/* Scales behind a cardinal ("thousand million", "dozen"): gives the lexeme behind them. */
guint cardinal_parse_scales (const Parser *parser, guint at, Cardinal *cardinal);

/* The lexeme behind the hyphen at @at, or @at. */
guint cardinal_skip_hyphen (const Parser *parser, guint at);

/* The number that the word at @at has in @sense, or 0. */
int cardinal_number_at (const Parser *parser, guint at, Sense sense);

/* Whether the figure at @figure has the ending that makes an ordinal of it: "21st", but not "14st". */
gboolean cardinal_is_ordinal_ending (const Parser *parser, guint figure);

/* "st", "nd", "rd", "th", NULL */
extern const char *const cardinal_ordinal_endings[];
