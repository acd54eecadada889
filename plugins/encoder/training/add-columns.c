/* add-columns.c - prepares annotated text for `nlp-train tagger`: adds what the plugin tells the network of each token.
 *
 *     nlp-train columns ... | add-columns names.gazetteer encoder.dictionary > text.col
 *
 * Input and output are columns as `nlp-train columns` writes them, their names in the first line.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "columns.h"
#include "dictionary.h"

typedef struct
{
  const NlpGazetteer *gazetteer;
  const Dictionary *dictionary;
  GPtrArray *lines;     /* of char *: those of the document */
  GPtrArray *tokens;    /* of const char *: the first field of those that are tokens */
  GArray *sizes;        /* of guint */
  GByteArray *starts;
  gboolean in_sentence;
} Preparation;

static gboolean
is_token (const char *line)
{
  return line[0] != '\0' && !g_str_has_prefix (line, "# ");
}

static void
print_line (const Preparation *preparation, const char *line, guint token, guint8 *columns[N_COLUMNS])
{
  fputs (line, stdout);
  for (guint c = 0; c < N_COLUMNS; c++)
    printf ("\t%u", columns[c][token]);
  printf ("\t%u\n", dictionary_find (preparation->dictionary, line, strcspn (line, "\t")));
}

static void
end_document (Preparation *preparation)
{
  TextRun run = { (const char *const *) preparation->tokens->pdata, (guint *) preparation->sizes->data,
                   preparation->starts->data, preparation->tokens->len };
  guint8 *columns[N_COLUMNS];
  guint token = 0;

  text_run_look_up (&run, NLP_DEFAULT_LANGUAGE);
  columns_find (preparation->gazetteer, &run, columns);
  for (guint i = 0; i < preparation->lines->len; i++)
    {
      const char *line = preparation->lines->pdata[i];

      if (is_token (line))
        print_line (preparation, line, token++, columns);
      else
        puts (line);
    }
  columns_clear (columns);
  text_run_forget (&run);
  g_ptr_array_set_size (preparation->tokens, 0);
  g_array_set_size (preparation->sizes, 0);
  g_byte_array_set_size (preparation->starts, 0);
  g_ptr_array_set_size (preparation->lines, 0);
}

static void
read_line (Preparation *preparation, const char *line)
{
  char *copy = g_strdup (line);
  guint8 start = !preparation->in_sentence;
  guint size = strcspn (copy, "\t");

  if (g_str_has_prefix (line, "# doc"))
    end_document (preparation);
  g_ptr_array_add (preparation->lines, copy);
  preparation->in_sentence = is_token (line);
  if (!preparation->in_sentence)
    return;
  g_ptr_array_add (preparation->tokens, copy);
  g_array_append_val (preparation->sizes, size);
  g_byte_array_append (preparation->starts, &start, 1);
}

static void
prepare (Preparation *preparation)
{
  g_autofree char *line = NULL;
  size_t size = 0;

  preparation->lines = g_ptr_array_new_with_free_func (g_free);
  preparation->tokens = g_ptr_array_new ();
  preparation->sizes = g_array_new (FALSE, FALSE, sizeof (guint));
  preparation->starts = g_byte_array_new ();
  while (getline (&line, &size, stdin) >= 0)
    {
      g_strchomp (line);
      if (!g_str_has_prefix (line, "# columns"))
        {
          read_line (preparation, line);
          continue;
        }
      fputs (line, stdout);
      for (guint c = 0; c < N_COLUMNS; c++)
        printf (" %s", column_names[c]);
      puts (" " DICTIONARY_COLUMN);
    }
  end_document (preparation);
  g_ptr_array_unref (preparation->lines);
  g_ptr_array_unref (preparation->tokens);
  g_array_unref (preparation->sizes);
  g_byte_array_unref (preparation->starts);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  NlpGazetteer *gazetteer = argc == 3 ? nlp_gazetteer_open (argv[1], &error) : NULL;
  g_autoptr (Dictionary) dictionary = gazetteer ? dictionary_open (argv[2], &error) : NULL;

  if (!dictionary)
    {
      g_printerr ("add-columns: %s\n", error ? error->message : "name a gazetteer and a dictionary");
      return EXIT_FAILURE;
    }
  prepare (&(Preparation){ gazetteer, dictionary });
  nlp_gazetteer_free (gazetteer);
  return EXIT_SUCCESS;
}
