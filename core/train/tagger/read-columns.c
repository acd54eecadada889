/* read-columns.c - CoNLL columns: a token a line, columns parted by tabs (or blanks), a blank line behind each
 * sentence.
 *
 * A head whose source is a number has its labels in that column, counted from 1; the token is in column 1. "# doc =
 * ID" starts a document, and so does "-DOCSTART-"; where a file has neither, every sentence is a document of its own.
 * "# newpar" starts a paragraph.
 *
 * A file may begin with "# columns = token entity link ...", as those of `nlp-train columns` do. Then heads and columns
 * of the caller's are found by their names, "link" says how many tokens further on the token's cue is, and "_" is no
 * label.
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
  gboolean by_paragraph;       /* a sequence is a paragraph, not a sentence */
  TrainingDocument *document;  /* the last of the corpus, or NULL */
  char *name;                  /* of the next */
  gboolean in_sentence;
  NlpTokenPlace place;         /* of the next sentence's first token */
  char **names;                /* of the columns, or NULL where the file does not say */
  guint *head_columns;         /* [n_heads]: from 1, 0 if the file lacks it */
  guint *feature_columns;      /* [n_features] */
  guint link_column;
  GArray **columns;            /* [n_features]: values of the caller's columns in the document, or NULL */
} Reader;

/* The column called @name; or, in a file without names, column @number. */
static guint
find_column (const Reader *reader, const char *name, const char *number)
{
  guint64 result = 0;

  for (guint i = 0; reader->names && reader->names[i]; i++)
    if (g_str_equal (reader->names[i], name))
      return i + 1;
  if (!reader->names && number)
    g_ascii_string_to_unsigned (number, 10, 1, MAX_COLUMNS, &result, NULL);
  return result;
}

/* Where the recipe says that a column of the caller's is found: [columns] NAME=NUMBER. */
static guint
find_feature_column (const Reader *reader, const Feature *feature)
{
  g_autofree char *number = NULL;

  if (feature->kind != FEATURE_COLUMN)
    return 0;
  number = nlp__recipe_dup_string (reader->recipe, "columns", feature->column, NULL);
  return find_column (reader, feature->column, number);
}

static void
find_columns (Reader *reader, const char *text)
{
  const Recipe *recipe = reader->recipe;

  if (g_str_has_prefix (text, COLUMN_NAMES))
    {
      g_autofree char *line = g_strndup (text + strlen (COLUMN_NAMES), strcspn (text, "\r\n") - strlen (COLUMN_NAMES));

      reader->names = g_strsplit (line, " ", MAX_COLUMNS);
    }
  reader->head_columns = g_new (guint, recipe->n_heads);
  for (guint h = 0; h < recipe->n_heads; h++)
    reader->head_columns[h] = find_column (reader, recipe->heads[h].name, recipe->heads[h].source);
  reader->link_column = recipe->linker ? find_column (reader, "link", NULL) : 0;
  reader->feature_columns = g_new (guint, recipe->n_features);
  reader->columns = g_new0 (GArray *, recipe->n_features);
  for (guint f = 0; f < recipe->n_features; f++)
    {
      reader->feature_columns[f] = find_feature_column (reader, &recipe->features[f]);
      if (reader->feature_columns[f] > 0)
        reader->columns[f] = g_array_new (FALSE, FALSE, 1);
    }
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
  if (!reader->by_paragraph)
    nlp_sequence_input_end_sequence (reader->document->input);
  reader->in_sentence = FALSE;
  reader->place = NLP_TOKEN_STARTS_SENTENCE;
  if (!reader->has_documents)
    end_document (reader);
}

typedef struct
{
  const char *starts[MAX_COLUMNS];
  gsize lengths[MAX_COLUMNS];
  guint n;
} Line;

static void
split (const char *line, gsize length, Line *fields)
{
  const char *separators = memchr (line, '\t', length) ? "\t" : " ";
  const char *end = line + length;

  for (fields->n = 0; line < end && fields->n < MAX_COLUMNS; fields->n++)
    {
      gsize size = strcspn (line, separators);

      size = MIN (size, (gsize) (end - line));
      fields->starts[fields->n] = line;
      fields->lengths[fields->n] = size;
      line += size + 1;
    }
}

/* The text of a column, interned; NULL if the line lacks it or it says "no label". */
static const char *
get_label (const Reader *reader, const Line *line, guint column)
{
  g_autofree char *label
      = column > 0 && column <= line->n ? g_strndup (line->starts[column - 1], line->lengths[column - 1]) : NULL;

  return label && reader->names && g_str_equal (label, "_") ? NULL : g_intern_string (label);
}

static void
add_values (Reader *reader, const Line *line)
{
  const char *link = get_label (reader, line, reader->link_column);
  guint token = nlp_sequence_input_get_length (reader->document->input) - 1;
  guint32 cue = link ? token + (guint32) g_ascii_strtoll (link, NULL, 10) : NLP_NO_TOKEN;

  for (guint f = 0; f < reader->recipe->n_features; f++)
    if (reader->columns[f])
      {
        const char *text = get_label (reader, line, reader->feature_columns[f]);
        guint8 value = text ? MIN (g_ascii_strtoull (text, NULL, 10), 255) : 0;

        g_array_append_val (reader->columns[f], value);
      }
  for (guint h = 0; h < reader->recipe->n_heads; h++)
    g_ptr_array_add (reader->document->labels[h], (gpointer) get_label (reader, line, reader->head_columns[h]));
  if (reader->link_column > 0)
    g_array_append_val (reader->document->links, cue);
}

static void
add_token (Reader *reader, const char *line, gsize length)
{
  Line fields;

  split (line, length, &fields);
  if (!reader->document)
    {
      reader->document = training_document_new (reader->recipe->n_heads);
      reader->document->name = g_steal_pointer (&reader->name);
      g_ptr_array_add (reader->corpus->documents, reader->document);
      reader->place = NLP_TOKEN_STARTS_PARAGRAPH;
    }
  if (!reader->in_sentence && reader->place == NLP_TOKEN_STARTS_PARAGRAPH)
    nlp_sequence_input_end_sequence (reader->document->input);
  training_document_add_token (reader->document, fields.starts[0], fields.lengths[0],
                               reader->in_sentence ? NLP_TOKEN_INSIDE : reader->place);
  add_values (reader, &fields);
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
      g_free (reader->name);
      reader->name = training_document_read_name (line, length);
    }
  else if (length == 0)
    end_sentence (reader);
  else if (g_str_has_prefix (line, "# newpar"))
    {
      end_sentence (reader);
      reader->place = NLP_TOKEN_STARTS_PARAGRAPH;
    }
  else if (line[0] != '#' || length < 2 || line[1] != ' ')
    add_token (reader, line, length);
}

static void
free_columns (Reader *reader)
{
  g_free (reader->name);
  g_strfreev (reader->names);
  g_free (reader->head_columns);
  g_free (reader->feature_columns);
  for (guint f = 0; f < reader->recipe->n_features; f++)
    if (reader->columns[f])
      g_array_unref (reader->columns[f]);
  g_free (reader->columns);
}

gboolean
training_read_columns (TrainingCorpus *corpus, const char *text, const char *filename, const Recipe *recipe,
                       GError **error)
{
  Reader reader = { .corpus = corpus, .recipe = recipe, .place = NLP_TOKEN_STARTS_PARAGRAPH };
  g_autofree char *unit = nlp__recipe_dup_string (recipe, "data", "unit", "sentence");

  reader.by_paragraph = g_str_equal (unit, "paragraph");
  reader.has_documents = starts_document (text) || strstr (text, "\n# doc") || strstr (text, "\n# newdoc")
                         || strstr (text, "\n-DOCSTART-");
  find_columns (&reader, text);
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
