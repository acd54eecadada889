/* round-trip.c - what all plugins find in the samples is written as annotated XML, read back, and written the same again.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "check.h"

static NlpPipeline *
make_pipeline (void)
{
  static const char *const names[] = { "ner", "turns", "quotes", "numbers", "sentiment" };
  NlpPipeline *pipeline = nlp_pipeline_new ();
  g_autofree char *folder = check_build_path ("plugins");
  g_autoptr (GError) error = NULL;

  nlp_pipeline_add_folder (pipeline, folder);
  for (guint i = 0; i < G_N_ELEMENTS (names) && error == NULL; i++)
    nlp_pipeline_add_plugin (pipeline, names[i], &error);
  if (error == NULL)
    nlp_pipeline_prepare (pipeline, &error);
  CHECK_NO_ERROR (error);
  return pipeline;
}

static void
check_sample (NlpPipeline *pipeline, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpReader) reader = nlp_reader_new_for_path (path, &error);
  g_autoptr (NlpDocument) document = nlp_reader_next (reader, &error), read = NULL;
  g_autoptr (GBytes) written = NULL, again = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (NlpReader) back = NULL;

  if (!CHECK_NO_ERROR (error) || !nlp_pipeline_run (pipeline, document, &error))
    {
      CHECK_NO_ERROR (error);
      return;
    }
  written = check_render (document, "xml", "+tokens");
  stream = g_memory_input_stream_new_from_bytes (written);
  back = nlp_reader_new (stream, NULL);
  nlp_reader_set_strict (back, TRUE);
  read = nlp_reader_next (back, &error);
  if (!CHECK_NO_ERROR (error))
    return;
  again = check_render (read, "xml", "+tokens");
  check_report (g_bytes_equal (written, again), __FILE__, __LINE__, g_strdup_printf ("%s came back changed", path));
}

static void
brings_the_samples_back (void)
{
  g_autofree char *folder = check_source_path ("samples/texts");
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autoptr (NlpPipeline) pipeline = make_pipeline ();
  guint n_samples = 0;
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      check_sample (pipeline, path);
      n_samples++;
    }
  CU_ASSERT (n_samples >= 6);
}

CHECK_MAIN (CHECK_CASE (brings_the_samples_back))
