/* when.c - TIMEX3 values, and which days and times there are.
 * SPDX-License-Identifier: MIT */
#include "when.h"

#include "calendar.h"

#include <string.h>

/* TIMEX3 */

static const char *const season_codes[] = { "", "SP", "SU", "FA", "WI" };
static const char *const part_codes[] = { "", "MO", "AF", "EV", "NI", "DT", "MEL", "MEB", "MED", "BH" };

/* What is written so far. printf () would take longer than finding the date. */
typedef struct
{
  char *text;
  gsize length;
} Writer;

static void
put (Writer *writer, const char *text)
{
  while (*text != '\0' && writer->length + 1 < WHEN_TEXT)
    writer->text[writer->length++] = *text++;
  writer->text[writer->length] = '\0';
}

static void
put_number (Writer *writer, int number, guint digits)
{
  char text[12];
  guint at = sizeof text - 1;
  guint left = (guint) ABS (number);

  text[at] = '\0';
  while (at > 1 && (left > 0 || digits > 0))
    {
      text[--at] = (char) ('0' + left % 10);
      left /= 10;
      digits -= digits > 0;
    }
  if (number < 0)
    text[--at] = '-';
  put (writer, text + at);
}

static void
put_part (Writer *writer, const char *mark, int number, guint digits)
{
  put (writer, mark);
  put_number (writer, number, digits);
}

static void
put_year (Writer *writer, const When *when)
{
  if (when->year <= 0)
    {
      put (writer, "XXXX");
      return;
    }
  put (writer, when->before_christ ? "BC" : "");
  if (when->years == 10)
    put_number (writer, when->year / 10, 3);
  else if (when->years == 100)
    put_number (writer, when->year / 100, 2);
  else
    put_number (writer, when->year, 4);
}

/* The nth weekday or the week of a month, or a day of it. */
static void
put_month (Writer *writer, const When *when)
{
  put_part (writer, "-", when->month, 2);
  if (when->nth != 0)
    {
      put_part (writer, "-WXX-", when->weekday, 1);
      put_part (writer, "-#", when->nth, 1);
    }
  else if (when->week != 0)
    put_part (writer, "-W", when->week, 2);
  else if (when->day != 0)
    put_part (writer, "-", when->day, 2);
}

/* A weekday without its date has no year. */
static gboolean
is_weekday_alone (const When *when)
{
  return when->weekday != 0 && when->season + when->quarter + when->half + when->week == 0
         && (when->month == 0 || (when->nth == 0 && when->day == 0));
}

static gboolean
has_day_or_year (const When *when)
{
  return when->year > 0 || when->season + when->quarter + when->half != 0 || when->week != 0 || when->month != 0
         || when->day != 0 || when->weekday != 0 || when->weekend;
}

static void
put_date (Writer *writer, const When *when)
{
  if (!has_day_or_year (when))
    return;
  if (when->year > 0 && when->years > 1)
    put_year (writer, when);
  else if (is_weekday_alone (when))
    put_part (writer, "XXXX-WXX-", when->weekday, 1);
  else
    {
      put_year (writer, when);
      if (when->season != 0)
        {
          put (writer, "-");
          put (writer, season_codes[when->season]);
        }
      else if (when->quarter != 0)
        put_part (writer, "-Q", when->quarter, 1);
      else if (when->half != 0)
        put_part (writer, "-H", when->half, 1);
      else if (when->month != 0)
        put_month (writer, when);
      else if (when->week != 0)
        {
          put_part (writer, "-W", when->week, 2);
          put (writer, when->weekend ? "-WE" : "");
        }
      else if (when->day != 0)
        put_part (writer, "-XX-", when->day, 2);
      else if (when->weekend)
        put (writer, "-WXX-WE");
    }
}

static void
put_clock (Writer *writer, const When *when)
{
  if (when->hour < 0)
    {
      if (when->part != PART_NONE)
        {
          put (writer, "T");
          put (writer, part_codes[when->part]);
        }
      return;
    }
  put_part (writer, "T", when->hour, 2);
  if (when->minute >= 0)
    put_part (writer, ":", when->minute, 2);
  if (when->second >= 0)
    put_part (writer, ":", when->second, 2);
}

const char *
when_to_timex (const When *when, char text[WHEN_TEXT])
{
  Writer writer = { text, 0 };

  text[0] = '\0';
  if (when->present)
    put (&writer, "PRESENT_REF");
  else if (when->beyond != 0)
    put (&writer, when->beyond < 0 ? "PAST_REF" : "FUTURE_REF");
  else
    {
      put_date (&writer, when);
      put_clock (&writer, when);
    }
  return text;
}

gboolean
when_is_possible (const When *when)
{
  if (when->hour > 24 || when->minute > 59 || when->second > 60
      || (when->hour == 24 && (when->minute > 0 || when->second > 0)))
    return FALSE;
  if (when->month > MONTHS || when->day > 31)
    return FALSE;
  return when->day == 0 || when->month == 0
         || calendar_is_day (when->year > 0 ? when->year : 2000, when->month, when->day);
}

When
when_from_julian (guint32 julian)
{
  When when = WHEN_NOTHING;
  GDate date;

  if (!calendar_get_date (julian, &date))
    return when;
  when.year = g_date_get_year (&date);
  when.years = 1;
  when.month = g_date_get_month (&date);
  when.day = g_date_get_day (&date);
  return when;
}

gboolean
when_to_julian (const When *when, guint32 *julian)
{
  if (!calendar_is_day (when->year, when->month, when->day))
    return FALSE;
  *julian = calendar_to_julian (when->year, when->month, when->day);
  return TRUE;
}

gboolean
reference_to_julian (const Reference *reference, guint32 *julian)
{
  /* A date in the text serves as a reference too ("the week of February 30"), and need not exist. */
  if (!reference->known || !calendar_is_day (reference->year, reference->month, reference->day))
    return FALSE;
  *julian = calendar_to_julian (reference->year, reference->month, reference->day);
  return TRUE;
}

/* Reference */

static int
read_number (const char **text, guint digits)
{
  int value = 0;

  for (guint i = 0; i < digits; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return -1;
      value = value * 10 + (**text - '0');
    }
  return value;
}

/* "Z", "+01:00", "-0230" */
static void
read_offset (const char *text, Reference *reference)
{
  int sign = *text == '-' ? -1 : 1, hours, minutes;

  if (*text == 'Z')
    reference->has_offset = TRUE;
  if (*text != '+' && *text != '-')
    return;
  text++;
  hours = read_number (&text, 2);
  text += *text == ':';
  minutes = read_number (&text, 2);
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
    return;
  reference->has_offset = TRUE;
  reference->offset = sign * (hours * 60 + minutes);
}

gboolean
reference_parse (const char *text, Reference *reference)
{
  Reference read = { .known = TRUE };

  read.year = read_number (&text, 4);
  if (read.year < 1 || *text++ != '-' || (read.month = read_number (&text, 2)) < 1 || *text++ != '-'
      || (read.day = read_number (&text, 2)) < 1 || !calendar_is_day (read.year, read.month, read.day))
    return FALSE;
  if ((*text == 'T' || *text == ' ') && g_ascii_isdigit (text[1]))
    {
      text++;
      read.hour = read_number (&text, 2);
      if (*text == ':')
        read.minute = (text++, read_number (&text, 2));
      if (*text == ':')
        read.second = (text++, read_number (&text, 2));
      if (read.hour < 0 || read.hour > 23 || read.minute < 0 || read.minute > 59 || read.second < 0 || read.second > 60)
        return FALSE;
      read_offset (text, &read);
    }
  *reference = read;
  return TRUE;
}
