/* format.h - what a format is inside the library: a table of functions. A new format is one file and one line in
 * formats.c.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/writer.h>

#include "sink.h"

typedef struct
{
  NlpWriterFormat info;
  gboolean one_layer;                                                         /* a table: nlp__writer_get_table() is what it holds */
  void (*begin) (NlpWriter *writer, NlpSink *sink);                           /* start of a file, or NULL */
  void (*document) (NlpWriter *writer, NlpDocument *document, NlpSink *sink);
  void (*error) (const char *id, const char *message, NlpSink *sink);         /* an error record, or NULL */
  void (*end) (NlpWriter *writer, NlpSink *sink);                             /* end of a file, or NULL */
  /* A file beside the document's, or NULL: writes number @index and gives its name, see nlp_writer_render_companion(). */
  const char *(*companion) (NlpWriter *writer, NlpDocument *document, guint index, NlpSink *sink);
  /* A page that leads to all documents of a folder, or NULL; info.index is its name. */
  void (*index) (NlpWriterNextFile next, gpointer user_data, NlpSink *sink);
} NlpFormat;

/* Ended by NULL. */
extern const NlpFormat *const nlp__formats[];

const NlpFormat *nlp__writer_get_functions (const NlpWriter *writer);

/* For formats: the layer of that name if the document has it and it is to be written, else NULL. */
NlpLayer *nlp__writer_get_layer (NlpWriter *writer, NlpDocument *document, const char *name);

/* The same, if it is the library's own layer of that name: its fields are as in nlp/layers.h. */
NlpLayer *nlp__writer_get_known (NlpWriter *writer, NlpDocument *document, const char *name);

/* The name of the layer that a table holds: the one that was chosen, else "statements" if anything is known to make them, else
 * "quotes". It stays the same for a file. */
const char *nlp__writer_get_table (const NlpWriter *writer);

/* The shape of the layer of that name, as far as the writer was told of one or saw one in a document; and all of these, the library's
 * own first. */
const NlpLayerSpec *nlp__writer_find_spec (const NlpWriter *writer, const char *name);
const NlpLayerSpec *nlp__writer_get_nth_spec (const NlpWriter *writer, guint index);

/* Whether a table begins with a byte order mark. */
gboolean nlp__writer_has_byte_order_mark (const NlpWriter *writer);

/* The date-time to write into documents, or NULL. */
const char *nlp__writer_get_timestamp (const NlpWriter *writer);

/* Counts @n things that could not be carried. @what continues "12 ...", in the plural ("entities over two sentences
 * were left out"). */
void nlp__writer_note (NlpWriter *writer, const char *what, guint n);
