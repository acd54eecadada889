/* Tests of texts that are not English: told, marked, and passed over by plugins that do not know their language.
 * SPDX-License-Identifier: MIT */
#include "program.h"

#define GERMAN                                                                                                         \
  "Die Stadt hat am Montag gesagt, dass sie die Brücke nicht mehr reparieren wird, weil das Geld für den Bau fehlt."

static void
a_text_that_is_not_english_is_told_and_passed_over (void)
{
  g_autofree char *records = g_strdup_printf ("{\"text\": \"%s\"}\n{\"text\": \"%s\"}\n{\"text\": \"Two horses ran.\"}\n",
                                              GERMAN, GERMAN);
  g_auto (Program) program = program_nlp_run (records, "--plugins=numbers", "--format=jsonl", "--input=jsonl", "--quiet");
  g_auto (Program) xml = program_nlp_run (GERMAN, "--plugins=numbers");

  CHECK_INTEGER (program.status, 0);
  CHECK_CONTAINS (program.errors, "stdin:1: the text is not English, it seems (de)");
  CHECK_CONTAINS (program.errors, "--language en");
  CHECK_CONTAINS (program.errors, "2 documents are not English");
  CHECK_INTEGER (count_lines (program.errors), 2);
  CHECK_CONTAINS (program.output, "\"status\":\"skipped\",\"message\":\"it knows en, and the text is in another language (de)\"");
  CHECK_CONTAINS (program.output, "\"status\":\"ok\"");
  CHECK_CONTAINS (xml.output, "xml:lang=\"de\"");
}

/* "statements" knows every language itself, but not what to do without names. */
static void
who_builds_on_what_was_passed_over_is_passed_over (void)
{
  g_auto (Program) program = program_nlp_run (GERMAN, "--plugins=statements", "--format=jsonl");

  CHECK_INTEGER (program.status, 0);
  CHECK_INTEGER (count_lines (program.errors), 1);
  CHECK_CONTAINS (program.output,
                  "\"status\":\"skipped\",\"message\":\"it requires entities, and the plugins that find them were skipped\"");
}

static void
a_language_that_is_said_is_not_guessed (void)
{
  g_auto (Program) english = program_nlp_run (GERMAN, "--plugins=numbers", "--format=jsonl", "--language=en");
  g_auto (Program) other = program_nlp_run ("Two horses ran.", "--plugins=numbers", "--format=jsonl", "--language=fr");

  CHECK_STRING (english.errors, "");
  CHECK_CONTAINS (english.output, "\"status\":\"ok\"");
  CHECK_CONTAINS (other.output, "another language (fr)");
}

CHECK_MAIN (CHECK_CASE (a_text_that_is_not_english_is_told_and_passed_over),
            CHECK_CASE (who_builds_on_what_was_passed_over_is_passed_over),
            CHECK_CASE (a_language_that_is_said_is_not_guessed))
