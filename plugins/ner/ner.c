/* ner.c - the plugin "ner": names of persons, organisations, places and other things, and who or what they name.
 * SPDX-License-Identifier: MIT */
#include "correct.h"
#include "name-tagger.h"
#include "referents.h"

/* The user's own model, or the one beside the plugin. */
static char *
find_model (const NlpOptions *options, GError **error)
{
  const char *own = nlp_options_get_string (options, "model");

  return own != NULL && *own != '\0' ? g_strdup (own) : nlp_options_find_file (options, "ner.model", error);
}

static gpointer
ner_create (const NlpOptions *options, GError **error)
{
  g_autofree char *map = nlp_options_find_file (options, "words.model", error);
  g_autofree char *model = map ? find_model (options, error) : NULL;
  g_autofree char *gazetteer = model ? nlp_options_find_file (options, "ner.gazetteer", error) : NULL;
  g_autoptr (NlpWords) words = gazetteer ? nlp_words_open (map, error) : NULL;

  return words ? name_tagger_open (model, gazetteer, words, error) : NULL;
}

static void
ner_destroy (gpointer self)
{
  name_tagger_free (self);
}

/* What the tagger works with is freed before the rest begins: on a long document that is most of the memory. */
static GArray *
find_names (const NameTagger *tagger, NlpDocument *document)
{
  GArray *names = name_tagger_run (tagger, document);
  TokenRun run = token_run_read (document);

  correct_names (name_tagger_get_words (tagger), name_tagger_get_gazetteer (tagger), &run, names);
  token_run_clear (&run);
  return names;
}

static gboolean
ner_process (gconstpointer self, NlpDocument *document, GError **error)
{
  g_autoptr (GArray) names = find_names (self, document);
  Mentions *mentions = mentions_new (document, names);
  Referents *referents = referents_new (mentions);

  referents_write (referents);
  referents_free (referents);
  mentions_free (mentions);
  return TRUE;
}

static const NlpOption options[]
    = { { "model", NLP_OPTION_STRING, "", "a model of your own, made by nlp-train tagger (samples/train shows how)" },
        { NULL } };

NLP_PLUGIN_DEFINE (ner,
  .version = "1.0", .summary = "Names of persons, organisations and places, and who or what they name",
  .languages = (const char *const[]) { "en", NULL },
  .requires_layers = (const char *const[]) { NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS, NULL },
  .provides = (const NlpLayerSpec[]) {
    { NLP_LAYER_ENTITIES, nlp_entities_fields }, { NLP_LAYER_REFERENTS, nlp_referents_fields }, { NULL } },
  .options = options,
  .create = ner_create, .process = ner_process, .destroy = ner_destroy)
