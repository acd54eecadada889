/* shout.c - marks every token written in capitals.
 * cc -shared -fPIC shout.c -o shout.so $(pkg-config --cflags --libs nlp-1) && nlp-run --plugins ./shout.so article.txt
 * SPDX-License-Identifier: MIT */
#include <nlp.h>

enum { FIELD_WORD };

static const NlpField fields[] = {
  { .name = "word", .type = NLP_FIELD_STRING, .summary = "the token as written" },
  { NULL }
};

static gboolean
shout_process (gconstpointer self, NlpDocument *document, GError **error)
{
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  NlpLayer *shouts = nlp_document_get_layer (document, "shouts");

  for (guint i = 0; i < nlp_layer_get_length (tokens); i++)
    {
      NlpSpan span = nlp_layer_get_span (tokens, i);
      g_autofree char *word = nlp_document_dup_text (document, &span);
      g_autofree char *lower = g_utf8_strdown (word, -1);
      g_autofree char *upper = g_utf8_strup (word, -1);

      if (span.end - span.begin > 1 && g_str_equal (word, upper) && !g_str_equal (word, lower))
        nlp_layer_set_string (shouts, nlp_layer_append (shouts, span), FIELD_WORD, word);
    }
  return TRUE;
}

NLP_PLUGIN_DEFINE (shout,
  .version = "1.0", .summary = "Marks words in capitals",
  .requires_layers = (const char *const[]) { NLP_LAYER_TOKENS, NULL },
  .provides = (const NlpLayerSpec[]) { { .name = "shouts", .fields = fields, .summary = "words in capitals" }, { NULL } },
  .process = shout_process)
