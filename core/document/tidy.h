/* tidy.h - checks the spans of a layer against the text, before its rows are put in order.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

typedef struct
{
  guint outside;      /* rows that lie outside the text; they get the span NLP_NO_SPAN */
  guint empty;        /* rows of nothing but white space; they too */
  guint trimmed;      /* rows that began or ended with white space */
  guint64 offenders;  /* providers of the rows outside */
} NlpTidyCounts;

/* Trims the spans of rows and of fields. Lists of spans are sorted, and what only white space parts is joined: "one
 * span" means the same in every output format. A quote's span becomes the stretch from its first content to its last; a
 * score of the whole document spans the whole text. */
void nlp__tidy_spans (NlpDocument *document, NlpLayer *layer, NlpTidyCounts *counts);
