/* asides.c - blocks that nobody says.
 * SPDX-License-Identifier: MIT */
#include "asides.h"

#include "turns-words.h"

/* "Ed.: The catalogue has moved." interrupts an answer as a caption does. */
static gboolean
is_editors_note (NlpDocument *document, NlpSpan span)
{
  const NlpLexiconTable *words = nlp_lexicon_get_table (&turns_words, nlp_document_get_property (document, "language"));
  gsize n_bytes, n;
  const char *bytes = nlp_document_get_bytes (document, span, &n_bytes);

  if (n_bytes > 0 && (*bytes == '[' || *bytes == '('))
    {
      bytes++;
      n_bytes--;
    }
  return n_bytes > 0 && nlp_lexicon_find_prefix (words, bytes, n_bytes, NLP_SENSE (TURNS_EDITOR), &n) != 0 && n < n_bytes
         && (bytes[n] == ':' || bytes[n] == '.' || bytes[-1] == '[' || bytes[-1] == '(');
}

gboolean
turns_block_is_aside (NlpDocument *document, guint block)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  const char *kind = nlp_layer_get_string (blocks, block, NLP_BLOCKS_KIND);

  return (kind != NULL && !g_str_equal (kind, "paragraph"))
         || is_editors_note (document, nlp_layer_get_span (blocks, block));
}
