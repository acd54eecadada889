/* totals.h - what the sentences of a quote, a turn or a document amount to.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "tone.h"

typedef struct
{
  double good, bad;  /* of what the sentences are expected to say; @bad is not above 0 */
  double weighted;   /* of their scores times words */
  guint n_words;
  guint n_sentences;
  guint n_mixed;     /* so many of them both praise and blame */
} Total;

/* @share: how much of it counts. */
void total_add (Total *total, Measure measure, double share);

/* For spoken words, and for documents. */
double total_get_spoken (const Total *total);
double total_get_mean (const Total *total);

/* Whether there is praise and blame, neither of them much less than the other, or half of the sentences have both. */
gboolean total_is_mixed (const Total *total);
