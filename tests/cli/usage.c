/* Tests of core/cli/command-line.c: options that make no sense, alone or beside others, and those that look at the environment.
 * SPDX-License-Identifier: MIT */
#include "program.h"

static void
check_usage (const char *option, const char *reason)
{
  g_auto (Program) program = program_nlp_run ("x", option, "--plugins=");

  CHECK_INTEGER (program.status, 2);
  CHECK_STRING (program.output, "");
  CHECK_CONTAINS (program.errors, reason);
}

static void
options_that_make_no_sense_tell_what_would (void)
{
  check_usage ("--timeout=-1", "--timeout takes seconds");
  check_usage ("--jobs=0", "--jobs takes a number");
  check_usage ("--jobs=many", "--jobs takes a number");
  check_usage ("-0", "--files-from LIST");
  check_usage ("--resume", "--output FOLDER/");
}

/* Every document of a run has the same one, whichever process writes it. */
static void
a_timestamp_is_the_moment_that_the_environment_says (void)
{
  g_auto (Program) plain = program_nlp_run ("One.", "--plugins=");
  g_auto (Program) worker = { 0, NULL, NULL }, alone = { 0, NULL, NULL };

  g_setenv ("SOURCE_DATE_EPOCH", "1000000000", TRUE);
  worker = program_nlp_run ("One.", "--plugins=", "--timestamp");
  alone = program_nlp_run ("One.", "--plugins=", "--timestamp", "--no-isolation");
  g_unsetenv ("SOURCE_DATE_EPOCH");
  CHECK_INTEGER (worker.status, 0);
  CHECK_CONTAINS (worker.output, "2001-09-09T01:46:40Z");
  CHECK_STRING (alone.output, worker.output);
  CU_ASSERT (strstr (plain.output, "T01:46:40Z") == NULL);
}

CHECK_MAIN (CHECK_CASE (options_that_make_no_sense_tell_what_would),
            CHECK_CASE (a_timestamp_is_the_moment_that_the_environment_says))
