/* person-mentions.c - joins the mentions of persons.
 *
 * First full names, wherever they stand, against one another (person-names.c). Then, in text order, single names:
 * "Guterres" and "Mr Guterres" go to the person of that last name who was mentioned last, or else comes next;
 * "António" to the one of that first name who is named in full most, but not "Colonel António". Of two Clintons a form of
 * address decides, or else a pronoun behind the name, or that one of them was introduced as the other's wife; or nearness.
 * "Hillary and Bill Clinton" share the last name. "Arno" is not Arno VIII before he was named.
 * SPDX-License-Identifier: MIT */
#include "referents.h"

#include "ner-words.h"

#define MAX_INTRODUCTION 5 /* tokens between a relative and the name */
#define RAREST_FULL_NAME 65 /* to so many times the first name alone, one in full */
#define MAIN_PERSON 2        /* times as many full mentions as another of the same last name */
#define MAX_NAMESAKES 24 /* of more people of one last name, the latest are compared: time stays linear */

typedef struct
{
  Referents *referents;
  Mentions *mentions;
  GHashTable *by_last;   /* last part -> GArray of referents */
  GHashTable *by_first;  /* first part -> GArray of referents */
  GHashTable *n_alone;   /* part -> how often it is all of a mention */
} Persons;

static GArray *
get_namesakes (GHashTable *table, const char *part)
{
  GArray *namesakes = g_hash_table_lookup (table, part);

  if (!namesakes)
    {
      namesakes = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, (gpointer) part, namesakes);
    }
  return namesakes;
}

static void
remember_person (Persons *persons, guint referent, const Mention *mention)
{
  g_array_append_val (get_namesakes (persons->by_last, mention->parts[mention->n_parts - 1]), referent);
  g_array_append_val (get_namesakes (persons->by_first, mention->parts[0]), referent);
}

/* Whether @gender is that of another person than @referent. */
static gboolean
genders_clash (const Referent *referent, Gender gender)
{
  return weigh_gender (&referent->gender) * gender < 0;
}

/* "his wife, Ella Brask", "her husband, former governor Miles Pell" */
static gboolean
is_introduced_as_relative (const Mentions *mentions, const Mention *mention)
{
  for (guint token = mention->begin, n = 0; token-- > 1 && n < MAX_INTRODUCTION; n++)
    if (nlp_senses_has (mentions->words, token, NLP_SENSE (NER_RELATIVE)))
      return nlp_senses_has (mentions->words, token - 1, NLP_SENSE (NER_POSSESSIVE));
  return FALSE;
}

/* Gives a mention to @referent, or to a new one if that is NLP_NO_ROW. */
static void
assign_person (Persons *persons, guint index, guint referent)
{
  const Mention *mention = mentions_get (persons->mentions, index);
  Referent *person;

  if (referent == NLP_NO_ROW)
    {
      referent = referents_add (persons->referents, index);
      referents_get (persons->referents, referent)->is_relative = is_introduced_as_relative (persons->mentions, mention);
      remember_person (persons, referent, mention);
    }
  else
    referents_join (persons->referents, referent, index);
  person = referents_get (persons->referents, referent);
  person->n_full += mention->n_parts > 1;
  if (mention->n_parts > 1 || get_namesakes (persons->by_last, mention->parts[0])->len < 2)
    note_gender (persons->mentions, person, mention);
}

/* A full name: with the person it fits, the latest first, or a new one. */
static void
join_full_name (Persons *persons, guint index)
{
  Mention *mention = mentions_get (persons->mentions, index);
  GArray *namesakes = get_namesakes (persons->by_last, mention->parts[mention->n_parts - 1]);
  guint referent = NLP_NO_ROW;

  for (guint i = namesakes->len, tried = 0; i-- > 0 && tried < MAX_NAMESAKES; tried++)
    {
      guint candidate = g_array_index (namesakes, guint, i);
      const Referent *person = referents_get (persons->referents, candidate);

      if (persons_match (persons->mentions->people->table, mentions_get (persons->mentions, person->fullest), mention)
          && !genders_clash (person, mention->address.gender))
        {
          referent = candidate;
          break;
        }
    }
  assign_person (persons, index, referent);
}

/* How well somebody of @gender can be @referent: 1, -1, or 0 where nobody knows. */
static int
fit_gender (const Referent *referent, Gender gender)
{
  return weigh_gender (&referent->gender) * CLAMP (gender, -1, 1);
}

/* Whether the text is about @one rather than about @other. */
static gboolean
is_main_person (const Referent *one, const Referent *other)
{
  return one->n_full >= MAIN_PERSON * other->n_full;
}

/* Whether @one is a better guess than @other for a mention: of the gender that its address or a pronoun tells, not only somebody's
 * relative, the one whom the text is about, and mentioned last before the place where we are; of those still to come the first. */
static gboolean
is_better (const Referent *one, const Referent *other, Gender gender)
{
  int one_fits = fit_gender (one, gender), other_fits = fit_gender (other, gender);

  if (one_fits != other_fits)
    return one_fits > other_fits;
  if (one->is_relative != other->is_relative)
    return other->is_relative;
  if (is_main_person (one, other) != is_main_person (other, one))
    return is_main_person (one, other);
  return one->latest != NLP_NO_ROW && (other->latest == NLP_NO_ROW || one->latest > other->latest);
}

/* "Arno VIII" is no "Arno" before he was named. */
static gboolean
is_unknown_king (const Persons *persons, const Referent *person)
{
  const Mention *fullest = mentions_get (persons->mentions, person->fullest);

  return person->latest == NLP_NO_ROW && fullest->n_parts > 1 && is_roman (fullest->parts[fullest->n_parts - 1]);
}

static guint
choose_namesake (const Persons *persons, const GArray *namesakes, const Mention *mention)
{
  Gender gender = mention->address.gender != 0 ? mention->address.gender : mention->pronoun;
  guint best = NLP_NO_ROW;
  guint first = namesakes && namesakes->len > MAX_NAMESAKES ? namesakes->len - MAX_NAMESAKES : 0;

  for (guint i = first; namesakes && i < namesakes->len; i++)
    {
      guint candidate = g_array_index (namesakes, guint, i);
      const Referent *person = referents_get (persons->referents, candidate);

      if (genders_clash (person, mention->address.gender) || is_unknown_king (persons, person))
        continue;
      if (best == NLP_NO_ROW || is_better (person, referents_get (persons->referents, best), gender))
        best = candidate;
    }
  return best;
}

/* Whom a first name alone belongs to: the namesake whom the text names in full most often, or the first of them. In a novel "Lucy" may
 * be hundreds of times, and where a tagger of names took a word too many along ("Lucy Italian"), that stands there once: a
 * full name so rare is not hers. */
static guint
choose_best_known (const Persons *persons, const GArray *namesakes, const Mention *mention)
{
  guint best = NLP_NO_ROW, most = 0;
  guint n_alone = GPOINTER_TO_UINT (g_hash_table_lookup (persons->n_alone, mention->parts[0]));

  for (guint i = 0; namesakes && i < MIN (namesakes->len, MAX_NAMESAKES); i++)
    {
      guint candidate = g_array_index (namesakes, guint, i);
      const Referent *person = referents_get (persons->referents, candidate);

      if (!genders_clash (person, mention->address.gender) && !is_unknown_king (persons, person)
          && (best == NLP_NO_ROW || person->n_full > most)
          && person->n_full * RAREST_FULL_NAME >= n_alone)
        {
          best = candidate;
          most = person->n_full;
        }
    }
  return best;
}

/* "Hillary" in "Hillary and Bill Clinton": the person of that first name and that last name, if the text has one. */
static guint
find_shared_last_name (const Persons *persons, guint index)
{
  const Mention *mention = mentions_get (persons->mentions, index), *next;
  const GArray *namesakes;
  Gender gender;

  if (index + 1 >= persons->mentions->list->len
      || !is_given_name (persons->mentions->people->table, mention->parts[0], &gender))
    return NLP_NO_ROW;
  next = mentions_get (persons->mentions, index + 1);
  if (next->type != NAME_PERSON || next->n_parts < 2 || next->begin != mention->end + 1
      || !token_is (persons->mentions->document, mention->end, "and"))
    return NLP_NO_ROW;
  namesakes = g_hash_table_lookup (persons->by_first, mention->parts[0]);
  for (guint i = 0; namesakes && i < namesakes->len && i < MAX_NAMESAKES; i++)
    {
      guint candidate = g_array_index (namesakes, guint, i);
      const Mention *full = mentions_get (persons->mentions, referents_get (persons->referents, candidate)->fullest);

      if (full->parts[full->n_parts - 1] == next->parts[next->n_parts - 1])
        return candidate;
    }
  return NLP_NO_ROW;
}

static void
join_single_name (Persons *persons, guint index)
{
  Mention *mention = mentions_get (persons->mentions, index);
  guint referent = find_shared_last_name (persons, index);

  if (referent == NLP_NO_ROW)
    referent = choose_namesake (persons, g_hash_table_lookup (persons->by_last, mention->parts[0]), mention);
  if (referent == NLP_NO_ROW && !mention->address.is_before_last_names)
    referent = choose_best_known (persons, g_hash_table_lookup (persons->by_first, mention->parts[0]), mention);
  assign_person (persons, index, referent);
}

static void
count_alone (Persons *persons, const char *part)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (persons->n_alone, part));

  g_hash_table_insert (persons->n_alone, (gpointer) part, GUINT_TO_POINTER (n + 1));
}

void
join_persons (Referents *referents)
{
  Persons persons = { referents, referents->mentions, NULL, NULL, NULL };
  guint n = referents->mentions->list->len;

  read_pronouns (referents->mentions);
  persons.by_last = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  persons.by_first = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  persons.n_alone = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      const Mention *mention = mentions_get (referents->mentions, i);

      if (mention->type == NAME_PERSON && mention->n_parts >= 2)
        join_full_name (&persons, i);
      else if (mention->type == NAME_PERSON && mention->n_parts == 1)
        count_alone (&persons, mention->parts[0]);
    }
  for (guint i = 0; i < n; i++)
    {
      const Mention *mention = mentions_get (referents->mentions, i);

      if (mention->type == NAME_PERSON && mention->n_parts == 1)
        join_single_name (&persons, i);
      if (mention->referent != NLP_NO_ROW)
        referents_get (referents, mention->referent)->latest = i;
    }
  g_hash_table_unref (persons.by_last);
  g_hash_table_unref (persons.by_first);
  g_hash_table_unref (persons.n_alone);
}
