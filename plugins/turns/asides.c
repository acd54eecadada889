/* asides.c - blocks that nobody says.
 * SPDX-License-Identifier: MIT */
#include "asides.h"

#include <string.h>

#include "turns-words.h"

#define LONGEST_CAPTION 60   /* tokens */

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

/* "The pier at noon. Image: Lisa Hovd." A caption may be written like a paragraph, but it names who took the picture. */
static gboolean
is_credited (NlpDocument *document, NlpSpan span)
{
  const NlpSenses *senses = nlp_document_get_senses (document, &turns_words);
  guint first, n = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS), span, &first);

  if (n > LONGEST_CAPTION)
    return FALSE;
  for (guint token = first; token + 1 < first + n; token++)
    if (nlp_senses_match (senses, token, first + n, NLP_SENSE (TURNS_CREDIT), NULL) > 1)
      return TRUE;
  return FALSE;
}

/* A heading does not break off: "Depending on the year --" is somebody's word. */
static gboolean
breaks_off (NlpDocument *document, NlpSpan span)
{
  gsize n;
  const char *bytes = nlp_document_get_bytes (document, span, &n);

  return g_str_has_prefix (bytes, "--") || (n > 3 && (memcmp (bytes + n - 2, "--", 2) == 0 || memcmp (bytes + n - 3, "—", 3) == 0
                                                      || memcmp (bytes + n - 3, "...", 3) == 0 || memcmp (bytes + n - 3, "…", 3) == 0));
}

gboolean
turns_block_is_aside (NlpDocument *document, guint block)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  const char *kind = nlp_layer_get_string (blocks, block, NLP_BLOCKS_KIND);

  NlpSpan span = nlp_layer_get_span (blocks, block);

  if (kind != NULL && !g_str_equal (kind, "paragraph"))
    return !g_str_equal (kind, "heading") || !breaks_off (document, span);
  return is_editors_note (document, span) || is_credited (document, span);
}
