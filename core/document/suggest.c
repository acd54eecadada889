/* suggest.c - what a misspelt name was meant to be.
 *
 * Three rows of the table of distances are kept: row i holds the distances of the first i letters of one word to all beginnings of
 * the other; a swap looks two rows back.
 * SPDX-License-Identifier: MIT */
#include <nlp/error.h>

#include <string.h>

/* Longest name that is compared. */
#define LONGEST 64

static guint
min3 (guint a, guint b, guint c)
{
  return MIN (MIN (a, b), c);
}

/* Letters to change in @one to get @other; both have at most LONGEST bytes. */
static guint
measure_distance (const char *one, const char *other)
{
  guint rows[3][LONGEST + 1] = { { 0 } };
  gsize n_one = strlen (one), n_other = strlen (other);

  for (gsize j = 0; j <= n_other; j++)
    rows[0][j] = j;
  for (gsize i = 1; i <= n_one; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i - 1) % 3], *two_above = rows[(i + 1) % 3];

      row[0] = i;
      for (gsize j = 1; j <= n_other; j++)
        {
          gboolean swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];

          row[j] = min3 (above[j] + 1, row[j - 1] + 1, above[j - 1] + (one[i - 1] != other[j - 1]));
          if (swapped)
            row[j] = MIN (row[j], two_above[j - 2] + 1);
        }
    }
  return rows[n_one % 3][n_other];
}

const char *
nlp_suggest (const char *word, const char *const *candidates)
{
  guint nearest = MAX (1, strlen (word) / 3) + 1;
  const char *found = NULL;

  g_return_val_if_fail (word != NULL && candidates != NULL, NULL);

  for (; *candidates != NULL && strlen (word) <= LONGEST; candidates++)
    {
      guint distance = strlen (*candidates) <= LONGEST ? measure_distance (word, *candidates) : nearest;

      if (distance < nearest)
        {
          nearest = distance;
          found = *candidates;
        }
    }
  return found;
}

char *
nlp_suggest_text (const char *word, const char *const *candidates)
{
  const char *found = nlp_suggest (word, candidates);

  return found != NULL ? g_strdup_printf ("; did you mean \"%s\"?", found) : g_strdup ("");
}
