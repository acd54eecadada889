/* entry.h - a piece of input on its way: where it comes from, and how it is called.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "output.h"

typedef struct
{
  char *source;            /* the file's path; of a file in an archive, with its path there */
  char *folder;            /* where it stands below what was named */
  guint64 record;
  gboolean in_lines;
  char *id;                /* as long as the document does not say otherwise */
  GError *fault;           /* why it could not be read, or NULL: then the staff has it */
} Entry;

/* The piece that @reader gave last, or could not give, of @file; without a reader the file could not be opened. */
Entry *entry_new (const ListedFile *file, const NlpReader *reader);
void entry_free (Entry *entry);

Origin entry_get_origin (const Entry *entry);

/* "talks.jsonl: line 7", "talks.txt". */
char *entry_dup_place (const Entry *entry);
