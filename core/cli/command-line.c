/* command-line.c - options and arguments of nlp-run.
 *
 * Values are taken as bytes (G_OPTION_ARG_FILENAME), not converted from the locale: the same command means the same
 * everywhere.
 * SPDX-License-Identifier: MIT */
#include "command-line.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "hint.h"

static const char summary[] =
  "Prints annotated XML of texts: who said what, about whom, with which figures, in what tone.\n"
  "Without FILE, or if FILE is -, standard input is read.";

#define MOST_JOBS 256
#define DEFAULT_TIMEOUT 10

/* Values as they stand on the command line. */
typedef struct
{
  char *plugins;
  char *input;
  char *merge;
  char *jobs;
  gboolean timestamp, help, no_config;
} RawValues;

static gboolean
usage_error (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
usage_error (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, format, arguments));
  va_end (arguments);
  return FALSE;
}

/* The foot of --help: formats from the library's table, and the exit status. */
static char *
describe_formats (void)
{
  GString *text = g_string_new ("Formats:\n");
  const NlpWriterFormat *format;

  for (guint i = 0; (format = nlp_writer_get_nth_format (i)) != NULL; i++)
    g_string_append_printf (text, "  %-8s %s\n", format->name, format->summary);
  g_string_append (text, "\nExit status: 0 all well, 1 some documents failed, 2 usage, 3 a plugin could not be loaded, "
                         "4 input or output error.");
  return g_string_free (text, FALSE);
}

/* The place of @word, by default the first one, in @words, whose order is that of an enumeration. */
static gboolean
parse_word (const char *option, const char *const *words, const char *word, int *value, GError **error)
{
  g_autofree char *choices = g_strjoinv (", ", (char **) words);

  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (word ? word : words[0], words[i]))
      {
        *value = i;
        return TRUE;
      }
  return usage_error (error, "%s takes one of %s, not \"%s\"", option, choices, word);
}

/* The kinds of input are the library's to name. */
static gboolean
parse_input (const char *word, NlpInput *input, GError **error)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (NLP_TYPE_INPUT);
  g_autoptr (GString) choices = g_string_new (NULL);

  for (guint i = 0; i < kinds->n_values; i++)
    {
      if (g_strcmp0 (word != NULL ? word : "auto", kinds->values[i].value_nick) == 0)
        {
          *input = (NlpInput) kinds->values[i].value;
          return TRUE;
        }
      g_string_append_printf (choices, "%s%s", i > 0 ? ", " : "", kinds->values[i].value_nick);
    }
  return usage_error (error, "--input takes one of %s, not \"%s\"", choices->str, word);
}

/* "ner, quotes" as a list; empty names are left out, so that `--plugins ""` asks for none. */
static char **
split_names (const char *names)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_auto (GStrv) parts = g_strsplit (names, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (list, g_strdup (parts[i]));
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_steal (list, NULL);
}

static gboolean
check_reference_date (const char *text, GError **error)
{
  int year, month, day, n_read = 0;

  if (text == NULL)
    return TRUE;
  if (sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &n_read) == 3 && n_read == 10 && year > 0
      && g_date_valid_dmy (day, month, year) && (text[10] == '\0' || text[10] == 'T'))
    return TRUE;
  return usage_error (error, "--reference-date takes a day like 2024-07-03, not \"%s\"", text);
}

/* Now, or what SOURCE_DATE_EPOCH says, so that builds of a corpus can be repeated. */
static char *
make_timestamp (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds = epoch ? g_ascii_strtoll (epoch, NULL, 10) : (gint64) time (NULL);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (seconds);

  return moment ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static gboolean
check_files (CommandLine *command_line, GError **error)
{
  if ((command_line->files != NULL && command_line->files[0] != NULL) || command_line->files_from != NULL)
    return TRUE;
  if (isatty (STDIN_FILENO))
    return usage_error (error, "nothing to read: name a file, or - for standard input (--help tells more)");
  g_strfreev (command_line->files);
  command_line->files = g_strdupv ((char *[]) { (char *) "-", NULL });
  return TRUE;
}

/* So many workers as there are processors that this process may use, or as the user says. */
static gboolean
parse_jobs (const char *text, int *jobs, GError **error)
{
  guint64 number = g_get_num_processors ();

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, MOST_JOBS, &number, NULL))
    return usage_error (error, "--jobs takes a number from 1 to %d, not \"%s\"", MOST_JOBS, text);
  *jobs = MIN (number, MOST_JOBS);
  return TRUE;
}

static gboolean
check_combination (const CommandLine *command_line, GError **error)
{
  if (command_line->timeout < 0)
    return usage_error (error, "--timeout takes seconds, or 0 for no limit");
  if (command_line->null_separated && command_line->files_from == NULL)
    return usage_error (error, "-0 tells how names in a list end: say --files-from LIST, too");
  if (command_line->resume && command_line->output == NULL)
    return usage_error (error, "--resume goes on with a folder: say --output FOLDER/, too");
  return TRUE;
}

static gboolean
finish_values (CommandLine *command_line, const RawValues *raw, GError **error)
{
  static const char *const rules[] = { "all", "longest", "first", NULL };
  int merge = 0;

  if (raw->plugins != NULL)
    command_line->plugins = split_names (raw->plugins);
  if (command_line->format == NULL)
    command_line->format = g_strdup ("xml");
  if (raw->timestamp && command_line->worker == NULL)
    command_line->timestamp = make_timestamp ();
  else if (raw->timestamp)
    command_line->timestamp = g_strdup (command_line->worker);
  if (!parse_input (raw->input, &command_line->input, error)
      || !parse_word ("--merge", rules, raw->merge, &merge, error)
      || !parse_jobs (raw->jobs, &command_line->n_jobs, error) || !check_combination (command_line, error)
      || !check_reference_date (command_line->reference_date, error))
    return FALSE;
  command_line->merge = (NlpMergePolicy) merge;
  return TRUE;
}

/* The tables of options. They point into the values, so each is made where it is needed. */

static void
add_running_entries (GOptionContext *context, CommandLine *c, RawValues *raw)
{
  const GOptionEntry entries[] = {
    { "plugins", 'p', 0, G_OPTION_ARG_FILENAME, &raw->plugins,
      "Plugins by name, or by path with a slash (default: all built-in)", "A,B" },
    { "set", 's', 0, G_OPTION_ARG_FILENAME_ARRAY, &c->settings, "Set an option of a plugin (see --inspect)",
      "PLUGIN.OPTION=VALUE" },
    { "merge", 0, 0, G_OPTION_ARG_FILENAME, &raw->merge, "Overlapping rows of several plugins: all, longest, first",
      "RULE" },
    { "plugin-dir", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &c->plugin_folders, "Look for plugins there first", "FOLDER" },
    { "lean", 0, 0, G_OPTION_ARG_NONE, &c->lean, "Bring only plugins that others require, not those they do better with", NULL },
    { "allow-insecure-plugins", 0, 0, G_OPTION_ARG_NONE, &c->insecure, "Load plugins that others may have written", NULL },
    { "jobs", 'j', 0, G_OPTION_ARG_FILENAME, &raw->jobs, "How many documents at once (default: the processors)", "N" },
    { "timeout", 0, 0, G_OPTION_ARG_DOUBLE, &c->timeout,
      "Time for a document, and for each megabyte of it (default: 10; 0: no limit)", "SECONDS" },
    { "no-isolation", 0, 0, G_OPTION_ARG_NONE, &c->no_isolation, "Run plugins in this very process, for debugging", NULL },
    { "max-failures", 0, 0, G_OPTION_ARG_INT, &c->max_failures, "Stop after so many documents failed", "N" },
    { "worker", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &c->worker, NULL, NULL },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

static void
add_input_entries (GOptionContext *context, CommandLine *c, RawValues *raw)
{
  const GOptionEntry entries[] = {
    { "input", 'i', 0, G_OPTION_ARG_FILENAME, &raw->input, "Kind of input, as text, html, jsonl, pdf (default: auto)", "NAME" },
    { "recursive", 'r', 0, G_OPTION_ARG_NONE, &c->recursive, "Read the files in folders, and in folders in them", NULL },
    { "include", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &c->includes, "Of these, read only files with such names", "PATTERN" },
    { "files-from", 0, 0, G_OPTION_ARG_FILENAME, &c->files_from, "Read the files that a list names, one a line", "LIST" },
    { "null", '0', 0, G_OPTION_ARG_NONE, &c->null_separated, "Names in the list end with a NUL", NULL },
    { "reference-date", 0, 0, G_OPTION_ARG_FILENAME, &c->reference_date, "The day that \"today\" means in the texts",
      "DATE" },
    { "charset", 0, 0, G_OPTION_ARG_FILENAME, &c->charset,
      "Encoding of input without a byte order mark (default: UTF-8)", "NAME" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &c->language,
      "Language of texts that do not say (default: English, unless the text is plainly something else)", "TAG" },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &c->strict, "Refuse input with invalid bytes instead of replacing them", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &c->files, NULL, "[FILE...]" },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

static void
add_output_entries (GOptionContext *context, CommandLine *c, RawValues *raw)
{
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &c->format, "Format of the output (default: xml)", "NAME" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &c->output, "Write to a file, or a file a document into a folder",
      "FILE" },
    { "force", 0, 0, G_OPTION_ARG_NONE, &c->force, "Replace files that are there already", NULL },
    { "resume", 0, 0, G_OPTION_ARG_NONE, &c->resume, "Leave out what an earlier run wrote into the folder", NULL },
    { "layers", 'l', 0, G_OPTION_ARG_FILENAME, &c->layers,
      "Layers to write: only these, or +a,-b to change the default", "A,B" },
    { "bom", 0, 0, G_OPTION_ARG_NONE, &c->bom, "Begin a table with a byte order mark, for Excel", NULL },
    { "timestamp", 0, 0, G_OPTION_ARG_NONE, &raw->timestamp, "Write the time of the run into the output", NULL },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

static void
add_telling_entries (GOptionContext *context, CommandLine *c, RawValues *raw)
{
  const GOptionEntry entries[] = {
    { "timing", 0, 0, G_OPTION_ARG_NONE, &c->timing, "Tell the CPU time of each step on standard error", NULL },
    { "verbose", 'v', 0, G_OPTION_ARG_NONE, &c->verbose, "Tell what was mended in the rows of plugins", NULL },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &c->quiet, "Tell no progress and no sum", NULL },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &c->explain, "Tell which plugins would run, in which order and why", NULL },
    { "list-plugins", 0, 0, G_OPTION_ARG_NONE, &c->list_plugins, "List the plugins that can be found", NULL },
    { "new-plugin", 0, 0, G_OPTION_ARG_FILENAME, &c->new_plugin, "Make a folder NAME with a plugin to begin from", "NAME" },
    { "list-layers", 0, 0, G_OPTION_ARG_NONE, &c->list_layers, "List the layers that there are, and their fields", NULL },
    { "list-columns", 0, 0, G_OPTION_ARG_NONE, &c->list_columns, "List the columns of tables, of all layers or of one (--layers)", NULL },
    { "verify", 0, 0, G_OPTION_ARG_NONE, &c->verify, "Tell whether built-in plugins and models are as they were built", NULL },
    { "inspect", 0, 0, G_OPTION_ARG_FILENAME, &c->inspect, "Tell all about a plugin: layers, fields, options", "NAME" },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &raw->help, "Tell all options", NULL },
    { "show-config", 0, 0, G_OPTION_ARG_NONE, &c->show_config, "Tell the file of options, and what is in force", NULL },
    { "no-config", 0, 0, G_OPTION_ARG_NONE, &raw->no_config, "Leave out the file of options", NULL },
    { "version", 'V', 0, G_OPTION_ARG_NONE, &c->version, "Tell the version", NULL },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

gboolean
command_line_only_tells (const CommandLine *command_line)
{
  return command_line->list_plugins || command_line->list_layers || command_line->list_columns || command_line->verify || command_line->explain
         || command_line->inspect != NULL;
}

NlpWriter *
command_line_make_writer (const CommandLine *command_line, GError **error)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new (command_line->format, error);

  if (writer == NULL || (command_line->layers != NULL && !nlp_writer_set_layers (writer, command_line->layers, error)))
    return NULL;
  nlp_writer_set_timestamp (writer, command_line->timestamp);
  nlp_writer_set_byte_order_mark (writer, command_line->bom);
  return g_steal_pointer (&writer);
}

gboolean
command_line_parse (CommandLine *command_line, int argc, char **argv, GError **error)
{
  RawValues raw = { NULL };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *formats = describe_formats (), *help = NULL;
  gboolean done, only_tells;

  command_line->timeout = DEFAULT_TIMEOUT;
  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, formats);
  add_running_entries (context, command_line, &raw);
  add_input_entries (context, command_line, &raw);
  add_output_entries (context, command_line, &raw);
  add_telling_entries (context, command_line, &raw);
  /* GLib's own help would be converted to the character set of the locale. */
  g_option_context_set_help_enabled (context, FALSE);
  done = g_option_context_parse (context, &argc, &argv, error) && finish_values (command_line, &raw, error);
  help = g_option_context_get_help (context, TRUE, NULL);
  if (!done && error != NULL && *error != NULL)
    hint_add (*error, help);
  command_line->help = raw.help ? g_steal_pointer (&help) : NULL;
  g_free (raw.plugins);
  g_free (raw.input);
  g_free (raw.merge);
  g_free (raw.jobs);

  only_tells = command_line->help || command_line->version || command_line->worker || command_line->new_plugin || command_line->show_config
               || command_line_only_tells (command_line);
  return done && (only_tells || check_files (command_line, error));
}

void
command_line_clear (CommandLine *command_line)
{
  g_strfreev (command_line->files);
  g_strfreev (command_line->includes);
  g_free (command_line->files_from);
  g_free (command_line->worker);
  g_strfreev (command_line->plugins);
  g_strfreev (command_line->plugin_folders);
  g_strfreev (command_line->settings);
  g_free (command_line->format);
  g_free (command_line->charset);
  g_free (command_line->language);
  g_free (command_line->output);
  g_free (command_line->layers);
  g_free (command_line->reference_date);
  g_free (command_line->timestamp);
  g_free (command_line->inspect);
  g_free (command_line->new_plugin);
  g_free (command_line->help);
}
