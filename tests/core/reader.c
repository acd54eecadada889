/* reader.c - what comes out of files and streams.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "check.h"

static NlpReader *
open_bytes (const char *bytes, gsize n_bytes, const char *name)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (g_memdup2 (bytes, n_bytes), n_bytes, g_free);

  return nlp_reader_new (stream, name);
}

static NlpReader *
open_text (const char *text, const char *name)
{
  return open_bytes (text, strlen (text), name);
}

static void
gives_a_text_once (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpReader) reader = open_text ("Mara Venn waits.\n\nShe doesn't run.\n", "/some/where/venn.txt");
  g_autoptr (NlpDocument) document = nlp_reader_next (reader, &error);
  guint n_bytes;

  CHECK_NO_ERROR (error);
  if (document == NULL)
    return;
  CHECK_STRING (nlp_document_get_id (document), "venn.txt");
  CHECK_STRING (nlp_document_get_property (document, "filename"), "venn.txt");
  CHECK_STRING (nlp_document_get_property (document, "encoding"), "UTF-8");
  CHECK_STRING (nlp_document_get_property (document, "format"), "text");
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_BLOCKS)), 2);
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_SENTENCES)), 2);
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TOKENS)), 9);
  CU_ASSERT (strncmp (nlp_document_get_token (document, 6, &n_bytes), "n't", 3) == 0);
  CHECK_INTEGER (n_bytes, 3);
  CU_ASSERT_PTR_NULL (nlp_reader_next (reader, &error));
  CHECK_NO_ERROR (error);
}

static void
goes_on_after_a_bad_record (void)
{
  static const char lines[] =
      "{\"id\": \"one\", \"text\": \"First.\", \"reference\": \"2031-04-05\", \"turns\": [{}]}\r\n"
      "\n"
      "{\"id\": \"two\", \"text\": 2}\n"
      "{\"text\": \"Third\"\n"
      "{\"text\": \"Fourth \\u0000 \\ud800.\"}";
  g_autoptr (NlpReader) reader = open_text (lines, "batch.jsonl");
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) first = nlp_reader_next (reader, &error);

  CHECK_NO_ERROR (error);
  CHECK_STRING (nlp_document_get_id (first), "one");
  CHECK_STRING (nlp_document_get_property (first, "reference-date"), "2031-04-05");

  CU_ASSERT_PTR_NULL (nlp_reader_next (reader, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_INPUT);
  CHECK_STRING (nlp_reader_get_record_id (reader), "two");
  CHECK_INTEGER (nlp_reader_get_record (reader), 3);
  g_clear_error (&error);

  CU_ASSERT_PTR_NULL (nlp_reader_next (reader, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_INPUT);
  CHECK_STRING (nlp_reader_get_record_id (reader), "batch.jsonl:4");
  g_clear_error (&error);

  g_autoptr (NlpDocument) fourth = nlp_reader_next (reader, &error);
  CHECK_NO_ERROR (error);
  CHECK_STRING (nlp_document_get_text (fourth, NULL), "Fourth \xef\xbf\xbd \xef\xbf\xbd.");
  CHECK_STRING (nlp_document_get_property (fourth, "replaced-bytes"), "2");
  CU_ASSERT_PTR_NULL (nlp_reader_next (reader, &error));
  CHECK_NO_ERROR (error);
}

static void
what_is_read_in_one_place_can_be_made_a_document_in_another (void)
{
  g_autoptr (NlpReader) reader = open_text ("\n{\"text\": \"First.\"}\n\n{\"text\": 2}", "batch.jsonl");
  g_autoptr (GBytes) first = nlp_reader_next_bytes (reader, NULL), second = nlp_reader_next_bytes (reader, NULL);
  g_autoptr (NlpReader) other = open_bytes (g_bytes_get_data (second, NULL), g_bytes_get_size (second), "batch.jsonl");
  g_autoptr (GError) error = NULL;

  CHECK_INTEGER (g_bytes_get_size (first), strlen ("{\"text\": \"First.\"}"));
  CHECK_INTEGER (nlp_reader_get_record (reader), 4);
  CU_ASSERT (nlp_reader_next_bytes (reader, &error) == NULL && error == NULL);
  nlp_reader_set_input (other, nlp_reader_get_input (reader));
  nlp_reader_set_record (other, 3);
  CU_ASSERT (nlp_reader_next (other, &error) == NULL);
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_INPUT);
  CHECK_STRING (nlp_reader_get_record_id (other), "batch.jsonl:4");
}

static void
a_name_that_is_no_utf8_becomes_text (void)
{
  g_autoptr (NlpReader) reader = open_text ("Text.", "caf\xe9.txt");
  g_autoptr (NlpDocument) document = nlp_reader_next (reader, NULL);

  CHECK_STRING (document ? nlp_document_get_id (document) : NULL, "caf\xef\xbf\xbd.txt");
}

static void
refuses_deep_nesting (void)
{
  g_autoptr (GString) line = g_string_new ("{\"text\": \"x\", \"deep\": ");
  g_autoptr (NlpReader) reader = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (line, '[');
  reader = open_text (line->str, "deep.jsonl");
  CU_ASSERT_PTR_NULL (nlp_reader_next (reader, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_INPUT);
}

static void
skips_an_overlong_line (void)
{
  g_autoptr (GString) lines = g_string_new ("{\"text\": \"");
  g_autoptr (NlpReader) reader = NULL;
  g_autoptr (NlpDocument) second = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300000; i++)
    g_string_append_c (lines, 'x');
  g_string_append (lines, "\"}\n{\"text\": \"Second.\"}\n");
  reader = open_text (lines->str, "long.jsonl");
  nlp_reader_set_limit (reader, 100000);
  CU_ASSERT_PTR_NULL (nlp_reader_next (reader, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_TOO_LARGE);
  g_clear_error (&error);
  second = nlp_reader_next (reader, &error);
  CHECK_NO_ERROR (error);
  CHECK_STRING (nlp_reader_get_record_id (reader), "long.jsonl:2");
}

static void
reads_the_main_text_of_a_page (void)
{
  static const char page[] =
      "<!DOCTYPE html><html><head><meta charset=\"iso-8859-1\"><title>Gazette</title><script>if (a<b) c "
      "();</script></head><body>"
      "<nav><a href=/>Home</a> <a href=/news>News</a></nav><article><h1>The  Mill\n of Orrin</h1><p "
      "class=\"article-byline\">By Mara "
      "Venn</p><figure><img src=m.png><figcaption>The mill</figcaption></figure><p>It\x92s <b>emp</b>ty,&nbsp;she "
      "said.<br>It is.</p>"
      "<div class=\"share-links\"><p>Share</p></div><h2>Later</h2>Loose text<br><br>and more<ul><li>one<li>two</ul>"
      "<p hidden>never</p></article><footer>The end</footer></body></html>";
  static const char *const wanted[] = { "heading The Mill of Orrin",
                                        "byline By Mara Venn",
                                        "caption The mill",
                                        "paragraph It\xe2\x80\x99s empty,\xc2\xa0she said.\nIt is.",
                                        "heading Later",
                                        "paragraph Loose text",
                                        "paragraph and more",
                                        "paragraph one",
                                        "paragraph two" };
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpReader) reader = open_text (page, NULL);
  g_autoptr (NlpDocument) document = nlp_reader_next (reader, &error);
  const NlpLayer *blocks;

  if (!CHECK_NO_ERROR (error))
    return;
  CHECK_STRING (nlp_document_get_property (document, "format"), "html");
  CHECK_STRING (nlp_document_get_property (document, "encoding"), "WINDOWS-1252");
  blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  CHECK_INTEGER (nlp_layer_get_length (blocks), G_N_ELEMENTS (wanted));
  for (guint i = 0; i < MIN (nlp_layer_get_length (blocks), G_N_ELEMENTS (wanted)); i++)
    {
      NlpSpan span = nlp_layer_get_span (blocks, i);
      g_autofree char *text = nlp_document_dup_text (document, &span);
      g_autofree char *line = g_strdup_printf ("%s %s", nlp_layer_get_string (blocks, i, NLP_BLOCKS_KIND), text);

      CHECK_STRING (line, wanted[i]);
    }
}

static void
block_quotes_may_name_their_source (void)
{
  static const char page[] = "<html><body><blockquote><p>Sail,</p><p>now.</p><footer>&mdash; <cite>Mara Venn</cite>, captain</footer>"
                             "</blockquote><p>Then.</p><figure><blockquote>Wait.</blockquote><figcaption><cite>Ilo Marn</cite></figcaption>"
                             "</figure><blockquote>A song.</blockquote><p><cite>The Lowton Echo</cite></p><figure><figcaption><cite>No "
                             "quote</cite></figcaption></figure><blockquote><cite>Lena</cite>: No.</blockquote></body></html>";
  static const char *const wanted[] = { "Sail,\n\nnow.", "Mara Venn", "Wait.", "Ilo Marn", ": No.", "Lena" };
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpReader) reader = open_text (page, NULL);
  g_autoptr (NlpDocument) document = nlp_reader_next (reader, &error);
  const char *at = document != NULL ? nlp_document_get_property (document, "quotations") : NULL;
  g_auto (GStrv) places = g_strsplit_set (at != NULL ? at : "", " ;", -1);

  CHECK_INTEGER (g_strv_length (places), 2 * G_N_ELEMENTS (wanted));
  for (guint i = 0; i + 1 < g_strv_length (places) && i / 2 < G_N_ELEMENTS (wanted); i += 2)
    {
      NlpSpan span = { (guint32) atoi (places[i]), (guint32) atoi (places[i + 1]) };
      g_autofree char *words = nlp_document_dup_text (document, &span);

      CHECK_STRING (words, wanted[i / 2]);
    }
}

/* Deep nesting, tags that never end, endless attributes: an error or a document, and soon. */
static void
survives_hostile_pages (void)
{
  static const char *const pieces[] = { "<div>", "<b>", "</p>", "<p a=1",          " a=1",
                                        "<",     "&",   "<!--", "<table><tr><td>", "<h1>x" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) page = g_string_new ("<html><body><p ");
      g_autoptr (NlpReader) reader = NULL;
      g_autoptr (NlpDocument) document = NULL;
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      while (page->len < 300000)
        g_string_append (page, pieces[i]);
      reader = open_text (page->str, NULL);
      nlp_reader_set_input (reader, NLP_INPUT_HTML);
      document = nlp_reader_next (reader, &error);
      CU_ASSERT ((document == NULL) == (error != NULL));
      CU_ASSERT (g_get_monotonic_time () - start < 5 * G_USEC_PER_SEC);
    }
}

static void
tells_inputs_apart (void)
{
  static const struct
  {
    const char *name, *bytes, *format;
  } inputs[] = {
    { NULL, "Plain words.", "text" },
    { NULL, "", "text" },
    { "a.txt", "<html><p>About markup", "text" },
    { NULL, "\xef\xbb\xbf\n <!doctype HTML><p>x", "html" },
    { "a.html", "<p>x", "html" },
    { NULL, "{\"id\": \"a\", \"text\": \"x\"}\n{", "jsonl" },
    { "a.jsonl", "{\"text\":\"x\"}", "jsonl" },
    { NULL, "{curly} words", "text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (NlpReader) reader = open_text (inputs[i].bytes, inputs[i].name);
      g_autoptr (NlpDocument) document = nlp_reader_next (reader, &error);

      if (CHECK_NO_ERROR (error))
        CHECK_STRING (nlp_document_get_property (document, "format"), inputs[i].format);
    }
}

CHECK_MAIN (CHECK_CASE (reads_the_main_text_of_a_page), CHECK_CASE (block_quotes_may_name_their_source), CHECK_CASE (survives_hostile_pages),
            CHECK_CASE (tells_inputs_apart), CHECK_CASE (gives_a_text_once), CHECK_CASE (goes_on_after_a_bad_record),
            CHECK_CASE (what_is_read_in_one_place_can_be_made_a_document_in_another),
            CHECK_CASE (a_name_that_is_no_utf8_becomes_text), CHECK_CASE (refuses_deep_nesting), CHECK_CASE (skips_an_overlong_line))
