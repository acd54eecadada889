/* spoken-headings.c - makes headings that are speech into paragraphs.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "known.h"
#include "spoken-headings.h"

static void
demote_heading (NlpLayer *blocks, guint32 position)
{
  guint block = nlp_layer_find_covering (blocks, position);

  if (block != NLP_NO_ROW && g_strcmp0 (nlp_layer_get_string (blocks, block, NLP_BLOCKS_KIND), "heading") == 0)
    nlp_layer_set_static_string (blocks, block, NLP_BLOCKS_KIND, "paragraph");
}

void
nlp__demote_spoken_headings (NlpDocument *document, const NlpLayer *turns)
{
  NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);

  if (blocks == NULL || !nlp__layer_is_known (blocks, NLP_LAYER_BLOCKS))
    return;
  for (guint row = 0; row < nlp_layer_get_length (turns); row++)
    {
      const char *role = nlp_layer_get_string (turns, row, NLP_TURNS_ROLE);
      NlpSpan span = nlp_layer_get_span (turns, row);

      if (g_strcmp0 (role, "question") != 0 && g_strcmp0 (role, "answer") != 0)
        continue;
      demote_heading (blocks, span.begin);
      demote_heading (blocks, span.end - 1);
    }
}
