/* staff.c - who works on documents.
 *
 * Tasks are pieces of input, or the unit value: "be set up and name your plugins", "tell what the user wants to know".
 * SPDX-License-Identifier: MIT */
#include "staff.h"

#include <stdlib.h>
#include <string.h>

#include "desk.h"
#include "message.h"

/* As if it were so many bytes: opening models on a machine that does other work takes its time. */
#define SETUP_WEIGHT 3000000

struct _Staff
{
  const CommandLine *options;
  NlpCrew *crew;           /* or NULL */
  Desk *desk;              /* or NULL */
  GVariant *piece;         /* that the desk is to do, or NULL */
};

static void
print_line (const char *plugin, const char *line, gpointer user_data)
{
  message_print ("%s: %s", *plugin ? plugin : "worker", line);
}

/* The command line of a worker. What changes from run to run comes from the supervisor. */
static char **
make_arguments (const CommandLine *options, char **argv)
{
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *worker = g_strconcat ("--worker=", options->timestamp ? options->timestamp : "-", NULL);

  g_strv_builder_add_many (arguments, program ? program : "/proc/self/exe", argv[0], worker, NULL);
  g_strv_builder_addv (arguments, (const char **) argv + 1);
  return g_strv_builder_end (arguments);
}

Staff *
staff_new (const CommandLine *options, char **argv)
{
  Staff *staff = g_new0 (Staff, 1);
  g_auto (GStrv) arguments = make_arguments (options, argv);

  staff->options = options;
  if (options->no_isolation)
    return staff;
  staff->crew = nlp_crew_new ((const char *const *) arguments, options->n_jobs);
  nlp_crew_set_timeout (staff->crew, options->timeout, options->timeout);
  nlp_crew_set_printed (staff->crew, print_line, NULL);
  return staff;
}

void
staff_free (Staff *staff)
{
  g_clear_pointer (&staff->crew, nlp_crew_free);
  g_clear_pointer (&staff->desk, desk_free);
  g_clear_pointer (&staff->piece, g_variant_unref);
  g_free (staff);
}

/* Asks one worker something that is no piece; NULL with an error. */
static GVariant *
ask (Staff *staff, Status *status, GError **error)
{
  g_auto (NlpCrewOutcome) outcome = { NULL };
  g_autofree char *message = NULL;
  g_autoptr (GVariant) answer = NULL;

  *status = STATUS_PLUGIN;
  nlp_crew_put (staff->crew, g_variant_new ("()"), SETUP_WEIGHT);
  answer = nlp_crew_take (staff->crew, &outcome, error);
  if (outcome.failure != NULL)
    g_set_error_literal (error, NLP_ERROR, NLP_ERROR_CREATE, outcome.failure);
  if (answer == NULL || !refusal_unpack (answer, status, &message))
    return g_steal_pointer (&answer);
  g_set_error_literal (error, NLP_ERROR, NLP_ERROR_CREATE, message);
  return NULL;
}

char **
staff_begin (Staff *staff, Status *status, GError **error)
{
  g_autoptr (GVariant) answer = NULL;

  if (staff->crew == NULL)
    {
      staff->desk = desk_new (staff->options, NULL, NULL, status, error);
      return staff->desk ? desk_dup_plugins (staff->desk) : NULL;
    }
  answer = ask (staff, status, error);
  if (answer == NULL)
    return NULL;
  return g_variant_is_of_type (answer, G_VARIANT_TYPE_STRING_ARRAY) ? g_variant_dup_strv (answer, NULL) : g_new0 (char *, 1);
}

char *
staff_tell (Staff *staff, Status *status, GError **error)
{
  g_autoptr (GVariant) answer = NULL;
  g_autofree char *message = NULL;

  if (staff->crew != NULL)
    answer = ask (staff, status, error);
  else
    answer = g_variant_ref_sink (desk_tell (staff->options, NULL, NULL, NULL, 0));
  if (answer != NULL && refusal_unpack (answer, status, &message))
    g_set_error_literal (error, NLP_ERROR, NLP_ERROR_CREATE, message);
  return answer && g_variant_is_of_type (answer, G_VARIANT_TYPE_STRING) ? g_variant_dup_string (answer, NULL) : NULL;
}

gboolean
staff_has_room (const Staff *staff)
{
  return staff->crew != NULL ? nlp_crew_has_room (staff->crew) : staff->piece == NULL;
}

void
staff_put (Staff *staff, const Piece *piece)
{
  GVariant *value = piece_pack (piece);

  if (staff->crew != NULL)
    nlp_crew_put (staff->crew, value, g_bytes_get_size (piece->bytes));
  else
    staff->piece = g_variant_ref_sink (value);
}

/* UTF-8 without a NUL. Most of an output is ASCII and goes through eight bytes at a time, ten times as fast as GLib does it: for one worker
 * this was the larger part of what isolation costs. */
static gboolean
is_text (const char *bytes, gsize n_bytes)
{
  static const guint64 high_bits = G_GUINT64_CONSTANT (0x8080808080808080);
  const char *end = bytes + n_bytes;

  for (const char *at = bytes; at < end;)
    {
      guint64 word;

      while (end - at >= (gssize) sizeof word && (memcpy (&word, at, sizeof word), (word & high_bits) == 0))
        at += sizeof word;
      if (at == end)
        break;
      /* Both values that stand for an error are larger. */
      if (g_utf8_get_char_validated (at, end - at) > 0x10ffff)
        return FALSE;
      at = g_utf8_next_char (at);
    }
  return memchr (bytes, '\0', n_bytes) == NULL;
}

/* What a worker sent is a text of the format that was asked for: nothing else can be in it. */
static gboolean
is_sound (const Staff *staff, const Answer *answer)
{
  gsize n;
  const char *bytes = g_bytes_get_data (answer->bytes, &n);

  if (n > 0 && g_str_equal (staff->options->format, "jsonl") && memchr (bytes, '\n', n) != bytes + n - 1)
    return FALSE;
  return n == 0 || is_text (bytes, n);
}

static gboolean
read_answer (const Staff *staff, GVariant *value, Answer *answer, NlpCrewOutcome *outcome, GError **error)
{
  g_autofree char *message = NULL;
  Status status;

  if (value == NULL || (answer_unpack (value, answer) && is_sound (staff, answer)))
    return TRUE;
  if (refusal_unpack (value, &status, &message))
    {
      g_set_error_literal (error, NLP_ERROR, NLP_ERROR_CREATE, message);
      return FALSE;
    }
  answer_clear (answer);
  outcome->failure = g_strdup ("its worker gave an answer that makes no sense");
  return TRUE;
}

gboolean
staff_take (Staff *staff, Answer *answer, NlpCrewOutcome *outcome, GError **error)
{
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GError) failure = NULL;

  *outcome = (NlpCrewOutcome) { NULL };
  *answer = (Answer) { STATUS_OK };
  if (staff->crew != NULL)
    value = nlp_crew_take (staff->crew, outcome, &failure);
  else
    {
      value = g_variant_ref_sink (desk_do (staff->desk, staff->piece, NULL, 0));
      g_clear_pointer (&staff->piece, g_variant_unref);
    }
  if (failure == NULL && outcome->unusable)
    g_set_error_literal (&failure, NLP_ERROR, NLP_ERROR_CREATE, outcome->failure);
  if (failure == NULL)
    return read_answer (staff, value, answer, outcome, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

void
staff_switch_off (Staff *staff, const char *plugin, const char *reason)
{
  if (staff->crew != NULL)
    nlp_crew_switch_off (staff->crew, plugin, reason);
}

/* A worker. */

static void
watch (const char *plugin, gpointer user_data)
{
  nlp_station_tell (user_data, plugin);
}

static GVariant *
pack_names (const Desk *desk)
{
  g_auto (GStrv) names = desk_dup_plugins (desk);

  return g_variant_new_strv ((const char *const *) names, -1);
}

static GVariant *
answer_task (NlpStation *station, const CommandLine *options, Desk *desk, GVariant *task)
{
  guint n;
  const NlpLeftOut *left_out = nlp_station_get_left_out (station, &n);

  if (desk == NULL)
    return desk_tell (options, watch, station, left_out, n);
  if (!g_variant_is_of_type (task, G_VARIANT_TYPE_UNIT))
    return desk_do (desk, task, left_out, n);
  return pack_names (desk);
}

int
staff_work (const CommandLine *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpStation) station = nlp_station_open (&error);
  g_autoptr (Desk) desk = NULL;
  Status status = STATUS_OK;
  GVariant *task;

  if (station == NULL)
    {
      message_print ("%s", error->message);
      return STATUS_USAGE;
    }
  if (!command_line_only_tells (options))
    desk = desk_new (options, watch, station, &status, &error);
  while ((task = nlp_station_next (station)) != NULL)
    {
      nlp_station_answer (station, error ? refusal_pack (status, error->message) : answer_task (station, options, desk, task));
      g_variant_unref (task);
    }
  return STATUS_OK;
}
