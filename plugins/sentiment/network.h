/* network.h - a small convolutional network over the words of a sentence.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "sentence.h"
#include "weights.h"

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

typedef struct
{
  const NetworkEntry *entries;
  guint mask;             /* number of entries, a power of two, minus one */
  const NetworkRow *rows;
  guint n_rows;
  const float *scales;    /* NETWORK_N_POOLED: what a unit of a row is worth in each filter */
  const float *biases;    /* NETWORK_N_POOLED */
  const WeightsRow *outputs; /* NETWORK_N_POOLED + 1 of them, the last constant */
} Network;

/* Maps the sections network-*; @model must outlive @network. */
gboolean network_open (Network *network, const NlpModel *model, GError **error);

void network_run (const Network *network, const Sentence *sentence, float outputs[N_OUTPUTS]);

/* Which marks a word has, a bit (1 << ROW_NAME and so on) each. */
guint network_get_marks (const Word *word);
