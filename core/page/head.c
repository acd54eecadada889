/* head.c - the head that all pages share, with the style in it.
 *
 * Style and scripts are files of their own that the build puts into the library.
 * SPDX-License-Identifier: MIT */
#include "page.h"

#include <gio/gio.h>

#include "markup.h"
#include "page-resources.h"

/* Of a window's title, in code points. */
#define LONGEST_TITLE 70

const char *const nlp__page_facts[] = { "outlet", "author", "date", NULL };

void
nlp__page_put_resource (NlpSink *sink, const char *path)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      nlp__page_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  nlp__sink_put_resource (sink, nlp__page_get_resource (), path);
}

/* One that is too long for a window is cut. */
static void
put_window_title (NlpSink *sink, const char *title)
{
  const char *end = g_utf8_strlen (title, -1) > LONGEST_TITLE ? g_utf8_offset_to_pointer (title, LONGEST_TITLE - 1) : NULL;
  g_autofree char *cut = end != NULL ? g_strdup_printf ("%.*s\xe2\x80\xa6", (int) (end - title), title) : NULL;

  nlp__markup_put_content (sink, cut != NULL ? cut : title);
}

void
nlp__page_begin_head (NlpSink *sink, const char *language, const char *title)
{
  nlp__sink_puts (sink, "<!DOCTYPE html>\n<html");
  nlp__markup_put_attribute (sink, "lang", language);
  nlp__sink_puts (sink, ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
  put_window_title (sink, title);
  nlp__sink_puts (sink, "</title>\n");
}

void
nlp__page_put_meta (NlpSink *sink, const char *name, const char *value)
{
  g_autofree char *line = value != NULL ? nlp__make_name (value, -1) : NULL;

  if (line == NULL || *line == '\0')
    return;
  nlp__sink_puts (sink, "<meta");
  nlp__markup_put_attribute (sink, "name", name);
  nlp__markup_put_attribute (sink, "content", line);
  nlp__sink_puts (sink, ">\n");
}

void
nlp__page_end_head (NlpSink *sink)
{
  nlp__sink_puts (sink, "<style>\n");
  nlp__page_put_resource (sink, "/nlp/page.css");
  nlp__sink_puts (sink, "</style>\n</head>\n");
}
