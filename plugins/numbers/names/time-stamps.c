/* time-stamps.c - when something was said, as transcripts print it: "[00:00:05]", "00:12:31 HOST:", "(00:40)".
 *
 * An hour of the day looks the same ("10:30 Keynote: The sea"). A stamp has seconds, or the clock begins at zero, and it has brackets or a
 * label, or is zero and alone on its line; where such clocks run through the lines of a text, all at the heads of lines are stamps.
 * SPDX-License-Identifier: MIT */
#include "time-stamps.h"

#include <string.h>

#define MOST_DIGITS 3        /* of the first part */
#define LONGEST_LABEL 60     /* bytes */
#define LONGEST_LINE 80      /* bytes of a name and a clock */
#define LEAST_LINES 2        /* that have a clock, if clocks run */
#define BLANKS " \t\r"
#define MARKUP " \t\r*_>-"   /* around what opens a line */

typedef struct
{
  gsize length;       /* with its brackets; 0 if it is none */
  guint n_parts;
  guint first, value; /* hours or minutes; all parts in the last one's unit */
  char bracket;
} Stamp;

static gboolean
is_part (const char *at, const char *end)
{
  return end - at >= 3 && at[0] == ':' && at[1] >= '0' && at[1] < '6' && g_ascii_isdigit (at[2]);
}

/* Behind the digits and colons at @at; NULL if they are no clock. */
static const char *
read_clock (const char *at, const char *end, Stamp *stamp)
{
  const char *begin = at;

  for (; at < end && at - begin < MOST_DIGITS && g_ascii_isdigit (*at); at++)
    stamp->first = stamp->first * 10 + (guint) (*at - '0');
  stamp->value = stamp->first;
  for (stamp->n_parts = 1; at > begin && stamp->n_parts < 3 && is_part (at, end); stamp->n_parts++, at += 3)
    stamp->value = stamp->value * 60 + (guint) (at[1] - '0') * 10 + (guint) (at[2] - '0');
  if (stamp->n_parts == 3 && end - at > 1 && (*at == '.' || *at == ',') && g_ascii_isdigit (at[1]))
    for (at++; at < end && g_ascii_isdigit (*at); at++)
      ;
  return stamp->n_parts > 1 && (at == end || (*at != ':' && !g_ascii_isalnum (*at))) ? at : NULL;
}

static Stamp
read_stamp (const char *at, const char *end)
{
  Stamp stamp = { .bracket = at < end && strchr ("[(<", *at) != NULL ? *at : '\0' };
  char close = stamp.bracket == '[' ? ']' : stamp.bracket == '(' ? ')' : stamp.bracket == '<' ? '>' : '\0';
  const char *behind = read_clock (at + (close != '\0'), end, &stamp);

  if (behind != NULL && (close == '\0' || (behind < end && *behind == close)))
    stamp.length = (gsize) (behind - at) + (close != '\0');
  return stamp;
}

static const char *
skip (const char *at, const char *end, const char *what)
{
  while (at < end && *at != '\0' && strchr (what, *at) != NULL)
    at++;
  return at;
}

static gboolean
opens_line (const char *text, gsize at)
{
  while (at > 0 && text[at - 1] != '\0' && strchr (MARKUP, text[at - 1]) != NULL)
    at--;
  return at == 0 || text[at - 1] == '\n';
}

static gboolean
ends_line (const char *at, const char *end)
{
  at = skip (at, end, MARKUP);
  return at == end || *at == '\n';
}

/* "HOST:", "**Dr. Lund:**" */
static gboolean
is_before_label (const char *at, const char *end)
{
  const char *begin = at = skip (at, end, MARKUP);

  if (at == end || !g_unichar_isupper (g_utf8_get_char_validated (at, end - at)))
    return FALSE;
  while (at < end && *at != ':' && *at != '\n' && at - begin < LONGEST_LABEL)
    at++;
  return at < end && *at == ':' && (at + 1 == end || strchr (MARKUP "\n", at[1]) != NULL);
}

/* "12:25 P.M." is an hour of the day. */
static gboolean
is_before_half (const char *at, const char *end)
{
  at = skip (at, end, BLANKS);
  return end - at >= 2 && strchr ("aApP", *at) != NULL && (at[1] == '.' || g_ascii_tolower (at[1]) == 'm')
         && (end - at == 2 || !g_ascii_isalpha (at[2]));
}

/* "Ottilie Graves": short, and no word begins with a small letter. */
static gboolean
is_name (const char *begin, const char *end)
{
  gboolean capital = FALSE;

  if (end - begin > LONGEST_LABEL)
    return FALSE;
  for (const char *at = begin; at < end; at++)
    if (at == begin || strchr (MARKUP, at[-1]) != NULL)
      {
        if (g_ascii_islower (*at))
          return FALSE;
        capital |= !g_ascii_isdigit (*at) && strchr (MARKUP, *at) == NULL;
      }
  return capital;
}

/* Whether @stamp, which begins at @at, ends a line behind a name. */
static gboolean
is_behind_name (const char *text, const char *at, gsize length, const char *end)
{
  const char *line = at;

  while (line > text && line[-1] != '\n' && at - line <= LONGEST_LABEL)
    line--;
  return ends_line (at + length, end) && is_name (line, at);
}

/* The clock at the head of a line, or else behind the name that is all of the line. */
static Stamp
read_line (const char *line, const char *end)
{
  const char *head = skip (line, end, MARKUP), *tail;
  Stamp stamp = read_stamp (head, end);

  if (stamp.length > 0 && is_before_half (head + stamp.length, end))
    stamp.length = 0;
  if (stamp.length > 0 || end - line > LONGEST_LINE)
    return stamp;
  for (tail = end; tail > line && strchr (BLANKS, tail[-1]) == NULL; tail--)
    ;
  stamp = read_stamp (tail, end);
  if (!is_behind_name (line, tail, stamp.length, end))
    stamp.length = 0;
  return stamp;
}

gboolean
time_stamps_run (const char *text)
{
  guint n = 0, last = 0;

  for (const char *line = text, *end; *line != '\0'; line = *end == '\0' ? end : end + 1)
    {
      Stamp stamp;

      end = line + strcspn (line, "\n");
      stamp = read_line (line, end);
      if (stamp.length == 0)
        continue;
      if ((n == 0 && stamp.first > 0) || stamp.value < last)
        return FALSE;
      last = stamp.value;
      n++;
    }
  return n >= LEAST_LINES;
}

/* Whether what surrounds a clock at the head of a line tells that it is a stamp. */
static gboolean
is_told (const Stamp *stamp, const char *behind, const char *end)
{
  if (stamp->bracket == '\0' && !is_before_label (behind, end))
    return stamp->first == 0 && ends_line (behind, end);
  return stamp->n_parts == 3 || stamp->first == 0;
}

gsize
time_stamps_measure (const char *text, gsize begin, gsize end, gboolean run)
{
  Stamp stamp = read_stamp (text + begin, text + end);
  const char *at = text + begin, *behind = at + stamp.length;
  gboolean printed;

  if (stamp.length == 0)
    return 0;
  if (!opens_line (text, begin))
    printed = (stamp.bracket == '[' && stamp.n_parts == 3) || (run && is_behind_name (text, at, stamp.length, text + end));
  else if (run)
    printed = !is_before_half (behind, text + end);
  else
    printed = is_told (&stamp, behind, text + end);
  return printed ? stamp.length : 0;
}
