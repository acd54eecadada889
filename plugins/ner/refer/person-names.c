/* person-names.c - when two person names can be forms of one.
 *
 *     Antonio Guterres      antonio guterres        the same parts once folded
 *     George W. Bush        george w bush
 *     George Bush           george bush             "w" left out: fits
 *     G. Bush               g bush                  initial: fits
 *     Bill / William        nickname: fits
 *     Anne / Anne-Sophie    the front of a double name: fits
 *     Garcia Marquez        gabriel garcia marquez  the last parts of the other: fits
 *     Hillary Clinton       bill clinton            a given name has no counterpart: another person
 *
 * SPDX-License-Identifier: MIT */
#include "names.h"

#include <string.h>

static gboolean
is_initial (const char *part)
{
  return *part && !*g_utf8_next_char (part);
}

static gboolean
is_front (const char *part, const char *whole)
{
  gsize length = strlen (part);

  return strncmp (part, whole, length) == 0 && whole[length] == '-';
}

static gboolean
parts_match (const NlpLexiconTable *people, const char *one, const char *other)
{
  if (one == other)
    return TRUE;
  if (is_initial (one) || is_initial (other))
    return g_utf8_get_char (one) == g_utf8_get_char (other);
  if (is_front (one, other) || is_front (other, one))
    return TRUE;
  return strcmp (get_formal_name (people, one), get_formal_name (people, other)) == 0;
}

gboolean
is_roman (const char *part)
{
  return *part != '\0' && strspn (part, "ivx") == strlen (part);
}

gboolean
persons_match (const NlpLexiconTable *people, const Mention *one, const Mention *other)
{
  const Mention *longer = one->n_parts >= other->n_parts ? one : other;
  const Mention *shorter = longer == one ? other : one;
  guint matched = 0;

  if (shorter->n_parts == 0 || shorter->parts[shorter->n_parts - 1] != longer->parts[longer->n_parts - 1])
    return FALSE;
  for (guint i = 0; i < longer->n_parts && matched < shorter->n_parts; i++)
    if (parts_match (people, shorter->parts[matched], longer->parts[i]))
      matched++;
  return matched == shorter->n_parts;
}
