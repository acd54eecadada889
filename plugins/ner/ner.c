/* ner.c - the plugin "ner": names of persons, organisations, places and other things, and who or what they name.
 * SPDX-License-Identifier: MIT */
#include "correct.h"
#include "name-tagger.h"
#include "referents.h"

typedef struct
{
  NlpWords *words;
  NlpGazetteer *gazetteer;
  NameTagger *tagger;
} Ner;

static void
ner_destroy (gpointer self)
{
  Ner *ner = self;

  g_clear_pointer (&ner->words, nlp_words_unref);
  g_clear_pointer (&ner->gazetteer, nlp_gazetteer_free);
  g_clear_pointer (&ner->tagger, name_tagger_free);
  g_free (ner);
}

static gboolean
open_files (Ner *ner, const NlpOptions *options, GError **error)
{
  const char *own = nlp_options_get_string (options, "model");
  g_autofree char *map = nlp_options_find_file (options, "words.model", error);
  g_autofree char *gazetteer = map ? nlp_options_find_file (options, NLP_GAZETTEER_FILE, error) : NULL;

  ner->words = gazetteer ? nlp_words_open (map, error) : NULL;
  ner->gazetteer = ner->words ? nlp_gazetteer_open (gazetteer, error) : NULL;
  if (ner->gazetteer)
    ner->tagger = name_tagger_open (own != NULL && *own != '\0' ? own : NULL, ner->words,
                                    nlp_options_get_string (options, "head"), error);
  return ner->tagger != NULL;
}

static gpointer
ner_create (const NlpOptions *options, GError **error)
{
  Ner *ner = g_new0 (Ner, 1);

  if (!open_files (ner, options, error))
    g_clear_pointer (&ner, ner_destroy);
  return ner;
}

static GArray *
find_names (const Ner *ner, NlpDocument *document, GError **error)
{
  GArray *names = name_tagger_run (ner->tagger, document, error);
  TokenRun run;

  if (names == NULL)
    return NULL;
  run = token_run_read (document);
  correct_names (ner->words, ner->gazetteer, &run, names);
  token_run_clear (&run);
  return names;
}

static gboolean
ner_process (gconstpointer self, NlpDocument *document, GError **error)
{
  g_autoptr (GArray) names = find_names (self, document, error);
  Mentions *mentions;
  Referents *referents;

  if (names == NULL)
    return FALSE;
  mentions = mentions_new (document, names);
  referents = referents_new (mentions);
  referents_write (referents);
  referents_free (referents);
  mentions_free (mentions);
  return TRUE;
}

static const NlpOption options[]
    = { { "model", NLP_OPTION_STRING, "", "a model of your own, made by nlp-train tagger (samples/train shows how)" },
        { "head", NLP_OPTION_STRING, "entity", "which head of the network finds names" },
        { NULL } };

NLP_PLUGIN_DEFINE (ner,
  .version = "1.0", .summary = "Names of persons, organisations and places, and who or what they name",
  .languages = (const char *const[]) { "en", NULL },
  .requires_layers = (const char *const[]) { NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS, NLP_LAYER_LABELS, NULL },
  .provides = (const NlpLayerSpec[]) {
    { NLP_LAYER_ENTITIES, nlp_entities_fields }, { NLP_LAYER_REFERENTS, nlp_referents_fields }, { NULL } },
  .options = options,
  .create = ner_create, .process = ner_process, .destroy = ner_destroy)
