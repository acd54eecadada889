/* blocks.c - the structure of plain texts in every layout.
 * SPDX-License-Identifier: MIT */
#include "cases.h"

/* A block on a line, behind its kind. */
static void
describe (NlpDocument *document, GString *output)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);

  for (guint i = 0; i < nlp_layer_get_length (blocks); i++)
    {
      g_string_append_printf (output, "%s: ", nlp_layer_get_string (blocks, i, NLP_BLOCKS_KIND));
      append_line (output, document, nlp_layer_get_span (blocks, i));
      g_string_append_c (output, '\n');
    }
}

static void
agree_with_the_cases (void)
{
  check_cases ("blocks", describe);
}

static guint
count_blocks (const char *text)
{
  g_autoptr (NlpDocument) document = check_document (text);

  nlp_document_add_structure (document);
  return nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_BLOCKS));
}

static void
end_at_every_kind_of_line_end (void)
{
  CHECK_INTEGER (count_blocks (""), 0);
  CHECK_INTEGER (count_blocks (" \n\r\n\t\f\n\xc2\xa0"), 0);
  CHECK_INTEGER (count_blocks ("One.\nTwo."), 2);
  CHECK_INTEGER (count_blocks ("One.\r\nTwo.\r\n"), 2);
  CHECK_INTEGER (count_blocks ("One.\rTwo."), 2);
  CHECK_INTEGER (count_blocks ("One.\fTwo."), 2);
  CHECK_INTEGER (count_blocks ("One.\xe2\x80\xa8Two.\xe2\x80\xa9Three."), 3);
  CHECK_INTEGER (count_blocks ("One.\xc2\xa0Two."), 1);
}

CHECK_MAIN (CHECK_CASE (agree_with_the_cases), CHECK_CASE (end_at_every_kind_of_line_end))
