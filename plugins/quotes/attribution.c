/* attribution.c - finds the verb of speech beside a passage and its subject.
 *
 *     “…,” said Mara.      inverted: the verb comes first, its subject follows
 *     “…,” Mara said.      plain
 *     Mara said: “…”       before the passage; the nearest verb to the mark counts
 *     Mara turned, adding, “…”   a participle: the subject of the sentence
 *     “…,” Mara said, adding, “…”  the same, between two passages
 *     Mara Voss: “…”       a colon is cue enough
 *     “…” - Mara Voss      so is a dash
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "attribution.h"
#include "phrase.h"

#define WINDOW 40       /* words that are looked at */
#define LONGEST_LABEL 8 /* words of "Mara Voss, painter:" */

static gboolean
ends_sentence (const Article *article, guint i, Range gap)
{
  const Word *word = &article->words[i];

  if (!word_is_point (word, ".?!;"))
    return FALSE;
  return !(word_is_point (word, ".") && i > gap.begin && (word_is (&word[-1], WORD_HONORIFIC) || word[-1].n_bytes == 1)
           && word[-1].span.end == word->span.begin);
}

static gboolean
is_dash (const Word *word)
{
  gunichar c = g_utf8_get_char (word->bytes);

  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

/* A verb form that is a noun here: "the report", "his claim", "press report". */
static gboolean
is_noun (const Article *article, guint i, guint floor)
{
  const Word *word = &article->words[i];

  if (word_is (word, WORD_BASE) && i > floor
      && !word_is (&word[-1], WORD_PRONOUN | WORD_AUXILIARY | WORD_ADVERB | WORD_PLURAL)
      && !word_equals (&word[-1], "to") && !word_ends_with (&word[-1], "s"))
    return TRUE;
  return i > floor && word_is (&word[-1], WORD_DETERMINER) && !word_equals (&word[-1], "all")
         && !word_equals (&word[-1], "both");
}

/* "was told", "was chiefly addressed": its subject hears it. */
static gboolean
is_passive (const Article *article, guint i, guint floor)
{
  guint before = i;

  if (!word_ends_with (&article->words[i], "ed") && !word_equals (&article->words[i], "told"))
    return FALSE;
  while (before > floor && word_is (&article->words[before - 1], WORD_ADVERB | WORD_NEGATION))
    before--;
  return before > floor
         && (word_equals (&article->words[before - 1], "was") || word_equals (&article->words[before - 1], "were")
             || word_equals (&article->words[before - 1], "been"));
}

static gboolean
is_particle (const Word *word)
{
  return word_equals (word, "on") || word_equals (word, "in") || word_equals (word, "out") || word_equals (word, "it");
}

static gboolean
is_cue (const Article *article, guint i, guint floor)
{
  const Word *word = &article->words[i];

  if (word_is (word, WORD_PHRASAL) && (i + 1 >= article->n_words || !is_particle (&word[1])))
    return FALSE;
  if (!word_is (word, WORD_SPEECH) || word->mark || (word->entity != NLP_NO_ROW && word->capital)
      || is_noun (article, i, floor) || is_passive (article, i, floor))
    return FALSE;
  return !word->capital || i == floor;
}

/* "adding", but not "smiling": that goes with another verb of speech. */
static gboolean
is_participle (const Article *article, guint i, guint floor)
{
  const Word *word = &article->words[i];

  return word_is (word, WORD_SPEECH_ING) && !word_is (word, WORD_BESIDE) && !is_noun (article, i, floor);
}

static Range
widen_cue (const Article *article, guint floor, guint verb)
{
  Range cue = { verb, verb + 1 };

  while (cue.begin > floor && word_is (&article->words[cue.begin - 1], WORD_AUXILIARY | WORD_NEGATION)
         && !article->words[cue.begin - 1].capital)
    cue.begin--;
  return cue;
}

static gboolean
is_according_to (const Article *article, guint i, guint ceiling)
{
  return i + 2 < ceiling && word_equals (&article->words[i], "according") && word_equals (&article->words[i + 1], "to");
}

static Attribution
attribute_dash (const Article *article, Range gap)
{
  guint first = gap.begin + 1;

  if (!is_dash (&article->words[gap.begin]) || gap.end - first > LONGEST_LABEL || first >= gap.end)
    return (Attribution) { NO_RANGE, NO_RANGE, BOND_NONE };
  if (!article->words[first].capital && article->words[first].entity == NLP_NO_ROW)
    return (Attribution) { NO_RANGE, NO_RANGE, BOND_NONE };
  return (Attribution) { { gap.begin, first }, phrase_after (article, first, gap.end), BOND_FIRM };
}

/* The verb at @verb behind a passage: subject before it, or behind it. */
static Attribution
attribute_verb_after (const Article *article, Range gap, guint verb)
{
  Attribution found = { widen_cue (article, gap.begin, verb), phrase_before (article, gap.begin, verb), BOND_FIRM };

  if (!range_is_set (found.source))
    found.source = phrase_after (article, verb + (word_is (&article->words[verb], WORD_PHRASAL) ? 2 : 1), gap.end);
  if (!range_is_set (found.source))
    found.bond = BOND_NONE;
  else if (verb - gap.begin > WINDOW / 2 && found.source.begin > gap.begin)
    found.bond = BOND_LOOSE;
  return found;
}

/* "“…,” grunted Mara", "“…,” Mara grunted": behind a comma any verb in -ed beside a person reports. */
static gboolean
is_unlisted_cue (const Article *article, guint i, Range gap, char point)
{
  const Word *word = &article->words[i], *next = &word[1];

  if (i > gap.begin + 2 || i + 1 >= gap.end || word->capital || !word_ends_with (word, "ed") || !strchr (",?!-", point)
      || word_is (word, WORD_MENTAL))
    return FALSE;
  if (i == gap.begin)
    return (next->capital && next->entity != NLP_NO_ROW)
           || (word_is (next, WORD_PRONOUN) && word_is (next, WORD_MALE | WORD_FEMALE));
  return point == ',' && ((word[-1].capital && word[-1].entity != NLP_NO_ROW)
                          || (word_is (&word[-1], WORD_PRONOUN) && !word_is (&word[-1], WORD_RELATIVE)));
}

/* "“…,” was Mara's answer" */
static Attribution
attribute_noun (const Article *article, Range gap)
{
  guint limit = MIN (gap.end, gap.begin + 8), possessive = 0;

  if (!word_equals (&article->words[gap.begin], "was") && !word_equals (&article->words[gap.begin], "came"))
    return (Attribution) { NO_RANGE, NO_RANGE, BOND_NONE };
  for (guint i = gap.begin + 1; i < limit && !word_is_point (&article->words[i], ".,;"); i++)
    {
      const Word *word = &article->words[i];

      if (possessive == 0
          && (word_equals (word, "'s") || word_equals (word, "’s") || word_equals (word, "his")
              || word_equals (word, "her")))
        possessive = i + (word_equals (word, "his") || word_equals (word, "her"));
      else if (possessive > gap.begin + 1 && word_is (word, WORD_REPORT_NOUN | WORD_SPEECH))
        return (Attribution) { { i, i + 1 }, { gap.begin + 1, possessive }, BOND_FIRM };
    }
  return (Attribution) { NO_RANGE, NO_RANGE, BOND_NONE };
}

Attribution
attribution_after (const Article *article, Range gap, char point)
{
  Attribution none = { NO_RANGE, NO_RANGE, BOND_NONE };
  gboolean closed = point == '.';

  gap.end = MIN (gap.end, gap.begin + WINDOW);
  if (!range_is_set (gap))
    return none;
  none = attribute_dash (article, gap);
  if (none.bond != BOND_NONE)
    return none;
  none = attribute_noun (article, gap);
  if (none.bond != BOND_NONE)
    return none;
  while (gap.begin < gap.end
         && (word_is_point (&article->words[gap.begin], ",") || is_dash (&article->words[gap.begin])))
    gap.begin++;
  for (guint i = gap.begin; i < gap.end && !ends_sentence (article, i, gap); i++)
    {
      if (is_according_to (article, i, gap.end))
        return (Attribution) { { i, i + 2 }, phrase_after (article, i + 2, gap.end), BOND_FIRM };
      if (word_is (&article->words[i], WORD_RELATIVE) && i == gap.begin)
        break;
      if (is_cue (article, i, gap.begin) || is_unlisted_cue (article, i, gap, point))
        {
          Attribution found = attribute_verb_after (article, gap, i);

          if (found.bond != BOND_NONE && closed && article->words[gap.begin].capital && found.source.begin < i)
            found.bond = BOND_LOOSE;
          return found;
        }
    }
  return none;
}

/* "Mara Voss: ", "Mara Voss, painter: " and nothing else before. */
static Attribution
attribute_label (const Article *article, Range gap)
{
  Range source = { gap.begin, gap.end - 1 };

  if (!range_is_set (source) || source.end - source.begin > LONGEST_LABEL
      || !(article->words[source.begin].capital || article->words[source.begin].entity != NLP_NO_ROW))
    return (Attribution) { NO_RANGE, NO_RANGE, BOND_NONE };
  return (Attribution) { { gap.end - 1, gap.end }, source, BOND_FIRM };
}

/* Where the sentence that ends @gap begins. */
static guint
find_sentence_start (const Article *article, Range gap)
{
  guint start = gap.end;

  while (start > gap.begin && !(start < gap.end && ends_sentence (article, start - 1, gap)))
    start--;
  return start;
}

static Attribution
attribute_verb_before (const Article *article, Range sentence, guint verb, gboolean introduces)
{
  Attribution found = { widen_cue (article, sentence.begin, verb), NO_RANGE, introduces ? BOND_FIRM : BOND_LOOSE };

  if (word_is (&article->words[verb], WORD_SPEECH_ING))
    found.source = phrase_subject (article, sentence.begin, verb);
  else
    found.source = phrase_before (article, sentence.begin, verb);
  if (!range_is_set (found.source) && verb == sentence.begin)
    found.source = phrase_after (article, verb + 1, sentence.end);
  if (!range_is_set (found.source))
    found.source = phrase_subject (article, sentence.begin, verb);
  if (!range_is_set (found.source))
    found.bond = BOND_NONE;
  return found;
}

Attribution
attribution_before (const Article *article, Range gap)
{
  Attribution none = { NO_RANGE, NO_RANGE, BOND_NONE };
  Range sentence = gap;
  const Word *last;
  gboolean colon, introduces;

  if (!range_is_set (gap))
    return none;
  sentence.begin = find_sentence_start (article, gap);
  if (sentence.end - sentence.begin > WINDOW)
    sentence.begin = sentence.end - WINDOW;
  last = &article->words[gap.end - 1];
  colon = word_is_point (last, ":");
  introduces = colon || word_is_point (last, ",") || is_dash (last)
               || word_is (last, WORD_SPEECH | WORD_SPEECH_ING | WORD_RELATIVE);
  for (guint i = sentence.end; i-- > sentence.begin;)
    {
      if (is_according_to (article, i, sentence.end))
        return (Attribution) { { i, i + 2 }, phrase_after (article, i + 2, sentence.end), BOND_FIRM };
      if (is_cue (article, i, sentence.begin) || is_participle (article, i, sentence.begin))
        return attribute_verb_before (article, sentence, i, introduces);
    }
  return colon ? attribute_label (article, sentence) : none;
}

Range
attribution_find_second (const Article *article, Range gap)
{
  guint last = gap.end;

  while (last > gap.begin
         && (word_is_point (&article->words[last - 1], ",:") || word_is (&article->words[last - 1], WORD_RELATIVE)))
    last--;
  if (last == gap.begin || !is_participle (article, last - 1, gap.begin))
    return NO_RANGE;
  return (Range) { last - 1, last };
}
