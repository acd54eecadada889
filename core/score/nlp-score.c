/* nlp-score.c - compares what nlp-run found with what people annotated: nlp-score GOLD ANSWERS
 * SPDX-License-Identifier: MIT */

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include "score.h"

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

static int
fail (const GError *error)
{
  fprintf (stderr, "nlp-score: %s\n", error->message);
  return EXIT_FAILURE;
}

static gboolean
score_all (const Records *records, char **types)
{
  gboolean any = score_structure (records);

  any |= score_entities (records, types);
  any |= score_referents (records);
  any |= score_quotes (records);
  any |= score_turns (records);
  any |= score_numbers (records);
  any |= score_sentiment (records);
  any |= score_attitudes (records);
  return any;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *types = NULL;
  const GOptionEntry entries[] = {
    { "types", 't', 0, G_OPTION_ARG_STRING, &types, "Count only names of these types", "A,B" },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("GOLD ANSWERS");
  g_autoptr (Records) records = NULL;
  g_auto (GStrv) type_list = NULL;

  setlocale (LC_CTYPE, "");
  g_option_context_set_summary (context, "Precision, recall and F1 of ANSWERS (nlp-run --format jsonl) against GOLD.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return fail (error);
  if (argc != 3)
    {
      fprintf (stderr, "nlp-score: needs two files, GOLD and ANSWERS\n");
      return EXIT_FAILURE;
    }
  records = records_read (argv[1], argv[2], &error);
  if (!records)
    return fail (error);
  if (records->n_missing > 0)
    fprintf (stderr, "nlp-score: %s lacks %u of %u documents\n", argv[2], records->n_missing, records->records->len);
  if (records->n_different > 0)
    fprintf (stderr, "nlp-score: %u documents have another text in %s\n", records->n_different, argv[2]);
  type_list = types ? g_strsplit (types, ",", -1) : NULL;
  if (score_all (records, type_list))
    return EXIT_SUCCESS;
  fprintf (stderr, "nlp-score: %s has no layer that can be scored\n", argv[1]);
  return EXIT_FAILURE;
}
