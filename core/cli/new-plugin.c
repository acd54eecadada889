/* new-plugin.c - fills in the templates of the folder new-plugin, which the build puts into the program.
 * SPDX-License-Identifier: MIT */
#include "new-plugin.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include <gio/gio.h>
#include <nlp.h>

#include "new-plugin-resources.h"

#define FOLDER "/nlp-run/new-plugin/"

static const struct
{
  const char *template, *file; /* @NAME@ in either is the plugin's */
  int mode;
} files[] = { { "plugin.c.in", "@NAME@.c", 0644 },
              { "meson.build.in", "meson.build", 0644 },
              { "test.sh.in", "test.sh", 0755 },
              { "test.txt.in", "test.txt", 0644 },
              { "test.expected.in", "test.expected", 0644 },
              { "README.md.in", "README.md", 0644 } };

static gboolean
fail (GError **error, const char *name, const char *reason)
{
  g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "no plugin \"%s\" was begun: %s", name, reason);
  return FALSE;
}

/* A plugin's name is part of a symbol of C, and the name of a layer. */
static gboolean
is_name (const char *name)
{
  return g_ascii_islower (*name) && strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen (name) && strlen (name) <= 60;
}

static char *
fill_in (const char *template, const char *name)
{
  GString *text = g_string_new (template);

  g_string_replace (text, "@NAME@", name, 0);
  return g_string_free (text, FALSE);
}

static gboolean
write_file (const char *folder, guint i, GError **error)
{
  g_autofree char *resource = g_strconcat (FOLDER, files[i].template, NULL);
  g_autoptr (GBytes) template = g_resource_lookup_data (new_plugin_get_resource (), resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *copy = NULL, *text = NULL, *file = NULL, *path = NULL;

  if (template == NULL)
    return FALSE;
  copy = g_strndup (g_bytes_get_data (template, NULL), g_bytes_get_size (template));
  text = fill_in (copy, folder);
  file = fill_in (files[i].file, folder);
  path = g_build_filename (folder, file, NULL);
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, files[i].mode, error);
}

gboolean
new_plugin_write (const char *name, GError **error)
{
  if (!is_name (name))
    return fail (error, name, "its name must be small letters, digits and \"_\", a letter first");
  if (mkdir (name, 0777) != 0)
    return fail (error, name, g_strerror (errno));
  new_plugin_register_resource ();
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (!write_file (name, i, error))
      return FALSE;
  return TRUE;
}
