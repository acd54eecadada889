/* markdown.c - extract-markdown: a CommonMark text as a record with a page.
 *
 * Front matter (lines between two lines of three hyphens or plus signs, as static sites have it) tells of the source.
 * SPDX-License-Identifier: MIT */
#include <cmark.h>

#include <stdlib.h>
#include <string.h>

#include "record.h"

/* The length of the front matter with its last line, 0 if there is none. */
static gsize
find_front_matter (const char *text)
{
  const char *fence = strncmp (text, "---\n", 4) == 0 ? "\n---\n" : strncmp (text, "+++\n", 4) == 0 ? "\n+++\n" : NULL;
  const char *end = fence != NULL ? strstr (text + 3, fence) : NULL;

  return end != NULL ? (gsize) (end + strlen (fence) - text) : 0;
}

static void
read_front_matter (const char *text, gsize n_bytes, Record *record)
{
  static const char *const names[] = { "title", "author", "date", NULL };
  g_autofree char *matter = g_strndup (text, n_bytes);
  g_auto (GStrv) lines = g_strsplit (matter, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *value = strpbrk (lines[i], ":=");

      if (value == NULL)
        continue;
      *value++ = '\0';
      g_strstrip (lines[i]);
      g_strstrip (value);
      if (strlen (value) > 1 && (*value == '"' || *value == '\'') && value[strlen (value) - 1] == *value)
        {
          value[strlen (value) - 1] = '\0';
          value++;
        }
      if (g_strv_contains (names, lines[i]))
        record_set (record, lines[i], value);
    }
}

int
main (void)
{
  g_autoptr (GBytes) input = NULL;
  g_autoptr (Record) record = record_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;
  gsize n_matter;
  char *html;

  record_begin ();
  input = record_read_input ();
  text = g_utf8_make_valid (g_bytes_get_data (input, NULL), g_bytes_get_size (input));
  lines = g_strsplit (text, "\r\n", -1);
  joined = g_strjoinv ("\n", lines);
  n_matter = find_front_matter (joined);
  read_front_matter (joined, n_matter, record);
  html = cmark_markdown_to_html (joined + n_matter, strlen (joined + n_matter), CMARK_OPT_UNSAFE);
  record_set (record, "html", html);
  free (html);
  record_print (record);
  return 0;
}
