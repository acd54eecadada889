/* contractions.c - clitics in the style of the English Universal Dependencies treebanks: do|n't, it|'s, we|'ll, Ada|'s,
 * can|not.
 * SPDX-License-Identifier: MIT */
#include "contractions.h"

#include <string.h>

#include "characters.h"
#include "wordlists.h"

static const char *const clitics[] = { "s", "m", "d", "re", "ve", "ll" };

/* Bytes of the clitic at the end of the word, its apostrophe included; 0 if there is none. */
static gsize
measure_clitic (const char *word, gsize n_bytes)
{
  const char *end = word + n_bytes;
  const char *letters = end, *mark;

  while (letters > word && end - letters < 3 && g_ascii_isalpha (letters[-1]))
    letters--;
  if (letters == word || letters == end)
    return 0;
  mark = g_utf8_prev_char (letters);
  if (!nlp__is_apostrophe (g_utf8_get_char (mark)) && *mark != '`')
    return 0;
  if (end - letters == 1 && (*letters == 't' || *letters == 'T'))
    return mark - word > 1 && (mark[-1] == 'n' || mark[-1] == 'N') ? end - mark + 1 : 0;
  for (guint i = 0; i < G_N_ELEMENTS (clitics); i++)
    if (strlen (clitics[i]) == (gsize) (end - letters) && g_ascii_strncasecmp (letters, clitics[i], end - letters) == 0)
      return end - mark;
  return 0;
}

/* "y'|all" */
static gboolean
is_you_all (const char *word, gsize n_bytes)
{
  return n_bytes >= 5 && (*word == 'y' || *word == 'Y') && nlp__is_apostrophe (g_utf8_get_char (word + 1))
         && g_ascii_strncasecmp (word + n_bytes - 3, "all", 3) == 0
         && g_utf8_next_char (word + 1) == word + n_bytes - 3;
}

/* "60's", "1990's": the plural of a figure. */
static gboolean
is_plural_figure (const char *word, gsize n_bytes, gsize n_clitic)
{
  const char *mark = word + n_bytes - n_clitic;

  return mark > word && g_ascii_isdigit (mark[-1]) && (mark - word == 2 || mark[-1] == '0');
}

guint
nlp__cut_contraction (const char *word, gsize n_bytes, gboolean apostrophe, guint32 cuts[NLP__MOST_PARTS - 1])
{
  guint n_cuts = 0;
  guint32 last;

  if (!apostrophe)
    {
      cuts[0] = nlp__find_contraction (word, n_bytes);
      return cuts[0] > 0;
    }
  last = n_bytes;
  while (n_cuts < NLP__MOST_PARTS - 1)
    {
      gsize n_clitic = measure_clitic (word, last);

      if (n_clitic == 0 || n_clitic >= last || is_plural_figure (word, last, n_clitic))
        break;
      last -= n_clitic;
      cuts[n_cuts++] = last;
    }
  if (n_cuts < NLP__MOST_PARTS - 1 && is_you_all (word, last))
    cuts[n_cuts++] = last - 3;
  /* Found from the end, wanted from the beginning. */
  for (guint i = 0; i < n_cuts / 2; i++)
    {
      guint32 swap = cuts[i];

      cuts[i] = cuts[n_cuts - 1 - i];
      cuts[n_cuts - 1 - i] = swap;
    }
  return n_cuts;
}
