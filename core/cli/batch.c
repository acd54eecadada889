/* batch.c - one run of the program.
 *
 * Pieces of input go to the staff as long as it has room, and its answers come back in their order; what could not even be read waits
 * in the same queue for its turn. Whatever goes wrong with one document is told on standard error and in the exit status, and the
 * next one has its turn. Only an output that cannot be written ends the run.
 * SPDX-License-Identifier: MIT */
#include "batch.h"

#include <gio/gio.h>
#include <string.h>

#include "entry.h"
#include "message.h"
#include "notes.h"
#include "progress.h"
#include "staff.h"
#include "timing.h"

/* A plugin that ends its worker on so many documents in a row is switched off. */
#define MOST_ENDS 5

/* Pieces that could not be read and wait for their turn, at most. */
#define MOST_WAITING 1000

typedef struct
{
  const CommandLine *options;
  Staff *staff;
  FileList *inputs;
  NlpWriter *writer;
  Output *output;
  Notes *notes;
  Progress progress;
  GArray *times;           /* gint64, see timing.h */
  GHashTable *ends;        /* plugin -> on how many documents in a row it ended its worker */
  GQueue entries;          /* Entry */
  guint n_foreign;         /* documents that are plainly not English */
  guint64 n_pieces;        /* that were read, or could not be */
  guint next_file;
  NlpReader *reader;       /* of the file before, or NULL */
  Status status;
} Batch;

static Status
worse (Status one, Status other)
{
  return MAX (one, other);
}

Status
batch_fail (Status status, const GError *error)
{
  message_print ("%s", error->message);
  return status;
}

static Status
get_status (const GError *error)
{
  return error->domain == G_IO_ERROR || error->domain == G_FILE_ERROR ? STATUS_INPUT_OUTPUT : STATUS_DOCUMENT;
}

/* Reading. */

static const ListedFile *
get_file (const Batch *batch)
{
  return file_list_get (batch->inputs, batch->next_file - 1);
}

static void
add_fault (Batch *batch, GError *fault)
{
  Entry *entry = entry_new (get_file (batch), batch->reader);

  batch->n_pieces++;
  entry->fault = fault;
  g_queue_push_tail (&batch->entries, entry);
}

/* FALSE if there are no more files. */
static gboolean
open_next_file (Batch *batch)
{
  GError *fault = NULL;

  if (batch->next_file == file_list_get_length (batch->inputs))
    return FALSE;
  batch->next_file++;
  batch->reader = nlp_reader_new_for_path (get_file (batch)->path, &fault);
  if (batch->reader == NULL)
    add_fault (batch, fault);
  else
    nlp_reader_set_input (batch->reader, batch->options->input);
  return TRUE;
}

static void
put_piece (Batch *batch, GBytes *bytes)
{
  Entry *entry = entry_new (get_file (batch), batch->reader);
  const Origin origin = entry_get_origin (entry);
  const Piece piece = { .name = (char *) nlp_reader_get_filename (batch->reader),
                        .input = nlp_reader_get_input (batch->reader),
                        .extracted = nlp_reader_get_extracted (batch->reader),
                        .record = entry->record,
                        .bytes = bytes };

  batch->n_pieces++;
  if (batch->options->resume && output_has (batch->output, &origin))
    {
      batch->progress.n_skipped++;
      entry_free (entry);
      return;
    }
  g_queue_push_tail (&batch->entries, entry);
  staff_put (batch->staff, &piece);
}

/* Whether the user wants the file of an archive that the reader is at. */
static gboolean
is_wanted (const Batch *batch)
{
  const char *member = nlp_reader_get_member (batch->reader);
  g_autofree char *base = member ? g_path_get_basename (member) : NULL;

  return base == NULL || file_list_includes (batch->inputs, base) || file_list_includes (batch->inputs, get_file (batch)->path);
}

/* Reads one piece, or opens or closes a file; FALSE at the end. */
static gboolean
read_piece (Batch *batch)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (batch->reader == NULL)
    return open_next_file (batch);
  bytes = nlp_reader_next_bytes (batch->reader, &fault);
  if (bytes != NULL && is_wanted (batch))
    put_piece (batch, bytes);
  else if (fault != NULL)
    add_fault (batch, g_steal_pointer (&fault));
  else if (bytes != NULL)
    return TRUE;
  else
    g_clear_pointer (&batch->reader, nlp_reader_unref);
  return TRUE;
}

static gboolean
too_many_failures (const Batch *batch)
{
  return batch->options->max_failures > 0 && batch->progress.n_failures >= (guint) batch->options->max_failures;
}

/* Telling. */

static void
report_fault (Batch *batch, const Entry *entry, Status status, const char *message)
{
  g_autofree char *place = entry_dup_place (entry);

  progress_hide (&batch->progress);
  message_print ("%s: %s", place, message);
  batch->status = worse (batch->status, status);
  batch->progress.n_failures++;
}

/* Tells that a text is in a language without words, and what to do; of many such texts, the first and how many. */
static void
report_language (Batch *batch, const Answer *answer)
{
  if (answer->language != NULL && batch->n_foreign++ == 0)
    message_print ("%s: the text is not English, it seems (%s): plugins that know English alone pass it over; "
                   "--language en has it taken for English",
                   answer->id, answer->language);
}

/* Counts the plugins that ended a worker, and switches off those that do nothing else. */
static void
judge_plugins (Batch *batch, char **plugins)
{
  GHashTableIter iterator;
  gpointer plugin;

  g_hash_table_iter_init (&iterator, batch->ends);
  while (g_hash_table_iter_next (&iterator, &plugin, NULL))
    if (!g_strv_contains ((const char *const *) plugins, plugin))
      g_hash_table_iter_remove (&iterator);
  for (guint i = 0; plugins[i] != NULL; i++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (batch->ends, plugins[i])) + 1;

      g_hash_table_replace (batch->ends, g_strdup (plugins[i]), GUINT_TO_POINTER (n));
      if (n != MOST_ENDS)
        continue;
      message_print ("plugin %s is switched off: it ended its worker on %u documents in a row", plugins[i], n);
      staff_switch_off (batch->staff, plugins[i], "was switched off after it had ended its worker on 5 documents in a row");
    }
}

/* Writing. */

/* What could not be read or worked on. */
static gboolean
put_failure (Batch *batch, const Entry *entry, Status status, const char *message, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  g_autoptr (GBytes) bytes = nlp_writer_render_error (batch->writer, entry->id, valid);

  report_fault (batch, entry, status, message);
  return output_put_failure (batch->output, bytes, error);
}

static void
add_times (GArray *sums, const GArray *times)
{
  if (sums->len < times->len)
    g_array_set_size (sums, times->len);
  for (guint i = 0; i < times->len; i++)
    g_array_index (sums, gint64, i) += g_array_index (times, gint64, i);
}

static void
note_answer (Batch *batch, const Entry *entry, const Answer *answer)
{
  if (answer->fault != NULL)
    report_fault (batch, entry, answer->status, answer->fault);
  for (guint i = 0; answer->remarks[i] != NULL; i++)
    message_print ("%s", answer->remarks[i]);
  report_language (batch, answer);
  batch->progress.n_words += answer->n_words;
  add_times (batch->times, answer->times);
  if (!answer->has_document)
    return;
  batch->progress.n_documents++;
  notes_add (batch->notes, answer->notes);
}

/* A file that is there already costs its document alone. */
static gboolean
put_document (Batch *batch, const Entry *entry, const Answer *answer, GError **error)
{
  const Origin origin = entry_get_origin (entry);
  g_autoptr (GError) fault = NULL;

  if (output_put (batch->output, &origin, answer, &fault))
    return TRUE;
  if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      report_fault (batch, entry, STATUS_INPUT_OUTPUT, fault->message);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

static gboolean
put_answer (Batch *batch, const Entry *entry, const Answer *answer, const NlpCrewOutcome *outcome, GError **error)
{
  if (outcome->failure != NULL)
    return put_failure (batch, entry, STATUS_DOCUMENT, outcome->failure, error);
  note_answer (batch, entry, answer);
  return answer->has_document ? put_document (batch, entry, answer, error)
                              : output_put_failure (batch->output, answer->bytes, error);
}

/* The oldest piece. Fails only if the output cannot be written, or nobody can work. */
static gboolean
finish_piece (Batch *batch, GError **error)
{
  Entry *entry = g_queue_pop_head (&batch->entries);
  g_auto (NlpCrewOutcome) outcome = { NULL };
  g_auto (Answer) answer = { STATUS_OK };
  gboolean done;

  if (entry->fault != NULL)
    done = put_failure (batch, entry, get_status (entry->fault), entry->fault->message, error);
  else
    {
      done = staff_take (batch->staff, &answer, &outcome, error);
      if (done && outcome.plugins != NULL)
        judge_plugins (batch, outcome.plugins);
      done = done && put_answer (batch, entry, &answer, &outcome, error);
    }
  batch->progress.n_files_done = batch->next_file;
  progress_show (&batch->progress);
  entry_free (entry);
  return done;
}

/* The run. */

static gboolean
run_pieces (Batch *batch, GError **error)
{
  gboolean more = TRUE;

  while (!too_many_failures (batch))
    {
      while (more && staff_has_room (batch->staff) && batch->entries.length < MOST_WAITING)
        more = read_piece (batch);
      if (batch->entries.length == 0)
        break;
      if (!finish_piece (batch, error))
        return FALSE;
    }
  return output_finish (batch->output, error);
}

static gboolean
needs_folder (const Batch *batch)
{
  return !nlp_writer_get_format (batch->writer)->many && file_list_get_length (batch->inputs) > 1
         && !output_is_folder (batch->options->output);
}

static gboolean
set_up (Batch *batch, GError **error)
{
  batch->status = STATUS_USAGE;
  batch->writer = command_line_make_writer (batch->options, error);
  if (batch->writer == NULL)
    return FALSE;
  batch->inputs = file_list_new (batch->options, error);
  if (batch->inputs == NULL)
    return FALSE;
  if (needs_folder (batch))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION,
                   "%s holds one document a file, but there are several: write them to a folder with --output FOLDER/, "
                   "or choose --format jsonl", batch->options->format);
      return FALSE;
    }
  return TRUE;
}

/* Annotations that stand beside the text are of no use without it. */
static void
tell_of_text (const Batch *batch)
{
  const NlpWriterFormat *format = nlp_writer_get_format (batch->writer);

  if (format->text != NULL && !output_is_folder (batch->options->output) && !batch->options->quiet)
    message_print ("%s wants the text beside the annotations, as NAME.%s: --output FOLDER/ writes both", format->name, format->text);
}

static void
sum_up (Batch *batch, char **plugins)
{
  progress_hide (&batch->progress);
  tell_of_text (batch);
  notes_print (batch->notes);
  if (batch->n_foreign > 1)
    message_print ("%u documents are not English, it seems", batch->n_foreign);
  if (batch->n_pieces > 1 && !batch->options->quiet)
    progress_sum_up (&batch->progress);
  g_clear_pointer (&batch->staff, staff_free);
  if (batch->options->timing)
    timing_print (batch->times, plugins, batch->progress.n_documents, batch->progress.n_words);
}

/* Why the run ended early: nobody can work, the format holds one document, the output cannot be written. */
static Status
get_end_status (const GError *error)
{
  if (error->domain != NLP_ERROR)
    return STATUS_INPUT_OUTPUT;
  return error->code == NLP_ERROR_OUTPUT ? STATUS_USAGE : STATUS_PLUGIN;
}

static Status
run_batch (Batch *batch, char **argv, GError **error)
{
  g_auto (GStrv) plugins = NULL;
  Status status;

  if (!set_up (batch, error))
    return STATUS_USAGE;
  batch->staff = staff_new (batch->options, argv);
  plugins = staff_begin (batch->staff, &status, error);
  if (plugins == NULL)
    return status;
  batch->status = STATUS_OK;
  batch->output = output_new (batch->options, batch->writer, batch->inputs, error);
  if (batch->output == NULL)
    return STATUS_INPUT_OUTPUT;
  progress_begin (&batch->progress, file_list_get_length (batch->inputs), batch->options->quiet);
  status = run_pieces (batch, error) ? batch->status : get_end_status (*error);
  sum_up (batch, plugins);
  return status;
}

Status
batch_run (const CommandLine *options, char **argv)
{
  Batch batch = { .options = options, .notes = notes_new (), .times = g_array_new (FALSE, TRUE, sizeof (gint64)) };
  g_autoptr (GError) error = NULL;
  Status status;

  batch.ends = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_queue_init (&batch.entries);
  status = run_batch (&batch, argv, &error);
  if (error != NULL)
    batch_fail (status, error);
  g_clear_pointer (&batch.staff, staff_free);
  g_queue_clear_full (&batch.entries, (GDestroyNotify) entry_free);
  g_clear_pointer (&batch.reader, nlp_reader_unref);
  g_clear_pointer (&batch.output, output_free);
  g_clear_pointer (&batch.inputs, file_list_free);
  g_clear_pointer (&batch.writer, nlp_writer_unref);
  g_hash_table_unref (batch.ends);
  g_array_unref (batch.times);
  notes_free (batch.notes);
  return status;
}
