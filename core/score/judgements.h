/* judgements.h - scores of tone, the gold one and the found one.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Both from -1 to 1. */
typedef struct
{
  double gold, found;
} Judgement;

/* A score this far from 0 is positive or negative. */
#define NEUTRAL 0.05

/* Classes, and a line of correlation, mean error, accuracy and macro F1. A gold score is neutral below
 * @gold_threshold, or if it is 0. */
void print_judgements (const char *name, const Judgement *judgements, guint n, double gold_threshold);
