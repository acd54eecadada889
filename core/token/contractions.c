/* contractions.c - clitics in the style of the English Universal Dependencies treebanks: do|n't, it|'s, we|'ll, Ada|'s,
 * can|not.
 * SPDX-License-Identifier: MIT */
#include "contractions.h"

#include <string.h>

#include "characters.h"

/* Letters of the longest clitic: "ll", and one before the apostrophe: "n't". */
#define LONGEST_CLITIC 3

/* Whether letters behind an apostrophe, and perhaps the letter before it, are a clitic. */
static gboolean
is_clitic (const NlpLanguageWords *language, const char *before, gsize n_before, const char *letters, gsize n_letters)
{
  char clitic[LONGEST_CLITIC + 3];

  memcpy (clitic, before, n_before);
  clitic[n_before] = '\'';
  memcpy (clitic + n_before + 1, letters, n_letters);
  return nlp__word_is (language, clitic, clitic + n_before + 1 + n_letters, NLP_SENSE (TOKEN_CLITIC));
}

/* Bytes of the clitic at the end of the word, its apostrophe included; 0 if there is none. A back quote counts as an
 * apostrophe. */
static gsize
measure_clitic (const NlpLanguageWords *language, const char *word, gsize n_bytes)
{
  const char *end = word + n_bytes;
  const char *letters = end, *mark;

  while (letters > word && end - letters < LONGEST_CLITIC && g_ascii_isalpha (letters[-1]))
    letters--;
  if (letters == word || letters == end)
    return 0;
  mark = g_utf8_prev_char (letters);
  if (!nlp__is_apostrophe (g_utf8_get_char (mark)) && *mark != '`')
    return 0;
  if (mark - word > 1 && is_clitic (language, mark - 1, 1, letters, end - letters))
    return end - mark + 1;
  return is_clitic (language, mark, 0, letters, end - letters) ? end - mark : 0;
}

/* "60's", "1990's": the plural of a figure. */
static gboolean
is_plural_figure (const char *word, gsize n_bytes, gsize n_clitic)
{
  const char *mark = word + n_bytes - n_clitic;

  return mark > word && g_ascii_isdigit (mark[-1]) && (mark - word == 2 || mark[-1] == '0');
}

/* "can|not", "y'|all": bytes of the first part, 0 if the word does not fall apart so. */
static guint32
find_split (const NlpLanguageWords *language, const char *word, gsize n_bytes)
{
  guint32 spelling = nlp_lexicon_find (language->words, word, n_bytes);
  guint n_letters = spelling != 0 ? nlp_lexicon_get_number (language->words, spelling, TOKEN_CONTRACTION) : 0;
  const char *at = word;

  for (; n_letters > 0 && at < word + n_bytes; n_letters--)
    at = g_utf8_next_char (at);
  return at < word + n_bytes ? at - word : 0;
}

guint
nlp__cut_contraction (const NlpLanguageWords *language, const char *word, gsize n_bytes, gboolean apostrophe,
                      guint32 cuts[NLP__MOST_PARTS - 1])
{
  guint n_cuts = 0;
  guint32 last = n_bytes, split;

  while (apostrophe && n_cuts < NLP__MOST_PARTS - 1)
    {
      gsize n_clitic = measure_clitic (language, word, last);

      if (n_clitic == 0 || n_clitic >= last || is_plural_figure (word, last, n_clitic))
        break;
      last -= n_clitic;
      cuts[n_cuts++] = last;
    }
  split = n_cuts < NLP__MOST_PARTS - 1 ? find_split (language, word, last) : 0;
  if (split > 0)
    cuts[n_cuts++] = split;
  /* Found from the end, wanted from the beginning. */
  for (guint i = 0; i < n_cuts / 2; i++)
    {
      guint32 swap = cuts[i];

      cuts[i] = cuts[n_cuts - 1 - i];
      cuts[n_cuts - 1 - i] = swap;
    }
  return n_cuts;
}
