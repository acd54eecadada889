/* command-line.c - any lines as the arguments of nlp-run: they are understood, or the message says what is wrong.
 * SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include "command-line.h"

#define MOST_ARGUMENTS 40

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) arguments = g_strsplit (text, "\n", MOST_ARGUMENTS);
  guint n = g_strv_length (arguments);
  g_autofree char **argv = g_new0 (char *, n + 3);
  g_auto (CommandLine) options = { 0 };
  g_autoptr (NlpWriter) writer = NULL;
  g_autoptr (GError) error = NULL;

  argv[0] = (char *) "nlp-run";
  memcpy (argv + 1, arguments, n * sizeof *argv);
  argv[n + 1] = (char *) "-";
  if (command_line_parse (&options, (int) n + 2, argv, &error))
    writer = command_line_make_writer (&options, &error);
  if ((writer == NULL) != (error != NULL))
    g_error ("no result and no message, or both");
  return 0;
}
