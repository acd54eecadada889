/* label-parser.h - reads one printed label.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

typedef enum
{
  LABEL_COLON,    /* "Name:" */
  LABEL_STOP,     /* "Q." */
  LABEL_BRACKET,  /* "(AB)" */
  LABEL_DASH,     /* "Name –" */
  LABEL_STAMP,    /* "Name (00:01)" on a line of its own */
  LABEL_BARE,     /* "Q" */
  LABEL_LINE      /* "NAME" on a line of its own */
} LabelStyle;

/* All places in bytes. */
typedef struct
{
  LabelStyle style;
  gsize start;         /* of the label, behind a time stamp and ">>" */
  gsize end;           /* behind its marks, before a time stamp that follows */
  gsize length;        /* up to where speech begins */
  gsize name, n_name;
  gsize detail, n_detail;  /* what stands behind the name: "voice-over", "MAYOR OF LOWTON" */
  gboolean in_brackets;    /* the detail */
  gboolean alone;      /* nothing else stands on its line */
  double time;         /* seconds, or NO_TIME */
} ParsedLabel;

/* Reads a label at @text, the head of a line, which has @n bytes. The words are no more than six and look like a name; @words:
 * (nullable): the words of the document's language. */
gboolean turns_label_parse (const NlpLexiconTable *words, const char *text, gsize n, ParsedLabel *label);
