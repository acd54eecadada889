/* sampler.c - cutting a training set into the batches of an epoch.
 * SPDX-License-Identifier: MIT */

#include <stdlib.h>
#include "sampler.h"

/* So many batches' windows are sorted by length together: sorting all of them would show the network all short ones
 * in a row. */
#define POOL_BATCHES 40

/* A window is closed when it is half as long as allowed or a random part more. */
static gboolean
is_full (const Sampler *sampler, const SequenceSpan *window, const SequenceSpan *next, guint wanted)
{
  return sampler->window == 0 || window->length >= wanted || window->length + next->length > SEQUENCE_MAX_LENGTH;
}

static guint
draw_wanted (const Sampler *sampler, Random *random)
{
  return sampler->window / 2 + random_below (random, sampler->window / 2 + 1);
}

static GArray *
cut_windows (const Sampler *sampler, Random *random)
{
  const TrainingSet *set = sampler->set;
  GArray *windows = g_array_new (FALSE, FALSE, sizeof (SequenceSpan));
  guint last_document = G_MAXUINT, wanted = 0;

  for (guint i = 0; i < set->sequences->len; i++)
    {
      SequenceSpan sequence = g_array_index (set->sequences, SequenceSpan, i);
      guint document = g_array_index (set->sequence_documents, guint, i);
      double share = sampler->shares[g_array_index (set->sequence_corpora, guint, i)];
      SequenceSpan *window = windows->len > 0 ? &g_array_index (windows, SequenceSpan, windows->len - 1) : NULL;

      if (window && document == last_document && window->first + window->length == sequence.first
          && !is_full (sampler, window, &sequence, wanted))
        {
          window->length += sequence.length;
          continue;
        }
      if (share < 1 && random_unit (random) >= share)
        continue;
      last_document = document;
      wanted = draw_wanted (sampler, random);
      g_array_append_val (windows, sequence);
    }
  return windows;
}

static void
shuffle_spans (GArray *array, Random *random)
{
  SequenceSpan *spans = (SequenceSpan *) array->data;

  for (guint i = array->len; i > 1; i--)
    {
      guint j = random_below (random, i);
      SequenceSpan span = spans[i - 1];

      spans[i - 1] = spans[j];
      spans[j] = span;
    }
}

static int
compare_lengths (const void *a, const void *b)
{
  const SequenceSpan *one = a, *other = b;

  if (one->length != other->length)
    return one->length > other->length ? -1 : 1;
  return one->first < other->first ? -1 : one->first > other->first;
}

static void
add_pool (const Sampler *sampler, SequenceSpan *spans, guint n, GPtrArray *batches)
{
  qsort (spans, n, sizeof *spans, compare_lengths);
  for (guint first = 0, last; first < n; first = last)
    {
      guint n_tokens = 0;

      for (last = first; last < n && (last == first || n_tokens + spans[last].length <= sampler->batch_tokens); last++)
        n_tokens += spans[last].length;
      g_ptr_array_add (batches, batch_new (spans + first, last - first));
    }
}

static void
shuffle_batches (GPtrArray *batches, Random *random)
{
  for (guint i = batches->len; i > 1; i--)
    {
      guint j = random_below (random, i);
      gpointer batch = batches->pdata[i - 1];

      batches->pdata[i - 1] = batches->pdata[j];
      batches->pdata[j] = batch;
    }
}

static GPtrArray *
draw_windows (const Sampler *sampler, Random *random)
{
  g_autoptr (GArray) windows = cut_windows (sampler, random);
  SequenceSpan *spans = (SequenceSpan *) windows->data;
  GPtrArray *batches = g_ptr_array_new_with_free_func ((GDestroyNotify) batch_free);

  shuffle_spans (windows, random);
  for (guint first = 0, last; first < windows->len; first = last)
    {
      guint n_tokens = 0;

      for (last = first; last < windows->len && n_tokens < POOL_BATCHES * sampler->batch_tokens; last++)
        n_tokens += spans[last].length;
      add_pool (sampler, spans + first, last - first, batches);
    }
  shuffle_batches (batches, random);
  return batches;
}

/* Runs of neighbouring sequences of a document: first is that of the sequences, length their
 * number. */
static GArray *
cut_runs (const Sampler *sampler, Random *random)
{
  const TrainingSet *set = sampler->set;
  const SequenceSpan *sequences = (const SequenceSpan *) set->sequences->data;
  const guint *documents = (const guint *) set->sequence_documents->data;
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (SequenceSpan));

  for (guint first = 0, last; first < set->sequences->len; first = last)
    {
      double share = sampler->shares[g_array_index (set->sequence_corpora, guint, first)];
      SequenceSpan run = { first, 0 };
      guint n_tokens = 0;

      for (last = first; last < set->sequences->len && documents[last] == documents[first]
                         && n_tokens < sampler->run_tokens; last++)
        n_tokens += sequences[last].length;
      run.length = last - first;
      if (share >= 1 || random_unit (random) < share)
        g_array_append_val (runs, run);
    }
  return runs;
}

/* The sequences of a run, neighbours joined to windows; gives how many tokens there are. */
static guint
add_run (const Sampler *sampler, const SequenceSpan *run, Random *random, GArray *spans)
{
  const SequenceSpan *sequences = (const SequenceSpan *) sampler->set->sequences->data + run->first;
  guint n_tokens = 0, wanted = 0;

  for (guint i = 0; i < run->length; i++)
    {
      SequenceSpan *window = i > 0 ? &g_array_index (spans, SequenceSpan, spans->len - 1) : NULL;

      n_tokens += sequences[i].length;
      if (window && !is_full (sampler, window, &sequences[i], wanted))
        {
          window->length += sequences[i].length;
          continue;
        }
      wanted = sampler->window > 0 ? draw_wanted (sampler, random) : 0;
      g_array_append_val (spans, sequences[i]);
    }
  return n_tokens;
}

static GPtrArray *
draw_runs (const Sampler *sampler, Random *random)
{
  g_autoptr (GArray) runs = cut_runs (sampler, random);
  GPtrArray *batches = g_ptr_array_new_with_free_func ((GDestroyNotify) batch_free);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (SequenceSpan));
  guint n_tokens = 0;

  shuffle_spans (runs, random);
  for (guint i = 0; i < runs->len; i++)
    {
      n_tokens += add_run (sampler, &g_array_index (runs, SequenceSpan, i), random, spans);
      if (n_tokens < sampler->batch_tokens && i + 1 < runs->len)
        continue;
      g_ptr_array_add (batches, batch_new ((const SequenceSpan *) spans->data, spans->len));
      g_array_set_size (spans, 0);
      n_tokens = 0;
    }
  return batches;
}

GPtrArray *
sampler_draw (const Sampler *sampler, Random *random)
{
  return sampler->whole ? draw_runs (sampler, random) : draw_windows (sampler, random);
}
