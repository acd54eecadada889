/* json.c - tests of the formats "json" and "jsonl", and of what all writers share: layers, files, error records.
 * SPDX-License-Identifier: MIT */
#include "check.h"

/* Writes one document; the caller frees. */
static char *
render (const char *format, const char *layers, NlpDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpWriter) writer = nlp_writer_new (format, &error);
  g_autoptr (GBytes) bytes = NULL;

  CHECK_NO_ERROR (error);
  if (layers != NULL)
    CU_ASSERT (nlp_writer_set_layers (writer, layers, &error));
  bytes = nlp_writer_render (writer, document);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static NlpDocument *
make_document (void)
{
  NlpDocument *document = check_document ("Mara Lind said: “Sail.”");
  NlpLayer *tokens = check_add_layer (document, NLP_LAYER_TOKENS, nlp_tokens_fields);
  NlpLayer *tags = check_add_layer (document, NLP_LAYER_TAGS, nlp_tags_fields);
  NlpLayer *entities = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);
  NlpLayer *referents = check_add_layer (document, NLP_LAYER_REFERENTS, nlp_referents_fields);
  NlpLayer *quotes = check_add_layer (document, NLP_LAYER_QUOTES, nlp_quotes_fields);
  NlpSpan content = { 16, 23 }, source = { 0, 9 };

  nlp_layer_append (tokens, (NlpSpan) { 0, 4 });
  nlp_layer_set_string (tags, nlp_layer_append (tags, (NlpSpan) { 0, 4 }), NLP_TAGS_POS, "PROPN");
  nlp_layer_append (entities, (NlpSpan) { 0, 9 });
  nlp_layer_set_string (entities, 0, NLP_ENTITIES_TYPE, "PERSON");
  nlp_layer_set_row (entities, 0, NLP_ENTITIES_REFERENT, nlp_layer_append (referents, (NlpSpan) { 0, 9 }));
  nlp_layer_set_probability (entities, 0, 0.75);
  nlp_layer_set_string (referents, 0, NLP_REFERENTS_TYPE, "PERSON");
  nlp_layer_set_string (referents, 0, NLP_REFERENTS_NAME, "Mara Lind");
  nlp_layer_set_string (referents, 0, NLP_REFERENTS_ALIASES, "Lind\nMara");
  nlp_layer_append (quotes, content);
  nlp_layer_set_string (quotes, 0, NLP_QUOTES_KIND, "direct");
  nlp_layer_set_spans (quotes, 0, NLP_QUOTES_CONTENT, &content, 1);
  nlp_layer_set_spans (quotes, 0, NLP_QUOTES_SOURCE, &source, 1);
  nlp_layer_set_string (quotes, 0, NLP_QUOTES_SPEAKER, "Mara Lind");
  return document;
}

static void
writes_the_layers_on_one_line (void)
{
  g_autoptr (NlpDocument) document = make_document ();
  g_autofree char *line = render ("jsonl", NULL, document);

  CHECK_STRING (line,
                "{\"id\":\"test\",\"text\":\"Mara Lind said: “Sail.”\","
                "\"tokens\":[{\"begin\":0,\"end\":4,\"pos\":\"PROPN\"}],"
                "\"entities\":[{\"begin\":0,\"end\":9,\"type\":\"PERSON\",\"referent\":\"p1\",\"probability\":0.75}],"
                "\"quotes\":[{\"begin\":16,\"end\":23,\"kind\":\"direct\",\"content\":[[16,23]],\"cue\":[],\"source\":[[0,9]],"
                "\"speaker\":\"Mara Lind\",\"referent\":\"p1\"}],"
                "\"referents\":[{\"id\":\"p1\",\"type\":\"PERSON\",\"name\":\"Mara Lind\",\"aliases\":[\"Lind\",\"Mara\"]}]}\n");
}

static void
lays_out_rows_on_lines (void)
{
  g_autoptr (NlpDocument) document = check_document ("Ja.");
  g_autofree char *json = NULL;

  nlp_layer_append (check_add_layer (document, NLP_LAYER_SENTENCES, nlp_sentences_fields), (NlpSpan) { 0, 3 });
  json = render ("json", NULL, document);
  CHECK_STRING (json, "{\n \"id\": \"test\",\n \"text\": \"Ja.\",\n \"sentences\": [\n  {\"begin\": 0, \"end\": 3}\n ]\n}\n");
}

static void
escapes_what_json_cannot_carry (void)
{
  g_autoptr (NlpDocument) document = nlp_document_new_from_text ("a\"b", "\\ \t\r\n\f\b\0\x1F", 9, NULL);
  g_autofree char *line = render ("jsonl", NULL, document);

  CHECK_STRING (line, "{\"id\":\"a\\\"b\",\"text\":\"\\\\ \\t\\r\\n\\f\\b\\u0000\\u001f\"}\n");
}

static void
gives_a_speaker_without_a_name_in_the_text_an_id (void)
{
  g_autoptr (NlpDocument) document = make_document ();
  g_autofree char *line = NULL;

  nlp_layer_set_string (nlp_document_get_layer (document, NLP_LAYER_QUOTES), 0, NLP_QUOTES_SPEAKER, "my\n sister");
  line = render ("jsonl", "quotes", document);
  CHECK_CONTAINS (line, "\"speaker\":\"my sister\",\"referent\":\"p2\"");
  CHECK_CONTAINS (line, "{\"id\":\"p2\",\"type\":\"PERSON\",\"name\":\"my sister\"}");
}

static const NlpField reef_fields[] = {
  { "depth", NLP_FIELD_NUMBER, "" }, { "crew", NLP_FIELD_INTEGER, "" }, { "where", NLP_FIELD_SPAN, "" },
  { "who", NLP_FIELD_ROW, "", NLP_LAYER_REFERENTS }, { "note", NLP_FIELD_STRING, "" }, { NULL }
};

static void
writes_layers_that_it_does_not_know (void)
{
  g_autoptr (NlpDocument) document = make_document ();
  NlpLayer *reefs = check_add_layer (document, "reefs", reef_fields);
  g_autofree char *line = NULL;

  nlp_document_add_run (document, &(NlpRun) { "reef", "1.0", NLP_RUN_OK, NULL });
  nlp_layer_append (reefs, (NlpSpan) { 0, 4 });
  nlp_layer_set_number (reefs, 0, 0, 2.5);
  nlp_layer_set_span (reefs, 0, 2, (NlpSpan) { 5, 9 });
  nlp_layer_set_row (reefs, 0, 3, 0);
  line = render ("jsonl", "reefs", document);
  CHECK_CONTAINS (line, "\"reefs\":[{\"begin\":0,\"end\":4,\"depth\":2.5,\"crew\":0,\"where\":[5,9],\"who\":\"p1\"}]");
  CHECK_CONTAINS (line, "\"plugins\":[{\"name\":\"reef\",\"version\":\"1.0\",\"status\":\"ok\"}]");
}

static void
writes_statements_with_what_they_point_to (void)
{
  g_autoptr (NlpDocument) document = make_document ();
  NlpLayer *numbers = check_add_layer (document, NLP_LAYER_NUMBERS, nlp_numbers_fields);
  NlpLayer *attitudes = check_add_layer (document, NLP_LAYER_ATTITUDES, nlp_attitudes_fields);
  NlpLayer *statements = check_add_layer (document, NLP_LAYER_STATEMENTS, nlp_statements_fields);
  const NlpSpan words[] = { { 16, 21 }, { 21, 23 } };
  g_autofree char *line = NULL;

  nlp_layer_append (numbers, (NlpSpan) { 17, 21 });
  nlp_layer_set_string (numbers, 0, NLP_NUMBERS_KIND, "cardinal");
  nlp_layer_set_string (numbers, 0, NLP_NUMBERS_VALUE, "7");
  nlp_layer_append (attitudes, (NlpSpan) { 16, 23 });
  nlp_layer_set_row (attitudes, 0, NLP_ATTITUDES_TARGET_REFERENT, 0);
  nlp_layer_set_number (attitudes, 0, NLP_ATTITUDES_SCORE, -0.5);
  nlp_layer_append (statements, (NlpSpan) { 16, 23 });
  nlp_layer_set_string (statements, 0, NLP_STATEMENTS_KIND, "direct");
  nlp_layer_set_row (statements, 0, NLP_STATEMENTS_SPEAKER, 0);
  nlp_layer_set_row (statements, 0, NLP_STATEMENTS_ON_BEHALF_OF, 0);
  nlp_layer_set_spans (statements, 0, NLP_STATEMENTS_WORDS, words, 2);
  nlp_layer_set_rows_of (statements, 0, NLP_STATEMENTS_ABOUT, (const guint[]) { 0, 1 }, (const guint[]) { 0, 0 }, 2);
  nlp_layer_set_rows (statements, 0, NLP_STATEMENTS_FIGURES, (const guint[]) { 0 }, 1);
  nlp_layer_set_number (statements, 0, NLP_STATEMENTS_CERTAINTY, 0.8125);
  nlp_layer_set_row (statements, 0, NLP_STATEMENTS_QUOTE, 0);
  line = render ("jsonl", "statements", document);
  CHECK_CONTAINS (line, "\"statements\":[{\"begin\":16,\"end\":23,\"kind\":\"direct\",\"speaker\":\"Mara Lind\",\"referent\":\"p1\","
                        "\"on_behalf_of\":\"Mara Lind\",\"words\":\"“Sail.”\","
                        "\"about\":[{\"referent\":\"p1\",\"name\":\"Mara Lind\",\"score\":-0.5},{\"referent\":\"p1\",\"name\":\"Mara Lind\"}],"
                        "\"figures\":[{\"begin\":17,\"end\":21,\"kind\":\"cardinal\",\"value\":\"7\"}],\"dates\":[],"
                        "\"certainty\":0.812,\"quote\":0}]");
}

static void
writes_nothing_for_a_speaker_whom_nobody_named (void)
{
  g_autoptr (NlpDocument) document = make_document ();
  g_autofree char *line = NULL;

  nlp_layer_set_string (nlp_document_get_layer (document, NLP_LAYER_QUOTES), 0, NLP_QUOTES_SPEAKER, NULL);
  line = render ("jsonl", "quotes", document);
  CHECK_CONTAINS (line, "\"source\":[[0,9]],\"speaker\":null}]");
}

static const NlpField sense_fields[] = { { "sense", NLP_FIELD_STRING, "" }, { "hidden", NLP_FIELD_STRING, "", .flags = NLP_FIELD_HIDDEN },
                                         { NULL } };

static void
writes_what_describes_a_layer_as_part_of_it (void)
{
  static const NlpLayerSpec senses = { "senses", sense_fields, .of = NLP_LAYER_TOKENS };
  static const NlpLayerSpec secrets = { "secrets", sense_fields, .flags = NLP_LAYER_INTERNAL };
  g_autoptr (NlpDocument) document = make_document ();
  NlpLayer *layer = nlp_document_add_layer (document, &senses);
  g_autofree char *line = NULL;

  nlp_layer_set_string (layer, nlp_layer_append (layer, (NlpSpan) { 0, 4 }), 0, "name");
  nlp_layer_set_string (layer, 0, 1, "nobody's business");
  nlp_layer_append (nlp_document_add_layer (document, &secrets), (NlpSpan) { 0, 4 });
  nlp_layer_set_row (nlp_document_get_layer (document, NLP_LAYER_TAGS), 0, NLP_TAGS_HEAD, 0);
  nlp_layer_set_string (nlp_document_get_layer (document, NLP_LAYER_TAGS), 0, NLP_TAGS_RELATION, "root");
  line = render ("jsonl", NULL, document);
  CHECK_CONTAINS (line, "\"tokens\":[{\"begin\":0,\"end\":4,\"pos\":\"PROPN\",\"head\":0,\"relation\":\"root\",\"sense\":\"name\"}]");
  CU_ASSERT (strstr (line, "senses") == NULL && strstr (line, "secrets") == NULL && strstr (line, "business") == NULL);
}

static void
writes_the_layers_asked_for (void)
{
  g_autoptr (NlpDocument) document = make_document ();
  g_autofree char *some = render ("jsonl", "entities", document), *others = render ("jsonl", "-entities,-tokens", document);

  CU_ASSERT (strstr (some, "\"entities\"") != NULL && strstr (some, "\"quotes\"") == NULL);
  CU_ASSERT (strstr (others, "\"entities\"") == NULL && strstr (others, "\"tokens\"") == NULL && strstr (others, "\"quotes\""));
}

static void
refuses_layers_that_make_no_sense (void)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new ("jsonl", NULL);

  for (const char *const *i = (const char *const[]) { "quotes,+tokens", "quotes,", "+", "-tokens,,", NULL }; *i != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      CU_ASSERT (!nlp_writer_set_layers (writer, *i, &error));
      CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_OPTION);
    }
}

static void
tells_of_layers_that_no_document_has (void)
{
  g_autoptr (NlpDocument) document = make_document ();
  g_autoptr (NlpWriter) writer = nlp_writer_new ("jsonl", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) messages = NULL;

  CU_ASSERT (nlp_writer_set_layers (writer, "entities,qoutes", NULL));
  bytes = nlp_writer_render (writer, document);
  messages = nlp_writer_take_messages (writer);
  CHECK_INTEGER (g_strv_length (messages), 1);
  CHECK_STRING (messages[0], "no document has a layer \"qoutes\"");
}

static void
names_the_formats_when_there_is_no_such_one (void)
{
  g_autoptr (GError) error = NULL;

  CU_ASSERT (nlp_writer_new ("yaml", &error) == NULL);
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_OPTION);
  CHECK_CONTAINS (error ? error->message : NULL, "jsonl");
}

static void
writes_records_in_order_with_errors_among_them (void)
{
  g_autoptr (NlpDocument) document = check_document ("Ja.");
  g_autoptr (NlpWriter) writer = nlp_writer_new ("jsonl", NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) rendered = nlp_writer_render (writer, document);
  g_autoptr (GError) error = NULL;

  CU_ASSERT (nlp_writer_write (writer, document, stream, &error));
  CU_ASSERT (nlp_writer_write_error (writer, "second", "line 2 is not JSON", stream, &error));
  CU_ASSERT (nlp_writer_write_rendered (writer, rendered, stream, &error));
  CU_ASSERT (nlp_writer_finish (writer, stream, &error));
  CHECK_NO_ERROR (error);
  nlp_writer_write (writer, document, stream, NULL);
  g_output_stream_write (stream, "", 1, NULL, NULL);
  CHECK_STRING (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                "{\"id\":\"test\",\"text\":\"Ja.\"}\n{\"id\":\"second\",\"error\":\"line 2 is not JSON\"}\n"
                "{\"id\":\"test\",\"text\":\"Ja.\"}\n{\"id\":\"test\",\"text\":\"Ja.\"}\n");
}

static void
reports_a_stream_that_fails (void)
{
  g_autoptr (NlpDocument) document = check_document ("A text that is longer than the stream.");
  g_autoptr (NlpWriter) writer = nlp_writer_new ("jsonl", NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (g_malloc (8), 8, NULL, g_free);
  g_autoptr (GError) error = NULL;

  CU_ASSERT (!nlp_writer_write (writer, document, stream, &error));
  CHECK_ERROR (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

CHECK_MAIN (CHECK_CASE (writes_the_layers_on_one_line), CHECK_CASE (lays_out_rows_on_lines),
            CHECK_CASE (escapes_what_json_cannot_carry), CHECK_CASE (gives_a_speaker_without_a_name_in_the_text_an_id),
            CHECK_CASE (writes_layers_that_it_does_not_know), CHECK_CASE (writes_statements_with_what_they_point_to),
            CHECK_CASE (writes_nothing_for_a_speaker_whom_nobody_named),
            CHECK_CASE (writes_what_describes_a_layer_as_part_of_it), CHECK_CASE (writes_the_layers_asked_for),
            CHECK_CASE (refuses_layers_that_make_no_sense), CHECK_CASE (tells_of_layers_that_no_document_has),
            CHECK_CASE (names_the_formats_when_there_is_no_such_one), CHECK_CASE (writes_records_in_order_with_errors_among_them),
            CHECK_CASE (reports_a_stream_that_fails))
