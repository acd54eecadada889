/* text-run.c - the tokens of one document, as the lists of this plugin look at them.
 * SPDX-License-Identifier: MIT */
#include "text-run.h"

static void
mark_starts (NlpDocument *document, const NlpLayer *tokens, guint8 *starts)
{
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  guint first;

  for (guint i = 0; i < nlp_layer_get_length (sentences); i++)
    if (nlp_layer_find_inside (tokens, nlp_layer_get_span (sentences, i), &first) > 0)
      starts[first] = 1;
  starts[0] = 1;
}

TextRun
text_run_of_document (NlpDocument *document)
{
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  const NlpSenses *words = nlp_document_get_senses (document, &encoder_words);
  guint n = nlp_layer_get_length (tokens);
  const char **bytes = g_new (const char *, n + 1);
  guint *sizes = g_new (guint, n + 1);
  guint8 *starts = g_new0 (guint8, n + 1);

  for (guint i = 0; i < n; i++)
    bytes[i] = nlp_document_get_token (document, i, &sizes[i]);
  mark_starts (document, tokens, starts);
  return (TextRun){ bytes, sizes, starts, n, words->forms, words->senses };
}

void
text_run_clear (TextRun *run)
{
  g_free ((gpointer) run->tokens);
  g_free ((gpointer) run->sizes);
  g_free ((gpointer) run->starts);
}

void
text_run_look_up (TextRun *run, const char *language)
{
  const NlpLexiconTable *table = nlp_lexicon_get_table (&encoder_words, language);
  guint32 *forms = g_new (guint32, run->n + 1);
  guint64 *words = g_new (guint64, run->n + 1);

  for (guint token = 0; token < run->n; token++)
    {
      forms[token] = token;
      words[token] = nlp_lexicon_find_senses (table, run->tokens[token], run->sizes[token]);
    }
  run->forms = forms;
  run->words = words;
}

void
text_run_forget (TextRun *run)
{
  g_free ((gpointer) run->forms);
  g_free ((gpointer) run->words);
}

gboolean
text_run_is_capitalised (const TextRun *run, guint token)
{
  const char *bytes = run->tokens[token];

  return g_ascii_isupper (*bytes) || ((guint8) *bytes >= 0xC3 && g_unichar_isupper (g_utf8_get_char (bytes)));
}
