/* relative.c - times told by where they stand from today: what the rules make of "last September", "next week on Friday".
 * SPDX-License-Identifier: MIT */
#include "relative.h"

#define DAYS_OF_WEEK 7
#define TONIGHT 100

static int
number_of (const Arguments *arguments, guint which)
{
  return arguments->values[which]->number;
}

/* From today */

static void
set_days_from_today (const Parser *parser, When *when, int days)
{
  guint32 today;

  *when = WHEN_NOTHING;
  if (reference_to_julian (&parser->reference, &today))
    {
      *when = when_from_julian ((guint32) ((int) today + days));
      when->referred = TRUE;
    }
  else if (days == 0)
    when->present = TRUE;
  else
    when->beyond = days < 0 ? -1 : 1;
}

gboolean
relative_day (const Arguments *arguments, TimeValue *result)
{
  int days = number_of (arguments, 0);

  set_days_from_today (arguments->parser, &result->when, days == TONIGHT ? 0 : days);
  if (days == TONIGHT)
    {
      result->when.present = FALSE;
      result->when.part = PART_NIGHT;
    }
  return TRUE;
}

gboolean
relative_now (const Arguments *arguments, TimeValue *result)
{
  result->when = WHEN_NOTHING;
  result->when.present = TRUE;
  return TRUE;
}

/* "this", "last" and "next" */

/* "the" goes with "last" and "next" alone. */
static gboolean
fits_article (const Arguments *arguments, int which)
{
  return which != 0 || !parser_is_word (arguments->parser, arguments->at, "the");
}

static int
weekday_of (guint32 julian)
{
  return (int) ((julian - 1) % DAYS_OF_WEEK) + 1;
}

void
relative_set_weekday (const Parser *parser, When *when, int weekday, int which, gboolean nearest)
{
  guint32 today;
  int ahead;

  *when = WHEN_NOTHING;
  when->weekday = (gint16) weekday;
  if (!reference_to_julian (&parser->reference, &today))
    return;
  ahead = weekday - weekday_of (today);
  if (nearest)
    ahead += which < 0 ? (ahead >= 0 ? -DAYS_OF_WEEK : 0) : (ahead <= 0 ? DAYS_OF_WEEK : 0);
  else if (which != 0)
    ahead += which * DAYS_OF_WEEK;
  else if (ahead < 0)
    ahead += DAYS_OF_WEEK;
  *when = when_from_julian ((guint32) ((int) today + ahead));
  when->referred = TRUE;
}

/* "This Friday" is the coming one; "next" and "last" mean the weeks beside this one; "past" and "upcoming" the nearest. */
gboolean
relative_weekday (const Arguments *arguments, TimeValue *result)
{
  static const char *const words[] = { "past", "upcoming", "coming", NULL };
  gboolean nearest = FALSE;
  int which = number_of (arguments, 0);

  for (guint i = arguments->at; i < arguments->end; i++)
    nearest |= parser_is_any_word (arguments->parser, i, words);
  relative_set_weekday (arguments->parser, &result->when, number_of (arguments, 1), which, nearest);
  return fits_article (arguments, which);
}

/* The year of this one, the last or the next month or season, which lasts from @first to @last. */
static void
set_year (const Reference *reference, When *when, int first, int last, int which)
{
  if (!reference->known)
    return;
  when->referred = TRUE;
  when->years = 1;
  when->year = (gint16) reference->year;
  if (which < 0 && reference->month <= last)
    when->year--;
  if (which > 0 && reference->month >= first)
    when->year++;
}

gboolean
relative_month (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  int which = number_of (arguments, 0), month = number_of (arguments, 1);

  result->when = WHEN_NOTHING;
  result->when.month = (gint16) month;
  set_year (&parser->reference, &result->when, month, month, which);
  return fits_article (arguments, which)
         && !(parser_is_word (parser, arguments->end - 1, "may") && !parser_at (parser, arguments->end - 1)->capital);
}

/* Seasons of the northern year: spring begins in March. */
gboolean
relative_season (const Arguments *arguments, TimeValue *result)
{
  int which = number_of (arguments, 0), season = number_of (arguments, 1);

  result->when = WHEN_NOTHING;
  result->when.season = (gint16) season;
  set_year (&arguments->parser->reference, &result->when, season * 3, season * 3 + 2, which);
  return fits_article (arguments, which);
}

gboolean
relative_part (const Arguments *arguments, TimeValue *result)
{
  set_days_from_today (arguments->parser, &result->when, number_of (arguments, 0));
  result->when.present = FALSE;
  result->when.part = (guint8) number_of (arguments, 1);
  return fits_article (arguments, number_of (arguments, 0));
}

static void
set_period (const Parser *parser, When *when, int period, int which)
{
  if (when_relative (when, &parser->reference, (Period) period, which))
    {
      when->referred = TRUE;
      return;
    }
  *when = WHEN_NOTHING;
  if (which == 0)
    when->present = TRUE;
  else
    when->beyond = (gint8) which;
}

/* Plurals are counted: "the last days of". */
gboolean
relative_period (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  int which = number_of (arguments, 0), period = number_of (arguments, 1);

  set_period (parser, &result->when, period, which);
  return period >= PERIOD_DAY && period != PERIOD_FORTNIGHT && fits_article (arguments, which)
         && parser->text[parser_at (parser, arguments->end - 1)->end - 1] != 's';
}

/* "the year after next" */
gboolean
relative_period_after (const Arguments *arguments, TimeValue *result)
{
  set_period (arguments->parser, &result->when, number_of (arguments, 0), 2);
  return number_of (arguments, 0) >= PERIOD_DAY;
}

/* "next week on Friday", "Friday of next week" */
gboolean
relative_weekday_of_week (const Arguments *arguments, TimeValue *result)
{
  int which = number_of (arguments, 0), weekday = number_of (arguments, 2);
  guint32 monday;

  if (number_of (arguments, 1) != PERIOD_WEEK && number_of (arguments, 1) != PERIOD_WEEKEND)
    return FALSE;
  set_period (arguments->parser, &result->when, number_of (arguments, 1), which);
  result->when.weekend = FALSE;
  if (result->when.week == 0 || !when_first_day (&result->when, &monday))
    return FALSE;
  result->when = when_from_julian (monday + (guint32) weekday - 1);
  result->when.referred = TRUE;
  return TRUE;
}

/* "next 6th of April" */
gboolean
relative_month_day (const Arguments *arguments, TimeValue *result)
{
  result->when = arguments->values[1]->when;
  return result->when.month != 0 && result->when.year == 0 && fits_article (arguments, number_of (arguments, 0));
}

/* "the weekend" */
gboolean
relative_weekend (const Arguments *arguments, TimeValue *result)
{
  set_period (arguments->parser, &result->when, PERIOD_WEEKEND, 0);
  return number_of (arguments, 0) == PERIOD_WEEKEND;
}

/* "for the day", "in the week": this one. */
gboolean
relative_bare_period (const Arguments *arguments, TimeValue *result)
{
  int period = number_of (arguments, 0);

  set_period (arguments->parser, &result->when, period, 0);
  return period >= PERIOD_DAY && period <= PERIOD_YEAR && period != PERIOD_QUARTER;
}
