/* when.c - TIMEX3 values, and which days and times there are.
 * SPDX-License-Identifier: MIT */
#include "when.h"

#include "calendar.h"

#include <string.h>

/* TIMEX3 */

static const char *const season_codes[] = { "", "SP", "SU", "FA", "WI" };
static const char *const part_codes[] = { "", "MO", "AF", "EV", "NI", "DT", "MEL", "MEB", "MED", "BH" };

static void
write_date (const When *when, char *text, gsize size)
{
  const char *era = when->before_christ ? "BC" : "";
  char year[16] = "XXXX";

  if (when->year > 0)
    g_snprintf (year, sizeof year, "%s%04d", era, when->year);
  if (when->year > 0 && when->years == 10)
    g_snprintf (text, size, "%03d", when->year / 10);
  else if (when->year > 0 && when->years == 100)
    g_snprintf (text, size, "%s%02d", era, when->year / 100);
  else if (when->season != 0)
    g_snprintf (text, size, "%s-%s", year, season_codes[when->season]);
  else if (when->quarter != 0)
    g_snprintf (text, size, "%s-Q%d", year, when->quarter);
  else if (when->half != 0)
    g_snprintf (text, size, "%s-H%d", year, when->half);
  else if (when->nth != 0 && when->month != 0)
    g_snprintf (text, size, "%s-%02d-WXX-%d-#%d", year, when->month, when->weekday, when->nth);
  else if (when->week != 0 && when->month != 0)
    g_snprintf (text, size, "%s-%02d-W%02d", year, when->month, when->week);
  else if (when->week != 0)
    g_snprintf (text, size, when->weekend ? "%s-W%02d-WE" : "%s-W%02d", year, when->week);
  else if (when->day != 0 && when->month != 0)
    g_snprintf (text, size, "%s-%02d-%02d", year, when->month, when->day);
  else if (when->weekday != 0)
    g_snprintf (text, size, "XXXX-WXX-%d", when->weekday);
  else if (when->day != 0)
    g_snprintf (text, size, "XXXX-XX-%02d", when->day);
  else if (when->month != 0)
    g_snprintf (text, size, "%s-%02d", year, when->month);
  else if (when->weekend)
    g_strlcpy (text, "XXXX-WXX-WE", size);
  else if (when->year > 0)
    g_strlcpy (text, year, size);
  else
    text[0] = '\0';
}

const char *
when_to_timex (const When *when, char text[WHEN_TEXT])
{
  char clock[16] = "";

  if (when->present)
    return strcpy (text, "PRESENT_REF");
  if (when->beyond != 0)
    return strcpy (text, when->beyond < 0 ? "PAST_REF" : "FUTURE_REF");
  write_date (when, text, WHEN_TEXT);
  if (when->second >= 0)
    g_snprintf (clock, sizeof clock, "T%02d:%02d:%02d", when->hour, when->minute, when->second);
  else if (when->minute >= 0)
    g_snprintf (clock, sizeof clock, "T%02d:%02d", when->hour, when->minute);
  else if (when->hour >= 0)
    g_snprintf (clock, sizeof clock, "T%02d", when->hour);
  else if (when->part != PART_NONE)
    g_snprintf (clock, sizeof clock, "T%s", part_codes[when->part]);
  g_strlcat (text, clock, WHEN_TEXT);
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
