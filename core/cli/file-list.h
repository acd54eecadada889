/* file-list.h - the files that are to be read, in order, and what is in them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "answer.h"

/* A file, and where it stands below the folder or list that named it: where its output goes below the output's folder. */
typedef struct
{
  char *path;              /* "-" for standard input */
  char *folder;            /* "2024/june"; empty for none */
} ListedFile;

typedef struct _Inputs FileList;

/* All files of the command line: those named, those in a list (--files-from), those in folders (-r), in order of their names. */
FileList *file_list_new (const CommandLine *options, GError **error);
void file_list_free (FileList *list);

guint file_list_get_length (const FileList *list);
const ListedFile *file_list_get (const FileList *list, guint index);

/* Whether a file of that name is wanted (--include). */
gboolean file_list_includes (const FileList *list, const char *name);

/* Whether @path is a file that is to be read. */
gboolean file_list_contains (FileList *list, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FileList, file_list_free)
