/* score-report.c - precision, recall and F1, a line each.
 * SPDX-License-Identifier: MIT */

#include <stdio.h>
#include "score-report.h"

void
print_heading (const char *layer)
{
  printf ("%-18s %7s %7s %7s %7s %7s %7s\n", layer, "P", "R", "F1", "right", "gold", "found");
}

static double
get_percent (guint n_right, guint n)
{
  return n > 0 ? 100.0 * n_right / n : 0;
}

static void
print_row (const char *name, double precision, double recall, guint n_right, guint n_gold, guint n_found)
{
  double f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;

  printf ("%-18s %7.2f %7.2f %7.2f %7u %7u %7u\n", name, precision, recall, f1, n_right, n_gold, n_found);
}

void
print_counts (const char *name, const Counts *counts)
{
  print_row (name, get_percent (counts->n_right, counts->n_found), get_percent (counts->n_right, counts->n_gold),
             counts->n_right, counts->n_gold, counts->n_found);
}

void
print_two_counts (const char *name, const Counts *gold, const Counts *found)
{
  print_row (name, get_percent (found->n_right, found->n_gold), get_percent (gold->n_right, gold->n_gold),
             gold->n_right, gold->n_gold, found->n_gold);
}

void
print_share (const char *name, double share, guint n)
{
  if (n > 0)
    printf ("%-18s %7.2f %% of %u\n", name, 100 * share, n);
}
