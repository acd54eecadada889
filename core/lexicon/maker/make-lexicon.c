/* make-lexicon.c - turns tables of words into C, when what they belong to is built.
 *
 *   nlp-make-lexicon SYMBOL PREFIX SOURCE.c HEADER.h LANGUAGE/TABLE.tsv...
 *
 * nlp/lexicon.h is the manual. The folder of a table says its language; the first one's tables declare the senses.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "lexicon-source.h"

static SpellingList *
find_language (GPtrArray *lists, const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *language = g_path_get_basename (folder);
  SpellingList *list;

  for (guint i = 0; i < lists->len; i++)
    if (g_str_equal (((SpellingList *) g_ptr_array_index (lists, i))->language, language))
      return g_ptr_array_index (lists, i);
  list = g_new0 (SpellingList, 1);
  list->language = g_strdelimit (g_steal_pointer (&language), "-", '_');
  list->spellings = g_array_new (FALSE, FALSE, sizeof (Spelling));
  g_ptr_array_add (lists, list);
  return list;
}

static gboolean
write_file (const char *file, const GString *text)
{
  g_autoptr (GError) error = NULL;

  if (g_file_set_contents (file, text->str, text->len, &error))
    return TRUE;
  fprintf (stderr, "%s\n", error->message);
  return FALSE;
}

int
main (int argc, char **argv)
{
  SenseList senses = { g_ptr_array_new (), g_ptr_array_new () };
  g_autoptr (GPtrArray) lists = g_ptr_array_new (), languages = g_ptr_array_new ();
  g_autoptr (GString) source = g_string_new ("/* Made from tables of words: see nlp/lexicon.h. */\n#include <nlp/lexicon.h>\n\n");
  g_autoptr (GString) header = g_string_new (NULL);

  if (argc < 6)
    {
      fprintf (stderr, "Usage: nlp-make-lexicon SYMBOL PREFIX SOURCE.c HEADER.h LANGUAGE/TABLE.tsv...\n");
      return 1;
    }
  for (int i = 5; i < argc; i++)
    {
      SpellingList *list = find_language (lists, argv[i]);

      spelling_list_read (list, &senses, argv[i], list == g_ptr_array_index (lists, 0));
    }
  for (guint i = 0; i < lists->len; i++)
    {
      SpellingList *list = g_ptr_array_index (lists, i);

      source_write_table (source, list->language, spelling_tree_new (list));
      g_ptr_array_add (languages, list->language);
    }
  g_string_append_printf (source, "extern const NlpLexicon %s;\n\n", argv[1]);
  source_write_lexicon (source, argv[1], &senses, languages);
  source_write_header (header, argv[1], argv[2], &senses);
  return write_file (argv[3], source) && write_file (argv[4], header) ? 0 : 1;
}
