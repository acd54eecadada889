/* label-name.c - the words of a printed label.
 * SPDX-License-Identifier: MIT */
#include "label-name.h"

#include <string.h>

#include "turns-words.h"

#define MAX_WORDS 6
#define MAX_NAME 60
#define MAX_NUMBER 3   /* digits: "Speaker 12", "(2019)" is none */

gboolean
turns_accept_string (Cursor *cursor, const char *wanted)
{
  gsize n = strlen (wanted);

  if ((gsize) (cursor->end - cursor->at) < n || memcmp (cursor->at, wanted, n) != 0)
    return FALSE;
  cursor->at += n;
  return TRUE;
}

static gboolean
is_name_char (gunichar c)
{
  return g_unichar_isalnum (c) || strchr (".'-&/#", (int) MIN (c, 0x7f)) != NULL || c == 0x2019 || c == 0x2010;
}

/* An underscore between letters or digits, "SPEAKER_00", marks no emphasis. */
static gboolean
is_joint (const char *p, const char *start, const char *end)
{
  return *p == '_' && p > start && p + 1 < end && g_ascii_isalnum (p[-1]) && g_ascii_isalnum (p[1]);
}

static const char *
find_word_end (const Cursor *cursor)
{
  const char *p = cursor->at;

  while (p < cursor->end && *p != '\0' && (is_name_char (g_utf8_get_char (p)) || is_joint (p, cursor->at, cursor->end)))
    p = g_utf8_next_char (p);
  return p;
}

static gboolean
has_capital (const char *word, const char *end)
{
  gunichar first = g_utf8_get_char (word);

  if (!g_unichar_islower (first) && g_unichar_isalpha (first))
    return TRUE;
  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)) || g_unichar_istitle (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* The "1" of "Speaker 1:", not of "Speaker 1:02". */
static gboolean
is_number (const char *word, const char *end, const char *text_end)
{
  if (*word == '#')
    word++;
  if (end == word || end - word > MAX_NUMBER || (text_end - end > 1 && *end == ':' && g_ascii_isdigit (end[1])))
    return FALSE;
  for (; word < end; word++)
    if (!g_ascii_isdigit (*word))
      return FALSE;
  return TRUE;
}

/* A word of a name: has a capital, or is a particle between others or a number behind them, or names a part. */
static gboolean
accept_word (const NlpLexiconTable *words, Cursor *cursor, gboolean first)
{
  const char *start = cursor->at, *end = find_word_end (cursor);
  guint64 allowed = first ? NLP_SENSE (TURNS_PART) : NLP_SENSE (TURNS_PARTICLE);

  if (end == start)
    return FALSE;
  if (!has_capital (start, end) && !(!first && is_number (start, end, cursor->end))
      && (nlp_lexicon_find_senses (words, start, end - start) & allowed) == 0)
    return FALSE;
  cursor->at = end;
  return TRUE;
}

gboolean
turns_accept_name (const NlpLexiconTable *words, Cursor *cursor)
{
  const char *start = cursor->at;

  if (!accept_word (words, cursor, TRUE))
    return FALSE;
  for (guint n = 1; n < MAX_WORDS; n++)
    {
      Cursor ahead = *cursor;

      if (!turns_accept_string (&ahead, " ") || !accept_word (words, &ahead, FALSE))
        break;
      *cursor = ahead;
    }
  return cursor->at - start <= MAX_NAME;
}

gboolean
turns_name_ends_in_capitals (const char *name, gsize n)
{
  const char *end = name + n, *word = end;
  guint n_capitals = 0;

  while (word > name && word[-1] != ' ')
    word--;
  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      n_capitals += g_unichar_isupper (c);
    }
  return n_capitals >= 2;
}
