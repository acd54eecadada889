/* numbers.c - how fast is the plugin numbers alone: megabytes of text per CPU second, after the text was cut into blocks.
 *
 *     meson test -C build --benchmark --verbose numbers        or  build/tests/bench/bench-numbers FOLDER
 *
 * Each file of the folder is a block, taken again and again for two seconds.
 * SPDX-License-Identifier: MIT */
#include "finder.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define SECONDS 2.0

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static GPtrArray *
load_texts (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *text;

      if (g_str_has_suffix (name, ".txt") && g_file_get_contents (path, &text, NULL, NULL))
        g_ptr_array_add (texts, text);
    }
  return texts;
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) texts = load_texts (argc > 1 ? argv[1] : ".");
  g_autoptr (GArray) lexemes = g_array_new (FALSE, FALSE, sizeof (Lexeme));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  double begin = now (), bytes = 0, rows = 0, seconds;

  if (texts->len == 0)
    return 77;
  do
    for (guint i = 0; i < texts->len; i++)
      {
        FinderInput input = { .text = g_ptr_array_index (texts, i), .reference = { TRUE, 2024, 7, 3, 0, 0, 0 } };
        gsize length = strlen (input.text);

        g_array_set_size (found, 0);
        finder_run (&input, 0, length, lexemes, found);
        bytes += (double) length;
        rows += found->len;
      }
  while ((seconds = now () - begin) < SECONDS);
  printf ("numbers: %.1f MB/s, a row every %.0f bytes\n", bytes / seconds / 1e6, rows > 0 ? bytes / rows : 0.0);
  return 0;
}
