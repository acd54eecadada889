/* message.c - what is said on standard error.
 * SPDX-License-Identifier: MIT */
#include "message.h"

#include <stdio.h>
#include <unistd.h>

static void
escape_bytes (GString *line, const char *from, const char *end)
{
  for (; from < end; from++)
    g_string_append_printf (line, "\\x%02x", (guchar) *from);
}

char *
message_escape (const char *text)
{
  GString *line = g_string_new (NULL);

  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char_validated (text, -1);
      gboolean good = c != (gunichar) -1 && c != (gunichar) -2;
      const char *next = good ? g_utf8_next_char (text) : text + 1;

      if (good && (g_unichar_isprint (c) || c == '\t'))
        g_string_append_len (line, text, next - text);
      else
        escape_bytes (line, text, next);
      text = next;
    }
  return g_string_free (line, FALSE);
}

/* Whether the program's name is set off: on a terminal that can do it, for a user who wants it (no-color.org). */
static gboolean
has_bold (void)
{
  const char *terminal = g_getenv ("TERM"), *plain = g_getenv ("NO_COLOR");

  return (plain == NULL || *plain == '\0') && terminal != NULL && !g_str_equal (terminal, "dumb") && isatty (STDERR_FILENO);
}

void
message_print (const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL, *escaped = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  escaped = message_escape (text);
  fprintf (stderr, has_bold () ? "\033[1mnlp-run:\033[0m %s\n" : "nlp-run: %s\n", escaped);
}
