/* report.h - what a benchmark found, as a table for people or as JSON for compare.py.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#define MAX_PLUGINS 32

/* What one round took. */
typedef struct
{
  guint64 n_tokens, n_words;     /* words: the tokens that begin with a letter or a digit */
  gint64 all, structure, write;  /* CPU time in nanoseconds; `all` is their sum and that of the plugins */
  gint64 plugins[MAX_PLUGINS];
} Round;

typedef struct
{
  NlpPipeline *pipeline;
  guint n_small;
  gsize small_bytes, large_bytes;
  Round small, large;            /* many small documents, and a large one */
  gint64 set_up;                 /* CPU time until the plugins are there */
  double mebibytes;              /* resident at the most */
} Report;

void report_print_table (const Report *report);
void report_print_json (const Report *report);
