/* names.c - lists of names.
 * SPDX-License-Identifier: MIT */
#include "names.h"

const char *const name_types[NAME_N_TYPES] = { "PERSON", "ORG", "LOC", "MISC" };

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const Name *one = a, *other = b;

  return one->begin < other->begin ? -1 : one->begin > other->begin;
}

void
names_add (GArray *names, const GArray *added)
{
  guint end = 0, kept = 0;

  if (added->len == 0)
    return;
  g_array_append_vals (names, added->data, added->len);
  g_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      Name name = g_array_index (names, Name, i);

      if (name.begin < end)
        continue;
      g_array_index (names, Name, kept++) = name;
      end = name.end;
    }
  g_array_set_size (names, kept);
}
