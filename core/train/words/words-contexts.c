/* words-contexts.c - how often each word has each neighbour at the places -2, -1, +1 and +2.
 *
 * A hash table of pairs would need gigabytes. Instead the occurrences of every word are listed (a counting sort of
 * the stream), and the words are taken one after the other: an array with a counter for every context is filled, read
 * off and cleared. Memory is two numbers a token; time is linear, and the result is in order.
 *
 * Cells seen once are dropped: they are most of the matrix and mostly noise. The others hold
 *
 *     M[w,c] = sqrt (n(w,c)) / (n(w)^(1/4) n(c)^(1/4))
 *
 * The square root tames frequent pairs (K. Stratos, M. Collins, D. Hsu: Model-based word embeddings from
 * decompositions of count matrices, ACL 2015, who derive it from canonical correlation with a variance-stabilising
 * transform).
 * SPDX-License-Identifier: MIT */
#include "words-train.h"

#include <math.h>

static const int places[] = { -2, -1, 1, 2 };

#define N_PLACES G_N_ELEMENTS (places)

typedef struct
{
  const WordsCorpus *corpus;
  guint n_context_words;  /* contexts at one place: the most frequent words, the line break and "other" */
  gsize *first;           /* [n_words + 1] */
  guint32 *occurrences;   /* [n_stream] places in the stream, by word */
  guint32 *counters;      /* [n_columns] */
  GArray *touched;        /* columns whose counter is not 0 */
} Counting;

static void
list_occurrences (Counting *counting)
{
  const WordsCorpus *corpus = counting->corpus;
  g_autofree gsize *next = g_new0 (gsize, corpus->n_words + 1);

  counting->first = g_new0 (gsize, corpus->n_words + 1);
  counting->occurrences = g_new (guint32, corpus->n_stream);
  for (guint w = 0; w < corpus->n_words; w++)
    counting->first[w + 1] = counting->first[w] + corpus->counts[w];
  for (guint w = 0; w < corpus->n_words; w++)
    next[w] = counting->first[w];
  for (gsize i = 0; i < corpus->n_stream; i++)
    counting->occurrences[next[corpus->stream[i]]++] = i;
}

static inline guint32
get_context (const Counting *counting, gsize position, int place)
{
  const WordsCorpus *corpus = counting->corpus;
  gsize neighbour = position + place;
  guint32 word;

  if (neighbour >= corpus->n_stream)
    return WORDS_BREAK;
  word = corpus->stream[neighbour];
  if ((place == 2 || place == -2) && corpus->stream[position + place / 2] == WORDS_BREAK)
    return WORDS_BREAK;
  return word < counting->n_context_words ? word : WORDS_RARE;
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;

  return one < other ? -1 : one > other;
}

static void
count_word (Counting *counting, guint32 word, WordsMatrix *matrix, GArray *columns, GArray *values)
{
  for (gsize i = counting->first[word]; i < counting->first[word + 1]; i++)
    for (guint p = 0; p < N_PLACES; p++)
      {
        guint32 column = p * counting->n_context_words + get_context (counting, counting->occurrences[i], places[p]);

        if (counting->counters[column]++ == 0)
          g_array_append_val (counting->touched, column);
      }
  g_array_sort (counting->touched, compare_columns);
  for (guint t = 0; t < counting->touched->len; t++)
    {
      guint32 column = g_array_index (counting->touched, guint32, t);
      float value = counting->counters[column];

      if (counting->counters[column] > 1)
        {
          g_array_append_val (columns, column);
          g_array_append_val (values, value);
        }
      counting->counters[column] = 0;
    }
  g_array_set_size (counting->touched, 0);
  matrix->starts[word + 1] = columns->len;
}

static void
scale_counts (WordsMatrix *matrix)
{
  g_autofree double *rows = g_new0 (double, matrix->n_rows);
  g_autofree double *columns = g_new0 (double, matrix->n_columns);

  for (guint r = 0; r < matrix->n_rows; r++)
    for (gsize i = matrix->starts[r]; i < matrix->starts[r + 1]; i++)
      {
        rows[r] += matrix->values[i];
        columns[matrix->columns[i]] += matrix->values[i];
      }
  for (guint r = 0; r < matrix->n_rows; r++)
    for (gsize i = matrix->starts[r]; i < matrix->starts[r + 1]; i++)
      matrix->values[i] = sqrt (matrix->values[i] / sqrt (rows[r] * columns[matrix->columns[i]]));
}

WordsMatrix *
nlp__words_count_contexts (const WordsCorpus *corpus, guint n_context_words)
{
  Counting counting = { .corpus = corpus, .n_context_words = n_context_words + WORDS_FIRST };
  WordsMatrix *matrix = g_new0 (WordsMatrix, 1);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *values = g_array_new (FALSE, FALSE, sizeof (float));

  matrix->n_rows = corpus->n_words;
  matrix->n_columns = N_PLACES * counting.n_context_words;
  matrix->starts = g_new0 (gsize, matrix->n_rows + 1);
  counting.counters = g_new0 (guint32, matrix->n_columns);
  counting.touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  list_occurrences (&counting);

  for (guint32 word = WORDS_FIRST; word < corpus->n_words; word++)
    count_word (&counting, word, matrix, columns, values);
  matrix->columns = (guint32 *) g_array_free (columns, FALSE);
  matrix->values = (float *) g_array_free (values, FALSE);
  scale_counts (matrix);

  g_free (counting.first);
  g_free (counting.occurrences);
  g_free (counting.counters);
  g_array_unref (counting.touched);
  return matrix;
}

void
nlp__words_matrix_free (WordsMatrix *matrix)
{
  g_free (matrix->starts);
  g_free (matrix->columns);
  g_free (matrix->values);
  g_free (matrix);
}
