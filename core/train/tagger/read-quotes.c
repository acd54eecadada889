/* read-quotes.c - annotated quotes: one JSON object a line, with "text" and "quotes", whose "source", "cue" and
 * "content" are lists of [begin, end] in code points.
 *
 * A head with the source "quotes" gets B-source, I-cue, O and so on; the linker gets, for every token of a quote, the
 * first token of its cue; a source that several quotes share is tied to the first. The text is cut into tokens by the
 * library, so a model learns on what it will see. [data] unit says whether a sequence is a sentence or a paragraph.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <json-glib/json-glib.h>
#include <nlp/error.h>
#include <nlp/layers.h>
#include <nlp/reader.h>
#include "training-corpus.h"

typedef struct
{
  TrainingDocument *document;
  const NlpLayer *tokens;
  const Recipe *recipe;
} Reader;

static const char *const roles[] = { "source", "cue", "content" };

/* The tokens that a stretch of text covers or touches: @first and how many. */
static guint
find_tokens (const Reader *reader, NlpSpan span, guint *first)
{
  guint n_tokens = nlp_layer_get_length (reader->tokens), end;

  *first = nlp_layer_find (reader->tokens, span.begin);
  if (*first > 0 && nlp_layer_get_span (reader->tokens, *first - 1).end > span.begin)
    --*first;
  for (end = *first; end < n_tokens && nlp_layer_get_span (reader->tokens, end).begin < span.end; end++)
    ;
  return end - *first;
}

static gboolean
get_span (JsonArray *spans, guint index, NlpSpan *span)
{
  JsonNode *node = json_array_get_element (spans, index);
  JsonArray *pair = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (!pair || json_array_get_length (pair) != 2)
    return FALSE;
  span->begin = json_array_get_int_element (pair, 0);
  span->end = json_array_get_int_element (pair, 1);
  return TRUE;
}

static JsonArray *
get_spans (JsonObject *quote, const char *role)
{
  JsonNode *node = json_object_get_member (quote, role);

  return node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
set_label (const Reader *reader, guint token, const char *label)
{
  for (guint h = 0; h < reader->recipe->n_heads; h++)
    if (g_str_equal (reader->recipe->heads[h].source, "quotes"))
      reader->document->labels[h]->pdata[token] = (gpointer) g_intern_string (label);
}

static void
add_spans (const Reader *reader, JsonArray *spans, const char *role, guint32 cue)
{
  g_autofree char *begin = g_strconcat ("B-", role, NULL);
  g_autofree char *inside = g_strconcat ("I-", role, NULL);

  for (guint i = 0; spans && i < json_array_get_length (spans); i++)
    {
      NlpSpan span;
      guint first, n = get_span (spans, i, &span) ? find_tokens (reader, span, &first) : 0;

      for (guint t = 0; t < n; t++)
        {
          guint32 *link = &g_array_index (reader->document->links, guint32, first + t);

          set_label (reader, first + t, t == 0 ? begin : inside);
          if (*link == NLP_NO_TOKEN)
            *link = cue;
        }
    }
}

static guint32
find_cue (const Reader *reader, JsonArray *spans)
{
  guint32 cue = NLP_NO_TOKEN;

  for (guint i = 0; spans && i < json_array_get_length (spans); i++)
    {
      NlpSpan span;
      guint first;

      if (get_span (spans, i, &span) && find_tokens (reader, span, &first) > 0)
        cue = MIN (cue, first);
    }
  return cue;
}

static void
add_quotes (const Reader *reader, JsonArray *quotes)
{
  for (guint i = 0; i < json_array_get_length (quotes); i++)
    {
      JsonNode *node = json_array_get_element (quotes, i);
      JsonObject *quote = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      for (guint r = 0; quote && r < G_N_ELEMENTS (roles); r++)
        add_spans (reader, get_spans (quote, roles[r]), roles[r], find_cue (reader, get_spans (quote, "cue")));
    }
}

static TrainingDocument *
new_document (NlpDocument *source, const Recipe *recipe)
{
  TrainingDocument *document = training_document_new (recipe->n_heads);
  g_autofree char *unit = nlp__recipe_dup_string (recipe, "data", "unit", "sentence");
  guint n_tokens;
  guint32 none = NLP_NO_TOKEN;

  nlp_sequence_input_free (document->input);
  document->source = nlp_document_ref (source);
  document->input
      = nlp_sequence_input_new_from_document (source, g_str_equal (unit, "paragraph") ? NLP_SEQUENCE_PARAGRAPHS
                                                                                      : NLP_SEQUENCE_SENTENCES);
  n_tokens = nlp_sequence_input_get_length (document->input);
  for (guint i = 0; i < n_tokens; i++)
    g_array_append_val (document->links, none);
  for (guint h = 0; h < recipe->n_heads; h++)
    for (guint i = 0; i < n_tokens; i++)
      g_ptr_array_add (document->labels[h],
                       (gpointer) (g_str_equal (recipe->heads[h].source, "quotes") ? g_intern_string ("O") : NULL));
  return document;
}

static TrainingDocument *
read_record (const char *line, gsize length, const Recipe *recipe, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (NlpDocument) source = NULL;
  JsonNode *root;
  JsonObject *record;
  Reader reader = { .recipe = recipe };

  if (!json_parser_load_from_data (parser, line, length, error))
    return NULL;
  root = json_parser_get_root (parser);
  record = root && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  if (!record || !json_object_has_member (record, "text") || !get_spans (record, "quotes"))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "needs an object with \"text\" and \"quotes\"");
      return NULL;
    }
  source = nlp_document_new_from_text ("", json_object_get_string_member (record, "text"), -1, error);
  if (!source)
    return NULL;
  nlp_document_add_structure (source);
  reader.tokens = nlp_document_get_layer (source, NLP_LAYER_TOKENS);
  reader.document = new_document (source, recipe);
  reader.document->name = g_strdup (json_object_get_string_member_with_default (record, "id", NULL));
  add_quotes (&reader, get_spans (record, "quotes"));
  for (guint h = 0; h < recipe->n_heads; h++)
    training_document_mend_bio (reader.document, h);
  return reader.document;
}

gboolean
training_read_quotes (TrainingCorpus *corpus, const char *text, const char *filename, const Recipe *recipe,
                      GError **error)
{
  for (guint number = 1; *text; number++)
    {
      gsize length = strcspn (text, "\n");
      TrainingDocument *document = length > 0 ? read_record (text, length, recipe, error) : NULL;

      if (length > 0 && !document)
        {
          g_prefix_error (error, "%s:%u: ", filename, number);
          return FALSE;
        }
      if (document)
        g_ptr_array_add (corpus->documents, document);
      text += length + (text[length] == '\n');
    }
  return TRUE;
}
