/* clock.c - times of day as they are written: "3:30pm", "8.30 p . m .", "15h30", "7 o'clock", "three twenty", "at 1030".
 *
 * They are terminals of the rules: what they are hangs on bytes (a point that is decimal elsewhere, a letter that touches its figure), and
 * most figures of a text are none. As rules each figure would begin a dozen constituents; here a look or two dismisses it. What is said
 * around a time of day (minutes past and before it, its zone, its day, a range) is rules.
 * SPDX-License-Identifier: MIT */
#include "numeral.h"
#include "memo.h"
#include "clock-parts.h"

#include <stdlib.h>
#include <string.h>

#define NOON 12

static const char *const at_words[] = { "at", NULL };

gboolean
clock_set (When *when, int hour, int minute, int second)
{
  *when = WHEN_NOTHING;
  when->hour = hour;
  when->minute = minute;
  when->second = second;
  when->day_half = hour > NOON || hour == 0 ? HALF_KNOWN : HALF_UNKNOWN;
  return hour >= 0 && when_is_possible (when);
}

static gboolean
is_at (const Parser *parser, guint at)
{
  return parser_is_any_word (parser, at, at_words) || parser_is_symbol (parser, at, '@');
}

/* Before or after noon */

static void
apply_half (When *when, gboolean afternoon)
{
  if (when->hour > NOON)
    return;
  if (afternoon && when->hour < NOON)
    when->hour += NOON;
  else if (!afternoon && when->hour == NOON)
    when->hour = 0;
  when->day_half = HALF_KNOWN;
}

/* "am", "p.m.", "p . m ."; single letters only where @letters allows. */
static guint
match_meridiem (const Parser *parser, guint at, gboolean letters, gboolean *afternoon)
{
  int half = 0;
  guint n = parser_match (parser, at, SENSE_MERIDIEM, &half);
  const Lexeme *word = parser_at (parser, at);

  *afternoon = half == NOON;
  if (n == 1 && word->end - word->begin == 1 && parser_is_symbol (parser, at + 1, '.')
      && parser_is_word (parser, at + 2, "m"))
    return parser_is_symbol (parser, at + 3, '.') ? 4 : 3;
  if (n == 1 && word->end - word->begin == 1)
    return letters && parser_is_glued (parser, at)
                   && (parser_is_stop (parser, at + 1) || parser_at (parser, at + 1)->space)
               ? 1
               : 0;
  return n;
}

/* "1 night" is a length of time, "8:00 night" is none. */
static gboolean
is_bare_hour (const Parser *parser, guint at)
{
  return (parser_is_figure (parser, at) && !parser_is_symbol (parser, at - 1, ':'))
         || (parser_has (parser, at, SENSE_NUMBER) && !parser_has (parser, at - 1, SENSE_NUMBER)
             && !parser_is_word (parser, at - 1, "past") && !parser_is_word (parser, at - 1, "to"));
}

/* "in the morning", "in the PM", "at night": tells the half of the day behind an hour. */
static guint
match_part_behind (const Parser *parser, guint at, gboolean *afternoon)
{
  guint next = at, end, n;
  When part;

  if (parser_is_word (parser, next, "in") && parser_is_word (parser, next + 1, "the")
      && (n = match_meridiem (parser, next + 2, FALSE, afternoon)) > 0)
    return next + 2 + n;
  if (!parser_is_word (parser, at, "in") && !parser_is_word (parser, at, "at")
      && !parser_has (parser, at, SENSE_PERIOD_EDGE)
      && !(parser_has (parser, at, SENSE_DAYPART) && !is_bare_hour (parser, at - 1)))
    return 0;
  end = day_part_parse (parser, at, &part);
  if (end == 0 || part.part > PART_NIGHT)
    return 0;
  *afternoon = part.part != PART_MORNING;
  return end;
}

/* What may follow a time: am, pm, "in the morning"; "7ampm" tells nothing. */
static guint
parse_half_behind (const Parser *parser, guint at, gboolean letters, When *when)
{
  gboolean afternoon = FALSE;
  guint n = match_meridiem (parser, at, letters, &afternoon), end;

  if (parser_is_word (parser, at, "ampm"))
    return at + 1;
  if (n > 0)
    {
      apply_half (when, afternoon);
      at += n;
      end = match_part_behind (parser, at, &afternoon);
      return end > 0 ? end : at;
    }
  end = match_part_behind (parser, at, &afternoon);
  if (end == 0)
    return at;
  if (when->hour == NOON && afternoon && parser_is_word (parser, end - 1, "night"))
    afternoon = FALSE;
  apply_half (when, afternoon);
  return end;
}

/* Figures */

static int
two_digits (const Parser *parser, guint at)
{
  guint n = 0;
  int value = parser_integer (parser, at, &n);

  return n == 2 && parser_is_glued (parser, at) ? value : -1;
}

/* "9h": an hour, where no word before tells that it lasts. */
static gboolean
is_lasting (const Parser *parser, guint at)
{

  return parser_is_a (parser, at - 1, CLASS_BEFORE_LASTING);
}

/* The minutes of 3:15, 15h30, "10 H 10", 9h; -1 if there are none. @next: what stands behind them. */
static int
read_minutes (const Parser *parser, guint at, guint *next)
{
  gboolean letter = parser_is_word (parser, at + 1, "h"), glued = parser_is_glued (parser, at + 1);

  *next = at + 3;
  if (letter && !glued && parser_integer (parser, at + 2, NULL) >= 0)
    return parser_integer (parser, at + 2, NULL);
  if (letter && glued && !parser_is_glued (parser, at + 2))
    {
      *next = at + 2;
      return is_lasting (parser, at) ? -1 : 0;
    }
  return glued && (letter || parser_is_symbol (parser, at + 1, ':')) ? two_digits (parser, at + 2) : -1;
}

/* 3:15, 12:34:25, 15h30, 9h, "10 H 10" */
static guint
parse_colon (const Parser *parser, guint at, When *when)
{
  guint digits = 0, next;
  int hour = parser_integer (parser, at, &digits), minute, second = WHEN_UNKNOWN;

  if (hour < 0 || digits > 2 || hour > 24)
    return 0;
  minute = read_minutes (parser, at, &next);
  if (minute < 0 || minute > 59)
    return 0;
  if (parser_is_symbol (parser, next, ':'))
    {
      if (parser_is_glued (parser, next) && (second = two_digits (parser, next + 1)) >= 0)
        next += 2;
      else if (parser_is_figure (parser, next + 1) && parser_is_glued (parser, next + 1))
        return 0;
    }
  if (!clock_set (when, hour, minute, second))
    return 0;
  if (parser_is_word (parser, at + 1, "h") || parser->text[parser_at (parser, at)->begin] == '0')
    when->day_half = HALF_KNOWN;
  return parse_half_behind (parser, next, TRUE, when);
}

/* What may follow a bare "at 5": an end, a function word, a day, but nothing that it could count. */
static gboolean
is_place_behind_hour (const Parser *parser, guint at)
{
  const guint64 days = SENSE_BIT (SENSE_DEICTIC) | SENSE_BIT (SENSE_WEEKDAY) | SENSE_BIT (SENSE_DAYPART)
                       | SENSE_BIT (SENSE_RELATIVE) | SENSE_BIT (SENSE_RANGE_LINK);

  if (parser_is_symbol (parser, at, '%') || parser_is_symbol (parser, at, '$'))
    return FALSE;
  return parser_is_stop (parser, at) || (parser_at (parser, at)->senses & days) != 0
         || parser_has (parser, at, SENSE_NOT_COUNTED);
}

/* A figure that may be a time of day: "3", "330", "0730", "8.30". */
typedef struct
{
  int value, hour, minute;
  guint digits;
  gboolean point;
} HourFigure;

static gboolean
read_hour_figure (const Parser *parser, guint at, HourFigure *figure)
{
  char digits[8], *point;

  if (!parser_is_figure (parser, at)
      || !lexer_copy_figure (parser->text, parser_at (parser, at), digits, sizeof digits) || digits[0] == '.')
    return FALSE;
  point = strchr (digits, '.');
  *figure = (HourFigure){ atoi (digits), atoi (digits), WHEN_UNKNOWN, (guint) strlen (digits), point != NULL };
  if (figure->digits > 5 || (point != NULL && strlen (point) != 3))
    return FALSE;
  if (point != NULL)
    figure->minute = atoi (point + 1);
  else if (figure->digits >= 3)
    {
      figure->hour = figure->value / 100;
      figure->minute = figure->value % 100;
    }
  return figure->hour <= 24 && figure->minute <= 59;
}

/* Without "am" or "pm": "at 1030", "1500 UTC", "at 6.45". */
static guint
parse_unmarked_figure (const Parser *parser, guint at, const HourFigure *figure, When *when)
{
  guint next = at + 1;

  if (figure->point)
    return is_at (parser, at - 1) && parser_is_stop (parser, next) && !parser_is_symbol (parser, next, '%') ? next : 0;
  if (figure->digits >= 3 && is_at (parser, at - 1) && is_place_behind_hour (parser, next)
      && !(figure->value >= 1900 && figure->value < 2100))
    return parse_half_behind (parser, next, FALSE, when);
  if (figure->digits != 4 || !parser_has (parser, next, SENSE_ZONE))
    return 0;
  when->day_half = HALF_KNOWN;
  return next;
}

/* "3pm", "330 p.m.", "8.30pm", "0730" behind "at" */
static guint
parse_figure_hour (const Parser *parser, guint at, When *when)
{
  guint next = at + 1;
  gboolean afternoon;
  HourFigure figure;

  if (!read_hour_figure (parser, at, &figure) || !clock_set (when, figure.hour, figure.minute, WHEN_UNKNOWN))
    return 0;
  if (parser_is_symbol (parser, next, '.') && parser_is_glued (parser, next)
      && parser_has (parser, next + 1, SENSE_MERIDIEM) && parser_is_glued (parser, next + 1))
    next++;
  if (match_meridiem (parser, next, is_at (parser, at - 1) || parser_is_word (parser, at - 1, "by"), &afternoon) == 0
      && !parser_is_word (parser, next, "ampm"))
    return parse_unmarked_figure (parser, at, &figure, when);
  if (parser_is_word (parser, next, "am") && !parser_is_glued (parser, next) && parser_is_word (parser, at - 1, "i"))
    return 0;
  return parse_half_behind (parser, next, TRUE, when);
}

/* Words */

/* Minutes in words behind an hour: "three twenty", "seven thirty", "ten oh five". */
static guint
parse_word_minutes (const Parser *parser, guint at, int *minute)
{
  guint next = at, end;

  if (parser_is_symbol (parser, next, '-'))
    next++;
  if (parser_is_word (parser, next, "oh") || parser_is_word (parser, next, "o"))
    next++;
  end = numeral_parse_small (parser, next, minute);
  return end > 0 && *minute <= 59 && (*minute >= 10 || next > at) ? end : 0;
}

/* An hour in a figure or a word, whatever stands around it. */
static guint
parse_number (const Parser *parser, guint at, int *hour)
{
  guint digits = 0;

  if (parser_is_figure (parser, at))
    {
      *hour = parser_integer (parser, at, &digits);
      return digits <= 2 && *hour >= 0 && *hour <= 24 ? at + 1 : 0;
    }
  if (!parser_has (parser, at, SENSE_NUMBER) || numeral_parse_small (parser, at, hour) != at + 1 || *hour > 12)
    return parser_has (parser, at, SENSE_NUMBER) && numeral_parse_small (parser, at, hour) > 0 && *hour >= 13
                   && *hour <= 24
               ? numeral_parse_small (parser, at, hour)
               : 0;
  return at + 1;
}

/* Minutes behind a spoken hour: words, or after "at" a figure that stands apart ("at 3 15"). Gives @at where there
   are none. */
static guint
parse_spoken_minutes (const Parser *parser, guint at, gboolean figures, gboolean led, int *minute)
{
  guint digits = 0, end = 0;
  int value = WHEN_UNKNOWN;

  if (!figures)
    end = parse_word_minutes (parser, at, &value);
  else if (led && !parser_is_glued (parser, at) && (value = parser_integer (parser, at, &digits)) >= 10 && digits == 2)
    end = at + 1;
  if (end == 0 || value > 59)
    return at;
  *minute = value;
  return end + parser_is_word (parser, end, "minutes");
}

/* "seven", "7", "three twenty", "seven thirty p.m.", "7 o'clock": words, or a figure where a time must stand. */
static guint
parse_spoken (const Parser *parser, guint at, When *when)
{
  int hour = 0, minute = WHEN_UNKNOWN, oclock;
  guint hour_end = parse_number (parser, at, &hour), next, n;
  gboolean figures = parser_is_figure (parser, at), afternoon, meridiem;
  gboolean led = is_at (parser, at - 1) || (parser_is_word (parser, at - 1, "around") && is_at (parser, at - 2));

  if (hour_end == 0 || parser_is_symbol (parser, hour_end, ':'))
    return 0;
  n = parser_match (parser, hour_end, SENSE_OCLOCK, &oclock);
  if (n > 0)
    return clock_set (when, hour, minute, WHEN_UNKNOWN) ? parse_half_behind (parser, hour_end + n, FALSE, when) : 0;
  next = parse_spoken_minutes (parser, hour_end, figures, led, &minute);
  if (!clock_set (when, hour, minute, WHEN_UNKNOWN))
    return 0;
  meridiem = match_meridiem (parser, next, FALSE, &afternoon) > 0;
  if (meridiem || match_part_behind (parser, next, &afternoon) > 0)
    return parse_half_behind (parser, next, FALSE, when);
  if (!led && !(parser_is_word (parser, at - 1, "for") && minute >= 0 && parser_is_end (parser, next)))
    return 0;
  if (parser_is_word (parser, at, "one") && next == hour_end)
    return 0;
  return is_place_behind_hour (parser, next) ? next : 0;
}

/* "noon", "midnight", "12 noon" */
static guint
parse_named (const Parser *parser, guint at, When *when)
{
  int hour = 0, twelve = 0;
  guint next = at, n;

  if (parse_number (parser, at, &twelve) == at + 1 && twelve == NOON)
    next = at + 1;
  n = parser_match (parser, next, SENSE_CLOCK_WORD, &hour);
  if (n == 0 || !clock_set (when, hour, WHEN_UNKNOWN, WHEN_UNKNOWN))
    return 0;
  when->day_half = HALF_KNOWN;
  return next + n;
}

static guint
find_clock (const Parser *parser, guint at, When *when)
{
  static guint (*const parsers[]) (const Parser *, guint, When *)
      = { parse_colon, parse_figure_hour, parse_named, parse_spoken };

  for (guint i = 0; i < G_N_ELEMENTS (parsers); i++)
    {
      guint end = parsers[i](parser, at, when);

      if (end > 0)
        return end;
    }
  return 0;
}

static guint
find_hour (const Parser *parser, guint at, When *when)
{
  guint end = find_clock (parser, at, when), digits = 0;
  int hour = 0, minute = 0, number;

  if (end > 0)
    return end;
  number = parser_integer (parser, at, &digits);
  if (digits == 4 && number / 100 < 24 && number % 100 < 60 && parser->text[parser_at (parser, at)->begin] == '0')
    return clock_set (when, number / 100, number % 100, WHEN_UNKNOWN) ? at + 1 : 0;
  if (parser_is_figure (parser, at) && number < 0)
    { /* 9.30 */
      char text[8];

      if (!lexer_copy_figure (parser->text, parser_at (parser, at), text, sizeof text) || strchr (text, '.') == NULL
          || strlen (strchr (text, '.')) != 3)
        return 0;
      return clock_set (when, atoi (text), atoi (strchr (text, '.') + 1), WHEN_UNKNOWN) ? at + 1 : 0;
    }
  end = parse_number (parser, at, &hour);
  if (end == 0)
    return 0;
  if (parser_at (parser, at)->type == LEXEME_WORD && parse_word_minutes (parser, end, &minute) > 0)
    return clock_set (when, hour, minute, WHEN_UNKNOWN) ? parse_word_minutes (parser, end, &minute) : 0;
  return clock_set (when, hour, WHEN_UNKNOWN, WHEN_UNKNOWN) ? end : 0;
}

guint
clock_parse (const Parser *parser, guint at, When *when)
{
  return memo_when (parser, MEMO_CLOCK, at, find_clock, when);
}

guint
clock_parse_hour (const Parser *parser, guint at, When *when)
{
  return memo_when (parser, MEMO_HOUR, at, find_hour, when);
}
