/* generate.c - text for benchmarks: paragraphs of samples/texts in random order.
 *
 * Whole paragraphs, so that names, figures and quotations stand as they do in real texts; and always the same for the
 * same seed, so that two versions of the program can be compared.
 * SPDX-License-Identifier: MIT */
#include "generate.h"

#include <string.h>

static void
add_paragraphs (GPtrArray *paragraphs, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (paragraphs, g_strdup (parts[i]));
}

static int
compare_strings (gconstpointer one, gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

GPtrArray *
generate_load_paragraphs (const char *folder, GError **error)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, error);
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (entries == NULL)
    return NULL;
  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      if (!g_file_get_contents (path, &text, NULL, error))
        return NULL;
      add_paragraphs (paragraphs, text);
    }
  /* A folder lists its files in no order. */
  g_ptr_array_sort (paragraphs, compare_strings);
  return g_steal_pointer (&paragraphs);
}

char *
generate_text (const GPtrArray *paragraphs, gsize n_bytes, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  GString *text = g_string_sized_new (n_bytes + 4096);

  while (text->len < n_bytes)
    {
      const char *paragraph = paragraphs->pdata[g_rand_int_range (random, 0, paragraphs->len)];
      g_string_append_printf (text, "%s\n\n", paragraph);
    }
  return g_string_free (text, FALSE);
}
