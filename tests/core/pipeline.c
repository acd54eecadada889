/* Tests of core/plugin/pipeline.c, run.c and providers.c: what happens to a document and to the plugins' rows.
 * SPDX-License-Identifier: MIT */
#include "check.h"

/* A pipeline of plugins from tests/broken, named with commas, not yet prepared. */
static NlpPipeline *
new_pipeline (const char *names)
{
  NlpPipeline *pipeline = nlp_pipeline_new ();
  g_autofree char *folder = check_build_path ("tests/broken");
  g_auto (GStrv) list = g_strsplit (names, ",", -1);

  nlp_pipeline_add_folder (pipeline, folder);
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      CU_ASSERT (nlp_pipeline_add_plugin (pipeline, list[i], &error));
      CHECK_NO_ERROR (error);
    }
  return pipeline;
}

/* Runs the plugins over a small text; gives the document and the error. */
static NlpDocument *
run_plugins (const char *names, GError **error)
{
  g_autoptr (NlpPipeline) pipeline = new_pipeline (names);
  NlpDocument *document = check_document ("A short text.");

  CU_ASSERT (nlp_pipeline_prepare (pipeline, NULL));
  CU_ASSERT (nlp_pipeline_run (pipeline, document, error) == (*error == NULL));
  return document;
}

static void
rows_say_which_plugin_made_them (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = run_plugins ("good", &error);
  NlpLayer *marks = nlp_document_get_layer (document, "marks");

  CHECK_NO_ERROR (error);
  CU_ASSERT (marks != NULL);
  if (marks == NULL)
    return;
  CHECK_INTEGER (nlp_layer_get_length (marks), 1);
  CHECK_INTEGER (nlp_layer_get_providers (marks, 0), 1);
  CHECK_STRING (nlp_document_get_run (document, 0)->plugin, "good");
  CHECK_INTEGER (nlp_document_get_run (document, 0)->status, NLP_RUN_OK);
}

/* The layer "marks" of @document after a run of @names; NULL if something failed. */
static NlpLayer *
run_with_policy (const char *names, NlpMergePolicy policy, NlpDocument **document)
{
  g_autoptr (NlpPipeline) pipeline = new_pipeline (names);
  g_autoptr (GError) error = NULL;

  *document = check_document ("A short text.");
  nlp_pipeline_set_merge (pipeline, policy);
  CU_ASSERT (nlp_pipeline_prepare (pipeline, &error) && nlp_pipeline_run (pipeline, *document, &error));
  CHECK_NO_ERROR (error);
  return nlp_document_get_layer (*document, "marks");
}

static void
what_a_plugin_found_is_not_looked_for_again (void)
{
  g_autoptr (NlpPipeline) pipeline = new_pipeline ("good");
  g_autoptr (NlpDocument) document = check_document ("A short text.");

  CU_ASSERT (nlp_pipeline_prepare (pipeline, NULL));
  CU_ASSERT (nlp_pipeline_run (pipeline, document, NULL));
  CU_ASSERT (nlp_pipeline_run (pipeline, document, NULL));
  CHECK_INTEGER (nlp_document_get_n_runs (document), 1);
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, "marks")), 1);
}

static void
a_run_without_name_or_version_is_somebody_elses (void)
{
  g_autoptr (NlpPipeline) pipeline = new_pipeline ("good");
  g_autoptr (NlpDocument) document = check_document ("A short text.");
  const NlpRun nameless = { NULL, NULL, NLP_RUN_OK, NULL }, undated = { "good", NULL, NLP_RUN_OK, NULL };

  nlp_document_add_run (document, &nameless);
  nlp_document_add_run (document, &undated);
  CU_ASSERT (nlp_pipeline_prepare (pipeline, NULL));
  CU_ASSERT (nlp_pipeline_run (pipeline, document, NULL));
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, "marks")), 1);
}

static void
note_name (const char *plugin, gpointer user_data)
{
  g_string_append_printf (user_data, "%s;", plugin);
}

static void
who_watches_is_told_which_plugin_is_at_work (void)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (NlpPipeline) pipeline = new_pipeline ("good");
  g_autoptr (NlpDocument) document = check_document ("A short text.");

  nlp_pipeline_set_watch (pipeline, note_name, names);
  CU_ASSERT (nlp_pipeline_prepare (pipeline, NULL) && nlp_pipeline_run (pipeline, document, NULL));
  CHECK_STRING (names->str, "good;;good;;");
}

static void
a_plugin_that_is_left_out_is_recorded_with_the_reason (void)
{
  g_autoptr (NlpPipeline) pipeline = new_pipeline ("good");
  g_autoptr (NlpDocument) document = check_document ("A short text."), other = check_document ("Another one.");
  g_autoptr (GError) error = NULL;

  CU_ASSERT (nlp_pipeline_prepare (pipeline, NULL));
  nlp_pipeline_leave_out (pipeline, "good", NLP_RUN_FAILED, "it crashed");
  CU_ASSERT (!nlp_pipeline_run (pipeline, document, &error));
  CHECK_STRING (error ? error->message : NULL, "plugin good failed: it crashed");
  CHECK_STRING (nlp_document_get_run (document, 0)->message, "it crashed");
  CU_ASSERT (nlp_document_get_layer (document, "marks") == NULL);
  nlp_pipeline_leave_out (pipeline, NULL, NLP_RUN_OK, NULL);
  CU_ASSERT (nlp_pipeline_run (pipeline, other, NULL));
}

static void
a_plugin_that_others_may_write_is_not_loaded (void)
{
  g_autofree char *folder = check_make_folder (), *path = g_build_filename (folder, "good.so", NULL);
  g_autofree char *original = check_build_path ("tests/broken/good.so"), *bytes = NULL;
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autoptr (GError) error = NULL;
  gsize n;

  CU_ASSERT (g_file_get_contents (original, &bytes, &n, NULL) && g_file_set_contents (path, bytes, n, NULL));
  CU_ASSERT (g_chmod (path, 0777) == 0);
  CU_ASSERT (!nlp_pipeline_add_plugin (pipeline, path, &error));
  CHECK_CONTAINS (error ? error->message : NULL, "can be written by everybody");
  nlp_pipeline_set_insecure (pipeline, TRUE);
  CU_ASSERT (nlp_pipeline_add_plugin (pipeline, path, NULL));
  check_remove_folder (folder);
}

static void
equal_rows_of_two_plugins_are_joined (void)
{
  g_autoptr (NlpDocument) document = NULL;
  NlpLayer *marks = run_with_policy ("twin,good", NLP_MERGE_ALL, &document);

  CHECK_INTEGER (nlp_layer_get_length (marks), 1);
  CHECK_INTEGER (nlp_layer_get_providers (marks, 0), 3);
}

static void
the_policy_decides_between_two_plugins (void)
{
  g_autoptr (NlpDocument) all = NULL, longest = NULL, first = NULL;

  CHECK_INTEGER (nlp_layer_get_length (run_with_policy ("good,longer", NLP_MERGE_ALL, &all)), 2);

  NlpLayer *marks = run_with_policy ("good,longer", NLP_MERGE_LONGEST, &longest);
  CHECK_INTEGER (nlp_layer_get_length (marks), 1);
  CHECK_INTEGER (nlp_layer_get_span (marks, 0).end, 13);

  marks = run_with_policy ("good,longer", NLP_MERGE_FIRST, &first);
  CHECK_INTEGER (nlp_layer_get_length (marks), 1);
  CHECK_INTEGER (nlp_layer_get_span (marks, 0).end, 1);
}

static void
check_failure (const char *name, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *names = g_strconcat (name, ",good", NULL);
  g_autoptr (NlpDocument) document = run_plugins (names, &error);
  NlpLayer *marks = nlp_document_get_layer (document, "marks");

  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_PROCESS);
  CHECK_CONTAINS (error ? error->message : NULL, name);
  CHECK_INTEGER (nlp_document_get_run (document, 0)->status, NLP_RUN_FAILED);
  CHECK_CONTAINS (nlp_document_get_run (document, 0)->message, message);
  CHECK_INTEGER (nlp_document_get_run (document, 1)->status, NLP_RUN_OK);
  CHECK_INTEGER (nlp_layer_get_length (marks), 1);
  CHECK_INTEGER (nlp_layer_get_providers (marks, 0), 2);
}

static void
a_failing_plugin_costs_its_own_rows_alone (void)
{
  check_failure ("bad_process", "does not like");
  check_failure ("silent_process", "did not say why");
}

static void
rows_outside_the_text_count_as_failure (void)
{
  check_failure ("outside_span", "outside the text");
}

static void
text_that_is_not_utf8_counts_as_failure (void)
{
  check_failure ("bad_text", "not valid UTF-8");
}

static void
a_value_outside_a_closed_vocabulary_costs_its_row (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = run_plugins ("odd_value", &error);
  NlpLayer *marks = nlp_document_get_layer (document, "marks");
  const guint *rows, *targets;
  guint n;

  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_PROCESS);
  CHECK_STRING (error ? error->message : NULL,
                "plugin odd_value: row 0 of layer marks: field letter is \"z\", which is none of x|y (1 row was left out)");
  CHECK_INTEGER (nlp_document_get_run (document, 0)->status, NLP_RUN_OK);
  CHECK_CONTAINS (nlp_document_get_run (document, 0)->message, "none of x|y");
  CHECK_INTEGER (nlp_layer_get_length (marks), 1);
  CHECK_STRING (nlp_layer_get_string (marks, 0, 0), "y");
  rows = nlp_layer_get_row_list_of (marks, 0, 1, &targets, &n);
  CHECK_INTEGER (n, 1);
  CHECK_INTEGER (n > 0 ? rows[0] : NLP_NO_ROW, 0);
}

static void
a_list_with_a_row_that_is_not_there_costs_its_plugins_rows (void)
{
  check_failure ("no_row", "field tokens names a row that is not there");
}

static void
a_layer_of_others_may_not_be_changed (void)
{
  check_failure ("foreign_layer", "foreign");
}

static void
a_layer_that_nobody_could_fill_is_left_out (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = run_plugins ("bad_process", &error);

  CU_ASSERT_PTR_NULL (nlp_document_get_layer (document, "fails"));
}

static void
a_plugin_whose_layer_is_missing_is_skipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = run_plugins ("needs_failed,bad_process", &error);

  CHECK_STRING (nlp_document_get_run (document, 0)->plugin, "bad_process");
  CHECK_STRING (nlp_document_get_run (document, 1)->plugin, "needs_failed");
  CHECK_INTEGER (nlp_document_get_run (document, 1)->status, NLP_RUN_SKIPPED);
  CHECK_CONTAINS (nlp_document_get_run (document, 1)->message, "fails");
}

static void
check_prepare (const char *names, const char *assignment, NlpError code, const char *part)
{
  g_autoptr (NlpPipeline) pipeline = new_pipeline (names);
  g_autoptr (GError) error = NULL;

  if (assignment != NULL && !nlp_pipeline_set_option (pipeline, assignment, &error))
    ;
  else
    CU_ASSERT_FALSE (nlp_pipeline_prepare (pipeline, &error));
  CHECK_ERROR (error, NLP_ERROR, code);
  CHECK_CONTAINS (error ? error->message : NULL, part);
}

static void
a_required_layer_brings_its_plugin (void)
{
  g_autoptr (NlpPipeline) pipeline = new_pipeline ("needs_failed");
  g_autofree char *text = NULL;

  CU_ASSERT (nlp_pipeline_prepare (pipeline, NULL));
  CHECK_INTEGER (nlp_pipeline_get_n_plugins (pipeline), 2);
  CHECK_STRING (nlp_pipeline_get_plugin (pipeline, 0)->name, "bad_process");
  text = nlp_pipeline_explain (pipeline);
  CHECK_CONTAINS (text, "brought because needs_failed requires fails");
  CHECK_CONTAINS (text, "after bad_process (requires fails)");
}

static void
a_wanted_layer_brings_its_plugin_and_is_not_missed (void)
{
  g_autoptr (NlpPipeline) pipeline = new_pipeline ("wants_layers");
  g_autoptr (NlpDocument) document = check_document ("A short text.");
  g_autofree char *text = NULL;

  CU_ASSERT (nlp_pipeline_prepare (pipeline, NULL));
  text = nlp_pipeline_explain (pipeline);
  CHECK_CONTAINS (text, "1. bad_process");
  CHECK_CONTAINS (text, "brought because wants_layers wants fails");
  CU_ASSERT_FALSE (nlp_pipeline_run (pipeline, document, NULL));
  CHECK_INTEGER (nlp_document_get_run (document, 0)->status, NLP_RUN_FAILED);
  CHECK_INTEGER (nlp_document_get_run (document, 1)->status, NLP_RUN_OK);
}

static void
a_lean_pipeline_brings_nothing_that_is_only_wanted (void)
{
  g_autoptr (NlpPipeline) pipeline = new_pipeline ("wants_layers");

  nlp_pipeline_set_lean (pipeline, TRUE);
  CU_ASSERT (nlp_pipeline_prepare (pipeline, NULL));
  CHECK_INTEGER (nlp_pipeline_get_n_plugins (pipeline), 1);
}

static void
a_layer_that_nobody_provides_is_an_error (void)
{
  check_prepare ("missing_layer", NULL, NLP_ERROR_MISSING_LAYER, "unheard-of");
}

static void
a_cycle_names_its_plugins (void)
{
  check_prepare ("good,cycle_one,cycle_two", NULL, NLP_ERROR_CYCLE, "cycle_one needs twos of cycle_two");
  check_prepare ("cycle_two,cycle_one", NULL, NLP_ERROR_CYCLE, "cycle_two needs ones of cycle_one");
}

static void
a_plugin_that_cannot_be_set_up_is_an_error (void)
{
  check_prepare ("bad_create", NULL, NLP_ERROR_CREATE, "its model is damaged");
}

static void
options_are_checked (void)
{
  check_prepare ("good", "good.scor=1", NLP_ERROR_OPTION, "it has: score");
  check_prepare ("good", "good.score=much", NLP_ERROR_OPTION, "a number");
  check_prepare ("good", "good.count=1.5", NLP_ERROR_OPTION, "an integer");
  check_prepare ("good", "good.loud=maybe", NLP_ERROR_OPTION, "yes or no");
  check_prepare ("good", "good.mode=slow", NLP_ERROR_OPTION, "fast|exact");
  check_prepare ("good", "other.mode=fast", NLP_ERROR_OPTION, "no plugin other");
  check_prepare ("good", "good", NLP_ERROR_OPTION, "PLUGIN.OPTION=VALUE");
}

static void
list_and_inspect_tell_what_is_there (void)
{
  g_autoptr (NlpPipeline) pipeline = new_pipeline ("good");
  g_autofree char *list = nlp_pipeline_list (pipeline);
  g_autofree char *text = nlp_pipeline_inspect (pipeline, "good", NULL), *layers = nlp_pipeline_list_layers (pipeline);

  CHECK_CONTAINS (list, "good         Marks the first letter [1.0 ");
  CHECK_CONTAINS (list, "old_abi      cannot be used: ");
  CHECK_CONTAINS (text, "good.mode=fast|exact (a choice): how to look");
  CHECK_CONTAINS (text, "provides   marks: first letters");
  CHECK_CONTAINS (text, "letter           text: the letter (x|y)");
  CHECK_CONTAINS (layers, "tags         what the words are; side by side; part of tokens [syntax]\n");
  CHECK_CONTAINS (layers, "\nmarks        first letters [");
  CHECK_CONTAINS (layers, "  tokens           rows of tokens|marks: words, or other marks\n");
}

CHECK_MAIN (CHECK_CASE (rows_say_which_plugin_made_them), CHECK_CASE (a_failing_plugin_costs_its_own_rows_alone),
            CHECK_CASE (rows_outside_the_text_count_as_failure), CHECK_CASE (text_that_is_not_utf8_counts_as_failure),
            CHECK_CASE (a_value_outside_a_closed_vocabulary_costs_its_row),
            CHECK_CASE (a_list_with_a_row_that_is_not_there_costs_its_plugins_rows),
            CHECK_CASE (a_layer_of_others_may_not_be_changed), CHECK_CASE (a_layer_that_nobody_could_fill_is_left_out),
            CHECK_CASE (a_plugin_whose_layer_is_missing_is_skipped), CHECK_CASE (a_required_layer_brings_its_plugin),
            CHECK_CASE (a_wanted_layer_brings_its_plugin_and_is_not_missed),
            CHECK_CASE (a_lean_pipeline_brings_nothing_that_is_only_wanted), CHECK_CASE (a_layer_that_nobody_provides_is_an_error), CHECK_CASE (a_cycle_names_its_plugins),
            CHECK_CASE (a_plugin_that_cannot_be_set_up_is_an_error), CHECK_CASE (options_are_checked),
            CHECK_CASE (list_and_inspect_tell_what_is_there), CHECK_CASE (what_a_plugin_found_is_not_looked_for_again),
            CHECK_CASE (a_run_without_name_or_version_is_somebody_elses),
            CHECK_CASE (who_watches_is_told_which_plugin_is_at_work),
            CHECK_CASE (a_plugin_that_is_left_out_is_recorded_with_the_reason),
            CHECK_CASE (a_plugin_that_others_may_write_is_not_loaded),
            CHECK_CASE (equal_rows_of_two_plugins_are_joined),
            CHECK_CASE (the_policy_decides_between_two_plugins))
