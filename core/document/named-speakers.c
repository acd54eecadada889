/* named-speakers.c - speakers who are a name alone become rows of "referents".
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "known.h"
#include "layer-private.h"
#include "named-speakers.h"
#include "portable.h"
#include "renumber.h"

/* Where a layer says who speaks: by name, as a row, and in which words. */
typedef struct
{
  const char *layer;
  guint name, row, words;
} Speakers;

static const Speakers all_speakers[] = {
  { NLP_LAYER_TURNS, NLP_TURNS_SPEAKER, NLP_TURNS_REFERENT, NLP_TURNS_LABEL },
  { NLP_LAYER_QUOTES, NLP_QUOTES_SPEAKER, NLP_QUOTES_REFERENT, NLP_QUOTES_SOURCE }
};

/* Whether a row has a name, but none of the @n referents. */
static gboolean
is_named_alone (const NlpLayer *layer, const Speakers *speakers, guint row, guint n)
{
  return nlp_layer_get_row (layer, row, speakers->row) >= n && nlp_layer_get_string (layer, row, speakers->name) != NULL;
}

/* Row numbers + 1 by name, of the first row of each. */
static GHashTable *
index_names (const NlpLayer *referents)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = nlp_layer_get_length (referents); row > 0; row--)
    {
      const char *name = nlp_layer_get_string (referents, row - 1, NLP_REFERENTS_NAME);

      if (name != NULL)
        g_hash_table_replace (names, nlp__make_name (name, -1), GUINT_TO_POINTER (row));
    }
  return names;
}

/* The words that name who speaks, else the whole row. */
static NlpSpan
find_words (const NlpLayer *layer, const Speakers *speakers, guint row)
{
  NlpSpan words = NLP_NO_SPAN;
  const NlpSpan *list;
  guint n;

  if (layer->columns[speakers->words].type == NLP_FIELD_SPAN)
    words = nlp_layer_get_span_field (layer, row, speakers->words);
  else if ((list = nlp_layer_get_span_list (layer, row, speakers->words, &n)) != NULL)
    words = list[0];
  return nlp_span_is_set (words) ? words : nlp_layer_get_span (layer, row);
}

static guint
add_referent (NlpLayer *referents, GHashTable *names, char *name, NlpSpan span, guint64 providers)
{
  guint row;

  referents->provider = providers;
  row = nlp_layer_append (referents, span);
  referents->provider = 0;
  nlp_layer_set_static_string (referents, row, NLP_REFERENTS_TYPE, "PERSON");
  nlp_layer_set_string (referents, row, NLP_REFERENTS_NAME, name);
  g_hash_table_insert (names, name, GUINT_TO_POINTER (row + 1));
  return row;
}

/* Gives rows to those named alone; whether referents were added. */
static gboolean
give_rows (NlpLayer *layer, const Speakers *speakers, NlpLayer *referents)
{
  g_autoptr (GHashTable) names = index_names (referents);
  guint n = nlp_layer_get_length (referents);

  for (guint row = 0; row < nlp_layer_get_length (layer); row++)
    if (is_named_alone (layer, speakers, row, n))
      {
        g_autofree char *name = nlp__make_name (nlp_layer_get_string (layer, row, speakers->name), -1);
        guint referent = GPOINTER_TO_UINT (g_hash_table_lookup (names, name));

        if (*name == '\0')
          continue;
        referent = referent > 0 ? referent - 1
                                : add_referent (referents, names, g_steal_pointer (&name), find_words (layer, speakers, row),
                                                nlp_layer_get_providers (layer, row));
        nlp_layer_set_row (layer, row, speakers->row, referent);
      }
  return nlp_layer_get_length (referents) > n;
}

/* Lets go of numbers that name no referent, before there are more of them. */
static void
drop_wrong_rows (NlpDocument *document, const NlpLayer *referents)
{
  guint n = nlp_layer_get_length (referents);
  g_autofree guint *same = g_new (guint, n + 1);

  for (guint row = 0; row < n; row++)
    same[row] = row;
  nlp__renumber_references (document, referents, same, n);
}

NlpLayer *
nlp__make_speakers_rows (NlpDocument *document, NlpLayer *layer)
{
  const Speakers *speakers = NULL;
  NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);
  guint row = 0, n = referents == NULL ? 0 : nlp_layer_get_length (referents);

  for (guint i = 0; i < G_N_ELEMENTS (all_speakers); i++)
    if (nlp__layer_is_known (layer, all_speakers[i].layer))
      speakers = &all_speakers[i];
  while (speakers != NULL && row < nlp_layer_get_length (layer) && !is_named_alone (layer, speakers, row, n))
    row++;
  if (speakers == NULL || row == nlp_layer_get_length (layer))
    return NULL;
  referents = nlp_document_add_layer (document, nlp_layers_find (NLP_LAYER_REFERENTS));
  if (referents == NULL)
    return NULL;
  drop_wrong_rows (document, referents);
  return give_rows (layer, speakers, referents) ? referents : NULL;
}
