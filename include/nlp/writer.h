/* nlp/writer.h - from annotated documents to bytes, in a format that is chosen by name.
 *
 *     g_autoptr (NlpWriter) writer = nlp_writer_new ("jsonl", &error);
 *     for each document:
 *       nlp_writer_write (writer, document, stream, &error);
 *     nlp_writer_finish (writer, stream, &error);
 *
 * Documents are streamed from their layers; no tree is built. Same document, same bytes.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>
#include <nlp/document.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * NlpWriterFormat:
 * @name: what nlp_writer_new() takes
 * @summary: one line for `nlp-run --help`
 * @extension: of a file of this format, without a dot
 * @many: whether one stream can hold several documents; if not, each needs a file of its own
 * @off: (nullable): layers that are not written unless asked for, parted by commas
 * @text: (nullable): extension of the file beside a document's that holds its text
 * @index: (nullable): name of the file that leads to all documents of a folder
 *
 * What a format is.
 */
typedef struct _NlpWriterFormat
{
  const char *name;
  const char *summary;
  const char *extension;
  gboolean many;
  const char *off;
  const char *text;
  const char *index;
} NlpWriterFormat;

/**
 * nlp_writer_get_nth_format: (skip)
 * @index: 0, 1, ...
 *
 * Returns: (nullable) (transfer none): format @index, or %NULL behind the last one
 */
NLP_API const NlpWriterFormat *nlp_writer_get_nth_format (guint index);

/**
 * NlpWriter:
 *
 * Writes documents in one format. Reference counted; one thread at a time uses a writer.
 */
typedef struct _NlpWriter NlpWriter;

#define NLP_TYPE_WRITER (nlp_writer_get_type ())
NLP_API GType nlp_writer_get_type (void);

/**
 * nlp_writer_new:
 * @format: a format's name ("xml", "json", "jsonl", "csv"; see nlp_writer_get_nth_format())
 * @error: where to put an error
 *
 * Fails with %NLP_ERROR_OPTION if there is no such format; the message names those that there are.
 *
 * Returns: (transfer full): the writer
 */
NLP_API NlpWriter *nlp_writer_new (const char *format, GError **error);

NLP_API NlpWriter *nlp_writer_ref (NlpWriter *writer);
NLP_API void nlp_writer_unref (NlpWriter *writer);

/**
 * nlp_writer_get_format: (skip)
 * @writer: a writer
 *
 * Returns: (transfer none): its format
 */
NLP_API const NlpWriterFormat *nlp_writer_get_format (const NlpWriter *writer);

/**
 * nlp_writer_set_layers:
 * @writer: a writer that has not written yet
 * @layers: names parted by commas. "quotes,entities" writes these alone; "+tokens,-blocks" changes the format's default
 * @error: where to put an error
 *
 * Which layers to write. A name that no document has is not an error here: see nlp_writer_take_messages().
 * Fails with %NLP_ERROR_OPTION if names with and without a sign are mixed, or a name is empty, or the format is a table and this
 * is not one name.
 *
 * Returns: whether @layers was understood
 */
NLP_API gboolean nlp_writer_set_layers (NlpWriter *writer, const char *layers, GError **error);

/**
 * nlp_writer_describe_layer: (skip)
 * @writer: a writer
 * @spec: a layer that documents may have; it lives as long as the writer
 *
 * Tells of a layer before there is a document with it, so that the head of a table has its columns, whatever the first document has.
 * The layers of documents that are written, and the library's own, are known without.
 */
NLP_API void nlp_writer_describe_layer (NlpWriter *writer, const NlpLayerSpec *spec);

/**
 * nlp_writer_check_layers:
 * @writer: a writer that knows all layers that there can be, see nlp_writer_describe_layer()
 * @error: where to put an error
 *
 * Fails with %NLP_ERROR_OPTION if nlp_writer_set_layers() named a layer that there cannot be; the message says which one was meant.
 *
 * Returns: whether each is known
 */
NLP_API gboolean nlp_writer_check_layers (NlpWriter *writer, GError **error);

/**
 * nlp_writer_list_columns:
 * @writer: a writer
 * @layer: the name of a layer that it knows
 *
 * Returns: (transfer full): the name, and a line for each column of its table in csv and tsv, with what stands in it
 */
NLP_API char *nlp_writer_list_columns (NlpWriter *writer, const char *layer);

/**
 * nlp_writer_set_byte_order_mark:
 * @writer: a writer that has not written yet
 * @mark: whether a table begins with a byte order mark, from which Excel takes that it is UTF-8
 */
NLP_API void nlp_writer_set_byte_order_mark (NlpWriter *writer, gboolean mark);

/**
 * nlp_writer_set_timestamp:
 * @writer: a writer
 * @timestamp: (nullable): an ISO 8601 date-time to write into documents where the format has a place for it
 *
 * Without it, which is the default, output depends on the input alone.
 */
NLP_API void nlp_writer_set_timestamp (NlpWriter *writer, const char *timestamp);

/**
 * nlp_writer_write:
 * @writer: a writer
 * @document: a document; layers that are not in order are put in order first
 * @stream: where to write
 * @error: where to put an error
 *
 * Writes a document, and before the first one what the format puts at the start of a file. Fails with %NLP_ERROR_OUTPUT if the
 * format holds one document a file and this is the second, and with the errors of @stream.
 *
 * Returns: whether it was written
 */
NLP_API gboolean nlp_writer_write (NlpWriter *writer, NlpDocument *document, GOutputStream *stream, GError **error);

/**
 * nlp_writer_write_error:
 * @writer: a writer
 * @id: the document that could not be read or treated
 * @message: why
 * @stream: where to write
 * @error: where to put an error
 *
 * Writes a record `{"id": ..., "error": ...}` in place of a document, so that records in and out stay side by side. Formats
 * without such records write nothing.
 *
 * Returns: whether it was written
 */
NLP_API gboolean nlp_writer_write_error (NlpWriter *writer, const char *id, const char *message, GOutputStream *stream,
                                         GError **error);

/**
 * nlp_writer_finish:
 * @writer: a writer
 * @stream: where to write
 * @error: where to put an error
 *
 * Writes what the format puts at the end of a file. The writer may then be used for the next file.
 *
 * Returns: whether it was written
 */
NLP_API gboolean nlp_writer_finish (NlpWriter *writer, GOutputStream *stream, GError **error);

/* The same in two steps, for programs that render in one process and write in another. */

/**
 * nlp_writer_render:
 * @writer: a writer
 * @document: a document
 *
 * Returns: (transfer full): the document's bytes, without what stands at the start and the end of a file; only a table has its head,
 *   which nlp_writer_write_rendered() writes once
 */
NLP_API GBytes *nlp_writer_render (NlpWriter *writer, NlpDocument *document);

/**
 * nlp_writer_render_error:
 * @writer: a writer
 * @id: the document that could not be read or treated
 * @message: why
 *
 * Returns: (transfer full): the bytes of an error record; none if the format has no such records
 */
NLP_API GBytes *nlp_writer_render_error (NlpWriter *writer, const char *id, const char *message);

/**
 * nlp_writer_write_rendered:
 * @writer: a writer of the same format and settings as the one that made @bytes
 * @bytes: what nlp_writer_render() or nlp_writer_render_error() gave
 * @stream: where to write
 * @error: where to put an error
 *
 * Like nlp_writer_write(), with bytes that were made before.
 *
 * Returns: whether they were written
 */
NLP_API gboolean nlp_writer_write_rendered (NlpWriter *writer, GBytes *bytes, GOutputStream *stream, GError **error);

/* Files beside those of documents. */

/**
 * nlp_writer_render_companion: (skip)
 * @writer: a writer
 * @document: a document that was written or rendered
 * @index: 0, 1, ...
 * @name: (out) (transfer none): what the file is called: behind a point, the extension of one that is called like the document's;
 *   else its name, and then one file serves all documents of a folder
 *
 * Returns: (transfer full) (nullable): what the format wants beside a document (brat: its text, and two files of settings); %NULL
 *   behind the last
 */
NLP_API GBytes *nlp_writer_render_companion (NlpWriter *writer, NlpDocument *document, guint index, const char **name);

/**
 * NlpWriterNextFile:
 * @name: (out) (transfer full): the file's name
 * @user_data: from nlp_writer_write_index()
 *
 * Returns: (transfer full) (nullable): the first %NLP_WRITER_HEAD bytes of the next file, or %NULL behind the last
 */
typedef GBytes *(*NlpWriterNextFile) (char **name, gpointer user_data);

#define NLP_WRITER_HEAD 8192

/**
 * nlp_writer_write_index: (skip)
 * @writer: a writer
 * @next: gives one file after another that was written in this format
 * @user_data: for @next
 * @stream: where to write
 * @error: where to put an error
 *
 * Writes what leads to all documents of a folder, if the format has such a thing (#NlpWriterFormat.index).
 *
 * Returns: whether it was written
 */
NLP_API gboolean nlp_writer_write_index (NlpWriter *writer, NlpWriterNextFile next, gpointer user_data, GOutputStream *stream,
                                         GError **error);

/**
 * nlp_writer_take_messages:
 * @writer: a writer
 *
 * What could not be carried since the last call, with a count each ("12 entities over two sentences were left out"), and the
 * layers that were asked for and are in no document. Call it after the last document; print it where the user looks.
 *
 * Returns: (transfer full) (array zero-terminated=1): messages, often none
 */
NLP_API char **nlp_writer_take_messages (NlpWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWriter, nlp_writer_unref)

G_END_DECLS
