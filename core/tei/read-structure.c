/* read-structure.c - blocks, sentences, tokens and their tags from elements. Sentences and tokens that were not written are found anew.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "read-layers.h"
#include "structure.h"

static int
get_block_kind (const NlpLayerMaker *maker, const NlpMark *mark)
{
  const char *type = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_TYPE);

  switch (mark->element)
    {
    case NLP__ELEMENT_HEAD:
      return NLP__BLOCK_HEADING;
    case NLP__ELEMENT_BYLINE:
      return NLP__BLOCK_BYLINE;
    case NLP__ELEMENT_P:
    case NLP__ELEMENT_SPEAKER:
      return NLP__BLOCK_PARAGRAPH;
    case NLP__ELEMENT_AB:
      return type != NULL ? nlp__block_kind_from_name (type) : NLP__BLOCK_PARAGRAPH;
    default:
      return -1;
    }
}

static gboolean
has_line_end (const char *text, guint32 begin, guint32 end)
{
  for (; begin < end; begin++)
    if (text[begin] == '\n' || text[begin] == '\r')
      return TRUE;
  return FALSE;
}

/* Blocks in order. A label belongs to the block behind it if they stand on one line. */
static GArray *
collect_blocks (const NlpLayerMaker *maker, const char *text)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (NlpBlock));
  guint32 label_begin = 0, label_end = 0;

  for (guint i = 0; i < maker->marks->marks->len; i++)
    {
      const NlpMark *mark = nlp__marks_get (maker->marks, i);
      NlpStretch extent = nlp__mark_get_extent (mark);
      int kind = get_block_kind (maker, mark);
      NlpBlock block = { extent.byte_begin, extent.byte_end, kind };
      NlpBlock *last = blocks->len > 0 ? &g_array_index (blocks, NlpBlock, blocks->len - 1) : NULL;

      if (kind < 0 || nlp__mark_is_empty (mark) || (last != NULL && block.begin < last->end && last->end != label_end))
        continue;
      if (mark->element == NLP__ELEMENT_SPEAKER)
        {
          label_begin = block.begin;
          label_end = block.end;
        }
      else if (last != NULL && last->end == label_end && label_end > label_begin && block.begin >= label_end
               && !has_line_end (text, label_end, block.begin))
        {
          block.begin = label_begin;
          g_array_set_size (blocks, blocks->len - 1);
        }
      else if (last != NULL && block.begin < last->end)
        continue;
      g_array_append_val (blocks, block);
    }
  return blocks;
}

/* Marks of some elements that do not overlap, in bytes. */
static GArray *
collect_bytes (const NlpLayerMaker *maker, NlpElement element, NlpElement other)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (NlpBytes));
  guint32 end = 0;

  for (guint i = 0; i < maker->marks->marks->len; i++)
    {
      const NlpMark *mark = nlp__marks_get (maker->marks, i);
      NlpStretch extent = nlp__mark_get_extent (mark);
      NlpBytes bytes = { extent.byte_begin, extent.byte_end };

      if ((mark->element != element && mark->element != other) || nlp__mark_is_empty (mark) || bytes.begin < end)
        continue;
      g_array_append_val (stretches, bytes);
      end = bytes.end;
    }
  return stretches;
}

void
nlp__maker_add_structure (const NlpLayerMaker *maker)
{
  const char *text = nlp_document_get_text (maker->document, NULL);
  g_autoptr (GArray) blocks = collect_blocks (maker, text);
  g_autoptr (GArray) sentences = collect_bytes (maker, NLP__ELEMENT_S, NLP__ELEMENT_S);
  g_autoptr (GArray) tokens = collect_bytes (maker, NLP__ELEMENT_W, NLP__ELEMENT_PC);
  NlpStructure structure = { .n_blocks = blocks->len, .n_sentences = sentences->len, .n_tokens = tokens->len };

  if (blocks->len > 0)
    structure.blocks = (const NlpBlock *) (gpointer) blocks->data;
  if (sentences->len > 0)
    structure.sentences = (const NlpBytes *) (gpointer) sentences->data;
  if (tokens->len > 0)
    structure.tokens = (const NlpBytes *) (gpointer) tokens->data;
  nlp__document_add_structure (maker->document, &structure);
}

gboolean
nlp__maker_has_tags (const NlpLayerMaker *maker)
{
  for (guint i = 0; i < maker->marks->marks->len; i++)
    {
      const NlpMark *mark = nlp__marks_get (maker->marks, i);

      if (nlp__maker_get (maker, mark, NLP__ATTRIBUTE_POS) != NULL || nlp__maker_get (maker, mark, NLP__ATTRIBUTE_LEMMA) != NULL)
        return TRUE;
    }
  return FALSE;
}

void
nlp__maker_add_tag (NlpLayerMaker *maker, const NlpMark *mark)
{
  NlpLayer *layer;
  guint row;

  if (!maker->tagged)
    return;
  layer = nlp__maker_add_layer (maker, NLP_LAYER_TAGS);
  row = nlp__maker_add_row (maker, layer, mark, nlp__mark_get_extent (mark).span);
  nlp__maker_set_string (maker, layer, row, NLP_TAGS_POS, nlp__maker_get (maker, mark, NLP__ATTRIBUTE_POS));
  nlp_layer_set_string (layer, row, NLP_TAGS_LEMMA, nlp__maker_get (maker, mark, NLP__ATTRIBUTE_LEMMA));
}

/* A sentence's row is where the layer has it. */
void
nlp__maker_note_sentence (NlpLayerMaker *maker, const NlpMark *mark)
{
  NlpLayer *layer = nlp_document_get_layer (maker->document, NLP_LAYER_SENTENCES);
  guint row = nlp_layer_find (layer, mark->first.span.begin);

  if (row < nlp_layer_get_length (layer))
    nlp__maker_remember_mark (maker, mark, layer, row);
}
