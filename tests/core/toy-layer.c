/* toy-layer.c - a layer of a plugin that the library has never heard of, with a string, a list of spans and a list of rows, is carried
 * by every format, or the format says that it is not.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "xml-promises.h"

#include <string.h>

enum { WORD, PARTS_OF_IT, TOKENS };

static const NlpField fields[] = { { .name = "word", .type = NLP_FIELD_STRING, .summary = "what is echoed", .flags = NLP_FIELD_LABEL },
                                   { .name = "parts", .type = NLP_FIELD_SPANS, .summary = "its parts" },
                                   { .name = "tokens", .type = NLP_FIELD_ROWS, .summary = "its words", .target = NLP_LAYER_TOKENS },
                                   { NULL } };

static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  NlpLayer *echoes = nlp_document_get_layer (document, "echoes");
  guint row = nlp_layer_append (echoes, (NlpSpan) { 5, 13 });

  nlp_layer_set_string (echoes, row, WORD, "no no");
  nlp_layer_set_spans (echoes, row, PARTS_OF_IT, (const NlpSpan[]) { { 5, 7 }, { 11, 13 } }, 2);
  nlp_layer_set_rows (echoes, row, TOKENS, (const guint[]) { 1, 3 }, 2);
  return TRUE;
}

static const NlpPlugin plugin = {
  NLP_PLUGIN_HEAD, .name = "echo", .version = "1.0", .summary = "Finds echoes",
  .provides = (const NlpLayerSpec[]) { { .name = "echoes", .fields = fields, .summary = "echoes" }, { NULL } },
  .process = process
};

/* A text with an echo through a format; what it could not carry is in @messages. */
static char *
render (const char *format, const char *layers, char **messages)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autoptr (NlpDocument) document = check_document ("Mara no  x no.");
  g_autoptr (NlpWriter) writer = nlp_writer_new (format, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  CU_ASSERT (nlp_pipeline_add_descriptor (pipeline, &plugin, &error) && nlp_pipeline_prepare (pipeline, &error)
             && nlp_pipeline_run (pipeline, document, &error));
  CHECK_NO_ERROR (error);
  if (layers != NULL)
    CU_ASSERT (nlp_writer_set_layers (writer, layers, NULL));
  bytes = nlp_writer_render (writer, document);
  lines = nlp_writer_take_messages (writer);
  *messages = g_strjoinv ("\n", lines);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
check_format (const char *format, const char *layers, const char *const *parts, const char *message)
{
  g_autofree char *messages = NULL, *text = render (format, layers, &messages);

  for (; *parts != NULL; parts++)
    CHECK_CONTAINS (text, *parts);
  CHECK_CONTAINS (messages, message);
}

#define PARTS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
json_has_its_members (void)
{
  check_format ("jsonl", NULL, PARTS ("\"echoes\":[{\"begin\":5,\"end\":13,\"word\":\"no no\",\"parts\":[[5,7],[11,13]],\"tokens\":[1,3],"
                                      "\"by\":[\"echo\"]}]"), "");
}

static void
tables_have_its_columns (void)
{
  check_format ("csv", "echoes", PARTS ("document,text,word,parts,tokens,begin,end\ntest,no  x no,no no,no; no,no; no,5,13\n"), "");
  check_format ("tsv", "echoes", PARTS ("document\ttext\tword\tparts\ttokens\tbegin\tend\ntest\tno x no\tno no\t"), "");
}

static void
xml_has_its_features (void)
{
  check_format ("xml", "+tokens", PARTS ("<seg xml:id=\"x1\" type=\"echoes\" subtype=\"no_no\" ana=\"#fs1\"",
                                         "<fs xml:id=\"fs1\" type=\"echoes\"><f name=\"word\"><string>no no</string></f>"
                                         "<f name=\"parts\"><symbol value=\"5-7,11-13\"/></f>"
                                         "<f name=\"tokens\"><symbol value=\"w2,w4\"/></f></fs>"), "");
  check_format ("xml", NULL, PARTS ("<f name=\"parts\"><symbol value=\"5-7,11-13\"/></f></fs>"), "");
}

static void
brat_has_its_notes (void)
{
  check_format ("brat", NULL, PARTS ("T1\techoes 5 13\tno  x no\n", "AnnotatorNotes T1\tword: no no\n", "T1\tparts: no; no\n",
                                     "T1\ttokens: no; no\n"), "");
}

static void
the_page_has_its_label (void)
{
  check_format ("html", NULL, PARTS ("no no"), "");
}

static void
conllu_says_that_it_has_no_place_for_it (void)
{
  check_format ("conllu", NULL, PARTS ("# text"), "1 rows of echoes were left out: conllu has no place for them");
}

/* A layer with fields of all types, with and without a mark in the text, comes back from XML as it was. */

enum { MOOD, NOTE, PLACE, PLACES, WEIGHT, TIMES, TWIN, TWINS };

static const NlpField all_fields[] = {
  { .name = "mood", .type = NLP_FIELD_STRING, .summary = "what it sounds like", .values = "glad|sad", .flags = NLP_FIELD_LABEL },
  { .name = "note", .type = NLP_FIELD_STRING, .summary = "1 < 2 & more", .flags = NLP_FIELD_LINES },
  { .name = "place", .type = NLP_FIELD_SPAN },
  { .name = "places", .type = NLP_FIELD_SPANS, .flags = NLP_FIELD_WORDS },
  { .name = "weight", .type = NLP_FIELD_NUMBER, .unit = "s", .decimals = 2, .flags = NLP_FIELD_ALWAYS },
  { .name = "times", .type = NLP_FIELD_INTEGER },
  { .name = "twin", .type = NLP_FIELD_ROW, .target = NLP_LAYER_SENTENCES "|chimes", .embed = "span;tone=mood" },
  { .name = "twins", .type = NLP_FIELD_ROWS, .target = "chimes" },
  { NULL }
};

static void
add_chime (NlpLayer *chimes, NlpSpan span, const char *mood)
{
  guint row = nlp_layer_append (chimes, span);

  nlp_layer_set_string (chimes, row, MOOD, mood);
  nlp_layer_set_string (chimes, row, NOTE, "high\nlow");
  nlp_layer_set_span (chimes, row, PLACE, (NlpSpan) { 0, 4 });
  nlp_layer_set_spans (chimes, row, PLACES, (const NlpSpan[]) { { 5, 7 }, { 11, 13 } }, 2);
  nlp_layer_set_number (chimes, row, WEIGHT, 1.25);
  nlp_layer_set_integer (chimes, row, TIMES, -3);
  nlp_layer_set_row_of (chimes, row, TWIN, row > 0, 0);
  nlp_layer_set_rows (chimes, row, TWINS, (const guint[]) { 1, 0 }, 2);
  nlp_layer_set_probability (chimes, row, .5);
}

static gboolean
chime (gconstpointer self, NlpDocument *document, GError **error)
{
  const char *const names[] = { "chimes", "beside-chimes" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      add_chime (nlp_document_get_layer (document, names[i]), (NlpSpan) { 5, 13 }, "glad");
      add_chime (nlp_document_get_layer (document, names[i]), (NlpSpan) { 11, 13 }, "sad");
    }
  return TRUE;
}

static const NlpPlugin chimes = {
  NLP_PLUGIN_HEAD, .name = "chime", .version = "1.0", .summary = "Finds chimes",
  .provides = (const NlpLayerSpec[]) {
    { .name = "chimes", .fields = all_fields, .summary = "chimes", .flags = NLP_LAYER_OVERLAPS, .priority = 5 },
    { .name = "beside-chimes", .fields = all_fields, .summary = "chimes", .flags = NLP_LAYER_BESIDE }, { NULL } },
  .process = chime
};

static char *
write_as (NlpDocument *document, const char *format)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new (format, NULL);
  g_autoptr (GBytes) bytes = nlp_writer_render (writer, document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
xml_is_read_back_without_the_plugin (void)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autoptr (NlpDocument) document = check_document ("Mara no  x no."), back = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (NlpReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *xml = NULL, *again = NULL, *json = NULL, *json_again = NULL, *broken = NULL;
  const NlpField *field;

  CU_ASSERT (nlp_pipeline_add_descriptor (pipeline, &chimes, &error) && nlp_pipeline_prepare (pipeline, &error)
             && nlp_pipeline_run (pipeline, document, &error));
  xml = write_as (document, "xml");
  broken = find_broken_promise (document, xml);
  CU_ASSERT_PTR_NULL (broken);
  json = write_as (document, "jsonl");
  stream = g_memory_input_stream_new_from_data (xml, strlen (xml), NULL);
  reader = nlp_reader_new (stream, NULL);
  nlp_reader_set_input (reader, NLP_INPUT_XML);
  back = nlp_reader_next (reader, &error);
  CHECK_NO_ERROR (error);
  if (back == NULL)
    return;
  again = write_as (back, "xml");
  json_again = write_as (back, "jsonl");
  CHECK_STRING (again, xml);
  CHECK_STRING (json_again, json);
  field = nlp_layer_get_field (nlp_document_get_layer (back, "chimes"), WEIGHT);
  CHECK_STRING (field->unit, "s");
  CHECK_INTEGER (field->decimals, 2);
}

CHECK_MAIN (CHECK_CASE (json_has_its_members), CHECK_CASE (tables_have_its_columns), CHECK_CASE (xml_has_its_features),
            CHECK_CASE (brat_has_its_notes), CHECK_CASE (the_page_has_its_label),
            CHECK_CASE (xml_is_read_back_without_the_plugin), CHECK_CASE (conllu_says_that_it_has_no_place_for_it))
