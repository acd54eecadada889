/* structure.c - from bytes to layers: finds the structure and stores it in code points.
 * SPDX-License-Identifier: MIT */
#include "structure.h"

#include <nlp/layers.h>
#include <nlp/reader.h>

#include "document-private.h"
#include "layer-private.h"
#include "sentences.h"
#include "tokens.h"

static const NlpLayerSpec blocks_spec = { NLP_LAYER_BLOCKS, nlp_blocks_fields, "headings, paragraphs and other blocks", 0 };
static const NlpLayerSpec sentences_spec = { NLP_LAYER_SENTENCES, nlp_sentences_fields, "sentences", 0 };
static const NlpLayerSpec tokens_spec = { NLP_LAYER_TOKENS, nlp_tokens_fields, "words and punctuation marks", 0 };

/* A place in a text that only moves forward: so many bytes, so many code points. */
typedef struct
{
  const char *text;
  guint32 byte;
  guint32 position;
} NlpPlace;

static guint32
move_to (NlpPlace *place, guint32 byte)
{
  while (place->byte < byte)
    place->position += (place->text[place->byte++] & 0xc0) != 0x80;
  return place->position;
}

/* Turns bytes to spans, in place: both are two 32-bit numbers. */
static const NlpSpan *
make_spans (const char *text, GArray *bytes)
{
  NlpSpan *spans = (NlpSpan *) (gpointer) bytes->data;
  NlpPlace place = { .text = text };

  G_STATIC_ASSERT (sizeof (NlpSpan) == sizeof (NlpBytes));
  for (guint i = 0; i < bytes->len; i++)
    {
      NlpBytes *stretch = &g_array_index (bytes, NlpBytes, i);
      guint32 begin = move_to (&place, stretch->begin);

      spans[i] = (NlpSpan) { begin, move_to (&place, stretch->end) };
    }
  return spans;
}

static void
add_blocks (NlpDocument *document, const char *text, const NlpBlock *blocks, guint n_blocks)
{
  NlpLayer *layer = nlp_document_add_layer (document, &blocks_spec);
  NlpPlace place = { .text = text };

  for (guint i = 0; i < n_blocks; i++)
    {
      guint32 begin = move_to (&place, blocks[i].begin);
      guint row = nlp_layer_append (layer, (NlpSpan) { begin, move_to (&place, blocks[i].end) });

      nlp_layer_set_static_string (layer, row, NLP_BLOCKS_KIND, nlp__block_kind_get_name (blocks[i].kind));
    }
}

static void
add_sentences (NlpDocument *document, const char *text, GArray *sentences)
{
  NlpLayer *layer = nlp_document_add_layer (document, &sentences_spec);

  nlp__layer_append_spans (layer, make_spans (text, sentences), sentences->len);
}

static void
add_tokens (NlpDocument *document, const char *text, GArray *tokens)
{
  NlpLayer *layer = nlp_document_add_layer (document, &tokens_spec);
  guint32 *offsets = g_new (guint32, MAX (tokens->len, 1));

  for (guint i = 0; i < tokens->len; i++)
    offsets[i] = g_array_index (tokens, NlpBytes, i).begin;
  nlp__layer_append_spans (layer, make_spans (text, tokens), tokens->len);
  nlp__document_take_token_offsets (document, offsets);
}

void
nlp__document_add_structure (NlpDocument *document, const NlpBlock *blocks, guint n_blocks)
{
  gsize n_bytes;
  const char *text = nlp_document_get_text (document, &n_bytes);
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (NlpBytes));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (NlpBytes));

  if (blocks == NULL)
    {
      found = nlp__find_blocks (text, n_bytes);
      blocks = (const NlpBlock *) (gpointer) found->data;
      n_blocks = found->len;
    }
  for (guint i = 0; i < n_blocks; i++)
    {
      guint first = tokens->len;

      nlp__find_tokens (text, blocks[i].begin, blocks[i].end, tokens);
      nlp__find_sentences (text, (const NlpBytes *) (gpointer) tokens->data + first, tokens->len - first, sentences);
    }
  add_blocks (document, text, blocks, n_blocks);
  add_sentences (document, text, sentences);
  add_tokens (document, text, tokens);
}

void
nlp_document_add_structure (NlpDocument *document)
{
  g_return_if_fail (document != NULL);

  if (nlp_document_get_layer (document, NLP_LAYER_TOKENS) == NULL)
    nlp__document_add_structure (document, NULL, 0);
}
