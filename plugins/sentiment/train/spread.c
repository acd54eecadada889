/* spread.c - a linear model of ratings over vectors, affixes and related words.
 *
 * Words that people rated teach how a rating follows from a word's vector (what it stands beside), from its first and
 * last letters ("un-", "-less"), and from the ratings of the words that WordNet relates to it; the others get what
 * that predicts. It is done twice, the second time with the estimates of the first where a related word has no rating
 * (after Esuli and Sebastiani 2006, who spread ratings along glosses). A rated word gets the estimate of a model that
 * did not see it (five parts, each estimated from the other four), so that the estimate of rated and unrated words
 * can be trusted alike. Frequent words that nobody called good or bad count, with a small weight, as neither.
 * SPDX-License-Identifier: MIT */
#include "spread.h"
#include "../feature-hash.h"
#include <math.h>
#include <string.h>

#define N_PARTS 5
#define N_PASSES 12
#define N_ROUNDS 2
#define ESTIMATE_SHARE 0.7f
#define N_AFFIX_SLOTS (1 << 14)
#define HINT_WEIGHTS (TERM_N_DIMENSIONS + 1)
#define AFFIX_WEIGHTS (HINT_WEIGHTS + N_RELATIONS)
#define N_WEIGHTS (AFFIX_WEIGHTS + N_AFFIX_SLOTS)
#define MAX_AFFIXES 7
/* From this frequency on an unrated word is taken for neutral. */
#define COMMON 200
#define UNRATED_WEIGHT 0.3f

typedef struct
{
  float weights[N_WEIGHTS];
  float squares[N_WEIGHTS];
} Model;

static guint
find_affixes (const char *form, guint affixes[MAX_AFFIXES])
{
  guint n = (guint) strlen (form), n_affixes = 0;

  if (n <= 4)
    return 0;
  for (guint length = 2; length <= 5; length++)
    affixes[n_affixes++] = hash_add_bytes (HASH_START + length, form, length);
  for (guint length = 2; length <= 4; length++)
    affixes[n_affixes++] = hash_add_bytes (HASH_START + 10 + length, form + n - length, length);
  for (guint i = 0; i < n_affixes; i++)
    affixes[i] = AFFIX_WEIGHTS + hash_join (affixes[i], 1) % N_AFFIX_SLOTS;
  return n_affixes;
}

static float
estimate (const Model *model, const Term *term)
{
  guint affixes[MAX_AFFIXES];
  guint n_affixes = find_affixes (term->form, affixes);
  float sum = 0;

  if (term->has_vector)
    {
      for (guint i = 0; i < TERM_N_DIMENSIONS; i++)
        sum += model->weights[i] * term->vector[i];
      sum += model->weights[TERM_N_DIMENSIONS];
    }
  for (guint i = 0; i < N_RELATIONS; i++)
    sum += model->weights[HINT_WEIGHTS + i] * term->hints[i];
  for (guint i = 0; i < n_affixes; i++)
    sum += model->weights[affixes[i]];
  return CLAMP (sum, -1, 1);
}

static void
step (Model *model, guint i, float slope, float rate, float floor)
{
  model->squares[i] += slope * slope;
  model->weights[i] -= rate * slope / sqrtf (model->squares[i] + floor);
}

static void
learn (Model *model, const Term *term, float rating, float weight)
{
  guint affixes[MAX_AFFIXES];
  guint n_affixes = find_affixes (term->form, affixes);
  float slope = (estimate (model, term) - rating) * weight;

  if (term->has_vector)
    {
      for (guint i = 0; i < TERM_N_DIMENSIONS; i++)
        step (model, i, slope * term->vector[i] + 1e-4f * model->weights[i], 0.1f, 1e-6f);
      step (model, TERM_N_DIMENSIONS, slope, 0.1f, 1e-6f);
    }
  for (guint i = 0; i < N_RELATIONS; i++)
    if (term->hints[i] != 0)
      step (model, HINT_WEIGHTS + i, slope * term->hints[i], 0.1f, 1e-6f);
  for (guint i = 0; i < n_affixes; i++)
    step (model, affixes[i], slope + 1e-3f * model->weights[affixes[i]], 0.05f, 1e-3f);
}

/* Which of the parts a term is in; words of one stem stay together. */
static guint
get_part (const Term *term)
{
  guint n = (guint) strlen (term->form);

  return hash_join (hash_add_bytes (HASH_START, term->form, MIN (n, 5)), 2) % N_PARTS;
}

static void
estimate_part (Terms *terms, TermRating rating, guint part)
{
  g_autofree Model *model = g_new0 (Model, 1);
  guint n = terms->list->len;

  for (guint pass = 0; pass < N_PASSES; pass++)
    for (guint i = 0; i < n; i++)
      {
        /* A fixed order that is not that of the file; 7919 is prime and no divisor of any size met. */
        const Term *term = terms->list->pdata[(guint64) i * 7919 % n];
        gboolean neutral = rating == RATING_POLARITY && !term->rated[rating] && term->frequency > COMMON;

        if (get_part (term) != part && (term->rated[rating] || neutral))
          learn (model, term, neutral ? 0 : term->ratings[rating], neutral ? UNRATED_WEIGHT : 1);
      }
  for (guint i = 0; i < n; i++)
    {
      Term *term = terms->list->pdata[i];

      if (get_part (term) == part)
        term->estimates[rating] = estimate (model, term);
    }
}

/* What a related word says: its rating, or a part of its estimate. */
static float
get_known (const Term *term)
{
  for (TermRating rating = 0; rating < N_RATINGS; rating++)
    if (term->rated[rating])
      return term->ratings[rating];
  return ESTIMATE_SHARE * term->estimates[RATING_POLARITY];
}

static void
find_hints (const Terms *terms, Term *term)
{
  guint counts[N_RELATIONS] = { 0 };

  memset (term->hints, 0, sizeof term->hints);
  for (guint i = 0; term->links && i < term->links->len; i++)
    {
      const TermLink *link = &g_array_index (term->links, TermLink, i);

      term->hints[link->relation] += get_known (terms->list->pdata[link->term]);
      counts[link->relation]++;
    }
  for (guint i = 0; i < N_RELATIONS; i++)
    term->hints[i] = 2 * term->hints[i] / ((float) counts[i] + 1);
}

static void
spread_once (Terms *terms)
{
  for (guint i = 0; i < terms->list->len; i++)
    find_hints (terms, terms->list->pdata[i]);
  for (TermRating rating = 0; rating < N_RATINGS; rating++)
    for (guint part = 0; part < N_PARTS; part++)
      estimate_part (terms, rating, part);
}

void
spread_ratings (Terms *terms)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    spread_once (terms);
}
