/* encoder.c - the plugin "encoder": one network reads the document once, for the plugins that make rows of what it says.
 *
 * Beside what it sees itself the network is told what lists know of a word and what stands around its other occurrences (columns.c,
 * dictionary.c), and what kind of text it is (text-kind.c). What its heads say is kept with the document (nlp/labels.h).
 * SPDX-License-Identifier: MIT */
#include "columns.h"
#include "dictionary.h"
#include "text-kind.h"

#define MODEL "encoder.model"

typedef struct
{
  NlpTagger *tagger;
  NlpGazetteer *gazetteer;
  Dictionary *dictionary;
  guint wanted; /* flags of nlp_tagger_decode() */
} Encoder;

/* The corpora of the training whose texts are most like each kind. */
static const char *const corpora[] = { [TEXT_KIND_TALK] = "ewt", [TEXT_KIND_REPORT] = "polnear" };

/* Nobody asks how sure these are. */
static const char *const plain_heads[] = { "pos", "lemma", NULL };

static void
encoder_destroy (gpointer self)
{
  Encoder *encoder = self;

  g_clear_pointer (&encoder->tagger, nlp_tagger_unref);
  g_clear_pointer (&encoder->gazetteer, nlp_gazetteer_free);
  g_clear_pointer (&encoder->dictionary, dictionary_free);
  g_free (encoder);
}

/* The user's own model, or the one beside the plugin. */
static char *
find_model (const NlpOptions *options, GError **error)
{
  const char *own = nlp_options_get_string (options, "model");

  return own != NULL && *own != '\0' ? g_strdup (own) : nlp_options_find_file (options, MODEL, error);
}

static NlpTagger *
open_tagger (const NlpOptions *options, GError **error)
{
  g_autofree char *map = nlp_options_find_file (options, "words.model", error);
  g_autofree char *model = map ? find_model (options, error) : NULL;
  g_autoptr (NlpWords) words = model ? nlp_words_open (map, error) : NULL;

  return words ? nlp_tagger_open (model, words, error) : NULL;
}

static gboolean
open_lists (Encoder *encoder, const NlpOptions *options, GError **error)
{
  g_autofree char *gazetteer = nlp_options_find_file (options, NLP_GAZETTEER_FILE, error);
  g_autofree char *dictionary = gazetteer ? nlp_options_find_file (options, DICTIONARY_FILE, error) : NULL;

  encoder->gazetteer = dictionary ? nlp_gazetteer_open (gazetteer, error) : NULL;
  encoder->dictionary = encoder->gazetteer ? dictionary_open (dictionary, error) : NULL;
  return encoder->dictionary != NULL;
}

static guint
choose_probabilities (const NlpTagger *tagger)
{
  guint wanted = 0;

  for (guint head = 0; head < nlp_tagger_get_n_heads (tagger); head++)
    if (!g_strv_contains (plain_heads, nlp_tagger_get_head_name (tagger, head)))
      wanted |= NLP_DECODE_PROBABILITIES_OF (head);
  return wanted;
}

static gpointer
encoder_create (const NlpOptions *options, GError **error)
{
  Encoder *encoder = g_new0 (Encoder, 1);

  encoder->tagger = open_tagger (options, error);
  if (encoder->tagger == NULL || !open_lists (encoder, options, error))
    {
      encoder_destroy (encoder);
      return NULL;
    }
  encoder->wanted = choose_probabilities (encoder->tagger);
  return encoder;
}

/* Each distinct word once. */
static void
look_words_up (const Encoder *encoder, NlpDocument *document, NlpSequenceInput *input)
{
  const NlpVocabulary *vocabulary = nlp_document_get_vocabulary (document);
  guint n = nlp_sequence_input_get_length (input);
  g_autofree guint8 *column = g_malloc (n), *known = g_malloc (vocabulary->n_forms);

  for (guint form = 0; form < vocabulary->n_forms; form++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, vocabulary->firsts[form], &n_bytes);

      known[form] = dictionary_find (encoder->dictionary, bytes, n_bytes);
    }
  for (guint i = 0; i < n; i++)
    column[i] = known[vocabulary->forms[i]];
  nlp_sequence_input_set_column (input, DICTIONARY_COLUMN, column);
}

static void
describe_tokens (const Encoder *encoder, NlpDocument *document, NlpSequenceInput *input)
{
  TextRun run = text_run_of_document (document);
  guint8 *columns[N_COLUMNS];

  columns_find (encoder->gazetteer, &run, columns);
  for (guint c = 0; c < N_COLUMNS; c++)
    nlp_sequence_input_set_column (input, column_names[c], columns[c]);
  columns_clear (columns);
  nlp_sequence_input_set_corpus (input, nlp_tagger_find_corpus (encoder->tagger, corpora[guess_text_kind (&run)]));
  text_run_clear (&run);
  look_words_up (encoder, document, input);
}

static gboolean
encoder_process (gconstpointer self, NlpDocument *document, GError **error)
{
  const Encoder *encoder = self;
  g_autoptr (NlpSequenceInput) input = nlp_sequence_input_new_from_document (document, nlp_tagger_get_unit (encoder->tagger));

  describe_tokens (encoder, document, input);
  nlp_labels_keep (document, encoder->tagger, nlp_tagger_decode (encoder->tagger, input, encoder->wanted));
  return TRUE;
}

static const NlpField no_fields[] = { { NULL } };

static const NlpOption options[]
    = { { "model", NLP_OPTION_STRING, "", "a network of your own, made by nlp-train tagger or nlp-train head" }, { NULL } };

NLP_PLUGIN_DEFINE (encoder,
  .version = "1.0", .summary = "What one network says of each token, for other plugins",
  .languages = (const char *const[]) { "en", NULL },
  .requires_layers = (const char *const[]) { NLP_LAYER_BLOCKS, NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS, NULL },
  .provides = (const NlpLayerSpec[]) { { NLP_LAYER_LABELS, no_fields, "labels of a network, for other plugins", .flags = NLP_LAYER_INTERNAL },
                                       { NULL } },
  .options = options,
  .create = encoder_create, .process = encoder_process, .destroy = encoder_destroy)
