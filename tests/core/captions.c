/* captions.c - what is said in WebVTT and SubRip captions, and where and when.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "check.h"
#include "captions.h"

static const char vtt[] = "WEBVTT - a talk\n\nNOTE nobody says this\n\nintro\n00:01.000 --> 00:02.500 align:start\n"
                          "<v.loud Oda Brill>The boat &amp; the <i>bell</i></v>\n\n00:02.500 --> 00:04.000\n"
                          "<v Oda Brill>are gone.</v>\n\n00:00:05.000 --> 00:00:06.000\n<v Jon Varr>Since\nwhen?</v>\n";

static GString *
extract (const char *captions, GArray *blocks, GArray *cues)
{
  return nlp__captions_extract (captions, strlen (captions), blocks, cues);
}

static void
check_text (const char *captions, const char *expected)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (NlpBlock));
  g_autoptr (GArray) cues = g_array_new (FALSE, FALSE, sizeof (NlpCue));
  g_autoptr (GString) text = extract (captions, blocks, cues);

  if (!g_str_equal (text->str, expected))
    g_printerr ("found: %s\n", text->str);
  CU_ASSERT (g_str_equal (text->str, expected));
}

static void
cues_of_one_speaker_are_joined (void)
{
  check_text (vtt, "Oda Brill: The boat & the bell are gone.\n\nJon Varr: Since when?");
}

static void
labels_and_pauses_begin_paragraphs (void)
{
  check_text ("1\n00:00:01,000 --> 00:00:02,000\nODA: I steer.\n\n2\n00:00:02,100 --> 00:00:03,000\nAlways did.\n\n"
              "3\n00:00:04,000 --> 00:00:05,000\nJON: Why?\n",
              "ODA: I steer. Always did.\n\nJON: Why?");
  check_text ("00:01.0 --> 00:02.0\nIt rains.\n\n00:09.0 --> 00:10.0\nIt stopped.\n", "It rains.\n\nIt stopped.");
}

static void
a_cue_keeps_its_place_and_time (void)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (NlpBlock));
  g_autoptr (GArray) cues = g_array_new (FALSE, FALSE, sizeof (NlpCue));
  g_autoptr (GString) text = extract (vtt, blocks, cues);

  CU_ASSERT_EQUAL (blocks->len, 2);
  CU_ASSERT_EQUAL (cues->len, 3);
  if (cues->len != 3)
    return;
  CU_ASSERT (g_str_has_prefix (text->str + g_array_index (cues, NlpCue, 1).text, "are gone"));
  CU_ASSERT (g_str_has_prefix (vtt + g_array_index (cues, NlpCue, 1).file, "are gone"));
  CU_ASSERT_DOUBLE_EQUAL (g_array_index (cues, NlpCue, 2).seconds, 5, 1e-9);
}

static void
damaged_captions_hold_nothing (void)
{
  check_text ("", "");
  check_text ("WEBVTT", "");
  check_text ("00:01.000 -> 00:02.000\nNo arrow.\n", "");
  check_text ("00:01.000 --> 00:02.000\n<v", "<v");
}

CHECK_MAIN (CHECK_CASE (cues_of_one_speaker_are_joined), CHECK_CASE (labels_and_pauses_begin_paragraphs),
            CHECK_CASE (a_cue_keeps_its_place_and_time), CHECK_CASE (damaged_captions_hold_nothing))
