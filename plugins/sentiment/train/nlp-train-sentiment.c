/* nlp-train-sentiment.c - trains the model of the plugin "sentiment" from rated texts.
 *
 *     nlp-train-sentiment DATA-FOLDER words.model patterns.tsv sentiment.model [--dump valences.tsv]
 *
 * The steps: ratings of words are collected and spread to words like them (terms.c, spread.c), which gives the
 * lexicon (valences-file.c); every rated text becomes features with that lexicon (examples.c), from which the tone of
 * sentences and the attitudes towards names are learned (linear-learner.c), and the tone once more from the words alone
 * (network-learner.c). The same data give the same bytes.
 * SPDX-License-Identifier: MIT */
#include "../tone.h"
#include "examples.h"
#include "valences-file.h"
#include "network-learner.h"
#include "spread.h"
#include "term-links.h"
#include "wordnet.h"
#include <locale.h>
#include <stdlib.h>

/* These and the lexicon are a megabyte. */
#define TONE_SLOTS 112000
#define ATTITUDE_SLOTS 64000
/* How many words the network knows; its rows are the greatest part of the file. */
#define NETWORK_WORDS 12000

/* Learns, keeps what fits into the file (a tenth of the slots stays empty, or features would meet), learns again. */
static void
train_sparse (Learner *learner, guint n_slots)
{
  learner_train (learner);
  learner_prune (learner, n_slots / 10 * 9);
  learner_train (learner);
}

/* What the three models are learned from. They share nothing that any of them changes, so each has a thread. */
typedef struct
{
  const Examples *examples;
  const Terms *terms;
  const Valences *valences;
} Material;

static gpointer
train_tone (gpointer data)
{
  const Material *material = data;
  const LearnerSettings settings = { FEATURES_N_DENSE, corpus_get_n_sources (), 6, 2, 0.05f };
  Learner *learner = learner_new (&settings, material->examples->tone);

  train_sparse (learner, TONE_SLOTS);
  return learner;
}

static gpointer
train_attitudes (gpointer data)
{
  const Material *material = data;
  const LearnerSettings settings = { ATTITUDE_N_DENSE, 2, 6, 2, 0.2f };
  Learner *learner = learner_new (&settings, material->examples->attitudes);

  train_sparse (learner, ATTITUDE_SLOTS);
  return learner;
}

static gpointer
train_network (gpointer data)
{
  const Material *material = data;
  const NetworkSettings settings = { corpus_get_n_sources (), NETWORK_WORDS, 2, 3, 2463534336u, 0.002f };
  NetworkLearner *learner
    = network_learner_new (&settings, material->examples->network, material->terms, material->valences);

  network_learner_train (learner);
  return learner;
}

static void
train_models (Material *material, NlpModelWriter *writer)
{
  GThread *of_tone = g_thread_new ("tone", train_tone, material);
  GThread *of_attitudes = g_thread_new ("attitudes", train_attitudes, material);
  g_autoptr (NetworkLearner) network = train_network (material);
  g_autoptr (Learner) tone = g_thread_join (of_tone);
  g_autoptr (Learner) attitudes = g_thread_join (of_attitudes);

  learner_save (tone, writer, "tone", TONE_SLOTS);
  network_learner_save (network, writer);
  learner_save (attitudes, writer, "attitude", ATTITUDE_SLOTS);
}

static gboolean
train (const Corpus *corpus, const char *wordnet, const char *model, const char *dump, GError **error)
{
  g_autoptr (Terms) terms = terms_load (corpus, error);
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new (SENTIMENT_MODEL_KIND, SENTIMENT_MODEL_VERSION);
  g_autofree ValenceEntry *entries = NULL;
  g_autoptr (Examples) examples = NULL;
  Valences valences = { .mask = VALENCE_SLOTS - 1 };

  if (!terms || !terms_link (terms, wordnet, error))
    return FALSE;
  g_print ("%u words\n", terms->list->len);
  spread_ratings (terms);
  if (dump && !valences_file_dump (terms, dump, error))
    return FALSE;
  valences.entries = entries = valences_file_new (terms);
  nlp_model_writer_add (writer, "valences", entries, VALENCE_SLOTS * sizeof (ValenceEntry));
  examples = examples_load (corpus, &valences, error);
  if (!examples)
    return FALSE;
  g_print ("%u texts, %u attitudes\n", examples->tone->len, examples->attitudes->len);
  train_models (&(Material) { examples, terms, &valences }, writer);
  return nlp_model_writer_save (writer, model, error);
}

int
main (int argc, char **argv)
{
  g_autofree char *dump = NULL, *wordnet = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "dump", 0, 0, G_OPTION_ARG_FILENAME, &dump, "also write the learned lexicon as a table", "FILE" },
    { "wordnet", 0, 0, G_OPTION_ARG_FILENAME, &wordnet, "where WordNet lies (" WORDNET_FOLDER ")", "FOLDER" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("DATA-FOLDER WORDS PATTERNS MODEL");

  setlocale (LC_ALL, "");
  g_option_context_set_summary (context, "Trains the model of the plugin \"sentiment\" from rated texts.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error) && argc != 5)
    g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                 "give the data folder, the files of word vectors and of patterns, and the model file to write");
  if (error
      || !train (&(Corpus) { argv[1], argv[2], argv[3] }, wordnet ? wordnet : WORDNET_FOLDER, argv[4], dump,
                  &error))
    {
      g_printerr ("nlp-train-sentiment: %s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
