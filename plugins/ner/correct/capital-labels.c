/* capital-labels.c - speakers' names in capitals before what they say.
 *
 *     MORA QUILL: Tonight, at last.
 *     QUILL (voice-over): I was not there.
 *
 * A line's first one to three tokens, all in capitals, with a colon behind them or behind the bracket that follows,
 * are a person's name if there are two of them and none is a word that plain text writes in lower case ("LOCAL
 * NEWS:"). A single one is left to agree.c, which knows the last names of the text.
 * SPDX-License-Identifier: MIT */
#include "capital-labels.h"

#include "parameters.h"

#include <string.h>

#define MAX_LABEL 3

static gboolean
is_name_in_capitals (const NlpWords *words, const TokenRun *run, guint token)
{
  const char *bytes = run->tokens[token];
  guint n = run->sizes[token];
  NlpWordInfo info;

  for (guint i = 0; i < n; i++)
    if (!g_ascii_isupper (bytes[i]) && (guint8) bytes[i] < 0x80 && !strchr (".'-", bytes[i]))
      return FALSE;
  nlp_words_find (words, bytes, n, &info);
  return (n > 1 || bytes[0] != 'Q') && (info.form == NLP_WORD_FORM_NONE || info.capitals >= NER_MOSTLY_CAPITALISED);
}

/* The end of a label at @token, or @token. */
static guint
find_label_end (const NlpWords *words, const TokenRun *run, guint token)
{
  guint end = token;

  while (end < run->n && end < token + MAX_LABEL && is_name_in_capitals (words, run, end))
    end++;
  return end < run->n && run->sizes[end] == 1 && *run->tokens[end] == ':' ? end : token;
}

static gboolean
is_free (const GArray *names, guint index, guint end)
{
  return index >= names->len || g_array_index (names, Name, index).begin >= end;
}

void
find_labels (const NlpWords *words, const TokenRun *run, GArray *names)
{
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (Name));
  guint next = 0;

  for (guint token = 0; token < run->n; token++)
    {
      guint end;

      if (!token_run_starts_line (run, token))
        continue;
      while (next < names->len && g_array_index (names, Name, next).end <= token)
        next++;
      end = find_label_end (words, run, token);
      if (end >= token + 2 && is_free (names, next, end))
        {
          Name name = { token, end, NAME_PERSON, NER_ADDED };

          g_array_append_val (added, name);
        }
    }
  names_add (names, added);
}
