/* structure.c - from bytes to layers: finds the structure and stores it in code points.
 *
 * All stretches of a layer are in order, so one walk over the text turns the bytes of a layer to code points.
 * SPDX-License-Identifier: MIT */
#include "structure.h"

#include <nlp/layers.h>
#include <nlp/reader.h>

#include "document-private.h"
#include "language.h"
#include "layer-private.h"
#include "sentences.h"
#include "tokens.h"

static const NlpLayerSpec blocks_spec = { NLP_LAYER_BLOCKS, nlp_blocks_fields, "headings, paragraphs and other blocks",
                                          0 };
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

/* Adds rows for stretches of bytes that are in order. */
static void
add_rows (NlpLayer *layer, const char *text, const NlpBytes *bytes, guint n)
{
  g_autofree NlpSpan *spans = g_new (NlpSpan, MAX (n, 1));
  NlpPlace place = { .text = text };

  for (guint i = 0; i < n; i++)
    {
      guint32 begin = move_to (&place, bytes[i].begin);

      spans[i] = (NlpSpan) { begin, move_to (&place, bytes[i].end) };
    }
  nlp__layer_append_spans (layer, spans, n);
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
add_tokens (NlpDocument *document, const char *text, const NlpBytes *tokens, guint n_tokens)
{
  guint32 *offsets = g_new (guint32, MAX (n_tokens, 1));

  for (guint i = 0; i < n_tokens; i++)
    offsets[i] = tokens[i].begin;
  add_rows (nlp_document_add_layer (document, &tokens_spec), text, tokens, n_tokens);
  nlp__document_take_token_offsets (document, offsets);
}

/* Finds the tokens and sentences of each block. */
static void
find_inside (const NlpLanguageWords *words, const char *text, const NlpStructure *structure, GArray *tokens,
             GArray *sentences)
{
  for (guint i = 0; i < structure->n_blocks; i++)
    {
      guint first = tokens->len;

      nlp__find_tokens (words, text, structure->blocks[i].begin, structure->blocks[i].end, tokens);
      nlp__find_sentences (words, text, (const NlpBytes *) (gpointer) tokens->data + first, tokens->len - first,
                           sentences);
    }
}

/* What the document says it is in, else what it plainly is in if that is not English: then it says so from now on. */
static const char *
find_language (NlpDocument *document, const char *text, gsize n_bytes)
{
  const char *language = nlp_document_get_property (document, "language");

  if (language == NULL && (language = nlp__guess_other_language (text, n_bytes)) != NULL)
    {
      nlp_document_set_property (document, "language", language);
      nlp_document_set_property (document, "language-guess", language);
    }
  return language;
}

void
nlp__document_add_structure (NlpDocument *document, const NlpStructure *known)
{
  gsize n_bytes;
  const char *text = nlp_document_get_text (document, &n_bytes);
  const char *language = find_language (document, text, n_bytes);
  NlpLanguageWords words = nlp__get_language_words (language);
  NlpStructure structure = *known;
  g_autoptr (GArray) blocks = NULL;
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (NlpBytes));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (NlpBytes));

  if (structure.blocks == NULL)
    {
      blocks = nlp__find_blocks (nlp__get_block_words (language), text, n_bytes);
      structure.blocks = (const NlpBlock *) (gpointer) blocks->data;
      structure.n_blocks = blocks->len;
    }
  if (structure.sentences == NULL || structure.tokens == NULL)
    find_inside (&words, text, &structure, tokens, sentences);
  if (structure.sentences == NULL)
    {
      structure.sentences = (const NlpBytes *) (gpointer) sentences->data;
      structure.n_sentences = sentences->len;
    }
  if (structure.tokens == NULL)
    {
      structure.tokens = (const NlpBytes *) (gpointer) tokens->data;
      structure.n_tokens = tokens->len;
    }
  add_blocks (document, text, structure.blocks, structure.n_blocks);
  add_rows (nlp_document_add_layer (document, &sentences_spec), text, structure.sentences, structure.n_sentences);
  add_tokens (document, text, structure.tokens, structure.n_tokens);
}

void
nlp_document_add_structure (NlpDocument *document)
{
  g_return_if_fail (document != NULL);

  if (nlp_document_get_layer (document, NLP_LAYER_TOKENS) == NULL)
    nlp__document_add_structure (document, &(NlpStructure) { NULL });
}
