/* words-train.c - from plain text to words.model, step by step. Takes a few minutes on one core and 1.5 GB for 75
 * million words.
 * SPDX-License-Identifier: MIT */
#include "words-train.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>
#include <nlp/words.h>

#define N_DECOMPOSED 100  /* dimensions on which the context classes rest */

void
nlp__words_training_init (WordsTraining *training, const char *output)
{
  *training = (WordsTraining) {
    .output = output, .n_words = 108000, .min_count = 4, .n_context_words = 3000, .n_dimensions = 96, .n_classes = 1024, .seed = 1
  };
}

static void
report (const WordsTraining *training, const char *format, ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  if (!training->report)
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  training->report (message, training->user_data);
}

static WordsCorpus *
read_corpus (const WordsTraining *training, FILE *input, GError **error)
{
  WordsReader *reader = nlp__words_reader_new ();
  WordsCorpus *corpus;
  char *line = NULL;
  size_t size = 0;
  ssize_t n;

  while ((n = getline (&line, &size, input)) >= 0)
    nlp__words_reader_add_line (reader, line, n);
  free (line);
  corpus = nlp__words_reader_finish (reader, training->n_words, training->min_count);
  if (!ferror (input) && corpus->n_words > WORDS_FIRST)
    return corpus;
  if (ferror (input))
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "reading text: %s", g_strerror (errno));
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no word was seen %u times; give more text", training->min_count);
  nlp__words_corpus_free (corpus);
  return NULL;
}

/* Half of a word's vector is the first of @n_contexts dimensions by place, which tell its grammar, half is its
 * skip-gram vector, which tells what it is about. Both halves are of length 1. */
static float *
join_vectors (const float *by_context, guint n_contexts, const float *by_topic, guint n_topics, guint n_rows)
{
  float *joined = g_new (float, (gsize) n_rows * 2 * n_topics);
  g_autofree float *first = g_new (float, (gsize) n_rows * n_topics);

  for (gsize r = 0; r < n_rows; r++)
    memcpy (first + r * n_topics, by_context + r * n_contexts, n_topics * sizeof (float));
  nlp__words_normalise_rows (first, n_rows, n_topics);
  for (gsize r = 0; r < n_rows; r++)
    {
      memcpy (joined + r * 2 * n_topics, first + r * n_topics, n_topics * sizeof (float));
      memcpy (joined + r * 2 * n_topics + n_topics, by_topic + r * n_topics, n_topics * sizeof (float));
    }
  return joined;
}

/* All skip-gram vectors lean in one direction, which says nothing about a word. */
static void
centre_vectors (float *vectors, guint n_rows, guint n_dimensions)
{
  g_autofree double *mean = g_new0 (double, n_dimensions);

  for (gsize i = 0; i < (gsize) n_rows * n_dimensions; i++)
    mean[i % n_dimensions] += vectors[i] / n_rows;
  for (gsize i = 0; i < (gsize) n_rows * n_dimensions; i++)
    vectors[i] -= mean[i % n_dimensions];
}

static WordsClasses *
sort_words (const WordsTraining *training, const WordsCorpus *corpus, float *vectors, guint n_dimensions)
{
  nlp__words_normalise_rows (vectors, corpus->n_words, n_dimensions);
  return nlp__words_sort_into_classes (vectors + (gsize) WORDS_FIRST * n_dimensions, corpus->n_words - WORDS_FIRST, n_dimensions,
                                       corpus->counts + WORDS_FIRST, training->n_classes, training->seed);
}

static float *
decompose_contexts (const WordsTraining *training, const WordsCorpus *corpus)
{
  WordsMatrix *matrix = nlp__words_count_contexts (corpus, MIN (training->n_context_words, corpus->n_words - WORDS_FIRST));
  float *vectors;

  report (training, "%u x %u matrix with %" G_GSIZE_FORMAT " cells: decomposing it", matrix->n_rows, matrix->n_columns,
          matrix->starts[matrix->n_rows]);
  vectors = nlp__words_decompose (matrix, N_DECOMPOSED, training->seed);
  nlp__words_matrix_free (matrix);
  return vectors;
}

gboolean
nlp__words_train (const WordsTraining *training, FILE *input, GError **error)
{
  guint n_topics = MIN (training->n_dimensions / 2, N_DECOMPOSED);
  WordsCorpus *corpus;
  WordsClasses *maps[NLP_WORD_N_MAPS];
  g_autofree float *by_context = NULL;
  g_autofree float *by_topic = NULL;
  g_autofree float *vectors = NULL;
  gboolean saved;

  report (training, "reading text");
  corpus = read_corpus (training, input, error);
  if (!corpus)
    return FALSE;
  report (training, "%" G_GSIZE_FORMAT " tokens, %u words: counting contexts", corpus->n_stream, corpus->n_words - WORDS_FIRST);
  by_context = decompose_contexts (training, corpus);
  report (training, "sorting words into %u classes by context", training->n_classes);
  maps[NLP_WORD_MAP_CONTEXT] = sort_words (training, corpus, by_context, N_DECOMPOSED);
  report (training, "learning skip-grams");
  by_topic = nlp__words_skip_gram (corpus, n_topics, training->seed);
  centre_vectors (by_topic, corpus->n_words, n_topics);
  report (training, "sorting words into %u classes by topic", training->n_classes);
  maps[NLP_WORD_MAP_TOPIC] = sort_words (training, corpus, by_topic, n_topics);

  vectors = join_vectors (by_context, N_DECOMPOSED, by_topic, n_topics, corpus->n_words);
  saved = nlp__words_save (training->output, corpus, vectors, 2 * n_topics, maps, error);
  nlp__words_classes_free (maps[NLP_WORD_MAP_CONTEXT]);
  nlp__words_classes_free (maps[NLP_WORD_MAP_TOPIC]);
  nlp__words_corpus_free (corpus);
  return saved;
}
