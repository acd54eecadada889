/* label-parser.c - reads one printed label.
 *
 *     line     = ">>"? stamp? emphasis? label emphasis? stamp? speech
 *     label    = open name close | name detail? emphasis? terminator
 *     name     = letter | 1 to 6 words that begin with a capital, particles between them, perhaps a number at the end
 *     letter   = "Q" or "A", perhaps with a number
 *     detail   = " (" up to 60 bytes ")" | ", " up to 90 bytes of a title
 *     terminator = ":" | dash | the end of the line
 *
 * SPDX-License-Identifier: MIT */
#include "label-parser.h"

#include <string.h>

#include "label-name.h"
#include "time-stamp.h"

#define MAX_DETAIL 64
#define MAX_TITLE 90

static void
skip_blanks (Cursor *cursor)
{
  while (cursor->at < cursor->end && (*cursor->at == ' ' || *cursor->at == '\t'))
    cursor->at++;
}

static void
skip_emphasis (Cursor *cursor)
{
  for (guint i = 0; i < 3 && cursor->at < cursor->end && (*cursor->at == '*' || *cursor->at == '_'); i++)
    cursor->at++;
}

static gboolean
at_line_end (Cursor cursor)
{
  skip_blanks (&cursor);
  return cursor.at == cursor.end || *cursor.at == '\n' || *cursor.at == '\r';
}

/* A time stamp with the blanks around it. */
static gboolean
accept_stamp (Cursor *cursor, double *time)
{
  Cursor ahead = *cursor;
  double seconds;
  gsize n;

  skip_blanks (&ahead);
  n = turns_time_stamp_parse (ahead.at, ahead.end - ahead.at, &seconds);
  if (n == 0)
    return FALSE;
  ahead.at += n;
  skip_blanks (&ahead);
  *cursor = ahead;
  *time = seconds;
  return TRUE;
}

/* Captions of television set ">>" where somebody else begins, lists of lines a hyphen. */
static void
skip_marks (Cursor *cursor)
{
  for (guint i = 0; i < 3 && cursor->at < cursor->end && *cursor->at == '>'; i++)
    cursor->at++;
  skip_blanks (cursor);
}

static gboolean
accept_brackets (Cursor *cursor, const char *text, ParsedLabel *label)
{
  Cursor ahead = *cursor;
  const char *close;

  if (!turns_accept_string (&ahead, " (") && !turns_accept_string (&ahead, " ["))
    return FALSE;
  close = memchr (ahead.at, ahead.at[-1] == '(' ? ')' : ']', MIN (ahead.end - ahead.at, MAX_DETAIL));
  if (close == NULL || memchr (ahead.at, '\n', close - ahead.at) != NULL)
    return FALSE;
  label->detail = ahead.at - text;
  label->n_detail = close - ahead.at;
  label->in_brackets = TRUE;
  cursor->at = close + 1;
  return TRUE;
}

/* "MONA REYES, HOST OF THE HOUR:" */
static gboolean
accept_title (Cursor *cursor, const char *text, ParsedLabel *label)
{
  Cursor ahead = *cursor;

  if (!turns_accept_string (&ahead, ", "))
    return FALSE;
  label->detail = ahead.at - text;
  for (gsize n = 0; n < MAX_TITLE && ahead.at < ahead.end; n++, ahead.at++)
    {
      if (*ahead.at == ':')
        {
          label->n_detail = ahead.at - text - label->detail;
          *cursor = ahead;
          return label->n_detail > 1;
        }
      if (strchr ("\n?!;\"", *ahead.at) != NULL)
        break;
    }
  label->detail = label->n_detail = 0;
  return FALSE;
}

/* A colon that a word or a number follows at once is part of an address or of an hour. */
static gboolean
accept_colon (Cursor *cursor)
{
  Cursor ahead = *cursor;

  if (!turns_accept_string (&ahead, ":"))
    return FALSE;
  skip_emphasis (&ahead);
  if (ahead.at < ahead.end && (g_ascii_isalnum (*ahead.at) || *ahead.at == '/'))
    return FALSE;
  cursor->at++;
  return TRUE;
}

/* "Mr RUDGE—I rise": without blanks only behind a name with capitals alone. */
static gboolean
accept_dash (Cursor *cursor, gboolean capitals)
{
  static const char *const dashes[] = { " – ", " — ", " - ", "— " };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (turns_accept_string (cursor, dashes[i]))
      return TRUE;
  return capitals && (turns_accept_string (cursor, "—") || turns_accept_string (cursor, "–"));
}

/* What closes a label without brackets. */
static gboolean
accept_terminator (Cursor *cursor, const char *name, ParsedLabel *label)
{
  double time;

  if (label->n_detail == 0 && label->time == NO_TIME && accept_stamp (cursor, &time))
    label->time = time;
  if (accept_colon (cursor))
    label->style = LABEL_COLON;
  else if (label->time != NO_TIME && at_line_end (*cursor))
    label->style = LABEL_STAMP;
  else if (accept_dash (cursor, turns_name_ends_in_capitals (name, label->n_name)))
    label->style = LABEL_DASH;
  else if (at_line_end (*cursor))
    label->style = LABEL_LINE;
  else
    return FALSE;
  return TRUE;
}

static gboolean
parse_name (const NlpLexiconTable *words, Cursor *cursor, const char *text, ParsedLabel *label)
{
  const char *name = cursor->at;
  Cursor after_name;

  if (!turns_accept_name (words, cursor))
    return FALSE;
  after_name = *cursor;
  label->name = name - text;
  label->n_name = cursor->at - name;
  skip_emphasis (cursor);
  if (accept_terminator (cursor, name, label))
    return TRUE;
  *cursor = after_name;
  if (label->n_name > 2 && *name == 'Q' && (name[1] == ' ' || name[1] == '.'))
    return FALSE;
  if (!accept_brackets (cursor, text, label) && !accept_title (cursor, text, label))
    return FALSE;
  skip_emphasis (cursor);
  return accept_terminator (cursor, name, label) && label->style != LABEL_LINE;
}

/* "Q." and "A." end with a full stop, "Q" with nothing but a blank; "Q1:", "A2." */
static gboolean
parse_letter (Cursor *cursor, const char *text, ParsedLabel *label)
{
  const char *name = cursor->at;

  if (cursor->end - name < 2 || (*name != 'Q' && *name != 'A'))
    return FALSE;
  for (cursor->at++; cursor->at < cursor->end && cursor->at - name < 4 && g_ascii_isdigit (*cursor->at);)
    cursor->at++;
  label->name = name - text;
  label->n_name = cursor->at - name;
  label->n_detail = 0;
  skip_emphasis (cursor);
  if (turns_accept_string (cursor, ":"))
    label->style = LABEL_COLON;
  else if (turns_accept_string (cursor, ".") || turns_accept_string (cursor, ")"))
    label->style = LABEL_STOP;
  else
    label->style = LABEL_BARE;
  return label->style != LABEL_BARE ? at_line_end (*cursor) || *cursor->at == ' ' || *cursor->at == '*'
                                    : *name == 'Q' && cursor->at < cursor->end && *cursor->at == ' ';
}

static gboolean
parse_bracket (const NlpLexiconTable *words, Cursor *cursor, const char *text, ParsedLabel *label)
{
  gboolean twice = turns_accept_string (cursor, "(("), round = !twice && turns_accept_string (cursor, "(");
  const char *close = twice ? "))" : round ? ")" : "]";

  if (!twice && !round && !turns_accept_string (cursor, "["))
    return FALSE;
  label->name = cursor->at - text;
  if (!turns_accept_name (words, cursor))
    return FALSE;
  label->n_name = cursor->at - text - label->name;
  if (!turns_accept_string (cursor, close))
    return FALSE;
  turns_accept_string (cursor, ":");
  label->style = LABEL_BRACKET;
  return TRUE;
}

static gboolean
is_letter_and_stop (Cursor cursor)
{
  return cursor.end - cursor.at > 3 && (*cursor.at == 'A' || *cursor.at == 'Q') && cursor.at[1] == '.' && cursor.at[2] == ' ';
}

static gboolean
parse_any (const NlpLexiconTable *words, Cursor *cursor, const char *text, ParsedLabel *label)
{
  Cursor start = *cursor;

  if (start.at < start.end && (*start.at == '(' || *start.at == '['))
    return parse_bracket (words, cursor, text, label);
  /* "A. Isolde Farr." is an answer, "A. Isolde Farr:" a label. */
  if (parse_name (words, cursor, text, label) && !(label->style == LABEL_LINE && is_letter_and_stop (start)))
    return TRUE;
  *cursor = start;
  return parse_letter (cursor, text, label);
}

gboolean
turns_label_parse (const NlpLexiconTable *words, const char *text, gsize n, ParsedLabel *label)
{
  Cursor cursor = { text, text + n };

  *label = (ParsedLabel) { .time = NO_TIME };
  skip_marks (&cursor);
  accept_stamp (&cursor, &label->time);
  skip_marks (&cursor);
  label->start = cursor.at - text;
  skip_emphasis (&cursor);
  if (!parse_any (words, &cursor, text, label))
    return FALSE;
  skip_emphasis (&cursor);
  label->end = cursor.at - text;
  accept_stamp (&cursor, &label->time);
  label->length = cursor.at - text;
  label->alone = at_line_end (cursor);
  return TRUE;
}
