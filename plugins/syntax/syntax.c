/* syntax.c - part of speech and lemma of every token.
 *
 * Two heads of the encoder's network say them: the part of speech, and the rule that makes the lemma from the token (nlp/lemma.h).
 * SPDX-License-Identifier: MIT */
#include <nlp.h>

static gboolean
find_labels (NlpDocument *document, const char *head, NlpLabels *labels, GError **error)
{
  if (nlp_labels_find (document, head, labels))
    return TRUE;
  g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "the encoder's network has no head \"%s\"", head);
  return FALSE;
}

static const char **
intern_tags (const NlpLabels *pos)
{
  guint n = nlp_tagger_get_n_labels (pos->tagger, pos->head);
  const char **tags = g_new (const char *, n);

  for (guint i = 0; i < n; i++)
    tags[i] = g_intern_string (nlp_tagger_get_label (pos->tagger, pos->head, i));
  return tags;
}

static void
write_tags (NlpDocument *document, const NlpLabels *pos, const NlpLabels *rules)
{
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  NlpLayer *layer = nlp_document_get_layer (document, NLP_LAYER_TAGS);
  g_autofree const char **tags = intern_tags (pos);
  g_autoptr (GString) lemma = g_string_new (NULL);

  for (guint i = 0; i < nlp_layer_get_length (tokens); i++)
    {
      guint n_bytes, row = nlp_layer_append (layer, nlp_layer_get_span (tokens, i));
      const char *bytes = nlp_document_get_token (document, i, &n_bytes);

      nlp_lemma_rule_apply (nlp_tagger_get_label (rules->tagger, rules->head, rules->labels[i]), bytes, n_bytes, lemma);
      nlp_layer_set_static_string (layer, row, NLP_TAGS_POS, tags[pos->labels[i]]);
      nlp_layer_set_string (layer, row, NLP_TAGS_LEMMA, lemma->str);
    }
}

static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  NlpLabels pos, rules;

  if (!find_labels (document, "pos", &pos, error) || !find_labels (document, "lemma", &rules, error))
    return FALSE;
  write_tags (document, &pos, &rules);
  return TRUE;
}

NLP_PLUGIN_DEFINE (syntax,
  .version = "1.0", .summary = "Part of speech and lemma of every token",
  .languages = (const char *const[]) { "en", NULL },
  .requires_layers = (const char *const[]) { NLP_LAYER_TOKENS, NLP_LAYER_LABELS, NULL },
  .provides = (const NlpLayerSpec[]) { { NLP_LAYER_TAGS, nlp_tags_fields, "what kind of word each token is" },
                                       { NULL } },
  .process = process)
