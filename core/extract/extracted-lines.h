/* extracted-lines.h - the lines of a PDF page with their places.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <poppler.h>

/* Places are in points, y downwards. */
typedef struct
{
  char *text;         /* without white space at its rims */
  double left, right, top, bottom;
  double size;        /* of its font */
  guint page;         /* counted from 0 */
  gboolean furniture; /* stands on several pages: a running title, a page number */
} PdfLine;

/* Appends the lines of @page that are not blank, in reading order. */
void lines_read (PopplerPage *page, guint number, GArray *lines);

/* Marks lines at the top and bottom of pages that several pages have, figures aside. */
void lines_mark_furniture (GArray *lines);

/* Frees the text of each. */
void lines_clear (gpointer line);

/* The size in the middle of all lines that are no furniture, weighed by their length: that of running text. */
double lines_get_usual_size (const GArray *lines);

/* The middle one of @values (double), which are put in order; 0 if there are none. */
double lines_get_median (GArray *values);
