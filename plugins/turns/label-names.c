/* label-names.c - what those who are labelled are called: the fullest form of the label, a fuller name in the text, or nothing where
 * the label names a part and the text does not say who plays it.
 * SPDX-License-Identifier: MIT */
#include "label-names.h"

#include <string.h>

#include "name-index.h"
#include "name-match.h"
#include "turns-words.h"

/* Labels of one letter that may stand for question, answer, interviewer, respondent, moderator, host, guest, participant,
 * speaker; more than two different ones are first letters of names. */
#define PART_LETTERS "QAIRMHGPS"
#define MOST_PART_LETTERS 2

static const TurnsLabelled *
get_labelled (const TurnsLabels *labels, guint who)
{
  return &g_array_index (labels->speakers, TurnsLabelled, who);
}

static gboolean
is_letter (const TurnsLabelled *speaker)
{
  return strlen (speaker->key) == 1;
}

static gboolean
letters_are_parts (const TurnsLabels *labels)
{
  guint n_letters = 0;

  for (guint who = 0; who < labels->speakers->len; who++)
    {
      const TurnsLabelled *speaker = get_labelled (labels, who);

      if (!speaker->accepted || !is_letter (speaker))
        continue;
      if (strchr (PART_LETTERS, *speaker->key) == NULL || ++n_letters > MOST_PART_LETTERS)
        return FALSE;
    }
  return TRUE;
}

/* "HOST", "Interviewer", "UNIDENTIFIED MALE": nobody is called so; but "Speaker 1" is somebody. */
static gboolean
is_part (const TurnsLabelled *speaker)
{
  return (speaker->senses & (NLP_SENSE (TURNS_PART) | NLP_SENSE (TURNS_VOICE))) != 0;
}

static guint
count_role (const TurnsLabels *labels, TurnsRole role)
{
  guint n = 0;

  for (guint who = 0; who < labels->speakers->len; who++)
    n += get_labelled (labels, who)->accepted && get_labelled (labels, who)->role == role;
  return n;
}

/* The person whom brackets behind an office or a part name: "CHAIR (Ottilie Graves)". */
static char *
dup_bracketed (NlpDocument *document, const TurnsLabels *labels, const TurnsLabelled *speaker)
{
  guint64 roles = NLP_SENSE (TURNS_OFFICE) | NLP_SENSE (TURNS_PART);
  g_autofree char *detail = nlp_document_dup_text (document, &speaker->bracketed);
  const char *name = turns_name_skip_titles (labels->words, detail, strlen (detail));

  if ((speaker->senses & roles) == 0 || strchr (name, ' ') == NULL
      || strcspn (name, "0123456789:,/") < strlen (name) || !g_unichar_isupper (g_utf8_get_char (name))
      || !g_unichar_isupper (g_utf8_get_char (strrchr (name, ' ') + 1)))
    return NULL;
  return g_strdup (name);
}

static TurnsSpeaker
copy_speaker (const TurnsSpeaker *speaker)
{
  return (TurnsSpeaker) { g_strdup (speaker->name), speaker->referent };
}

/* By what the label itself says. */
static TurnsSpeaker
resolve (NlpDocument *document, const TurnsLabels *labels, const TurnsNames *names, guint who, gboolean plays)
{
  const TurnsLabelled *speaker = get_labelled (labels, who);
  g_autofree char *bracketed = dup_bracketed (document, labels, speaker);
  g_autofree char *name = nlp_document_dup_text (document, &speaker->name);

  if (bracketed != NULL)
    return turns_names_resolve (names, bracketed);
  return plays ? (TurnsSpeaker) { NULL, NLP_NO_ROW } : turns_names_resolve (names, name);
}

TurnsSpeaker *
turns_labels_name (NlpDocument *document, const TurnsLabels *labels, const GArray *candidates, const TurnsSpeaker *asker,
                   const TurnsSpeaker *answerer)
{
  TurnsSpeaker *speakers = g_new0 (TurnsSpeaker, labels->speakers->len + 1);
  g_autoptr (TurnsNames) names = turns_names_new (document, labels->words, asker, candidates);
  gboolean parts = letters_are_parts (labels);
  guint n_asking = count_role (labels, ROLE_QUESTION), n_answering = count_role (labels, ROLE_ANSWER);

  for (guint who = 0; who < labels->speakers->len; who++)
    {
      const TurnsLabelled *speaker = get_labelled (labels, who);
      gboolean plays = is_letter (speaker) ? parts : is_part (speaker), asks = speaker->role == ROLE_QUESTION;

      speakers[who].referent = NLP_NO_ROW;
      if (!speaker->accepted)
        continue;
      speakers[who] = resolve (document, labels, names, who, plays);
      if (speakers[who].name == NULL && (plays || is_letter (speaker)) && (asks ? n_asking : n_answering) == 1)
        speakers[who] = copy_speaker (asks ? asker : answerer);
    }
  return speakers;
}
