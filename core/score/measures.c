/* measures.c - the list of what can be scored, in the order in which it is printed.
 * SPDX-License-Identifier: MIT */

#include "measures.h"

static gboolean (*const measures[]) (const Records *records) = {
  score_structure, score_entities, score_referents, score_quotes,
  score_turns,     score_numbers,  score_sentiment, score_attitudes,
};

gboolean
measure_all (const Records *records)
{
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    any |= measures[i](records);
  return any;
}
