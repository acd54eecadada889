/* output.h - where documents go: standard output, a file that appears when it is complete, or a folder of files.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "file-list.h"

typedef struct _Output Output;

/* Where a document comes from, which decides where it goes in a folder. */
typedef struct
{
  const char *input;       /* the file */
  const char *folder;      /* its folder below the one that was named */
  guint64 record;
} Origin;

/* Whether @path is a folder, or is to become one: it ends with a slash. */
gboolean output_is_folder (const char *path);

Output *output_new (const CommandLine *options, NlpWriter *writer, FileList *inputs, GError **error);
void output_free (Output *output);

/* Whether the document was written into the folder before (--resume). */
gboolean output_has (const Output *output, const Origin *origin);

/* Writes a rendered document, and in a folder what the format wants beside it; or the record of one that failed, which folders have
 * no place for. */
gboolean output_put (Output *output, const Origin *origin, const Answer *answer, GError **error);
gboolean output_put_failure (Output *output, GBytes *bytes, GError **error);

/* Ends the output and gives the file its name. Until then a file of that name stays as it was. */
gboolean output_finish (Output *output, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, output_free)
