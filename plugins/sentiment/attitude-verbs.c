/* attitude-verbs.c - who judges whom, by the order of a verb and the names beside it.
 * SPDX-License-Identifier: MIT */
#include "attitude-verbs.h"

/* How far behind a place the verb may stand that gives it a voice: "Norway has long accused". */
#define VOICE_REACH 4
/* How far from the verb its object or doer may stand, titles and all; and "be" from its participle. */
#define OBJECT_REACH 4
#define BE_REACH 2
/* How far behind its subject a verb is looked for. */
#define SUBJECT_REACH 3

static gboolean
has_between (const Sentence *sentence, guint begin, guint end, guint64 senses)
{
  for (guint i = begin; i < end; i++)
    if (word_has (sentence_word (sentence, i), senses))
      return TRUE;
  return FALSE;
}

/* Whether the word at @i is there and has one of @senses. */
static gboolean
has_at (const Sentence *sentence, guint i, guint64 senses)
{
  return i < sentence->words->len && word_has (sentence_word (sentence, i), senses);
}

/* The word behind the name that is no help of a verb: "accused" in "Norway has not yet accused". */
static guint
find_verb (const Sentence *sentence, const Mention *name, guint reach)
{
  guint i = name->end, end = MIN (sentence->words->len, name->end + reach);

  while (i < end
         && (sentence_word (sentence, i)->adverb || has_at (sentence, i, CUE_NEGATION | CUE_HELPER | CUE_IRREALIS)))
    i++;
  return i < end ? i : sentence->words->len;
}

/* "The people of Norway accused": the name is no subject. */
static gboolean
is_part_of_phrase (const Sentence *sentence, const Mention *name)
{
  return name->begin > 0 && has_at (sentence, name->begin - 1, CUE_PREPOSITION | CUE_OF);
}

gboolean
verbs_give_voice (const Sentence *sentence, const Mention *name)
{
  if (!is_part_of_phrase (sentence, name)
      && has_at (sentence, find_verb (sentence, name, VOICE_REACH), VERB_JUDGING | VERB_SPEAKING))
    return TRUE;
  for (guint back = 1; back <= MIN (name->begin, 2); back++)
    {
      guint by = name->begin - back;

      if (has_at (sentence, by, CUE_BY))
        return has_between (sentence, by - MIN (by, VOICE_REACH), by, VERB_JUDGING | VERB_SPEAKING);
    }
  return FALSE;
}

gboolean
verbs_have_judge (const Sentence *sentence, const Mention *name)
{
  return !is_part_of_phrase (sentence, name)
         && has_at (sentence, find_verb (sentence, name, SUBJECT_REACH), VERB_JUDGING);
}

gboolean
verbs_join (const Sentence *sentence, const Mention *one, const Mention *other)
{
  guint i = one->end;

  while (i < other->begin && has_at (sentence, i, CUE_JOINT | CUE_COMMA))
    i++;
  return i == other->begin && i > one->end;
}

/* "Called Reik a coward", "described Reik as weak", "was called a coward by": what one is called stands behind the name,
 * or in the passive behind the verb. */
static gboolean
calls (const Sentence *sentence, guint verb, gboolean passive, const Mention *target)
{
  return has_at (sentence, verb, VERB_CALLING)
         && has_at (sentence, passive ? verb + 1 : target->end, CUE_ARTICLE | CUE_AS);
}

/* What the verb says if it says so for certain: 1 praise, -1 blame. */
static int
find_sign (const Word *verb)
{
  if (verb->flags & (WORD_NEGATED | WORD_IRREALIS))
    return 0;
  return word_has (verb, VERB_PRAISING) ? 1 : word_has (verb, VERB_BLAMING) ? -1 : 0;
}

/* Whether the verb at @i is a participle without a "be": "Brill, accused of theft by Varr". */
static gboolean
is_reduced (const Sentence *sentence, guint begin, guint i)
{
  return (i == begin || has_at (sentence, i - 1, CUE_COMMA))
         && has_at (sentence, i + 1, CUE_OF | CUE_PREPOSITION | CUE_BY | CUE_AS);
}

static Direction
read_verb (const Sentence *sentence, guint i, const Mention *one, const Mention *other)
{
  guint begin = one->end, end = other->begin;
  gboolean passive = has_between (sentence, MAX (begin, i - MIN (i, BE_REACH)), i, CUE_BE);

  if (!has_at (sentence, i, VERB_JUDGING) && !calls (sentence, i, passive, other))
    return DIRECTION_UNKNOWN;
  if ((passive || is_reduced (sentence, begin, i))
      && has_between (sentence, MAX (i + 1, end - MIN (end, OBJECT_REACH)), end, CUE_BY))
    return DIRECTION_LAST;
  if (!passive && end - i <= OBJECT_REACH && !has_between (sentence, i + 1, end, CUES_OF_CLAUSE | CUE_BY))
    return DIRECTION_FIRST;
  return DIRECTION_UNKNOWN;
}

Bond
verbs_find_bond (const Sentence *sentence, const Mention *one, const Mention *other)
{
  guint i = one->end + has_at (sentence, one->end, CUE_COMMA);

  for (; i < other->begin && !has_at (sentence, i, CUES_OF_CLAUSE); i++)
    {
      Direction direction = read_verb (sentence, i, one, other);

      if (direction != DIRECTION_UNKNOWN)
        return (Bond) { direction, find_sign (sentence_word (sentence, i)) };
    }
  return (Bond) { DIRECTION_UNKNOWN, 0 };
}
