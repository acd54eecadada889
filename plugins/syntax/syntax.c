/* syntax.c - part of speech and lemma of every token.
 *
 * One network with two heads: the part of speech, and the rule that makes the lemma from the token (nlp/lemma.h).
 * Beside its own features it gets what a dictionary says of the word.
 * SPDX-License-Identifier: MIT */
#include "dictionary.h"

typedef struct
{
  NlpTagger *tagger;
  Dictionary *dictionary;
  guint pos_head, lemma_head;
  const char **pos;      /* [labels of the head], interned */
} Syntax;

static void
destroy (gpointer self)
{
  Syntax *syntax = self;

  g_clear_pointer (&syntax->tagger, nlp_tagger_unref);
  g_clear_pointer (&syntax->dictionary, dictionary_free);
  g_free (syntax->pos);
  g_free (syntax);
}

static gboolean
find_head (const NlpTagger *tagger, const char *name, guint *head, GError **error)
{
  int found = nlp_tagger_find_head (tagger, name);

  if (found < 0)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "syntax.model has no head \"%s\": train it with syntax.recipe",
                   name);
      return FALSE;
    }
  *head = found;
  return TRUE;
}

static NlpTagger *
open_tagger (const NlpOptions *options, GError **error)
{
  g_autofree char *model = nlp_options_find_file (options, "syntax.model", error);
  g_autofree char *map = model == NULL ? NULL : nlp_options_find_file (options, "words.model", error);
  g_autoptr (NlpWords) words = map == NULL ? NULL : nlp_words_open (map, error);

  return words == NULL ? NULL : nlp_tagger_open (model, words, error);
}

static Dictionary *
open_dictionary (const NlpOptions *options, GError **error)
{
  g_autofree char *path = nlp_options_find_file (options, DICTIONARY_FILE, error);

  return path == NULL ? NULL : dictionary_open (path, error);
}

static gpointer
create (const NlpOptions *options, GError **error)
{
  Syntax *syntax = g_new0 (Syntax, 1);

  syntax->tagger = open_tagger (options, error);
  syntax->dictionary = syntax->tagger == NULL ? NULL : open_dictionary (options, error);
  if (syntax->dictionary == NULL || !find_head (syntax->tagger, "pos", &syntax->pos_head, error)
      || !find_head (syntax->tagger, "lemma", &syntax->lemma_head, error))
    {
      destroy (syntax);
      return NULL;
    }
  syntax->pos = g_new (const char *, nlp_tagger_get_n_labels (syntax->tagger, syntax->pos_head));
  for (guint i = 0; i < nlp_tagger_get_n_labels (syntax->tagger, syntax->pos_head); i++)
    syntax->pos[i] = g_intern_string (nlp_tagger_get_label (syntax->tagger, syntax->pos_head, i));
  return syntax;
}

/* Each distinct word once. */
static void
look_words_up (const Syntax *syntax, NlpDocument *document, NlpSequenceInput *input)
{
  const NlpVocabulary *vocabulary = nlp_document_get_vocabulary (document);
  guint n = nlp_sequence_input_get_length (input);
  g_autofree guint8 *column = g_malloc (n), *known = g_malloc (vocabulary->n_forms);

  for (guint form = 0; form < vocabulary->n_forms; form++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, vocabulary->firsts[form], &n_bytes);

      known[form] = dictionary_find (syntax->dictionary, bytes, n_bytes);
    }
  for (guint i = 0; i < n; i++)
    column[i] = known[vocabulary->forms[i]];
  nlp_sequence_input_set_column (input, DICTIONARY_COLUMN, column);
}

static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  const Syntax *syntax = self;
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  NlpLayer *tags = nlp_document_get_layer (document, NLP_LAYER_TAGS);
  g_autoptr (NlpSequenceInput) input = nlp_sequence_input_new_from_document (document, NLP_SEQUENCE_SENTENCES);
  g_autoptr (NlpSequenceOutput) output = NULL;
  const guint16 *pos, *rules;
  g_autoptr (GString) lemma = g_string_new (NULL);

  look_words_up (syntax, document, input);
  output = nlp_tagger_decode (syntax->tagger, input, NLP_DECODE_LABELS);
  pos = nlp_sequence_output_get_labels (output, syntax->pos_head);
  rules = nlp_sequence_output_get_labels (output, syntax->lemma_head);
  for (guint i = 0; i < nlp_layer_get_length (tokens); i++)
    {
      guint n_bytes, row = nlp_layer_append (tags, nlp_layer_get_span (tokens, i));
      const char *bytes = nlp_document_get_token (document, i, &n_bytes);

      nlp_lemma_rule_apply (nlp_tagger_get_label (syntax->tagger, syntax->lemma_head, rules[i]), bytes, n_bytes, lemma);
      nlp_layer_set_static_string (tags, row, NLP_TAGS_POS, syntax->pos[pos[i]]);
      nlp_layer_set_string (tags, row, NLP_TAGS_LEMMA, lemma->str);
    }
  return TRUE;
}

NLP_PLUGIN_DEFINE (syntax,
  .version = "1.0", .summary = "Part of speech and lemma of every token",
  .languages = (const char *const[]) { "en", NULL },
  .requires_layers = (const char *const[]) { NLP_LAYER_BLOCKS, NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS, NULL },
  .provides = (const NlpLayerSpec[]) { { NLP_LAYER_TAGS, nlp_tags_fields, "what kind of word each token is" },
                                       { NULL } },
  .create = create, .process = process, .destroy = destroy)
