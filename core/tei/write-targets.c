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
              { tei->marked.numbers, NLP_MARKED_NUMBER, 'n' } };

  if (layer == NULL || row >= nlp_layer_get_length (layer))
    return FALSE;
  if (layer == tei->marked.turns)
    return put_turn_target (tei, row, sink);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (own[i].layer == layer)
      {
        if (!has_element (tei, tei->marked.first_annotation[own[i].kind] + row))
          return FALSE;
        if (sink != NULL)
          put_id (sink, own[i].letter, row + 1);
        return TRUE;
      }
  return put_other_target (tei, layer, row, sink);
}
