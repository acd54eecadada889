/* portable.c - names on one line, of characters that every format can carry.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "portable.h"

gboolean
nlp__is_portable (gunichar c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n' || c == '\r';
  return (c & 0xFFFE) != 0xFFFE && (c & 0xFFFFF800) != 0xD800 && !(c >= 0xFDD0 && c <= 0xFDEF);
}

char *
nlp__make_name (const char *string, gssize n)
{
  const char *end = string + (n < 0 ? strlen (string) : (gsize) n);
  GString *name = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = string; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == '\v')
        {
          space = name->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (name, ' ');
      space = FALSE;
      g_string_append_unichar (name, nlp__is_portable (c) ? c : 0xFFFD);
    }
  return g_string_free (name, FALSE);
}
