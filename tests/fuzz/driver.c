/* driver.c - runs a target without a fuzzer: over the files of its corpus, and over damaged copies of them.
 *
 * The damage is the same in every run: bytes changed, cut out, doubled, and pieces of another file put in, from a fixed
 * seed.
 *
 *     fuzz-html FOLDER [COPIES]
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "fuzz.h"

#define DEFAULT_COPIES 300
#define MOST_CHANGES 8

static GPtrArray *
load_corpus (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *content;
      gsize n_bytes;

      if (g_file_get_contents (path, &content, &n_bytes, NULL))
        g_ptr_array_add (files, g_byte_array_new_take ((guint8 *) content, n_bytes));
    }
  return files;
}

static void
change_once (GRand *random, GByteArray *bytes, const GByteArray *other)
{
  guint at = g_rand_int_range (random, 0, bytes->len + 1);
  guint most = g_rand_int_range (random, 1, 40);
  guint n = MIN (bytes->len - at, most);
  guint from = other->len > 0 ? g_rand_int_range (random, 0, other->len) : 0;

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      if (at < bytes->len)
        bytes->data[at] = g_rand_int_range (random, 0, 256);
      break;
    case 1:
      if (n > 0)
        g_byte_array_remove_range (bytes, at, n);
      break;
    case 2:
      g_byte_array_append (bytes, other->data + from, MIN (other->len - from, 200u));
      break;
    default:
      for (guint i = 0; i < n && bytes->len > 0; i++)
        bytes->data[(at + i) % bytes->len] = other->len > 0 ? other->data[(from + i) % other->len] : 0;
      break;
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) corpus = argc > 1 ? load_corpus (argv[1]) : g_ptr_array_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20310405);
  guint n_copies = argc > 2 ? (guint) atoi (argv[2]) : DEFAULT_COPIES;

  if (corpus->len == 0)
    {
      g_printerr ("no corpus: give its folder\n");
      return EXIT_FAILURE;
    }
  for (guint i = 0; i < corpus->len; i++)
    {
      const GByteArray *file = g_ptr_array_index (corpus, i);

      LLVMFuzzerTestOneInput (file->data, file->len);
      for (guint k = 0; k < n_copies; k++)
        {
          g_autoptr (GByteArray) copy = g_byte_array_append (g_byte_array_new (), file->data, file->len);

          for (guint n = g_rand_int_range (random, 1, MOST_CHANGES); n > 0; n--)
            change_once (random, copy, g_ptr_array_index (corpus, g_rand_int_range (random, 0, corpus->len)));
          LLVMFuzzerTestOneInput (copy->data, copy->len);
        }
    }
  g_print ("%u files, %u damaged copies of each\n", corpus->len, n_copies);
  return EXIT_SUCCESS;
}
