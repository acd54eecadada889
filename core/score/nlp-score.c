/* nlp-score.c - compares what nlp-run found with what people annotated: nlp-score GOLD ANSWERS
 * SPDX-License-Identifier: MIT */

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include "measures.h"

static int
fail (const GError *error)
{
  fprintf (stderr, "nlp-score: %s\n", error->message);
  return EXIT_FAILURE;
}

static void
warn_of_missing (const Records *records, const char *answers)
{
  if (records->n_missing > 0)
    fprintf (stderr, "nlp-score: %s lacks %u of %u documents\n", answers, records->n_missing, records->records->len);
  if (records->n_different > 0)
    fprintf (stderr, "nlp-score: %u documents have another text in %s\n", records->n_different, answers);
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
  warn_of_missing (records, argv[2]);
  records->types = types ? g_strsplit (types, ",", -1) : NULL;
  if (measure_all (records))
    return EXIT_SUCCESS;
  fprintf (stderr, "nlp-score: %s has no layer that can be scored\n", argv[1]);
  return EXIT_FAILURE;
}
