/* detect.c - tells plain text, pages, annotated XML and JSON lines apart.
 *
 * What the bytes say goes first, since standard input has no name and names lie; but a name in .txt is believed, so
 * that a text about markup can be read. Only the beginning is looked at.
 * SPDX-License-Identifier: MIT */
#include "detect.h"

#include <string.h>

#define LOOK_AHEAD 4096

/* Whether @mark stands in the bytes, letters compared without case. */
static gboolean
contains (const char *bytes, gsize n_bytes, const char *mark)
{
  gsize n = strlen (mark);

  for (gsize i = 0; i + n <= n_bytes; i++)
    if (g_ascii_strncasecmp (bytes + i, mark, n) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
begins (const char *bytes, gsize n_bytes, const char *mark)
{
  return n_bytes >= strlen (mark) && g_ascii_strncasecmp (bytes, mark, strlen (mark)) == 0;
}

static gboolean
has_suffix (const char *name, const char *suffix)
{
  gsize n_name = name ? strlen (name) : 0, n = strlen (suffix);

  return n_name > n && g_ascii_strcasecmp (name + n_name - n, suffix) == 0;
}

static gboolean
is_markup (const char *bytes, gsize n_bytes)
{
  return begins (bytes, n_bytes, "<?xml") || begins (bytes, n_bytes, "<TEI") || begins (bytes, n_bytes, "<!--");
}

static gboolean
is_page (const char *bytes, gsize n_bytes)
{
  return begins (bytes, n_bytes, "<!doctype html") || begins (bytes, n_bytes, "<html")
         || begins (bytes, n_bytes, "<head") || begins (bytes, n_bytes, "<body")
         || (is_markup (bytes, n_bytes) && contains (bytes, n_bytes, "<html"));
}

/* An opening brace and the member that every record has. */
static gboolean
is_record (const char *bytes, gsize n_bytes)
{
  const char *feed = memchr (bytes, '\n', n_bytes);
  gsize n_line = feed != NULL ? (gsize) (feed - bytes) : n_bytes;

  return n_bytes > 1 && bytes[0] == '{' && contains (bytes, n_line, "\"text\"");
}

NlpInput
nlp__detect_input (const char *bytes, gsize n_bytes, const char *name)
{
  if (has_suffix (name, ".txt"))
    return NLP_INPUT_TEXT;
  if (begins (bytes, n_bytes, "\xef\xbb\xbf"))
    {
      bytes += 3;
      n_bytes -= 3;
    }
  while (n_bytes > 0 && g_ascii_isspace (*bytes))
    {
      bytes++;
      n_bytes--;
    }
  n_bytes = MIN (n_bytes, LOOK_AHEAD);
  if (is_page (bytes, n_bytes))
    return NLP_INPUT_HTML;
  if (is_markup (bytes, n_bytes) && (contains (bytes, n_bytes, "<TEI") || has_suffix (name, ".xml")))
    return NLP_INPUT_XML;
  if (is_record (bytes, n_bytes) || has_suffix (name, ".jsonl") || has_suffix (name, ".ndjson"))
    return NLP_INPUT_JSONL;
  if (has_suffix (name, ".html") || has_suffix (name, ".htm") || has_suffix (name, ".xhtml"))
    return NLP_INPUT_HTML;
  if (has_suffix (name, ".xml"))
    return NLP_INPUT_XML;
  return NLP_INPUT_TEXT;
}

const char *
nlp__input_get_name (NlpInput input)
{
  static const char *const names[] = { "auto", "text", "html", "xml", "jsonl" };

  return names[input];
}
