/* csv.c - tests of the formats "csv" and "tsv".
 * SPDX-License-Identifier: MIT */
#include "check.h"

static NlpDocument *
make_document (void)
{
  NlpDocument *document = check_document ("Mara Lind said “=2, or\n3” of 12 ships, “\tno”.");
  NlpLayer *entities = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);
  NlpLayer *numbers = check_add_layer (document, NLP_LAYER_NUMBERS, nlp_numbers_fields);
  NlpLayer *quotes = check_add_layer (document, NLP_LAYER_QUOTES, nlp_quotes_fields);
  const NlpSpan content[] = { { 15, 25 }, { 39, 44 } }, source = { 0, 9 };

  nlp_layer_set_string (entities, nlp_layer_append (entities, (NlpSpan) { 0, 9 }), NLP_ENTITIES_TYPE, "PERSON");
  nlp_layer_set_string (numbers, nlp_layer_append (numbers, (NlpSpan) { 17, 18 }), NLP_NUMBERS_KIND, "cardinal");
  nlp_layer_set_string (numbers, nlp_layer_append (numbers, (NlpSpan) { 29, 31 }), NLP_NUMBERS_VALUE, "12");
  nlp_layer_append (quotes, content[0]);
  nlp_layer_set_string (quotes, 0, NLP_QUOTES_KIND, "direct");
  nlp_layer_set_string (quotes, 0, NLP_QUOTES_SPEAKER, "Mara Lind");
  nlp_layer_set_spans (quotes, 0, NLP_QUOTES_CONTENT, content, 2);
  nlp_layer_set_spans (quotes, 0, NLP_QUOTES_SOURCE, &source, 1);
  return document;
}

/* A file of two documents; the caller frees. */
static char *
write_twice (const char *format, const char *layers, NlpDocument *document)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new (format, NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  if (layers != NULL)
    CU_ASSERT (nlp_writer_set_layers (writer, layers, NULL));
  for (guint i = 0; i < 2; i++)
    CU_ASSERT (nlp_writer_write (writer, document, stream, &error));
  nlp_writer_finish (writer, stream, &error);
  CHECK_NO_ERROR (error);
  g_output_stream_write (stream, "", 1, NULL, NULL);
  return g_strdup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)));
}

#define HEAD "document,speaker,kind,words,source,cue,modality,tone,names,figures,act,certainty,on_behalf_of,begin,end\n"

static void
writes_a_table_of_quotes_with_one_head (void)
{
  g_autoptr (NlpDocument) document = make_document ();
  g_autofree char *table = write_twice ("csv", NULL, document);

#define ROW "test,Mara Lind,direct,\"“=2, or\n3” … “\tno”\",Mara Lind,,,,,2,,,,15,44\n"
  CHECK_STRING (table, HEAD ROW ROW);
#undef ROW
}

static void
writes_the_table_of_the_layer_asked_for (void)
{
  g_autoptr (NlpDocument) document = make_document ();
  g_autofree char *table = write_twice ("tsv", "entities", document);

#define ROW "test\tMara Lind\tPERSON\t\t\t0\t9\n"
  CHECK_STRING (table, "document\ttext\ttype\tsubtype\tname\tbegin\tend\n" ROW ROW);
#undef ROW
}

static void
a_text_is_no_formula (void)
{
  g_autoptr (NlpDocument) document = check_document ("=cmd() -3 @x");
  NlpLayer *sentences = check_add_layer (document, NLP_LAYER_SENTENCES, nlp_sentences_fields);
  g_autofree char *table = NULL;

  nlp_layer_append (sentences, (NlpSpan) { 0, 6 });
  nlp_layer_append (sentences, (NlpSpan) { 7, 9 });
  nlp_layer_append (sentences, (NlpSpan) { 10, 12 });
  table = write_twice ("csv", "sentences", document);
  CHECK_CONTAINS (table, "test,\"'=cmd()\",,0,6\ntest,-3,,7,9\ntest,\"'@x\",,10,12\n");
}

static void
a_text_is_no_formula_in_tsv_either (void)
{
  g_autoptr (NlpDocument) document = check_document (" =cmd() -3");
  NlpLayer *sentences = check_add_layer (document, NLP_LAYER_SENTENCES, nlp_sentences_fields);
  g_autofree char *table = NULL;

  nlp_layer_append (sentences, (NlpSpan) { 1, 7 });
  nlp_layer_append (sentences, (NlpSpan) { 8, 10 });
  table = write_twice ("tsv", "sentences", document);
  CHECK_CONTAINS (table, "test\t'=cmd()\t\t1\t7\ntest\t-3\t\t8\t10\n");
}

/* What Mara says of Holm, with a figure; the table that one gets where there are statements. */
static void
statements_are_the_table_where_there_are_any (void)
{
  g_autoptr (NlpDocument) document = check_document ("“Holm sold 12 ships. Shame.”");
  NlpLayer *referents = check_add_layer (document, NLP_LAYER_REFERENTS, nlp_referents_fields);
  NlpLayer *numbers = check_add_layer (document, NLP_LAYER_NUMBERS, nlp_numbers_fields);
  NlpLayer *sentences = check_add_layer (document, NLP_LAYER_SENTENCES, nlp_sentences_fields);
  NlpLayer *attitudes = check_add_layer (document, NLP_LAYER_ATTITUDES, nlp_attitudes_fields);
  NlpLayer *statements = check_add_layer (document, NLP_LAYER_STATEMENTS, nlp_statements_fields);
  g_autofree char *table = NULL;

  nlp_document_set_property (document, "title", "Ships");
  nlp_document_set_property (document, "date", "2024-05-01");
  nlp_layer_set_string (referents, nlp_layer_append (referents, (NlpSpan) { 1, 5 }), NLP_REFERENTS_NAME, "Holm");
  nlp_layer_append (numbers, (NlpSpan) { 11, 13 });
  nlp_layer_append (sentences, (NlpSpan) { 0, 20 });
  nlp_layer_set_row (attitudes, nlp_layer_append (attitudes, (NlpSpan) { 0, 20 }), NLP_ATTITUDES_TARGET_REFERENT, 0);
  nlp_layer_set_number (attitudes, 0, NLP_ATTITUDES_SCORE, -0.4);
  nlp_layer_append (statements, (NlpSpan) { 1, 13 });
  nlp_layer_set_spans (statements, 0, NLP_STATEMENTS_WORDS, (const NlpSpan[]) { { 1, 5 }, { 11, 13 } }, 2);
  nlp_layer_set_rows_of (statements, 0, NLP_STATEMENTS_ABOUT, (const guint[]) { 0, 1 }, (const guint[]) { 0, 0 }, 2);
  nlp_layer_set_rows (statements, 0, NLP_STATEMENTS_FIGURES, (const guint[]) { 0 }, 1);
  nlp_layer_set_number (statements, 0, NLP_STATEMENTS_CERTAINTY, 0.75);
  table = write_twice ("csv", NULL, document);
  CHECK_CONTAINS (table, "document,title,date,statement,speaker,description,act,kind,words,about,figures,tone,score,certainty,question,"
                         "sentence,on_behalf_of,addressee,dates,explanation,begin,end\n"
                         "test,Ships,2024-05-01,1,,,,,Holm … 12,Holm (-); Holm,12,,,0.750,,“Holm sold 12 ships.,,,,,1,13\n");
}

static const NlpField reef_fields[] = { { "depth", NLP_FIELD_NUMBER, "", .unit = "m", .decimals = 1 }, { "parts", NLP_FIELD_SPANS, "" },
                                        { "near", NLP_FIELD_ROWS, "", NLP_LAYER_REFERENTS "|reefs" },
                                        { "secret", NLP_FIELD_STRING, "", .flags = NLP_FIELD_HIDDEN }, { NULL } };

static void
a_layer_of_a_plugin_has_columns_of_its_own (void)
{
  static const NlpLayerSpec spec = { "reefs", reef_fields };
  g_autoptr (NlpDocument) document = make_document ();
  NlpLayer *reefs = nlp_document_add_layer (document, &spec);
  g_autofree char *table = NULL;

  nlp_layer_append (reefs, (NlpSpan) { 0, 4 });
  nlp_layer_set_number (reefs, 0, 0, 2.25);
  nlp_layer_set_spans (reefs, 0, 1, (const NlpSpan[]) { { 0, 1 }, { 2, 4 } }, 2);
  nlp_layer_set_rows_of (reefs, 0, 2, (const guint[]) { 1 }, (const guint[]) { 0 }, 1);
  table = write_twice ("csv", "reefs", document);
  CHECK_CONTAINS (table, "document,text,depth,parts,near,begin,end\ntest,Mara,2.2,M; ra,Mara,0,4\n");
}

static void
a_table_told_of_a_layer_has_its_head (void)
{
  static const NlpLayerSpec spec = { "reefs", reef_fields };
  g_autoptr (NlpWriter) writer = nlp_writer_new ("tsv", NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  CU_ASSERT (nlp_writer_set_layers (writer, "reefs", NULL));
  nlp_writer_describe_layer (writer, &spec);
  nlp_writer_set_byte_order_mark (writer, TRUE);
  CU_ASSERT (nlp_writer_finish (writer, stream, NULL));
  g_output_stream_write (stream, "", 1, NULL, NULL);
  CHECK_STRING (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                "\xEF\xBB\xBF" "document\ttext\tdepth\tparts\tnear\tbegin\tend\n");
}

static void
a_file_without_documents_has_a_head (void)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new ("csv", NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  CU_ASSERT (nlp_writer_write_error (writer, "x", "cannot be read", stream, NULL));
  CU_ASSERT (nlp_writer_finish (writer, stream, NULL));
  g_output_stream_write (stream, "", 1, NULL, NULL);
  CHECK_STRING (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)), HEAD);
}

static void
a_table_is_of_one_layer (void)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new ("csv", NULL);

  for (const char *const *i = (const char *const[]) { "quotes,entities", "+tokens", NULL }; *i != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      CU_ASSERT (!nlp_writer_set_layers (writer, *i, &error));
      CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_OPTION);
    }
}

CHECK_MAIN (CHECK_CASE (writes_a_table_of_quotes_with_one_head), CHECK_CASE (writes_the_table_of_the_layer_asked_for),
            CHECK_CASE (a_text_is_no_formula), CHECK_CASE (a_text_is_no_formula_in_tsv_either),
            CHECK_CASE (statements_are_the_table_where_there_are_any), CHECK_CASE (a_layer_of_a_plugin_has_columns_of_its_own),
            CHECK_CASE (a_table_told_of_a_layer_has_its_head), CHECK_CASE (a_file_without_documents_has_a_head),
            CHECK_CASE (a_table_is_of_one_layer))
