/* trim.c - the rims of names: titles stand outside, hyphens inside.
 * SPDX-License-Identifier: MIT */
#include "trim.h"

#include "parameters.h"

#include <string.h>

#define MAX_JOINED 8 /* tokens of a name that may still grow */

static gboolean
is_title (const TokenRun *run, guint token)
{
  return token_run_is_of_people (run, token, NLP_SENSE (NLP_PERSON_ADDRESS));
}

static gboolean
is_hyphen_between (const TokenRun *run, guint token)
{
  return token > 0 && token + 1 < run->n && run->sizes[token] == 1 && *run->tokens[token] == '-'
         && run->tokens[token - 1] + run->sizes[token - 1] == run->tokens[token]
         && run->tokens[token] + 1 == run->tokens[token + 1];
}

static gboolean
are_halves (const TokenRun *run, const Name *one, const Name *other)
{
  return one->type == NAME_PERSON && other->type == NAME_PERSON && other->begin == one->end + 1
         && is_hyphen_between (run, one->end);
}

/* "Alma Castellane repairs tower clocks", labelled without conviction: the capitalised words at its front are the
 * name; two of them before a verb are a person's. Small words ("of") belong to names. */
static void
cut_tail (const TokenRun *run, Name *name)
{
  guint end = name->begin;

  while (end < name->end && (!g_ascii_islower (*run->tokens[end]) || run->sizes[end] < 4))
    end++;
  if (name->probability >= NER_UNSURE || end == name->begin || end + 1 >= name->end)
    return;
  name->end = end;
  if (end == name->begin + 2)
    name->type = NAME_PERSON;
}

/* Takes titles off a person's front; nothing is left of several titles alone. */
static void
strip_titles (const TokenRun *run, Name *name)
{
  guint first = name->begin;

  if (name->type != NAME_PERSON)
    return;
  while (name->begin + 1 < name->end && is_title (run, name->begin))
    name->begin++;
  if (name->begin > first && is_title (run, name->begin))
    name->begin = name->end;
}

void
add_particles (const TokenRun *run, guint first, Name *name)
{
  while (name->type == NAME_PERSON && name->begin > first && !run->starts[name->begin]
         && g_ascii_islower (*run->tokens[name->begin - 1])
         && token_run_is_of_people (run, name->begin - 1, NLP_SENSE (NLP_PERSON_PARTICLE)))
    name->begin--;
}

/* "report.pdf", "ada@quill.example": no names, whatever they look like. */
static gboolean
is_file_or_address (const TokenRun *run, const Name *name)
{
  const char *token = run->tokens[name->begin];
  gsize size = run->sizes[name->begin];
  const char *dot = size > 1 ? g_strrstr_len (token + 1, size - 1, ".") : NULL;

  if (name->end - name->begin > 1)
    return FALSE;
  if (dot != NULL
      && (nlp_lexicon_find_senses (run->table, dot + 1, token + size - dot - 1) & NLP_SENSE (NER_FILE_ENDING)) != 0)
    return TRUE;
  return size > 1 && memchr (token + 1, '@', size - 1) != NULL;
}

/* "(D-Mont.)" behind a politician's name: party and state in one, the name of neither. */
static gboolean
is_party_of_state (const TokenRun *run, const Name *name)
{
  const char *bytes = run->tokens[name->begin];
  const char *end = run->tokens[name->end - 1] + run->sizes[name->end - 1];

  return name->end - name->begin <= 3 && end - bytes > 3 && end - bytes < 12 && g_ascii_isupper (bytes[0])
         && bytes[1] == '-' && g_ascii_isupper (bytes[2]) && end[-1] == '.';
}

/* Where "Mercantile, Norwest or Tregal", "Puchon 2 Ulsan" fall apart: behind which token the first name ends; the
 * name's end if it is one. "Tregal, Inc." is. */
static guint
find_split (const TokenRun *run, const Name *name)
{
  for (guint token = name->begin + 1; token + 1 < name->end; token++)
    {
      const char *bytes = run->tokens[token];
      gboolean is_list
          = run->sizes[token] == 1 ? *bytes == ',' : run->sizes[token] == 2 && memcmp (bytes, "or", 2) == 0;
      gboolean is_result = g_ascii_isdigit (*bytes) && run->sizes[token] <= 2 && name->end < run->n
                           && g_ascii_isdigit (*run->tokens[name->end]);

      if ((is_list && name->type != NAME_MISC
           && !token_run_is_of_people (run, token + 1, NLP_SENSE (NLP_PERSON_COMPANY_SUFFIX)))
          || is_result)
        return token;
    }
  return name->end;
}

static NameType
find_type_behind_of (const NlpGazetteer *gazetteer, const TokenRun *run, guint begin, guint end)
{
  if (gazetteer != NULL
      && (nlp_gazetteer_find_types (gazetteer, run->tokens + begin, run->sizes + begin, end - begin) & (1 << NAME_LOC)) != 0)
    return NAME_LOC;
  return NAME_ORG;
}

static gboolean
is_of (const TokenRun *run, guint token)
{
  return token_run_is (run, token, NLP_SENSE (NER_OF)) && run->sizes[token] == 2 && g_ascii_islower (*run->tokens[token]);
}

/* "Ana Silva of Trenwick": nobody with a full name is of a person, so that a doubtful one is none. */
static void
doubt_person_behind_of (const NlpGazetteer *gazetteer, const TokenRun *run, const Name *before, Name *name)
{
  if (before == NULL || before->type != NAME_PERSON || before->end - before->begin < 2 || name->begin != before->end + 1
      || name->type != NAME_PERSON || name->probability >= NER_SURE || !is_of (run, before->end)
      || token_run_is_of_people (run, name->begin, NLP_SENSE (NLP_PERSON_GIVEN_NAME)))
    return;
  name->type = find_type_behind_of (gazetteer, run, name->begin, name->end);
}

/* "Maria da Silva of Petrobras": who is called so, and what she is of. With one name before it, "of" belongs to it: "Joan of
 * Arc". */
static gboolean
split_at_of (const NlpGazetteer *gazetteer, const TokenRun *run, const Name *name, Name *rest)
{
  guint of = name->begin + 2;

  if (name->type != NAME_PERSON || !token_run_is_of_people (run, name->begin, NLP_SENSE (NLP_PERSON_GIVEN_NAME)))
    return FALSE;
  while (of < name->end && !is_of (run, of))
    of++;
  if (of + 1 >= name->end || !token_run_is_capitalised (run, of + 1))
    return FALSE;
  *rest = (Name){ of + 1, name->end, find_type_behind_of (gazetteer, run, of + 1, name->end), name->probability };
  return TRUE;
}

/* "Crooked Ella Brask", "Little Tom Quill": a word that plain text writes small is no part of a full name behind it. */
static void
strip_nickname (const NlpWords *words, const TokenRun *run, Name *name)
{
  NlpWordInfo info = { NULL };

  if (words == NULL || name->type != NAME_PERSON || name->end - name->begin < 3
      || token_run_is_of_people (run, name->begin, NLP_SENSE (NLP_PERSON_GIVEN_NAME) | NLP_SENSE (NLP_PERSON_ADDRESS))
      || !token_run_is_of_people (run, name->begin + 1, NLP_SENSE (NLP_PERSON_GIVEN_NAME)))
    return;
  nlp_words_find (words, run->tokens[name->begin], run->sizes[name->begin], &info);
  if (info.form != NLP_WORD_FORM_NONE && info.capitals < NER_MOSTLY_CAPITALISED)
    name->begin++;
}

/* "Braskcare" is no person. */
static gboolean
is_coinage (const TokenRun *run, guint token)
{
  for (guint n = 4; n <= 6 && n + 3 < run->sizes[token]; n++)
    if ((nlp_lexicon_find_senses (run->table, run->tokens[token] + run->sizes[token] - n, n) & NLP_SENSE (NER_COINED)) != 0)
      return TRUE;
  return FALSE;
}

/* Appends @name to @out, in parts where it falls apart. */
static void
add_parts (const NlpGazetteer *gazetteer, const TokenRun *run, Name name, GArray *out)
{
  guint split;
  Name rest;

  if (is_file_or_address (run, &name) || is_party_of_state (run, &name))
    return;
  while ((split = find_split (run, &name)) < name.end)
    {
      Name first = name;

      first.end = split;
      g_array_append_val (out, first);
      name.begin = split + 1;
      while (name.begin + 1 < name.end && run->sizes[name.begin] <= 3 && g_ascii_islower (*run->tokens[name.begin]))
        name.begin++;
    }
  if (split_at_of (gazetteer, run, &name, &rest))
    {
      name.end = rest.begin - 1;
      g_array_append_val (out, name);
      name = rest;
    }
  if (name.type == NAME_PERSON && name.end - name.begin == 1 && is_coinage (run, name.begin))
    name.type = NAME_MISC;
  g_array_append_val (out, name);
}

void
trim_names (const NlpWords *words, const NlpGazetteer *gazetteer, const TokenRun *run, GArray *names)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Name));
  guint kept = 0;

  for (guint i = 0; i < names->len; i++)
    add_parts (gazetteer, run, g_array_index (names, Name, i), parts);
  g_array_set_size (names, parts->len);
  for (guint i = 0; i < parts->len; i++)
    {
      Name name = g_array_index (parts, Name, i);
      Name *before = kept > 0 ? &g_array_index (names, Name, kept - 1) : NULL;

      cut_tail (run, &name);
      strip_titles (run, &name);
      strip_nickname (words, run, &name);
      add_particles (run, before ? before->end : 0, &name);
      doubt_person_behind_of (gazetteer, run, before, &name);
      if (name.begin == name.end)
        continue; /* "Assistant Professor" */
      if (before && before->end - before->begin < MAX_JOINED && are_halves (run, before, &name))
        before->end = name.end;
      else
        g_array_index (names, Name, kept++) = name;
    }
  g_array_set_size (names, kept);
}
