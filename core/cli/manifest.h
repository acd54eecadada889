/* manifest.h - the list of what was written into a folder: the file ".nlp-run" in it.
 *
 * The first line names the options that make a difference; then a line a document: its file, the input, the number of the record. A
 * line is written before its file gets its name, so that every file of ours is in it; a file that is in it and is not there has to be
 * made again.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "command-line.h"

#define MANIFEST_NAME ".nlp-run"

typedef struct _Manifest Manifest;

/* Reads what @folder has, and begins or, with --resume, continues it. */
Manifest *manifest_open (int folder, const CommandLine *options, GError **error);
void manifest_free (Manifest *manifest);

/* The file that this input was written to, or NULL; only with --resume. */
const char *manifest_find (const Manifest *manifest, const char *input, guint64 record);

/* Whether @name was written by us, now or before. */
gboolean manifest_owns (const Manifest *manifest, const char *name);

/* Whether another document has this name. */
gboolean manifest_is_taken (const Manifest *manifest, const char *name);

/* The names of all documents' files in order (transfer container); not those of files beside them, which stand in the list as made
 * from themselves. */
GPtrArray *manifest_list_documents (const Manifest *manifest);

gboolean manifest_add (Manifest *manifest, const char *name, const char *input, guint64 record, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Manifest, manifest_free)
