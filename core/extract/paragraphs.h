/* paragraphs.h - the paragraphs of an office file, as its elements begin and end.
 *
 * A paragraph may hold others (a text box in a line): the inner ones come first.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <libxml/xmlreader.h>

#include "record.h"

typedef struct
{
  Record *record;
  GPtrArray *open;    /* GString: the text of each paragraph that has begun */
  GArray *kinds;      /* const char *: its kind, beside */
  GArray *plain;      /* gboolean: whether any of it is not bold, beside */
  gboolean bold;      /* what is added next is bold */
  GArray *places;     /* guint32: where each paragraph that has ended begins in the text; an empty one where the next does */
} Paragraphs;

void paragraphs_init (Paragraphs *paragraphs, Record *record);

/* Hands on the way back to the file, as a member "paragraphs": where each begins, in code points, parted by blanks. */
void paragraphs_finish (Paragraphs *paragraphs);
void paragraphs_clear (Paragraphs *paragraphs);

void paragraphs_begin (Paragraphs *paragraphs, const char *kind);

/* Of the innermost paragraph; nothing outside of any. */
void paragraphs_set_kind (Paragraphs *paragraphs, const char *kind);
void paragraphs_add (Paragraphs *paragraphs, const char *text);

/* A short one that is bold throughout and ends like no sentence is a heading. */
void paragraphs_end (Paragraphs *paragraphs);

/* Calls @begin for each element's beginning, @end for its end (also of empty ones) and @text for text. A @begin that returns
 * FALSE leaves the element out with all that is in it. FALSE if the XML is not well formed. */
typedef struct
{
  gboolean (*begin) (gpointer data, xmlTextReaderPtr reader, const char *name);
  void (*end) (gpointer data, const char *name);
  void (*text) (gpointer data, const char *text);
} XmlSteps;

gboolean paragraphs_walk (GBytes *xml, const XmlSteps *steps, gpointer data);

/* The attribute with this name in any namespace; NULL if there is none. */
char *paragraphs_dup_attribute (xmlTextReaderPtr reader, const char *name);
