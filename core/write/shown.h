/* shown.h - what a field says, for every format: the descriptions of layers and fields, read.
 *
 * A format that treats a layer in no way of its own writes it from here, be it the library's or a plugin's.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

#include "values.h"

/* Whether any format writes a field. */
gboolean nlp__field_is_shown (const NlpField *field);

/* Whether a row says anything there. */
gboolean nlp__field_is_set (const NlpLayer *layer, guint row, guint field);

/* The value of a string field. Of a closed vocabulary it is one of its words: for a value outside, or none, NULL, or the first word
 * if the field is always written. */
const char *nlp__field_get_text (const NlpLayer *layer, guint row, guint field);

/* Whether a string is one of a field's values; every string is, if the vocabulary is open. */
gboolean nlp__field_takes (const NlpField *field, const char *value);

/* How many digits behind the point a number is written with, as a format for one double. */
const char *nlp__field_get_format (const NlpField *field);

/* The layer that a field's target @target names, if the document has it. */
NlpLayer *nlp__field_get_target (NlpDocument *document, const NlpField *field, guint target);

/* What is written in the place of a row's number. */

typedef enum
{
  NLP_SHOWN_SPAN,  /* its begin and end */
  NLP_SHOWN_ROW,   /* the row itself */
  NLP_SHOWN_FIELD
} NlpShownKind;

typedef struct
{
  char key[64];
  NlpShownKind kind;
  const NlpLayer *layer; /* where it leads, or NULL if nowhere */
  guint row, field;
} NlpShownItem;

/* The list for a field's target @target, or NULL if rows are written as their numbers. */
const char *nlp__shown_begin (const NlpField *field, guint target);

/* The next item for @row of @layer; FALSE behind the last. */
gboolean nlp__shown_next (NlpDocument *document, const NlpLayer *layer, guint row, const char **list, NlpShownItem *item);
