/* figures-inside.c - rows of "numbers" that lie in what is said; dates and times apart. What is said in passing ("now", "one of the"),
 * and figures that are names, are neither.
 * SPDX-License-Identifier: MIT */
#include "figures-inside.h"

static gboolean
is_date (const char *kind)
{
  return g_strcmp0 (kind, "date") == 0 || g_strcmp0 (kind, "time") == 0;
}

static gboolean
is_to_be_shown (const NlpLayer *numbers, guint row, const char *kind)
{
  static const char *const names[] = { "id", "phone", "version", "address", NULL };

  return g_strcmp0 (nlp_layer_get_string (numbers, row, NLP_NUMBERS_MOD), "vague") != 0
         && (kind == NULL || !g_strv_contains (names, kind));
}

void
figures_inside_write (const EvidenceLayers *layers, const Statement *statement, NlpLayer *rows, guint row)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (guint)),
                     dates = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = evidence_count (layers->numbers);

  for (guint i = n == 0 ? 0 : nlp_layer_find (layers->numbers, statement->span.begin);
       i < n && nlp_layer_get_span (layers->numbers, i).begin < statement->span.end; i++)
    {
      const char *kind = nlp_layer_get_string (layers->numbers, i, NLP_NUMBERS_KIND);

      if (is_to_be_shown (layers->numbers, i, kind) && statement_holds (statement, nlp_layer_get_span (layers->numbers, i)))
        g_array_append_val (is_date (kind) ? dates : figures, i);
    }
  nlp_layer_set_rows (rows, row, NLP_STATEMENTS_FIGURES, (const guint *) (gpointer) figures->data, figures->len);
  nlp_layer_set_rows (rows, row, NLP_STATEMENTS_DATES, (const guint *) (gpointer) dates->data, dates->len);
}
