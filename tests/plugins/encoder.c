/* Tests of plugins/encoder: what it keeps with a document, for whom, and which network it takes.
 * SPDX-License-Identifier: MIT */
#include "check.h"

static void
run_over (NlpDocument *document, const char *plugin, const char *option, GError **error)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autofree char *plugins = check_build_path ("plugins");

  nlp_pipeline_add_folder (pipeline, plugins);
  if (nlp_pipeline_add_plugin (pipeline, plugin, error) && (option == NULL || nlp_pipeline_set_option (pipeline, option, error))
      && nlp_pipeline_prepare (pipeline, error))
    nlp_pipeline_run (pipeline, document, error);
}

static NlpDocument *
run (const char *text, const char *plugin, const char *option, GError **error)
{
  NlpDocument *document = nlp_document_new_from_text ("text", text, -1, NULL);

  run_over (document, plugin, option, error);
  return document;
}

static void
every_head_is_kept (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = run ("Mara Quill left Norholm.", "encoder", NULL, &error);
  NlpLabels names, tags, none;

  CHECK_NO_ERROR (error);
  CU_ASSERT (nlp_labels_find (document, "entity", &names));
  CHECK_INTEGER (names.n_tokens, 5);
  CHECK_STRING (nlp_tagger_get_label (names.tagger, names.head, names.labels[0]), "B-PERSON");
  CHECK_STRING (nlp_tagger_get_label (names.tagger, names.head, names.labels[1]), "I-PERSON");
  CU_ASSERT (names.probabilities[0] > 0.5 && names.probabilities[0] <= 1);
  CU_ASSERT (nlp_labels_find (document, "pos", &tags));
  CHECK_STRING (nlp_tagger_get_label (tags.tagger, tags.head, tags.labels[2]), "VERB");
  CU_ASSERT (tags.probabilities == NULL);
  CU_ASSERT (!nlp_labels_find (document, "harbour", &none));
}

static void
nothing_is_kept_before (void)
{
  g_autoptr (NlpDocument) document = nlp_document_new_from_text ("text", "Mara Quill", -1, NULL);
  NlpLabels labels;

  CU_ASSERT (!nlp_labels_find (document, "entity", &labels));
}

static void
an_empty_text_has_no_labels (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = run (" ", "syntax", NULL, &error);

  CHECK_NO_ERROR (error);
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TAGS)), 0);
}

/* As a document comes from annotated XML that has names. */
static void
labels_that_no_format_wrote_are_found_again (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = nlp_document_new_from_text ("text", "Mara Quill left.", -1, NULL);

  nlp_document_add_run (document, &(NlpRun) { "encoder", "1.0", NLP_RUN_OK, NULL });
  nlp_document_add_run (document, &(NlpRun) { "ner", "1.0", NLP_RUN_OK, NULL });
  run_over (document, "ner", NULL, &error);
  CHECK_NO_ERROR (error);
  CU_ASSERT_PTR_NULL (nlp_document_get_layer (document, NLP_LAYER_LABELS));
  run_over (document, "syntax", NULL, &error);
  CHECK_NO_ERROR (error);
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TAGS)), 4);
  CHECK_INTEGER (nlp_document_get_n_runs (document), 3);
}

/* Annotated XML has tags only where they were asked for. */
static void
tags_that_were_not_written_are_found_again (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = nlp_document_new_from_text ("text", "Mara Quill left.", -1, NULL);

  nlp_document_add_run (document, &(NlpRun) { "encoder", "1.0", NLP_RUN_OK, NULL });
  nlp_document_add_run (document, &(NlpRun) { "syntax", "1.0", NLP_RUN_OK, NULL });
  run_over (document, "syntax", NULL, &error);
  CHECK_NO_ERROR (error);
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TAGS)), 4);
  CHECK_INTEGER (nlp_document_get_n_runs (document), 2);
}

static void
a_head_that_is_not_there_is_told (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = run ("Mara Quill left.", "ner", "ner.head=harbour", &error);
  const NlpRun *last = nlp_document_get_run (document, nlp_document_get_n_runs (document) - 1);

  CHECK_STRING (last->plugin, "ner");
  CHECK_STRING (last->message, "the encoder's network has no head \"harbour\"");
}

static void
a_network_that_is_not_there_is_told (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = run ("Mara Quill left.", "ner", "encoder.model=nowhere.model", &error);

  CU_ASSERT (error != NULL);
  CHECK_INTEGER (nlp_document_get_n_runs (document), 0);
}

CHECK_MAIN (CHECK_CASE (every_head_is_kept), CHECK_CASE (nothing_is_kept_before), CHECK_CASE (an_empty_text_has_no_labels),
            CHECK_CASE (labels_that_no_format_wrote_are_found_again),
            CHECK_CASE (tags_that_were_not_written_are_found_again), CHECK_CASE (a_head_that_is_not_there_is_told), CHECK_CASE (a_network_that_is_not_there_is_told))
