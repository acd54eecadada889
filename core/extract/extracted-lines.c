/* extracted-lines.c - asks poppler for the text of a page, the rectangle of each character and its font.
 *
 * Reading order, columns included, is poppler's. What is furniture is told by what pages share: the first and the last two
 * lines of each page, with figures made equal, are counted over the document.
 * SPDX-License-Identifier: MIT */
#include "extracted-lines.h"

#include <string.h>

/* Lines at either end of a page that may be furniture. */
#define N_EDGE 2

/* A line that at least this many pages have, and a third of all, is furniture. */
#define FEWEST_PAGES 3

void
lines_clear (gpointer line)
{
  g_free (((PdfLine *) line)->text);
}

/* The place of characters [first, end) of the page. */
static PdfLine
measure (const PopplerRectangle *places, guint first, guint end)
{
  PdfLine line = { .left = G_MAXDOUBLE, .top = G_MAXDOUBLE };

  for (guint i = first; i < end; i++)
    {
      line.left = MIN (line.left, places[i].x1);
      line.right = MAX (line.right, places[i].x2);
      line.top = MIN (line.top, places[i].y1);
      line.bottom = MAX (line.bottom, places[i].y2);
    }
  return line;
}

/* The size of the font at @character; @fonts is moved on to it. */
static double
get_size (GList **fonts, guint character)
{
  while (*fonts != NULL && (*fonts)->next != NULL && ((PopplerTextAttributes *) (*fonts)->data)->end_index < (int) character)
    *fonts = (*fonts)->next;
  return *fonts != NULL ? ((PopplerTextAttributes *) (*fonts)->data)->font_size : 0;
}

void
lines_read (PopplerPage *page, guint number, GArray *lines)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *places = NULL;
  GList *fonts = NULL, *font;
  guint n_places = 0, first = 0;

  if (text == NULL || !poppler_page_get_text_layout (page, &places, &n_places))
    return;
  font = fonts = poppler_page_get_text_attributes (page);
  for (const char *at = text; *at != '\0' && first < n_places;)
    {
      gsize n_bytes = strcspn (at, "\n");
      guint end = first + g_utf8_strlen (at, n_bytes);
      PdfLine line = measure (places, first, MIN (end, n_places));

      line.text = g_strstrip (g_strndup (at, n_bytes));
      line.page = number;
      line.size = get_size (&font, first);
      if (*line.text != '\0')
        g_array_append_val (lines, line);
      else
        g_free (line.text);
      first = end + (at[n_bytes] == '\n');
      at += n_bytes + (at[n_bytes] == '\n');
    }
  poppler_page_free_text_attributes (fonts);
}

/* The text with each run of figures as one "#". */
static char *
dup_pattern (const char *text)
{
  GString *pattern = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isdigit (*c))
      g_string_append_c (pattern, *c);
    else if (pattern->len == 0 || pattern->str[pattern->len - 1] != '#')
      g_string_append_c (pattern, '#');
  return g_string_free (pattern, FALSE);
}

/* Whether line @i is among the first or last of its page. */
static gboolean
is_at_edge (const GArray *lines, guint i)
{
  guint page = g_array_index (lines, PdfLine, i).page;

  return i < N_EDGE || i + N_EDGE >= lines->len || g_array_index (lines, PdfLine, i - N_EDGE).page != page
         || g_array_index (lines, PdfLine, i + N_EDGE).page != page;
}

void
lines_mark_furniture (GArray *lines)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_pages = lines->len > 0 ? g_array_index (lines, PdfLine, lines->len - 1).page + 1 : 0;

  for (guint i = 0; i < lines->len; i++)
    if (is_at_edge (lines, i))
      {
        char *pattern = dup_pattern (g_array_index (lines, PdfLine, i).text);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pattern));

        g_hash_table_replace (counts, pattern, GUINT_TO_POINTER (n + 1));
      }
  for (guint i = 0; i < lines->len; i++)
    if (is_at_edge (lines, i))
      {
        PdfLine *line = &g_array_index (lines, PdfLine, i);
        g_autofree char *pattern = dup_pattern (line->text);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pattern));

        line->furniture = (n >= FEWEST_PAGES && n * 3 >= n_pages) || strcmp (pattern, "#") == 0;
      }
}

static int
compare_values (gconstpointer one, gconstpointer other)
{
  double a = *(const double *) one, b = *(const double *) other;

  return a < b ? -1 : a > b;
}

double
lines_get_median (GArray *values)
{
  if (values->len == 0)
    return 0;
  g_array_sort (values, compare_values);
  return g_array_index (values, double, values->len / 2);
}

double
lines_get_usual_size (const GArray *lines)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < lines->len; i++)
    {
      const PdfLine *line = &g_array_index (lines, PdfLine, i);

      for (gsize n = strlen (line->text); !line->furniture && n >= 10; n -= MIN (n, 10))
        g_array_append_val (sizes, line->size);
    }
  return lines_get_median (sizes);
}
