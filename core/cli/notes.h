/* notes.h - what the format could not carry, summed over documents.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct _Notes Notes;

Notes *notes_new (void);
void notes_free (Notes *notes);

/* Adds the notes of one document: "12 scores were left out" counts; what is said without a number (that a layer is in no document)
 * holds only if it was said of all. */
void notes_add (Notes *notes, char **lines);

/* Tells them on standard error. */
void notes_print (const Notes *notes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Notes, notes_free)
