/* nlp-run.c - reads texts, runs plugins over them, writes what they found.
 *
 * The way of a document is in run_documents(): read, run, write. Whatever goes wrong with one document is told on
 * standard error and in the exit status, and the next one has its turn. Only an output that cannot be written ends the
 * run.
 * SPDX-License-Identifier: MIT */
#include <nlp.h>

#include <stdio.h>
#include <stdlib.h>

#include "command-line.h"
#include "new-plugin.h"
#include "output.h"
#include "timing.h"

/* One run of the program. */
typedef struct
{
  const CommandLine *options;
  NlpPipeline *pipeline;
  Output *output;
  Timing timing;
  Status status;
  int n_failures;
  guint n_foreign;   /* documents that are plainly not English */
} Run;

static Status
worse (Status one, Status other)
{
  return MAX (one, other);
}

static Status
fail (Status status, const GError *error)
{
  fprintf (stderr, "nlp-run: %s\n", error->message);
  return status;
}

/* Documents. */

/* Tells that a document of @file failed: in JSON lines, the line is named too. */
static void
report_document (Run *run, const char *file, NlpReader *reader, const GError *error)
{
  gboolean from_file = error->domain == G_IO_ERROR || error->domain == G_FILE_ERROR;
  guint64 record = reader ? nlp_reader_get_record (reader) : 0;

  if (record > 1)
    fprintf (stderr, "nlp-run: %s: line %" G_GUINT64_FORMAT ": %s\n", file, record, error->message);
  else
    fprintf (stderr, "nlp-run: %s: %s\n", file, error->message);
  run->status = worse (run->status, from_file ? STATUS_INPUT_OUTPUT : STATUS_DOCUMENT);
  run->n_failures++;
}

/* Tells what the merge had to mend in the rows of plugins. */
static void
report_repairs (const NlpDocument *document)
{
  for (guint i = 0; i < nlp_document_get_n_layers (document); i++)
    {
      const char *layer = nlp_layer_get_name (nlp_document_get_nth_layer (document, i));
      g_autofree char *property = g_strconcat ("merge-", layer, NULL);
      const char *repairs = nlp_document_get_property (document, property);

      if (repairs != NULL)
        fprintf (stderr, "nlp-run: %s: rows of %s: %s\n", nlp_document_get_id (document), layer, repairs);
    }
}

/* Tells that bytes were lost, and what to try. */
static void
report_replaced (const NlpDocument *document)
{
  const char *number = nlp_document_get_property (document, "replaced-bytes");
  const char *guess = nlp_document_get_property (document, "charset-guess");

  if (number != NULL)
    fprintf (stderr, "nlp-run: %s: %s invalid bytes or escapes were replaced by U+FFFD%s%s\n", nlp_document_get_id (document),
             number, guess != NULL ? "; try --charset " : "", guess != NULL ? guess : "");
}

/* Tells that a text is in a language without words, and what to do; of many such texts, the first and how many. */
static void
report_language (Run *run, const NlpDocument *document)
{
  const char *guess = nlp_document_get_property (document, "language-guess");

  if (guess != NULL && run->n_foreign++ == 0)
    fprintf (stderr,
             "nlp-run: %s: the text is not English, it seems (%s): plugins that know English alone pass it over; "
             "--language en has it taken for English\n",
             nlp_document_get_id (document), guess);
}

static gboolean
too_many_failures (const Run *run)
{
  return run->options->max_failures > 0 && run->n_failures >= run->options->max_failures;
}

/* The day that "today" means: what the record says, else the command line, else the day of publication. */
static void
set_reference_date (const Run *run, NlpDocument *document)
{
  const char *otherwise = run->options->reference_date;

  if (nlp_document_get_property (document, "reference-date") != NULL)
    return;
  if (otherwise == NULL)
    otherwise = nlp_document_get_property (document, "date");
  nlp_document_set_property (document, "reference-date", otherwise);
}

static NlpDocument *
read_document (Run *run, NlpReader *reader, GError **error)
{
  gint64 since = timing_now ();
  NlpDocument *document = nlp_reader_next (reader, error);

  run->timing.read += timing_now () - since;
  if (document == NULL)
    return NULL;

  report_replaced (document);
  report_language (run, document);
  set_reference_date (run, document);
  run->timing.n_documents++;
  run->timing.n_words += nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TOKENS));
  return document;
}

static gboolean
write_document (Run *run, NlpDocument *document, GError **error)
{
  gint64 since = timing_now ();
  gboolean written = output_put_document (run->output, document, error);

  run->timing.write += timing_now () - since;
  return written;
}

/* All documents of a file. Fails only if the output cannot be written. */
static gboolean
run_documents (Run *run, const char *file, NlpReader *reader, GError **error)
{
  while (!too_many_failures (run))
    {
      g_autoptr (GError) fault = NULL;
      g_autoptr (NlpDocument) document = read_document (run, reader, &fault);

      if (document == NULL && fault == NULL)
        break;
      if (document != NULL)
        nlp_pipeline_run (run->pipeline, document, &fault);
      if (fault != NULL)
        report_document (run, file, reader, fault);
      if (document != NULL && run->options->verbose)
        report_repairs (document);

      if (document != NULL && !write_document (run, document, error))
        return FALSE;
      if (document == NULL && !output_put_error (run->output, nlp_reader_get_record_id (reader), fault->message, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
run_file (Run *run, const char *file, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (NlpReader) reader = nlp_reader_new_for_path (file, &fault);

  if (reader == NULL)
    {
      g_autofree char *id = g_path_get_basename (file);
      report_document (run, file, NULL, fault);
      return output_put_error (run->output, id, fault->message, error);
    }
  nlp_reader_set_input (reader, run->options->input);
  nlp_reader_set_charset (reader, run->options->charset);
  nlp_reader_set_language (reader, run->options->language);
  nlp_reader_set_strict (reader, run->options->strict);
  return run_documents (run, file, reader, error);
}

/* Setting up. */

static NlpPipeline *
make_pipeline (const CommandLine *options)
{
  NlpPipeline *pipeline = nlp_pipeline_new ();

  for (guint i = 0; options->plugin_folders != NULL && options->plugin_folders[i] != NULL; i++)
    nlp_pipeline_add_folder (pipeline, options->plugin_folders[i]);
  nlp_pipeline_set_merge (pipeline, options->merge);
  return pipeline;
}

static gboolean
add_plugins (NlpPipeline *pipeline, const CommandLine *options, GError **error)
{
  if (options->plugins == NULL && !nlp_pipeline_add_builtin (pipeline, error))
    return FALSE;
  for (guint i = 0; options->plugins != NULL && options->plugins[i] != NULL; i++)
    if (!nlp_pipeline_add_plugin (pipeline, options->plugins[i], error))
      return FALSE;
  for (guint i = 0; options->settings != NULL && options->settings[i] != NULL; i++)
    if (!nlp_pipeline_set_option (pipeline, options->settings[i], error))
      return FALSE;
  return nlp_pipeline_prepare (pipeline, error);
}

/* An option that does not exist is a fault of the command line, everything else one of a plugin. */
static Status
plugin_status (const GError *error)
{
  return g_error_matches (error, NLP_ERROR, NLP_ERROR_OPTION) ? STATUS_USAGE : STATUS_PLUGIN;
}

static NlpWriter *
make_writer (const CommandLine *options, GError **error)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new (options->format, error);

  if (writer == NULL || (options->layers != NULL && !nlp_writer_set_layers (writer, options->layers, error)))
    return NULL;
  if (!nlp_writer_get_format (writer)->many && options->files[1] != NULL && !output_is_folder (options->output))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION,
                   "%s holds one document a file, but there are several: write them to a folder with --output FOLDER/, "
                   "or choose --format jsonl", options->format);
      return NULL;
    }
  nlp_writer_set_timestamp (writer, options->timestamp);
  return g_steal_pointer (&writer);
}

/* What the user only wants to know. */

static Status
tell (char *text)
{
  fputs (text, stdout);
  g_free (text);
  return fflush (stdout) == 0 ? STATUS_OK : STATUS_INPUT_OUTPUT;
}

static Status
inspect (const NlpPipeline *pipeline, const char *name)
{
  g_autoptr (GError) error = NULL;
  char *text = nlp_pipeline_inspect (pipeline, name, &error);

  return text ? tell (text) : fail (STATUS_PLUGIN, error);
}

static Status
explain (NlpPipeline *pipeline, const CommandLine *options)
{
  g_autoptr (GError) error = NULL;

  if (!add_plugins (pipeline, options, &error))
    return fail (plugin_status (error), error);
  return tell (nlp_pipeline_explain (pipeline));
}

static Status
begin_plugin (const char *name)
{
  g_autoptr (GError) error = NULL;

  if (!new_plugin_write (name, &error))
    return fail (STATUS_USAGE, error);
  return tell (g_strdup_printf ("made the folder %s; try: cd %s && meson setup build && meson test -C build\n", name, name));
}

/* The run. */

static void
print_messages (NlpWriter *writer)
{
  g_auto (GStrv) messages = nlp_writer_take_messages (writer);

  for (guint i = 0; messages[i] != NULL; i++)
    fprintf (stderr, "nlp-run: %s\n", messages[i]);
}

static Status
run_files (Run *run, GError **error)
{
  for (guint i = 0; run->options->files[i] != NULL && !too_many_failures (run); i++)
    if (!run_file (run, run->options->files[i], error))
      return STATUS_INPUT_OUTPUT;
  return output_finish (run->output, error) ? run->status : STATUS_INPUT_OUTPUT;
}

static Status
write_files (NlpPipeline *pipeline, const CommandLine *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpWriter) writer = make_writer (options, &error);
  g_autoptr (Output) output = NULL;
  Run run = { options, pipeline, NULL, { 0, 0, 0, 0 }, STATUS_OK, 0, 0 };

  if (writer == NULL)
    return fail (STATUS_USAGE, error);
  if (!add_plugins (pipeline, options, &error))
    return fail (plugin_status (error), error);
  run.output = output = output_new (options->output, writer, &error);
  if (output == NULL)
    return fail (STATUS_INPUT_OUTPUT, error);

  run.status = run_files (&run, &error);
  if (error != NULL)
    fail (run.status, error);
  print_messages (writer);
  if (run.n_foreign > 1)
    fprintf (stderr, "nlp-run: %u documents are not English, it seems\n", run.n_foreign);
  if (options->timing)
    timing_print (&run.timing, pipeline);
  return run.status;
}

int
main (int argc, char **argv)
{
  g_auto (CommandLine) options = { 0 };
  g_autoptr (NlpPipeline) pipeline = NULL;
  g_autoptr (GError) error = NULL;

  if (!command_line_parse (&options, argc, argv, &error))
    return fail (STATUS_USAGE, error);
  if (options.help != NULL)
    return tell (g_strdup (options.help));
  if (options.version)
    return tell (
        g_strdup_printf ("nlp-run %s, plugin ABI %d to %d\n", NLP_RUN_VERSION, NLP_PLUGIN_ABI_OLDEST, NLP_PLUGIN_ABI));

  if (options.new_plugin != NULL)
    return begin_plugin (options.new_plugin);

  pipeline = make_pipeline (&options);
  if (options.list_plugins)
    return tell (nlp_pipeline_list (pipeline));
  if (options.inspect != NULL)
    return inspect (pipeline, options.inspect);

  if (options.explain)
    return explain (pipeline, &options);
  return write_files (pipeline, &options);
}
