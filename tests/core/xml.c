/* xml.c - tests of the format "xml": what is written for what.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "layer-private.h"
#include "xml-promises.h"

/* Documents. */

static NlpLayer *
get_layer (NlpDocument *document, const char *name)
{
  static const struct
  {
    const char *name;
    const NlpField *fields;
  } layers[] = { { NLP_LAYER_BLOCKS, nlp_blocks_fields },       { NLP_LAYER_SENTENCES, nlp_sentences_fields },
                 { NLP_LAYER_TOKENS, nlp_tokens_fields },       { NLP_LAYER_TAGS, nlp_tags_fields },
                 { NLP_LAYER_ENTITIES, nlp_entities_fields },   { NLP_LAYER_REFERENTS, nlp_referents_fields },
                 { NLP_LAYER_TURNS, nlp_turns_fields },         { NLP_LAYER_QUOTES, nlp_quotes_fields },
                 { NLP_LAYER_NUMBERS, nlp_numbers_fields },     { NLP_LAYER_SENTIMENT, nlp_sentiment_fields } };

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if (g_str_equal (layers[i].name, name))
      {
        NlpLayer *layer = nlp_document_get_layer (document, name);

        return layer != NULL ? layer : check_add_layer (document, name, layers[i].fields);
      }
  g_error ("fixture: no layer %s", name);
}

/* The place of some words in the text. */
static NlpSpan
find (NlpDocument *document, const char *words)
{
  const char *text = nlp_document_get_text (document, NULL), *place = strstr (text, words);
  guint32 begin;

  if (place == NULL)
    g_error ("fixture: no \"%s\"", words);
  begin = g_utf8_strlen (text, place - text);
  return (NlpSpan) { begin, begin + g_utf8_strlen (words, -1) };
}

/* Adds a row over some words; its first field, if it has any, is @value. */
static guint
add (NlpDocument *document, const char *layer, const char *words, const char *value)
{
  guint row = nlp_layer_append (get_layer (document, layer), find (document, words));

  if (value != NULL)
    nlp_layer_set_string (get_layer (document, layer), row, 0, value);
  return row;
}

static guint
add_quote (NlpDocument *document, const char *kind, const char *const *content, const char *source, const char *cue,
           const char *speaker)
{
  NlpLayer *quotes = get_layer (document, NLP_LAYER_QUOTES);
  guint row = add (document, NLP_LAYER_QUOTES, content[0], kind), n = 0;
  NlpSpan spans[8], span;

  for (; content[n] != NULL; n++)
    spans[n] = find (document, content[n]);
  nlp_layer_set_spans (quotes, row, NLP_QUOTES_CONTENT, spans, n);
  if (source != NULL)
    {
      span = find (document, source);
      nlp_layer_set_spans (quotes, row, NLP_QUOTES_SOURCE, &span, 1);
    }
  if (cue != NULL)
    {
      span = find (document, cue);
      nlp_layer_set_spans (quotes, row, NLP_QUOTES_CUE, &span, 1);
    }
  nlp_layer_set_string (quotes, row, NLP_QUOTES_SPEAKER, speaker);
  return row;
}

#define CONTENT(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* Output. */

/* Writes with the layers of @choice (NULL for the default), and checks what is promised of all documents. */
static char *
write_layers (NlpDocument *document, const char *choice)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new ("xml", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *problem = NULL;
  char *xml;

  if (choice != NULL)
    nlp_writer_set_layers (writer, choice, NULL);
  bytes = nlp_writer_render (writer, document);
  xml = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  problem = find_broken_promise (document, xml);
  CHECK_STRING (problem, NULL);
  return xml;
}

/* What is between <body> and </body>. */
static char *
write_body (NlpDocument *document)
{
  static const char start[] = "<body xml:id=\"body\">";
  g_autofree char *xml = write_layers (document, NULL);
  const char *begin = strstr (xml, start) + strlen (start);

  return g_strndup (begin, strstr (begin, "</body>") - begin);
}

#define CHECK_BODY(document, expected)                                                                                         \
  do                                                                                                                           \
    {                                                                                                                          \
      g_autofree char *body = write_body (document);                                                                           \
      CHECK_STRING (body, expected);                                                                                           \
    }                                                                                                                          \
  while (0)

#define RESP " resp=\"#nlp-run\""

/* Cases. */

static void
an_exchange_with_labels_and_a_crossing_name (void)
{
  g_autoptr (NlpDocument) document = check_document ("Q: Who calls?\nReyes calls her “our own Mara” Lindqvist.");
  NlpLayer *turns = get_layer (document, NLP_LAYER_TURNS);

  add (document, NLP_LAYER_BLOCKS, "Q: Who calls?", "paragraph");
  add (document, NLP_LAYER_BLOCKS, "Reyes calls her “our own Mara” Lindqvist.", "paragraph");
  add (document, NLP_LAYER_TURNS, "Q: Who calls?", "question");
  nlp_layer_set_span (turns, 0, NLP_TURNS_LABEL, find (document, "Q:"));
  add (document, NLP_LAYER_TURNS, "Reyes calls her “our own Mara” Lindqvist.", "answer");
  nlp_layer_set_string (turns, 1, NLP_TURNS_SPEAKER, "Reyes");
  add (document, NLP_LAYER_ENTITIES, "Reyes", "PERSON");
  add (document, NLP_LAYER_ENTITIES, "Mara” Lindqvist", "PERSON");
  add_quote (document, "mixed", CONTENT ("“our own Mara”"), NULL, NULL, "Reyes");
  CHECK_BODY (document,
              "<div><sp xml:id=\"t1\" ana=\"#turn.question\"" RESP "><speaker>Q:</speaker> <p>Who calls?</p></sp>\n"
              "<sp xml:id=\"t2\" who=\"#p1\" ana=\"#turn.answer\"" RESP "><p><persName xml:id=\"e1\"" RESP ">Reyes</persName>"
              " calls her <said xml:id=\"q1\" who=\"#p1\" direct=\"false\" ana=\"#quote.mixed\"" RESP ">“our own "
              "<persName xml:id=\"e2\"" RESP " next=\"#e2.2\">Mara”</persName></said>"
              "<persName xml:id=\"e2.2\" prev=\"#e2\"> Lindqvist</persName>.</p></sp></div>");
}

static void
a_sentence_is_cut_at_the_quote_that_it_runs_into (void)
{
  g_autoptr (NlpDocument) document = check_document ("“I am tired. I stay,” she told me.");

  add (document, NLP_LAYER_BLOCKS, "“I am tired. I stay,” she told me.", "paragraph");
  add (document, NLP_LAYER_SENTENCES, "“I am tired.", NULL);
  add (document, NLP_LAYER_SENTENCES, "I stay,” she told me.", NULL);
  add_quote (document, "direct", CONTENT ("“I am tired. I stay,”"), "she", "told", NULL);
  CHECK_BODY (document,
              "<div><p><said xml:id=\"q1\" direct=\"true\" ana=\"#quote.direct\"" RESP "><s xml:id=\"s1\">“I am tired.</s> "
              "<s xml:id=\"s2\" next=\"#s2.2\">I stay,”</s></said><s xml:id=\"s2.2\" prev=\"#s2\"> "
              "<seg xml:id=\"q1.source\" type=\"source\" corresp=\"#q1\"" RESP ">she</seg> "
              "<seg xml:id=\"q1.cue\" type=\"cue\" corresp=\"#q1\"" RESP ">told</seg> me.</s></p></div>");
}

static void
a_broken_quote_over_two_paragraphs_is_one_chain (void)
{
  g_autoptr (NlpDocument) document = check_document ("“We sign,” he said, “but late.\r\n\r\n“In May.”");

  add (document, NLP_LAYER_BLOCKS, "“We sign,” he said, “but late.", "paragraph");
  add (document, NLP_LAYER_BLOCKS, "“In May.”", "paragraph");
  add_quote (document, "direct", CONTENT ("“We sign,”", "“but late.", "“In May.”"), NULL, NULL, NULL);
  CHECK_BODY (document,
              "<div><p><said xml:id=\"q1\" direct=\"true\" ana=\"#quote.direct\"" RESP " next=\"#q1.2\">“We sign,”</said> he said, "
              "<said xml:id=\"q1.2\" prev=\"#q1\" next=\"#q1.3\">“but late.</said></p>&#13;\n&#13;\n"
              "<p><said xml:id=\"q1.3\" prev=\"#q1.2\">“In May.”</said></p></div>");
}

static void
headings_open_divisions_and_bylines_stand_at_their_top (void)
{
  g_autoptr (NlpDocument) document = check_document ("One\nTwo\nBy A\nText.\nBy B\nThree\nBy “C”\nx\n");

  add (document, NLP_LAYER_BLOCKS, "One", "heading");
  add (document, NLP_LAYER_BLOCKS, "Two", "heading");
  add (document, NLP_LAYER_BLOCKS, "By A", "byline");
  add (document, NLP_LAYER_BLOCKS, "Text.", "paragraph");
  add (document, NLP_LAYER_BLOCKS, "By B", "byline");
  add (document, NLP_LAYER_BLOCKS, "Three", "heading");
  add (document, NLP_LAYER_BLOCKS, "By “C”", "byline");
  add_quote (document, "direct", CONTENT ("“C”"), NULL, NULL, NULL);
  CHECK_BODY (document,
              "<div><head>One</head>\n<head>Two</head>\n<byline>By A</byline>\n<p>Text.</p>\n<ab type=\"byline\">By B</ab></div>\n"
              "<div><head>Three</head>\n<ab type=\"byline\">By <said xml:id=\"q1\" direct=\"true\" ana=\"#quote.direct\"" RESP
              ">“C”</said></ab>\n<ab type=\"empty\">x</ab></div>\n");
}

static void
a_turn_that_ends_inside_a_paragraph_splits_it (void)
{
  g_autoptr (NlpDocument) document = check_document ("Why? Because. He left.\nTitle\nEnd.");

  add (document, NLP_LAYER_BLOCKS, "Why? Because. He left.", "paragraph");
  add (document, NLP_LAYER_BLOCKS, "Title", "heading");
  add (document, NLP_LAYER_BLOCKS, "End.", "caption");
  add (document, NLP_LAYER_TURNS, "Why?", "question");
  add (document, NLP_LAYER_TURNS, "He left.\nTitle\nEnd.", "answer");
  CHECK_BODY (document,
              "<div><sp xml:id=\"t1\" ana=\"#turn.question\"" RESP "><p xml:id=\"b1\" next=\"#b1.2\">Why?</p></sp>"
              "<p xml:id=\"b1.2\" prev=\"#b1\" next=\"#b1.3\"> Because. </p>"
              "<sp xml:id=\"t2\" ana=\"#turn.answer\"" RESP " next=\"#t2.2\"><p xml:id=\"b1.3\" prev=\"#b1.2\">He left.</p></sp></div>\n"
              "<div><head>Title</head>\n<sp xml:id=\"t2.2\" prev=\"#t2\"><ab type=\"caption\">End.</ab></sp></div>");
}

static void
a_label_is_marked_only_if_its_blocks_can_be_told (void)
{
  g_autoptr (NlpDocument) document = check_document ("Q:\nWhy?\n\nA:\n\nSo.");
  NlpLayer *turns = get_layer (document, NLP_LAYER_TURNS);

  add (document, NLP_LAYER_BLOCKS, "Q:\nWhy?", "paragraph");
  add (document, NLP_LAYER_BLOCKS, "A:", "paragraph");
  add (document, NLP_LAYER_BLOCKS, "So.", "paragraph");
  add (document, NLP_LAYER_TURNS, "Q:\nWhy?", "question");
  add (document, NLP_LAYER_TURNS, "A:\n\nSo.", "answer");
  nlp_layer_set_span (turns, 0, NLP_TURNS_LABEL, find (document, "Q:"));
  nlp_layer_set_span (turns, 1, NLP_TURNS_LABEL, find (document, "A:"));
  CHECK_BODY (document, "<div><sp xml:id=\"t1\" ana=\"#turn.question\"" RESP "><p>Q:\nWhy?</p></sp>\n\n"
                        "<sp xml:id=\"t2\" ana=\"#turn.answer\"" RESP "><speaker>A:</speaker>\n\n<p>So.</p></sp></div>");
}

static void
code_points_that_xml_cannot_carry_are_named (void)
{
  g_autoptr (NlpDocument) document = nlp_document_new_from_text ("test", "a\0b\f\xEF\xBF\xBF & <\xF4\x8F\xBF\xBE> \"\t\r", -1, NULL);
  g_autoptr (NlpDocument) whole = nlp_document_new_from_text ("test", "a\0b\f\xEF\xBF\xBF & <\xF4\x8F\xBF\xBE> \"\t\r", 20, NULL);

  CHECK_BODY (document, "<div><ab type=\"empty\">a</ab></div>");
  CHECK_BODY (whole, "<div><ab type=\"empty\">a<g n=\"U+0000\">\xEF\xBF\xBD</g>b<g n=\"U+000C\">\xEF\xBF\xBD</g>"
                     "<g n=\"U+FFFF\">\xEF\xBF\xBD</g> &amp; &lt;<g n=\"U+10FFFE\">\xEF\xBF\xBD</g>&gt; \"</ab></div>\t&#13;");
}

static void
documents_of_nothing_are_documents (void)
{
  g_autoptr (NlpDocument) empty = check_document (""), blank = check_document (" \n ");

  CHECK_BODY (empty, "<div><ab type=\"empty\"></ab></div>");
  CHECK_BODY (blank, "<div><ab type=\"empty\"> \n </ab></div>");
}

static void
numbers_carry_what_attributes_can_say (void)
{
  static const struct
  {
    const char *words, *kind, *value, *unit, *low, *high, *expected;
  } cases[] = {
    { "one", "cardinal", "1", NULL, NULL, NULL, "num xml:id=\"n1\" type=\"cardinal\" value=\"1\"" },
    { "two", "percent", "2.5", NULL, NULL, NULL, "num xml:id=\"n2\" type=\"percentage\" value=\"2.5\"" },
    { "three", "range", NULL, NULL, "3", "4", "num xml:id=\"n3\" type=\"range\" atLeast=\"3\" atMost=\"4\"" },
    { "four", "range", NULL, "year", "3", "4", "measure xml:id=\"n4\" type=\"range\" unit=\"year\" atLeast=\"3\" atMost=\"4\"" },
    { "five", "money", "2400000", "USD", NULL, NULL, "measure xml:id=\"n5\" type=\"money\" quantity=\"2400000\" unit=\"USD\"" },
    { "six", "duration", "P2W", NULL, NULL, NULL, "measure xml:id=\"n6\" type=\"duration\" quantity=\"2\" unit=\"week\"" },
    { "seven", "time", "T05:40", NULL, NULL, NULL, "time xml:id=\"n7\" when=\"05:40:00\"" },
    { "eight", "date", "XXXX-02-06", NULL, NULL, NULL, "date xml:id=\"n8\" when=\"--02-06\"" },
    { "nine", "date", NULL, NULL, "2023", "2024", "date xml:id=\"n9\" notBefore=\"2023\" notAfter=\"2024\"" },
    { "ten", "date", "2019-02-30", NULL, NULL, NULL, "date xml:id=\"n10\"" },
    { "eleven", "measure", "9", "mile per hour", NULL, NULL,
      "measure xml:id=\"n11\" type=\"measure\" quantity=\"9\" unit=\"mile_per_hour\"" },
    { "twelve", "score", "3-1", NULL, NULL, NULL, "seg xml:id=\"n12\" type=\"numbers\" subtype=\"score\"" },
  };
  g_autoptr (NlpDocument) document = check_document ("one two three four five six seven eight nine ten eleven twelve");
  NlpLayer *numbers = get_layer (document, NLP_LAYER_NUMBERS);
  g_autofree char *xml = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint row = add (document, NLP_LAYER_NUMBERS, cases[i].words, cases[i].kind);

      nlp_layer_set_string (numbers, row, NLP_NUMBERS_VALUE, cases[i].value);
      nlp_layer_set_string (numbers, row, NLP_NUMBERS_UNIT, cases[i].unit);
      nlp_layer_set_string (numbers, row, NLP_NUMBERS_LOW, cases[i].low);
      nlp_layer_set_string (numbers, row, NLP_NUMBERS_HIGH, cases[i].high);
    }
  xml = write_layers (document, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tag = g_strdup_printf ("<%s" RESP ">%s<", cases[i].expected, cases[i].words);

      CHECK_CONTAINS (xml, tag);
    }
  CHECK_CONTAINS (xml, "<fs xml:id=\"n10.fs\" type=\"numbers\"><f name=\"value\"><string>2019-02-30</string></f></fs>");
  CHECK_CONTAINS (xml, "<fs xml:id=\"n11.fs\" type=\"numbers\"><f name=\"unit\"><string>mile per hour</string></f></fs>");
}

static void
failed_plugins_are_seen (void)
{
  g_autoptr (NlpDocument) document = check_document ("Text.");
  g_autofree char *xml = NULL;

  nlp_document_add_run (document, &(NlpRun) { "ner", "1.0", NLP_RUN_OK, NULL });
  nlp_document_add_run (document, &(NlpRun) { "quotes", "odd version", NLP_RUN_FAILED, "too <deep>" });
  xml = write_layers (document, NULL);
  CHECK_CONTAINS (xml, "<application xml:id=\"plugin.ner\" type=\"ok\" ident=\"ner\" version=\"1.0\"><label>ner</label></application>");
  CHECK_CONTAINS (xml, "<application xml:id=\"plugin.quotes\" type=\"failed\" ident=\"quotes\" version=\"0\"><label>quotes</label>"
                       "<desc>too &lt;deep&gt;</desc></application>");
}

static void
rows_name_the_plugins_that_agree (void)
{
  g_autoptr (NlpDocument) document = check_document ("Mara");
  NlpLayer *entities = get_layer (document, NLP_LAYER_ENTITIES);

  for (guint run = 0; run < 2; run++)
    {
      nlp_document_add_run (document, &(NlpRun) { run == 0 ? "ner" : "mine", "1.0", NLP_RUN_OK, NULL });
      nlp__layer_set_provider (entities, run);
      nlp_layer_set_probability (entities, add (document, NLP_LAYER_ENTITIES, "Mara", "PERSON"), 0.5);
    }
  CHECK_BODY (document, "<div><ab type=\"empty\"><persName xml:id=\"e1\" resp=\"#plugin.ner #plugin.mine\" cert=\"0.5\">Mara"
                        "</persName></ab></div>");
}

static void
scores_point_to_what_they_are_about (void)
{
  g_autoptr (NlpDocument) document = check_document ("Bad day. Fine.");
  NlpLayer *sentiment = get_layer (document, NLP_LAYER_SENTIMENT);
  g_autofree char *xml = NULL;
  const double scores[] = { -0.53, 0.3125, 0.01, 0.2 };

  add (document, NLP_LAYER_SENTENCES, "Bad day.", NULL);
  add (document, NLP_LAYER_SENTIMENT, "Bad day.", "sentence");
  add (document, NLP_LAYER_SENTIMENT, "Fine.", "sentence"); /* of no sentence that is there */
  add (document, NLP_LAYER_SENTIMENT, "Bad day. Fine.", "document");
  add (document, NLP_LAYER_SENTIMENT, "Bad", "word");
  for (guint row = 0; row < 4; row++)
    nlp_layer_set_number (sentiment, row, NLP_SENTIMENT_SCORE, scores[row]);
  xml = write_layers (document, NULL);
  CHECK_CONTAINS (xml, "<s xml:id=\"s1\">Bad day.</s> <seg xml:id=\"x1\" type=\"sentiment\"" RESP ">Fine.</seg>");
  CHECK_CONTAINS (xml, "<spanGrp type=\"sentiment\"" RESP ">\n"
                       "<span type=\"document\" target=\"#body\" ana=\"#sentiment.neutral\">+0.010</span>\n"
                       "<span type=\"sentence\" target=\"#s1\" ana=\"#sentiment.negative\">-0.530</span>\n"
                       "<span type=\"sentence\" target=\"#x1\" ana=\"#sentiment.positive\">+0.312</span>\n</spanGrp>");
}

static const NlpField reef_fields[] = {
  { "kind", NLP_FIELD_STRING, "" }, { "depth", NLP_FIELD_NUMBER, "" }, { "who", NLP_FIELD_ROW, "", NLP_LAYER_ENTITIES }, { NULL }
};

static void
layers_of_others_have_segments_and_features (void)
{
  g_autoptr (NlpDocument) document = check_document ("Mara’s reef");
  NlpLayer *reefs = check_add_layer (document, "reefs", reef_fields);
  g_autofree char *xml = NULL;

  add (document, NLP_LAYER_ENTITIES, "Mara", "PERSON");
  nlp_layer_append (reefs, find (document, "Mara’s reef"));
  nlp_layer_set_string (reefs, 0, 0, "coral");
  nlp_layer_set_number (reefs, 0, 1, 2.5);
  nlp_layer_set_row (reefs, 0, 2, 0);
  xml = write_layers (document, NULL);
  CHECK_CONTAINS (xml, "<seg xml:id=\"x1\" type=\"reefs\" subtype=\"coral\" ana=\"#fs1\" corresp=\"#e1\"" RESP ">");
  CHECK_CONTAINS (xml, "<fs xml:id=\"fs1\" type=\"reefs\"><f name=\"depth\"><numeric value=\"2.5\"/></f><f name=\"who\"><symbol value=\"e1\"/></f></fs>");
}

static void
tokens_are_written_when_asked_for (void)
{
  g_autoptr (NlpDocument) document = check_document ("Sail on.");
  NlpLayer *tags = get_layer (document, NLP_LAYER_TAGS);
  g_autofree char *without = NULL, *with = NULL;

  for (const char *const *word = (const char *const[]) { "Sail", "on", ".", NULL }; *word != NULL; word++)
    {
      add (document, NLP_LAYER_TOKENS, *word, NULL);
      add (document, NLP_LAYER_TAGS, *word, **word == '.' ? "PUNCT" : "X");
    }
  nlp_layer_set_string (tags, 0, NLP_TAGS_LEMMA, "sail");
  add (document, NLP_LAYER_ENTITIES, "ail", "MISC");
  without = write_layers (document, NULL);
  with = write_layers (document, "+tokens");
  CU_ASSERT (strstr (without, "<w") == NULL && strstr (without, "<pc") == NULL);
  CHECK_CONTAINS (with, "<w xml:id=\"w1\" lemma=\"sail\" pos=\"X\" next=\"#w1.2\">S</w><name xml:id=\"e1\" type=\"misc\"" RESP
                        "><w xml:id=\"w1.2\" prev=\"#w1\">ail</w></name> <w pos=\"X\">on</w><pc pos=\"PUNCT\">.</pc>");
}

static void
long_blocks_are_cut_so_that_readers_take_them (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (NlpDocument) document = NULL;
  g_autofree char *xml = NULL;

  while (text->len < 3000000)
    g_string_append (text, "fair winds ");
  for (guint i = 0; i < 700000; i++)
    g_string_append (text, "😀");
  document = check_document (text->str);
  nlp_layer_append (get_layer (document, NLP_LAYER_BLOCKS), (NlpSpan) { 0, nlp_document_get_length (document) });
  add_quote (document, "direct", CONTENT ("fair winds fair"), NULL, NULL, NULL);
  xml = write_layers (document, NULL);
  CHECK_CONTAINS (xml, "<p xml:id=\"b1\" next=\"#b1.2\">");
}

static void
what_nests_too_deep_is_left_out_and_counted (void)
{
  enum { N = 20000 };
  g_autofree char *text = g_strnfill (2 * N, 'x');
  g_autoptr (NlpDocument) document = check_document (text);
  g_autoptr (NlpWriter) writer = nlp_writer_new ("xml", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *xml = NULL;
  g_auto (GStrv) messages = NULL;

  for (guint i = 0; i < N; i++)
    for (guint layer = 0; layer < 3; layer++)
      nlp_layer_append (get_layer (document, layer == 0 ? NLP_LAYER_ENTITIES : layer == 1 ? NLP_LAYER_QUOTES : NLP_LAYER_NUMBERS),
                        (NlpSpan) { i, 2 * N - i });
  xml = write_layers (document, NULL);
  bytes = nlp_writer_render (writer, document);
  messages = nlp_writer_take_messages (writer);
  CHECK_INTEGER (g_strv_length (messages), 1);
  CHECK_STRING (messages[0], "59909 annotations that stand inside too many others were left out");
}

CHECK_MAIN (CHECK_CASE (an_exchange_with_labels_and_a_crossing_name), CHECK_CASE (a_sentence_is_cut_at_the_quote_that_it_runs_into),
            CHECK_CASE (a_broken_quote_over_two_paragraphs_is_one_chain),
            CHECK_CASE (headings_open_divisions_and_bylines_stand_at_their_top),
            CHECK_CASE (a_turn_that_ends_inside_a_paragraph_splits_it), CHECK_CASE (a_label_is_marked_only_if_its_blocks_can_be_told),
            CHECK_CASE (code_points_that_xml_cannot_carry_are_named), CHECK_CASE (documents_of_nothing_are_documents),
            CHECK_CASE (numbers_carry_what_attributes_can_say), CHECK_CASE (failed_plugins_are_seen),
            CHECK_CASE (rows_name_the_plugins_that_agree), CHECK_CASE (scores_point_to_what_they_are_about),
            CHECK_CASE (layers_of_others_have_segments_and_features), CHECK_CASE (tokens_are_written_when_asked_for),
            CHECK_CASE (long_blocks_are_cut_so_that_readers_take_them), CHECK_CASE (what_nests_too_deep_is_left_out_and_counted))
