/* writer.c - a format, the choice of layers, and the state of the file that is being written.
 * SPDX-License-Identifier: MIT */
#include <nlp/error.h>
#include <nlp/layers.h>

#include "choice.h"
#include "format.h"
#include "known.h"
#include "merge.h"

struct _NlpWriter
{
  const NlpFormat *format;
  NlpChoice choice;
  char *timestamp;
  gboolean byte_order_mark;
  GPtrArray *specs;       /* const NlpLayerSpec *: layers that documents may have */
  const char *table;      /* the layer of the table in the file at hand, or NULL */
  guint n_written;        /* documents and error records in the file at hand */
  GHashTable *notes;      /* what could not be carried -> how often */
};

G_DEFINE_BOXED_TYPE (NlpWriter, nlp_writer, nlp_writer_ref, nlp_writer_unref)

static const NlpFormat *
find_format (const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL, *hint = NULL;

  for (guint i = 0; nlp__formats[i] != NULL; i++)
    {
      if (g_str_equal (nlp__formats[i]->info.name, name))
        return nlp__formats[i];
      g_ptr_array_add (names, (gpointer) nlp__formats[i]->info.name);
    }
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  hint = nlp_suggest_text (name, (const char *const *) names->pdata);
  g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "no format \"%s\": there are %s%s", name, list, hint);
  return NULL;
}

NlpWriter *
nlp_writer_new (const char *format, GError **error)
{
  const NlpFormat *found = find_format (format, error);
  NlpWriter *writer;

  if (found == NULL)
    return NULL;
  writer = g_atomic_rc_box_new0 (NlpWriter);
  writer->format = found;
  nlp__choice_init (&writer->choice, found->info.off);
  writer->specs = g_ptr_array_new ();
  writer->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return writer;
}

NlpWriter *
nlp_writer_ref (NlpWriter *writer)
{
  return g_atomic_rc_box_acquire (writer);
}

static void
clear_writer (gpointer data)
{
  NlpWriter *writer = data;

  nlp__choice_clear (&writer->choice);
  g_hash_table_unref (writer->notes);
  g_ptr_array_unref (writer->specs);
  g_free (writer->timestamp);
}

void
nlp_writer_unref (NlpWriter *writer)
{
  g_atomic_rc_box_release_full (writer, clear_writer);
}

const NlpWriterFormat *
nlp_writer_get_format (const NlpWriter *writer)
{
  return &writer->format->info;
}

const NlpFormat *
nlp__writer_get_functions (const NlpWriter *writer)
{
  return writer->format;
}

gboolean
nlp_writer_set_layers (NlpWriter *writer, const char *layers, GError **error)
{
  if (!nlp__choice_parse (&writer->choice, layers, error))
    return FALSE;
  if (writer->format->one_layer && writer->choice.only == NULL)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "layers \"%s\": %s holds a table of one layer, name one", layers,
                   writer->format->info.name);
      return FALSE;
    }
  return TRUE;
}

void
nlp_writer_set_timestamp (NlpWriter *writer, const char *timestamp)
{
  g_free (writer->timestamp);
  writer->timestamp = g_strdup (timestamp);
}

void
nlp_writer_set_byte_order_mark (NlpWriter *writer, gboolean mark)
{
  writer->byte_order_mark = mark;
}

/* Layers that there may be. */

static gboolean
is_described (const NlpWriter *writer, const char *name)
{
  for (guint i = 0; i < writer->specs->len; i++)
    if (g_str_equal (((const NlpLayerSpec *) writer->specs->pdata[i])->name, name))
      return TRUE;
  return FALSE;
}

void
nlp_writer_describe_layer (NlpWriter *writer, const NlpLayerSpec *spec)
{
  if (!is_described (writer, spec->name))
    g_ptr_array_add (writer->specs, (gpointer) spec);
}

static void
describe_layers (NlpWriter *writer, const NlpDocument *document)
{
  for (guint i = 0; i < nlp_document_get_n_layers (document); i++)
    nlp_writer_describe_layer (writer, nlp_layer_get_spec (nlp_document_get_nth_layer (document, i)));
}

const NlpLayerSpec *
nlp__writer_get_nth_spec (const NlpWriter *writer, guint index)
{
  const NlpLayerSpec *own = nlp_layers_get_nth (index);
  guint n = 0;

  if (own != NULL)
    return own;
  while (nlp_layers_get_nth (n) != NULL)
    n++;
  for (guint i = 0; i < writer->specs->len; i++)
    if (nlp_layers_find (((const NlpLayerSpec *) writer->specs->pdata[i])->name) == NULL && n++ == index)
      return writer->specs->pdata[i];
  return NULL;
}

const NlpLayerSpec *
nlp__writer_find_spec (const NlpWriter *writer, const char *name)
{
  const NlpLayerSpec *spec;

  for (guint i = 0; (spec = nlp__writer_get_nth_spec (writer, i)) != NULL; i++)
    if (g_str_equal (spec->name, name))
      return spec;
  return NULL;
}

gboolean
nlp_writer_check_layers (NlpWriter *writer, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const NlpLayerSpec *spec;
  const char *unknown;
  g_autofree char *hint = NULL;

  for (guint i = 0; (spec = nlp__writer_get_nth_spec (writer, i)) != NULL; i++)
    g_ptr_array_add (names, (gpointer) spec->name);
  g_ptr_array_add (names, NULL);
  unknown = nlp__choice_find_unknown (&writer->choice, (const char *const *) names->pdata);
  if (unknown == NULL)
    return TRUE;
  hint = nlp_suggest_text (unknown, (const char *const *) names->pdata);
  g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "no layer \"%s\": neither the library nor a plugin of this run has it%s", unknown, hint);
  return FALSE;
}

/* What formats ask. */

NlpLayer *
nlp__writer_get_layer (NlpWriter *writer, NlpDocument *document, const char *name)
{
  NlpLayer *layer = nlp_document_get_layer (document, name);

  return layer != NULL && !nlp__layer_has_flag (layer, NLP_LAYER_INTERNAL) && nlp__choice_wants (&writer->choice, name) ? layer : NULL;
}

NlpLayer *
nlp__writer_get_known (NlpWriter *writer, NlpDocument *document, const char *name)
{
  NlpLayer *layer = nlp__writer_get_layer (writer, document, name);

  return layer != NULL && nlp__layer_is_known (layer, name) ? layer : NULL;
}

const char *
nlp__writer_get_table (const NlpWriter *writer)
{
  if (writer->choice.only != NULL)
    return writer->choice.only;
  return writer->table != NULL ? writer->table : NLP_LAYER_QUOTES;
}

gboolean
nlp__writer_has_byte_order_mark (const NlpWriter *writer)
{
  return writer->byte_order_mark;
}

const char *
nlp__writer_get_timestamp (const NlpWriter *writer)
{
  return writer->timestamp;
}

void
nlp__writer_note (NlpWriter *writer, const char *what, guint n)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (writer->notes, what));

  if (n > 0)
    g_hash_table_insert (writer->notes, g_strdup (what), GUINT_TO_POINTER (before + n));
}

char **
nlp_writer_take_messages (NlpWriter *writer)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new ();
  g_autoptr (GList) notes = g_list_sort (g_hash_table_get_keys (writer->notes), (GCompareFunc) g_strcmp0);

  for (GList *i = notes; i != NULL; i = i->next)
    g_ptr_array_add (messages, g_strdup_printf ("%u %s", GPOINTER_TO_UINT (g_hash_table_lookup (writer->notes, i->data)),
                                                (const char *) i->data));
  g_hash_table_remove_all (writer->notes);
  nlp__choice_report (&writer->choice, messages);
  g_ptr_array_add (messages, NULL);
  return (char **) g_ptr_array_steal (messages, NULL);
}

/* Writing. */

static void
put_document (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  guint n = nlp_document_get_n_layers (document);

  for (guint i = 0; i < n; i++)
    {
      NlpLayer *layer = nlp_document_get_nth_layer (document, i);

      nlp__choice_saw (&writer->choice, nlp_layer_get_name (layer));
      nlp__document_merge_layer (document, layer, NLP_MERGE_ALL, NULL);
    }
  writer->format->document (writer, document, sink);
}

static void
choose_table (NlpWriter *writer)
{
  writer->table = is_described (writer, NLP_LAYER_STATEMENTS) ? NLP_LAYER_STATEMENTS : NLP_LAYER_QUOTES;
}

static void
begin_file (NlpWriter *writer, NlpSink *sink)
{
  choose_table (writer);
  if (writer->format->begin != NULL)
    writer->format->begin (writer, sink);
}

/* Counts one more document or record; how many there were before in this file, or -1. */
static gint64
count_record (NlpWriter *writer, GError **error)
{
  if (writer->n_written > 0 && !writer->format->info.many)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_OUTPUT,
                   "%s holds one document a file: write each to a file of its own, or choose another format (jsonl)",
                   writer->format->info.name);
      return -1;
    }
  return writer->n_written++;
}

/* The same; the start of the file comes before the first. */
static gboolean
begin_record (NlpWriter *writer, NlpSink *sink, GError **error)
{
  gint64 n = count_record (writer, error);

  if (n == 0)
    begin_file (writer, sink);
  return n >= 0;
}

gboolean
nlp_writer_write (NlpWriter *writer, NlpDocument *document, GOutputStream *stream, GError **error)
{
  NlpSink sink;

  nlp__sink_init (&sink, stream);
  describe_layers (writer, document);
  if (!begin_record (writer, &sink, error))
    return FALSE;
  put_document (writer, document, &sink);
  return nlp__sink_close (&sink, error);
}

gboolean
nlp_writer_write_error (NlpWriter *writer, const char *id, const char *message, GOutputStream *stream, GError **error)
{
  NlpSink sink;

  if (writer->format->error == NULL)
    return TRUE;
  nlp__sink_init (&sink, stream);
  if (!begin_record (writer, &sink, error))
    return FALSE;
  writer->format->error (id, message, &sink);
  return nlp__sink_close (&sink, error);
}

gboolean
nlp_writer_finish (NlpWriter *writer, GOutputStream *stream, GError **error)
{
  NlpSink sink;

  nlp__sink_init (&sink, stream);
  if (writer->n_written == 0)
    begin_file (writer, &sink);
  if (writer->format->end != NULL)
    writer->format->end (writer, &sink);
  writer->n_written = 0;
  return nlp__sink_close (&sink, error);
}

GBytes *
nlp_writer_render (NlpWriter *writer, NlpDocument *document)
{
  NlpSink sink;

  nlp__sink_init (&sink, NULL);
  describe_layers (writer, document);
  if (writer->table == NULL)
    choose_table (writer);
  if (writer->format->one_layer)
    writer->format->begin (writer, &sink);
  put_document (writer, document, &sink);
  return nlp__sink_steal (&sink);
}

GBytes *
nlp_writer_render_error (NlpWriter *writer, const char *id, const char *message)
{
  NlpSink sink;

  nlp__sink_init (&sink, NULL);
  if (writer->format->error != NULL)
    writer->format->error (id, message, &sink);
  return nlp__sink_steal (&sink);
}

/* A table was rendered with its head, which is one line; a file has it once. */
static gboolean
write_rendered_rows (NlpWriter *writer, const char *data, gsize n, GOutputStream *stream, GError **error)
{
  const char *end = memchr (data, '\n', n);
  gsize head = end == NULL ? 0 : end + 1 - data;
  gint64 before = count_record (writer, error);

  if (before < 0)
    return FALSE;
  if (before == 0)
    head = 0;
  return g_output_stream_write_all (stream, data + head, n - head, NULL, NULL, error);
}

gboolean
nlp_writer_write_rendered (NlpWriter *writer, GBytes *bytes, GOutputStream *stream, GError **error)
{
  NlpSink sink;
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);

  if (n == 0)
    return TRUE;
  if (writer->format->one_layer)
    return write_rendered_rows (writer, data, n, stream, error);
  nlp__sink_init (&sink, stream);
  if (!begin_record (writer, &sink, error))
    return FALSE;
  if (!nlp__sink_close (&sink, error))
    return FALSE;
  return g_output_stream_write_all (stream, data, n, NULL, NULL, error);
}
