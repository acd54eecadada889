/* network-words.c - counts, chooses and numbers words.
 * SPDX-License-Identifier: MIT */
#include "network-words.h"
#include "../sentence.h"
#include <string.h>

typedef struct
{
  guint32 form;
  guint count;
} Counted;

static int
compare_counts (gconstpointer one, gconstpointer other)
{
  const Counted *a = one, *b = other;

  if (a->count != b->count)
    return a->count > b->count ? -1 : 1;
  return a->form < b->form ? -1 : a->form > b->form;
}

/* Counted, in the order of the first appearance. */
static GArray *
count_words (GPtrArray *examples)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (Counted));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < examples->len; i++)
    {
      const Example *example = examples->pdata[i];

      for (guint k = 0; k < example->n_words && !example->held_out; k++)
        {
          Counted new = { example->words[k].form, 1 };
          gpointer key = GUINT_TO_POINTER (new.form), place;

          if (g_hash_table_lookup_extended (places, key, NULL, &place))
            g_array_index (counts, Counted, GPOINTER_TO_UINT (place)).count++;
          else
            {
              g_hash_table_insert (places, key, GUINT_TO_POINTER (counts->len));
              g_array_append_val (counts, new);
            }
        }
    }
  return counts;
}

static GArray *
choose_forms (GPtrArray *examples, guint max_words, guint min_count)
{
  g_autoptr (GArray) counts = count_words (examples);
  GArray *forms = g_array_new (FALSE, TRUE, sizeof (guint32));

  g_array_sort (counts, compare_counts);
  g_array_set_size (forms, NETWORK_N_SPECIAL);
  for (guint i = 0; i < MIN (counts->len, max_words); i++)
    {
      const Counted *counted = &g_array_index (counts, Counted, i);

      if (counted->count >= min_count)
        g_array_append_val (forms, counted->form);
    }
  return forms;
}

static GHashTable *
number_forms (const GArray *forms)
{
  GHashTable *numbers = g_hash_table_new (NULL, NULL);

  for (guint row = NETWORK_N_SPECIAL; row < forms->len; row++)
    g_hash_table_insert (numbers, GUINT_TO_POINTER (g_array_index (forms, guint32, row)), GUINT_TO_POINTER (row));
  return numbers;
}

static void
number_examples (GPtrArray *examples, GHashTable *numbers)
{
  for (guint i = 0; i < examples->len; i++)
    {
      Example *example = examples->pdata[i];

      for (guint k = 0; k < example->n_words; k++)
        {
          guint row = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, GUINT_TO_POINTER (example->words[k].form)));

          example->words[k].form = row ? row : ROW_UNKNOWN;
        }
    }
}

static void
set_vectors (NetworkWords *words, const Terms *terms, GHashTable *numbers)
{
  words->vectors = g_malloc0 (words->forms->len * sizeof *words->vectors);
  for (guint i = 0; i < terms->list->len; i++)
    {
      const Term *term = terms->list->pdata[i];
      guint32 form = word_hash (term->form, (guint) strlen (term->form));
      guint row = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, GUINT_TO_POINTER (form)));

      if (row && term->has_vector)
        memcpy (words->vectors[row], term->vector, sizeof term->vector);
    }
}

NetworkWords *
network_words_new (GPtrArray *examples, const Terms *terms, const Valences *valences, guint max_words, guint min_count)
{
  NetworkWords *words = g_new0 (NetworkWords, 1);
  g_autoptr (GHashTable) numbers = NULL;

  words->forms = choose_forms (examples, max_words, min_count);
  numbers = number_forms (words->forms);
  number_examples (examples, numbers);
  set_vectors (words, terms, numbers);
  words->values = g_new0 (const gint8 *, words->forms->len);
  for (guint row = NETWORK_N_SPECIAL; row < words->forms->len; row++)
    words->values[row] = valences_find (valences, g_array_index (words->forms, guint32, row));
  return words;
}

void
network_words_free (NetworkWords *words)
{
  g_array_unref (words->forms);
  g_free (words->vectors);
  g_free (words->values);
  g_free (words);
}
