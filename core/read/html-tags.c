/* html-tags.c - counts what could be attributes: equals signs and blanks between "<" with a letter and ">".
 * SPDX-License-Identifier: MIT */
#include "html-tags.h"

#include <nlp/error.h>

#define MOST_ATTRIBUTES 2000

gboolean
nlp__check_tags (const char *markup, gsize n_bytes, GError **error)
{
  gboolean in_tag = FALSE;
  guint n_marks = 0;

  for (gsize i = 0; i < n_bytes; i++)
    if (markup[i] == '<' && i + 1 < n_bytes && g_ascii_isalpha (markup[i + 1]))
      {
        in_tag = TRUE;
        n_marks = 0;
      }
    else if (markup[i] == '>')
      in_tag = FALSE;
    else if (in_tag && (markup[i] == '=' || g_ascii_isspace (markup[i])) && ++n_marks > MOST_ATTRIBUTES * 2)
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_TOO_LARGE,
                     "the tag at byte %" G_GSIZE_FORMAT " has more than %d attributes", i, MOST_ATTRIBUTES);
        return FALSE;
      }
  return TRUE;
}
