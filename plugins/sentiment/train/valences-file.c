/* valences-file.c - chooses the words of the lexicon and gives them their values.
 * SPDX-License-Identifier: MIT */
#include "valences-file.h"
#include "../sentence.h"
#include <math.h>
#include <string.h>

/* The table is filled to four fifths. */
#define MAX_WORDS (VALENCE_SLOTS / 5 * 4)
/* Weaker values than this are none. */
#define LEAST 0.08f
/* As many rated texts without polarity a word is thought to have been in besides those that it was in. */
#define NEWS_PRIOR 15.0f

typedef struct
{
  const Term *term;
  float values[VALENCE_N_CHANNELS];
  float importance;
} Candidate;

static float
get_register (const Term *term)
{
  float odds = logf (((float) term->n_news + 2.0f) / ((float) term->n_other + 2.0f) * 4.0f);

  return term->n_news + term->n_other < 8 ? 0 : CLAMP (odds / 4.0f, -1, 1);
}

static void
find_values (const Term *term, float values[VALENCE_N_CHANNELS])
{
  gboolean strong = term->rated[RATING_STRENGTH];

  values[VALENCE_RATED] = term->rated[RATING_POLARITY] ? term->ratings[RATING_POLARITY] : 0;
  values[VALENCE_FELT] = strong ? 1.5f * term->ratings[RATING_STRENGTH] : term->estimates[RATING_STRENGTH];
  values[VALENCE_SPREAD] = term->estimates[RATING_POLARITY];
  values[VALENCE_NEWS] = term->news_sum / ((float) term->n_news + NEWS_PRIOR);
  values[VALENCE_REGISTER] = get_register (term);
  for (guint i = 0; i < VALENCE_N_CHANNELS; i++)
    values[i] = fabsf (values[i]) < LEAST ? 0 : CLAMP (values[i], -1, 1);
}

static float
find_importance (const Term *term, const float values[VALENCE_N_CHANNELS])
{
  float most = fabsf (values[VALENCE_REGISTER]) * 0.3f;

  for (guint i = 0; i < VALENCE_N_POLAR; i++)
    most = MAX (most, fabsf (values[i]));
  if (term->rated[RATING_POLARITY] || (term->rated[RATING_STRENGTH] && most > 0.2f))
    most *= 3;
  return most * log2f ((float) (term->frequency + term->n_news + term->n_other) + 2);
}

static int
compare_candidates (gconstpointer one, gconstpointer other)
{
  const Candidate *a = one, *b = other;

  if (a->importance != b->importance)
    return a->importance > b->importance ? -1 : 1;
  return strcmp (a->term->form, b->term->form);
}

static GArray *
choose (const Terms *terms)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < terms->list->len; i++)
    {
      Candidate candidate = { .term = terms->list->pdata[i] };

      find_values (candidate.term, candidate.values);
      candidate.importance = find_importance (candidate.term, candidate.values);
      if (candidate.importance > 0)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  if (candidates->len > MAX_WORDS)
    g_array_set_size (candidates, MAX_WORDS);
  return candidates;
}

static void
place (ValenceEntry *entries, const Candidate *candidate)
{
  guint32 form = word_hash (candidate->term->form, (guint) strlen (candidate->term->form));

  for (guint i = 0; i < VALENCE_REACH; i++)
    {
      ValenceEntry *entry = &entries[(valences_slot (form) + i) & (VALENCE_SLOTS - 1)];

      if (entry->check == valences_check (form))
        return;
      if (entry->check == 0)
        {
          entry->check = valences_check (form);
          for (guint channel = 0; channel < VALENCE_N_CHANNELS; channel++)
            entry->values[channel] = (gint8) lrintf (127 * candidate->values[channel]);
          return;
        }
    }
}

ValenceEntry *
valences_file_new (const Terms *terms)
{
  g_autoptr (GArray) chosen = choose (terms);
  ValenceEntry *entries = g_new0 (ValenceEntry, VALENCE_SLOTS);

  for (guint i = 0; i < chosen->len; i++)
    place (entries, &g_array_index (chosen, Candidate, i));
  return entries;
}

gboolean
valences_file_dump (const Terms *terms, const char *path, GError **error)
{
  g_autoptr (GArray) chosen = choose (terms);
  g_autoptr (GString) table = g_string_new ("word\trated\tfelt\tspread\tnews\tregister\tfrequency\n");

  for (guint i = 0; i < chosen->len; i++)
    {
      const Candidate *candidate = &g_array_index (chosen, Candidate, i);

      g_string_append (table, candidate->term->form);
      for (guint channel = 0; channel < VALENCE_N_CHANNELS; channel++)
        g_string_append_printf (table, "\t%.2f", candidate->values[channel]);
      g_string_append_printf (table, "\t%u\n", candidate->term->frequency);
    }
  return g_file_set_contents (path, table->str, (gssize) table->len, error);
}
