/* program.h - runs a program and catches what it says.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <unistd.h>

#include "check.h"

typedef struct
{
  int status;    /* exit status, or -1 if it died otherwise */
  char *output;
  char *errors;
} Program;

static inline void
program_clear (Program *program)
{
  g_free (program->output);
  g_free (program->errors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Program, program_clear)

G_GNUC_UNUSED static char *
dup_bytes (GBytes *bytes)
{
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);

  return data ? g_strndup (data, n) : g_strdup ("");
}

/* A new file with @text in it, to be removed by the caller. */
G_GNUC_UNUSED static char *
write_temporary (const char *text)
{
  char *path = NULL;
  int file = g_file_open_tmp ("nlp-test-XXXXXX", &path, NULL);

  if (file < 0 || !g_file_set_contents (path, text, -1, NULL))
    g_error ("fixture: no temporary file");
  close (file);
  return path;
}

/* Runs @arguments (NULL at the end) with @input on standard input. Output must be text without NUL. The input is a
 * file: a program may end without reading it. */
G_GNUC_UNUSED static Program
program_run (const char *const *arguments, const char *input)
{
  Program program = { -1, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocessLauncher) launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) errors = NULL;
  g_autofree char *path = write_temporary (input ? input : "");

  g_subprocess_launcher_set_stdin_file_path (launcher, path);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  if (process == NULL || !g_subprocess_communicate (process, NULL, NULL, &output, &errors, &error))
    g_error ("fixture: %s", error->message);
  g_unlink (path);
  if (g_subprocess_get_if_exited (process))
    program.status = g_subprocess_get_exit_status (process);
  program.output = dup_bytes (output);
  program.errors = dup_bytes (errors);
  return program;
}

/* Runs nlp-run from the build folder with the arguments that follow @input. */
#define program_nlp_run(input, ...) program_run ((const char *const[]) { program_path (), __VA_ARGS__, NULL }, (input))

G_GNUC_UNUSED static const char *
program_path (void)
{
  static char *path;

  if (path == NULL)
    path = check_build_path ("nlp-run");
  return path;
}

G_GNUC_UNUSED static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}
