/* letters.c - comparing stretches of text by the letters and digits that they cover, so that marks and blanks
 * at a rim do not matter.
 * SPDX-License-Identifier: MIT */

#include <stdlib.h>
#include <string.h>
#include "letters.h"

static int
compare_places (const void *a, const void *b)
{
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;

  return one < other ? -1 : one > other;
}

Letters
letters_of_spans (const Record *record, JsonArray *spans)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));
  Letters letters = { NULL, 0 };

  for (guint i = 0; i < record_get_length (spans); i++)
    {
      JsonNode *node = json_array_get_element (spans, i);
      JsonArray *pair = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
      gint64 begin = record_get_length (pair) == 2 ? json_array_get_int_element (pair, 0) : 0;
      gint64 end = record_get_length (pair) == 2 ? json_array_get_int_element (pair, 1) : 0;

      for (gint64 place = MAX (begin, 0); place < MIN (end, record->n_text); place++)
        if (g_unichar_isalnum (record->text[place]))
          g_array_append_vals (places, &(guint32) { place }, 1);
    }
  if (places->len > 0)
    qsort (places->data, places->len, sizeof (guint32), compare_places);
  for (guint i = 0; i < places->len; i++)
    if (letters.n == 0 || g_array_index (places, guint32, letters.n - 1) != g_array_index (places, guint32, i))
      g_array_index (places, guint32, letters.n++) = g_array_index (places, guint32, i);
  letters.letters = g_memdup2 (places->data, letters.n * sizeof (guint32));
  return letters;
}

void
letters_clear (Letters *letters)
{
  g_free (letters->letters);
}

guint
letters_count_shared (const Letters *one, const Letters *other)
{
  guint n = 0;

  for (guint i = 0, j = 0; i < one->n && j < other->n;)
    {
      guint32 a = one->letters[i], b = other->letters[j];

      n += a == b;
      i += a <= b;
      j += b <= a;
    }
  return n;
}

gboolean
letters_equal (const Letters *one, const Letters *other)
{
  return one->n == other->n && (one->n == 0 || memcmp (one->letters, other->letters, one->n * sizeof (guint32)) == 0);
}

double
letters_get_dice (const Letters *one, const Letters *other)
{
  return one->n + other->n > 0 ? 2.0 * letters_count_shared (one, other) / (one->n + other->n) : 1;
}
