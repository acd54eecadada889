/* phrase.c - noun phrases by their rims.
 *
 * There is no parser here. A phrase beside a verb of speech has few shapes (a pronoun, a name with title and
 * apposition, a description that starts with a determiner), and its rims are small words and punctuation:
 *
 *     ... , the mayor of Kell , has  said  Mara Voss , a painter , on Monday
 *           ^determiner       ^skipped     ^capital  ^apposition  ^preposition after a name: stop
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "phrase.h"

#define LONGEST_CORE 14
#define LONGEST_APPOSITION 30

static const guint64 rim_classes = WORD_AUXILIARY | WORD_PREPOSITION | WORD_CONJUNCTION | WORD_RELATIVE
                                   | WORD_SUBORDINATOR | WORD_PRONOUN | WORD_SPEECH_ING;

/* Prepositions that join two parts of one description. */
static gboolean
is_inner_preposition (const Word *word)
{
  return word_equals (word, "of") || word_equals (word, "for") || word_equals (word, "from") || word_equals (word, "at")
         || word_equals (word, "in") || word_equals (word, "with");
}

static gboolean
is_comma (const Word *word)
{
  return word_is_point (word, ",");
}

static gboolean
is_possessive (const Word *word)
{
  return word_equals (word, "'s") || word_equals (word, "’s") || word_equals (word, "'") || word_equals (word, "’");
}

/* A full stop belongs to the phrase behind a title or an initial: "Dr .", "J ." */
static gboolean
is_abbreviation_point (const Article *article, guint i, guint floor)
{
  const Word *word = &article->words[i];

  return i > floor && word_is_point (word, ".") && (word[-1].n_bytes == 1 || word_is (&word[-1], WORD_HONORIFIC))
         && word[-1].capital && word[-1].span.end == word->span.begin;
}

static gboolean
ends_phrase (const Article *article, guint i, guint floor)
{
  const Word *word = &article->words[i];

  if (word->mark || (word->entity == NLP_NO_ROW && word_is (word, rim_classes) && !is_possessive (word)))
    return TRUE;
  if (word->letter || is_possessive (word) || is_abbreviation_point (article, i, floor))
    return FALSE;
  return word->entity == NLP_NO_ROW && !word_is_point (word, "-#@&$");
}

static guint
skip_verb_group (const Article *article, guint floor, guint verb)
{
  guint end = verb;

  while (end > floor && word_is (&article->words[end - 1], WORD_AUXILIARY | WORD_ADVERB | WORD_NEGATION)
         && !article->words[end - 1].capital && !word_is (&article->words[end - 1], WORD_DETERMINER))
    end--;
  if (end > floor + 1 && word_equals (&article->words[end - 1], "to") && !article->words[end - 2].capital)
    return skip_verb_group (article, floor, end - 2);
  return end;
}

/* Where the run of words that ends before @end starts, without commas. */
static guint
find_core_start (const Article *article, guint floor, guint end)
{
  guint start = end;
  guint limit = end > floor + LONGEST_CORE ? end - LONGEST_CORE : floor;

  while (start > limit && !ends_phrase (article, start - 1, floor))
    {
      const Word *word = &article->words[--start];

      if (word_is (word, WORD_DETERMINER) && word->entity == NLP_NO_ROW && !(start > limit && is_possessive (word - 1)))
        break;
    }
  if (start > limit + 1 && is_inner_preposition (&article->words[start - 1]) && start < end
      && article->words[start - 2].letter && !word_is (&article->words[start - 2], rim_classes | WORD_SPEECH))
    return find_core_start (article, limit, start - 1);
  return start;
}

/* "Mara Voss , the mayor of Kell , | said": where the name before the first comma ends, or @comma. */
static guint
find_apposition_head (const Article *article, guint floor, guint comma)
{
  guint limit = comma > floor + LONGEST_APPOSITION ? comma - LONGEST_APPOSITION : floor;
  guint found = comma;

  for (guint i = comma; i-- > limit;)
    {
      const Word *word = &article->words[i];

      if (word->mark || word_is_point (word, ";:?!")
          || (word_is_point (word, ".") && !is_abbreviation_point (article, i, limit)))
        break;
      if (!is_comma (word) || i == limit)
        continue;
      if (word[-1].capital || word[-1].entity != NLP_NO_ROW || word_is (&word[-1], WORD_PERSON))
        return i;
      found = i;
    }
  return found;
}

static gboolean
has_head (const Article *article, Range range)
{
  for (guint i = range.begin; i < range.end; i++)
    if (article->words[i].letter && !word_is (&article->words[i], WORD_DETERMINER | WORD_PREPOSITION | WORD_TIME))
      return TRUE;
  return FALSE;
}

static Range
check_phrase (const Article *article, Range range)
{
  while (range.begin < range.end && !article->words[range.begin].letter
         && !word_is_point (&article->words[range.begin], "@$"))
    range.begin++;
  return has_head (article, range) ? range : NO_RANGE;
}

/* "Mara Voss (Kell) | said": where the parenthesis that ends before @end starts, or @end. */
static guint
skip_parenthesis (const Article *article, guint floor, guint end)
{
  guint limit = end > floor + LONGEST_CORE ? end - LONGEST_CORE : floor;

  if (end > limit && word_is_point (&article->words[end - 1], ")"))
    for (guint i = end - 1; i-- > limit;)
      if (word_is_point (&article->words[i], "("))
        return i;
  return end;
}

Range
phrase_before (const Article *article, guint floor, guint verb)
{
  guint end = skip_verb_group (article, floor, verb);
  const Word *last;

  if (end <= floor)
    return NO_RANGE;
  last = &article->words[end - 1];
  if (word_is (last, WORD_PRONOUN) && !word_equals (last, "who"))
    return (Range) { end - 1, end };
  if (word_equals (last, "who") || word_equals (last, "which"))
    return phrase_before (article, floor, end - 1 > floor && is_comma (&last[-1]) ? end - 2 : end - 1);
  if (word_is (last, WORD_CONJUNCTION))
    return phrase_subject (article, floor, end - 1);
  if (is_comma (last))
    {
      guint head = find_apposition_head (article, floor, end - 1);
      Range range = { head > floor ? find_core_start (article, floor, head) : head, end - 1 };

      if (head == end - 1 || word_ends_with (&article->words[head + 1], "ing"))
        range.end = head;
      return check_phrase (article, range);
    }
  return check_phrase (article,
                       (Range) { find_core_start (article, floor, skip_parenthesis (article, floor, end)), end });
}

/* Whether word @i, after a part of a phrase that starts at @begin, goes on with it. */
static gboolean
continues_phrase (const Article *article, guint begin, guint i)
{
  const Word *word = &article->words[i], *before = word - 1;

  if (word->entity != NLP_NO_ROW && word->entity == before->entity)
    return TRUE;
  if (is_inner_preposition (word))
    return !before->capital || word_equals (word, "of");
  if (ends_phrase (article, i, begin) || word_is (word, WORD_TIME | WORD_DETERMINER | WORD_SPEECH))
    return is_inner_preposition (before) && word_is (word, WORD_DETERMINER);
  if (word->capital || !word->letter || is_possessive (before))
    return TRUE;
  if (word_is (word, WORD_ADVERB) || word_is (before, WORD_PERSON))
    return FALSE;
  return !before->capital || word_is (word, WORD_PERSON);
}

/* Behind a name and a comma: "a painter from Kell", "62", "mayor of Kell". */
static guint
find_apposition_end (const Article *article, guint comma, guint ceiling)
{
  const Word *next = &article->words[comma + 1];
  guint limit = MIN (ceiling, comma + LONGEST_APPOSITION);

  if (comma + 1 >= ceiling || !(word_is (next, WORD_DETERMINER | WORD_PERSON) || g_ascii_isdigit (next->bytes[0])))
    return comma;
  for (guint i = comma + 1; i < limit; i++)
    {
      const Word *word = &article->words[i];

      if (word->mark || is_comma (word) || word_is_point (word, ";:?!")
          || (word_is_point (word, ".") && !is_abbreviation_point (article, i, comma)))
        return i;
    }
  return limit == ceiling ? ceiling : comma;
}

Range
phrase_after (const Article *article, guint begin, guint ceiling)
{
  guint end;

  while (begin < ceiling && word_is (&article->words[begin], WORD_ADVERB) && !article->words[begin].capital)
    begin++;
  if (begin >= ceiling || !article->words[begin].letter)
    return NO_RANGE;
  if (word_is (&article->words[begin], WORD_PRONOUN))
    return (Range) { begin, begin + 1 };
  if (!article->words[begin].capital && article->words[begin].entity == NLP_NO_ROW
      && !(g_ascii_isdigit (article->words[begin].bytes[0]) && begin + 1 < ceiling && article->words[begin + 1].letter)
      && !word_is (&article->words[begin], WORD_DETERMINER | WORD_PERSON | WORD_HONORIFIC | WORD_PLURAL))
    return NO_RANGE;
  for (end = begin + 1; end < ceiling && end - begin < 2 * LONGEST_CORE && continues_phrase (article, begin, end);
       end++)
    ;
  while (end > begin && word_is (&article->words[end - 1], WORD_PREPOSITION))
    end--;
  if (end < ceiling && is_comma (&article->words[end]) && article->words[end - 1].capital)
    end = find_apposition_end (article, end, ceiling);
  return check_phrase (article, (Range) { begin, end });
}

Range
phrase_first (const Article *article, guint floor, guint ceiling)
{
  for (guint i = floor; i < ceiling; i++)
    {
      const Word *word = &article->words[i];

      if (word->mark)
        continue;
      if (word_is (word, WORD_PRONOUN) && !word_is (word, WORD_RELATIVE))
        return (Range) { i, i + 1 };
      if (word_is (word, WORD_PREPOSITION) && !word->capital)
        {
          i += i + 1 < ceiling && word_is (&word[1], WORD_DETERMINER);
          i++;
          continue;
        }
      if (word->entity != NLP_NO_ROW || word_is (word, WORD_HONORIFIC | WORD_PERSON) || word_is (word, WORD_DETERMINER)
          || (word->capital && i > floor))
        {
          Range range = phrase_after (article, i, ceiling);

          if (range_is_set (range))
            return range;
        }
    }
  return NO_RANGE;
}

Range
phrase_core (const Article *article, Range phrase)
{
  for (guint i = phrase.begin + 1; i < phrase.end; i++)
    if (is_comma (&article->words[i]) || word_is (&article->words[i], WORD_RELATIVE))
      return (Range) { phrase.begin, i };
  return phrase;
}

/* Whether the words from @begin can be a subject; @apposed: they stand behind a name and a comma. */
static gboolean
starts_subject (const Article *article, guint begin, guint end, gboolean apposed)
{
  const Word *word = &article->words[begin];

  if (word_is (word, WORD_PRONOUN) && !word_is (word, WORD_RELATIVE))
    return TRUE;
  if (word->entity != NLP_NO_ROW || word_is (word, WORD_HONORIFIC))
    return TRUE;
  if (!word_is (word, WORD_DETERMINER) || apposed)
    return FALSE;
  for (guint i = begin + 1; i < MIN (end, begin + 5); i++)
    if (word_is (&article->words[i], WORD_PERSON | WORD_PLURAL))
      return TRUE;
  return FALSE;
}

Range
phrase_subject (const Article *article, guint floor, guint ceiling)
{
  for (guint end = ceiling, begin; end > floor; end = begin - 1)
    {
      gboolean apposed;

      for (begin = end; begin > floor && !is_comma (&article->words[begin - 1]); begin--)
        ;
      apposed = begin > floor + 1 && article->words[begin - 2].entity != NLP_NO_ROW;
      while (begin < end && word_is (&article->words[begin], WORD_CONJUNCTION | WORD_SUBORDINATOR | WORD_ADVERB))
        begin++;
      if (begin < end && starts_subject (article, begin, end, apposed))
        return phrase_after (article, begin, ceiling);
      while (begin > floor && !is_comma (&article->words[begin - 1]))
        begin--;
      if (begin == floor)
        break;
    }
  return phrase_first (article, floor, ceiling);
}
