/* name-agreement.c - whether two names may be one person's.
 * SPDX-License-Identifier: MIT */

#include "gold-records.h"
#include "name-agreement.h"
#include "score-word.h"

typedef struct
{
  GPtrArray *words;        /* without titles, unless there is nothing else */
  char sex;                /* 'm', 'f' or 0 */
} Name;

static char *
strip_marks (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *bare = g_string_new (NULL);

  for (const char *p = apart ? apart : ""; *p; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));
  g_string_replace (bare, "’", "'", 0);
  g_string_replace (bare, "ł", "l", 0);
  g_string_replace (bare, "ø", "o", 0);
  g_string_replace (bare, "đ", "d", 0);
  return g_string_free (bare, FALSE);
}

/* Runs of letters and digits; a possessive 's is none. */
static GPtrArray *
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = text; *p;)
    {
      const char *start = p;

      while (*p && g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p > start && !(start > text && start[-1] == '\'' && p - start == 1 && *start == 's'))
        g_ptr_array_add (words, g_strndup (start, p - start));
      if (*p)
        p = g_utf8_next_char (p);
    }
  return words;
}

static Name
read_name (const char *text)
{
  g_autofree char *bare = strip_marks (text);
  g_autoptr (GPtrArray) all = split_words (bare);
  Name name = { g_ptr_array_new_with_free_func (g_free), 0 };

  for (guint i = 0; i < all->len; i++)
    {
      if (score_word_is (all->pdata[i], WORDS_MALE))
        name.sex = 'm';
      else if (name.sex == 0 && score_word_is (all->pdata[i], WORDS_FEMALE))
        name.sex = 'f';
      if (!score_word_is (all->pdata[i], WORDS_TITLE))
        g_ptr_array_add (name.words, g_strdup (all->pdata[i]));
    }
  for (guint i = 0; name.words->len == 0 && i < all->len; i++)
    g_ptr_array_add (name.words, g_strdup (all->pdata[i]));
  return name;
}

static gboolean
words_equal (const GPtrArray *one, const GPtrArray *other)
{
  if (one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    if (!g_str_equal (one->pdata[i], other->pdata[i]))
      return FALSE;
  return TRUE;
}

/* A last name alone agrees with a full name that ends in it; full names need the same last name, and the same first
 * name or initial. */
static gboolean
words_agree (const GPtrArray *one, const GPtrArray *other)
{
  const char *last = one->pdata[one->len - 1], *first = one->pdata[0], *other_first = other->pdata[0];

  if (!g_str_equal (last, other->pdata[other->len - 1]))
    return FALSE;
  if (one->len == 1 || other->len == 1)
    return g_utf8_strlen (last, -1) > 1;
  if (g_utf8_strlen (first, -1) == 1 || g_utf8_strlen (other_first, -1) == 1)
    return g_utf8_get_char (first) == g_utf8_get_char (other_first);
  return g_str_equal (first, other_first);
}

gboolean
names_agree (const char *one, const char *other)
{
  Name a, b;
  gboolean agree;

  if (!one || !other)
    return FALSE;
  a = read_name (one);
  b = read_name (other);
  agree = a.words->len > 0 && b.words->len > 0 && !(a.sex && b.sex && a.sex != b.sex)
          && (words_equal (a.words, b.words) || words_agree (a.words, b.words));
  g_ptr_array_unref (a.words);
  g_ptr_array_unref (b.words);
  return agree;
}

gboolean
speakers_agree (JsonObject *gold, const char *name)
{
  JsonArray *others = record_get_array (gold, "accept");

  if (names_agree (record_get_string (gold, "speaker"), name))
    return TRUE;
  for (guint i = 0; i < record_get_length (others); i++)
    if (names_agree (json_array_get_string_element (others, i), name))
      return TRUE;
  return FALSE;
}
