/* organisations.c - names that say themselves what they are.
 *
 * "Fenland Gazette" is a newspaper whether or not anybody has heard of it: two to five capitalised words, the last of
 * them a telling one, beside a word in lower case.
 * SPDX-License-Identifier: MIT */
#include "organisations.h"

#include <string.h>

#define MAX_WORDS 5
#define ADDED 0.5f /* probability of a name that only its last word shows */

gboolean
ends_like_organisation (const TokenRun *run, guint end)
{
  return token_run_is (run, end - 1, NLP_SENSE (NER_ORGANISATION_END));
}

static gboolean
is_capitalised (const TokenRun *run, guint token)
{
  return run->sizes[token] > 1 && token_run_is_capitalised (run, token);
}

static gboolean
is_article (const TokenRun *run, guint token)
{
  return (run->sizes[token] == 3 && memcmp (run->tokens[token], "The", 3) == 0)
         || (run->sizes[token] == 3 && memcmp (run->tokens[token], "Our", 3) == 0);
}

/* Whether a neighbour of the run in the sentence is in lower case: in a title it would not be. */
static gboolean
stands_in_text (const TokenRun *run, const Name *name, guint begin, guint end)
{
  return (name->begin > begin && g_ascii_islower (*run->tokens[name->begin - 1]))
         || (name->end < end && g_ascii_islower (*run->tokens[name->end]));
}

static void
search_sentence (const TokenRun *run, const guint8 *taken, guint begin, guint end, GArray *added)
{
  for (guint token = begin, next; token < end; token = next)
    {
      Name name = { token, token, NAME_ORG, ADDED };

      next = token + 1;
      if (!is_capitalised (run, token) || taken[token] || is_article (run, token))
        continue;
      while (name.end < end && is_capitalised (run, name.end) && !taken[name.end])
        name.end++;
      next = name.end;
      if (name.end - name.begin >= 2 && name.end - name.begin <= MAX_WORDS && ends_like_organisation (run, name.end)
          && (next >= end || !taken[next]) && stands_in_text (run, &name, begin, end))
        g_array_append_val (added, name);
    }
}

void
find_organisations (const TokenRun *run, GArray *names)
{
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (Name));
  g_autofree guint8 *taken = g_new0 (guint8, run->n + 1);

  for (guint i = 0; i < names->len; i++)
    memset (taken + g_array_index (names, Name, i).begin, 1,
            g_array_index (names, Name, i).end - g_array_index (names, Name, i).begin);
  for (guint begin = 0, end; begin < run->n; begin = end)
    {
      for (end = begin + 1; end < run->n && !run->starts[end];)
        end++;
      search_sentence (run, taken, begin, end, added);
    }
  names_add (names, added);
}
