/* network-words.h - the words that the network knows.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "../tone-network.h"
#include "example.h"
#include "terms.h"

typedef struct
{
  GArray *forms;                       /* guint32: hash of the word of each row; 0 for the special rows */
  float (*vectors)[TERM_N_DIMENSIONS]; /* of each row; 0 if nothing is known */
  const gint8 **values;                /* (element-type nullable): those of the lexicon */
} NetworkWords;

/* Chooses the @max_words most frequent words of the examples that are not held out, each met @min_count times or
 * more, and replaces every ExampleWord::form with the number of its row. */
NetworkWords *network_words_new (GPtrArray *examples, const Terms *terms, const Valences *valences, guint max_words,
                                 guint min_count);
void network_words_free (NetworkWords *words);
