/* verify.c - are the built-in plugins and what lies beside them as they were built? `--verify`.
 *
 * A .so is compared with its SHA-256 sum, which the build puts beside it, and the installation again, since that changes files; a model
 * knows its own sum. That finds what was damaged or replaced by accident; whoever may write there may write new sums. No file is loaded.
 * SPDX-License-Identifier: MIT */
#include <nlp/pipeline.h>

#include <string.h>

#include <nlp/error.h>
#include <nlp/model.h>

#include "search.h"

#define SUM_BYTES 64

typedef struct
{
  const char *folder;      /* where the sums are */
  GString *text, *faults;
} Verification;

static void
note (Verification *verification, const char *path, const char *fault)
{
  g_string_append_printf (verification->text, "%s: %s\n", path, fault ? fault : "as it was built");
  if (fault != NULL)
    g_string_append_printf (verification->faults, "%s%s %s", verification->faults->len > 0 ? "; " : "", path, fault);
}

/* What is wrong with the shared object at @path, or NULL. */
static const char *
compare_sums (const char *path, const char *sum_path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autofree char *expected = NULL, *found = NULL;

  if (bytes == NULL)
    return "cannot be read";
  if (!g_file_get_contents (sum_path, &expected, NULL, NULL))
    return "has no checksum";
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return strncmp (found, expected, SUM_BYTES) == 0 ? NULL : "is not as it was built: install it again";
}

static void
verify_file (Verification *verification, const char *path, const char *name)
{
  g_autofree char *sum_name = g_strconcat (name, ".sha256", NULL);
  g_autofree char *sum_path = g_build_filename (verification->folder, sum_name, NULL);
  g_autoptr (GError) error = NULL;

  if (g_str_has_suffix (name, ".so"))
    note (verification, path, compare_sums (path, sum_path));
  else if (g_str_has_suffix (name, ".model") || g_str_has_suffix (name, ".gazetteer"))
    note (verification, path, nlp_model_verify (path, &error) ? NULL : "is not as it was built: install it again");
}

static int
compare_names (gconstpointer one, gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

/* The files in @folder and, in a build folder, in the folders of plugins. */
static void
verify_folder (Verification *verification, const char *folder, gboolean below)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *entry;

  while (entries != NULL && (entry = g_dir_read_name (entries)) != NULL)
    g_ptr_array_add (names, g_strdup (entry));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        verify_file (verification, path, names->pdata[i]);
      else if (below && !g_str_has_suffix (path, ".p"))
        verify_folder (verification, path, FALSE);
    }
}

/* A file that is gone has left its sum. */
static void
find_missing (Verification *verification)
{
  g_autoptr (GDir) entries = g_dir_open (verification->folder, 0, NULL);
  const char *entry;

  while (entries != NULL && (entry = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *name = g_strndup (entry, strcspn (entry, ".")), *path = NULL;

      if (!g_str_has_suffix (entry, ".so.sha256"))
        continue;
      path = nlp__search_in_folder (verification->folder, name);
      if (path == NULL)
        note (verification, name, "is not there");
    }
}

char *
nlp_pipeline_verify (GError **error)
{
  g_autofree char *folder = nlp__search_builtin_folder ();
  g_autoptr (GString) text = g_string_new (NULL), faults = g_string_new (NULL);
  Verification verification = { folder, text, faults };

  verify_folder (&verification, folder, TRUE);
  find_missing (&verification);
  if (text->len == 0)
    g_string_append_printf (faults, "%s holds no plugins", folder);
  if (faults->len == 0)
    return g_string_free (g_steal_pointer (&text), FALSE);
  g_set_error_literal (error, NLP_ERROR, NLP_ERROR_PLUGIN_BROKEN, faults->str);
  return NULL;
}
