/* duration.c - lengths of time: "two and a half hours", "1 year 1 month 21 days", "20-minute".
 *
 * A terminal of the rules: a length is a sum of any number of parts with exact decimals, where the rules know integers and moments; money
 * and measures ask for it, too.
 * SPDX-License-Identifier: MIT */
#include "numeral.h"
#include "memo.h"
#include "periods.h"
#include "temporal-parts.h"

#include <string.h>

#define WEEKS_MOST 20 /* of those that are written as a letter */


/* Letters that are periods only directly behind a figure: 3h, 10D. */
static guint
match_letter (const Parser *parser, guint at, int *period)
{
  static const struct
  {
    const char *letter;
    Period period;
  } letters[] = {
    { "h", PERIOD_HOUR }, { "D", PERIOD_DAY }, { "W", PERIOD_WEEK }, { "Y", PERIOD_YEAR }, { "s", PERIOD_SECOND }
  };
  const Lexeme *lexeme = parser_at (parser, at);

  if (lexeme->type != LEXEME_WORD || lexeme->end - lexeme->begin != 1 || !parser_is_figure (parser, at - 1)
      || (parser_is_glued (parser, at + 1) && parser_is_figure (parser, at + 1)))
    return 0;
  if (parser_integer (parser, at - 1, NULL) < 5 && parser->text[lexeme->begin] == 'D') /* "3D" is no time */
    return 0;
  if (parser_integer (parser, at - 1, NULL) >= WEEKS_MOST && parser->text[lexeme->begin] == 'W') /* watts */
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (parser->text[lexeme->begin] == letters[i].letter[0]
        && (letters[i].letter[0] == 'h' || (parser_is_glued (parser, at) && letters[i].letter[0] != 's')))
      {
        *period = (int) letters[i].period;
        return 1;
      }
  return 0;
}

static guint
match_period (const Parser *parser, guint at, int *period)
{
  guint n = parser_match (parser, at, SENSE_PERIOD, period);

  if (n == 0)
    return match_letter (parser, at, period);
  if (parser_is_word (parser, at, "second") || parser_is_word (parser, at, "quarter"))
    return parser_is_word (parser, at - 1, "third") || parser_is_word (parser, at - 1, "the") ? 0 : n;
  return n;
}

/* The number of a part: a numeral, "a", "a few", "another". */
static guint
parse_count (const Parser *parser, guint at, Decimal *count, gboolean *vague)
{
  Numeral numeral;
  int few = 0;
  guint n = parser_match (parser, at, SENSE_VAGUE, &few);

  *vague = n > 0;
  if (n > 0)
    {
      *count = decimal_from_integer (few);
      return at + n;
    }
  if (parser_has (parser, at - 1, SENSE_RELATIVE) && numeral_parse_small (parser, at, &few) == at + 1
      && parser_has (parser, at + 1, SENSE_PERIOD)) /* "the last two quarters" are no fraction */
    {
      *count = decimal_from_integer (few);
      return at + 1;
    }
  if (numeral_parse (parser, at, &numeral) && !numeral.ordinal && !numeral.value.negative)
    {
      *count = numeral.value;
      return numeral.end;
    }
  *count = decimal_from_integer (1);
  if (parser_is_word (parser, at, "another")
      || (parser_has (parser, at, SENSE_ARTICLE) && !parser_is_glued (parser, at)))
    return at + 1;
  return 0;
}

/* "and a half", "and quarter" behind the unit: "an hour and a half". */
static guint
parse_added_share (const Parser *parser, guint at, Decimal *count)
{
  guint next = at + 1 + parser_has (parser, at + 1, SENSE_ARTICLE);
  Decimal share;
  int parts;

  if (!parser_is_word (parser, at, "and") || parser_match (parser, next, SENSE_PARTS, &parts) != 1 || parts == 0
      || parser_has (parser, next + 1, SENSE_PERIOD))
    return at;
  if (!decimal_divide (decimal_from_integer (1), decimal_from_integer (parts), &share)
      || !decimal_add (*count, share, count))
    return at;
  return next + 1;
}

/* "one and quarter hour", "one and half hour": a share without its article. */
static guint
parse_share_before (const Parser *parser, guint at, Decimal *count)
{
  int parts = 0, period;
  Decimal share;

  if (!parser_is_word (parser, at, "and") || parser_match (parser, at + 1, SENSE_PARTS, &parts) != 1 || parts == 0
      || match_period (parser, at + 2 + parser_is_word (parser, at + 2, "of"), &period) == 0)
    return at;
  if (!decimal_divide (decimal_from_integer (1), decimal_from_integer (parts), &share)
      || !decimal_add (*count, share, count))
    return at;
  return at + 2;
}

static guint
parse_part (const Parser *parser, guint at, Duration *duration)
{
  Decimal count;
  gboolean vague;
  int period = 0;
  guint next = parse_count (parser, at, &count, &vague), n;

  if (next == 0)
    return 0;
  next = parse_share_before (parser, next, &count);
  if (parser_is_symbol (parser, next, '-') && parser_is_glued (parser, next + 1))
    next++;
  if (decimal_compare (count, decimal_from_integer (1)) < 0 && parser_is_word (parser, next, "of"))
    next++;
  if (decimal_compare (count, decimal_from_integer (1)) < 0 && parser_has (parser, next, SENSE_ARTICLE))
    next++;
  else if (parser_is_a (parser, next, CLASS_IN_LENGTH))
    next++;
  n = match_period (parser, next, &period);
  if (n == 0
      || (period == PERIOD_QUARTER && !parser_is_figure (parser, at) && next == at + 1 && !vague
          && !parser_has (parser, at - 1, SENSE_RELATIVE)))
    return 0;
  if (period == PERIOD_CENTURY && decimal_compare (count, decimal_from_integer (1)) < 0) /* "a nineteenth century" */
    return 0;
  if (period == PERIOD_NIGHT && next == at + 1 && parser_has (parser, at, SENSE_ARTICLE))
    return 0;
  next += n;
  if (period <= PERIOD_DECADE)
    next = parse_added_share (parser, next, &count);
  duration->parts[duration->n].period = (Period) period;
  duration->parts[duration->n++].count = count;
  return next;
}

/* "2 hours ten", "2 hours and 10": minutes without their name, at the end of a clause. */
static guint
parse_bare_minutes (const Parser *parser, guint at, Duration *duration)
{
  Numeral numeral;
  guint next = at + parser_is_word (parser, at, "and");

  if (duration->parts[duration->n - 1].period != PERIOD_HOUR || !numeral_parse (parser, next, &numeral)
      || numeral.ordinal || numeral.fraction || decimal_to_integer (numeral.value, 59) < 1
      || !parser_is_end (parser, numeral.end))
    return at;
  duration->parts[duration->n].period = PERIOD_MINUTE;
  duration->parts[duration->n++].count = numeral.value;
  return numeral.end;
}

static guint
find_duration (const Parser *parser, guint at, Duration *duration)
{
  guint end;

  duration->n = 0;
  end = parse_part (parser, at, duration);
  if (end == 0)
    return 0;
  while (duration->n < DURATION_PARTS - 1)
    {
      guint next = end;

      if (parser_is_symbol (parser, next, ','))
        next++;
      if (parser_is_word (parser, next, "and"))
        next++;
      if (!parser_is_figure (parser, next) && !parser_has (parser, next, SENSE_NUMBER))
        break;
      next = parse_part (parser, next, duration);
      if (next == 0)
        break;
      if (duration->parts[duration->n - 1].period >= duration->parts[duration->n - 2].period)
        {
          duration->n--;
          break;
        }
      end = next;
    }
  return duration->n == 1 ? parse_bare_minutes (parser, end, duration) : end;
}

/* ISO 8601. Weeks, decades and the like are kept where they stand alone, and counted in days or years beside others. */
void
duration_to_text (const Duration *duration, char text[ITEM_TEXT])
{
  gboolean clock = FALSE;
  char number[DECIMAL_BUFFER];

  g_strlcpy (text, "P", ITEM_TEXT);
  for (guint i = 0; i < duration->n; i++)
    {
      const PeriodCode *code = period_code (duration->parts[i].period);
      Decimal count;

      if (code->letter == NULL || !decimal_multiply (duration->parts[i].count, decimal_from_integer (code->factor), &count))
        continue;
      if (code->clock && !clock)
        g_strlcat (text, "T", ITEM_TEXT);
      clock |= code->clock;
      g_strlcat (text, decimal_to_text (count, number), ITEM_TEXT);
      g_strlcat (text, code->letter, ITEM_TEXT);
    }
}

Period
duration_finest (const Duration *duration)
{
  return duration->parts[duration->n - 1].period;
}

/* Half an hour is 30 minutes; half a year is left out. */
static gboolean
move_part (When *when, Period period, Decimal count, int sign)
{
  static const struct
  {
    Period period;
    int seconds;
  } sizes[] = { { PERIOD_MINUTE, 60 }, { PERIOD_HOUR, 3600 } };
  gint64 whole = decimal_to_integer (count, 1000000);
  Decimal seconds;

  if (whole >= 0)
    return when_move (when, period, sign * (int) whole);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i].period == period && decimal_multiply (count, decimal_from_integer (sizes[i].seconds), &seconds)
        && (whole = decimal_to_integer (seconds, 100000000)) >= 0)
      return when_move (when, PERIOD_SECOND, sign * (int) whole);
  return FALSE;
}

gboolean
duration_move (const Duration *duration, When *when, int sign)
{
  for (guint i = 0; i < duration->n; i++)
    if (!move_part (when, duration->parts[i].period, duration->parts[i].count, sign))
      return FALSE;
  return TRUE;
}

guint
duration_parse (const Parser *parser, guint at, Duration *duration)
{
  return memo_duration (parser, at, find_duration, duration);
}
