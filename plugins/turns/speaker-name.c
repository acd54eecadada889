/* speaker-name.c - a speaker as turns name him: as others are written where his name stands in capitals.
 * SPDX-License-Identifier: MIT */
#include "speaker-name.h"

#include <string.h>

#define LONGEST_ACRONYM 5   /* what is written in capitals and no longer stays so */

void
turns_speaker_clear (TurnsSpeaker *speaker)
{
  g_clear_pointer (&speaker->name, g_free);
}

/* A name in capitals alone is written like others; "SPEAKER_00" is no name. */
char *
turns_speakers_title_case (const char *label)
{
  g_autofree char *upper = g_utf8_strup (label, -1);
  GString *name = g_string_new (NULL);
  gboolean inside = FALSE;

  if (!g_str_equal (upper, label) || strlen (label) <= LONGEST_ACRONYM || strpbrk (label, "0123456789") != NULL)
    return g_string_free (g_string_append (name, label), FALSE);
  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (name, inside ? g_unichar_tolower (c) : c);
      inside = g_unichar_isalpha (c);
    }
  return g_string_free (name, FALSE);
}

TurnsSpeaker
turns_speakers_of_referent (NlpDocument *document, guint referent)
{
  const NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);
  TurnsSpeaker speaker = { NULL, NLP_NO_ROW };

  if (referents == NULL || referent >= nlp_layer_get_length (referents))
    return speaker;
  speaker.name = turns_speakers_title_case (nlp_layer_get_string (referents, referent, NLP_REFERENTS_NAME));
  speaker.referent = referent;
  return speaker;
}
