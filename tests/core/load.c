/* Tests of core/plugin/load.c, present.c and descriptor.c: every broken file gives its own error, with the file and the remedy.
 * SPDX-License-Identifier: MIT */
#include "check.h"

/* Adds a plugin of tests/broken by path; gives the error. */
static GError *
add_broken (const char *name)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autofree char *file = g_strdup_printf ("tests/broken/%s.so", name);
  g_autofree char *path = check_build_path (file);
  GError *error = NULL;

  CU_ASSERT (nlp_pipeline_add_plugin (pipeline, path, &error) == (error == NULL));
  return error;
}

static void
check_broken (const char *name, NlpError code, const char *part)
{
  g_autoptr (GError) error = add_broken (name);
  g_autofree char *file = g_strconcat (name, ".so", NULL);

  CHECK_ERROR (error, NLP_ERROR, code);
  if (error != NULL)
    {
      CHECK_CONTAINS (error->message, file);
      CHECK_CONTAINS (error->message, part);
    }
}

static void
loads_a_good_plugin (void)
{
  g_autoptr (GError) error = add_broken ("good");

  CHECK_NO_ERROR (error);
}

static void
names_a_missing_file (void)
{
  check_broken ("nowhere", NLP_ERROR_PLUGIN_NOT_FOUND, "no such file");
}

static void
refuses_a_file_that_is_no_library (void)
{
  check_broken ("not_elf", NLP_ERROR_PLUGIN_BROKEN, "cannot be loaded");
}

/* Copies the good plugin's file cut off behind @n_bytes, as good.so in a folder of its own, and tries to load it. */
static void
check_cut_off (gsize n_bytes)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autofree char *source = check_build_path ("tests/broken/good.so");
  g_autofree char *folder = check_make_folder ();
  g_autofree char *path = g_build_filename (folder, "good.so", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  CU_ASSERT (g_file_get_contents (source, &bytes, NULL, NULL));
  CU_ASSERT (g_file_set_contents (path, bytes, n_bytes, NULL));
  CU_ASSERT_FALSE (nlp_pipeline_add_plugin (pipeline, path, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_PLUGIN_BROKEN);
  CHECK_CONTAINS (error ? error->message : NULL, "copy or build it again");
  check_remove_folder (folder);
}

static void
refuses_a_file_that_was_cut_off (void)
{
  check_cut_off (0);
  check_cut_off (40);
  check_cut_off (100);
  check_cut_off (3000);
}

static void
refuses_a_file_without_the_symbol (void)
{
  check_broken ("no_symbol", NLP_ERROR_PLUGIN_BROKEN, "nlp_plugin_no_symbol");
}

static void
refuses_a_descriptor_with_another_name (void)
{
  check_broken ("wrong_name", NLP_ERROR_PLUGIN_BROKEN, "somebody_else");
}

static void
refuses_an_old_abi (void)
{
  check_broken ("old_abi", NLP_ERROR_PLUGIN_ABI, "build the plugin again");
}

static void
refuses_a_future_abi (void)
{
  check_broken ("future_abi", NLP_ERROR_PLUGIN_ABI, "update the library");
}

/* Runs a plugin of tests/broken over a text; gives the layer "marks" of it. */
static NlpLayer *
run_other (const char *name, NlpDocument *document)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autofree char *file = g_strdup_printf ("tests/broken/%s.so", name);
  g_autofree char *path = check_build_path (file);
  g_autoptr (GError) error = NULL;
  NlpLayer *marks;

  CU_ASSERT (nlp_pipeline_add_plugin (pipeline, path, &error) && nlp_pipeline_add_plugin (pipeline, path, &error)
             && nlp_pipeline_prepare (pipeline, &error) && nlp_pipeline_run (pipeline, document, &error));
  CHECK_NO_ERROR (error);
  marks = nlp_document_get_layer (document, "marks");
  CHECK_INTEGER (marks == NULL ? 0 : nlp_layer_get_length (marks), 1);
  CHECK_STRING (marks == NULL ? NULL : nlp_layer_get_field (marks, 0)->name, "letter");
  return marks;
}

static void
runs_a_plugin_of_the_first_abi (void)
{
  g_autoptr (NlpDocument) document = check_document ("Ada sails.");
  NlpLayer *marks = run_other ("first_abi", document), *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);

  if (marks == NULL || entities == NULL)
    {
      CU_FAIL ("a layer is missing");
      return;
    }
  CHECK_STRING (nlp_layer_get_string (marks, 0, 0), "old");
  CHECK_INTEGER (nlp_layer_get_row (marks, 0, 1), 0);
  CHECK_STRING (nlp_layer_get_field (marks, 1)->target, NLP_LAYER_TOKENS);
  CHECK_STRING (nlp_layer_get_field (marks, 1)->values, NULL);
  CHECK_INTEGER (nlp_layer_get_spec (marks)->priority, 3);
  CHECK_INTEGER (nlp_layer_get_spec (marks)->flags, 0);
  CHECK_STRING (nlp_layer_get_string (entities, 0, NLP_ENTITIES_TYPE), "PERSON");
}

static void
reads_the_options_of_the_first_abi (void)
{
  check_broken ("first_option", NLP_ERROR_PLUGIN_BROKEN, "score");
}

static void
runs_plugins_with_tables_of_other_sizes (void)
{
  static const char *const names[] = { "sizes_larger", "sizes_smaller" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (NlpDocument) document = check_document ("Ada sails.");
      NlpLayer *marks = run_other (names[i], document);
      guint n = 0;

      if (marks != NULL)
        nlp_layer_get_row_list (marks, 0, 1, &n);
      CHECK_INTEGER (n, 1);
      CU_ASSERT_PTR_NOT_NULL (nlp_document_get_layer (document, "more"));
      CHECK_INTEGER (marks == NULL ? 0 : nlp_layer_get_spec (marks)->flags, NLP_LAYER_FLAT);
    }
}

static void
refuses_tables_of_no_size (void)
{
  check_broken ("no_sizes", NLP_ERROR_PLUGIN_BROKEN, "NLP_PLUGIN_HEAD");
}

static void
refuses_a_plugin_that_does_nothing (void)
{
  check_broken ("no_process", NLP_ERROR_PLUGIN_BROKEN, ".process");
  check_broken ("no_layers", NLP_ERROR_PLUGIN_BROKEN, "provides no layer");
}

static void
refuses_other_fields_in_a_known_layer (void)
{
  check_broken ("own_fields", NLP_ERROR_PLUGIN_BROKEN, "nlp_entities_fields");
}

static void
refuses_to_replace_the_structure (void)
{
  check_broken ("structure", NLP_ERROR_PLUGIN_BROKEN, "tokens");
}

static void
refuses_a_default_that_does_not_fit (void)
{
  check_broken ("bad_default", NLP_ERROR_PLUGIN_BROKEN, "score");
}

static void
refuses_names_that_are_no_identifiers (void)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autoptr (GError) error = NULL;

  CU_ASSERT_FALSE (nlp_pipeline_add_plugin (pipeline, "no-dashes", &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_PLUGIN_NOT_FOUND);
  CHECK_CONTAINS (error->message, "no-dashes");
}

CHECK_MAIN (CHECK_CASE (loads_a_good_plugin), CHECK_CASE (names_a_missing_file),
            CHECK_CASE (refuses_a_file_that_is_no_library), CHECK_CASE (refuses_a_file_that_was_cut_off),
            CHECK_CASE (refuses_a_file_without_the_symbol), CHECK_CASE (refuses_a_descriptor_with_another_name),
            CHECK_CASE (refuses_an_old_abi), CHECK_CASE (refuses_a_future_abi),
            CHECK_CASE (runs_a_plugin_of_the_first_abi), CHECK_CASE (reads_the_options_of_the_first_abi),
            CHECK_CASE (runs_plugins_with_tables_of_other_sizes), CHECK_CASE (refuses_tables_of_no_size),
            CHECK_CASE (refuses_a_plugin_that_does_nothing), CHECK_CASE (refuses_other_fields_in_a_known_layer),
            CHECK_CASE (refuses_to_replace_the_structure), CHECK_CASE (refuses_a_default_that_does_not_fit),
            CHECK_CASE (refuses_names_that_are_no_identifiers))
