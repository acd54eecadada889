/* tone-network.c - what single words and n-grams cannot say: which of them together decide.
 *
 * A convolution over words with the maximum over the sentence (Collobert et al. 2011; Kim 2014): each filter is a
 * soft pattern of one to three words, and counts where it fits best. Before the maximum everything is linear in the
 * words, so the trainer multiplies word vectors and filters out: a word is a row of what it adds to each filter at
 * each place, in bytes, and a sentence costs additions and maxima of small integers alone.
 * SPDX-License-Identifier: MIT */
#include "tone-network.h"
#include "valences.h"
#include "wide.h"
#include <string.h>

/* Sums for each filter at each place: of a word's row and those of its marks. */
typedef gint16 Sums[NETWORK_N_PLACES * NETWORK_N_FILTERS];

static const void *
get_section (const NlpModel *model, const char *name, gsize element_size, gsize *n, GError **error)
{
  return nlp_model_get_array (model, name, element_size, n, error);
}

gboolean
network_open (Network *network, const NlpModel *model, GError **error)
{
  gsize n_entries, n_rows, n_scales, n_biases, n_outputs;

  if (!(network->entries = get_section (model, "network-words", sizeof (NetworkEntry), &n_entries, error))
      || !(network->rows = get_section (model, "network-rows", sizeof (NetworkRow), &n_rows, error))
      || !(network->scales = get_section (model, "network-scales", sizeof (float), &n_scales, error))
      || !(network->biases = get_section (model, "network-biases", sizeof (float), &n_biases, error))
      || !(network->outputs = get_section (model, "network-outputs", sizeof (WeightsRow), &n_outputs, error)))
    return FALSE;
  network->mask = (guint) n_entries - 1;
  network->n_rows = (guint) n_rows;
  if (n_entries == 0 || (n_entries & (n_entries - 1)) != 0 || n_entries > 1 << 20 || n_rows < NETWORK_N_SPECIAL
      || n_rows > G_MAXUINT16 || n_scales != NETWORK_N_POOLED || n_biases != NETWORK_N_POOLED
      || n_outputs != network_find_outputs (NETWORK_N_HEADS))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: the network does not have the size that this version "
                   "reads; train the model again", nlp_model_get_filename (model));
      return FALSE;
    }
  return TRUE;
}

guint
network_get_marks (const Word *word)
{
  return (word->flags & WORD_NAME ? 1u << ROW_NAME : 0) | (word->flags & WORD_NEGATED ? 1u << ROW_NEGATED : 0)
         | (word->flags & WORD_IRREALIS ? 1u << ROW_IRREALIS : 0)
         | (word->flags & WORD_STRENGTHENED ? 1u << ROW_STRENGTHENED : 0)
         | (word->flags & WORD_SHOUTED ? 1u << ROW_SHOUTED : 0)
         | (word->flags & WORD_LESSENED ? 1u << ROW_LESSENED : 0)
         | (word->flags & WORD_RAISED ? 1u << ROW_RAISED : 0)
         | (word->flags & WORD_SHIFTER ? 1u << ROW_SHIFTER : 0)
         | (word->zone == ZONE_CONCEDED ? 1u << ROW_CONCEDED : 0)
         | (word->zone == ZONE_STRESSED ? 1u << ROW_STRESSED : 0);
}

static inline guint
find_row (const Network *network, const Word *word)
{
  guint32 form = word_get_form (word);
  guint slot = valences_slot (form);
  guint16 check = valences_check (form);

  for (guint i = 0; i < NETWORK_REACH; i++)
    {
      const NetworkEntry *entry = &network->entries[(slot + i) & network->mask];

      if (entry->row == 0)
        break;
      if (entry->check == check && entry->row < network->n_rows)
        return entry->row;
    }
  return ROW_UNKNOWN;
}

/* "restrict", here and below, lets the compiler take many numbers at a time. */
static inline void
set_row (gint16 *restrict sums, const NetworkRow *restrict row)
{
  const gint8 *values = (*row)[0];

  for (guint i = 0; i < NETWORK_N_PLACES * NETWORK_N_FILTERS; i++)
    sums[i] = values[i];
}

static inline void
add_row (gint16 *restrict sums, const NetworkRow *restrict row)
{
  const gint8 *values = (*row)[0];

  for (guint i = 0; i < NETWORK_N_PLACES * NETWORK_N_FILTERS; i++)
    sums[i] = (gint16) (sums[i] + values[i]);
}

static inline void
add_channel (gint16 *restrict sums, const NetworkRow *restrict row, gint16 value)
{
  const gint8 *values = (*row)[0];

  for (guint i = 0; i < NETWORK_N_PLACES * NETWORK_N_FILTERS; i++)
    sums[i] = (gint16) (sums[i] + (gint16) (values[i] * value) / 128);
}

/* A word that has no row still has its values in the lexicon; in rows they are added up already. */
static inline void
read_word (const Network *network, const Word *word, guint row, Sums sums)
{
  guint marks = network_get_marks (word);

  set_row (sums, &network->rows[row]);
  for (guint channel = 0; channel < VALENCE_N_CHANNELS && row == ROW_UNKNOWN; channel++)
    if (word->values[channel] != 0)
      add_channel (sums, &network->rows[ROW_CHANNEL + channel], word->values[channel]);
  for (guint mark = 0; marks >> mark; mark++)
    if (marks >> mark & 1)
      add_row (sums, &network->rows[mark]);
}

/* Filters of all widths that end at the word in @last; the two words before it are in @middle and @first, zeros
 * beyond the sentence's ends. */
static inline void
find_fits (gint16 *restrict fits, const gint16 *restrict first, const gint16 *restrict middle,
           const gint16 *restrict last)
{
  const guint n = NETWORK_N_FILTERS;

  for (guint i = 0; i < n; i++)
    {
      fits[i] = last[i];
      fits[n + i] = (gint16) (middle[n + i] + last[2 * n + i]);
      fits[2 * n + i] = (gint16) (first[3 * n + i] + middle[4 * n + i] + last[5 * n + i]);
    }
}

/* Asks for the memory of a row. */
static inline void
expect_row (const NetworkRow *row)
{
  for (gsize i = 0; i < sizeof (NetworkRow); i += 64)
    __builtin_prefetch ((const char *) row + i);
}

/* How many words ahead rows are looked for. */
#define AHEAD 6

WIDE void
network_read (const Network *network, const Sentence *sentence, GArray *fits)
{
  guint n = sentence->words->len, rows[AHEAD] = { 0 };
  Sums window[3] = { { 0 } };

  g_array_set_size (fits, n + 1);
  /* @i runs ahead; the word @i - AHEAD is read. */
  for (guint i = 0; i < n + AHEAD + 1; i++)
    {
      guint row = rows[i % AHEAD];
      gint16 *last = window[i % 3];

      if (i < n)
        {
          rows[i % AHEAD] = find_row (network, sentence_word (sentence, i));
          expect_row (&network->rows[rows[i % AHEAD]]);
        }
      if (i < AHEAD)
        continue;
      if (i < n + AHEAD)
        read_word (network, sentence_word (sentence, i - AHEAD), row, last);
      else
        memset (last, 0, sizeof (Sums));
      find_fits (g_array_index (fits, NetworkFits, i - AHEAD), window[(i + 1) % 3], window[(i + 2) % 3], last);
    }
}

static inline void
raise_best (gint16 *restrict best, const gint16 *restrict fits)
{
  for (guint i = 0; i < NETWORK_N_POOLED; i++)
    best[i] = MAX (best[i], fits[i]);
}

/* Nothing fits in an empty stretch. */
static inline void
pool (const Network *network, const GArray *fits, guint begin, guint end, float values[NETWORK_N_POOLED])
{
  gint16 best[NETWORK_N_POOLED];

  for (guint i = 0; i < NETWORK_N_POOLED; i++)
    best[i] = G_MININT16;
  for (guint i = begin; i < end; i++)
    raise_best (best, g_array_index (fits, NetworkFits, i));
  for (guint i = 0; i < NETWORK_N_POOLED; i++)
    {
      float value = network->scales[i] * (float) best[i] + network->biases[i];

      values[i] = value > 0 && begin < end ? value : 0;
    }
}

WIDE WeightsRow
network_ask (const Network *network, const GArray *fits, NetworkHead head, const guint *bounds)
{
  const WeightsRow *outputs = network->outputs + network_find_outputs (head);
  guint n = network_n_stretches (head);
  WeightsRow sums = outputs[n * NETWORK_N_POOLED];

  for (guint i = 0; i < n; i++)
    {
      float values[NETWORK_N_POOLED];

      pool (network, fits, bounds[i], bounds[i + 1], values);
      sums += weights_sum_rows (outputs + i * NETWORK_N_POOLED, values, NETWORK_N_POOLED);
    }
  return sums;
}

/* A filter that ends up to so many places behind a mention may hold it. */
#define BEHIND 2

void
network_set_tone_bounds (guint bounds[], guint n)
{
  bounds[0] = 0;
  bounds[1] = n + 1;
}

void
network_set_target_bounds (guint bounds[], guint n, Mention target)
{
  bounds[0] = 0;
  bounds[1] = target.begin;
  bounds[2] = MIN (target.end + BEHIND, n + 1);
  bounds[3] = n + 1;
}

void
network_set_pair_bounds (guint bounds[], guint n, Mention first, Mention last)
{
  bounds[0] = 0;
  bounds[1] = first.begin;
  bounds[2] = MIN (first.end + BEHIND, last.begin);
  bounds[3] = last.begin;
  bounds[4] = MIN (last.end + BEHIND, n + 1);
  bounds[5] = n + 1;
}
