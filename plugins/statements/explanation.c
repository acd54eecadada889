/* explanation.c - tells what the words are that decided.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "explanation.h"

static const char *
get_name (const EvidenceLayers *layers, guint referent)
{
  return referent >= evidence_count (layers->referents)
           ? NULL : nlp_layer_get_string (layers->referents, referent, NLP_REFERENTS_NAME);
}

static char *
dup_cue (const EvidenceLayers *layers, const Statement *statement)
{
  guint n;
  const NlpSpan *cue = nlp_layer_get_span_list (layers->quotes, statement->quote, NLP_QUOTES_CUE, &n);

  return n == 0 ? NULL : nlp_document_dup_text (layers->document, &cue[0]);
}

static void
explain_turn (GString *text, const EvidenceLayers *layers, const Statement *statement, const char *name)
{
  gboolean labelled = nlp_span_is_set (nlp_layer_get_span_field (layers->turns, statement->turn, NLP_TURNS_LABEL));

  g_string_append_printf (text, "%s of an interview, %s", statement->kind,
                          labelled ? "by its label" : "by how it is written");
  if (name != NULL)
    g_string_append_printf (text, "; %s is who %s", name,
                            g_str_equal (statement->kind, "question") ? "asks" : "answers");
  else
    g_string_append (text, "; the text does not say whose");
}

static void
explain_speaker (GString *text, const char *name, const char *description)
{
  if (name == NULL && description == NULL)
    g_string_append (text, "no source is told");
  else if (name == NULL)
    g_string_append_printf (text, "“%s” names nobody, or nobody surely enough", description);
  else if (description == NULL)
    g_string_append_printf (text, "%s speaks, by the conversation around", name);
  else if (strstr (description, name) != NULL)
    g_string_append_printf (text, "the source names %s", name);
  else
    g_string_append_printf (text, "“%s” stands for %s", description, name);
}

static void
explain_quote (GString *text, const EvidenceLayers *layers, const Statement *statement, const char *name,
               const char *description)
{
  g_autofree char *cue = dup_cue (layers, statement);

  explain_speaker (text, name, description);
  if (cue != NULL && statement->act != NULL)
    g_string_append_printf (text, "; “%s” tells that it was %s", cue, statement->act);
  else if (statement->act != NULL)
    g_string_append_printf (text, "; without a word for it, it counts as %s", statement->act);
}

char *
explanation_new (const EvidenceLayers *layers, const Statement *statement, const char *description)
{
  GString *text = g_string_new (NULL);
  const char *name = get_name (layers, statement->referent);

  if (statement->turn != NLP_NO_ROW)
    explain_turn (text, layers, statement, name);
  else
    explain_quote (text, layers, statement, name, description);
  if (!isnan (statement->certainty))
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (text, "; of rows like it, %s in 100 are right",
                              g_ascii_formatd (number, sizeof number, "%.0f", 100 * statement->certainty));
    }
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}
