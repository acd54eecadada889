/* command-line.h - what the user asked nlp-run for.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* How a run ended; the highest one that occurred is the program's exit status. */
typedef enum
{
  STATUS_OK,
  STATUS_DOCUMENT,    /* some documents could not be read or treated in full */
  STATUS_USAGE,       /* the command line makes no sense */
  STATUS_PLUGIN,      /* a plugin could not be loaded or set up */
  STATUS_INPUT_OUTPUT /* a file could not be read or written */
} Status;

typedef struct
{
  char **files;           /* "-" is standard input; with files_from never empty once documents are to be read */
  char *files_from;       /* a list of more, or NULL */
  char **includes;        /* patterns of names in folders, or NULL for all */
  char **plugins;         /* names or paths, or NULL for all built-in ones */
  char **plugin_folders;
  char **settings;        /* PLUGIN.OPTION=VALUE */
  char *format;
  char *output;           /* a file, a folder, or NULL for standard output */
  char *layers;
  char *charset;          /* of input without a byte order mark, or NULL */
  char *language;         /* of texts that do not say, or NULL */
  char *reference_date;
  char *timestamp;        /* an ISO 8601 date-time, or NULL */
  char *inspect;
  char *new_plugin;       /* the name of a plugin to begin, or NULL */
  char *help;             /* the text to print, or NULL */
  NlpInput input;
  NlpMergePolicy merge;
  int max_failures;       /* 0 for no limit */
  int n_jobs;
  double timeout;         /* seconds for a document, and for each further megabyte; 0 for no limit */
  char *worker;           /* in a worker: the timestamp of its supervisor or "-"; else NULL */
  gboolean strict, timing, verbose, list_plugins, list_layers, list_columns, verify, explain, version, show_config;
  gboolean recursive, null_separated, bom, force, resume, quiet, no_isolation, insecure, lean;
} CommandLine;

/* Fills @command_line. Fails with G_OPTION_ERROR; the message says what to write instead. */
gboolean command_line_parse (CommandLine *command_line, int argc, char **argv, GError **error);
void command_line_clear (CommandLine *command_line);

/* Whether the user only wants to know something. */
gboolean command_line_only_tells (const CommandLine *command_line);

/* A writer of the format and the layers that were asked for. */
NlpWriter *command_line_make_writer (const CommandLine *command_line, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CommandLine, command_line_clear)
