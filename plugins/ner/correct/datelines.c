/* datelines.c - the places where reports were written.
 *
 *     OSTBY 1996-08-30
 *     OSTBY, Norland, June 3 - Rain fell ...
 *     OSTBY (NHO) -- Rain fell ...
 *
 * One to three words in capitals open a line; behind them, and perhaps behind a second place or an agency in
 * brackets, stands a date or a dash.
 * SPDX-License-Identifier: MIT */
#include "datelines.h"

#include "parameters.h"

#include <string.h>

#define MAX_PLACE 3

static gboolean
is_in_capitals (const TokenRun *run, guint token)
{
  const char *bytes = run->tokens[token];
  guint n = run->sizes[token];

  for (guint i = 0; i < n; i++)
    if (!g_ascii_isupper (bytes[i]) && (guint8) bytes[i] < 0x80 && !strchr (".'-", bytes[i]))
      return FALSE;
  return g_ascii_isupper (bytes[0]) && n > 1;
}

/* "1996-08-30" */
static gboolean
is_date (const TokenRun *run, guint token)
{
  return g_ascii_isdigit (*run->tokens[token]) && run->sizes[token] >= 8
         && memchr (run->tokens[token], '-', run->sizes[token]) != NULL;
}

static gboolean
is_dash (const TokenRun *run, guint token)
{
  gunichar mark = g_utf8_get_char (run->tokens[token]);

  return run->sizes[token] <= 3 && (mark == '-' || mark == '_' || mark == 0x2013 || mark == 0x2014);
}

/* A dash before running text; in "SOCCER - OSTBY WIN AGAIN" no text follows. */
static gboolean
opens_text (const TokenRun *run, guint token)
{
  return is_dash (run, token) && token + 1 < run->n && !token_run_starts_line (run, token + 1)
         && !is_in_capitals (run, token + 1);
}

/* Whether what begins at @token, behind a place, makes it a dateline. */
static gboolean
ends_dateline (const TokenRun *run, guint token)
{
  guint limit = MIN (run->n, token + 8);

  if (token < limit && (is_date (run, token) || opens_text (run, token)))
    return TRUE;
  if (token + 3 < limit && token_run_is_mark (run, token, '('))
    return token_run_is_mark (run, token + 2, ')') && opens_text (run, token + 3);
  for (guint next = token + 1;
       next < limit && token_run_is_mark (run, token, ',') && !token_run_starts_line (run, next); next++)
    if (is_date (run, next) || token_run_is (run, next, NLP_SENSE (NER_MONTH)))
      return TRUE;
  return FALSE;
}

void
find_datelines (const TokenRun *run, GArray *names)
{
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (Name));
  guint next = 0;

  for (guint token = 0; token < run->n; token++)
    {
      Name place = { token, token, NAME_LOC, NER_ADDED };

      if (!token_run_starts_line (run, token))
        continue;
      while (place.end < run->n && place.end < token + MAX_PLACE && is_in_capitals (run, place.end)
             && (place.end == token || !token_run_starts_line (run, place.end)))
        place.end++;
      if (place.end == token || token_run_is (run, token, NLP_SENSE (NER_WEEKDAY) | NLP_SENSE (NER_MONTH))
          || !ends_dateline (run, place.end))
        continue;
      while (next < names->len && g_array_index (names, Name, next).begin < token)
        next++;
      if (next < names->len && g_array_index (names, Name, next).begin < place.end)
        g_array_index (names, Name, next) = place;
      else
        g_array_append_val (added, place);
    }
  names_add (names, added);
}
