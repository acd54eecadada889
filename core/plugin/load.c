/* load.c - opens a plugin's file: the only place that calls dlopen.
 *
 * RTLD_NOW, so that a missing symbol is an error here and not a crash in the middle of a document; RTLD_LOCAL, so that
 * plugins do not see one another; RTLD_NODELETE, because unloading is a trap: GLib keeps pointers into a plugin (an
 * error domain's name, for one), and rows keep its static strings.
 * SPDX-License-Identifier: MIT */
#include "load.h"

#include <dlfcn.h>
#include <string.h>

#include <nlp/error.h>

#include "descriptor.h"
#include "present.h"
#include "shared-object.h"

#define MAX_NAME_LENGTH 64

gboolean
nlp__plugin_check_name (const char *name, GError **error)
{
  gboolean good = g_ascii_isalpha (name[0]) || name[0] == '_';

  for (const char *c = name; *c != '\0'; c++)
    good = good && (g_ascii_isalnum (*c) || *c == '_');
  if (good && strlen (name) <= MAX_NAME_LENGTH)
    return TRUE;

  g_set_error (
      error, NLP_ERROR, NLP_ERROR_PLUGIN_NOT_FOUND,
      "\"%s\" cannot be a plugin's name: use letters, digits and underscores (at most %d), or a path with a slash",
      name, MAX_NAME_LENGTH);
  return FALSE;
}

char *
nlp__plugin_name_of_path (const char *path)
{
  char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, ".so"))
    name[strlen (name) - strlen (".so")] = '\0';
  return name;
}

/* The file, mapped; NULL with a message that says what to do. */
static void *
open_file (const char *path, GError **error)
{
  const char *fault;
  void *handle;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_PLUGIN_NOT_FOUND, "%s: there is no such file; check the path", path);
      return NULL;
    }
  fault = nlp__shared_object_find_fault (path);
  if (fault != NULL)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_PLUGIN_BROKEN, "%s: cannot be loaded (it %s); copy or build it again",
                   path, fault);
      return NULL;
    }
  handle = dlopen (path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (handle == NULL)
    g_set_error (
        error, NLP_ERROR, NLP_ERROR_PLUGIN_BROKEN,
        "%s: cannot be loaded (%s); build it again for this machine, with `pkg-config --cflags --libs nlp-1`", path,
        dlerror ());
  return handle;
}

const NlpPlugin *
nlp__plugin_load (const char *path, GError **error)
{
  g_autofree char *name = nlp__plugin_name_of_path (path);
  g_autofree char *symbol = g_strconcat ("nlp_plugin_", name, NULL);
  const NlpPlugin *plugin;
  void *handle, *raw;

  if (!nlp__plugin_check_name (name, error))
    return NULL;
  handle = open_file (path, error);
  if (handle == NULL)
    return NULL;
  raw = dlsym (handle, symbol);
  if (raw == NULL)
    {
      g_set_error (
          error, NLP_ERROR, NLP_ERROR_PLUGIN_BROKEN,
          "%s: has no symbol %s; file name and plugin name must agree: write NLP_PLUGIN_DEFINE (%s, ...), or give the file "
          "the name that stands there",
          path, symbol, name);
      return NULL;
    }
  plugin = nlp__descriptor_get_present (raw, path, error);
  return plugin != NULL && nlp__descriptor_check (plugin, name, path, error) ? plugin : NULL;
}
