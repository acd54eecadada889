/* inputs.h - the files that are to be read, in order, and what is in them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "answer.h"

/* A file, and where it stands below the folder or list that named it: where its output goes below the output's folder. */
typedef struct
{
  char *path;              /* "-" for standard input */
  char *folder;            /* "2024/june"; empty for none */
} InputFile;

typedef struct _Inputs Inputs;

/* All files of the command line: those named, those in a list (--files-from), those in folders (-r), in order of their names. */
Inputs *inputs_new (const CommandLine *options, GError **error);
void inputs_free (Inputs *inputs);

guint inputs_get_length (const Inputs *inputs);
const InputFile *inputs_get (const Inputs *inputs, guint index);

/* Whether @path is a file that is to be read. */
gboolean inputs_contain (Inputs *inputs, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Inputs, inputs_free)
