/* persons.c - gathers persons and mentions from the layers of names.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "persons.h"

#define VOTING_REACH 30

guint
persons_find_naming (const Persons *persons, guint token)
{
  guint low = 0, high = persons->namings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (persons_get_naming (persons, middle)->tokens.begin < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
persons_find_last_name (const Scene *scene, Tokens name)
{
  guint last = name.end - 1;

  while (last > name.begin
         && (scene_has (scene, last, NLP_SENSE (PEOPLE_SUFFIX)) || !g_unichar_isalnum (scene_get_first (scene, last))))
    last--;
  return last;
}

int
persons_look_behind (const Persons *persons, const Scene *scene, guint token, guint reach)
{
  guint naming = persons_find_naming (persons, token), end = MIN (scene->n_tokens, token + reach);

  if (token == 0 || token >= scene->n_tokens)
    return 0;
  if (naming < persons->namings->len)
    end = MIN (end, persons_get_naming (persons, naming)->tokens.begin);
  for (guint i = token; i < end && scene->places[i].block == scene->places[token - 1].block; i++)
    {
      int gender = scene_get_gender (scene, i, TRUE);

      if (gender != 0 && scene->places[i].quoted == scene->places[token - 1].quoted)
        return gender;
    }
  return 0;
}

static int
read_gender (const NlpLayer *referents, guint row)
{
  const char *gender = nlp_layer_get_string (referents, row, NLP_REFERENTS_GENDER);

  return gender == NULL ? 0 : gender[0] == 'f' ? 1 : -1;
}

/* "Lowicans": a tagger of names may take a people for a person. */
static gboolean
is_people (const Scene *scene, Tokens name)
{
  static const char *const endings[] = { "icans", "ians", "eans" };
  guint n;
  const char *bytes = nlp_document_get_token (scene->document, name.begin, &n);

  for (guint i = 0; i < G_N_ELEMENTS (endings) && name.end == name.begin + 1; i++)
    if (n > strlen (endings[i]) && memcmp (bytes + n - strlen (endings[i]), endings[i], strlen (endings[i])) == 0)
      return TRUE;
  return FALSE;
}

/* One figure for each person of the layer; @of_referent gives its number. */
static void
read_figures (Persons *persons, const Scene *scene, guint32 *of_referent)
{
  guint n = nlp_layer_get_length (scene->referents);

  persons->figures = g_new0 (Figure, n + 1);
  for (guint row = 0; row < n; row++)
    {
      Figure *figure = &persons->figures[persons->n_figures];
      Tokens name = scene_find (scene, nlp_layer_get_span (scene->referents, row));
      guint last;

      of_referent[row] = NO_PERSON;
      if (g_strcmp0 (nlp_layer_get_string (scene->referents, row, NLP_REFERENTS_TYPE), "PERSON") != 0
          || name.end <= name.begin || is_people (scene, name))
        continue;
      last = persons_find_last_name (scene, name);
      *figure = (Figure) { .referent = row, .last_name = scene_get_word (scene, last), .last_mention = NO_MENTION,
                           .gender = read_gender (scene->referents, row), .is_full = last > name.begin };
      figure->next_namesake = persons->by_last_name[figure->last_name];
      persons->by_last_name[figure->last_name] = persons->n_figures;
      of_referent[row] = persons->n_figures++;
    }
}

/* Behind "of", "of President", "of the young". */
static gboolean
is_governed (const Scene *scene, guint token)
{
  for (guint i = token; i-- > 0 && token - i <= 3 && scene->places[i].sentence == scene->places[token].sentence;)
    if (scene_has (scene, i, NLP_SENSE (PEOPLE_PREPOSITION)))
      return TRUE;
    else if (!scene_is_capital (scene, i) && !scene_has (scene, i, NLP_SENSE (PEOPLE_DEFINITE)))
      return FALSE;
  return FALSE;
}

static gboolean
precedes_verb (const Scene *scene, guint token)
{
  if (scene_is_point (scene, token, ','))
    return TRUE;
  return scene_is_lower (scene, token)
         && !scene_has (scene, token,
                        NLP_SENSE (PEOPLE_PREPOSITION) | NLP_SENSE (PEOPLE_CONJUNCTION) | NLP_SENSE (PEOPLE_DEFINITE));
}

static Naming
describe_naming (const Persons *persons, const Scene *scene, Tokens tokens, guint32 person)
{
  const Place *place = &scene->places[tokens.begin];
  guint n = persons->namings->len;
  const Naming *before = n == 0 ? NULL : persons_get_naming (persons, n - 1);
  Naming naming = { .tokens = tokens, .person = person, .previous = persons->figures[person].last_mention };

  naming.possessive = scene_is_possessive (scene, tokens.end);
  naming.governed = is_governed (scene, tokens.begin);
  naming.subject = !naming.possessive && !naming.governed && precedes_verb (scene, tokens.end);
  naming.first = before == NULL || scene->places[before->tokens.begin].sentence != place->sentence;
  naming.quoted = place->quoted;
  naming.bare = tokens.end == tokens.begin + 1
                && scene_get_word (scene, tokens.begin) == persons->figures[person].last_name;
  return naming;
}

static void
count_naming (Figure *figure, const Scene *scene, Tokens tokens)
{
  const Place *place = &scene->places[tokens.begin];
  guint title = tokens.begin - 1;

  figure->n_mentions++;
  figure->leads |= place->heading || place->sentence == 0;
  for (guint i = tokens.begin; i < tokens.end && i < tokens.begin + 2; i++)
    if (figure->titled == 0 && scene_has (scene, i, NLP_SENSE (PEOPLE_TITLE)))
      figure->titled = (gint8) nlp_senses_get_number (scene->senses, i, PEOPLE_TITLE);
  if (tokens.begin > 0 && figure->titled == 0 && scene_is_capital (scene, title)
      && scene_has (scene, title, NLP_SENSE (PEOPLE_TITLE)))
    figure->titled = (gint8) nlp_senses_get_number (scene->senses, title, PEOPLE_TITLE);
}

static void
read_namings (Persons *persons, const Scene *scene, const guint32 *of_referent)
{
  guint n = nlp_layer_get_length (scene->entities);

  for (guint row = 0; row < n; row++)
    {
      guint referent = nlp_layer_get_row (scene->entities, row, NLP_ENTITIES_REFERENT);
      guint32 person = referent == NLP_NO_ROW ? NO_PERSON : of_referent[referent];
      Tokens tokens = scene_find (scene, nlp_layer_get_span (scene->entities, row));
      Naming naming;

      if (person == NO_PERSON || tokens.end <= tokens.begin)
        continue;
      naming = describe_naming (persons, scene, tokens, person);
      persons->figures[person].last_mention = persons->namings->len;
      count_naming (&persons->figures[person], scene, tokens);
      g_array_append_val (persons->namings, naming);
    }
}

static void
count_votes (Persons *persons, const Scene *scene)
{
  for (guint i = 0; i < persons->namings->len; i++)
    {
      const Naming *naming = persons_get_naming (persons, i);
      int vote = persons_look_behind (persons, scene, naming->tokens.end, VOTING_REACH);

      persons->figures[naming->person].votes += vote;
      if (naming->bare)
        persons->bare_votes[scene_get_word (scene, naming->tokens.begin)] += vote;
    }
}

/* Insertion into the short list of those most mentioned; of two alike the first in the layer. */
static void
rank_by_mentions (Persons *persons)
{
  persons->most_mentioned = g_new0 (guint32, MOST_MENTIONED + 1);
  for (guint i = 0; i < persons->n_figures; i++)
    {
      guint k = persons->n_most;

      for (; k > 0 && persons->figures[persons->most_mentioned[k - 1]].n_mentions < persons->figures[i].n_mentions; k--)
        persons->most_mentioned[k] = persons->most_mentioned[k - 1];
      persons->most_mentioned[k] = i;
      persons->n_most = MIN (persons->n_most + 1, MOST_MENTIONED);
    }
}

void
persons_init (Persons *persons, const Scene *scene)
{
  guint n_words = scene->vocabulary->n_folded;
  g_autofree guint32 *of_referent = g_new (guint32, MAX (nlp_layer_get_length (scene->referents), 1));

  *persons = (Persons) { .namings = g_array_new (FALSE, FALSE, sizeof (Naming)) };
  persons->by_last_name = g_new (guint32, MAX (n_words, 1));
  memset (persons->by_last_name, 0xff, n_words * sizeof (guint32));
  persons->bare_votes = g_new0 (int, MAX (n_words, 1));
  read_figures (persons, scene, of_referent);
  read_namings (persons, scene, of_referent);
  count_votes (persons, scene);
  rank_by_mentions (persons);
}

void
persons_clear (Persons *persons)
{
  g_clear_pointer (&persons->namings, g_array_unref);
  g_clear_pointer (&persons->figures, g_free);
  g_clear_pointer (&persons->by_last_name, g_free);
  g_clear_pointer (&persons->bare_votes, g_free);
  g_clear_pointer (&persons->most_mentioned, g_free);
}
