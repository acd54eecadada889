/* add-dictionary.c - prepares a treebank for `nlp-train tagger`: writes what the dictionary knows of each word to the
 * last field of its line.
 *
 *     add-dictionary syntax.dictionary [--without=PART]... < treebank.conllu > treebank.dictionary.conllu
 *
 * Documents whose ID holds a PART are left out.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dictionary.h"

#define N_COLUMNS 10

typedef struct
{
  const Dictionary *dictionary;
  char **without;
  gboolean is_left_out;
} Preparation;

static void
start_document (Preparation *preparation, const char *line)
{
  preparation->is_left_out = FALSE;
  for (char **part = preparation->without; part && *part; part++)
    preparation->is_left_out |= strstr (line, *part) != NULL;
}

static void
copy_line (Preparation *preparation, const char *line)
{
  g_auto (GStrv) columns = NULL;

  if (g_str_has_prefix (line, "# newdoc id"))
    start_document (preparation, line);
  if (preparation->is_left_out)
    return;
  columns = g_strsplit (line, "\t", -1);
  if (line[0] == '#' || g_strv_length (columns) != N_COLUMNS)
    {
      puts (line);
      return;
    }
  for (guint i = 0; i + 1 < N_COLUMNS; i++)
    printf ("%s\t", columns[i]);
  printf (DICTIONARY_COLUMN "=%u\n", dictionary_find (preparation->dictionary, columns[1], strlen (columns[1])));
}

static void
copy_lines (Preparation *preparation)
{
  char *line = NULL;
  size_t size = 0;

  while (getline (&line, &size, stdin) >= 0)
    copy_line (preparation, g_strchomp (line));
  free (line);
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) without = NULL;
  const GOptionEntry entries[] = {
    { "without", 0, 0, G_OPTION_ARG_STRING_ARRAY, &without, "Leave out documents whose ID holds PART", "PART" }, { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("DICTIONARY < CONLLU");
  g_autoptr (GError) error = NULL;
  g_autoptr (Dictionary) dictionary = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      g_printerr ("add-dictionary: %s\n", error ? error->message : "name the dictionary");
      return 2;
    }
  dictionary = dictionary_open (argv[1], &error);
  if (dictionary == NULL)
    {
      g_printerr ("add-dictionary: %s\n", error->message);
      return 1;
    }
  copy_lines (&(Preparation){ dictionary, without, FALSE });
  return 0;
}
