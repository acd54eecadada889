/* source.c - reads a source phrase: whose name is its head?
 *
 *     Mara Voss | a spokeswoman for Tom Kell | Kell's aide Mara Voss | Kell supporters | Voss and Kell
 *     Mara Voss   nobody                       Mara Voss               nobody            nobody
 *
 * A name is the head unless it is possessive, hangs on a preposition or on "and", or a common noun follows.
 * SPDX-License-Identifier: MIT */
#include "phrase.h"
#include "source.h"

#define LONGEST_APPOSITION 14

/* "Secretary of State | John Kerry": an office in capitals, and the name behind it. */
static gboolean
is_office (const Article *article, Range office)
{
  for (guint i = office.begin; i < office.end; i++)
    if (!article->words[i].capital && !word_equals (&article->words[i], "of") && !word_equals (&article->words[i], "the"))
      return FALSE;
  return office.end > office.begin + 2 && word_is (&article->words[office.begin], WORD_HONORIFIC | WORD_PERSON)
         && !word_is (&article->words[office.end - 1], WORD_PREPOSITION | WORD_DETERMINER);
}

static gboolean
hangs_on_noun (const Article *article, Range source, guint word)
{
  if (is_office (article, (Range) { source.begin, word }))
    return FALSE;
  for (guint i = word; i-- > source.begin;)
    {
      const Word *here = &article->words[i];

      if (word_is (here, WORD_PREPOSITION | WORD_RELATIVE) && here->entity == NLP_NO_ROW)
        return TRUE;
      if (word_is_point (here, ",") || here->entity != NLP_NO_ROW)
        return FALSE;
    }
  return FALSE;
}

/* "Kell | had | a choir of children": a verb, and its object. */
static gboolean
has_object (const Article *article, Range source, guint verb)
{
  guint i = verb;

  while (i < source.end && word_is (&article->words[i], WORD_AUXILIARY | WORD_NEGATION | WORD_ADVERB))
    i++;
  return i < source.end && word_is (&article->words[verb], WORD_AUXILIARY) && article->words[i].letter;
}

/* "Kell supporters", "the Voss campaign": a plain word goes on with the phrase behind the name. */
static gboolean
modifies_noun (const Article *article, Range source, const Mention *mention)
{
  const Word *next = &article->words[mention->words.end];

  if (mention->words.end >= source.end)
    return FALSE;
  if (mention->possessive)
    return mention->words.end + 1 < source.end;
  if (next->entity != NLP_NO_ROW || has_object (article, source, mention->words.end))
    return TRUE;
  return next->letter
         && !word_is (next, WORD_PREPOSITION | WORD_RELATIVE | WORD_CONJUNCTION | WORD_AUXILIARY | WORD_ADVERB);
}

static gboolean
joins (const Word *word)
{
  return word_equals (word, "and") || word_equals (word, "or");
}

static gboolean
is_joined (const Article *article, Range source, const Mention *mention)
{
  Range words = mention->words;

  return (words.end < source.end && joins (&article->words[words.end]))
         || (words.begin > source.begin && joins (&article->words[words.begin - 1]));
}

gboolean
source_is_people (const Article *article, Range words)
{
  const Word *word = &article->words[words.begin];

  return words.end == words.begin + 1
         && (word_ends_with (word, "icans") || word_ends_with (word, "ians") || word_ends_with (word, "eans"));
}

static guint32
find_head (const Article *article, const Cast *cast, Range source)
{
  for (guint i = cast_find_mention (cast, source.begin); i < cast->mentions->len; i++)
    {
      const Mention *mention = cast_get_mention (cast, i);

      if (mention->words.begin >= source.end)
        return NO_PERSON;
      if (is_joined (article, source, mention) || source_is_people (article, mention->words))
        return NO_PERSON;
      if (!modifies_noun (article, source, mention) && !hangs_on_noun (article, source, mention->words.begin))
        return mention->person;
    }
  return NO_PERSON;
}

/* "General" in "the General Assembly" is part of a name, no rank. */
static gboolean
is_in_organisation (const Article *article, const Word *word)
{
  return word->entity != NLP_NO_ROW
         && g_strcmp0 (nlp_layer_get_string (article->entities, word->entity, NLP_ENTITIES_TYPE), "ORG") == 0;
}

/* The noun that a description is about: "the mayor of Kell" -> mayor. */
static guint
find_noun (const Article *article, Range source)
{
  Range core = phrase_core (article, source);
  guint noun = NO_WORD;

  for (guint i = core.begin; i < core.end; i++)
    {
      const Word *word = &article->words[i];

      if (word_is (word, WORD_PREPOSITION) && noun != NO_WORD)
        break;
      if (word_is (word, WORD_PERSON | WORD_HONORIFIC) && !is_in_organisation (article, word))
        noun = i;
    }
  return noun;
}

/* "My uncle said" in an interview: somebody else than who speaks there, and than who asks. */
static gboolean
is_relative_of_speaker (const Article *article, Range source)
{
  const Word *first = &article->words[source.begin];

  return article->turns != NULL && nlp_layer_get_length (article->turns) > 0
         && (word_equals (first, "my") || word_equals (first, "our"));
}

static SourceReading
read_description (const Article *article, const Cast *cast, Range source)
{
  SourceReading reading = { SOURCE_OTHER, NO_PERSON, GENDER_UNKNOWN };
  guint noun = find_noun (article, source);

  if (noun == NO_WORD || word_is (&article->words[noun], WORD_PLURAL))
    return reading;
  reading.sort = SOURCE_DESCRIPTION;
  reading.gender = cast_judge_gender (article, (Range) { noun, noun + 1 });
  if (!word_equals (&article->words[source.begin], "a") && !word_equals (&article->words[source.begin], "an")
      && !word_equals (&article->words[source.begin], "another"))
    reading.person = cast_find_by_role (cast, article, noun);
  if (reading.person == NO_PERSON && is_relative_of_speaker (article, source))
    reading.sort = SOURCE_OTHER;
  return reading;
}

/* "said Thistle": a capitalised word that nobody took for a name. */
static gboolean
is_unknown_name (const Article *article, Range source)
{
  if (source.end - source.begin > 3 || source_is_people (article, source))
    return FALSE;
  for (guint i = source.begin; i < source.end; i++)
    {
      const Word *word = &article->words[i];

      if (!word->capital || word->n_bytes < 2 || (word->classes & ~(WORD_HONORIFIC | WORD_MALE | WORD_FEMALE)) != 0)
        return FALSE;
      if (is_in_organisation (article, word))
        return FALSE;
    }
  return TRUE;
}

/* ", the mayor of Kell, ": one phrase between two commas. */
static gboolean
is_apposition (const Article *article, guint comma, guint who)
{
  if (!word_is_point (&article->words[who - 1], ",") || !word_is (&article->words[comma + 1], WORD_DETERMINER | WORD_PERSON))
    return FALSE;
  for (guint i = comma + 1; i + 1 < who; i++)
    if (word_is_point (&article->words[i], ",;"))
      return FALSE;
  return TRUE;
}

/* "The owner, | Ines Hollow |": two or three words in capitals behind a comma that nobody took for a name. */
static Range
find_apposed_name (const Article *article, Range source)
{
  Range core = phrase_core (article, source), name = { core.end + 1, core.end + 1 };

  if (core.end >= source.end || !word_is_point (&article->words[core.end], ",")
      || !word_is (&article->words[core.begin], WORD_DETERMINER))
    return NO_RANGE;
  while (name.end < source.end && article->words[name.end].capital)
    name.end++;
  if (name.end < name.begin + 2 || (name.end < source.end && !word_is_point (&article->words[name.end], ",")))
    return NO_RANGE;
  return word_is (&article->words[core.end - 1], WORD_PERSON) ? name : NO_RANGE;
}

/* "Voss, the mayor of Kell, | who": whose name ends before the word or before the apposition there. */
static guint32
find_antecedent (const Article *article, const Cast *cast, guint who)
{
  guint floor = who > LONGEST_APPOSITION ? who - LONGEST_APPOSITION : 0;

  for (guint i = cast_find_mention (cast, who); i-- > 0 && cast_get_mention (cast, i)->words.begin >= floor;)
    {
      const Mention *mention = cast_get_mention (cast, i);
      guint end = mention->words.end;

      if (mention->possessive || article->words[end - 1].sentence != article->words[who].sentence)
        return NO_PERSON;
      if (end == who || (word_is_point (&article->words[end], ",") && (end + 1 == who || is_apposition (article, end, who))))
        return mention->person;
    }
  return NO_PERSON;
}

/* "Voss", "Mr. Voss" */
static gboolean
is_last_name (const Article *article, Range core)
{
  guint n = core.end - core.begin;

  return is_unknown_name (article, core)
         && (n == 1 || (n == 2 && word_is (&article->words[core.begin], WORD_HONORIFIC)));
}

/* "the | King": a role that is written as a name, of somebody who has no other; but not "the Lowican", "the Democrat". */
static Range
find_named_role (const Article *article, const Cast *cast, Range source)
{
  guint noun = source.end - 1;
  const Word *word = &article->words[noun];

  if (source.end != source.begin + 2 || !word_equals (&article->words[source.begin], "the") || !word->capital
      || !word_is (word, WORD_PERSON | WORD_HONORIFIC) || word_is (word, WORD_PLURAL)
      || (word_ends_with (word, "an") && !word_ends_with (word, "man")) || word_equals (word, "democrat")
      || is_in_organisation (article, word) || cast_find_by_role (cast, article, noun) != NO_PERSON)
    return NO_RANGE;
  return (Range) { noun, source.end };
}

/* "she", "I", "they", "who" */
static SourceReading
read_pronoun (const Article *article, const Cast *cast, Range source)
{
  SourceReading reading = { SOURCE_OTHER, NO_PERSON, cast_judge_gender (article, source) };

  if (word_equals (&article->words[source.begin], "who"))
    reading.person = find_antecedent (article, cast, source.begin);
  if (reading.person != NO_PERSON)
    reading.sort = SOURCE_NAMED;
  else if (reading.gender != GENDER_UNKNOWN)
    reading.sort = SOURCE_PRONOUN;
  else if (word_equals (&article->words[source.begin], "i"))
    reading.sort = SOURCE_FIRST;
  return reading;
}

/* Whose name is the head of the source; of speech also a name that nobody took for one. */
static guint32
find_named (const Article *article, Cast *cast, Range source, gboolean speech)
{
  Range core = phrase_core (article, source), apposed = find_apposed_name (article, source);
  Range role = find_named_role (article, cast, source);
  guint32 person = find_head (article, cast, source);

  if (person == NO_PERSON && is_last_name (article, core))
    person = cast_find_by_part (cast, &article->words[core.end - 1]);
  if (person == NO_PERSON && speech && is_unknown_name (article, core))
    person = cast_find_or_add_person (cast, article, core);
  if (person == NO_PERSON && range_is_set (apposed))
    person = cast_find_or_add_person (cast, article, apposed);
  if (person == NO_PERSON && speech && range_is_set (role))
    person = cast_find_or_add_person (cast, article, role);
  return person;
}

SourceReading
source_read (const Article *article, Cast *cast, Range source, gboolean speech)
{
  SourceReading reading = { SOURCE_NONE, NO_PERSON, GENDER_UNKNOWN };

  if (!range_is_set (source))
    return reading;
  if (source.end - source.begin == 1 && word_is (&article->words[source.begin], WORD_PRONOUN))
    return read_pronoun (article, cast, source);
  reading.person = find_named (article, cast, source, speech);
  if (reading.person == NO_PERSON)
    return read_description (article, cast, source);
  reading.sort = SOURCE_NAMED;
  reading.gender = cast_get_person (cast, reading.person)->gender;
  return reading;
}
