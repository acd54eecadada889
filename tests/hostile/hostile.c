/* hostile.c - a plugin that does what its option "how" says to a document with TRIGGER in it, and marks the first letter of others.
 *
 * One way each in which a plugin can harm the program that it runs in.
 * SPDX-License-Identifier: MIT */
#include "ways.h"

#include <stdlib.h>
#include <string.h>

static const NlpField fields[] = { { "letter", NLP_FIELD_STRING, "the letter" }, { NULL } };

/* Errors that are no use. */
static gboolean
fail (const char *how, GError **error)
{
  if (g_str_equal (how, "bad-message"))
    g_set_error_literal (error, NLP_ERROR, NLP_ERROR_PROCESS, "bad \xff");
  if (g_str_equal (how, "control-message"))
    g_set_error_literal (error, NLP_ERROR, NLP_ERROR_PROCESS, "red \033[31m\n{\"id\": \"no\"}");
  return !g_str_equal (how, "bad-message") && !g_str_equal (how, "control-message") && !g_str_equal (how, "no-message");
}

/* Nothing, if it is none of the ways. */
static void
act (const char *how, NlpDocument *document)
{
  static const Way *const lists[] = { ends_ways, world_ways, rows_ways };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (const Way *way = lists[i]; way->name != NULL; way++)
      if (g_str_equal (how, way->name))
        way->act (document);
}

static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  NlpLayer *layer = nlp_document_get_layer (document, "hostiles");

  if (strstr (nlp_document_get_text (document, NULL), "TRIGGER") == NULL)
    {
      nlp_layer_set_string (layer, nlp_layer_append (layer, (NlpSpan) { 0, 1 }), 0, "x");
      return TRUE;
    }
  act (self, document);
  return fail (self, error);
}

static gpointer
create (const NlpOptions *options, GError **error)
{
  const char *how = nlp_options_get_string (options, "how");

  if (g_str_equal (how, "create-crash"))
    act ("crash", NULL);
  if (g_str_equal (how, "create-loop"))
    act ("loop", NULL);
  if (g_str_equal (how, "create-end"))
    exit (0);
  return g_strdup (how);
}

static const NlpOption options[] = { { "how", NLP_OPTION_STRING, "do-nothing", "what to do" }, { NULL } };

NLP_PLUGIN_DEFINE (hostile,
  .version = "1.0", .summary = "Does harm",
  .requires_layers = (const char *const[]) { "tokens", NULL },
  .provides = (const NlpLayerSpec[]) { { "hostiles", fields }, { NULL } },
  .options = options, .create = create, .process = process, .destroy = g_free)
