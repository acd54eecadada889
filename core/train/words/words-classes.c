/* words-classes.c - spherical k-means: words to classes by the angle between vectors.
 *
 * Centres are learned on the most frequent words, each weighing sqrt (min (count, 1000)), and then every word goes to
 * the nearest. A centre that loses all its words starts again at a member of the heaviest class. (I. Dhillon, D.
 * Modha: Concept decompositions for large sparse text data using clustering, Machine Learning 42, 2001.)
 * SPDX-License-Identifier: MIT */
#include "words-train.h"

#include <cblas.h>
#include <math.h>
#include <string.h>

#define N_LEARNED 60000
#define N_ROUNDS 14
#define BLOCK 512

typedef struct
{
  const float *vectors;   /* [n_rows, n_dimensions] of length 1 */
  guint n_rows, n_dimensions, n_centres;
  float *centres;         /* [n_centres, n_dimensions] */
  double *weights;        /* [n_centres] */
  guint32 *nearest;       /* [n_rows] */
} Means;

static double
weigh_word (guint64 count)
{
  return sqrt (MIN (count, 1000));
}

static void
find_nearest (Means *means, guint n_rows)
{
  g_autofree float *products = g_new (float, BLOCK * means->n_centres);

  for (guint begin = 0; begin < n_rows; begin += BLOCK)
    {
      guint m = MIN (BLOCK, n_rows - begin);

      cblas_sgemm (CblasRowMajor, CblasNoTrans, CblasTrans, m, means->n_centres, means->n_dimensions, 1,
                   means->vectors + (gsize) begin * means->n_dimensions, means->n_dimensions, means->centres,
                   means->n_dimensions, 0, products, means->n_centres);
      for (guint i = 0; i < m; i++)
        {
          const float *row = products + (gsize) i * means->n_centres;
          guint32 best = 0;

          for (guint c = 1; c < means->n_centres; c++)
            if (row[c] > row[best])
              best = c;
          means->nearest[begin + i] = best;
        }
    }
}

static void
reseed_empty (Means *means, guint n_rows, guint64 *random)
{
  for (guint c = 0; c < means->n_centres; c++)
    {
      guint heaviest = 0;
      guint32 row;

      if (means->weights[c] > 0)
        continue;
      for (guint i = 1; i < means->n_centres; i++)
        if (means->weights[i] > means->weights[heaviest])
          heaviest = i;
      do
        row = words_random (random) % n_rows;
      while (means->nearest[row] != heaviest);
      memcpy (means->centres + (gsize) c * means->n_dimensions, means->vectors + (gsize) row * means->n_dimensions,
              sizeof (float) * means->n_dimensions);
      means->weights[heaviest] /= 2;
      means->weights[c] = means->weights[heaviest];
    }
}

static void
move_centres (Means *means, const guint64 *counts, guint n_rows, guint64 *random)
{
  memset (means->centres, 0, sizeof (float) * means->n_centres * means->n_dimensions);
  memset (means->weights, 0, sizeof (double) * means->n_centres);
  for (guint r = 0; r < n_rows; r++)
    {
      double weight = weigh_word (counts[r]);

      means->weights[means->nearest[r]] += weight;
      cblas_saxpy (means->n_dimensions, weight, means->vectors + (gsize) r * means->n_dimensions, 1,
                   means->centres + (gsize) means->nearest[r] * means->n_dimensions, 1);
    }
  reseed_empty (means, n_rows, random);
  nlp__words_normalise_rows (means->centres, means->n_centres, means->n_dimensions);
}

/* Starts at words drawn evenly from the learned ones: one from each stretch of the list by frequency. */
static void
choose_centres (Means *means, guint n_rows, guint64 *random)
{
  for (guint c = 0; c < means->n_centres; c++)
    {
      guint first = (guint64) n_rows * c / means->n_centres;
      guint past = (guint64) n_rows * (c + 1) / means->n_centres;
      guint row = first + words_random (random) % MAX (past - first, 1);

      memcpy (means->centres + (gsize) c * means->n_dimensions, means->vectors + (gsize) row * means->n_dimensions,
              sizeof (float) * means->n_dimensions);
    }
}

WordsClasses *
nlp__words_sort_into_classes (const float *vectors, guint n_rows, guint n_dimensions, const guint64 *counts, guint n_classes,
                              guint64 seed)
{
  guint n_learned = MIN (n_rows, N_LEARNED);
  Means means = { .vectors = vectors, .n_rows = n_rows, .n_dimensions = n_dimensions, .n_centres = MIN (n_classes, n_learned) };
  WordsClasses *classes = g_new0 (WordsClasses, 1);
  g_autofree guint32 *paths = g_new0 (guint32, means.n_centres);
  g_autofree guint32 *places = g_new0 (guint32, means.n_centres);

  means.centres = g_new (float, (gsize) means.n_centres * n_dimensions);
  means.weights = g_new0 (double, means.n_centres);
  means.nearest = g_new0 (guint32, n_rows);
  choose_centres (&means, n_learned, &seed);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      find_nearest (&means, n_learned);
      move_centres (&means, counts, n_learned, &seed);
    }
  find_nearest (&means, n_rows);
  nlp__words_grow_tree (means.centres, means.weights, means.n_centres, n_dimensions, paths, places);

  classes->n_classes = means.n_centres + 1;
  classes->classes = g_new0 (guint16, n_rows);
  classes->paths = g_new0 (guint32, classes->n_classes);
  for (guint r = 0; r < n_rows; r++)
    classes->classes[r] = places[means.nearest[r]] + 1;
  for (guint c = 0; c < means.n_centres; c++)
    classes->paths[places[c] + 1] = paths[c];
  g_free (means.centres);
  g_free (means.weights);
  g_free (means.nearest);
  return classes;
}

void
nlp__words_classes_free (WordsClasses *classes)
{
  g_free (classes->classes);
  g_free (classes->paths);
  g_free (classes);
}
