/* turns-names.c - how turns name those who speak: as others are written where a name stands in capitals.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "speaker-name.h"

static void
check_name (const char *label, const char *expected)
{
  g_autofree char *name = turns_speakers_title_case (label);

  CHECK_STRING (name, expected);
}

static void
capitals_become_a_name (void)
{
  check_name ("MARA VENN", "Mara Venn");
  check_name ("ÉMILE-ANDRÉ LÖY", "Émile-André Löy");
  check_name ("J. R. O'LOY", "J. R. O'Loy");
}

static void
what_is_no_name_in_capitals_stays (void)
{
  check_name ("Mara Venn", "Mara Venn");
  check_name ("SPEAKER_00", "SPEAKER_00");
  check_name ("BBC", "BBC");
  check_name ("", "");
}

static void
a_referent_gives_its_name (void)
{
  g_autoptr (NlpDocument) document = check_document ("MARA VENN: It rains.");
  NlpLayer *referents = check_add_layer (document, NLP_LAYER_REFERENTS, nlp_referents_fields);
  TurnsSpeaker speaker, nobody;

  nlp_layer_set_string (referents, nlp_layer_append (referents, (NlpSpan) { 0, 9 }), NLP_REFERENTS_NAME, "MARA VENN");
  speaker = turns_speakers_of_referent (document, 0);
  nobody = turns_speakers_of_referent (document, NLP_NO_ROW);
  CHECK_STRING (speaker.name, "Mara Venn");
  CHECK_INTEGER (speaker.referent, 0);
  CHECK_STRING (nobody.name, NULL);
  CHECK_INTEGER (nobody.referent, NLP_NO_ROW);
  turns_speaker_clear (&speaker);
  CHECK_STRING (speaker.name, NULL);
}

CHECK_MAIN (CHECK_CASE (capitals_become_a_name), CHECK_CASE (what_is_no_name_in_capitals_stays), CHECK_CASE (a_referent_gives_its_name))
