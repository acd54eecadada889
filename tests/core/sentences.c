/* sentences.c - where sentences end.
 * SPDX-License-Identifier: MIT */
#include "cases.h"

/* A sentence on a line, an empty line behind each block. */
static void
describe (NlpDocument *document, GString *output)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);

  for (guint i = 0; i < nlp_layer_get_length (blocks); i++)
    {
      guint first, n = nlp_layer_find_inside (sentences, nlp_layer_get_span (blocks, i), &first);

      for (guint k = first; k < first + n; k++)
        {
          append_line (output, document, nlp_layer_get_span (sentences, k));
          g_string_append_c (output, '\n');
        }
      g_string_append_c (output, '\n');
    }
}

static void
agree_with_the_cases (void)
{
  check_cases ("sentences", describe);
}

/* No token is outside of a sentence, no sentence crosses a block. */
static void
cover_the_tokens (void)
{
  g_autoptr (NlpDocument) document =
      check_document ("One. Two? \"Three!\" he said ...\n\nFour (five.) six\n\n...\n\n\"\n");
  const NlpLayer *blocks, *sentences, *tokens;

  nlp_document_add_structure (document);
  blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  for (guint i = 0; i < nlp_layer_get_length (tokens); i++)
    {
      NlpSpan token = nlp_layer_get_span (tokens, i);
      guint row = nlp_layer_find_covering (sentences, token.begin);

      CU_ASSERT (row != NLP_NO_ROW && nlp_span_contains (nlp_layer_get_span (sentences, row), token));
    }
  for (guint i = 0; i < nlp_layer_get_length (sentences); i++)
    {
      NlpSpan sentence = nlp_layer_get_span (sentences, i);
      guint row = nlp_layer_find_covering (blocks, sentence.begin);

      CU_ASSERT (row != NLP_NO_ROW && nlp_span_contains (nlp_layer_get_span (blocks, row), sentence));
    }
}

CHECK_MAIN (CHECK_CASE (agree_with_the_cases), CHECK_CASE (cover_the_tokens))
