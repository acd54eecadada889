/* Tests of core/document/document.c: the text, places in it, layers by name, properties, the record of plugins.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "check.h"

static const NlpField mood_fields[] = { { "mood", NLP_FIELD_STRING, "mood" }, { NULL } };

static void
text_is_kept_byte_for_byte (void)
{
  const char text[] = "One\r\ntwo\f\302\240three\0four";
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = nlp_document_new_from_text ("id", text, sizeof text - 1, &error);
  gsize n_bytes;

  CHECK_NO_ERROR (error);
  CU_ASSERT (memcmp (nlp_document_get_text (document, &n_bytes), text, sizeof text) == 0);
  CHECK_INTEGER (n_bytes, sizeof text - 1);
  CHECK_INTEGER (nlp_document_get_length (document), sizeof text - 2);
}

static void
invalid_utf8_is_refused_with_its_place (void)
{
  static const char *const texts[] = { "ab\377c", "ab\303", "ab\355\240\200", "ab\360\200\200\200" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      CU_ASSERT_PTR_NULL (nlp_document_new_from_text ("notes.txt", texts[i], -1, &error));
      CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_INPUT);
      CHECK_CONTAINS (error->message, "notes.txt: byte 2");
    }
}

/* Against counting from the start, over a text that crosses several entries of the index. */
static void
places_agree_with_counting (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 100; i++)
    g_string_append (text, i % 3 == 0 ? "ž€" : i % 7 == 0 ? "𝛑" : "ab");

  g_autoptr (NlpDocument) document = check_document (text->str);
  guint32 position = 0;
  for (const char *p = text->str; ; p = g_utf8_next_char (p), position++)
    {
      CHECK_INTEGER (nlp_document_get_byte_offset (document, position), p - text->str);
      CHECK_INTEGER (nlp_document_get_position (document, p - text->str), position);
      if (*p == '\0')
        break;
    }
  CHECK_INTEGER (nlp_document_get_length (document), position);
}

static void
empty_text_has_one_place (void)
{
  g_autoptr (NlpDocument) document = check_document ("");

  CHECK_INTEGER (nlp_document_get_length (document), 0);
  CHECK_INTEGER (nlp_document_get_byte_offset (document, 0), 0);
  CHECK_INTEGER (nlp_document_get_position (document, 0), 0);
}

static void
spans_give_their_text (void)
{
  g_autoptr (NlpDocument) document = check_document ("Zoë sang.");
  g_autofree char *word = nlp_document_dup_text (document, &(NlpSpan) { 2, 8 });

  CHECK_STRING (word, "ë sang");
}

static void
a_layer_is_found_by_name_and_made_once (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");
  const NlpLayerSpec spec = { "moods", mood_fields, NULL, 0 };
  NlpLayer *layer = nlp_document_add_layer (document, &spec);

  CU_ASSERT_PTR_NOT_NULL (layer);
  CU_ASSERT_PTR_EQUAL (nlp_document_add_layer (document, &spec), layer);
  CU_ASSERT_PTR_EQUAL (nlp_document_get_layer (document, "moods"), layer);
  CU_ASSERT_PTR_NULL (nlp_document_get_layer (document, "smells"));
  CHECK_INTEGER (nlp_document_get_n_layers (document), 1);
  nlp_document_remove_layer (document, "moods");
  CU_ASSERT_PTR_NULL (nlp_document_get_layer (document, "moods"));
}

static void
a_layer_of_the_same_name_with_other_fields_is_refused (void)
{
  static const NlpField numbers[] = { { "mood", NLP_FIELD_NUMBER, "mood" }, { NULL } };
  static const NlpField more[] = { { "mood", NLP_FIELD_STRING, "mood" }, { "place", NLP_FIELD_SPAN, "place" }, { NULL } };
  g_autoptr (NlpDocument) document = check_document ("text");

  nlp_document_add_layer (document, &(NlpLayerSpec) { "moods", mood_fields, NULL, 0 });
  CU_ASSERT_PTR_NULL (nlp_document_add_layer (document, &(NlpLayerSpec) { "moods", numbers, NULL, 0 }));
  CU_ASSERT_PTR_NULL (nlp_document_add_layer (document, &(NlpLayerSpec) { "moods", more, NULL, 0 }));
  CU_ASSERT_PTR_NULL (nlp_document_add_layer (document, &(NlpLayerSpec) { "moods", NULL, NULL, 0 }));
}

static void
a_layer_keeps_its_document_alive (void)
{
  NlpDocument *document = check_document ("text");
  const NlpLayerSpec spec = { "moods", mood_fields, NULL, 0 };
  NlpLayer *layer = nlp_layer_ref (nlp_document_add_layer (document, &spec));

  nlp_document_unref (document);
  CHECK_STRING (nlp_layer_get_name (layer), "moods");
  nlp_layer_unref (layer);
}

static void
tokens_give_their_bytes_without_stored_offsets (void)
{
  g_autoptr (NlpDocument) document = check_document ("Zoë sang.");
  NlpLayer *tokens = nlp_document_add_layer (document, &(NlpLayerSpec) { NLP_LAYER_TOKENS, nlp_tokens_fields, NULL, 0 });
  guint n_bytes;

  nlp_layer_append (tokens, (NlpSpan) { 0, 3 });
  nlp_layer_append (tokens, (NlpSpan) { 4, 8 });
  CU_ASSERT (strncmp (nlp_document_get_token (document, 0, &n_bytes), "Zoë", 4) == 0);
  CHECK_INTEGER (n_bytes, 4);
  CU_ASSERT (strncmp (nlp_document_get_token (document, 1, &n_bytes), "sang", 4) == 0);
  CHECK_INTEGER (n_bytes, 4);
}

static void
properties_are_set_replaced_and_taken_away (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");

  CHECK_STRING (nlp_document_get_property (document, "format"), NULL);
  nlp_document_set_property (document, "format", "txt");
  nlp_document_set_property (document, "format", "html");
  CHECK_STRING (nlp_document_get_property (document, "format"), "html");
  nlp_document_set_property (document, "format", NULL);
  CHECK_STRING (nlp_document_get_property (document, "format"), NULL);
}

static void
runs_are_recorded_in_order (void)
{
  g_autoptr (NlpDocument) document = check_document ("text");

  CHECK_INTEGER (nlp_document_add_run (document, &(NlpRun) { "ner", "1.0", NLP_RUN_OK, NULL }), 0);
  CHECK_INTEGER (nlp_document_add_run (document, &(NlpRun) { "quotes", "2.1", NLP_RUN_FAILED, "no model" }), 1);
  CHECK_INTEGER (nlp_document_get_n_runs (document), 2);
  CHECK_STRING (nlp_document_get_run (document, 0)->plugin, "ner");
  CHECK_INTEGER (nlp_document_get_run (document, 1)->status, NLP_RUN_FAILED);
  CHECK_STRING (nlp_document_get_run (document, 1)->message, "no model");
}

CHECK_MAIN (
  CHECK_CASE (text_is_kept_byte_for_byte),
  CHECK_CASE (invalid_utf8_is_refused_with_its_place),
  CHECK_CASE (places_agree_with_counting),
  CHECK_CASE (empty_text_has_one_place),
  CHECK_CASE (spans_give_their_text),
  CHECK_CASE (a_layer_is_found_by_name_and_made_once),
  CHECK_CASE (a_layer_of_the_same_name_with_other_fields_is_refused),
  CHECK_CASE (a_layer_keeps_its_document_alive),
  CHECK_CASE (tokens_give_their_bytes_without_stored_offsets),
  CHECK_CASE (properties_are_set_replaced_and_taken_away),
  CHECK_CASE (runs_are_recorded_in_order))
