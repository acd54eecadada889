/* asides.c - blocks that nobody says.
 * SPDX-License-Identifier: MIT */
#include "asides.h"

#include <string.h>

#include "credits.h"
#include "turns-words.h"

#define LONGEST_CAPTION 60   /* tokens */
#define MARKUP "*_ .\n"      /* around the brackets of a note */

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

/* Whether the bracket that opens at @bytes is closed by the last of all. */
static gboolean
is_enclosed (const char *bytes, gsize n)
{
  char open = n < 3 ? '\0' : *bytes, close = open == '(' ? ')' : open == '[' ? ']' : '\0';
  guint depth = 0;

  if (close == '\0')
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      depth += bytes[i] == open;
      depth -= bytes[i] == close;
      if (depth == 0)
        return i + 1 == n;
    }
  return FALSE;
}

/* "(I still have it.)" is said, though in brackets. */
static gboolean
speaks (NlpDocument *document, NlpSpan span)
{
  const NlpSenses *senses = nlp_document_get_senses (document, &turns_words);
  guint first, n = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS), span, &first);
  guint64 persons = NLP_SENSE (TURNS_I) | NLP_SENSE (TURNS_WE) | NLP_SENSE (TURNS_YOU);

  for (guint token = first; token < first + n; token++)
    if (nlp_senses_has (senses, token, persons))
      return TRUE;
  return FALSE;
}

/* "(APPLAUSE)", "[The hearing was suspended at noon.]" */
static gboolean
is_stage_note (NlpDocument *document, NlpSpan span)
{
  gsize n;
  const char *bytes = nlp_document_get_bytes (document, span, &n);

  while (n > 0 && strchr (MARKUP, bytes[n - 1]) != NULL)
    n--;
  while (n > 0 && strchr (MARKUP, *bytes) != NULL)
    {
      bytes++;
      n--;
    }
  return is_enclosed (bytes, n) && memchr (bytes, '?', n) == NULL && !speaks (document, span);
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

gboolean
turns_block_is_unsaid (NlpDocument *document, guint block)
{
  NlpSpan span = nlp_layer_get_span (nlp_document_get_layer (document, NLP_LAYER_BLOCKS), block);

  return turns_block_is_aside (document, block) || is_stage_note (document, span) || turns_block_is_credit (document, block);
}
