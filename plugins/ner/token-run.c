/* token-run.c - the tokens of one document, as the parts of this plugin look at them.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "token-run.h"

TokenRun
token_run_read (NlpDocument *document)
{
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  const NlpSenses *words = nlp_document_get_senses (document, &ner_words);
  const NlpSenses *people = nlp_document_get_senses (document, nlp_get_person_words ());
  guint n = nlp_layer_get_length (tokens), first;
  const char **bytes = g_new (const char *, n + 1);
  guint *sizes = g_new (guint, n + 1);
  guint8 *starts = g_new0 (guint8, n + 1);

  for (guint i = 0; i < n; i++)
    bytes[i] = nlp_document_get_token (document, i, &sizes[i]);
  for (guint i = 0; i < nlp_layer_get_length (sentences); i++)
    if (nlp_layer_find_inside (tokens, nlp_layer_get_span (sentences, i), &first) > 0)
      starts[first] = 1;
  starts[0] = 1;
  return (TokenRun){ bytes, sizes, starts, n, words->forms, words->senses, people->senses, words->table };
}

void
token_run_clear (TokenRun *run)
{
  g_free ((gpointer) run->tokens);
  g_free ((gpointer) run->sizes);
  g_free ((gpointer) run->starts);
}

gboolean
token_run_is_capitalised (const TokenRun *run, guint token)
{
  const char *bytes = run->tokens[token];

  return g_ascii_isupper (*bytes) || ((guint8) *bytes >= 0xC3 && g_unichar_isupper (g_utf8_get_char (bytes)));
}

gboolean
token_run_starts_line (const TokenRun *run, guint token)
{
  const char *before = token > 0 ? run->tokens[token - 1] + run->sizes[token - 1] : NULL;

  return !before || memchr (before, '\n', run->tokens[token] - before) != NULL;
}
