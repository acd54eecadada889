/* words-train.c - from plain text to words.model, step by step. Takes a few minutes on one core and 1.5 GB for 75
 * million words.
 * SPDX-License-Identifier: MIT */
#include "words-train.h"

#include <errno.h>
#include <stdlib.h>

#include <gio/gio.h>
#include <nlp/words.h>

#define N_DECOMPOSED 100  /* dimensions on which the context classes rest */
#define N_SKIP_GRAM 64    /* and the topic classes */

void
nlp__words_training_init (WordsTraining *training, const char *output)
{
  *training = (WordsTraining) {
    .output = output, .n_words = 140000, .min_count = 4, .n_context_words = 3000, .n_dimensions = 50, .n_classes = 1024, .seed = 1
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

/* The first @n_kept of @n_dimensions columns, every row of length 1 again. */
static float *
shorten_vectors (const float *vectors, guint n_rows, guint n_dimensions, guint n_kept)
{
  float *kept = g_new (float, (gsize) n_rows * n_kept);

  for (guint r = 0; r < n_rows; r++)
    for (guint d = 0; d < n_kept; d++)
      kept[(gsize) r * n_kept + d] = vectors[(gsize) r * n_dimensions + d];
  nlp__words_normalise_rows (kept, n_rows, n_kept);
  return kept;
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
  WordsCorpus *corpus;
  WordsClasses *maps[NLP_WORD_N_MAPS];
  g_autofree float *by_context = NULL;
  g_autofree float *by_topic = NULL;
  g_autofree float *kept = NULL;
  gboolean saved;

  report (training, "reading text");
  corpus = read_corpus (training, input, error);
  if (!corpus)
    return FALSE;
  report (training, "%" G_GSIZE_FORMAT " tokens, %u words: counting contexts", corpus->n_stream, corpus->n_words - WORDS_FIRST);
  by_context = decompose_contexts (training, corpus);
  report (training, "sorting words into %u classes by context", training->n_classes);
  maps[NLP_WORD_MAP_CONTEXT] = sort_words (training, corpus, by_context, N_DECOMPOSED);
  kept = shorten_vectors (by_context, corpus->n_words, N_DECOMPOSED, MIN (training->n_dimensions, N_DECOMPOSED));
  report (training, "learning skip-grams");
  by_topic = nlp__words_skip_gram (corpus, N_SKIP_GRAM, training->seed);
  centre_vectors (by_topic, corpus->n_words, N_SKIP_GRAM);
  report (training, "sorting words into %u classes by topic", training->n_classes);
  maps[NLP_WORD_MAP_TOPIC] = sort_words (training, corpus, by_topic, N_SKIP_GRAM);

  saved = nlp__words_save (training->output, corpus, kept, MIN (training->n_dimensions, N_DECOMPOSED), maps, error);
  nlp__words_classes_free (maps[NLP_WORD_MAP_CONTEXT]);
  nlp__words_classes_free (maps[NLP_WORD_MAP_TOPIC]);
  nlp__words_corpus_free (corpus);
  return saved;
}
