/* read-columns.c - CoNLL columns: a token a line, columns parted by tabs (or blanks), a blank line behind each
 * sentence.
 *
 * A head whose source is a number has its labels in that column, counted from 1; the token is in column 1. "# doc =
 * ID" starts a document, and so does "-DOCSTART-"; where a file has neither, every sentence is a document of its own.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <nlp/error.h>
#include "training-corpus.h"

#define MAX_COLUMNS 32

typedef struct
{
  TrainingCorpus *corpus;
  const Recipe *recipe;
  gboolean has_documents;
  TrainingDocument *document;  /* the last of the corpus, or NULL */
  gboolean in_sentence;
  GArray **columns;            /* [n_features]: values of the caller's columns in the document, or NULL */
} Reader;

static guint
get_number (const char *source)
{
  guint64 number = 0;

  g_ascii_string_to_unsigned (source, 10, 1, MAX_COLUMNS, &number, NULL);
  return number;
}

/* Where the recipe says that a column of the caller's is found: [columns] NAME=NUMBER. */
static guint
get_column_number (const Recipe *recipe, const Feature *feature)
{
  return feature->kind == FEATURE_COLUMN ? nlp__recipe_get_number (recipe, "columns", feature->column, 0) : 0;
}

static void
end_document (Reader *reader)
{
  if (!reader->document)
    return;
  nlp_sequence_input_end_sequence (reader->document->input);
  for (guint f = 0; f < reader->recipe->n_features; f++)
    if (reader->columns[f])
      {
        nlp_sequence_input_set_column (reader->document->input, reader->recipe->features[f].column,
                                       (const guint8 *) reader->columns[f]->data);
        g_array_set_size (reader->columns[f], 0);
      }
  for (guint h = 0; h < reader->recipe->n_heads; h++)
    if (reader->recipe->heads[h].bio)
      training_document_mend_bio (reader->document, h);
  reader->document = NULL;
}

static void
end_sentence (Reader *reader)
{
  if (!reader->in_sentence)
    return;
  nlp_sequence_input_end_sequence (reader->document->input);
  reader->in_sentence = FALSE;
  if (!reader->has_documents)
    end_document (reader);
}

static guint
split (const char *line, gsize length, const char **starts, gsize *lengths)
{
  const char *separators = memchr (line, '\t', length) ? "\t" : " ";
  const char *end = line + length;
  guint n = 0;

  while (line < end && n < MAX_COLUMNS)
    {
      gsize size = strcspn (line, separators);

      size = MIN (size, (gsize) (end - line));
      starts[n] = line;
      lengths[n++] = size;
      line += size + 1;
    }
  return n;
}

static void
add_values (Reader *reader, const char **starts, const gsize *lengths, guint n_columns)
{
  for (guint f = 0; f < reader->recipe->n_features; f++)
    if (reader->columns[f])
      {
        guint number = get_column_number (reader->recipe, &reader->recipe->features[f]);
        g_autofree char *text = number <= n_columns ? g_strndup (starts[number - 1], lengths[number - 1]) : NULL;
        guint8 value = text ? MIN (g_ascii_strtoull (text, NULL, 10), 255) : 0;

        g_array_append_val (reader->columns[f], value);
      }
  for (guint h = 0; h < reader->recipe->n_heads; h++)
    {
      guint number = get_number (reader->recipe->heads[h].source);
      g_autofree char *label
          = number > 0 && number <= n_columns ? g_strndup (starts[number - 1], lengths[number - 1]) : NULL;

      g_ptr_array_add (reader->document->labels[h], (gpointer) g_intern_string (label));
    }
}

static void
add_token (Reader *reader, const char *line, gsize length)
{
  const char *starts[MAX_COLUMNS];
  gsize lengths[MAX_COLUMNS];
  guint n_columns = split (line, length, starts, lengths);
  NlpTokenPlace place = reader->in_sentence ? NLP_TOKEN_INSIDE : NLP_TOKEN_STARTS_SENTENCE;

  if (!reader->document)
    {
      reader->document = training_document_new (reader->recipe->n_heads);
      g_ptr_array_add (reader->corpus->documents, reader->document);
      place = NLP_TOKEN_STARTS_PARAGRAPH;
    }
  training_document_add_token (reader->document, starts[0], lengths[0], place);
  add_values (reader, starts, lengths, n_columns);
  reader->in_sentence = TRUE;
}

static gboolean
starts_document (const char *line)
{
  return g_str_has_prefix (line, "# doc") || g_str_has_prefix (line, "# newdoc")
         || g_str_has_prefix (line, "-DOCSTART-");
}

static void
read_line (Reader *reader, const char *line, gsize length)
{
  if (starts_document (line))
    {
      end_sentence (reader);
      end_document (reader);
    }
  else if (length == 0)
    end_sentence (reader);
  else if (line[0] != '#' || length < 2 || line[1] != ' ')
    add_token (reader, line, length);
}

static void
free_columns (Reader *reader)
{
  for (guint f = 0; f < reader->recipe->n_features; f++)
    if (reader->columns[f])
      g_array_unref (reader->columns[f]);
  g_free (reader->columns);
}

gboolean
training_read_columns (TrainingCorpus *corpus, const char *text, const char *filename, const Recipe *recipe,
                       GError **error)
{
  Reader reader = { .corpus = corpus, .recipe = recipe };

  reader.has_documents = starts_document (text) || strstr (text, "\n# doc") || strstr (text, "\n# newdoc")
                         || strstr (text, "\n-DOCSTART-");
  reader.columns = g_new0 (GArray *, recipe->n_features);
  for (guint f = 0; f < recipe->n_features; f++)
    if (get_column_number (recipe, &recipe->features[f]) > 0)
      reader.columns[f] = g_array_new (FALSE, FALSE, 1);
  while (*text)
    {
      gsize length = strcspn (text, "\n"), bare = length;

      if (bare > 0 && text[bare - 1] == '\r')
        bare--;
      read_line (&reader, text, bare);
      text += length + (text[length] == '\n');
    }
  end_sentence (&reader);
  end_document (&reader);
  free_columns (&reader);
  if (corpus->documents->len == 0)
    g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "%s: no tokens in it", filename);
  return corpus->documents->len > 0;
}
