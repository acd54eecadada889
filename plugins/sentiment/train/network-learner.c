/* network-learner.c - a network of parts that learn apart.
 *
 * Chance moves what a small network learns: two trainings that differ in the order of the examples alone are a few
 * points apart on small sets. The mean of several is better than either (Hansen and Salamon 1990) and moves less.
 * Here it costs nothing at run time, for the filters of all parts together are as many as one network would have: a
 * filter reads word vectors that only its own part knows, and in the file words and filters are multiplied out.
 * SPDX-License-Identifier: MIT */
#include "network-learner.h"
#include "network-file.h"
#include <string.h>

struct _NetworkLearner
{
  NetworkSettings settings;
  GPtrArray *examples;
  NetworkWords *words;
  NetworkPart *parts[NETWORK_N_PARTS];
};

NetworkLearner *
network_learner_new (const NetworkSettings *settings, GPtrArray *examples, const Terms *terms, const Valences *valences)
{
  NetworkLearner *learner = g_new0 (NetworkLearner, 1);

  learner->settings = *settings;
  learner->examples = g_ptr_array_ref (examples);
  learner->words = network_words_new (examples, terms, valences, settings->max_words, settings->min_count);
  for (guint i = 0; i < NETWORK_N_PARTS; i++)
    learner->parts[i] = network_part_new (&learner->settings, learner->words, i);
  return learner;
}

void
network_learner_free (NetworkLearner *learner)
{
  g_ptr_array_unref (learner->examples);
  for (guint i = 0; i < NETWORK_N_PARTS; i++)
    network_part_free (learner->parts[i]);
  network_words_free (learner->words);
  g_free (learner);
}

typedef struct
{
  NetworkPart *part;
  GPtrArray *examples;
} Work;

static gpointer
train_part (gpointer data)
{
  const Work *work = data;

  network_part_train (work->part, work->examples);
  return NULL;
}

void
network_learner_train (NetworkLearner *learner)
{
  Work works[NETWORK_N_PARTS];
  GThread *threads[NETWORK_N_PARTS];

  for (guint i = 0; i < NETWORK_N_PARTS; i++)
    {
      works[i] = (Work) { learner->parts[i], learner->examples };
      threads[i] = g_thread_new ("part", train_part, &works[i]);
    }
  for (guint i = 0; i < NETWORK_N_PARTS; i++)
    g_thread_join (threads[i]);
}

void
network_learner_predict (NetworkLearner *learner, const Example *example, float outputs[WEIGHTS_ROW])
{
  memset (outputs, 0, WEIGHTS_ROW * sizeof (float));
  for (guint i = 0; i < NETWORK_N_PARTS; i++)
    {
      float of_part[WEIGHTS_ROW];

      network_part_predict (learner->parts[i], example, of_part);
      for (guint output = 0; output < WEIGHTS_ROW; output++)
        outputs[output] += of_part[output] / NETWORK_N_PARTS;
    }
}

void
network_learner_save (const NetworkLearner *learner, NlpModelWriter *writer)
{
  const NetworkParameters *parts[NETWORK_N_PARTS];

  for (guint i = 0; i < NETWORK_N_PARTS; i++)
    parts[i] = network_part_get_parameters (learner->parts[i]);
  network_file_save (parts, writer);
}
