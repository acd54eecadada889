/* date.c - days and months as the calendar names them: what the rules make of "September 22, 2015", "Tuesday the 19th".
 * SPDX-License-Identifier: MIT */
#include "date.h"

#define LAST_HOUR 12 /* a figure behind a weekday that may be an hour */
#define DAYS_MOST 31

/* "22", "22nd", "twenty-second", "twenty nine"; but not the hour of 22:15, nor the head of "twenty-first". */
gboolean
date_day_number (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;

  result->number = arguments->values[0]->number;
  return result->number >= 1 && result->number <= DAYS_MOST
         && !(parser_is_symbol (parser, arguments->end, ':') && parser_is_figure (parser, arguments->end + 1))
         && !(parser_is_symbol (parser, arguments->end, '-') && parser_has (parser, arguments->end + 1, SENSE_ORDINAL));
}

/* Whether the calendar has such a day is asked later, for what it lacks is no number either. */
gboolean
date_month_day (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  const TimeValue *year = arguments->values[2];

  result->when = WHEN_NOTHING;
  result->when.month = (gint16) arguments->values[0]->number;
  result->when.day = (gint16) arguments->values[1]->number;
  result->when.year = year != NULL ? year->when.year : 0;
  result->when.years = 1;
  return !(parser_is_word (parser, arguments->at, "may") && !parser_at (parser, arguments->at)->capital
           && parser_is_word (parser, arguments->at + 1, "second")); /* a verb and its object */
}

gboolean
date_possible (const Arguments *arguments, TimeValue *result)
{
  result->when = arguments->values[0]->when;
  return when_is_possible (&result->when);
}

gboolean
date_impossible (const Arguments *arguments, TimeValue *result)
{
  return !date_possible (arguments, result);
}

gboolean
date_with_day (const Arguments *arguments, TimeValue *result)
{
  result->when = arguments->values[0]->when;
  return result->when.day > 0;
}

/* "Friday, May 12": with a year the weekday tells nothing new. */
gboolean
date_named_day (const Arguments *arguments, TimeValue *result)
{
  result->when = arguments->values[1]->when;
  if (result->when.year == 0)
    result->when.weekday = (gint16) arguments->values[0]->number;
  return TRUE;
}

gboolean
date_weekday (const Arguments *arguments, TimeValue *result)
{
  result->when = WHEN_NOTHING;
  result->when.weekday = (gint16) arguments->values[0]->number;
  return TRUE;
}

/* "Tuesday the 19th", "Sunday 31"; "Sunday 9" may be an hour. */
gboolean
date_weekday_day (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;
  gboolean bare = arguments->end == arguments->at + 2 && parser_is_figure (parser, arguments->end - 1);

  result->when = WHEN_NOTHING;
  result->when.weekday = (gint16) arguments->values[0]->number;
  result->when.day = (gint16) arguments->values[1]->number;
  return result->when.day <= DAYS_MOST && !(bare && result->when.day <= LAST_HOUR)
         && !parser_is_symbol (parser, arguments->end, ':');
}

/* "the 27th" on its own. Of words, only those of two ("the twenty-first") and "the first". */
gboolean
date_day_alone (const Arguments *arguments, TimeValue *result)
{
  const Parser *parser = arguments->parser;

  result->when = WHEN_NOTHING;
  result->when.years = 1;
  result->when.day = (gint16) arguments->values[0]->number;
  return result->when.day <= DAYS_MOST && !parser_is_symbol (parser, arguments->end, '%')
         && !(parser_has (parser, arguments->at + 1, SENSE_ORDINAL)
              && (result->when.day != 1 || !parser_is_stop (parser, arguments->end)));
}
