/* installation.c - asks the dynamic linker where this code was loaded from.
 * SPDX-License-Identifier: MIT */
#include "installation.h"

#include <dlfcn.h>
#include <stdlib.h>

/* The folder of the shared library (or of the program, if it is linked in); NULL if the system does not say. */
static char *
dup_library_folder (void)
{
  Dl_info info;
  char *path, *folder;

  if (dladdr ((gconstpointer) nlp__installation_find_folder, &info) == 0 || info.dli_fname == NULL)
    return NULL;
  path = realpath (info.dli_fname, NULL);
  folder = path != NULL ? g_path_get_dirname (path) : NULL;
  free (path);
  return folder;
}

char *
nlp__installation_find_folder (const char *installed, const char *built, const char *otherwise)
{
  g_autofree char *library_folder = dup_library_folder ();

  if (library_folder != NULL)
    {
      g_autofree char *base = g_path_get_basename (library_folder);
      g_autofree char *installed_folder = g_build_filename (library_folder, installed, NULL);
      g_autofree char *built_folder = g_build_filename (library_folder, built, NULL);

      if (g_file_test (installed_folder, G_FILE_TEST_IS_DIR))
        return g_steal_pointer (&installed_folder);
      if (g_str_equal (base, "core") && g_file_test (built_folder, G_FILE_TEST_IS_DIR))
        return g_canonicalize_filename (built_folder, NULL);
    }
  return g_strdup (otherwise);
}
