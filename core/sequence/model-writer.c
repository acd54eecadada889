/* model-writer.c - writing model files.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <nlp/error.h>
#include "container.h"

struct _NlpModelWriter
{
  ContainerHeader header;
  GArray *sections; /* of ContainerSection; offsets are set when the file is put together */
  GPtrArray *data;  /* of GBytes, one a section */
};

NlpModelWriter *
nlp_model_writer_new (const char *kind, guint32 version)
{
  NlpModelWriter *writer;

  g_return_val_if_fail (kind != NULL && kind[0] != '\0' && strlen (kind) <= NLP_MODEL_NAME_MAX, NULL);

  writer = g_new0 (NlpModelWriter, 1);
  memcpy (writer->header.magic, CONTAINER_MAGIC, sizeof writer->header.magic);
  writer->header.container_version = CONTAINER_VERSION;
  writer->header.kind_version = version;
  g_strlcpy (writer->header.kind, kind, sizeof writer->header.kind);
  writer->sections = g_array_new (FALSE, TRUE, sizeof (ContainerSection));
  writer->data = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  return writer;
}

void
nlp_model_writer_free (NlpModelWriter *writer)
{
  if (!writer)
    return;
  g_array_unref (writer->sections);
  g_ptr_array_unref (writer->data);
  g_free (writer);
}

void
nlp_model_writer_add (NlpModelWriter *writer, const char *name, gconstpointer data, gsize n_bytes)
{
  ContainerSection section = { .n_bytes = n_bytes };

  g_return_if_fail (writer != NULL && name != NULL && name[0] != '\0' && strlen (name) <= NLP_MODEL_NAME_MAX);
  g_return_if_fail (writer->sections->len < CONTAINER_MAX_SECTIONS);

  g_strlcpy (section.name, name, sizeof section.name);
  g_array_append_val (writer->sections, section);
  g_ptr_array_add (writer->data, g_bytes_new (data, n_bytes));
}

static void
append_padded (GByteArray *file, gconstpointer data, gsize n_bytes)
{
  static const guint8 zeros[CONTAINER_ALIGNMENT];
  gsize excess = n_bytes % CONTAINER_ALIGNMENT;

  if (n_bytes > 0)
    g_byte_array_append (file, data, n_bytes);
  if (excess > 0)
    g_byte_array_append (file, zeros, CONTAINER_ALIGNMENT - excess);
}

static gsize
pad (gsize n_bytes)
{
  return (n_bytes + CONTAINER_ALIGNMENT - 1) / CONTAINER_ALIGNMENT * CONTAINER_ALIGNMENT;
}

static GByteArray *
assemble (NlpModelWriter *writer)
{
  GByteArray *file = g_byte_array_new ();
  guint n_sections = writer->sections->len;
  ContainerSection *sections = (ContainerSection *) writer->sections->data;
  gsize offset = sizeof (ContainerHeader) + pad (n_sections * sizeof (ContainerSection));
  ContainerHeader *header;

  for (guint i = 0; i < n_sections; offset += pad (sections[i].n_bytes), i++)
    sections[i].offset = offset;
  writer->header.n_sections = n_sections;
  writer->header.n_bytes = offset;
  append_padded (file, &writer->header, sizeof writer->header);
  append_padded (file, sections, n_sections * sizeof (ContainerSection));
  for (guint i = 0; i < n_sections; i++)
    append_padded (file, g_bytes_get_data (writer->data->pdata[i], NULL), sections[i].n_bytes);
  header = (ContainerHeader *) file->data;
  header->checksum = nlp__container_checksum (file->data, file->len, 0);
  return file;
}

gboolean
nlp_model_writer_save (NlpModelWriter *writer, const char *filename, GError **error)
{
  g_autoptr (GByteArray) file = NULL;

  g_return_val_if_fail (writer != NULL && filename != NULL, FALSE);

  if (g_file_test (filename, G_FILE_TEST_EXISTS) && !g_file_test (filename, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: is no regular file, so it is not replaced", filename);
      return FALSE;
    }
  file = assemble (writer);
  return g_file_set_contents (filename, (const char *) file->data, file->len, error);
}
