/* nlp-run.c - reads texts, runs plugins over them, writes what they found.
 *
 * The way of a document: batch.c reads bytes and puts them to the staff; in a worker, desk.c makes a document of them, runs the
 * plugins and renders it; batch.c writes what comes back.
 * SPDX-License-Identifier: MIT */
#include <nlp.h>

#include <stdio.h>

#include "batch.h"
#include "config.h"
#include "new-plugin.h"
#include "staff.h"

/* What the user only wants to know. */

static Status
tell (char *text)
{
  fputs (text, stdout);
  g_free (text);
  return fflush (stdout) == 0 ? STATUS_OK : STATUS_INPUT_OUTPUT;
}

static Status
tell_of_plugins (const CommandLine *options, char **argv)
{
  g_autoptr (Staff) staff = staff_new (options, argv);
  g_autoptr (GError) error = NULL;
  Status status = STATUS_PLUGIN;
  char *text = staff_tell (staff, &status, &error);

  return text ? tell (text) : batch_fail (status, error);
}

static Status
begin_plugin (const char *name)
{
  g_autoptr (GError) error = NULL;

  if (!new_plugin_write (name, &error))
    return batch_fail (STATUS_USAGE, error);
  return tell (g_strdup_printf ("made the folder %s; try: cd %s && meson setup build && meson test -C build\n", name, name));
}

/* The file of options, and the command line with it. */
static Status
show_config (char **arguments)
{
  g_autofree char *path = config_get_path ();
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "%s%s\n", path, g_file_test (path, G_FILE_TEST_IS_REGULAR) ? "" : " (there is no such file)");
  for (guint i = 1; arguments[i] != NULL; i++)
    if (!g_str_equal (arguments[i], "--no-config") && !g_str_equal (arguments[i], "--show-config"))
      g_string_append_printf (text, "%s\n", arguments[i]);
  return tell (g_strdup (text->str));
}

int
main (int argc, char **argv)
{
  g_auto (CommandLine) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = config_add_arguments (argv, &error);
  g_autofree char **rest = NULL; /* of them: parsing takes options out */

  if (arguments == NULL)
    return batch_fail (STATUS_USAGE, error);
  rest = g_memdup2 (arguments, (g_strv_length (arguments) + 1) * sizeof *arguments);
  if (!command_line_parse (&options, (int) g_strv_length (arguments), rest, &error))
    return batch_fail (STATUS_USAGE, error);
  if (options.worker != NULL)
    return staff_work (&options);
  if (options.help != NULL)
    return tell (g_strdup (options.help));
  if (options.version)
    return tell (
        g_strdup_printf ("nlp-run %s, plugin ABI %d to %d\n", NLP_RUN_VERSION, NLP_PLUGIN_ABI_OLDEST, NLP_PLUGIN_ABI));
  if (options.show_config)
    return show_config (arguments);
  if (options.new_plugin != NULL)
    return begin_plugin (options.new_plugin);
  if (command_line_only_tells (&options))
    return tell_of_plugins (&options, arguments);
  return batch_run (&options, arguments);
}
