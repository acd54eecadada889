/* folder.h - a folder for output, with folders in it. What is in it is not trusted: no symbolic link is followed, nothing is written
 * over what is not ours.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "manifest.h"

typedef struct _Folder Folder;

Folder *folder_open (const CommandLine *options, const NlpWriterFormat *format, GError **error);
void folder_free (Folder *folder);

/* Whether the document was written before, and is there. */
gboolean folder_has (const Folder *folder, const char *input, guint64 record);

/* The name of a document below the folder: of the file that it was to have before, or after its @id, and none twice. */
char *folder_dup_name (Folder *folder, const char *below, const char *id, const char *input, guint64 record);

/* Opens the folder that a name is in, making those on the way; -1 with an error. To be closed. */
int folder_open_parent (Folder *folder, const char *name, GError **error);

/* What stands at a place: whether the file that has this name, if any, may be replaced. */
gboolean folder_may_replace (const Folder *folder, const char *name);

gboolean folder_has_file (const Folder *folder, const char *name);

/* The first @n bytes of the next of the documents that were written, in order of their names, and its @name; NULL behind the last. */
GBytes *folder_read_next (Folder *folder, gsize n, char **name);

/* Writes down that a file is about to appear. */
gboolean folder_note (Folder *folder, const char *name, const char *input, guint64 record, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Folder, folder_free)
