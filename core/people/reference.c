/* reference.c - reads a source phrase: a pronoun, a name or a description, and what sort of one.
 *
 *     she | Voss | Mara Voss, the mayor | a spokesman for Voss | Voss's lawyer | three officials
 *     pronoun    name                     description; its head is "spokesman", "lawyer", "officials"
 * SPDX-License-Identifier: MIT */
#include "reference.h"

#define BEHIND_REACH 25

/* Up to a preposition, a comma or a relative clause, but not before the first word. */
static Tokens
find_core (const Scene *scene, Tokens tokens)
{
  const guint64 ends = NLP_SENSE (PEOPLE_PREPOSITION) | NLP_SENSE (PEOPLE_RELATIVE);

  for (guint i = tokens.begin + 1; i < tokens.end; i++)
    if (scene_is_point (scene, i, ',') || (scene_has (scene, i, ends) && !scene_is_capital (scene, i)))
      return (Tokens) { tokens.begin, i };
  return tokens;
}

/* "Secretary of State | John Kerry": an office in capitals, and the name behind it. */
static gboolean
is_office (const Scene *scene, Tokens office)
{
  if (office.end <= office.begin + 2
      || !scene_has (scene, office.begin, NLP_SENSE (PEOPLE_ROLE) | NLP_SENSE (PEOPLE_TITLE)))
    return FALSE;
  for (guint i = office.begin; i < office.end; i++)
    if (!scene_is_capital (scene, i)
        && !(i > office.begin && i + 1 < office.end
             && scene_has (scene, i, NLP_SENSE (PEOPLE_PREPOSITION) | NLP_SENSE (PEOPLE_DEFINITE))))
      return FALSE;
  return TRUE;
}

/* A name is the head unless it is possessive, hangs on a preposition, or a noun follows. */
static gboolean
is_head (const Scene *scene, const Reference *reference, const Naming *naming)
{
  guint end = naming->tokens.end;

  if (naming->possessive)
    return end + 1 == reference->tokens.end && naming->tokens.begin < reference->core.end;
  if (is_office (scene, (Tokens) { reference->tokens.begin, naming->tokens.begin }))
    return end == reference->tokens.end;
  if (naming->tokens.begin >= reference->core.end)
    return FALSE;
  return end >= reference->core.end || (!scene_is_lower (scene, end) && !scene_is_capital (scene, end));
}

/* "Thorn or Brandt" */
static gboolean
is_joined (const Scene *scene, const Reference *reference, const Naming *naming)
{
  const guint64 conjunction = NLP_SENSE (PEOPLE_CONJUNCTION);

  return (naming->tokens.end < reference->tokens.end && scene_has (scene, naming->tokens.end, conjunction))
         || (naming->tokens.begin > reference->tokens.begin && scene_has (scene, naming->tokens.begin - 1, conjunction));
}

static guint
find_name (const Scene *scene, const Persons *persons, Reference *reference)
{
  guint n = reference->tokens.end - reference->tokens.begin, last = reference->tokens.end - 1;

  for (guint i = persons_find_naming (persons, reference->tokens.begin);
       i < persons->namings->len && persons_get_naming (persons, i)->tokens.begin < reference->tokens.end; i++)
    {
      const Naming *naming = persons_get_naming (persons, i);

      if (is_joined (scene, reference, naming))
        reference->joined = TRUE;
      if (reference->joined || !is_head (scene, reference, naming))
        continue;
      if (!naming->bare)
        reference->person = naming->person;
      return persons_find_last_name (scene, naming->tokens);
    }
  for (guint i = reference->tokens.begin; i < reference->tokens.end; i++)
    if (reference->joined || n > 3 || !scene_is_capital (scene, i))
      return scene->n_tokens;
  return persons->by_last_name[scene_get_word (scene, last)] != NO_PERSON ? last : scene->n_tokens;
}

static gboolean
ends_in_s (const Scene *scene, guint token)
{
  guint n;
  const char *bytes = nlp_document_get_token (scene->document, token, &n);

  return n > 3 && bytes[n - 1] == 's' && bytes[n - 2] != 's' && bytes[n - 2] != '\'' && bytes[n - 2] != 'u';
}

static guint
find_noun (const Scene *scene, Tokens core)
{
  guint noun = core.end - 1;

  while (noun > core.begin && !scene_is_lower (scene, noun) && !scene_is_capital (scene, noun))
    noun--;
  return noun;
}

static gboolean
holds_name (const Scene *scene, Tokens tokens)
{
  for (guint i = tokens.begin; i < tokens.end; i++)
    if (scene->places[i].entity != NLP_NO_ROW)
      return TRUE;
  return FALSE;
}

static void
describe (const Scene *scene, Reference *reference)
{
  guint first = reference->tokens.begin;
  guint head = reference->head = find_noun (scene, reference->core);

  reference->shape = NLP_PEOPLE_DESCRIPTION;
  reference->definite = scene_has (scene, first, NLP_SENSE (PEOPLE_DEFINITE));
  reference->indefinite = scene_has (scene, first, NLP_SENSE (PEOPLE_INDEFINITE));
  reference->quantity = scene_has (scene, first, NLP_SENSE (PEOPLE_QUANTITY))
                        || g_unichar_isdigit (scene_get_first (scene, first));
  reference->owned = scene_has (scene, first, NLP_SENSE (PEOPLE_POSSESSIVE));
  reference->of_name = holds_name (scene, (Tokens) { first, head });
  reference->bare = !reference->definite && !reference->indefinite && !reference->quantity && !reference->owned
                    && !reference->of_name;
  reference->plural = scene_has (scene, head, NLP_SENSE (PEOPLE_PLURAL))
                      || (ends_in_s (scene, head) && !scene_has (scene, head, NLP_SENSE (PEOPLE_ROLE)));
  reference->organisation = scene_is_entity (scene, head, "ORG") || scene_is_entity (scene, head, "LOC");
  reference->capital = scene_is_capital (scene, head);
  if (scene_has (scene, head, NLP_SENSE (PEOPLE_ROLE)))
    reference->gender = (int) nlp_senses_get_number (scene->senses, head, PEOPLE_ROLE);
}

static int
read_title (const Scene *scene, guint name)
{
  if (name == 0 || !scene_has (scene, name - 1, NLP_SENSE (PEOPLE_TITLE)))
    return 0;
  return (int) nlp_senses_get_number (scene->senses, name - 1, PEOPLE_TITLE);
}

Reference
reference_read (const Scene *scene, const Persons *persons, const NlpPeopleQuestion *question)
{
  Reference reference = { .tokens = scene_find (scene, question->source), .person = NO_PERSON };

  if (reference.tokens.end <= reference.tokens.begin)
    return reference;
  reference.core = find_core (scene, reference.tokens);
  reference.head = reference.tokens.begin;
  reference.content = scene_find (scene, question->content);
  if (reference.tokens.end == reference.tokens.begin + 1)
    reference.gender = scene_get_gender (scene, reference.tokens.begin, TRUE);
  reference.behind = persons_look_behind (persons, scene, reference.tokens.end, BEHIND_REACH);
  if (reference.gender != 0)
    return reference;
  reference.head = find_name (scene, persons, &reference);
  if (reference.head == scene->n_tokens)
    describe (scene, &reference);
  else
    {
      reference.shape = NLP_PEOPLE_NAME;
      reference.gender = read_title (scene, reference.head);
    }
  return reference;
}
