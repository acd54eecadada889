/* role.c - what a description has in common with a person: "the mayor of Lowton" and "Mina Orr, mayor of Lowton since May".
 *
 * The words beside a person's names are looked at, in the same sentence, for his last mentions; also what the layer of names says
 * that he is called.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "person-evidence.h"

#define SET(feature, value) (candidate->features[PEOPLE_FEATURE_##feature] = (value))
#define MENTIONS_LOOKED_AT 12
#define BEFORE_NAME 6
#define BEHIND_NAME 12
#define MOST_WORDS 8

/* Words that tell somebody: the nouns and names of a description. */
typedef struct
{
  guint32 words[MOST_WORDS];
  guint8 is_name[MOST_WORDS]; /* capitalised: of a place, a body */
  guint8 shifts[MOST_WORDS];  /* deputy, former, another's: without it the description is of somebody else */
  guint8 found[MOST_WORDS];
  guint n;
} Telling;

static void
collect_telling (const Scene *scene, const Reference *reference, Telling *telling)
{
  const guint64 empty = NLP_SENSE (PEOPLE_PREPOSITION) | NLP_SENSE (PEOPLE_DEFINITE) | NLP_SENSE (PEOPLE_INDEFINITE)
                        | NLP_SENSE (PEOPLE_POSSESSIVE) | NLP_SENSE (PEOPLE_CONJUNCTION) | NLP_SENSE (PEOPLE_RELATIVE);

  *telling = (Telling) { .n = 0 };
  for (guint i = reference->tokens.begin; i < reference->tokens.end && telling->n < MOST_WORDS; i++)
    {
      if (!g_unichar_isalpha (scene_get_first (scene, i)) || i == reference->head || scene_has (scene, i, empty))
        continue;
      telling->words[telling->n] = scene_get_word (scene, i);
      telling->shifts[telling->n] = i < reference->core.end
                                    && (scene_has (scene, i, NLP_SENSE (PEOPLE_FORMER) | NLP_SENSE (PEOPLE_SHIFTER))
                                        || scene_is_possessive (scene, i + 1));
      telling->shifts[telling->n] |= i == reference->head + 2 && scene_is_capital (scene, i);
      telling->is_name[telling->n++] = scene_is_capital (scene, i) && i > reference->tokens.begin;
    }
}

/* "the senator" and "Sen. Orr", "Mina Orr, a senator"; but "Gov. Orr" is another one. */
static void
compare_offices (const Scene *scene, const Naming *naming, guint token, double office, Candidate *candidate)
{
  if (nlp_senses_get_number (scene->senses, token, PEOPLE_OFFICE) == office)
    SET (SAME_OFFICE, 1);
  else if (token + 1 == naming->tokens.begin)
    SET (OTHER_OFFICE, 1);
}

/* "Mina Orr, the long-serving mayor of Lowton": no second comma comes between, nor "Mina Orr, met with the mayor". */
static gboolean
is_apposed (const Scene *scene, const Naming *naming, guint noun)
{
  guint comma = naming->tokens.end;

  if (noun <= comma || !scene_is_point (scene, comma, ','))
    return FALSE;
  for (guint i = comma + 1; i < noun; i++)
    if (scene_is_point (scene, i, ',') || scene->places[i].entity != NLP_NO_ROW
        || scene_has (scene, i, NLP_SENSE (PEOPLE_PREPOSITION)))
      return FALSE;
  return TRUE;
}

/* "Mina Orr leads the bakers' union": up to the first comma or name. */
static gboolean
is_predicated (const Scene *scene, const Naming *naming, guint word)
{
  guint verb = naming->tokens.end;

  if (word <= verb || !scene_has (scene, verb, NLP_SENSE (PEOPLE_PREDICATE)))
    return FALSE;
  for (guint i = verb + 1; i < word; i++)
    if (scene_is_point (scene, i, ',') || scene_is_entity (scene, i, "PERSON"))
      return FALSE;
  return TRUE;
}

/* The place or body in "mayor | of | Highton", or no word. */
static guint32
find_place (const Scene *scene, guint noun)
{
  if (noun + 2 >= scene->n_tokens || !scene_has (scene, noun + 1, NLP_SENSE (PEOPLE_PREPOSITION))
      || !scene_is_capital (scene, noun + 2))
    return G_MAXUINT32;
  return scene_get_word (scene, noun + 2);
}

static gboolean
are_different_places (guint32 one, guint32 other)
{
  return one != G_MAXUINT32 && other != G_MAXUINT32 && one != other;
}

/* "the mayor of | Highton": the name is that of the place, whatever the layer says. */
static gboolean
is_place_of (const Scene *scene, guint noun, const Naming *naming)
{
  return noun + 2 == naming->tokens.begin && scene_has (scene, noun + 1, NLP_SENSE (PEOPLE_PREPOSITION));
}

/* "her mother Edda", "her mother, Edda", "the mayor of Lowton, Edda Quill" */
static gboolean
is_before (const Scene *scene, const Naming *naming, guint noun)
{
  const guint64 openers = NLP_SENSE (PEOPLE_POSSESSIVE) | NLP_SENSE (PEOPLE_DEFINITE);
  guint comma = naming->tokens.begin - 1;

  if (noun + 1 == naming->tokens.begin)
    return TRUE;
  if (noun == 0 || noun >= comma || !scene_is_point (scene, comma, ',')
      || (!scene_has (scene, noun - 1, openers) && !scene_is_possessive (scene, noun - 1)))
    return FALSE;
  for (guint i = noun + 1; i < comma; i++)
    if (!scene_is_capital (scene, i) && !scene_has (scene, i, NLP_SENSE (PEOPLE_PREPOSITION) | NLP_SENSE (PEOPLE_DEFINITE)))
      return FALSE;
  return TRUE;
}

#define OWNER_REACH 3

/* 1 if whose name ends before @end is a woman, -1 if a man. */
static int
judge_owner (const Persons *persons, guint end)
{
  guint naming = persons_find_naming (persons, end);

  if (naming == 0 || persons_get_naming (persons, naming - 1)->tokens.end != end)
    return 0;
  return reading_judge_gender (persons, persons_get_naming (persons, naming - 1)->person);
}

/* "her | old | lawyer", "Mara's lawyer", for "her lawyer"; but "his lawyer" is not hers. */
static gboolean
is_owned_alike (const Persons *persons, const Scene *scene, const Reference *reference, guint noun)
{
  int wanted = scene_get_gender (scene, reference->tokens.begin, TRUE);

  for (guint i = noun; i-- > 0 && noun - i <= OWNER_REACH && !scene_is_point (scene, i, ',');)
    if (scene_has (scene, i, NLP_SENSE (PEOPLE_POSSESSIVE)))
      return wanted * scene_get_gender (scene, i, TRUE) >= 0;
    else if (scene_is_possessive (scene, i))
      return wanted == 0 || wanted * judge_owner (persons, i) > 0;
  return FALSE;
}

/* In "met the mayor of Lowton, Edda Quill" the mayor is Edda. */
static gboolean
is_of_another (const Persons *persons, const Scene *scene, const Naming *naming, guint noun)
{
  guint next = persons_find_naming (persons, noun + 1);

  return next < persons->namings->len && persons_get_naming (persons, next)->person != naming->person
         && is_before (scene, persons_get_naming (persons, next), noun);
}

/* The noun of the description stands at @i, beside a name. */
static void
note_noun (const Persons *persons, const Scene *scene, const Naming *naming, const Reference *reference, guint i,
           Candidate *candidate)
{
  gboolean before = is_before (scene, naming, i), apposed = is_apposed (scene, naming, i), so = is_predicated (scene, naming, i);

  SET (NOUN_BESIDE_NAME, 1);
  if (before)
    SET (NOUN_BEFORE_NAME, 1);
  candidate->is_so |= so;
  candidate->is_somebodys |= (before || apposed || so) && is_owned_alike (persons, scene, reference, i);
  if (apposed)
    {
      SET (APPOSED, 1);
      candidate->is_another |= are_different_places (find_place (scene, i), find_place (scene, reference->head));
    }
}

static void
note_telling (const Scene *scene, const Naming *naming, guint i, Telling *telling, Candidate *candidate)
{
  guint32 word = scene_get_word (scene, i);

  for (guint k = 0; k < telling->n; k++)
    if (telling->words[k] == word)
      {
        telling->found[k] = TRUE;
        candidate->is_told |= i < naming->tokens.begin || is_apposed (scene, naming, i) || is_predicated (scene, naming, i);
      }
}

static void
look_beside (const Persons *persons, const Scene *scene, const Naming *naming, const Reference *reference, Telling *telling,
             Candidate *candidate)
{
  guint32 noun = scene_get_word (scene, reference->head);
  double office = nlp_senses_get_number (scene->senses, reference->head, PEOPLE_OFFICE);
  guint begin = naming->tokens.begin > BEFORE_NAME ? naming->tokens.begin - BEFORE_NAME : 0;
  guint end = MIN (scene->n_tokens, naming->tokens.end + BEHIND_NAME);

  for (guint i = begin; i < end; i++)
    {
      gboolean is_noun = scene_get_word (scene, i) == noun;

      if (scene->places[i].sentence != scene->places[naming->tokens.begin].sentence || is_place_of (scene, i, naming)
          || (i >= reference->tokens.begin && i < reference->tokens.end) || (is_noun && is_of_another (persons, scene, naming, i)))
        continue;
      if (is_noun && naming->possessive && i >= naming->tokens.end)
        {
          SET (OWNS_NOUN, 1);
          continue;
        }
      if (is_noun)
        note_noun (persons, scene, naming, reference, i, candidate);
      if (office > 0 && scene_has (scene, i, NLP_SENSE (PEOPLE_OFFICE)))
        compare_offices (scene, naming, i, office, candidate);
      note_telling (scene, naming, i, telling, candidate);
    }
}

static gboolean
ends_with_word (const char *line, gsize n, const char *word, gsize n_word)
{
  return n > n_word && line[n - n_word - 1] == ' ' && g_ascii_strncasecmp (line + n - n_word, word, n_word) == 0;
}

/* The layer has lines like "the mayor" among a person's names. */
static void
look_at_aliases (const Scene *scene, const Figure *figure, const Reference *reference, Candidate *candidate)
{
  const char *line = nlp_layer_get_string (scene->referents, figure->referent, NLP_REFERENTS_ALIASES);
  guint n_noun;
  const char *noun = nlp_document_get_token (scene->document, reference->head, &n_noun);

  for (guint n_lines = 0; line != NULL && n_lines < 64; n_lines++)
    {
      const char *next = strchr (line, '\n');
      gsize n = next == NULL ? strlen (line) : (gsize) (next - line);

      if (g_str_has_prefix (line, "the ") && ends_with_word (line, n, noun, n_noun))
        {
          SET (ALIAS_NOUN, 1);
          if (reference->core.end == reference->core.begin + 2)
            SET (IS_ALIAS, 1);
        }
      line = next == NULL ? NULL : next + 1;
    }
}

gboolean
evidence_has_role (const Candidate *candidate)
{
  return candidate->features[PEOPLE_FEATURE_NOUN_BEFORE_NAME] > 0 || candidate->features[PEOPLE_FEATURE_APPOSED] > 0
         || candidate->features[PEOPLE_FEATURE_ALIAS_NOUN] > 0;
}

gboolean
evidence_has_noun (const Candidate *candidate)
{
  return evidence_has_role (candidate) || candidate->features[PEOPLE_FEATURE_NOUN_BESIDE_NAME] > 0;
}

gboolean
evidence_has_words (const Candidate *candidate)
{
  return evidence_has_noun (candidate) || candidate->features[PEOPLE_FEATURE_SAME_OFFICE] > 0
         || candidate->is_told;
}

static void
count_telling (const Telling *telling, Candidate *candidate)
{
  guint n_found = 0;
  gboolean beside = FALSE, elsewhere = FALSE, shifted = FALSE;

  for (guint k = 0; k < telling->n; k++)
    {
      n_found += telling->found[k];
      beside |= telling->is_name[k] && telling->found[k];
      elsewhere |= telling->is_name[k] && !telling->found[k];
      shifted |= telling->shifts[k] && !telling->found[k];
    }
  candidate->is_another |= shifted && evidence_has_noun (candidate);
  SET (WORDS_BESIDE, MIN (n_found, 3));
  SET (PLACE_BESIDE, beside);
  SET (PLACE_ELSEWHERE, elsewhere && !beside);
}

/* Not named yet, but in the next sentences: "Lawmaker: ..." in a headline. */
static gboolean
is_named_soon (const Reading *reading, const Inquiry *inquiry, guint32 person)
{
  guint first = persons_find_naming (reading->persons, inquiry->reference.tokens.end);

  if (reading->standings[person].latest != NO_MENTION)
    return FALSE;
  for (guint i = first; i < MIN (first + 8, reading->persons->namings->len); i++)
    {
      const Naming *naming = persons_get_naming (reading->persons, i);

      if (reading->scene->places[naming->tokens.begin].sentence > inquiry->sentence + 2)
        return FALSE;
      if (naming->person == person)
        return TRUE;
    }
  return FALSE;
}

void
evidence_weigh_role (const Reading *reading, const Inquiry *inquiry, Candidate *candidate)
{
  const Figure *figure = &reading->persons->figures[candidate->person];
  const Reference *reference = &inquiry->reference;
  guint32 naming = figure->last_mention;
  Telling telling;

  collect_telling (reading->scene, reference, &telling);
  for (guint i = 0; i < MENTIONS_LOOKED_AT && naming != NO_MENTION; i++)
    {
      const Naming *here = persons_get_naming (reading->persons, naming);

      if (here->tokens.begin < reference->tokens.begin || here->tokens.begin >= reference->tokens.end)
        look_beside (reading->persons, reading->scene, here, reference, &telling, candidate);
      else
        candidate->is_another = TRUE;
      naming = here->previous;
    }
  look_at_aliases (reading->scene, figure, reference, candidate);
  count_telling (&telling, candidate);
  SET (DEFINITE_ROLE, reference->definite
                      && (candidate->features[PEOPLE_FEATURE_NOUN_BESIDE_NAME] > 0
                          || candidate->features[PEOPLE_FEATURE_ALIAS_NOUN] > 0));
  SET (DEFINITE_SALIENT, reference->definite && candidate->person == inquiry->most_salient);
  SET (NAMED_SOON, is_named_soon (reading, inquiry, candidate->person));
  SET (PLURAL, reference->plural);
  SET (INDEFINITE, reference->indefinite || reference->quantity);
  SET (OWNED, reference->owned);
  SET (OF_NAME, reference->of_name);
}
