/* titled-names.c - what stands behind a title, or before a role and where it is held.
 *
 *     Mrs May said            "Mrs" stands before nothing but a person: a month, a town or a season no more than a name
 *     Judge April ruled       a rank, before a word that the tagger made nothing of: a person, if the word is capitalised
 *                             wherever one meets it, and no word of roles ("General Assembly", "Chief Justice")
 *     Dao Minh, head of research, said
 *                             two or three such words before a comma, a role and "of" or "at": a person, if the tagger made
 *                             nothing of them, or doubtfully a place that nothing is in,
 *                             or a name of the first alone
 *
 * SPDX-License-Identifier: MIT */
#include "titled-names.h"

#include "parameters.h"

#define MAX_NAME 3             /* tokens behind a title */
#define MAX_ROLE 4             /* tokens of a role: "acting deputy finance director" */

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

/* Whether "head of", "Senior Engineer at" begins at @token. */
static gboolean
is_role_held (const TokenRun *run, guint token)
{
  for (guint end = token + 1; end < run->n && end <= token + MAX_ROLE && !run->starts[end]; end++)
    if (token_run_is (run, end, NLP_SENSE (NER_COMPLEMENT)))
      return token_run_is_of_people (run, end - 1, NLP_SENSE (NLP_PERSON_ROLE));
  return FALSE;
}

/* The name that ends at the comma @token; its end is its beginning if there is none. */
static Name
read_name_before_role (const NlpWords *words, const TokenRun *run, guint token)
{
  Name name = { token, token, NAME_PERSON, NER_ADDED };

  if (!is_role_held (run, token + 1))
    return name;
  while (name.begin > 0 && !run->starts[name.begin] && token - name.begin <= MAX_NAME && is_name_word (run, name.begin - 1)
         && is_mostly_capitalised (words, run, name.begin - 1))
    name.begin--;
  if (token - name.begin < 2 || token - name.begin > MAX_NAME)
    name.begin = token;
  return name;
}

/* Whether the tagger's @known is no more than a guess that the person @name may take the place of. */
static gboolean
is_doubtful (const TokenRun *run, const Name *known, const Name *name)
{
  return known->begin == name->begin && (known->end < name->end || (known->end == name->end && known->type == NAME_LOC))
         && known->probability < NER_SURE
         && (known->begin == 0 || !token_run_is (run, known->begin - 1, NLP_SENSE (NER_BEFORE_PLACE)));
}

static void
find_names_before_roles (const NlpWords *words, const TokenRun *run, GArray *names)
{
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (Name));
  guint next = 0;

  for (guint token = 2; token + 1 < run->n; token++)
    {
      Name name, *known;

      if (!token_run_is_mark (run, token, ',') || run->starts[token])
        continue;
      name = read_name_before_role (words, run, token);
      if (name.end == name.begin)
        continue;
      while (next < names->len && g_array_index (names, Name, next).end <= name.begin)
        next++;
      known = next < names->len ? &g_array_index (names, Name, next) : NULL;
      if (known == NULL || known->begin >= name.end)
        g_array_append_val (added, name);
      else if (is_doubtful (run, known, &name))
        *known = name;
    }
  names_add (names, added);
}

static void
find_names_behind_titles (const NlpWords *words, const TokenRun *run, GArray *names)
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

void
find_titled_names (const NlpWords *words, const TokenRun *run, GArray *names)
{
  find_names_behind_titles (words, run, names);
  find_names_before_roles (words, run, names);
}
