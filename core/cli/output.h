/* output.h - where documents go: standard output, a file that appears when it is complete, or a folder of files.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

typedef struct _Output Output;

/* Whether @path is a folder, or is to become one: it ends with a slash. */
gboolean output_is_folder (const char *path);

/* @path: NULL or "-" for standard output; a folder for a file per document. */
Output *output_new (const char *path, NlpWriter *writer, GError **error);
void output_free (Output *output);

/* Writes a document, or the record of one that failed. */
gboolean output_put_document (Output *output, NlpDocument *document, GError **error);
gboolean output_put_error (Output *output, const char *id, const char *message, GError **error);

/* Ends the output and gives the file its name. Until then a file of that name stays as it was. */
gboolean output_finish (Output *output, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, output_free)
