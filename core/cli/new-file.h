/* new-file.h - a file that appears under its name when it is complete, and never if it is not.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>

typedef struct
{
  int folder;              /* not the file's own */
  char *name;              /* in it */
  char *temporary;         /* its name until then, where the file system cannot do without; or NULL */
  int file;
  GOutputStream *stream;
} NewFile;

gboolean new_file_open (NewFile *file, int folder, const char *name, GError **error);

/* Gives it its name. If there is one of that name already, it takes its place, or, without @replace, fails. */
gboolean new_file_keep (NewFile *file, gboolean replace, GError **error);
void new_file_drop (NewFile *file);

/* Fails with what errno says about @name; always FALSE. */
gboolean new_file_fail (GError **error, const char *name, const char *what);
