/* annotated.c - annotated XML comes back as the layers that it was written from.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "check.h"

#define HEAD                                                                                                          \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" "                           \
  "xml:lang=\"en\"><teiHeader><fileDesc>"                                                                             \
  "<titleStmt><title>mill.txt</title></titleStmt><sourceDesc><bibl><idno type=\"filename\">mill.txt</idno>"           \
  "<note type=\"encoding\">UTF-8</note><note "                                                                        \
  "type=\"format\">text</note></bibl></sourceDesc></fileDesc><encodingDesc><appInfo>"                                 \
  "<application xml:id=\"nlp-run\" ident=\"nlp-run\" version=\"1\"><label>nlp-run</label></application>"              \
  "<application xml:id=\"plugin.ner\" type=\"ok\" ident=\"ner\" version=\"2.0\"><label>ner</label></application>"     \
  "<application xml:id=\"plugin.odd\" type=\"failed\" ident=\"odd\" version=\"1\"><label>odd</label><desc>too "       \
  "odd</desc>"                                                                                                        \
  "</application></appInfo></encodingDesc></teiHeader><text xml:space=\"preserve\"><body xml:id=\"body\">"
#define TAIL "</body></text></TEI>"

static NlpDocument *
read_xml (const char *xml, gssize n_bytes, GError **error)
{
  gsize n = n_bytes < 0 ? strlen (xml) : (gsize) n_bytes;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (g_memdup2 (xml, n), n, g_free);
  g_autoptr (NlpReader) reader = nlp_reader_new (stream, NULL);

  nlp_reader_set_input (reader, NLP_INPUT_XML);
  return nlp_reader_next (reader, error);
}

/* A name cut by a quotation, a quotation in two parts, a turn with a label, a figure with more than attributes can say.
 * */
static const char body[] =
    "<div><head>The Mill</head>\n\n"
    "<sp xml:id=\"t1\" who=\"#p1\" ana=\"#turn.answer\" resp=\"#plugin.ner\"><speaker>A:</speaker> <p><s "
    "xml:id=\"s1\">"
    "<said xml:id=\"q1\" who=\"#p1\" direct=\"true\" ana=\"#quote.direct\" resp=\"#plugin.ner\" next=\"#q1.2\">“I am "
    "<persName xml:id=\"e1\" ref=\"#p1\" resp=\"#plugin.ner\" cert=\"0.5\" next=\"#e1.2\">Mara,”</persName></said>"
    "<persName xml:id=\"e1.2\" prev=\"#e1\"> Venn</persName> <seg xml:id=\"q1.cue\" type=\"cue\" "
    "corresp=\"#q1\">said</seg> twice; "
    "<said xml:id=\"q1.2\" prev=\"#q1\">“a weaver.”</said></s> <s xml:id=\"s2\"><num xml:id=\"n1\" type=\"cardinal\" "
    "value=\"2\" "
    "resp=\"#plugin.ner\">Two</num><g n=\"U+000C\">\xef\xbf\xbd</g>on <date xml:id=\"n2\" when=\"--03-14\">14 "
    "March</date>.</s></p></sp></div>";
static const char standoff[] =
    "<standOff><listPerson><person xml:id=\"p1\"><persName>Mara "
    "Venn</persName><persName>Venn</persName></person></listPerson>"
    "<spanGrp type=\"sentiment\" resp=\"#plugin.ner\"><span type=\"turn\" target=\"#t1\" cert=\"0.75\">-0.250</span></spanGrp>"
    "<fs xml:id=\"n1.fs\" type=\"numbers\"><f name=\"mod\"><string>approx</string></f></fs>"
    "<fs xml:id=\"p1.fs\" type=\"referents\"><f name=\"gender\"><string>female</string></f></fs></standOff>";

static NlpDocument *
read_mill (void)
{
  g_autofree char *xml = g_strconcat (HEAD, body, "</body></text>", standoff, "</TEI>", NULL);
  g_autoptr (GError) error = NULL;
  NlpDocument *document = read_xml (xml, -1, &error);

  CHECK_NO_ERROR (error);
  return document;
}

static char *
dup_row (NlpDocument *document, const char *name, guint row)
{
  NlpSpan span = nlp_layer_get_span (nlp_document_get_layer (document, name), row);

  return nlp_document_dup_text (document, &span);
}

static void
gives_text_and_facts (void)
{
  g_autoptr (NlpDocument) document = read_mill ();

  if (document == NULL)
    return;
  CHECK_STRING (nlp_document_get_text (document, NULL),
                "The Mill\n\nA: “I am Mara,” Venn said twice; “a weaver.” Two\fon 14 March.");
  CHECK_STRING (nlp_document_get_id (document), "mill.txt");
  CHECK_STRING (nlp_document_get_property (document, "filename"), "mill.txt");
  CHECK_STRING (nlp_document_get_property (document, "language"), "en");
  CHECK_INTEGER (nlp_document_get_n_runs (document), 2);
  CHECK_STRING (nlp_document_get_run (document, 0)->plugin, "ner");
  CHECK_INTEGER (nlp_document_get_run (document, 1)->status, NLP_RUN_FAILED);
  CHECK_STRING (nlp_document_get_run (document, 1)->message, "too odd");
}

static void
gives_the_structure (void)
{
  g_autoptr (NlpDocument) document = read_mill ();
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  const NlpLayer *turns = nlp_document_get_layer (document, NLP_LAYER_TURNS);
  g_autofree char *label_line = dup_row (document, NLP_LAYER_BLOCKS, 1);
  NlpSpan label = nlp_layer_get_span_field (turns, 1, NLP_TURNS_LABEL);
  g_autofree char *label_text = nlp_document_dup_text (document, &label);

  CHECK_INTEGER (nlp_layer_get_length (blocks), 2);
  CHECK_STRING (nlp_layer_get_string (blocks, 0, NLP_BLOCKS_KIND), "heading");
  CU_ASSERT (g_str_has_prefix (label_line, "A: “I am"));
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_SENTENCES)), 2);
  CU_ASSERT (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TOKENS)) > 15);
  CHECK_INTEGER (nlp_layer_get_length (turns), 2);
  CHECK_STRING (nlp_layer_get_string (turns, 0, NLP_TURNS_ROLE), "narration");
  CHECK_STRING (nlp_layer_get_string (turns, 1, NLP_TURNS_ROLE), "answer");
  CHECK_STRING (nlp_layer_get_string (turns, 1, NLP_TURNS_SPEAKER), "Mara Venn");
  CHECK_STRING (label_text, "A:");
}

static void
joins_the_pieces (void)
{
  g_autoptr (NlpDocument) document = read_mill ();
  const NlpLayer *quotes = nlp_document_get_layer (document, NLP_LAYER_QUOTES);
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  const NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);
  g_autofree char *name = dup_row (document, NLP_LAYER_ENTITIES, 0);
  const NlpSpan *spans;
  guint n;

  CHECK_INTEGER (nlp_layer_get_length (entities), 1);
  CHECK_STRING (name, "Mara,” Venn");
  CU_ASSERT_DOUBLE_EQUAL (nlp_layer_get_probability (entities, 0), 0.5, 1e-6);
  CHECK_INTEGER (nlp_layer_get_providers (entities, 0), 1);
  CHECK_INTEGER (nlp_layer_get_row (entities, 0, NLP_ENTITIES_REFERENT), 0);
  CHECK_STRING (nlp_layer_get_string (referents, 0, NLP_REFERENTS_ALIASES), "Venn");
  CHECK_STRING (nlp_layer_get_string (referents, 0, NLP_REFERENTS_GENDER), "female");
  CHECK_INTEGER (nlp_layer_get_length (quotes), 1);
  CHECK_STRING (nlp_layer_get_string (quotes, 0, NLP_QUOTES_KIND), "direct");
  spans = nlp_layer_get_span_list (quotes, 0, NLP_QUOTES_CONTENT, &n);
  CHECK_INTEGER (n, 2);
  CHECK_INTEGER (spans[0].begin, 13);
  nlp_layer_get_span_list (quotes, 0, NLP_QUOTES_CUE, &n);
  CHECK_INTEGER (n, 1);
}

static void
gives_figures_and_scores (void)
{
  g_autoptr (NlpDocument) document = read_mill ();
  const NlpLayer *numbers = nlp_document_get_layer (document, NLP_LAYER_NUMBERS);
  const NlpLayer *sentiment = nlp_document_get_layer (document, NLP_LAYER_SENTIMENT);
  guint target;

  CHECK_INTEGER (nlp_layer_get_length (numbers), 2);
  CHECK_STRING (nlp_layer_get_string (numbers, 0, NLP_NUMBERS_VALUE), "2");
  CHECK_STRING (nlp_layer_get_string (numbers, 0, NLP_NUMBERS_MOD), "approx");
  CHECK_STRING (nlp_layer_get_string (numbers, 1, NLP_NUMBERS_KIND), "date");
  CHECK_STRING (nlp_layer_get_string (numbers, 1, NLP_NUMBERS_VALUE), "XXXX-03-14");
  CHECK_INTEGER (nlp_layer_get_length (sentiment), 1);
  CU_ASSERT_DOUBLE_EQUAL (nlp_layer_get_number (sentiment, 0, NLP_SENTIMENT_SCORE), -0.25, 1e-9);
  CU_ASSERT_DOUBLE_EQUAL (nlp_layer_get_probability (sentiment, 0), 0.75, 1e-6);
  CHECK_INTEGER (nlp_layer_get_row_of (sentiment, 0, NLP_SENTIMENT_ROW, &target), 1);
  CHECK_INTEGER (target, 2);
}

static void
comes_back_the_same (void)
{
  g_autoptr (NlpDocument) first = read_mill ();
  g_autoptr (GBytes) written = check_render (first, "xml", "+tokens");
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) second = read_xml (g_bytes_get_data (written, NULL), g_bytes_get_size (written), &error);
  g_autoptr (GBytes) again = NULL;

  if (!CHECK_NO_ERROR (error))
    return;
  again = check_render (second, "xml", "+tokens");
  CU_ASSERT (g_bytes_equal (written, again));
}

/* All that fields say of a text with one quote. */
static NlpDocument *
make_document (void)
{
  NlpDocument *document = check_document ("Mara said: “Sail 7.”");
  NlpLayer *blocks = check_add_layer (document, NLP_LAYER_BLOCKS, nlp_blocks_fields);
  NlpLayer *tokens = check_add_layer (document, NLP_LAYER_TOKENS, nlp_tokens_fields);
  NlpLayer *tags = check_add_layer (document, NLP_LAYER_TAGS, nlp_tags_fields);
  NlpLayer *entities = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);
  NlpLayer *referents = check_add_layer (document, NLP_LAYER_REFERENTS, nlp_referents_fields);
  NlpLayer *numbers = check_add_layer (document, NLP_LAYER_NUMBERS, nlp_numbers_fields);
  NlpLayer *quotes = check_add_layer (document, NLP_LAYER_QUOTES, nlp_quotes_fields);
  const NlpSpan words[] = { { 0, 4 }, { 5, 9 }, { 12, 16 }, { 17, 18 } }, content = { 11, 20 };

  nlp_layer_append (blocks, (NlpSpan) { 0, 20 });
  nlp_layer_append (check_add_layer (document, NLP_LAYER_SENTENCES, nlp_sentences_fields), (NlpSpan) { 0, 20 });
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      nlp_layer_append (tokens, words[i]);
      nlp_layer_append (tags, words[i]);
      nlp_layer_set_row (tags, i, NLP_TAGS_HEAD, 1);
      nlp_layer_set_string (tags, i, NLP_TAGS_RELATION, i == 1 ? "root" : "dep");
    }
  nlp_layer_set_string (tags, 2, NLP_TAGS_POS, "VERB");
  nlp_layer_set_row (entities, nlp_layer_append (entities, words[0]), NLP_ENTITIES_REFERENT, 0);
  nlp_layer_set_string (referents, nlp_layer_append (referents, words[0]), NLP_REFERENTS_NAME, "Mara");
  nlp_layer_set_string (numbers, nlp_layer_append (numbers, words[3]), NLP_NUMBERS_KIND, "cardinal");
  nlp_layer_set_string (numbers, 0, NLP_NUMBERS_VALUE, "7");
  nlp_layer_set_string (numbers, 0, NLP_NUMBERS_REFERENCE, "2024-05-01");
  nlp_layer_append (quotes, content);
  nlp_layer_set_spans (quotes, 0, NLP_QUOTES_CONTENT, &content, 1);
  nlp_layer_set_string (quotes, 0, NLP_QUOTES_SPEAKER, "Chair");
  nlp_layer_set_string (quotes, 0, NLP_QUOTES_ACT, "said");
  nlp_layer_set_number (quotes, 0, NLP_QUOTES_CERTAINTY, 0.875);
  nlp_layer_set_row (quotes, 0, NLP_QUOTES_ON_BEHALF_OF, 0);
  return document;
}

static void
add_what_stands_beside (NlpDocument *document)
{
  NlpLayer *sentiment = check_add_layer (document, NLP_LAYER_SENTIMENT, nlp_sentiment_fields);
  NlpLayer *attitudes = check_add_layer (document, NLP_LAYER_ATTITUDES, nlp_attitudes_fields);
  NlpLayer *statements = check_add_layer (document, NLP_LAYER_STATEMENTS, nlp_statements_fields);

  nlp_layer_append (sentiment, (NlpSpan) { 11, 20 });
  nlp_layer_set_string (sentiment, 0, NLP_SENTIMENT_SCOPE, "quote");
  nlp_layer_set_number (sentiment, 0, NLP_SENTIMENT_SCORE, 0.25);
  nlp_layer_set_string (sentiment, 0, NLP_SENTIMENT_LABEL, "mixed");
  nlp_layer_append (attitudes, (NlpSpan) { 0, 20 });
  nlp_layer_set_span (attitudes, 0, NLP_ATTITUDES_TARGET, (NlpSpan) { 0, 4 });
  nlp_layer_set_row (attitudes, 0, NLP_ATTITUDES_TARGET_REFERENT, 0);
  nlp_layer_set_number (attitudes, 0, NLP_ATTITUDES_SCORE, -0.5);
  nlp_layer_set_number (attitudes, 0, NLP_ATTITUDES_CERTAINTY, 0.75);
  nlp_layer_append (statements, (NlpSpan) { 11, 20 });
  nlp_layer_append (statements, (NlpSpan) { 12, 16 });
  nlp_layer_set_string (statements, 0, NLP_STATEMENTS_KIND, "direct");
  nlp_layer_set_row (statements, 0, NLP_STATEMENTS_SPEAKER, 0);
  nlp_layer_set_string (statements, 0, NLP_STATEMENTS_DESCRIPTION, "a <chair> & so on");
  nlp_layer_set_spans (statements, 0, NLP_STATEMENTS_WORDS, (const NlpSpan[]) { { 11, 16 }, { 17, 20 } }, 2);
  nlp_layer_set_rows_of (statements, 0, NLP_STATEMENTS_ABOUT, (const guint[]) { 1, 0 }, (const guint[]) { 0, 0 }, 2);
  nlp_layer_set_rows (statements, 0, NLP_STATEMENTS_FIGURES, (const guint[]) { 0 }, 1);
  nlp_layer_set_number (statements, 0, NLP_STATEMENTS_CERTAINTY, 0.5);
  nlp_layer_set_row (statements, 0, NLP_STATEMENTS_QUOTE, 0);
  nlp_layer_set_row (statements, 1, NLP_STATEMENTS_QUESTION, 0);
}

static void
all_that_fields_say_comes_back (void)
{
  g_autoptr (NlpDocument) first = make_document (), second = NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;

  add_what_stands_beside (first);
  written = check_render (first, "xml", "+tokens");
  second = read_xml (g_bytes_get_data (written, NULL), g_bytes_get_size (written), &error);
  if (!CHECK_NO_ERROR (error))
    return;
  before = check_render_json (first);
  after = check_render_json (second);
  CHECK_STRING (after, before);
}

static void
a_value_that_a_field_does_not_take_is_none (void)
{
  g_autoptr (NlpDocument) document
      = read_xml (HEAD "<p><said xml:id=\"q1\" direct=\"true\" ana=\"#quote.sung\">x</said></p></body></text><standOff>"
                       "<fs xml:id=\"q1.fs\" type=\"quotes\"><f name=\"act\"><string>sung</string></f></fs></standOff></TEI>", -1, NULL);
  const NlpLayer *quotes = document == NULL ? NULL : nlp_document_get_layer (document, NLP_LAYER_QUOTES);

  if (quotes == NULL)
    {
      CU_FAIL ("no quotes");
      return;
    }
  CHECK_STRING (nlp_layer_get_string (quotes, 0, NLP_QUOTES_KIND), NULL);
  CHECK_STRING (nlp_layer_get_string (quotes, 0, NLP_QUOTES_ACT), NULL);
}

static void
refuses_what_is_not_ours (void)
{
  static const char *const inputs[] = {
    "",
    "words",
    "<html><body>x</body></html>",
    "<TEI><text><body>x</body></text></TEI>",
    "<!DOCTYPE TEI [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>" HEAD "<p>x</p>" TAIL,
    HEAD "<p>x",
    HEAD "<p xml:id=\"b1\" prev=\"#b0\">x</p>" TAIL,
    HEAD "<p xml:id=\"b1\">x<p xml:id=\"b2\" prev=\"#b1\">y</p></p>" TAIL,
    HEAD "<g n=\"U+D800\"/>" TAIL,
    HEAD "<g n=\"x\">y</g>" TAIL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (NlpDocument) document = read_xml (inputs[i], -1, &error);

      CU_ASSERT_PTR_NULL (document);
      if (!CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_INPUT))
        g_print (" (input %u)", i);
    }
}

/* A tag with endless attributes, marks without end: soon done. */
static void
survives_hostile_xml (void)
{
  static const char *const pieces[] = { " a%u=\"x\"", "<p>", "<w>x</w> ", "<s xml:id=\"s%u\"/>", "<s xml:id=\"s\"/>", "&#13;", "<!--%u-->" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) xml = g_string_new (i == 0 ? HEAD "<p" : HEAD "<p>");
      g_autoptr (GError) error = NULL;
      g_autoptr (NlpDocument) document = NULL;
      gint64 start = g_get_monotonic_time ();

      for (guint k = 0; xml->len < 1000000; k++)
        {
          g_auto (GStrv) parts = g_strsplit (pieces[i], "%u", 2);

          g_string_append (xml, parts[0]);
          if (parts[1] != NULL)
            g_string_append_printf (xml, "%u%s", k, parts[1]);
        }
      g_string_append (xml, i == 0 ? "/>" TAIL : "</p>" TAIL);
      document = read_xml (xml->str, -1, &error);
      CU_ASSERT ((document == NULL) == (error != NULL));
      CU_ASSERT (g_get_monotonic_time () - start < 5 * G_USEC_PER_SEC);
    }
}

/* Annotations that overlap where none may, or point to nothing, are left out; the text stays. */
static void
bears_what_makes_no_sense (void)
{
  static const char odd[] =
      HEAD "<p>a<p>b</p>c</p><s/><w>d<w>e</w></w><seg type=\"cue\" corresp=\"#q9\">f</seg><persName ref=\"#p9\">g"
           "</persName><said>h</said><num>i</num><sp><sp>j</sp></sp><speaker>k</speaker>" TAIL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = read_xml (odd, -1, &error);
  g_autoptr (GBytes) written = NULL;

  if (!CHECK_NO_ERROR (error))
    return;
  CHECK_STRING (nlp_document_get_text (document, NULL), "abcdefghijk");
  written = check_render (document, "xml", "+tokens");
  CU_ASSERT (g_bytes_get_size (written) > 0);
}

/* What no row can take is counted, and the first of it told. */
static void
tells_what_it_cannot_take (void)
{
  static const struct { const char *first, *xml; } odd[] = {
    { NULL, "<p>a</p>" TAIL },
    { "kind of quotes \"shouted\"", "<said xml:id=\"q1\" ana=\"#quote.shouted\">a</said>" TAIL },
    { "kind of numbers \"odds\"", "<seg type=\"numbers\" subtype=\"odds\">a</seg>" TAIL },
    { "somebody known as \"p9\"", "<persName ref=\"#p9\">a</persName>" TAIL },
    { "a cue of \"q9\"", "<seg type=\"cue\" corresp=\"#q9\">a</seg>" TAIL },
    { "a row of \"moods\"", "<seg type=\"moods\">a</seg>" TAIL },
    { "cert of entities \"very\"", "<persName cert=\"very\">a</persName>" TAIL },
    { "a score of \"t9\"", "<p>a</p></body></text><standOff><spanGrp type=\"sentiment\"><span type=\"turn\" "
                           "target=\"#t9\">0.5</span></spanGrp></standOff></TEI>" },
    { "score of sentiment \"good\"", "<p>a</p></body></text><standOff><spanGrp type=\"sentiment\"><span type=\"document\" "
                                     "target=\"#body\">good</span></spanGrp></standOff></TEI>" },
    { "a feature of \"n9\"", "<p>a</p></body></text><standOff><fs xml:id=\"n9.fs\"><f name=\"mod\"><string>b</string></f></fs>"
                             "</standOff></TEI>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autofree char *xml = g_strconcat (HEAD, odd[i].xml, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (NlpDocument) document = read_xml (xml, -1, &error);

      if (!CHECK_NO_ERROR (error))
        continue;
      CHECK_STRING (nlp_document_get_text (document, NULL), "a");
      CHECK_STRING (nlp_document_get_property (document, "dropped-values"), odd[i].first != NULL ? "1" : NULL);
      CHECK_STRING (nlp_document_get_property (document, "dropped-value"), odd[i].first);
    }
}

/* What the source says of itself comes back; a date that is no day is not written. */
static void
keeps_what_the_source_says (void)
{
  static const char *const names[] = { "title", "author", "outlet", "date" };
  static const char *const values[] = { "Mills & weavers", "Lena <Ostrow>", "The Lowton Echo", "2031-04-05" };
  g_autoptr (NlpDocument) document = check_document ("It rained."), back = NULL;
  g_autoptr (NlpWriter) writer = nlp_writer_new ("xml", NULL);
  g_autoptr (GBytes) xml = NULL, again = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    nlp_document_set_property (document, names[i], values[i]);
  xml = nlp_writer_render (writer, document);
  back = read_xml (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml), &error);
  CHECK_NO_ERROR (error);
  if (back == NULL)
    return;
  CHECK_STRING (nlp_document_get_id (back), nlp_document_get_id (document));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    CHECK_STRING (nlp_document_get_property (back, names[i]), values[i]);
  nlp_document_set_property (document, "date", "in spring");
  again = nlp_writer_render (writer, document);
  CU_ASSERT_PTR_NULL (g_strstr_len (g_bytes_get_data (again, NULL), g_bytes_get_size (again), "spring"));
}

CHECK_MAIN (CHECK_CASE (gives_text_and_facts), CHECK_CASE (keeps_what_the_source_says), CHECK_CASE (gives_the_structure), CHECK_CASE (joins_the_pieces),
            CHECK_CASE (gives_figures_and_scores), CHECK_CASE (comes_back_the_same),
            CHECK_CASE (all_that_fields_say_comes_back), CHECK_CASE (a_value_that_a_field_does_not_take_is_none),
            CHECK_CASE (refuses_what_is_not_ours), CHECK_CASE (survives_hostile_xml),
            CHECK_CASE (bears_what_makes_no_sense), CHECK_CASE (tells_what_it_cannot_take))
