/* source.c - reads a source phrase: whose name is its head?
 *
 *     Mara Voss | a spokeswoman for Tom Kell | Kell's aide Mara Voss | Kell supporters | Voss and Kell
 *     Mara Voss   nobody                       Mara Voss               nobody            nobody
 *
 * A name is the head unless it is possessive, hangs on a preposition or on "and", or a common noun follows.
 * SPDX-License-Identifier: MIT */
#include "phrase.h"
#include "source.h"

static gboolean
follows_preposition (const Article *article, Range source, guint word)
{
  for (guint i = word; i-- > source.begin;)
    {
      const Word *here = &article->words[i];

      if (word_is (here, WORD_PREPOSITION) && here->entity == NLP_NO_ROW)
        return TRUE;
      if (word_is_point (here, ",") || here->entity != NLP_NO_ROW)
        return FALSE;
    }
  return FALSE;
}

/* "Kell supporters", "the Voss campaign": a plain word goes on with the phrase behind the name. */
static gboolean
modifies_noun (const Article *article, Range source, const Mention *mention)
{
  const Word *next = &article->words[mention->words.end];

  if (mention->words.end >= source.end)
    return FALSE;
  if (mention->possessive)
    return TRUE;
  if (next->entity != NLP_NO_ROW)
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

static guint32
find_head (const Article *article, const Cast *cast, Range source)
{
  for (guint i = cast_find_mention (cast, source.begin); i < cast->mentions->len; i++)
    {
      const Mention *mention = cast_get_mention (cast, i);

      if (mention->words.begin >= source.end)
        return NO_PERSON;
      if (is_joined (article, source, mention))
        return NO_PERSON;
      if (!modifies_noun (article, source, mention) && !follows_preposition (article, source, mention->words.begin))
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
  if (source.end - source.begin > 3)
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

SourceReading
source_read (const Article *article, Cast *cast, Range source, gboolean speech)
{
  SourceReading reading = { SOURCE_NONE, NO_PERSON, GENDER_UNKNOWN };
  const Word *first = &article->words[source.begin];

  if (!range_is_set (source))
    return reading;
  if (source.end - source.begin == 1 && word_is (first, WORD_PRONOUN))
    {
      reading.gender = cast_judge_gender (article, source);
      reading.sort = reading.gender != GENDER_UNKNOWN ? SOURCE_PRONOUN
                     : word_equals (first, "i")       ? SOURCE_FIRST
                                                      : SOURCE_OTHER;
      return reading;
    }
  reading.person = find_head (article, cast, source);
  if (reading.person == NO_PERSON && source.end - source.begin == 1 && is_unknown_name (article, source))
    reading.person = cast_find_by_part (cast, first);
  if (reading.person == NO_PERSON && speech && is_unknown_name (article, phrase_core (article, source)))
    reading.person = cast_find_or_add_person (cast, article, phrase_core (article, source));
  if (reading.person == NO_PERSON)
    return read_description (article, cast, source);
  reading.sort = SOURCE_NAMED;
  reading.gender = cast_get_person (cast, reading.person)->gender;
  return reading;
}
