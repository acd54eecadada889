/* words-save.c - writes what was learned as words.model (layout: words-file.h).
 * SPDX-License-Identifier: MIT */
#include "words-train.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <nlp/model.h>

#include "words-file.h"

typedef struct
{
  guint64 hash;
  guint32 word;
} HashedWord;

static int
compare_hashes (gconstpointer a, gconstpointer b)
{
  guint64 one = ((const HashedWord *) a)->hash, other = ((const HashedWord *) b)->hash;

  return one < other ? -1 : one > other;
}

/* The words in the order of the rows. */
static HashedWord *
order_words (const WordsCorpus *corpus, guint n)
{
  HashedWord *order = g_new (HashedWord, n);

  for (guint i = 0; i < n; i++)
    {
      const char *word = corpus->words[i + WORDS_FIRST];

      order[i].hash = words_hash (word, strlen (word));
      order[i].word = i + WORDS_FIRST;
    }
  qsort (order, n, sizeof *order, compare_hashes);
  return order;
}

static void
add_keys (NlpModelWriter *writer, const HashedWord *order, guint n)
{
  g_autofree guint32 *buckets = g_new0 (guint32, WORDS_N_BUCKETS + 1);
  g_autofree guint32 *keys = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    {
      keys[i] = GUINT32_TO_LE (words_get_key (order[i].hash));
      buckets[words_get_bucket (order[i].hash) + 1]++;
    }
  for (guint i = 0; i < WORDS_N_BUCKETS; i++)
    buckets[i + 1] += buckets[i];
  nlp_model_writer_add (writer, "buckets", buckets, sizeof (guint32) * (WORDS_N_BUCKETS + 1));
  nlp_model_writer_add (writer, "keys", keys, sizeof (guint32) * n);
}

/* One byte a number, one factor a dimension: the largest number of the dimension is 127 of them. */
static void
add_vectors (NlpModelWriter *writer, const HashedWord *order, guint n, const float *vectors, guint n_dimensions)
{
  g_autofree float *scales = g_new0 (float, n_dimensions);
  g_autofree gint8 *rows = g_new (gint8, (gsize) n * n_dimensions);

  for (gsize i = 0; i < (gsize) n * n_dimensions; i++)
    scales[i % n_dimensions] = MAX (scales[i % n_dimensions], fabsf (vectors[WORDS_FIRST * n_dimensions + i]) / 127);
  for (guint i = 0; i < n; i++)
    for (guint d = 0; d < n_dimensions; d++)
      rows[(gsize) i * n_dimensions + d] =
        scales[d] > 0 ? lrintf (vectors[(gsize) order[i].word * n_dimensions + d] / scales[d]) : 0;
  nlp_model_writer_add (writer, "vectors", rows, (gsize) n * n_dimensions);
  nlp_model_writer_add (writer, "scales", scales, sizeof (float) * n_dimensions);
}

static void
add_records (NlpModelWriter *writer, const HashedWord *order, guint n, const WordsCorpus *corpus, WordsClasses *const *maps)
{
  g_autofree WordsRecord *records = g_new0 (WordsRecord, n);

  for (guint i = 0; i < n; i++)
    {
      guint32 word = order[i].word;

      for (guint map = 0; map < NLP_WORD_N_MAPS; map++)
        records[i].classes[map] = maps[map]->classes[word - WORDS_FIRST];
      records[i].frequency = CLAMP (lrint (8 * log2 (corpus->counts[word])), 1, 255);
      records[i].capitals = corpus->capitals[word];
    }
  nlp_model_writer_add (writer, "records", records, sizeof (WordsRecord) * n);
}

gboolean
nlp__words_save (const char *filename, const WordsCorpus *corpus, const float *vectors, guint n_dimensions,
                 WordsClasses *const *maps, GError **error)
{
  guint n = corpus->n_words - WORDS_FIRST;
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new (WORDS_FILE_KIND, WORDS_FILE_VERSION);
  g_autofree HashedWord *order = order_words (corpus, n);

  add_keys (writer, order, n);
  add_vectors (writer, order, n, vectors, n_dimensions);
  add_records (writer, order, n, corpus, maps);
  nlp_model_writer_add (writer, "paths-0", maps[0]->paths, sizeof (guint32) * maps[0]->n_classes);
  nlp_model_writer_add (writer, "paths-1", maps[1]->paths, sizeof (guint32) * maps[1]->n_classes);
  return nlp_model_writer_save (writer, filename, error);
}
