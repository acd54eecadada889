/* write-targets.c - ids of elements, for those that point to them.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "tei.h"

static void
put_id (NlpSink *sink, char letter, guint32 number)
{
  nlp__sink_put_char (sink, letter);
  nlp__sink_put_uint (sink, number);
}

static gboolean
has_element (const NlpTei *tei, guint32 annotation)
{
  return nlp__pieces_get_annotation (&tei->marked.pieces, annotation)->n_pieces > 0;
}

/* The question or answer of a row of "turns", or NULL. */
static const NlpOutlineTurn *
find_turn (const NlpTei *tei, guint32 row, guint32 *index)
{
  const GArray *turns = tei->marked.outline.turns;
  guint low = 0, high = turns->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (turns, NlpOutlineTurn, middle).row < row)
        low = middle + 1;
      else
        high = middle;
    }
  *index = low;
  return low < turns->len && g_array_index (turns, NlpOutlineTurn, low).row == row ? &g_array_index (turns, NlpOutlineTurn, low) : NULL;
}

static gboolean
put_turn_target (const NlpTei *tei, guint32 row, NlpSink *sink)
{
  guint32 index;

  if (find_turn (tei, row, &index) == NULL)
    return FALSE;
  if (sink != NULL)
    put_id (sink, 't', index + 1);
  return TRUE;
}

static gboolean
put_other_target (const NlpTei *tei, const NlpLayer *layer, guint32 row, NlpSink *sink)
{
  for (guint i = 0; i < tei->marked.others->len; i++)
    {
      const NlpMarkedOther *other = &g_array_index (tei->marked.others, NlpMarkedOther, i);

      if (other->layer != layer)
        continue;
      if (!has_element (tei, other->annotation + row))
        return FALSE;
      if (sink != NULL)
        put_id (sink, 'x', other->first + row + 1);
      return TRUE;
    }
  return FALSE;
}

/* Rows that have an id without an element in the text. */
static gboolean
put_named_target (const NlpTei *tei, const NlpLayer *layer, guint32 row, NlpSink *sink)
{
  if (layer == tei->marked.attitudes || layer == tei->marked.sentiment)
    {
      if (!nlp__tei_has_score (tei, layer, row))
        return FALSE;
      if (sink != NULL)
        nlp__sink_printf (sink, "%s%u", layer == tei->marked.attitudes ? "a" : "tone", row + 1);
      return TRUE;
    }
  if (!nlp__tei_is_beside (tei, layer))
    return FALSE;
  if (sink != NULL)
    nlp__tei_put_beside_id (layer, row, sink);
  return TRUE;
}

static gboolean
put_entry (const NlpTei *tei, guint32 row, NlpSink *sink)
{
  guint entry = nlp__registry_find_row (tei->marked.registry, row);

  if (entry != NLP__NO_ENTRY && sink != NULL)
    nlp__sink_puts (sink, nlp__registry_get (tei->marked.registry, entry)->id);
  return entry != NLP__NO_ENTRY;
}

gboolean
nlp__tei_put_target (const NlpTei *tei, const NlpLayer *layer, guint32 row, NlpSink *sink)
{
  const struct
  {
    const NlpLayer *layer;
    NlpMarkedKind kind;
    char letter;
  } own[] = { { tei->marked.quotes, NLP_MARKED_QUOTE, 'q' },
              { tei->marked.sentences, NLP_MARKED_SENTENCE, 's' },
              { tei->marked.entities, NLP_MARKED_ENTITY, 'e' },
              { tei->marked.numbers, NLP_MARKED_NUMBER, 'n' },
              { tei->marked.tokens, NLP_MARKED_TOKEN, 'w' } };

  if (layer == NULL || row >= nlp_layer_get_length (layer))
    return FALSE;
  if (layer == tei->marked.turns)
    return put_turn_target (tei, row, sink);
  if (layer == tei->marked.registry->referents)
    return put_entry (tei, row, sink);
  if (layer == tei->marked.tags)
    layer = tei->marked.tokens;
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (own[i].layer == layer)
      {
        if (!has_element (tei, tei->marked.first_annotation[own[i].kind] + row))
          return FALSE;
        if (sink != NULL)
          put_id (sink, own[i].letter, row + 1);
        return TRUE;
      }
  return put_named_target (tei, layer, row, sink) || put_other_target (tei, layer, row, sink);
}
