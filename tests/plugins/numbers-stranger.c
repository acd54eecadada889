/* numbers-stranger.c - two lines make a new expression of time: a feast in calendar.tsv, and a rule in times.rules for what stands
 * around it. The folder numbers-stranger has them; the plugin's own files are compiled with them behind.
 * SPDX-License-Identifier: MIT */
#include "numbers-fixture.h"

#include <gio/gio.h>

static void
check (const char *text, guint category, const char *from, const char *to)
{
  g_auto (Fixture) fixture;
  const Constituent *constituents, *found = NULL;
  char timex[WHEN_TEXT];
  guint n = 0;

  fixture_init (&fixture, text);
  constituents = chart_at (fixture.chart, &fixture.parser, 0, &n);
  for (guint i = 0; i < n; i++)
    if (constituents[i].category == category && (found == NULL || constituents[i].end > found->end))
      found = &constituents[i];
  CHECK_STRING (found != NULL ? when_to_timex (&found->value.when, timex) : NULL, from);
  if (to != NULL)
    CHECK_STRING (found != NULL ? when_to_timex (&found->value.to, timex) : NULL, to);
}

static void
the_new_expression_is_read (void)
{
  check ("the weekend of Lantern Night 2024", CATEGORY_TIME, "2024-W45-WE", NULL);
  check ("Lantern Night 2025", CATEGORY_TIME, "2025-11-07", NULL);
}

/* Nothing had to be said of that. */
static void
it_combines_with_what_there_was (void)
{
  check ("from Lantern Night 2024 to Christmas 2024", CATEGORY_STRETCH, "2024-11-07", "2024-12-25");
  check ("8pm on Lantern Night 2024", CATEGORY_TIME, "2024-11-07T20", NULL);
  check ("two weeks before Lantern Night 2024", CATEGORY_TIME, "2024-10-24", NULL);
}

/* What is wrong with a rule is told with its place, and no file is left. */
static void
a_faulty_rule_is_told (void)
{
  static const struct { const char *rule, *fault; } faulty[] = {
    { "TIME\tPERIOD of FEASTS\tnth_from(1, $1, $3)", "no rule makes it: FEASTS" },
    { "TIME\tPERIOD of FEAST\tnth_form(1, $1, $3)", "no such operation: nth_form" },
    { "TIME\tPERIOD of FEAST", "not three columns" },
    { "TIME\tPERIOD of FEAST\tnth_from(1, $1, $9)", ":2:" },
  };
  g_autofree char *folder = g_dir_make_tmp ("nlp-XXXXXX", NULL), *rules = g_build_filename (folder, "a.rules", NULL);
  g_autofree char *make_rules = g_build_filename (g_getenv ("NLP_TEST_BUILD"), "plugins", "numbers", "make-rules", NULL);
  g_autofree char *output = g_build_filename (folder, "a.c", NULL), *words = g_build_filename (folder, "a.tsv", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++)
    {
      g_autofree char *text = g_strdup_printf ("FEAST\tHOLIDAY\tfeast($1, -)\n%s\n", faulty[i].rule), *said = NULL;
      g_autoptr (GSubprocess) program = NULL;

      g_file_set_contents (rules, text, -1, NULL);
      program = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, NULL, make_rules, output, words, rules, NULL);
      g_subprocess_communicate_utf8 (program, NULL, NULL, NULL, &said, NULL);
      CU_ASSERT (!g_subprocess_get_successful (program));
      CHECK_CONTAINS (said, faulty[i].fault);
      CU_ASSERT (g_str_has_prefix (said, rules));
      CU_ASSERT (!g_file_test (output, G_FILE_TEST_EXISTS));
    }
  g_remove (rules);
  g_rmdir (folder);
}

CHECK_MAIN (CHECK_CASE (the_new_expression_is_read), CHECK_CASE (it_combines_with_what_there_was), CHECK_CASE (a_faulty_rule_is_told))
