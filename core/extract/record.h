/* record.h - what an extractor writes: a record a document, on one line of JSON.
 *
 *     g_autoptr (Record) record = record_new ();
 *     record_set (record, "title", "A Boat of Paper");
 *     record_add_block (record, "heading", "A Boat of Paper");
 *     record_add_block (record, "paragraph", "The ferry waits.");
 *     record_print (record);
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct
{
  GString *text;      /* of the blocks, a blank line between two */
  GString *blocks;    /* as JSON, [begin,end,"kind"] parted by commas */
  GString *members;   /* as JSON, the other members */
  guint32 n_code_points; /* of the text */
  gboolean is_page;   /* has a member "html" instead of a text */
} Record;

Record *record_new (void);
void record_free (Record *record);

/* Sets a member ("title", "author", "date", "outlet", "id", "html"); nothing if @value is NULL or blank. What is not UTF-8 is
 * replaced. */
void record_set (Record *record, const char *name, const char *value);

/* Adds a block of the kind "heading", "paragraph", "caption", "byline" or "boilerplate"; white space at its rims and control
 * characters but line feeds and tabs are taken off. Nothing if nothing is left. */
void record_add_block (Record *record, const char *kind, const char *text);

/* Where the next block is going to begin. */
guint32 record_get_next_place (const Record *record);

/* Writes the record to standard output. Without "html" it has the text of its blocks. */
void record_print (const Record *record);

/* Sends what libraries print to nowhere, and keeps standard error for record_fail(). Call it first. */
void record_begin (void);

/* All of standard input. */
GBytes *record_read_input (void);

/* Tells why the file cannot be read, and ends the program with status 1. */
G_NORETURN void record_fail (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Record, record_free)
