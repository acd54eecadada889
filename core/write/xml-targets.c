/* xml-targets.c - ids of elements, for those that point to them.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "xml.h"

static void
put_id (NlpSink *sink, char letter, guint32 number)
{
  nlp__sink_put_char (sink, letter);
  nlp__sink_put_uint (sink, number);
}

static gboolean
has_element (const NlpXml *xml, guint32 annotation)
{
  return nlp__pieces_get_annotation (&xml->pieces, annotation)->n_pieces > 0;
}

/* The question or answer of a row of "turns", or NULL. */
static const NlpOutlineTurn *
find_turn (const NlpXml *xml, guint32 row, guint32 *index)
{
  const GArray *turns = xml->outline.turns;
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
put_turn_target (const NlpXml *xml, guint32 row, NlpSink *sink)
{
  guint32 index;

  if (find_turn (xml, row, &index) == NULL)
    return FALSE;
  if (sink != NULL)
    put_id (sink, 't', index + 1);
  return TRUE;
}

static gboolean
put_other_target (const NlpXml *xml, const NlpLayer *layer, guint32 row, NlpSink *sink)
{
  for (guint i = 0; i < xml->others->len; i++)
    {
      const NlpXmlOther *other = &g_array_index (xml->others, NlpXmlOther, i);

      if (other->layer != layer)
        continue;
      if (!has_element (xml, other->annotation + row))
        return FALSE;
      if (sink != NULL)
        put_id (sink, 'x', other->first + row + 1);
      return TRUE;
    }
  return FALSE;
}

gboolean
nlp__xml_put_target (const NlpXml *xml, const NlpLayer *layer, guint32 row, NlpSink *sink)
{
  const struct
  {
    const NlpLayer *layer;
    NlpXmlKind kind;
    char letter;
  } own[] = { { xml->quotes, NLP_XML_QUOTE, 'q' },
              { xml->sentences, NLP_XML_SENTENCE, 's' },
              { xml->entities, NLP_XML_ENTITY, 'e' },
              { xml->numbers, NLP_XML_NUMBER, 'n' } };

  if (layer == NULL || row >= nlp_layer_get_length (layer))
    return FALSE;
  if (layer == xml->turns)
    return put_turn_target (xml, row, sink);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (own[i].layer == layer)
      {
        if (!has_element (xml, xml->first_annotation[own[i].kind] + row))
          return FALSE;
        if (sink != NULL)
          put_id (sink, own[i].letter, row + 1);
        return TRUE;
      }
  return put_other_target (xml, layer, row, sink);
}
