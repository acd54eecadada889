/* index.c - index.html, which leads to all pages of a folder: what each tells of itself in its head.
 *
 * The pages are our own, but anybody may have changed them: what is taken from a head is taken as it stands, and only if no markup can
 * begin or end in it.
 * SPDX-License-Identifier: MIT */
#include "page.h"

#include <string.h>

#include "markup.h"

/* What stands between @before and @after in @head, NULL if nothing does. */
static char *
dup_between (const char *head, const char *before, const char *after)
{
  const char *begin = strstr (head, before), *end = begin != NULL ? strstr (begin += strlen (before), after) : NULL;
  g_autofree char *between = end != NULL ? g_strndup (begin, end - begin) : NULL;

  return between != NULL && strpbrk (between, "<>\"") == NULL && g_utf8_validate (between, -1, NULL) ? g_steal_pointer (&between) : NULL;
}

static char *
dup_meta (const char *head, const char *name)
{
  g_autofree char *before = g_strdup_printf ("<meta name=\"%s\" content=\"", name);

  return dup_between (head, before, "\"");
}

/* What the page tells under these names, parted by commas. */
static void
put_cell (NlpSink *sink, const char *head, const char *name, const char *other)
{
  g_autofree char *first = dup_meta (head, name), *second = other != NULL ? dup_meta (head, other) : NULL;

  nlp__sink_printf (sink, "<td>%s%s%s</td>", first != NULL ? first : "", first != NULL && second != NULL ? ", " : "",
                    second != NULL ? second : "");
}

/* A row; its first cell leads to the page. Returns the number of statements. */
static guint64
put_page (NlpSink *sink, const char *name, GBytes *page)
{
  g_autofree char *head = g_strndup (g_bytes_get_data (page, NULL), g_bytes_get_size (page));
  g_autofree char *title = dup_between (head, "<title>", "</title>"), *address = g_uri_escape_bytes ((const guint8 *) name, strlen (name), "/");
  g_autofree char *number = dup_meta (head, "statements");

  nlp__sink_puts (sink, "<tr><th scope=\"row\"><a");
  nlp__markup_put_attribute (sink, "href", address);
  nlp__sink_printf (sink, ">%s</a></th>", title != NULL ? title : address);
  put_cell (sink, head, "outlet", "author");
  put_cell (sink, head, "date", NULL);
  put_cell (sink, head, "statements", NULL);
  put_cell (sink, head, "speakers", NULL);
  nlp__sink_puts (sink, "</tr>\n");
  return number != NULL ? g_ascii_strtoull (number, NULL, 10) : 0;
}

void
nlp__page_put_index (NlpWriterNextFile next, gpointer user_data, NlpSink *sink)
{
  static const char *const columns[] = { "Document", "Source", "Date", "Statements", "Who speaks" };
  guint64 n_statements = 0;
  guint n_pages = 0;
  char *name = NULL;
  GBytes *page;

  nlp__page_begin_head (sink, "en", "Documents");
  nlp__page_end_head (sink);
  nlp__sink_puts (sink, "<body class=\"index\">\n<main>\n<h1>Documents</h1>\n<div class=\"listing\">\n<table>\n<thead><tr>");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    nlp__sink_printf (sink, "<th scope=\"col\">%s</th>", columns[i]);
  nlp__sink_puts (sink, "</tr></thead>\n<tbody>\n");
  for (; (page = next (&name, user_data)) != NULL; n_pages++)
    {
      n_statements += put_page (sink, name, page);
      g_bytes_unref (page);
      g_clear_pointer (&name, g_free);
    }
  nlp__sink_printf (sink, "</tbody>\n</table>\n</div>\n<p>%u documents, %" G_GUINT64_FORMAT " statements</p>\n</main>\n<script>\n",
                    n_pages, n_statements);
  nlp__page_put_resource (sink, "/nlp/table.js");
  nlp__sink_puts (sink, "</script>\n</body>\n</html>\n");
}
