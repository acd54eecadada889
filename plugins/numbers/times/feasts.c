/* feasts.c - feasts, by a fixed day, an nth weekday, or their distance from Easter or Thanksgiving (calendar.tsv).
 * SPDX-License-Identifier: MIT */
#include "temporal-parts.h"

#define EASTER_RULE 80000
#define THANKSGIVING_RULE 60000
#define WEEKDAY_RULE 1000000
#define DAYS_OF_WEEK 7

/* Easter by the method of Meeus, Jones and Butcher (Jean Meeus, Astronomical Algorithms, chapter 8). */
static guint32
easter_of (int year)
{
  int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7,
      m = (a + 11 * h + 22 * l) / 451;
  int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
  When when = WHEN_NOTHING;
  guint32 julian = 0;

  when.year = year;
  when.month = month;
  when.day = day;
  when_to_julian (&when, &julian);
  return julian;
}

/* The first weekday on or after a day of the year: 1112770 is the first Sunday from November 27 on. */
static gboolean
set_weekday_from (When *when, int rule, int year)
{
  int weekday = rule % 100 / 10;
  guint32 day;

  when->year = (gint16) year;
  when->years = 1;
  when->month = (gint16) (rule % WEEKDAY_RULE / 10000);
  when->day = (gint16) (rule % 10000 / 100);
  if (!when_to_julian (when, &day))
    return FALSE;
  *when = when_from_julian (day + (guint32) ((weekday - 1 - (int) ((day - 1) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK));
  return TRUE;
}

void
date_set_feast (const Parser *parser, When *when, int rule, int year)
{
  *when = WHEN_NOTHING;
  when->year = year;
  when->years = 1;
  if (rule > WEEKDAY_RULE)
    {
      guint32 today, feast;

      if (year == 0 && !reference_to_julian (&parser->reference, &today))
        *when = WHEN_NOTHING;
      else if (set_weekday_from (when, rule, year > 0 ? year : parser->reference.year) && year == 0
               && when_to_julian (when, &feast) && feast < today)
        set_weekday_from (when, rule, parser->reference.year + 1);
      return;
    }
  if (rule > EASTER_RULE)
    {
      guint32 today, feast;

      if (year == 0 && !reference_to_julian (&parser->reference, &today))
        return;
      feast = (guint32) ((int) easter_of (year > 0 ? year : parser->reference.year) + rule - 90000);
      if (year == 0 && feast < today)
        feast = (guint32) ((int) easter_of (parser->reference.year + 1) + rule - 90000);
      *when = when_from_julian (feast);
      return;
    }
  if (rule > THANKSGIVING_RULE)
    {
      guint32 thursday;

      date_set_feast (parser, when, 21044, year);
      if (when_complete (when, &parser->reference, 1) && when_to_julian (when, &thursday))
        *when = when_from_julian (thursday + (guint32) (rule - 70000));
      return;
    }
  if (rule < 10000)
    {
      when->month = rule / 100;
      when->day = rule % 100;
      return;
    }
  when->month = (rule - 10000) / 1000;
  when->weekday = rule % 1000 / 10;
  when->nth = rule % 10 == 5 ? -1 : rule % 10;
}

guint
feast_parse (const Parser *parser, guint at, When *when)
{
  int rule = 0, year = 0;
  guint n = parser_match (parser, at, SENSE_HOLIDAY, &rule), behind;

  if (n == 0)
    return 0;
  behind = year_parse_behind (parser, at + n, &year);
  if (behind > 0 && parser_at (parser, behind - 1)->end - parser_at (parser, behind - 1)->begin < 4)
    behind = 0;
  date_set_feast (parser, when, rule, behind > 0 ? year : 0);
  if (behind > 0)
    when_complete (when, &parser->reference, 1);
  return when->month > 0 ? (behind > 0 ? behind : at + n) : 0;
}
