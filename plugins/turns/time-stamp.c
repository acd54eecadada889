/* time-stamp.c - when somebody began to speak, as transcripts print it.
 *
 *     stamp  = open? digits ":" two-digits (":" two-digits)? (("." | ",") digits)? close?
 *
 * SPDX-License-Identifier: MIT */
#include "time-stamp.h"

#include <string.h>

#define MAX_FRACTION 6   /* digits */

static guint
read_digits (const char **at, const char *end, guint most, guint *value)
{
  guint n = 0;

  for (*value = 0; *at < end && n < most && g_ascii_isdigit (**at); n++)
    *value = *value * 10 + (guint) (*(*at)++ - '0');
  return n;
}

static double
read_fraction (const char **at, const char *end)
{
  double fraction = 0, unit = 0.1;

  if (end - *at < 2 || (**at != '.' && **at != ',') || !g_ascii_isdigit ((*at)[1]))
    return 0;
  (*at)++;
  for (guint n = 0; n < MAX_FRACTION && *at < end && g_ascii_isdigit (**at); n++, unit /= 10)
    fraction += unit * (*(*at)++ - '0');
  return fraction;
}

/* "12:25 P.M." is an hour of the day. */
static gboolean
is_hour (const char *at, const char *end)
{
  while (at < end && *at == ' ')
    at++;
  return end - at >= 2 && strchr ("aApP", *at) != NULL && (at[1] == '.' || g_ascii_tolower (at[1]) == 'm')
         && (end - at == 2 || !g_ascii_isalpha (at[2]) || at[1] == '.');
}

static gboolean
read_clock (const char **at, const char *end, double *seconds)
{
  guint value, n_parts = 1;

  if (read_digits (at, end, 3, &value) == 0)
    return FALSE;
  for (*seconds = value; n_parts < 3 && *at < end && **at == ':'; n_parts++)
    {
      (*at)++;
      if (read_digits (at, end, 2, &value) != 2)
        return FALSE;
      *seconds = *seconds * 60 + value;
    }
  *seconds += read_fraction (at, end);
  return n_parts > 1 && (*at == end || (!g_ascii_isalnum (**at) && **at != ':')) && !is_hour (*at, end);
}

gsize
turns_time_stamp_parse (const char *text, gsize n, double *seconds)
{
  const char *at = text, *end = text + n;
  char close = n == 0 ? '\0' : *text == '(' ? ')' : *text == '[' ? ']' : *text == '<' ? '>' : '\0';

  if (close != '\0')
    at++;
  if (!read_clock (&at, end, seconds))
    return 0;
  if (close == '\0')
    return (gsize) (at - text);
  return at < end && *at == close ? (gsize) (at + 1 - text) : 0;
}
