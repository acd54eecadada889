/* report.c - a table of words per CPU second, or the same as JSON.
 * SPDX-License-Identifier: MIT */
#include "report.h"

#include <stdio.h>

static double
get_speed (const Round *round, gint64 time)
{
  return round->n_words * 1e9 / MAX (time, 1);
}

static void
print_row (const Report *report, const char *name, gint64 small, gint64 large)
{
  printf ("%-12s %14.0f %14.0f\n", name, get_speed (&report->small, small), get_speed (&report->large, large));
}

/* The taggers of words and of names together: what nearly every run needs. */
static void
print_taggers (const Report *report)
{
  gint64 small = 0, large = 0;
  guint n = 0;

  for (guint i = 0; i < nlp_pipeline_get_n_plugins (report->pipeline); i++)
    {
      const char *name = nlp_pipeline_get_plugin (report->pipeline, i)->name;

      if (!g_str_equal (name, "syntax") && !g_str_equal (name, "ner"))
        continue;
      small += report->small.plugins[i];
      large += report->large.plugins[i];
      n++;
    }
  if (n == 2)
    print_row (report, "syntax + ner", small, large);
}

void
report_print_table (const Report *report)
{
  const Round *small = &report->small, *large = &report->large;

  printf ("words per CPU second, kernel %s; %u documents of %" G_GSIZE_FORMAT " bytes, one of %" G_GSIZE_FORMAT " bytes\n",
          nlp_tagger_get_kernel (), report->n_small, report->small_bytes, report->large_bytes);
  printf ("%-12s %14s %14s\n", "step", "small", "large");
  print_row (report, "structure", small->structure, large->structure);
  for (guint i = 0; i < nlp_pipeline_get_n_plugins (report->pipeline); i++)
    print_row (report, nlp_pipeline_get_plugin (report->pipeline, i)->name, small->plugins[i], large->plugins[i]);
  print_taggers (report);
  print_row (report, "write", small->write, large->write);
  print_row (report, "all", small->all, large->all);
  printf ("words: %" G_GUINT64_FORMAT " and %" G_GUINT64_FORMAT "; with marks, tokens: %" G_GUINT64_FORMAT " and %" G_GUINT64_FORMAT
          "\n", small->n_words, large->n_words, small->n_tokens, large->n_tokens);
  printf ("setting up the plugins: %.1f ms\n", report->set_up / 1e6);
  printf ("memory at the most: %.0f MiB, %.0f bytes a word of the large document\n", report->mebibytes,
          report->mebibytes * 1024 * 1024 / large->n_words);
}

static void
print_round (const Report *report, const char *name, const Round *round)
{
  printf ("  \"%s\": {\"words\": %" G_GUINT64_FORMAT ", \"tokens\": %" G_GUINT64_FORMAT ", \"seconds\": {\"structure\": %.6f", name,
          round->n_words, round->n_tokens, round->structure / 1e9);
  for (guint i = 0; i < nlp_pipeline_get_n_plugins (report->pipeline); i++)
    printf (", \"%s\": %.6f", nlp_pipeline_get_plugin (report->pipeline, i)->name, round->plugins[i] / 1e9);
  printf (", \"write\": %.6f, \"all\": %.6f}},\n", round->write / 1e9, round->all / 1e9);
}

void
report_print_json (const Report *report)
{
  printf ("{\n  \"kernel\": \"%s\",\n", nlp_tagger_get_kernel ());
  print_round (report, "small", &report->small);
  print_round (report, "large", &report->large);
  printf ("  \"set_up_seconds\": %.6f, \"mebibytes\": %.1f\n}\n", report->set_up / 1e9, report->mebibytes);
}
