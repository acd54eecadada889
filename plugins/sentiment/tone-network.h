/* tone-network.h - a small convolutional network over the words of a sentence.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "attitude-features.h"
#include "linear-weights.h"

/* Filters look at one, two or three words that follow one another. Each width has as many. */
#define NETWORK_N_WIDTHS 3
#define NETWORK_N_FILTERS 48
#define NETWORK_N_POOLED (NETWORK_N_WIDTHS * NETWORK_N_FILTERS)

/* The places in the filters: the only one of width 1, two of width 2, three of width 3. */
#define NETWORK_N_PLACES 6

/* What a word adds to every filter, for every place that it can stand at. */
typedef gint8 NetworkRow[NETWORK_N_PLACES][NETWORK_N_FILTERS];

/* The first rows belong to no word: what a mark adds to the row of a word, what stands for a word that has no row, and
 * what a value of 127 in each channel of the lexicon adds to that. */
enum
{
  ROW_NAME,
  ROW_NEGATED,
  ROW_IRREALIS,
  ROW_CONCEDED,
  ROW_STRESSED,
  ROW_STRENGTHENED,
  ROW_SHOUTED,
  ROW_LESSENED,
  ROW_RAISED,
  ROW_SHIFTER,
  NETWORK_N_MARKS,
  ROW_UNKNOWN = NETWORK_N_MARKS,
  ROW_CHANNEL,
  NETWORK_N_SPECIAL = ROW_CHANNEL + VALENCE_N_CHANNELS
};

/* As it lies in the file: open addressing; a slot whose @row is 0 is empty. */
typedef struct
{
  guint16 check;
  guint16 row;
} NetworkEntry;

#define NETWORK_REACH 16

/* What is asked of a sentence: its tone, how it shows a target, and which of two that it names speaks well or ill of
 * the other. Each question sees stretches of its own, in which filters are pooled apart. */
typedef enum
{
  HEAD_TONE,   /* one stretch */
  HEAD_TARGET, /* before the target, at it, behind it */
  HEAD_PAIR,   /* before the first, at it, between them, at the second, behind it */
  NETWORK_N_HEADS
} NetworkHead;

#define NETWORK_MAX_STRETCHES 5

/* The output that HEAD_TONE has besides those of linear-weights.h: how likely it is a piece of a tale retold (a logit). */
#define OUTPUT_TOLD N_OUTPUTS

/* The outputs of HEAD_PAIR, logits against "neither". */
enum
{
  PAIR_FIRST_BLAMES, /* the first the second */
  PAIR_FIRST_PRAISES,
  PAIR_LAST_BLAMES,
  PAIR_LAST_PRAISES,
  PAIR_N_OUTPUTS
};

/* How well each filter fits where it ends at a word. */
typedef gint16 NetworkFits[NETWORK_N_POOLED];

typedef struct
{
  const NetworkEntry *entries;
  guint mask;             /* number of entries, a power of two, minus one */
  const NetworkRow *rows;
  guint n_rows;
  const float *scales;    /* NETWORK_N_POOLED: what a unit of a row is worth in each filter */
  const float *biases;    /* NETWORK_N_POOLED */
  const WeightsRow *outputs; /* of each head NETWORK_N_POOLED for each of its stretches, and a constant one */
} Network;

/* Place @at in the filters of width @width, both from 0. */
static inline guint
network_find_place (guint width, guint at)
{
  return width * (width + 1) / 2 + at;
}

static inline guint
network_n_stretches (NetworkHead head)
{
  return head == HEAD_TONE ? 1 : head == HEAD_TARGET ? 3 : NETWORK_MAX_STRETCHES;
}

/* How many rows of outputs the heads before @head have, where a stretch is pooled to @n_pooled numbers. */
static inline guint
network_count_outputs (guint head, guint n_pooled)
{
  guint n = 0;

  for (guint before = 0; before < head; before++)
    n += network_n_stretches (before) * n_pooled + 1;
  return n;
}

static inline guint
network_find_outputs (guint head)
{
  return network_count_outputs (head, NETWORK_N_POOLED);
}

/* Maps the sections network-*; @model must outlive @network. */
gboolean network_open (Network *network, const NlpModel *model, GError **error);

/* Sets @fits (of NetworkFits) to those at each word of @sentence, and one behind the last. */
void network_read (const Network *network, const Sentence *sentence, GArray *fits);

/* Stretch k is the words (and places of @fits) @bounds[k] to @bounds[k + 1]; it may be empty. */
WeightsRow network_ask (const Network *network, const GArray *fits, NetworkHead head, const guint *bounds);

/* The bounds of the stretches for a sentence of @n words: network_n_stretches() + 1 of them. @first stands before
 * @last. */
void network_set_tone_bounds (guint bounds[], guint n);
void network_set_target_bounds (guint bounds[], guint n, Mention target);
void network_set_pair_bounds (guint bounds[], guint n, Mention first, Mention last);

/* Which marks a word has, a bit (1 << ROW_NAME and so on) each. */
guint network_get_marks (const Word *word);
