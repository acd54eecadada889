/* read-conllu.c - CoNLL-U, the format of Universal Dependencies: ten columns a word, parted by tabs.
 *
 * A head finds its labels under these sources: "upos", "xpos", "deprel", "lemma-rule" (see nlp/lemma.h), and "misc:NER",
 * an attribute of the last field, "O" for words without it: so what `nlp-run --format conllu` writes can be learned
 * from. Ranges (multi-word tokens) and empty nodes are left out: the words are the tokens. A column that the recipe asks for is an
 * attribute of the last field: with dictionary=known in [columns], the value of feature column.dictionary is in
 * "known=12".
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <nlp/error.h>
#include <nlp/lemma.h>
#include "training-corpus.h"

enum
{
  COLUMN_ID,
  COLUMN_FORM,
  COLUMN_LEMMA,
  COLUMN_UPOS,
  COLUMN_XPOS,
  COLUMN_DEPREL = 7,
  COLUMN_MISC = 9,
  N_COLUMNS = 10
};

typedef struct
{
  TrainingCorpus *corpus;
  const Recipe *recipe;
  TrainingDocument *document;
  char *name;                  /* of the next document */
  NlpTokenPlace place;         /* of the next word */
  gboolean by_paragraph;       /* a sequence is a paragraph, not a sentence */
  char **names;                /* [n_features]: under which a column's values are found, NULL for other features */
  GByteArray **values;         /* [n_features]: of the document */
} Reader;

/* What stands behind "name=" in a field of attributes parted by "|", or NULL. */
static char *
dup_attribute (const char *attributes, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (attributes, "|", -1);
  gsize length = strlen (name);

  for (guint i = 0; parts[i]; i++)
    if (strncmp (parts[i], name, length) == 0 && parts[i][length] == '=')
      return g_strdup (parts[i] + length + 1);
  return NULL;
}

static const char *
get_lemma_rule (char **columns)
{
  g_autofree char *rule = NULL;

  if (g_str_equal (columns[COLUMN_LEMMA], "_") && !g_str_equal (columns[COLUMN_FORM], "_"))
    return NULL;
  rule = nlp_lemma_rule_make (columns[COLUMN_FORM], columns[COLUMN_LEMMA]);
  return g_intern_string (rule);
}

static const char *
get_label (const char *source, char **columns)
{
  g_autofree char *attribute = NULL;

  if (g_str_equal (source, "upos"))
    return g_intern_string (columns[COLUMN_UPOS]);
  if (g_str_equal (source, "xpos"))
    return g_intern_string (columns[COLUMN_XPOS]);
  if (g_str_equal (source, "deprel"))
    return g_intern_string (columns[COLUMN_DEPREL]);
  if (g_str_equal (source, "lemma-rule"))
    return get_lemma_rule (columns);
  if (!g_str_has_prefix (source, "misc:"))
    return NULL;
  attribute = dup_attribute (columns[COLUMN_MISC], source + strlen ("misc:"));
  return g_intern_string (attribute ? attribute : "O");
}

/* The number of an attribute, 0 if there is none. */
static guint8
get_attribute (const char *attributes, const char *name)
{
  g_autofree char *text = dup_attribute (attributes, name);
  guint64 value = 0;

  if (text)
    g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT8, &value, NULL);
  return value;
}

static void
add_values (Reader *reader, const char *attributes)
{
  for (guint f = 0; f < reader->recipe->n_features; f++)
    if (reader->names[f])
      {
        guint8 value = get_attribute (attributes, reader->names[f]);

        g_byte_array_append (reader->values[f], &value, 1);
      }
}

/* Hands the columns of the document over. */
static void
end_document (Reader *reader)
{
  if (reader->document)
    nlp_sequence_input_end_sequence (reader->document->input);
  for (guint f = 0; reader->document && f < reader->recipe->n_features; f++)
    if (reader->names[f])
      {
        nlp_sequence_input_set_column (reader->document->input, reader->recipe->features[f].column,
                                       reader->values[f]->data);
        g_byte_array_set_size (reader->values[f], 0);
      }
  reader->document = NULL;
}

static void
add_word (Reader *reader, char **columns)
{
  if (!reader->document)
    {
      reader->document = training_document_new (reader->recipe->n_heads);
      reader->document->name = g_steal_pointer (&reader->name);
      g_ptr_array_add (reader->corpus->documents, reader->document);
      reader->place = NLP_TOKEN_STARTS_PARAGRAPH;
    }
  training_document_add_token (reader->document, columns[COLUMN_FORM], strlen (columns[COLUMN_FORM]), reader->place);
  for (guint h = 0; h < reader->recipe->n_heads; h++)
    g_ptr_array_add (reader->document->labels[h], (gpointer) get_label (reader->recipe->heads[h].source, columns));
  add_values (reader, columns[COLUMN_MISC]);
  reader->place = NLP_TOKEN_INSIDE;
}

static void
end_sentence (Reader *reader)
{
  if (reader->document && !reader->by_paragraph)
    nlp_sequence_input_end_sequence (reader->document->input);
  if (reader->place == NLP_TOKEN_INSIDE)
    reader->place = NLP_TOKEN_STARTS_SENTENCE;
}

static void
read_comment (Reader *reader, const char *line)
{
  if (g_str_has_prefix (line, "# newdoc"))
    {
      end_sentence (reader);
      end_document (reader);
      g_free (reader->name);
      reader->name = training_document_read_name (line, strlen (line));
    }
  else if (g_str_has_prefix (line, "# newpar"))
    {
      reader->place = NLP_TOKEN_STARTS_PARAGRAPH;
      if (reader->document)
        nlp_sequence_input_end_sequence (reader->document->input);
    }
}

static gboolean
read_line (Reader *reader, const char *line)
{
  g_auto (GStrv) columns = NULL;

  if (line[0] == '\0' || line[0] == '#')
    {
      if (line[0] == '\0')
        end_sentence (reader);
      else
        read_comment (reader, line);
      return TRUE;
    }
  columns = g_strsplit (line, "\t", -1);
  if (g_strv_length (columns) != N_COLUMNS)
    return FALSE;
  if (!strpbrk (columns[COLUMN_ID], "-."))
    add_word (reader, columns);
  return TRUE;
}

static void
find_columns (Reader *reader)
{
  const Recipe *recipe = reader->recipe;

  reader->names = g_new0 (char *, recipe->n_features);
  reader->values = g_new0 (GByteArray *, recipe->n_features);
  for (guint f = 0; f < recipe->n_features; f++)
    if (recipe->features[f].kind == FEATURE_COLUMN)
      {
        const char *column = recipe->features[f].column;

        reader->names[f] = nlp__recipe_dup_string (recipe, "columns", column, column);
        reader->values[f] = g_byte_array_new ();
      }
}

static void
clear_columns (Reader *reader)
{
  for (guint f = 0; f < reader->recipe->n_features; f++)
    {
      g_free (reader->names[f]);
      g_clear_pointer (&reader->values[f], g_byte_array_unref);
    }
  g_free (reader->name);
  g_free (reader->names);
  g_free (reader->values);
}

static gboolean
read_text (Reader *reader, const char *text, const char *filename, GError **error)
{
  for (guint number = 1; *text; number++)
    {
      gsize length = strcspn (text, "\n");
      g_autofree char *line = g_strndup (text, length);

      g_strchomp (line);
      if (!read_line (reader, line))
        {
          g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "%s:%u: needs %d columns parted by tabs", filename, number,
                       N_COLUMNS);
          return FALSE;
        }
      text += length + (text[length] == '\n');
    }
  end_sentence (reader);
  end_document (reader);
  return TRUE;
}

gboolean
training_read_conllu (TrainingCorpus *corpus, const char *text, const char *filename, const Recipe *recipe,
                      GError **error)
{
  Reader reader = { .corpus = corpus, .recipe = recipe, .place = NLP_TOKEN_STARTS_PARAGRAPH };
  g_autofree char *unit = nlp__recipe_dup_string (recipe, "data", "unit", "sentence");
  gboolean done;

  reader.by_paragraph = g_str_equal (unit, "paragraph");
  find_columns (&reader);
  done = read_text (&reader, text, filename, error);
  clear_columns (&reader);
  if (done && corpus->documents->len == 0)
    g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "%s: no words in it", filename);
  return done && corpus->documents->len > 0;
}
