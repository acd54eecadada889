/* add-columns.c - prepares annotated names for `nlp-train tagger`: adds what the plugin tells the tagger of each token.
 *
 *     add-columns ner.gazetteer [--without=PREFIX]... < names.bio > names.columns
 *
 * Input: CoNLL columns, token and label parted by a tab, a blank line behind each sentence, "# doc = ID" before each
 * document; without such marks each sentence is a document. Documents whose ID starts with a PREFIX are left out.
 * Output: token, label, and the columns of columns.h in their order.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "columns.h"

typedef struct
{
  const Gazetteer *gazetteer;
  char **without;       /* prefixes */
  gboolean has_documents;
  gboolean is_left_out;
  char *heading;        /* the document's "# doc" line, or NULL */
  GPtrArray *tokens, *labels;
  GArray *sizes;        /* of guint */
  GByteArray *starts;
  gboolean in_sentence;
} Preparation;

static void
start_document (Preparation *preparation, const char *line)
{
  g_free (preparation->heading);
  preparation->heading = g_strdup (line);
  preparation->is_left_out = FALSE;
  for (char **prefix = preparation->without; line && prefix && *prefix; prefix++)
    preparation->is_left_out |= g_str_has_prefix (line + strlen ("# doc = "), *prefix);
}

static void
print_tokens (Preparation *preparation)
{
  TokenRun run = { (const char *const *) preparation->tokens->pdata, (guint *) preparation->sizes->data,
                   preparation->starts->data, preparation->tokens->len };
  guint8 *columns[N_COLUMNS];

  token_run_look_up (&run, NLP_DEFAULT_LANGUAGE);
  columns_find (preparation->gazetteer, &run, columns);
  if (preparation->heading)
    puts (preparation->heading);
  for (guint i = 0; i < run.n; i++)
    {
      if (i > 0 && run.starts[i])
        putchar ('\n');
      printf ("%s\t%s", run.tokens[i], (const char *) preparation->labels->pdata[i]);
      for (guint c = 0; c < N_COLUMNS; c++)
        printf ("\t%u", columns[c][i]);
      putchar ('\n');
    }
  putchar ('\n');
  columns_clear (columns);
  token_run_forget (&run);
}

static void
end_document (Preparation *preparation)
{
  if (preparation->tokens->len > 0 && !preparation->is_left_out)
    print_tokens (preparation);
  g_ptr_array_set_size (preparation->tokens, 0);
  g_ptr_array_set_size (preparation->labels, 0);
  g_array_set_size (preparation->sizes, 0);
  g_byte_array_set_size (preparation->starts, 0);
}

static void
add_token (Preparation *preparation, const char *line)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", 3);
  guint8 start = !preparation->in_sentence;
  guint size;

  if (g_strv_length (columns) < 2)
    return;
  size = strlen (columns[0]);
  g_ptr_array_add (preparation->tokens, g_strdup (columns[0]));
  g_ptr_array_add (preparation->labels, g_strdup (columns[1]));
  g_array_append_val (preparation->sizes, size);
  g_byte_array_append (preparation->starts, &start, 1);
  preparation->in_sentence = TRUE;
}

static void
read_line (Preparation *preparation, const char *line)
{
  if (g_str_has_prefix (line, "# doc = "))
    {
      end_document (preparation);
      start_document (preparation, line);
    }
  else if (*line)
    add_token (preparation, line);
  else
    {
      preparation->in_sentence = FALSE;
      if (!preparation->has_documents)
        end_document (preparation);
    }
}

static void
prepare (const Gazetteer *gazetteer, char **without)
{
  Preparation preparation = { .gazetteer = gazetteer, .without = without };
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  char buffer[65536];
  size_t n;

  while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    g_string_append_len (text, buffer, n);
  preparation.has_documents = strstr (text->str, "# doc = ") != NULL;
  preparation.tokens = g_ptr_array_new_with_free_func (g_free);
  preparation.labels = g_ptr_array_new_with_free_func (g_free);
  preparation.sizes = g_array_new (FALSE, FALSE, sizeof (guint));
  preparation.starts = g_byte_array_new ();
  lines = g_strsplit (text->str, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    read_line (&preparation, lines[i]);
  end_document (&preparation);
  g_ptr_array_unref (preparation.tokens);
  g_ptr_array_unref (preparation.labels);
  g_array_unref (preparation.sizes);
  g_byte_array_unref (preparation.starts);
  g_free (preparation.heading);
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) without = NULL;
  GOptionEntry entries[] = {
    { "without", 0, 0, G_OPTION_ARG_STRING_ARRAY, &without, "Leave out documents", "PREFIX" }, { NULL } };
  g_autoptr (GOptionContext) context = g_option_context_new ("GAZETTEER < NAMES");
  g_autoptr (GError) error = NULL;
  Gazetteer *gazetteer = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error) && argc == 2)
    gazetteer = gazetteer_open (argv[1], &error);
  if (!gazetteer)
    {
      g_printerr ("add-columns: %s\n", error ? error->message : "a gazetteer is needed");
      return 2;
    }
  prepare (gazetteer, without);
  gazetteer_free (gazetteer);
  return 0;
}
