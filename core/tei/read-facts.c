/* read-facts.c - what was taken down from annotated XML, and the document that it makes.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <nlp/error.h>

#include "read-facts.h"

static gboolean
check_sum (const NlpAnnotated *annotated, gboolean strict, GError **error)
{
  const GString *text = annotated->marks.text;
  g_autofree char *sum = NULL;

  if (!strict || annotated->sha256 == NULL)
    return TRUE;
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text->str, text->len);
  if (g_str_equal (sum, annotated->sha256))
    return TRUE;
  g_set_error_literal (error, NLP_ERROR, NLP_ERROR_INPUT,
                       "the text is not the one that the header's checksum was made from");
  return FALSE;
}

NlpDocument *
nlp__annotated_make_document (NlpAnnotated *annotated, const char *id, gboolean strict, GError **error)
{
  gsize n_bytes = annotated->marks.text->len;
  NlpDocument *document;

  if (!check_sum (annotated, strict, error))
    return NULL;
  document =
      nlp_document_new_take_text (annotated->id != NULL && *annotated->id != '\0' ? annotated->id : id,
                                  g_string_free (g_steal_pointer (&annotated->marks.text), FALSE), n_bytes, error);
  if (document == NULL)
    return NULL;
  nlp_document_set_property (document, "filename", annotated->filename);
  nlp_document_set_property (document, "encoding", annotated->encoding);
  nlp_document_set_property (document, "format", annotated->format);
  nlp_document_set_property (document, "language", annotated->language);
  nlp_document_set_property (document, "title", annotated->title);
  nlp_document_set_property (document, "author", annotated->author);
  nlp_document_set_property (document, "outlet", annotated->outlet);
  nlp_document_set_property (document, "date", annotated->date);
  if (!nlp__annotated_declare_layers (annotated, document, error))
    {
      nlp_document_unref (document);
      return NULL;
    }
  nlp__annotated_add_layers (annotated, document);
  return document;
}

static void
clear_field (gpointer data)
{
  NlpAnnotatedField *field = data;

  if (field->choice != NULL)
    g_string_free (field->choice, TRUE);
}

static void
clear_entry (gpointer data)
{
  NlpAnnotatedEntry *entry = data;

  if (entry->aliases != NULL)
    g_string_free (entry->aliases, TRUE);
}

void
nlp__annotated_init (NlpAnnotated *annotated)
{
  memset (annotated, 0, sizeof *annotated);
  nlp__marks_init (&annotated->marks);
  annotated->entries = g_array_new (FALSE, FALSE, sizeof (NlpAnnotatedEntry));
  g_array_set_clear_func (annotated->entries, clear_entry);
  annotated->scores = g_array_new (FALSE, FALSE, sizeof (NlpAnnotatedScore));
  annotated->runs = g_array_new (FALSE, FALSE, sizeof (NlpAnnotatedRun));
  annotated->rows = g_array_new (FALSE, FALSE, sizeof (NlpAnnotatedRow));
  annotated->features = g_array_new (FALSE, FALSE, sizeof (NlpAnnotatedFeature));
  annotated->layers = g_array_new (FALSE, FALSE, sizeof (NlpAnnotatedLayer));
  annotated->fields = g_array_new (FALSE, FALSE, sizeof (NlpAnnotatedField));
  g_array_set_clear_func (annotated->fields, clear_field);
}

void
nlp__annotated_clear (NlpAnnotated *annotated)
{
  nlp__marks_clear (&annotated->marks);
  g_array_unref (annotated->entries);
  g_array_unref (annotated->scores);
  g_array_unref (annotated->runs);
  g_array_unref (annotated->rows);
  g_array_unref (annotated->features);
  g_array_unref (annotated->layers);
  g_array_unref (annotated->fields);
}
