/* search.c - where plugins lie, and which file a plugin's name means.
 *
 * A folder holds plugins as NAME.so (installed) or as NAME/NAME.so (the build folder, or a user's plugin with its
 * models). The current folder is never searched: a program that is started in a downloaded folder must not run what
 * lies there. For the same reason relative paths in $NLP_PLUGIN_PATH are passed over.
 * SPDX-License-Identifier: MIT */
#include "search.h"

#include <string.h>

#include <nlp/error.h>

#include "installation.h"
#include "load.h"

char *
nlp__search_builtin_folder (void)
{
  return nlp__installation_find_folder ("nlp-run/plugins", "../plugins", NLP_PLUGIN_FOLDER);
}

GPtrArray *
nlp__search_folders (const GPtrArray *own)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);
  const char *variable = g_getenv ("NLP_PLUGIN_PATH");
  g_auto (GStrv) listed = g_strsplit (variable ? variable : "", G_SEARCHPATH_SEPARATOR_S, -1);

  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (folders, g_strdup (own->pdata[i]));
  for (guint i = 0; listed[i] != NULL; i++)
    if (g_path_is_absolute (listed[i]))
      g_ptr_array_add (folders, g_strdup (listed[i]));
  g_ptr_array_add (folders, g_build_filename (g_get_user_data_dir (), "nlp-run", "plugins", NULL));
  g_ptr_array_add (folders, nlp__search_builtin_folder ());
  return folders;
}

char *
nlp__search_in_folder (const char *folder, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".so", NULL);
  g_autofree char *flat = g_build_filename (folder, file, NULL);
  g_autofree char *nested = g_build_filename (folder, name, file, NULL);

  if (g_file_test (flat, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&flat);
  if (g_file_test (nested, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&nested);
  return NULL;
}

/* The end of a message about a plugin that is in none of @folders. */
static char *
suggest_plugin (const GPtrArray *folders, const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < folders->len; i++)
    g_ptr_array_extend_and_steal (names, nlp__search_names (folders->pdata[i]));
  g_ptr_array_add (names, NULL);
  return nlp_suggest_text (name, (const char *const *) names->pdata);
}

char *
nlp__search_plugin (const GPtrArray *folders, const char *name, GError **error)
{
  g_autoptr (GString) places = g_string_new (NULL);
  g_autofree char *hint = NULL;

  if (strchr (name, '/') != NULL)
    return g_canonicalize_filename (name, NULL);
  if (!nlp__plugin_check_name (name, error))
    return NULL;
  for (guint i = 0; i < folders->len; i++)
    {
      char *path = nlp__search_in_folder (folders->pdata[i], name);
      if (path != NULL)
        return path;
      g_string_append_printf (places, "%s%s", i > 0 ? ", " : "", (const char *) folders->pdata[i]);
    }
  hint = suggest_plugin (folders, name);
  g_set_error (
      error, NLP_ERROR, NLP_ERROR_PLUGIN_NOT_FOUND,
      "there is no plugin \"%s\" in %s; name its folder with --plugin-dir, or write a path with a slash (./%s.so)%s",
      name, places->str, name, hint);
  return NULL;
}

static int
compare_names (gconstpointer one, gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

GPtrArray *
nlp__search_names (const char *folder)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *entry;

  while (entries != NULL && (entry = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *name = nlp__plugin_name_of_path (entry);
      g_autofree char *path = NULL;

      if (!nlp__plugin_check_name (name, NULL) || g_hash_table_contains (seen, name))
        continue;
      path = nlp__search_in_folder (folder, name);
      if (path == NULL)
        continue;
      g_hash_table_add (seen, name);
      g_ptr_array_add (names, g_steal_pointer (&name));
    }
  g_ptr_array_sort (names, compare_names);
  return names;
}
