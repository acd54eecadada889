/* lemma.c - how a word's dictionary form is made from the word.
 *
 * An edit at the end of the word after Chrupała, "Simple Data-Driven Context-Sensitive Lemmatization" (2006): inflection in English
 * is at the end, so the shortest edit script is a number of letters to take off and letters to put there. What is irregular
 * throughout ("is", "be") has the lemma itself for a rule.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <nlp/lemma.h>

/* More letters off than this, and the two have nothing in common. */
#define MOST_OFF 6

static char *
title_case (const char *form)
{
  const char *rest = g_utf8_next_char (form);
  g_autofree char *lower = g_utf8_strdown (rest, -1);
  GString *title = g_string_new_len (form, rest - form);

  g_string_append (title, lower);
  return g_string_free (title, FALSE);
}

static char *
without_commas (const char *form)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = form; *p != '\0'; p++)
    if (*p != ',')
      g_string_append_c (plain, *p);
  return g_string_free (plain, FALSE);
}

/* The edit from @from to @lemma, or NULL if they have no letters in common at the head or the edit is long. */
static char *
make_edit (char letter_case, const char *from, const char *lemma)
{
  const char *p = from, *q = lemma;
  glong off;

  while (*p != '\0' && g_utf8_get_char (p) == g_utf8_get_char (q))
    {
      p = g_utf8_next_char (p);
      q = g_utf8_next_char (q);
    }
  off = g_utf8_strlen (p, -1);
  if (p == from || off > MOST_OFF)
    return NULL;
  return g_strdup_printf ("%c%ld%s", letter_case, off, q);
}

char *
nlp_lemma_rule_make (const char *form, const char *lemma)
{
  g_autofree char *wanted = g_strdelimit (g_strdup (lemma), " \t\n", '_');
  g_autofree char *lower = g_utf8_strdown (form, -1), *wanted_lower = g_utf8_strdown (wanted, -1);
  g_autofree char *title = *form == '\0' ? g_strdup ("") : title_case (form), *plain = without_commas (form);
  char *edit = NULL;

  if (g_str_equal (wanted, plain) && !g_str_equal (plain, form))
    return g_strdup ("n");
  if (g_str_equal (wanted, wanted_lower))
    edit = make_edit ('l', lower, wanted);
  if (edit == NULL && g_str_has_prefix (wanted, title) && !g_str_has_prefix (wanted, form))
    edit = make_edit ('t', title, wanted);
  if (edit == NULL)
    edit = make_edit ('k', form, wanted);
  return edit != NULL ? edit : g_strconcat ("=", wanted, NULL);
}

/* Applying. */

static void
append_lower (GString *lemma, const char *bytes, gsize n_bytes)
{
  for (const char *p = bytes; p < bytes + n_bytes; p = g_utf8_next_char (p))
    if ((guchar) *p < 0x80)
      g_string_append_c (lemma, g_ascii_tolower (*p));
    else
      g_string_append_unichar (lemma, g_unichar_tolower (g_utf8_get_char (p)));
}

static void
append_cased (GString *lemma, char letter_case, const char *form, guint n_bytes)
{
  gsize first = letter_case == 'k' ? n_bytes : letter_case == 't' && n_bytes > 0 ? (gsize) (g_utf8_next_char (form) - form) : 0;

  g_string_append_len (lemma, form, first);
  append_lower (lemma, form + first, n_bytes - first);
}

/* Takes letters off the end; FALSE if there are not as many. */
static gboolean
take_off (GString *lemma, guint off)
{
  const char *end = lemma->str + lemma->len;

  for (; off > 0; off--)
    {
      if (end == lemma->str)
        return FALSE;
      end = g_utf8_prev_char (end);
    }
  g_string_truncate (lemma, end - lemma->str);
  return TRUE;
}

void
nlp_lemma_rule_apply (const char *rule, const char *form, guint n_bytes, GString *lemma)
{
  g_string_truncate (lemma, 0);
  switch (rule[0])
    {
    case '=':
      g_string_append (lemma, rule + 1);
      return;
    case 'n':
      for (guint i = 0; i < n_bytes; i++)
        if (form[i] != ',')
          g_string_append_c (lemma, form[i]);
      return;
    case 'l':
    case 'k':
    case 't':
      append_cased (lemma, rule[0], form, n_bytes);
      if (g_ascii_isdigit (rule[1]) && take_off (lemma, rule[1] - '0'))
        {
          g_string_append (lemma, rule + 2);
          if (lemma->len > 0)
            return;
        }
      break;
    default:
      break;
    }
  g_string_truncate (lemma, 0);
  append_lower (lemma, form, n_bytes);
}
