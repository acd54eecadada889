/* page.c - tests of the format "html".
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "page.h"
#include "random-document.h"

static char *
write_page (NlpDocument *document)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new ("html", NULL);
  g_autoptr (GBytes) bytes = nlp_writer_render (writer, document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
marks_quotes_and_names (void)
{
  g_autoptr (NlpDocument) document = check_document ("Mara: “Sail & <go>\f.”");
  NlpLayer *entities = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);
  NlpLayer *quotes = check_add_layer (document, NLP_LAYER_QUOTES, nlp_quotes_fields);
  g_autofree char *page = NULL;

  nlp_layer_set_string (entities, nlp_layer_append (entities, (NlpSpan) { 0, 4 }), NLP_ENTITIES_TYPE, "PERSON");
  nlp_layer_append (quotes, (NlpSpan) { 6, 21 });
  nlp_layer_set_string (quotes, 0, NLP_QUOTES_SPEAKER, "Mara \"Lind\"");
  nlp_layer_set_number (quotes, 0, NLP_QUOTES_CERTAINTY, .75);
  page = write_page (document);
  CHECK_CONTAINS (page, "<span class=\"m n person\">Mara</span>: <a class=\"note w0\" id=\"s1\" href=\"#r1\" data-who=\"p1\">"
                        "<b>Mara \"Lind\"</b> </a><span class=\"m q direct w0 k8\" data-q=\"1\" data-who=\"p1\">"
                        "“Sail &amp; &lt;go&gt;\xEF\xBF\xBD.”</span>");
  CHECK_CONTAINS (page, "<a class=\"speaker w0\" href=\"#s1\" data-who=\"p1\">");
  CHECK_CONTAINS (page, "<th scope=\"row\">Mara \"Lind\"</th><td>direct</td><td>“Sail &amp; &lt;go&gt; .”</td>");
  CHECK_CONTAINS (page, "<td>75&nbsp;%</td>");
}

/* A statement of nobody has his description; one without either says so. */
static void
names_nobody (void)
{
  g_autoptr (NlpDocument) document = check_document ("A spokesman said no. No, no.");
  NlpLayer *statements = check_add_layer (document, NLP_LAYER_STATEMENTS, nlp_statements_fields);
  g_autofree char *page = NULL;

  nlp_layer_append (statements, (NlpSpan) { 17, 19 });
  nlp_layer_set_string (statements, 0, NLP_STATEMENTS_DESCRIPTION, "A <spokesman>");
  nlp_layer_append (statements, (NlpSpan) { 21, 27 });
  page = write_page (document);
  CHECK_CONTAINS (page, "<th scope=\"row\">A &lt;spokesman&gt;</th>");
  CHECK_CONTAINS (page, "<th scope=\"row\">nobody named</th>");
  CHECK_CONTAINS (page, "<p>Nobody is quoted by name.</p>");
}

static void
tells_what_the_source_says_of_itself (void)
{
  g_autoptr (NlpDocument) document = check_document ("It rained.");
  g_autofree char *page = NULL;

  nlp_document_set_property (document, "title", "Rain & </title><script>");
  nlp_document_set_property (document, "date", "2031-04-05");
  page = write_page (document);
  CHECK_CONTAINS (page, "<title>Rain &amp; &lt;/title&gt;&lt;script&gt;</title>");
  CHECK_CONTAINS (page, "<h1>Rain &amp; &lt;/title&gt;&lt;script&gt;</h1>");
  CHECK_CONTAINS (page, "<span>2031-04-05</span>");
}

static void
makes_figures_readable (void)
{
  static const struct
  {
    const char *kind, *value, *unit, *low, *high, *mod, *resolved, *readable;
  } figures[] = {
    { "date", "2022-11-09", NULL, NULL, NULL, NULL, NULL, "Wednesday 9 November 2022" },
    { "date", "XXXX-WXX-3", NULL, NULL, NULL, NULL, "2022-11-09", "Wednesday 9 November 2022" },
    { "date", "XXXX-WXX-3", NULL, NULL, NULL, NULL, NULL, NULL },
    { "date", "2022-11", NULL, NULL, NULL, NULL, NULL, "November 2022" },
    { "date", "2022-13", NULL, NULL, NULL, NULL, NULL, NULL },
    { "date", NULL, NULL, "2022-07-03", "2022-07-04", NULL, NULL, "Sunday 3 July 2022 to Monday 4 July 2022" },
    { "duration", "P1Y6M", NULL, NULL, NULL, NULL, NULL, "1 year 6 months" },
    { "duration", "PT30M", NULL, NULL, NULL, "approx", NULL, "about 30 minutes" },
    { "duration", "PXD", NULL, NULL, NULL, NULL, NULL, NULL },
    { "money", "2400000", "USD", NULL, NULL, "at_least", NULL, "at least 2,400,000 USD" },
    { "cardinal", "1972", NULL, NULL, NULL, NULL, NULL, "1972" },
    { "cardinal", "-12345.678", NULL, NULL, NULL, NULL, NULL, "-12,345.678" },
    { "percent", "12", NULL, NULL, NULL, NULL, NULL, "12 %" },
    { "range", NULL, "kilometre", "3", "5", NULL, NULL, "3 to 5 kilometre" },
    { "range", NULL, "kilometre", NULL, "5", NULL, NULL, "\xe2\x80\xa6 to 5 kilometre" }
  };
  g_autoptr (NlpDocument) document = check_document ("one two three four five six seven eight nine ten eleven twelve");
  NlpLayer *numbers = check_add_layer (document, NLP_LAYER_NUMBERS, nlp_numbers_fields);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      guint row = nlp_layer_append (numbers, (NlpSpan) { 0, 3 });
      g_autofree char *readable = NULL;

      nlp_layer_set_string (numbers, row, NLP_NUMBERS_KIND, figures[i].kind);
      nlp_layer_set_string (numbers, row, NLP_NUMBERS_VALUE, figures[i].value);
      nlp_layer_set_string (numbers, row, NLP_NUMBERS_UNIT, figures[i].unit);
      nlp_layer_set_string (numbers, row, NLP_NUMBERS_LOW, figures[i].low);
      nlp_layer_set_string (numbers, row, NLP_NUMBERS_HIGH, figures[i].high);
      nlp_layer_set_string (numbers, row, NLP_NUMBERS_MOD, figures[i].mod);
      nlp_layer_set_string (numbers, row, NLP_NUMBERS_RESOLVED, figures[i].resolved);
      readable = nlp__page_make_readable (numbers, row);
      CHECK_STRING (readable, figures[i].readable);
    }
}

/* Pages for an index: one of ours, and one that somebody wrote into. */
static GBytes *
get_next_page (char **name, gpointer user_data)
{
  static const char *const heads[] = {
    "<head><title>Rain &amp; wind</title>\n<meta name=\"outlet\" content=\"The Lowton Echo\">\n<meta name=\"date\" content=\"2031-04-05\">\n"
    "<meta name=\"statements\" content=\"7\">",
    "<title>x<script>y</title><meta name=\"statements\" content=\"<b>\"><meta name=\"date\" content=\"2031"
  };
  guint *next = user_data;

  if (*next == G_N_ELEMENTS (heads))
    return NULL;
  *name = g_strdup_printf ("a \"%u\"/b.html", *next);
  *next += 1;
  return g_bytes_new_static (heads[*next - 1], strlen (heads[*next - 1]));
}

static void
an_index_leads_to_all_pages (void)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new ("html", NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *index = NULL;
  guint next = 0;

  CU_ASSERT (nlp_writer_write_index (writer, get_next_page, &next, stream, NULL));
  CU_ASSERT (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  index = g_strdup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)));
  CHECK_CONTAINS (index, "<a href=\"a%20%220%22/b.html\">Rain &amp; wind</a></th><td>The Lowton Echo</td><td>2031-04-05</td><td>7</td>");
  CHECK_CONTAINS (index, "<a href=\"a%20%221%22/b.html\">a%20%221%22/b.html</a></th><td></td><td></td><td></td>");
  CHECK_CONTAINS (index, "<p>2 documents, 7 statements</p>");
}

static void
what_has_no_place_is_counted (void)
{
  g_autoptr (NlpDocument) document = check_document ("It rained.");
  g_autoptr (NlpWriter) writer = nlp_writer_new ("html", NULL);
  NlpLayer *sentiment = check_add_layer (document, NLP_LAYER_SENTIMENT, nlp_sentiment_fields);
  NlpLayer *numbers = check_add_layer (document, NLP_LAYER_NUMBERS, nlp_numbers_fields);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) messages = NULL;

  nlp_layer_set_string (sentiment, nlp_layer_append (sentiment, (NlpSpan) { 0, 10 }), NLP_SENTIMENT_SCOPE, "sentence");
  nlp_layer_set_string (numbers, nlp_layer_append (numbers, (NlpSpan) { 0, 2 }), NLP_NUMBERS_MOD, "vague");
  CU_ASSERT (nlp_writer_set_layers (writer, "+sentences", NULL));
  nlp_layer_append (check_add_layer (document, NLP_LAYER_SENTENCES, nlp_sentences_fields), (NlpSpan) { 0, 10 });
  bytes = nlp_writer_render (writer, document);
  messages = nlp_writer_take_messages (writer);
  CHECK_STRING (messages[0], "1 rows of sentences were left out: html has no place for them");
  CHECK_STRING (messages[1], "1 scores of sentences and documents were left out: html has no place for them");
  CU_ASSERT_PTR_NULL (strstr (g_bytes_get_data (bytes, NULL), "class=\"m f\">It"));
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (; (text = strstr (text, part)) != NULL; text += strlen (part))
    n++;
  return n;
}

static void
closes_what_it_opens (void)
{
  static const char *const elements[] = { "span", "p", "h2", "section", "div", "table", "main", "article", "a", "td", "tr", "th", "ul", "li", "b", "i", "h1" };

  for (guint seed = 0; seed < 200; seed++)
    {
      g_autoptr (NlpDocument) document = random_document (seed);
      g_autofree char *page = write_page (document);

      for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
        {
          g_autofree char *start = g_strconcat ("<", elements[i], " ", NULL), *bare = g_strconcat ("<", elements[i], ">", NULL);
          g_autofree char *end = g_strconcat ("</", elements[i], ">", NULL);

          CHECK_INTEGER (count (page, start) + count (page, bare), count (page, end));
        }
    }
}

CHECK_MAIN (CHECK_CASE (marks_quotes_and_names), CHECK_CASE (names_nobody), CHECK_CASE (tells_what_the_source_says_of_itself),
            CHECK_CASE (makes_figures_readable), CHECK_CASE (an_index_leads_to_all_pages),
            CHECK_CASE (what_has_no_place_is_counted), CHECK_CASE (closes_what_it_opens))
