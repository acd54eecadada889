/* page.c - the format "html": an article to look at and to search in, one file, nothing loaded from elsewhere.
 *
 * What is marked nests as in annotated XML. Style and script are files of their own that the build puts into the library.
 * SPDX-License-Identifier: MIT */
#include "page.h"

#include <string.h>

#include <gio/gio.h>
#include <nlp/layers.h>

#include "formats.h"
#include "markup.h"
#include "page-resources.h"
#include "values.h"

/* Of a window's title, in code points. */
#define LONGEST_TITLE 70

static void
put_resource (NlpSink *sink, const char *path)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      nlp__page_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  nlp__sink_put_resource (sink, nlp__page_get_resource (), path);
}

/* The heading that the text begins with, on one line; NULL if it begins with something else. */
static char *
dup_heading (const NlpMarked *marked)
{
  const NlpContainer *first = marked->outline.containers->len > 0 ? (gpointer) marked->outline.containers->data : NULL;
  gsize n_bytes;
  const char *bytes;

  if (first == NULL || first->type != NLP_CONTAINER_HEADING || first->opens_turn)
    return NULL;
  bytes = nlp_document_get_bytes (marked->document, first->span, &n_bytes);
  return nlp__make_name (bytes, n_bytes);
}

static char *
dup_title (const NlpPage *page)
{
  NlpDocument *document = page->marked.document;
  const char *told = nlp_document_get_property (document, "title");
  char *heading = dup_heading (&page->marked);

  if (heading != NULL)
    return heading;
  return g_strdup (told != NULL ? told : nlp_document_get_id (document));
}

/* A title for the window: one that is too long for it is cut. */
static void
put_window_title (NlpSink *sink, const char *title)
{
  const char *end = g_utf8_strlen (title, -1) > LONGEST_TITLE ? g_utf8_offset_to_pointer (title, LONGEST_TITLE - 1) : NULL;
  g_autofree char *cut = end != NULL ? g_strdup_printf ("%.*s\xe2\x80\xa6", (int) (end - title), title) : NULL;

  nlp__markup_put_content (sink, cut != NULL ? cut : title);
}

static void
put_head (const NlpPage *page, const char *title)
{
  NlpSink *sink = page->marked.sink;

  nlp__sink_puts (sink, "<!DOCTYPE html>\n<html");
  nlp__markup_put_attribute (sink, "lang", nlp__document_get_language (page->marked.document));
  nlp__sink_puts (sink, ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
  put_window_title (sink, title);
  nlp__sink_puts (sink, "</title>\n<style>\n");
  put_resource (sink, "/nlp/page.css");
  nlp__sink_puts (sink, "</style>\n</head>\n<body>\n");
}

/* What the source says of itself, and the title where the text does not begin with one. */
static void
put_header (const NlpPage *page, const char *title)
{
  static const char *const facts[] = { "outlet", "author", "date" };
  NlpSink *sink = page->marked.sink;

  nlp__sink_puts (sink, "<header>\n");
  if (!page->titled)
    {
      nlp__sink_puts (sink, "<h1>");
      nlp__markup_put_content (sink, title);
      nlp__sink_puts (sink, "</h1>\n");
    }
  nlp__sink_puts (sink, "<p class=\"facts\">");
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const char *value = nlp_document_get_property (page->marked.document, facts[i]);

      if (value == NULL)
        continue;
      nlp__sink_puts (sink, "<span>");
      nlp__markup_put_content (sink, value);
      nlp__sink_puts (sink, "</span> ");
    }
  nlp__sink_puts (sink, "<span>");
  nlp__markup_put_content (sink, nlp_document_get_id (page->marked.document));
  nlp__sink_puts (sink, "</span></p>\n</header>\n");
}

static void
put_body (NlpPage *page, const char *title)
{
  NlpSink *sink = page->marked.sink;

  nlp__sink_puts (sink, "<a class=\"skip\" href=\"#text\">To the text</a>\n");
  nlp__page_put_aside (page);
  nlp__sink_puts (sink, "<main id=\"text\">\n");
  put_header (page, title);
  nlp__sink_puts (sink, "<article>\n");
  nlp__marked_walk (&page->marked, &nlp__page_tags);
  nlp__sink_puts (sink, "\n</article>\n");
  nlp__page_put_listing (page);
  nlp__sink_puts (sink, "</main>\n<script>\n");
  put_resource (sink, "/nlp/page.js");
  nlp__sink_puts (sink, "</script>\n</body>\n</html>\n");
}

static void
put_document (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  NlpPage page = { .statements = nlp__writer_get_known (writer, document, NLP_LAYER_STATEMENTS) };
  g_autofree char *title = NULL, *heading = NULL;

  nlp__marked_init (&page.marked, writer, document, sink);
  page.marked.sentences = page.marked.tokens = page.marked.sentiment = page.marked.attitudes = NULL;
  nlp__marked_collect (&page.marked);
  nlp__page_collect_says (&page);
  heading = dup_heading (&page.marked);
  page.titled = heading != NULL;
  title = dup_title (&page);
  put_head (&page, title);
  put_body (&page, title);
  nlp__page_clear_says (&page);
  nlp__marked_clear (&page.marked);
}

const NlpFormat nlp__format_html = {
  .info = { "html", "a page to look at: who says what, names and figures marked, a table of statements; one document a file",
            "html", FALSE, NLP_LAYER_TOKENS },
  .document = put_document
};
