/* desk.c - where a document is worked on.
 * SPDX-License-Identifier: MIT */
#include "desk.h"

#include "output.h"
#include "timing.h"

/* Plugins that spoil one document, at most. */
#define MOST_SPOILT 8

struct _Desk
{
  const CommandLine *options;
  NlpPipeline *pipeline;
  NlpWriter *writer;
  GArray *times;           /* gint64, of each plugin up to the last document */
};

/* Setting up. */

static NlpPipeline *
make_pipeline (const CommandLine *options, NlpPipelineWatch watch, gpointer user_data)
{
  NlpPipeline *pipeline = nlp_pipeline_new ();

  for (guint i = 0; options->plugin_folders != NULL && options->plugin_folders[i] != NULL; i++)
    nlp_pipeline_add_folder (pipeline, options->plugin_folders[i]);
  nlp_pipeline_set_merge (pipeline, options->merge);
  nlp_pipeline_set_insecure (pipeline, options->insecure);
  nlp_pipeline_set_lean (pipeline, options->lean);
  nlp_pipeline_set_watch (pipeline, watch, user_data);
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

/* An option or a plugin that does not exist is a fault of the command line, everything else one of a plugin. */
static Status
plugin_status (const GError *error)
{
  return g_error_matches (error, NLP_ERROR, NLP_ERROR_OPTION) || g_error_matches (error, NLP_ERROR, NLP_ERROR_PLUGIN_NOT_FOUND)
             ? STATUS_USAGE : STATUS_PLUGIN;
}

/* So that a table has the columns of all layers that there may be, whatever its first document has. */
static void
describe_layers (NlpWriter *writer, const NlpPipeline *pipeline)
{
  for (guint i = 0; i < nlp_pipeline_get_n_plugins (pipeline); i++)
    for (const NlpLayerSpec *spec = nlp_pipeline_get_plugin (pipeline, i)->provides; spec->name != NULL; spec++)
      nlp_writer_describe_layer (writer, spec);
}

Desk *
desk_new (const CommandLine *options, NlpPipelineWatch watch, gpointer user_data, Status *status, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (NlpPipeline) pipeline = make_pipeline (options, watch, user_data);
  g_autoptr (NlpWriter) writer = command_line_make_writer (options, &fault);
  Desk *desk;

  *status = STATUS_USAGE;
  if (writer != NULL && !add_plugins (pipeline, options, &fault))
    *status = plugin_status (fault);
  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  describe_layers (writer, pipeline);
  /* Annotated XML may bring layers of plugins that are not here. */
  if (options->input != NLP_INPUT_XML && !nlp_writer_check_layers (writer, error))
    return NULL;
  desk = g_new0 (Desk, 1);
  desk->options = options;
  desk->pipeline = g_steal_pointer (&pipeline);
  desk->writer = g_steal_pointer (&writer);
  desk->times = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_array_set_size (desk->times, nlp_pipeline_get_n_plugins (desk->pipeline));
  return desk;
}

void
desk_free (Desk *desk)
{
  nlp_pipeline_unref (desk->pipeline);
  nlp_writer_unref (desk->writer);
  g_array_unref (desk->times);
  g_free (desk);
}

char **
desk_dup_plugins (const Desk *desk)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < nlp_pipeline_get_n_plugins (desk->pipeline); i++)
    g_strv_builder_add (names, nlp_pipeline_get_plugin (desk->pipeline, i)->name);
  return g_strv_builder_end (names);
}

/* What the user only wants to know. */

static void
append_columns (NlpWriter *writer, const NlpLayerSpec *spec, GString *text)
{
  g_autofree char *columns = (spec->flags & NLP_LAYER_INTERNAL) == 0 ? nlp_writer_list_columns (writer, spec->name) : NULL;

  if (columns != NULL)
    g_string_append (text, columns);
}

static void
leave_out (NlpPipeline *pipeline, const NlpLeftOut *left_out, guint n)
{
  nlp_pipeline_leave_out (pipeline, NULL, NLP_RUN_OK, NULL);
  for (guint i = 0; i < n; i++)
    nlp_pipeline_leave_out (pipeline, left_out[i].plugin, left_out[i].switched_off ? NLP_RUN_SKIPPED : NLP_RUN_FAILED,
                            left_out[i].reason);
}

/* The columns of one table, or of those of all layers. */
static char *
list_columns (const CommandLine *options, NlpPipeline *pipeline, GError **error)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new ("csv", error);
  g_autoptr (GString) text = g_string_new (NULL);
  const NlpLayerSpec *spec;

  describe_layers (writer, pipeline);
  if (options->layers != NULL && (!nlp_writer_set_layers (writer, options->layers, error) || !nlp_writer_check_layers (writer, error)))
    return NULL;
  if (options->layers != NULL)
    return nlp_writer_list_columns (writer, options->layers);
  for (guint i = 0; (spec = nlp_layers_get_nth (i)) != NULL; i++)
    append_columns (writer, spec, text);
  for (guint i = 0; i < nlp_pipeline_get_n_plugins (pipeline); i++)
    for (spec = nlp_pipeline_get_plugin (pipeline, i)->provides; spec->name != NULL; spec++)
      if (nlp_layers_find (spec->name) == NULL)
        append_columns (writer, spec, text);
  return g_strdup (text->str);
}

GVariant *
desk_tell (const CommandLine *options, NlpPipelineWatch watch, gpointer user_data, const NlpLeftOut *left_out, guint n)
{
  g_autoptr (NlpPipeline) pipeline = make_pipeline (options, watch, user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *valid = NULL;

  leave_out (pipeline, left_out, n);
  if (options->list_layers)
    text = nlp_pipeline_list_layers (pipeline);
  else if (options->verify)
    text = nlp_pipeline_verify (&error);
  else if (options->list_plugins)
    text = nlp_pipeline_list (pipeline);
  else if (options->inspect != NULL)
    text = nlp_pipeline_inspect (pipeline, options->inspect, &error);
  else if (add_plugins (pipeline, options, &error))
    text = options->list_columns ? list_columns (options, pipeline, &error) : nlp_pipeline_explain (pipeline);
  valid = g_utf8_make_valid (text ? text : error->message, -1);
  if (text != NULL)
    return g_variant_new_string (valid);
  return refusal_pack (options->inspect != NULL ? STATUS_PLUGIN : plugin_status (error), valid);
}

/* A document. */

static NlpReader *
open_piece (const Desk *desk, const Piece *piece)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (piece->bytes);
  NlpReader *reader = nlp_reader_new (stream, piece->name);

  nlp_reader_set_input (reader, piece->input);
  nlp_reader_set_extracted (reader, piece->extracted);
  nlp_reader_set_charset (reader, desk->options->charset);
  nlp_reader_set_language (reader, desk->options->language);
  nlp_reader_set_strict (reader, desk->options->strict);
  nlp_reader_set_record (reader, piece->record - 1);
  return reader;
}

/* That bytes were lost, and what to try. */
static void
remark_replaced (const NlpDocument *document, GStrvBuilder *remarks)
{
  const char *number = nlp_document_get_property (document, "replaced-bytes");
  const char *guess = nlp_document_get_property (document, "charset-guess");
  g_autofree char *remark
      = g_strdup_printf ("%s: %s invalid bytes or escapes were replaced by U+FFFD%s%s", nlp_document_get_id (document), number,
                         guess != NULL ? "; try --charset " : "", guess != NULL ? guess : "");

  if (number != NULL)
    g_strv_builder_add (remarks, remark);
}

/* That annotated XML said what no row could take. */
static void
remark_dropped (const NlpDocument *document, GStrvBuilder *remarks)
{
  const char *number = nlp_document_get_property (document, "dropped-values");
  g_autofree char *remark
      = g_strdup_printf ("%s: %s annotations or values could not be taken over; the first was %s", nlp_document_get_id (document), number,
                         nlp_document_get_property (document, "dropped-value"));

  if (number != NULL)
    g_strv_builder_add (remarks, remark);
}

/* What the merge had to mend in the rows of plugins. */
static void
remark_repairs (const NlpDocument *document, GStrvBuilder *remarks)
{
  for (guint i = 0; i < nlp_document_get_n_layers (document); i++)
    {
      const char *layer = nlp_layer_get_name (nlp_document_get_nth_layer (document, i));
      g_autofree char *property = g_strconcat ("merge-", layer, NULL);
      const char *repairs = nlp_document_get_property (document, property);
      g_autofree char *remark = g_strdup_printf ("%s: rows of %s: %s", nlp_document_get_id (document), layer, repairs);

      if (repairs != NULL)
        g_strv_builder_add (remarks, remark);
    }
}

static char **
make_remarks (const Desk *desk, const NlpDocument *document)
{
  g_autoptr (GStrvBuilder) remarks = g_strv_builder_new ();

  remark_replaced (document, remarks);
  remark_dropped (document, remarks);
  if (desk->options->verbose)
    remark_repairs (document, remarks);
  return g_strv_builder_end (remarks);
}

/* The CPU time of plugins since the last document, behind that of reading and of writing. */
static void
add_times (Desk *desk, GArray *times)
{
  for (guint i = 0; i < desk->times->len; i++)
    {
      gint64 before = g_array_index (desk->times, gint64, i), now = nlp_pipeline_get_cpu_time (desk->pipeline, i), spent = now - before;

      g_array_append_val (times, spent);
      g_array_index (desk->times, gint64, i) = now;
    }
}

/* The day that "today" means: what the record says, else the command line, else the day of publication. */
static void
set_reference_date (const Desk *desk, NlpDocument *document)
{
  const char *otherwise = desk->options->reference_date;

  if (nlp_document_get_property (document, "reference-date") != NULL)
    return;
  if (otherwise == NULL)
    otherwise = nlp_document_get_property (document, "date");
  nlp_document_set_property (document, "reference-date", otherwise);
}

/* What the format wants beside the document in a folder. */
static GVariant *
render_companions (const Desk *desk, NlpDocument *document)
{
  GVariantBuilder companions;
  const char *name;
  GBytes *bytes;

  g_variant_builder_init (&companions, G_VARIANT_TYPE (COMPANIONS));
  for (guint i = 0; output_is_folder (desk->options->output)
                    && (bytes = nlp_writer_render_companion (desk->writer, document, i, &name)) != NULL; i++)
    {
      g_variant_builder_add (&companions, "(s@ay)", name, g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE));
      g_bytes_unref (bytes);
    }
  return g_variant_ref_sink (g_variant_builder_end (&companions));
}

static void
render_document (Desk *desk, NlpDocument *document, Answer *answer)
{
  gint64 since = timing_now ();

  answer->has_document = TRUE;
  answer->n_words = nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TOKENS));
  answer->remarks = make_remarks (desk, document);
  answer->language = g_strdup (nlp_document_get_property (document, "language-guess"));
  answer->bytes = nlp_writer_render (desk->writer, document);
  answer->companions = render_companions (desk, document);
  answer->notes = nlp_writer_take_messages (desk->writer);
  g_array_index (answer->times, gint64, TIMING_WRITE) += timing_now () - since;
}

/* Whose fault it is. */
static Status
document_status (const GError *error)
{
  if (error == NULL)
    return STATUS_OK;
  return error->domain == G_IO_ERROR || error->domain == G_FILE_ERROR ? STATUS_INPUT_OUTPUT : STATUS_DOCUMENT;
}

/* The document, run through all plugins; NULL with an error if it cannot be read. Other errors are of plugins. */
static NlpDocument *
read_and_run (Desk *desk, const Piece *piece, Answer *answer, GError **error)
{
  g_autoptr (NlpReader) reader = open_piece (desk, piece);
  gint64 since = timing_now ();
  NlpDocument *document = nlp_reader_next (reader, error);

  g_array_index (answer->times, gint64, TIMING_READ) += timing_now () - since;
  g_free (answer->id);
  answer->id = g_utf8_make_valid (nlp_reader_get_record_id (reader), -1);
  if (document != NULL)
    {
      set_reference_date (desk, document);
      nlp_pipeline_run (desk->pipeline, document, error);
    }
  return document;
}

/* A plugin that changed what is not its own has spoilt the document: it is made again, without that plugin. */
static NlpDocument *
make_document (Desk *desk, const Piece *piece, Answer *answer, GError **error)
{
  GError *fault = NULL;
  NlpDocument *document = read_and_run (desk, piece, answer, &fault);

  for (guint i = 0; i < MOST_SPOILT && g_error_matches (fault, NLP_ERROR, NLP_ERROR_CHANGED); i++)
    {
      const NlpRun *run = nlp_document_get_run (document, nlp_document_get_n_runs (document) - 1);

      nlp_pipeline_leave_out (desk->pipeline, run->plugin, NLP_RUN_FAILED, run->message);
      g_clear_error (&fault);
      g_clear_pointer (&document, nlp_document_unref);
      document = read_and_run (desk, piece, answer, &fault);
    }
  if (fault != NULL)
    g_propagate_error (error, fault);
  return document;
}

static void
do_piece (Desk *desk, const Piece *piece, Answer *answer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = NULL;

  g_array_set_size (answer->times, TIMING_PLUGINS);
  document = make_document (desk, piece, answer, &error);
  if (document != NULL)
    render_document (desk, document, answer);
  else
    answer->bytes = nlp_writer_render_error (desk->writer, answer->id, error ? error->message : "nothing to read");
  add_times (desk, answer->times);
  answer->fault = error ? g_utf8_make_valid (error->message, -1) : NULL;
  answer->status = document_status (error);
}

GVariant *
desk_do (Desk *desk, GVariant *value, const NlpLeftOut *left_out, guint n_left_out)
{
  g_auto (Piece) piece = { NULL };
  g_auto (Answer) answer = { STATUS_OK };

  if (!piece_unpack (value, &piece))
    return refusal_pack (STATUS_USAGE, "a worker of another version of the program");
  leave_out (desk->pipeline, left_out, n_left_out);
  answer.times = g_array_new (FALSE, TRUE, sizeof (gint64));
  do_piece (desk, &piece, &answer);
  if (answer.remarks == NULL)
    answer.remarks = g_new0 (char *, 1);
  if (answer.notes == NULL)
    answer.notes = g_new0 (char *, 1);
  return answer_pack (&answer);
}
