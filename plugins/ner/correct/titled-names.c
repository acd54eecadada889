/* titled-names.c - what stands behind a title.
 *
 *     Mrs May said            "Mrs" stands before nothing but a person: a month, a town or a season no more than a name
 *     Judge April ruled       a rank, before a word that the tagger made nothing of: a person, if the word is capitalised
 *                             wherever one meets it, and no word of roles ("General Assembly", "Chief Justice")
 *
 * SPDX-License-Identifier: MIT */
#include "titled-names.h"

#include "parameters.h"

#define MAX_NAME 3             /* tokens behind a title */

/* Words of roles, titles and organisations, with which "General Assembly" and "Major League" go on. */
#define NO_NAME                                                                                                       \
  (NLP_SENSE (NLP_PERSON_ADDRESS) | NLP_SENSE (NLP_PERSON_ROLE) | NLP_SENSE (NLP_PERSON_ORGANISATION_ROLE)            \
   | NLP_SENSE (NLP_PERSON_ROLE_MODIFIER) | NLP_SENSE (NLP_PERSON_COMPANY_SUFFIX))

static gboolean
is_name_word (const TokenRun *run, guint token)
{
  return run->sizes[token] > 1 && token_run_is_capitalised (run, token) && !token_run_is_of_people (run, token, NO_NAME);
}

static gboolean
is_mostly_capitalised (const NlpWords *words, const TokenRun *run, guint token)
{
  NlpWordInfo info = { NULL };

  if (words != NULL)
    nlp_words_find (words, run->tokens[token], run->sizes[token], &info);
  return info.form == NLP_WORD_FORM_NONE || info.capitals >= NER_MOSTLY_CAPITALISED;
}

/* The name behind the title at @token; its end is its beginning if there is none. */
static Name
read_name (const NlpWords *words, const TokenRun *run, guint token)
{
  gboolean courtesy = token_run_is (run, token, NLP_SENSE (NER_COURTESY));
  Name name = { token + 1, token + 1, NAME_PERSON, NER_ADDED };

  if (!token_run_is_capitalised (run, token) || !(courtesy || token_run_is_of_people (run, token, NLP_SENSE (NLP_PERSON_LAST_NAME_ADDRESS))))
    return name;
  while (name.end < run->n && name.end - name.begin < MAX_NAME && !run->starts[name.end] && is_name_word (run, name.end))
    name.end++;
  /* "General Motors Of The North", "General Motors Corp", "Major Key" */
  if (name.end - name.begin == MAX_NAME
      || (!courtesy && name.end > name.begin
          && (!is_mostly_capitalised (words, run, name.begin) || token_run_is_of_people (run, name.end, NO_NAME))))
    name.end = name.begin;
  return name;
}

/* Whether the one name from @name's beginning on becomes the person @name: behind a courtesy, whatever it was. */
static gboolean
is_person_instead (const TokenRun *run, const Name *known, const Name *name)
{
  return known->begin == name->begin && known->end <= name->end
         && token_run_is (run, name->begin - 1, NLP_SENSE (NER_COURTESY));
}

void
find_titled_names (const NlpWords *words, const TokenRun *run, GArray *names)
{
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (Name));
  guint next = 0;

  for (guint token = 0; token + 1 < run->n; token++)
    {
      Name name = read_name (words, run, token), *known;

      if (name.end == name.begin)
        continue;
      while (next < names->len && g_array_index (names, Name, next).end <= token)
        next++;
      known = next < names->len ? &g_array_index (names, Name, next) : NULL;
      if (known == NULL || known->begin >= name.end)
        g_array_append_val (added, name);
      else if (is_person_instead (run, known, &name))
        known->type = NAME_PERSON;
    }
  names_add (names, added);
}
