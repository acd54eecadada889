/* statement.h - one statement in the making.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "evidence-layers.h"

typedef struct
{
  NlpSpan span;
  guint quote;          /* the row that it came from, or NLP_NO_ROW */
  guint turn;           /* likewise */
  guint referent;       /* who speaks, or NLP_NO_ROW */
  guint on_behalf_of;   /* likewise */
  guint addressee;      /* likewise */
  guint question;       /* the statement that it answers, or NLP_NO_ROW */
  const char *kind;
  const char *act;
  double certainty;     /* or NaN */
  const NlpSpan *words; /* what is said; NULL: all of the span */
  guint n_words;
} Statement;

/* What is said, as a list of spans. */
const NlpSpan *statement_get_words (const Statement *statement, guint *n);

/* Whether @span lies in what is said. */
gboolean statement_holds (const Statement *statement, NlpSpan span);
