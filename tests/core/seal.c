/* Tests of core/plugin/seal.c: a plugin that touches what is not its own has failed, however it did it.
 * SPDX-License-Identifier: MIT */
#include "check.h"

static const NlpField fields[] = { { "word", NLP_FIELD_STRING, "a word" }, { "score", NLP_FIELD_NUMBER, "a number" }, { NULL } };
static const NlpLayerSpec notes[] = { { "notes", fields }, { NULL } }, marks[] = { { "marks", fields }, { NULL } };

static void (*misdeed) (NlpDocument *document);

static gboolean
write_notes (gconstpointer self, NlpDocument *document, GError **error)
{
  NlpLayer *layer = nlp_document_get_layer (document, "notes");

  nlp_layer_set_string (layer, nlp_layer_append (layer, (NlpSpan) { 0, 3 }), 0, "harbour");
  nlp_layer_set_number (layer, nlp_layer_append (layer, (NlpSpan) { 4, 7 }), 1, .5);
  return TRUE;
}

static gboolean
misbehave (gconstpointer self, NlpDocument *document, GError **error)
{
  misdeed (document);
  return TRUE;
}

static const NlpPlugin writer = { NLP_PLUGIN_HEAD, .name = "writer", .version = "1", .summary = "Writes", .provides = notes,
                                  .process = write_notes };
static const NlpPlugin meddler = { NLP_PLUGIN_HEAD, .name = "meddler", .version = "1", .summary = "Meddles", .provides = marks,
                                   .requires_layers = (const char *const[]) { "notes", NULL }, .process = misbehave };

/* What becomes of a document that both run over. */
static void
run (void (*what) (NlpDocument *document), GError **error)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autoptr (NlpDocument) document = check_document ("The ferry waits.");

  misdeed = what;
  CU_ASSERT (nlp_pipeline_add_descriptor (pipeline, &writer, NULL) && nlp_pipeline_add_descriptor (pipeline, &meddler, NULL));
  CU_ASSERT (nlp_pipeline_prepare (pipeline, NULL));
  nlp_pipeline_run (pipeline, document, error);
}

static void
check_told (void (*what) (NlpDocument *document), const char *part)
{
  g_autoptr (GError) error = NULL;

  run (what, &error);
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_CHANGED);
  CHECK_CONTAINS (error ? error->message : NULL, part);
}

static void
change_span (NlpDocument *document)
{
  guint n;

  ((NlpSpan *) nlp_layer_get_spans (nlp_document_get_layer (document, "notes"), &n))[1].end = 9;
}

static void
change_letters (NlpDocument *document)
{
  ((char *) nlp_layer_get_string (nlp_document_get_layer (document, "notes"), 0, 0))[0] = 'H';
}

static void
change_number (NlpDocument *document)
{
  nlp_layer_set_number (nlp_document_get_layer (document, "notes"), 1, 1, .6);
}

static void
change_text (NlpDocument *document)
{
  ((char *) nlp_document_get_text (document, NULL))[0] = 't';
}

static void
write_own (NlpDocument *document)
{
  NlpLayer *layer = nlp_document_get_layer (document, "marks");

  nlp_layer_set_string (layer, nlp_layer_append (layer, (NlpSpan) { 0, 3 }), 0, "mark");
}

static void
rows_of_others_are_sealed (void)
{
  check_told (change_span, "layer notes");
  check_told (change_number, "layer notes");
}

static void
strings_of_others_are_sealed_letter_by_letter (void)
{
  check_told (change_letters, "layer notes");
}

static void
the_text_is_sealed (void)
{
  check_told (change_text, "the text");
}

static void
rows_of_its_own_are_free (void)
{
  g_autoptr (GError) error = NULL;

  run (write_own, &error);
  CHECK_NO_ERROR (error);
}

CHECK_MAIN (CHECK_CASE (rows_of_others_are_sealed), CHECK_CASE (strings_of_others_are_sealed_letter_by_letter),
            CHECK_CASE (the_text_is_sealed), CHECK_CASE (rows_of_its_own_are_free))
