/* statement.c - what is said, and what lies in it.
 * SPDX-License-Identifier: MIT */
#include "statement.h"

const NlpSpan *
statement_get_words (const Statement *statement, guint *n)
{
  *n = statement->words == NULL ? 1 : statement->n_words;
  return statement->words == NULL ? &statement->span : statement->words;
}

gboolean
statement_holds (const Statement *statement, NlpSpan span)
{
  guint n;
  const NlpSpan *words = statement_get_words (statement, &n);

  for (guint i = 0; i < n; i++)
    if (nlp_span_contains (words[i], span))
      return TRUE;
  return FALSE;
}
