/* words-skipgram.c - vectors that foretell a word's neighbours within some places, whatever the order: more topical
 * than contexts by place.
 *
 * Skip-gram with negative sampling (T. Mikolov et al.: Distributed representations of words and phrases, NIPS 2013):
 * for a word w and a neighbour c, and K random words n instead of c, a step uphill on
 *
 *     log s(v_w . u_c) + sum over n of log s(-v_w . u_n)           s: logistic function
 *
 * Frequent words are skipped at random, the window's size is drawn anew for every word, the rate falls linearly to 0.
 * One thread, one pass: the same bytes every time. Sums run over four lanes, so they do not depend on the processor's
 * vector width.
 * SPDX-License-Identifier: MIT */
#include "words-train.h"

#include <math.h>
#include <string.h>

#define WINDOW 3
#define N_NEGATIVE 4
#define RATE 0.05f
#define SAMPLE 1e-4
#define N_URN (1u << 22)
#define N_LOGISTIC 1024
#define MAX_LOGIT 8.0f

typedef float Lanes __attribute__ ((vector_size (16)));

typedef struct
{
  guint n_lanes;        /* of a vector: dimensions / 4, rounded up */
  Lanes *words;         /* [n_words, n_lanes] v */
  Lanes *contexts;      /* [n_words, n_lanes] u */
  Lanes *step;          /* [n_lanes] */
  guint32 *urn;         /* [N_URN] words, as often as count^(3/4) */
  guint32 *keep;        /* [n_words] chance to be kept, of 2^32 - 1 */
  float logistic[N_LOGISTIC];
  guint64 random;
} SkipGram;

static void
fill_urn (SkipGram *net, const WordsCorpus *corpus)
{
  double sum = 0, cumulated = 0;
  gsize drawn = 0;

  for (guint w = WORDS_FIRST; w < corpus->n_words; w++)
    sum += pow (corpus->counts[w], 0.75);
  net->urn = g_new (guint32, N_URN);
  for (guint w = WORDS_FIRST; w < corpus->n_words; w++)
    {
      cumulated += pow (corpus->counts[w], 0.75);
      while (drawn < N_URN && drawn < cumulated / sum * N_URN)
        net->urn[drawn++] = w;
    }
  while (drawn < N_URN)
    net->urn[drawn++] = WORDS_FIRST;
}

static void
set_chances (SkipGram *net, const WordsCorpus *corpus)
{
  net->keep = g_new0 (guint32, corpus->n_words);
  for (guint w = WORDS_FIRST; w < corpus->n_words; w++)
    {
      double share = corpus->counts[w] / (SAMPLE * corpus->n_stream);

      net->keep[w] = MIN (1, sqrt (1 / share) + 1 / share) * G_MAXUINT32;
    }
}

static void
prepare (SkipGram *net, const WordsCorpus *corpus, guint n_dimensions, guint64 seed)
{
  gsize n;

  net->n_lanes = (n_dimensions + 3) / 4;
  n = (gsize) corpus->n_words * net->n_lanes;
  net->random = seed;
  net->words = g_aligned_alloc0 (n, sizeof (Lanes), 64);
  net->contexts = g_aligned_alloc0 (n, sizeof (Lanes), 64);
  net->step = g_aligned_alloc0 (net->n_lanes, sizeof (Lanes), 64);
  for (guint w = 0; w < corpus->n_words; w++)
    for (guint d = 0; d < n_dimensions; d++)
      ((float *) (net->words + (gsize) w * net->n_lanes))[d] = (words_random_unit (&net->random) - 0.5f) / n_dimensions;
  for (guint i = 0; i < N_LOGISTIC; i++)
    net->logistic[i] = 1 / (1 + exp (-MAX_LOGIT * (2.0 * (i + 0.5) / N_LOGISTIC - 1)));
  fill_urn (net, corpus);
  set_chances (net, corpus);
}

static inline float
get_logistic (const SkipGram *net, float x)
{
  if (x >= MAX_LOGIT)
    return 1;
  if (x <= -MAX_LOGIT)
    return 0;
  return net->logistic[(int) ((x + MAX_LOGIT) * (N_LOGISTIC / (2 * MAX_LOGIT)))];
}

/* One term of the sum: moves u at once and adds to v's step. */
static inline void
learn_pair (SkipGram *net, const Lanes *v, Lanes *u, float target, float rate)
{
  Lanes sum = { 0 };
  float gain;

  for (guint i = 0; i < net->n_lanes; i++)
    sum += v[i] * u[i];
  gain = rate * (target - get_logistic (net, (sum[0] + sum[1]) + (sum[2] + sum[3])));
  for (guint i = 0; i < net->n_lanes; i++)
    {
      net->step[i] += gain * u[i];
      u[i] += gain * v[i];
    }
}

static void
learn_neighbour (SkipGram *net, guint32 word, guint32 neighbour, float rate)
{
  Lanes *v = net->words + (gsize) word * net->n_lanes;

  memset (net->step, 0, sizeof (Lanes) * net->n_lanes);
  learn_pair (net, v, net->contexts + (gsize) neighbour * net->n_lanes, 1, rate);
  for (guint i = 0; i < N_NEGATIVE; i++)
    {
      guint32 other = net->urn[words_random (&net->random) >> 42];

      if (other != neighbour)
        learn_pair (net, v, net->contexts + (gsize) other * net->n_lanes, 0, rate);
    }
  for (guint i = 0; i < net->n_lanes; i++)
    v[i] += net->step[i];
}

static void
learn_line (SkipGram *net, const guint32 *line, guint n, float rate)
{
  for (guint i = 0; i < n; i++)
    {
      guint window = 1 + (words_random (&net->random) >> 33) % WINDOW;
      guint begin = i > window ? i - window : 0;
      guint end = MIN (i + window + 1, n);

      for (guint j = begin; j < end; j++)
        if (j != i)
          learn_neighbour (net, line[i], line[j], rate);
    }
}

static void
learn_corpus (SkipGram *net, const WordsCorpus *corpus)
{
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (gsize i = 0; i <= corpus->n_stream; i++)
    {
      guint32 word = i < corpus->n_stream ? corpus->stream[i] : WORDS_BREAK;

      if (word == WORDS_BREAK)
        {
          learn_line (net, (guint32 *) line->data, line->len, RATE * (1 - (float) i / (corpus->n_stream + 1)));
          g_array_set_size (line, 0);
        }
      else if (word >= WORDS_FIRST && words_random (&net->random) >> 32 <= net->keep[word])
        g_array_append_val (line, word);
    }
}

float *
nlp__words_skip_gram (const WordsCorpus *corpus, guint n_dimensions, guint64 seed)
{
  SkipGram net = { 0 };
  float *vectors = g_new (float, (gsize) corpus->n_words * n_dimensions);

  prepare (&net, corpus, n_dimensions, seed);
  learn_corpus (&net, corpus);
  for (guint w = 0; w < corpus->n_words; w++)
    memcpy (vectors + (gsize) w * n_dimensions, net.words + (gsize) w * net.n_lanes, sizeof (float) * n_dimensions);
  g_aligned_free (net.words);
  g_aligned_free (net.contexts);
  g_aligned_free (net.step);
  g_free (net.urn);
  g_free (net.keep);
  return vectors;
}
