/* numbers-chart.c - what the rules of times.rules make of lexemes, and which set of readings the arbiter takes.
 * SPDX-License-Identifier: MIT */
#include "numbers-fixture.h"

#include "schedule.h"

/* The longest constituent of a category at the begin of the text. */
static const Constituent *
find_longest (Fixture *fixture, guint category)
{
  guint n = 0;
  const Constituent *constituents = chart_at (fixture->chart, &fixture->parser, 0, &n), *longest = NULL;

  for (guint i = 0; i < n; i++)
    if (constituents[i].category == category && (longest == NULL || constituents[i].end > longest->end))
      longest = &constituents[i];
  return longest;
}

static void
check_time (const char *text, const char *expected, guint end)
{
  g_auto (Fixture) fixture;
  const Constituent *found;
  char timex[WHEN_TEXT];

  fixture_init (&fixture, text);
  found = find_longest (&fixture, CATEGORY_TIME);
  CHECK_STRING (found != NULL ? when_to_timex (&found->value.when, timex) : NULL, expected);
  CHECK_INTEGER (found != NULL ? found->end : 0, end);
  CHECK_INTEGER (chart_find (&fixture.parser, 0, CATEGORY_TIME), end);
}

static void
check_stretch (const char *text, const char *from, const char *to)
{
  g_auto (Fixture) fixture;
  const Constituent *found;
  char timex[WHEN_TEXT];

  fixture_init (&fixture, text);
  found = find_longest (&fixture, CATEGORY_STRETCH);
  CHECK_STRING (found != NULL ? when_to_timex (&found->value.when, timex) : NULL, from);
  CHECK_STRING (found != NULL ? when_to_timex (&found->value.to, timex) : NULL, to);
}

static void
days_are_read_in_any_order (void)
{
  check_time ("September 22, 2015", "2015-09-22", 4);
  check_time ("the 22nd of September 2015", "2015-09-22", 6);
  check_time ("22 September", "XXXX-09-22", 2);
  check_time ("Friday, May 12", "XXXX-05-12", 4);
  check_time ("2015-09-22", "2015-09-22", 5);
  check_time ("May 10", "XXXX-05-10", 2);
}

static void
a_time_of_day_goes_with_any_day (void)
{
  check_time ("5pm on Friday", "XXXX-WXX-5T17", 4);
  check_time ("Friday at 5pm", "XXXX-WXX-5T17", 4);
  check_time ("tomorrow morning at 9", "2024-07-04T09", 4);
  check_time ("in the evening on May 3", "XXXX-05-03TEV", 6);
  check_time ("noon on the last Friday in August 2019", "2019-08-30T12", 8);
}

static void
times_are_told_from_today (void)
{
  check_time ("last Friday", "2024-06-28", 2);
  check_time ("the year after next", "2026", 4);
  check_time ("next week on Tuesday", "2024-07-09", 4);
  check_time ("the first weekend of Advent", "2024-W48-WE", 5);
}

static void
stretches_share_what_one_end_leaves_out (void)
{
  check_stretch ("from 3 to 9 May", "XXXX-05-03", "XXXX-05-09");
  check_stretch ("from the noughties to AD 2020", "200", "2020");
  check_stretch ("from December 20, 2021 to January 5", "2021-12-20", "XXXX-01-05");
  check_stretch ("May is here", NULL, NULL);
}

static void
what_the_calendar_lacks_is_no_time (void)
{
  g_auto (Fixture) fixture;

  check_time ("2024-02-30", NULL, 0);
  fixture_init (&fixture, "February 30");
  CU_ASSERT_PTR_NOT_NULL (find_longest (&fixture, CATEGORY_NODAY));
}

static void
the_heaviest_set_without_overlaps_is_taken (void)
{
  static const struct
  {
    guint first, end;
    float weight;
  } given[] = { { 0, 3, 5 }, { 0, 1, 2 }, { 1, 3, 2.5f }, { 3, 4, 1 }, { 4, 5, -1 } };
  g_autoptr (Schedule) schedule = schedule_new ();
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (Item));
  Readings readings = { NULL, 0, 0 };
  float weights[G_N_ELEMENTS (given)];

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      readings_slot (&readings, given[i].first);
      readings_keep (&readings, given[i].end);
      weights[i] = given[i].weight;
    }
  schedule_solve (schedule, &readings, weights, chosen);
  CHECK_INTEGER (chosen->len, 2);
  CHECK_INTEGER (g_array_index (chosen, Item, 0).end, 3);
  CHECK_INTEGER (g_array_index (chosen, Item, 1).first, 3);
  readings_clear (&readings);
}

CHECK_MAIN (CHECK_CASE (days_are_read_in_any_order), CHECK_CASE (a_time_of_day_goes_with_any_day), CHECK_CASE (times_are_told_from_today),
            CHECK_CASE (stretches_share_what_one_end_leaves_out), CHECK_CASE (what_the_calendar_lacks_is_no_time),
            CHECK_CASE (the_heaviest_set_without_overlaps_is_taken))
