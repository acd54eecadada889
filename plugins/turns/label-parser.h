/* label-parser.h - reads one printed label at the head of a line.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef enum
{
  LABEL_COLON,    /* "Name:" */
  LABEL_STOP,     /* "Q." */
  LABEL_BRACKET,  /* "(AB)" */
  LABEL_DASH,     /* "Name –" */
  LABEL_BARE      /* "Q" */
} LabelStyle;

/* All lengths in bytes. */
typedef struct
{
  LabelStyle style;
  gsize length;        /* of the label with its marks */
  gsize name, n_name;  /* where the words are, and how long */
  gsize n_detail;      /* of what stands in brackets behind the name, "(voice-over)", with the brackets */
} ParsedLabel;

/* Reads a label at @text, which has @n bytes. The words are no more than six and look like a name. */
gboolean turns_label_parse (const char *text, gsize n, ParsedLabel *label);
