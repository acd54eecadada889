/* numbers-calendar.c - the calendar of the plugin numbers: TIMEX3 values, completion and moving.
 * SPDX-License-Identifier: MIT */
#include "check.h"

#include "when.h"

static const Reference july = { TRUE, 2024, 7, 3, 10, 0, 0 }; /* a Wednesday */

static void
check_completed (When when, int direction, const char *expected)
{
  char text[WHEN_TEXT];

  CU_ASSERT_TRUE (when_complete (&when, &july, direction));
  CHECK_STRING (when_to_timex (&when, text), expected);
}

static void
values_tell_what_is_not_told (void)
{
  When when = WHEN_NOTHING;
  char text[WHEN_TEXT];

  when.month = 2;
  when.day = 6;
  CHECK_STRING (when_to_timex (&when, text), "XXXX-02-06");
  when = WHEN_NOTHING;
  when.weekday = 4;
  when.part = PART_AFTERNOON;
  CHECK_STRING (when_to_timex (&when, text), "XXXX-WXX-4TAF");
  when = WHEN_NOTHING;
  when.year = 1990;
  when.years = 10;
  CHECK_STRING (when_to_timex (&when, text), "199");
}

static void
the_nearest_on_either_side_is_found (void)
{
  When when = WHEN_NOTHING;

  when.month = 9;
  check_completed (when, -1, "2023-09");
  check_completed (when, 1, "2024-09");
  when = WHEN_NOTHING;
  when.weekday = 5;
  check_completed (when, -1, "2024-06-28");
  check_completed (when, 1, "2024-07-05");
  when = WHEN_NOTHING;
  when.month = 2;
  when.day = 29;
  check_completed (when, -1, "2024-02-29");
  check_completed (when, 1, "2028-02-29");
  when = WHEN_NOTHING;
  when.day = 31;
  check_completed (when, -1, "2024-05-31");
}

static void
the_nth_weekday_may_be_missing (void)
{
  When when = WHEN_NOTHING;

  when.year = 2024;
  when.month = 5;
  when.weekday = 1;
  when.nth = 1;
  check_completed (when, 1, "2024-05-06");
  when.nth = -1;
  check_completed (when, 1, "2024-05-27");
  when.nth = 5;
  CU_ASSERT_FALSE (when_complete (&when, &july, 1));
}

static void
impossible_days_are_told (void)
{
  When when = WHEN_NOTHING;

  when.year = 2023;
  when.month = 2;
  when.day = 29;
  CU_ASSERT_FALSE (when_is_possible (&when));
  when.year = 2024;
  CU_ASSERT_TRUE (when_is_possible (&when));
  when.hour = 24;
  CU_ASSERT_TRUE (when_is_possible (&when));
  when.minute = 1;
  CU_ASSERT_FALSE (when_is_possible (&when));
}

static void
moving_keeps_to_the_calendar (void)
{
  When when = when_from_julian (1);
  char text[WHEN_TEXT];

  CHECK_STRING (when_to_timex (&when, text), "0001-01-01");
  CU_ASSERT_FALSE (when_move (&when, PERIOD_DAY, -1));
  when = WHEN_NOTHING;
  when.year = 2024;
  when.years = 1;
  when.month = 1;
  when.day = 31;
  CU_ASSERT_TRUE (when_move (&when, PERIOD_MONTH, 1));
  CHECK_STRING (when_to_timex (&when, text), "2024-02-29");
  CU_ASSERT_TRUE (when_move (&when, PERIOD_HOUR, -1));
  CHECK_STRING (when_to_timex (&when, text), "2024-02-28T23:00:00");
  CU_ASSERT_FALSE (when_move (&when, PERIOD_CENTURY, 100));
}

static void
references_are_checked (void)
{
  Reference reference = { 0 };

  CU_ASSERT_TRUE (reference_parse ("2024-07-03", &reference));
  CU_ASSERT_TRUE (reference_parse ("2024-07-03T10:20:30Z", &reference));
  CHECK_INTEGER (reference.minute, 20);
  CU_ASSERT_FALSE (reference_parse ("2023-02-29", &reference));
  CU_ASSERT_FALSE (reference_parse ("3 July", &reference));
  CU_ASSERT_FALSE (reference_parse ("2024-07-03T99:00", &reference));
}

CHECK_MAIN (CHECK_CASE (values_tell_what_is_not_told), CHECK_CASE (the_nearest_on_either_side_is_found),
            CHECK_CASE (the_nth_weekday_may_be_missing), CHECK_CASE (impossible_days_are_told),
            CHECK_CASE (moving_keeps_to_the_calendar), CHECK_CASE (references_are_checked))
