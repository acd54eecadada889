/* speaker-names.c - compares last names, and first names where both have one.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <nlp.h>

#include "speaker-names.h"

typedef struct
{
  char *folded;
  char **words;
  guint first; /* behind forms of address */
  guint n;
  int gender;  /* by the form of address: 1 a woman, -1 a man, 0 unknown */
} Name;

static void
clear_name (Name *name)
{
  g_strfreev (name->words);
  g_free (name->folded);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Name, clear_name)

static Name
read_name (const char *text)
{
  const NlpLexiconTable *table = nlp_lexicon_get_table (nlp_get_person_words (), "en");
  Name name = { .folded = g_utf8_casefold (text, -1) };

  name.words = g_strsplit_set (name.folded, " .", -1);
  name.n = g_strv_length (name.words);
  while (name.n > 1 && *name.words[name.n - 1] == '\0')
    name.n--;
  while (name.first + 1 < name.n)
    {
      const char *word = name.words[name.first];
      guint32 spelling = nlp_lexicon_find (table, word, strlen (word));

      if (*word != '\0' && !(nlp_lexicon_find_senses (table, word, strlen (word)) & NLP_SENSE (NLP_PERSON_ADDRESS)))
        break;
      if (*word != '\0')
        name.gender = (int) nlp_lexicon_get_number (table, spelling, NLP_PERSON_ADDRESS);
      name.first++;
    }
  return name;
}

gboolean
names_agree (const char *one, const char *other)
{
  if (one == NULL || other == NULL)
    return FALSE;
  g_auto (Name) x = read_name (one);
  g_auto (Name) y = read_name (other);
  if (x.gender * y.gender < 0 || !g_str_equal (x.words[x.n - 1], y.words[y.n - 1]))
    return FALSE;
  return x.first + 1 == x.n || y.first + 1 == y.n || g_str_equal (x.words[x.first], y.words[y.first]);
}
