/* turns-labels.c - printed labels and time stamps, one by one.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "check.h"
#include "label-parser.h"
#include "time-stamp.h"
#include "turns-words.h"

static gboolean
parse (const char *line, ParsedLabel *label)
{
  return turns_label_parse (nlp_lexicon_get_table (&turns_words, "en"), line, strlen (line), label);
}

/* What the words of the label are, and where speech begins; "-" if the line has none. */
static void
check_label (const char *line, const char *name, const char *speech)
{
  ParsedLabel label;
  gboolean found = parse (line, &label);
  g_autofree char *words = found ? g_strndup (line + label.name, label.n_name) : g_strdup ("-");
  const char *rest = found ? line + label.length : "";

  while (*rest == ' ')
    rest++;
  if (!g_str_equal (words, name) || !g_str_equal (rest, speech))
    g_printerr ("%s: \"%s\" before \"%s\"\n", line, words, rest);
  CU_ASSERT (g_str_equal (words, name));
  CU_ASSERT (g_str_equal (rest, speech));
}

static void
a_label_is_read_in_every_form (void)
{
  check_label ("Q: Why?", "Q", "Why?");
  check_label ("Q. The boat was gone.", "Q", "The boat was gone.");
  check_label ("A. It was.", "A", "It was.");
  check_label ("Q Mr. Hale says so.", "Q", "Mr. Hale says so.");
  check_label ("Q12: Why?", "Q12", "Why?");
  check_label ("SPEAKER_00: Why?", "SPEAKER_00", "Why?");
  check_label ("Speaker 1: Why?", "Speaker 1", "Why?");
  check_label ("interviewer: Why?", "interviewer", "Why?");
  check_label ("MONA REYES, HOST OF THE HOUR: Why?", "MONA REYES", "Why?");
  check_label ("CHAIR (Ottilie Graves): Order.", "CHAIR", "Order.");
  check_label ("Mr RUDGE—I rise.", "Mr RUDGE", "I rise.");
  check_label ("**Oda Brill**: Never.", "Oda Brill", "Never.");
  check_label ("(OB) Never.", "OB", "Never.");
  check_label ("Brill – Never.", "Brill", "Never.");
  check_label ("ODA BRILL", "ODA BRILL", "");
}

static void
time_stamps_stand_in_front_or_behind (void)
{
  static const char *const lines[] = { "[00:01:02] Oda Brill: Never.", "01:02 Oda Brill: Never.", "Oda Brill (01:02): Never.",
                                       "Oda Brill 1:02", ">> [01:02] Oda Brill: Never." };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      ParsedLabel label;

      CU_ASSERT (parse (lines[i], &label));
      CU_ASSERT (label.n_name == 9 && strncmp (lines[i] + label.name, "Oda Brill", 9) == 0);
      CU_ASSERT_DOUBLE_EQUAL (label.time, 62, 1e-9);
    }
}

static void
what_is_no_label_is_none (void)
{
  check_label ("the rule: Never.", "-", "");
  check_label ("Never again.", "-", "");
  check_label ("http://example.org", "-", "");
  check_label ("Open 10:30 to noon", "-", "");
  check_label ("", "-", "");
}

static void
check_time (const char *text, gsize length, double seconds)
{
  double found = NO_TIME;

  CU_ASSERT_EQUAL (turns_time_stamp_parse (text, strlen (text), &found), length);
  if (length > 0)
    CU_ASSERT_DOUBLE_EQUAL (found, seconds, 1e-6);
}

static void
a_time_stamp_is_no_hour_of_the_day (void)
{
  check_time ("00:01", 5, 1);
  check_time ("(1:02:03) Ann", 9, 3723);
  check_time ("00:00:01,500", 12, 1.5);
  check_time ("[61:00.25]", 10, 3660.25);
  check_time ("12:25 P.M.", 0, 0);
  check_time ("3:5", 0, 0);
  check_time ("(00:01", 0, 0);
  check_time ("2013", 0, 0);
}

CHECK_MAIN (CHECK_CASE (a_label_is_read_in_every_form), CHECK_CASE (time_stamps_stand_in_front_or_behind),
            CHECK_CASE (what_is_no_label_is_none), CHECK_CASE (a_time_stamp_is_no_hour_of_the_day))
