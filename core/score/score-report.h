/* score-report.h - the table that is printed.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct
{
  guint n_right;
  guint n_gold;
  guint n_found;
} Counts;

/* "NAME  P R F1  right gold found" */
void print_heading (const char *layer);
void print_counts (const char *name, const Counts *counts);
/* The same where what is right was counted apart, among the gold ones and among the found ones, each as n_gold. */
void print_two_counts (const char *name, const Counts *gold, const Counts *found);
void print_share (const char *name, double share, guint n);
