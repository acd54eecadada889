/* time-agreement.c - whether two dates, times or durations mean the same.
 *
 * A value of TIMEX3 or ISO 8601 is compared as the stretch of the calendar that it covers, "2016-W01" and its seven
 * days; where it covers none ("T07:15", "XXXX-05"), as a time of day or letter by letter. Durations are months and
 * seconds: P1Y is P12M.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <stdio.h>
#include <string.h>
#include "time-agreement.h"
#include "value-agreement.h"

#define DAY 86400
#define NO_CLOCK -1

/* In seconds from a day long ago, half open. */
typedef struct
{
  gint64 begin, end;
} Stretch;

/* Whether all of @text is as @format says, with @n numbers. */
#define SCAN(text, n, format, ...)                                                                                    \
  ({                                                                                                                  \
    int scanned_ = -1;                                                                                                \
    sscanf (text, format "%n", __VA_ARGS__, &scanned_) == (n) && scanned_ >= 0 && (text)[scanned_] == '\0';           \
  })

static gboolean
starts_with_digits (const char *text, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

/* The day, or 0 if there is none. */
static gint64
get_day (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || !g_date_valid_dmy (day, month, year))
    return 0;
  g_date_set_dmy (&date, day, month, year);
  return (gint64) g_date_get_julian (&date) * DAY;
}

static gboolean
set_stretch (Stretch *stretch, gint64 begin, gint64 end)
{
  *stretch = (Stretch) { begin, end };
  return begin > 0 && end > 0;
}

static gboolean
set_months (Stretch *stretch, int year, int month, int n_months)
{
  int behind = year * 12 + month - 1 + n_months;

  if (month < 1 || month > 12)
    return FALSE;
  return set_stretch (stretch, get_day (year, month, 1), get_day (behind / 12, behind % 12 + 1, 1));
}

/* Days from @weekday of a week on, Monday is 1: the week of 4 January is the first. */
static gboolean
set_week (Stretch *stretch, int year, int week, int weekday, int n_days)
{
  gint64 fourth = get_day (year, 1, 4), monday = fourth - (fourth / DAY - 1) % 7 * DAY;

  if (fourth == 0 || week < 1 || week > 53 || weekday < 1 || weekday > 7)
    return FALSE;
  monday += ((gint64) (week - 1) * 7 + weekday - 1) * DAY;
  return set_stretch (stretch, monday, monday + n_days * DAY);
}

/* The number behind the year: "-W05", "Q2", "-06-01", "-06-01T12:30". */
static gboolean
read_within_year (const char *value, int year, Stretch *stretch)
{
  int a, b, hour, minute = 0, second = 0;
  char rest[16] = "";
  const char *part = value + 4 + (value[4] == '-');

  if (SCAN (part, 1, "W%2d", &a))
    return set_week (stretch, year, a, 1, 7);
  if (SCAN (part, 2, "W%2d-%1d", &a, &b))
    return set_week (stretch, year, a, b, 1);
  if (SCAN (part, 1, "W%2d-WE", &a) && g_str_has_suffix (part, "-WE"))
    return set_week (stretch, year, a, 6, 2);
  if (SCAN (part, 1, "Q%1d", &a))
    return set_months (stretch, year, 3 * a - 2, 3);
  if (SCAN (part, 1, "H%1d", &a))
    return set_months (stretch, year, 6 * a - 5, 6);
  if (value[4] != '-')
    return FALSE;
  if (SCAN (part, 1, "%2d", &a))
    return set_months (stretch, year, a, 1);
  if (SCAN (part, 2, "%2d-%2d", &a, &b))
    return set_stretch (stretch, get_day (year, a, b), get_day (year, a, b) + DAY);
  if (sscanf (part, "%2d-%2dT%2d%15s", &a, &b, &hour, rest) < 3)
    return FALSE;
  if (*rest && !SCAN (rest, 1, ":%2d", &minute) && sscanf (rest, ":%2d:%2d", &minute, &second) != 2)
    return FALSE;
  stretch->begin = get_day (year, a, b) + hour * 3600 + minute * 60 + second;
  return get_day (year, a, b) > 0
         && set_stretch (stretch, stretch->begin,
                         stretch->begin + (!*rest ? 3600 : strchr (rest + 1, ':') ? 1 : 60));
}

/* "Z" or "+02:00" behind a time says nothing here. */
static char *
drop_zone (const char *text)
{
  char *value = g_strdelimit (g_strstrip (g_strdup (text)), " ", 'T');
  char *time = strchr (value, 'T');
  gsize n = strlen (value);

  if (!time)
    return value;
  if (n > 0 && value[n - 1] == 'Z')
    value[n - 1] = '\0';
  else if (n > 6 && strchr ("+-", value[n - 6]) && value[n - 3] == ':' && value + n - 6 > time)
    value[n - 6] = '\0';
  else if (n > 5 && strchr ("+-", value[n - 5]) && starts_with_digits (value + n - 4, 4) && value + n - 5 > time)
    value[n - 5] = '\0';
  return value;
}

/* FALSE if @text names no stretch of the calendar. */
static gboolean
read_stretch (const char *text, Stretch *stretch)
{
  g_autofree char *value = text ? drop_zone (text) : g_strdup ("");
  gsize n = strlen (value);
  int year = atoi (value);

  if (starts_with_digits (value, 4))
    {
      if (n == 4)
        return set_months (stretch, year, 1, 12);
      if (n == 5 && value[4] == 's' && year % 10 == 0)
        return set_months (stretch, year, 1, 120);
      return read_within_year (value, year, stretch);
    }
  if (starts_with_digits (value, 3) && (n == 3 || (n == 4 && value[3] == 'X')))
    return set_months (stretch, year * 10, 1, 120);
  if (starts_with_digits (value, 2) && (n == 2 || g_str_equal (value + 2, "XX")))
    return set_stretch (stretch, get_day (MAX (year * 100, 1), 1, 1), get_day (year * 100 + 100, 1, 1));
  return FALSE;
}

/* The time of day in seconds, or NO_CLOCK. */
static int
read_clock (const char *text)
{
  g_autofree char *value = text ? g_strstrip (g_strdup (text)) : g_strdup ("");
  g_autofree char *bare = NULL;
  const char *last = strrchr (value, 'T');
  int hour, minute = 0, second = 0;

  bare = drop_zone (last ? last : value);
  last = *bare == 'T' ? bare + 1 : bare;
  if (!g_ascii_isdigit (*last))
    return NO_CLOCK;
  if (SCAN (last, 3, "%2d:%2d:%2d", &hour, &minute, &second) || SCAN (last, 2, "%2d:%2d", &hour, &minute)
      || (starts_with_digits (last, 4) && SCAN (last, 2, "%2d%2d", &hour, &minute))
      || (*value == 'T' && SCAN (last, 1, "%2d", &hour)))
    return hour * 3600 + minute * 60 + second;
  return NO_CLOCK;
}

typedef struct
{
  double months, seconds;
  gboolean is_plain;  /* a number of seconds */
} Duration;

static gboolean
read_duration (const char *text, Duration *duration)
{
  static const struct
  {
    const char *letters;
    double months[5], seconds[5];
  } halves[] = { { "YQMWD", { 12, 3, 1, 0, 0 }, { 0, 0, 0, 7 * DAY, DAY } }, { "HMS", { 0 }, { 3600, 60, 1 } } };
  const char *at = text;
  char *end;
  guint half = 0;

  *duration = (Duration) { 0, 0, FALSE };
  duration->seconds = g_ascii_strtod (text, &end);
  if (end > text && *end == '\0')
    return duration->is_plain = TRUE;
  duration->seconds = 0;
  if (*at++ != 'P')
    return FALSE;
  while (*at)
    {
      const char *letter;
      double number;

      if (*at == 'T' && half++ == 0 && at++)
        continue;
      number = g_ascii_strtod (at, &end);
      if (g_str_equal (end, "DE") && end > at)
        return duration->months += 120 * number, TRUE;
      letter = end > at && *end ? strchr (halves[MIN (half, 1)].letters, *end) : NULL;
      if (!letter)
        return FALSE;
      duration->months += number * halves[MIN (half, 1)].months[letter - halves[MIN (half, 1)].letters];
      duration->seconds += number * halves[MIN (half, 1)].seconds[letter - halves[MIN (half, 1)].letters];
      at = end + 1;
    }
  return TRUE;
}

static gboolean
are_near (double one, double other)
{
  return fabs (one - other) <= 1e-5 * MAX (fabs (one), fabs (other));
}

/* Whole years have 365 days, months 30. */
static double
get_total (const Duration *duration)
{
  if (fmod (duration->months, 12) != 0)
    return duration->months * 30 * DAY + duration->seconds;
  return duration->months / 12 * 365 * DAY + duration->seconds;
}

static gboolean
durations_equal (const char *one, const char *other)
{
  Duration a, b;

  if (!read_duration (one, &a))
    return FALSE;
  if (!read_duration (other, &b))
    return g_str_equal (one, other);
  return (!a.is_plain && !b.is_plain && are_near (a.months, b.months) && are_near (a.seconds, b.seconds))
         || are_near (get_total (&a), get_total (&b));
}

/* Without ":00" at the end of a time. */
static char *
dup_short (const char *value)
{
  char *plain = g_strstrip (g_strdup (value));
  char *time = strchr (plain, 'T');

  while (time && g_str_has_suffix (plain, ":00") && strlen (time) > 3)
    plain[strlen (plain) - 3] = '\0';
  return plain;
}

static gboolean
texts_equal (const char *one, const char *other)
{
  g_autofree char *a = dup_short (one), *b = dup_short (other);

  return g_str_equal (a, b);
}

/* One gold value against a found one. */
static gboolean
values_match (const char *gold, const char *found, gboolean is_duration)
{
  Stretch one, other;
  gboolean has_one = read_stretch (gold, &one), has_other = read_stretch (found, &other);

  if (texts_equal (gold, found) || (is_duration && durations_equal (gold, found)))
    return TRUE;
  if (has_one && has_other && one.begin == other.begin && one.end == other.end)
    return TRUE;
  return read_clock (found) != NO_CLOCK && read_clock (found) == read_clock (gold) && has_one == has_other
         && (*gold == 'T' || g_ascii_isdigit (*gold));
}

/* A gold interval between two dates against a found stretch. For times an hour or less is near enough. */
static gboolean
interval_matches (const char *low, const char *high, const char *found, gboolean is_time)
{
  Stretch one, two, other;

  if (!read_stretch (low, &one) || !read_stretch (high, &two) || !read_stretch (found, &other)
      || one.begin != other.begin)
    return FALSE;
  return two.begin == other.end
         || (is_time && other.end - other.begin <= 3600 && two.begin - one.begin <= 3600);
}

/* One end of an interval. The gold's end may be the first or the last moment of the found one's. */
static gboolean
ends_match (const char *gold, const char *found, gboolean is_high)
{
  Stretch one, other;
  gboolean has_one = read_stretch (gold, &one), has_other = read_stretch (found, &other);

  if (!gold || !found)
    return gold == found;
  if (has_one && has_other && (one.begin == other.begin || (is_high && one.begin == other.end)))
    return TRUE;
  return texts_equal (gold, found)
         || (!has_one && !has_other && read_clock (gold) != NO_CLOCK && read_clock (gold) == read_clock (found));
}

static gboolean
any_value_matches (const Reading *gold, const char *value, gboolean is_duration)
{
  g_autofree char *own = reading_dup (gold, "value");
  JsonArray *others = reading_get_array (gold, "value_alt");

  if (own && values_match (own, value, is_duration))
    return TRUE;
  for (guint i = 0; i < record_get_length (others); i++)
    if (json_array_get_string_element (others, i)
        && values_match (json_array_get_string_element (others, i), value, is_duration))
      return TRUE;
  return FALSE;
}

static const char *
get_text (JsonArray *pair, guint index)
{
  JsonNode *node = index < record_get_length (pair) ? json_array_get_element (pair, index) : NULL;

  return node && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/* Any of the gold's intervals against the found value, or, without one, its ends. */
static gboolean
any_interval_matches (const Reading *gold, const char *value, const char *low, const char *high, gboolean is_time)
{
  JsonArray *intervals = reading_get_array (gold, "intervals");

  for (guint i = 0; i < record_get_length (intervals); i++)
    {
      JsonNode *node = json_array_get_element (intervals, i);
      JsonArray *pair = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
      const char *from = get_text (pair, 0), *to = get_text (pair, 1);

      if (value && interval_matches (from, to, value, is_time))
        return TRUE;
      if ((low || high) && (from || to) && ends_match (from, low, FALSE) && ends_match (to, high, TRUE))
        return TRUE;
    }
  return FALSE;
}

gboolean
time_matches (const Reading *gold, JsonObject *found, const char *value)
{
  const Reading plain = { found, NULL };
  g_autofree char *kind = reading_dup (gold, "kind"), *low = reading_dup (&plain, "low"),
                  *high = reading_dup (&plain, "high");
  g_autofree char *gold_low = reading_dup (gold, "low"), *gold_high = reading_dup (gold, "high");
  g_autofree char *gold_value = reading_dup (gold, "value");
  gboolean is_duration
      = g_strcmp0 (kind, "duration") == 0 || g_strcmp0 (record_get_string (found, "kind"), "duration") == 0;

  if (value && any_value_matches (gold, value, is_duration))
    return TRUE;
  if ((low || high) && (gold_low || gold_high) && ends_match (gold_low, low, FALSE)
      && ends_match (gold_high, high, TRUE))
    return TRUE;
  if (any_interval_matches (gold, value, low, high, g_strcmp0 (kind, "time") == 0))
    return TRUE;
  return !gold_value && !gold_low && !gold_high && !reading_get_array (gold, "value_alt")
         && !reading_get_array (gold, "intervals");
}
