/* when.h - points and stretches of the calendar and the clock, of which the text need not tell all.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The moment against which "tomorrow" is read. */
typedef struct
{
  gboolean known;
  int year, month, day, hour, minute, second;
  gboolean has_offset;
  int offset; /* minutes east of Greenwich */
} Reference;

/* Lengths of time, as the tables number them. */
typedef enum
{
  PERIOD_NONE,
  PERIOD_SECOND,
  PERIOD_MINUTE,
  PERIOD_HOUR,
  PERIOD_DAY,
  PERIOD_WEEK,
  PERIOD_MONTH,
  PERIOD_QUARTER,
  PERIOD_YEAR,
  PERIOD_DECADE,
  PERIOD_CENTURY,
  PERIOD_WEEKEND,
  PERIOD_FORTNIGHT,
  PERIOD_BUSINESS_DAY,
  PERIOD_NIGHT,
  PERIOD_HALF_YEAR,
  PERIOD_MILLENNIUM
} Period;

typedef enum
{
  PART_NONE,
  PART_MORNING,
  PART_AFTERNOON,
  PART_EVENING,
  PART_NIGHT,
  PART_DAYTIME,
  PART_LUNCH,
  PART_BREAKFAST,
  PART_DINNER,
  PART_BUSINESS_HOURS
} DayPart;

/* Whether an hour up to 12 is known to be before or after noon. */
typedef enum
{
  HALF_UNKNOWN,
  HALF_KNOWN
} DayHalf;

#define WHEN_UNKNOWN (-1)

/* What a text tells of a time; 0, or WHEN_UNKNOWN for the clock, is what it does not tell. Small, for it is copied a lot. */
typedef struct
{
  gint16 year, years; /* the first year, and how many: 1, 10, 100 */
  gint16 month, day;
  gint16 weekday, week; /* Monday is 1; @week is a week of the ISO year @year, or of @month if there is one */
  gint16 nth;           /* the nth @weekday of the month; -1 the last */
  gint16 quarter, half, season;
  gint16 hour, minute, second; /* WHEN_UNKNOWN */
  gint16 zone;                 /* minutes east of Greenwich */
  guint8 day_half;             /* DayHalf */
  guint8 part;                 /* DayPart */
  gint8 beyond;                /* -1 past, 1 future, where no reference tells more */
  guint8 weekend;              /* whether it is that of @week */
  guint8 has_zone;
  guint8 present; /* now */
  guint8 before_christ;
  guint8 referred; /* whether the reference tells a part of it */
} When;

#define WHEN_NOTHING ((When){ .hour = WHEN_UNKNOWN, .minute = WHEN_UNKNOWN, .second = WHEN_UNKNOWN })

#define WHEN_TEXT 48

/* The TIMEX3 value: "2015-09-22", "XXXX-02-06", "XXXX-WXX-4TAF", "199". */
const char *when_to_timex (const When *when, char text[WHEN_TEXT]);

/* Completes what is not told: the nearest such time before (@direction < 0) or after the reference. FALSE if it
   cannot. */
gboolean when_complete (When *when, const Reference *reference, int direction);

/* Whether the calendar has such a day, and the clock such a time; 24:00 is 00:00 of the next day. */
gboolean when_is_possible (const When *when);

/* A When for the day of the reference, and for a day as GDate counts them. */
When when_from_julian (guint32 julian);
gboolean when_to_julian (const When *when, guint32 *julian);
gboolean reference_to_julian (const Reference *reference, guint32 *julian);

/* The first day behind a stretch, and its first day. FALSE if it is not known which stretch it is. */
gboolean when_first_day (const When *when, guint32 *julian);
gboolean when_day_behind (const When *when, guint32 *julian);

/* Moves a moment by @count periods. */
gboolean when_move (When *when, Period period, int count);

/* The stretch of @period that is @count behind the one with the reference in it: -1 and PERIOD_MONTH, last month. */
gboolean when_relative (When *when, const Reference *reference, Period period, int count);

/* Reads "2013-02-12", "2013-02-12T04:30:00-02:00". */
gboolean reference_parse (const char *text, Reference *reference);
