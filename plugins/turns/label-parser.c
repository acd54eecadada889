/* label-parser.c - reads one printed label at the head of a line.
 *
 *     label  = emphasis? ( open name close | name detail? emphasis? terminator ) emphasis?
 *     name   = 1 to 6 words that begin with a capital, particles between them
 *     detail = " (" up to 60 bytes ")"
 *
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "label-parser.h"

#define MAX_WORDS 6
#define MAX_NAME 60
#define MAX_DETAIL 64

typedef struct
{
  const char *at, *end;
} Cursor;

static gboolean
accept_char (Cursor *cursor, char wanted)
{
  if (cursor->at == cursor->end || *cursor->at != wanted)
    return FALSE;
  cursor->at++;
  return TRUE;
}

static gboolean
accept_string (Cursor *cursor, const char *wanted)
{
  gsize n = strlen (wanted);

  if ((gsize) (cursor->end - cursor->at) < n || memcmp (cursor->at, wanted, n) != 0)
    return FALSE;
  cursor->at += n;
  return TRUE;
}

static void
skip_emphasis (Cursor *cursor)
{
  for (guint i = 0; i < 3 && cursor->at < cursor->end && (*cursor->at == '*' || *cursor->at == '_'); i++)
    cursor->at++;
}

static gboolean
is_name_char (gunichar c)
{
  return g_unichar_isalnum (c) || c == '.' || c == '\'' || c == 0x2019 || c == '-' || c == '&' || c == '/';
}

static gboolean
is_particle (const char *word, gsize n)
{
  static const char *const particles[] = { "al", "and", "bin", "da", "de", "del", "der", "di",  "dos",
                                           "du", "el",  "for", "la", "le", "of",  "the", "van", "von" };

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (strlen (particles[i]) == n && memcmp (particles[i], word, n) == 0)
      return TRUE;
  return FALSE;
}

/* A word of a name: begins with a capital, or has one behind an apostrophe, or is a particle between others. */
static gboolean
accept_word (Cursor *cursor, gboolean first)
{
  const char *start = cursor->at, *p = start;
  gboolean capital = FALSE;

  while (p < cursor->end)
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_name_char (c))
        break;
      capital |= g_unichar_isupper (c) || g_unichar_istitle (c)
                 || (p == start && !g_unichar_islower (c) && g_unichar_isalpha (c));
      p = g_utf8_next_char (p);
    }
  if (p == start || !(capital || (!first && is_particle (start, p - start))))
    return FALSE;
  cursor->at = p;
  return TRUE;
}

static gboolean
accept_name (Cursor *cursor)
{
  const char *start = cursor->at;

  if (!accept_word (cursor, TRUE))
    return FALSE;
  for (guint words = 1; words < MAX_WORDS; words++)
    {
      Cursor ahead = *cursor;

      if (!accept_char (&ahead, ' ') || !accept_word (&ahead, FALSE))
        break;
      *cursor = ahead;
    }
  return cursor->at - start <= MAX_NAME;
}

static gsize
accept_detail (Cursor *cursor)
{
  Cursor ahead = *cursor;
  const char *close;

  if (!accept_string (&ahead, " ("))
    return 0;
  close = memchr (ahead.at, ')', MIN (ahead.end - ahead.at, MAX_DETAIL));
  if (close == NULL || memchr (ahead.at, '\n', close - ahead.at) != NULL)
    return 0;
  close++;
  gsize n = close - cursor->at;
  cursor->at = close;
  return n;
}

static gboolean
is_letter_label (const char *name, gsize n)
{
  return n == 1 && (*name == 'Q' || *name == 'A');
}

/* What closes a label without brackets. "Q." and "A." end with a full stop, and "Q" with nothing but a blank. */
static gboolean
accept_terminator (Cursor *cursor, const char *name, gsize *n_name, LabelStyle *style)
{
  static const char *const dashes[] = { " – ", " — ", " - ", "— " };

  if (accept_char (cursor, ':'))
    {
      *style = LABEL_COLON;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (accept_string (cursor, dashes[i]))
      {
        *style = LABEL_DASH;
        return TRUE;
      }
  if (*n_name == 2 && name[1] == '.' && is_letter_label (name, 1))
    {
      *n_name = 1;
      *style = LABEL_STOP;
      return TRUE;
    }
  *style = LABEL_BARE;
  return *n_name == 1 && *name == 'Q' && cursor->at < cursor->end && *cursor->at == ' ';
}

static gboolean
parse_bracket (Cursor *cursor, const char *text, ParsedLabel *label)
{
  gboolean round = accept_string (cursor, "(("), single = !round && accept_char (cursor, '(');
  gboolean square = !round && !single && accept_char (cursor, '[');
  const char *close = round ? "))" : single ? ")" : "]";

  if (!round && !single && !square)
    return FALSE;
  label->name = cursor->at - text;
  if (!accept_name (cursor))
    return FALSE;
  label->n_name = cursor->at - text - label->name;
  if (!accept_string (cursor, close))
    return FALSE;
  accept_char (cursor, ':');
  label->style = LABEL_BRACKET;
  return TRUE;
}

/* "Q What ..." is read as a name of two words: the letter alone is the label, if the rest is no name. */
static void
cut_bare_letter (Cursor *cursor, const char *name)
{
  if (cursor->end - name > 2 && is_letter_label (name, 1) && name[1] == ' ')
    cursor->at = name + 1;
}

static gboolean
parse_plain (Cursor *cursor, const char *text, ParsedLabel *label)
{
  const char *name = cursor->at;
  Cursor after_name;

  label->name = name - text;
  if (!accept_name (cursor))
    return FALSE;
  after_name = *cursor;
  label->n_detail = accept_detail (cursor);
  skip_emphasis (cursor);
  label->n_name = after_name.at - name;
  if (accept_terminator (cursor, name, &label->n_name, &label->style))
    return TRUE;
  *cursor = after_name;
  cut_bare_letter (cursor, name);
  label->n_detail = 0;
  label->n_name = cursor->at - name;
  return accept_terminator (cursor, name, &label->n_name, &label->style);
}

gboolean
turns_label_parse (const char *text, gsize n, ParsedLabel *label)
{
  Cursor cursor = { text, text + n };

  memset (label, 0, sizeof *label);
  skip_emphasis (&cursor);
  if (cursor.at < cursor.end && (*cursor.at == '(' || *cursor.at == '['))
    {
      if (!parse_bracket (&cursor, text, label))
        return FALSE;
    }
  else if (!parse_plain (&cursor, text, label))
    return FALSE;
  skip_emphasis (&cursor);
  /* "10:30" and "http://" are none; nor is a colon that a word follows at once, but for an opening quotation mark. */
  if (label->style == LABEL_COLON && cursor.at < cursor.end && (g_ascii_isalnum (*cursor.at) || *cursor.at == '/'))
    return FALSE;
  label->length = cursor.at - text;
  return TRUE;
}
