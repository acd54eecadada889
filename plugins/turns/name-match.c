/* name-match.c - whether a label and a name mean the same.
 * SPDX-License-Identifier: MIT */
#include "name-match.h"

#include <string.h>

#include "turns-words.h"

#define MOST_INITIALS 3

char *
turns_name_fold (const char *name)
{
  g_autofree char *plain = g_str_to_ascii (name, "C");

  return g_utf8_casefold (plain, -1);
}

static NameMatch
match_one (const char *label, const char *name)
{
  g_autofree char *folded_label = turns_name_fold (label), *folded_name = turns_name_fold (name);
  const char *last = strrchr (folded_name, ' ');
  gsize n = strlen (folded_label);

  if (g_str_equal (folded_label, folded_name))
    return NAME_EQUAL;
  if (last == NULL)
    return NAME_DIFFERS;
  if (g_str_equal (last + 1, folded_label)
      || (g_str_has_suffix (folded_name, folded_label) && folded_name[strlen (folded_name) - n - 1] == ' '))
    return NAME_LAST;
  if (g_str_has_prefix (folded_name, folded_label) && folded_name[n] == ' ')
    return NAME_FIRST;
  return NAME_DIFFERS;
}

gboolean
turns_name_is_initials (const char *label)
{
  guint letters = 0;

  for (const char *p = label; *p != '\0'; p++)
    if (g_ascii_isupper (*p))
      letters++;
    else if (*p != '.' && *p != ' ')
      return FALSE;
  return letters > 0 && letters <= MOST_INITIALS;
}

/* First letters of the words of a name; for a name of one word, its first letter and others in order ("WN" for
 * "Wikinews"). */
static gboolean
initials_fit (const char *label, const char *name)
{
  gboolean one_word = strchr (name, ' ') == NULL;
  const char *at = name;
  gboolean head = TRUE;

  for (; *label != '\0'; label++)
    {
      if (!g_ascii_isupper (*label))
        continue;
      while (*at != '\0' && !((head || one_word) && g_ascii_toupper (*at) == *label))
        {
          /* Words with a capital may not be passed over. */
          if (head && (at == name || (!one_word && g_ascii_isupper (*at))))
            return FALSE;
          head = *at == ' ' || *at == '-';
          at++;
        }
      if (*at == '\0')
        return FALSE;
      head = FALSE;
      at++;
    }
  while (!one_word && (at = strchr (at, ' ')) != NULL)
    if (g_ascii_isupper (*++at))
      return FALSE;
  return TRUE;
}

/* The first letters of the first and the last word, middle names left out. */
static gboolean
outer_initials_fit (const char *label, const char *name)
{
  const char *last = strrchr (name, ' ');

  return last != NULL && label[0] == name[0] && label[1] == last[1];
}

/* One letter alone is the first of a first name. */
static gboolean
initials_match (const char *label, const char *name)
{
  char letters[MOST_INITIALS + 1] = { 0 };
  guint n = 0;

  for (const char *p = label; *p != '\0' && n < MOST_INITIALS; p++)
    if (g_ascii_isupper (*p))
      letters[n++] = *p;
  if (n == 1)
    return name[0] == letters[0];
  return initials_fit (letters, name) || (n == 2 && outer_initials_fit (letters, name));
}

NameMatch
turns_name_match (const char *label, const char *name, const char *aliases)
{
  NameMatch best = name == NULL ? NAME_DIFFERS : match_one (label, name);
  g_auto (GStrv) forms = NULL;

  if (best == NAME_DIFFERS && name != NULL && turns_name_is_initials (label) && initials_match (label, name))
    best = NAME_INITIALS;
  if (best == NAME_EQUAL || aliases == NULL)
    return best;
  forms = g_strsplit (aliases, "\n", -1);
  for (char **form = forms; *form != NULL; form++)
    best = MAX (best, match_one (label, *form));
  return best;
}

const char *
turns_name_skip_titles (const NlpLexiconTable *words, const char *name, gsize n)
{
  const char *end = name + n;
  gsize n_title;

  while (nlp_lexicon_find_prefix (words, name, end - name, NLP_SENSE (TURNS_TITLE), &n_title) != 0)
    {
      if (name + n_title < end && name[n_title] == '.')
        n_title++;
      if (name + n_title + 1 >= end || name[n_title] != ' ')
        break;
      name += n_title + 1;
    }
  return name;
}
