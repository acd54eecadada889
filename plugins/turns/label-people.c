/* label-people.c - labels of one person: "MONA REYES, HOST" and later "REYES", "Lorin Hale" and "Lorin", "Mara" and "M", "Mara (MR)" and
 * "MR".
 *
 * A label of one word means whoever is labelled with a name that ends in it or begins with it, a letter whoever is labelled with a
 * word that begins with it; if that is one person.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "labels.h"
#include "turns-words.h"

#define AMBIGUOUS (G_MAXUINT - 1)
#define NOBODY G_MAXUINT

static TurnsLabelled *
get_labelled (const TurnsLabels *labels, guint who)
{
  return &g_array_index (labels->speakers, TurnsLabelled, who);
}

static void
note_word (GHashTable *index, const char *word, gsize n, guint who)
{
  char *key = g_strndup (word, n);
  gpointer known;

  if (g_hash_table_lookup_extended (index, key, NULL, &known) && GPOINTER_TO_UINT (known) != who)
    who = AMBIGUOUS;
  g_hash_table_replace (index, key, GUINT_TO_POINTER (who));
}

static gboolean
is_name (const TurnsLabelled *speaker)
{
  return (speaker->senses & (NLP_SENSE (TURNS_PART) | NLP_SENSE (TURNS_VOICE) | NLP_SENSE (TURNS_OFFICE))) == 0;
}

/* First letters of all names that are labels, and first and last words of full ones. */
static GHashTable *
index_words (const TurnsLabels *labels)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint who = 0; who < labels->speakers->len; who++)
    {
      const TurnsLabelled *speaker = get_labelled (labels, who);
      const char *key = speaker->key, *first = strchr (key, ' '), *last = strrchr (key, ' ');

      if (speaker->initials != NULL)
        note_word (index, speaker->initials, strlen (speaker->initials), who);
      if (speaker->n_firm > 0 && strlen (key) > 2 && is_name (speaker))
        note_word (index, key, 1, who);
      if (last == NULL || !g_unichar_isalpha (g_utf8_get_char (last + 1)) || (speaker->n_firm == 0 && speaker->n_lines < 2))
        continue;
      note_word (index, key, first - key, who);
      note_word (index, last + 1, strlen (last + 1), who);
    }
  return index;
}

/* "CHAIR (Ottilie Graves)" and "CHAIR" have the same key already; what is left are names. */
static guint
find_same (const TurnsLabels *labels, GHashTable *index, guint who, gboolean asked)
{
  const TurnsLabelled *speaker = get_labelled (labels, who);
  gpointer found;

  if (asked && (speaker->senses & (NLP_SENSE (TURNS_ASKS) | NLP_SENSE (TURNS_ANSWERS))) != 0)
    return NOBODY;
  if (strchr (speaker->key, ' ') != NULL || (strlen (speaker->key) > 1 && !is_name (speaker))
      || !g_hash_table_lookup_extended (index, speaker->key, NULL, &found) || GPOINTER_TO_UINT (found) == AMBIGUOUS)
    return NOBODY;
  return GPOINTER_TO_UINT (found);
}

/* Whether somebody is labelled "Q" or "INTERVIEWER": then "A" answers. */
static gboolean
somebody_asks (const TurnsLabels *labels)
{
  for (guint who = 0; who < labels->speakers->len; who++)
    if ((get_labelled (labels, who)->senses & NLP_SENSE (TURNS_ASKS)) != 0 && get_labelled (labels, who)->n_labels > 0)
      return TRUE;
  return FALSE;
}

static void
join (TurnsLabelled *whole, TurnsLabelled *part)
{
  whole->n_labels += part->n_labels;
  whole->n_lines += part->n_lines;
  whole->n_firm += part->n_firm;
  part->n_labels = part->n_lines = part->n_firm = 0;
}

void
turns_labels_join (TurnsLabels *labels)
{
  g_autoptr (GHashTable) index = index_words (labels);
  g_autofree guint *same = g_new (guint, labels->speakers->len + 1);
  gboolean asked = somebody_asks (labels);

  for (guint who = 0; who < labels->speakers->len; who++)
    {
      same[who] = find_same (labels, index, who, asked);
      if (same[who] != NOBODY)
        join (get_labelled (labels, same[who]), get_labelled (labels, who));
    }
  for (guint i = 0; i < labels->labels->len; i++)
    {
      TurnsLabel *label = turns_labels_get (labels, i);

      if (label->who != LABEL_OF_BREAK && same[label->who] != NOBODY)
        label->who = same[label->who];
    }
}
