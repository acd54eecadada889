/* config.c - turns a key file into arguments.
 *
 * That a key is an option is found out when the arguments are parsed: there is one list of options, and one message.
 * SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#define GROUP "nlp-run"

char *
config_get_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "nlp-run.conf", NULL);
}

static gboolean
fail (const char *path, const char *reason, GError **error)
{
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "%s: %s", path, reason);
  return FALSE;
}

/* "yes" switches an option on that takes no value; "no" leaves it out. */
static void
add_argument (GStrvBuilder *arguments, const char *key, const char *value)
{
  gboolean on = g_ascii_strcasecmp (value, "yes") == 0 || g_ascii_strcasecmp (value, "true") == 0;
  gboolean off = g_ascii_strcasecmp (value, "no") == 0 || g_ascii_strcasecmp (value, "false") == 0;
  g_autofree char *argument = g_strdup_printf ("--%s%s%s", key, on ? "" : "=", on ? "" : value);

  if (!off)
    g_strv_builder_add (arguments, argument);
}

static gboolean
add_keys (GStrvBuilder *arguments, GKeyFile *file, const char *path, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, GROUP, NULL, NULL);

  if (keys == NULL)
    return fail (path, "there is no group [" GROUP "] in it", error);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_auto (GStrv) values = g_key_file_get_string_list (file, GROUP, keys[i], NULL, NULL);

      for (guint j = 0; values != NULL && values[j] != NULL; j++)
        add_argument (arguments, keys[i], values[j]);
    }
  return TRUE;
}

char **
config_add_arguments (char **argv, GError **error)
{
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) reason = NULL;
  g_autofree char *path = config_get_path ();

  if (argv[0] == NULL || g_strv_contains ((const char *const *) argv, "--no-config")
      || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return g_strdupv (argv);
  g_strv_builder_add_many (arguments, argv[0], "--no-config", NULL);
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &reason))
    {
      fail (path, reason->message, error);
      return NULL;
    }
  if (!add_keys (arguments, file, path, error))
    return NULL;
  g_strv_builder_addv (arguments, (const char **) argv + 1);
  return g_strv_builder_end (arguments);
}
