/* ner.c - the plugin "ner": names of persons, organisations, places and other things, and who or what they name.
 * SPDX-License-Identifier: MIT */
#include "referents.h"
#include "rules.h"

typedef struct
{
  NlpWords *words;
  Lists *lists;
  Rules *rules;
} Ner;

static void
ner_destroy (gpointer self)
{
  Ner *ner = self;

  g_clear_pointer (&ner->rules, rules_free);
  g_clear_pointer (&ner->lists, lists_free);
  g_clear_pointer (&ner->words, nlp_words_unref);
  g_free (ner);
}

static gpointer
ner_create (const NlpOptions *options, GError **error)
{
  g_autofree char *path = nlp_options_find_file (options, "words.model", error);
  NlpWords *words = path ? nlp_words_open (path, error) : NULL;
  Ner *ner;

  if (!words)
    return NULL;
  ner = g_new0 (Ner, 1);
  ner->words = words;
  ner->lists = lists_new ();
  ner->rules = rules_new (ner->words, ner->lists);
  return ner;
}

static gboolean
ner_process (gconstpointer self, NlpDocument *document, GError **error)
{
  const Ner *ner = self;
  g_autoptr (GArray) names = rules_find_names (ner->rules, document);
  Mentions *mentions = mentions_new (document, ner->lists, names);
  Referents *referents = referents_new (mentions);

  referents_write (referents);
  referents_free (referents);
  mentions_free (mentions);
  return TRUE;
}

NLP_PLUGIN_DEFINE (ner,
  .version = "1.0", .summary = "Names of persons, organisations and places, and who or what they name",
  .requires_layers = (const char *const[]) { NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS, NULL },
  .provides = (const NlpLayerSpec[]) { { NLP_LAYER_ENTITIES, nlp_entities_fields }, { NLP_LAYER_REFERENTS, nlp_referents_fields }, { NULL } },
  .create = ner_create, .process = ner_process, .destroy = ner_destroy)
