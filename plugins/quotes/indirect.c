/* indirect.c - three shapes of a sentence that reports.
 *
 *     Mara | told | reporters | that the quay is closed | .     verb, perhaps a hearer, "that" or a clause
 *     The quay is closed | , | Mara | said | .                  the clause first
 *     According to | Mara | , | the quay is closed | .          and the other way round
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "indirect.h"
#include "phrase.h"
#include "speech.h"

#define WINDOW 40
#define LONGEST_HEARER 6
#define LONGEST_NAME 5
#define NAME_SEARCH 500

typedef struct
{
  const Article *article;
  const guint8 *kinds;
  gboolean rare;
  ReportList *list;
} Indirect;

static gboolean
is_reporting_verb (const Article *article, guint i, guint floor)
{
  const Word *word = &article->words[i];

  if (!word_is (word, WORD_SPEECH) || word_is (word, WORD_BESIDE) || word->capital)
    return FALSE;
  return i == floor || !word_is (&word[-1], WORD_DETERMINER | WORD_PREPOSITION);
}

/* Words that can begin a clause without "that": "said | the quay", "said | he". */
static gboolean
starts_clause (const Word *word)
{
  return word_is (word, WORD_PRONOUN | WORD_DETERMINER) || word->capital || word->mark;
}

static guint
find_complement (const Article *article, guint verb, guint end)
{
  guint limit = MIN (end, verb + 1 + LONGEST_HEARER);

  for (guint i = verb + 1; i < limit; i++)
    {
      const Word *word = &article->words[i];

      if (word_equals (word, "that") || word_equals (word, "whether") || word_equals (word, "if"))
        return i;
      if (word_is_point (word, ",:;") || word_is (word, WORD_CONJUNCTION))
        break;
    }
  if (verb + 1 < end && !word_is (&article->words[verb], WORD_PASSIVE_OBJECT)
      && starts_clause (&article->words[verb + 1]))
    return verb + 1;
  return NO_WORD;
}

static gboolean
touches_speech (const Indirect *indirect, Range range)
{
  for (guint i = range.begin; i < range.end; i++)
    if (indirect->article->words[i].passage != NO_PASSAGE
        && indirect->kinds[indirect->article->words[i].passage] == SPEECH_WHOLE)
      return TRUE;
  return FALSE;
}

static gboolean
add_report (const Indirect *indirect, Range content, Range cue, Range source)
{
  while (range_is_set (content) && word_is_point (&indirect->article->words[content.end - 1], ".,;:"))
    content.end--;
  while (range_is_set (content) && word_is_point (&indirect->article->words[content.begin], ",;:"))
    content.begin++;
  if (content.end < content.begin + 2 || touches_speech (indirect, content))
    return FALSE;
  NlpSpan span = article_get_span (indirect->article, content);
  report_list_add (indirect->list, indirect->article, &span, 1, cue, source);
  return TRUE;
}

static gboolean
try_verb (const Indirect *indirect, Range sentence, guint verb)
{
  const Article *article = indirect->article;
  guint floor = verb > sentence.begin + WINDOW ? verb - WINDOW : sentence.begin;
  Range source = phrase_before (article, floor, verb);
  guint complement = find_complement (article, verb, sentence.end);
  Range cue = { verb, verb + 1 };

  if (!range_is_set (source))
    return FALSE;
  while (cue.begin > source.end
         && word_is (&article->words[cue.begin - 1], WORD_AUXILIARY | WORD_NEGATION | WORD_ADVERB))
    cue.begin--;
  if (complement != NO_WORD)
    return add_report (indirect, (Range) { complement, sentence.end }, cue, source);
  if (verb + 4 >= sentence.end && source.begin > sentence.begin + 2
      && word_is_point (&article->words[source.begin - 1], ","))
    return add_report (indirect, (Range) { sentence.begin, source.begin - 1 }, cue, source);
  return FALSE;
}

/* "It is believed that the quay will close": nobody says who. */
static gboolean
try_impersonal (const Indirect *indirect, Range sentence, guint i)
{
  const Article *article = indirect->article;
  guint verb = i + 1;

  if (!word_equals (&article->words[i], "it"))
    return FALSE;
  while (verb < MIN (sentence.end, i + 5)
         && word_is (&article->words[verb], WORD_AUXILIARY | WORD_ADVERB | WORD_NEGATION))
    verb++;
  if (verb == i + 1 || verb + 1 >= sentence.end || !word_is (&article->words[verb], WORD_SPEECH | WORD_MENTAL)
      || !word_equals (&article->words[verb + 1], "that"))
    return FALSE;
  return add_report (indirect, (Range) { verb + 1, sentence.end }, (Range) { i + 1, verb + 1 }, NO_RANGE);
}

/* Whether @word is part of a name somewhere near the start of the text. */
static gboolean
is_part_of_name (const Article *article, const Word *word)
{
  guint n = MIN (article->n_words, NAME_SEARCH);

  for (guint i = 0; i < n; i++)
    if (article->words[i].entity != NLP_NO_ROW && article->words[i].n_bytes == word->n_bytes
        && memcmp (article->words[i].bytes, word->bytes, word->n_bytes) == 0)
      return TRUE;
  return FALSE;
}

/* A headline: "Voss: I will run the ferry". */
static gboolean
try_headline (const Indirect *indirect, Range sentence)
{
  const Article *article = indirect->article;
  guint32 block = article->words[sentence.begin].block;
  guint colon = sentence.begin + 1;

  if (block == NLP_NO_ROW || article->block_words[block].begin != sentence.begin
      || !article->words[sentence.begin].capital
      || g_strcmp0 (nlp_layer_get_string (article->block_layer, block, NLP_BLOCKS_KIND), "heading") != 0)
    return FALSE;
  while (colon < MIN (sentence.end, sentence.begin + LONGEST_NAME) && article->words[colon].capital)
    colon++;
  if (colon >= sentence.end || !word_is_point (&article->words[colon], ":")
      || !is_part_of_name (article, &article->words[colon - 1]))
    return FALSE;
  return add_report (indirect, (Range) { colon + 1, sentence.end }, (Range) { colon, colon + 1 },
                     (Range) { sentence.begin, colon });
}

static gboolean
try_according_to (const Indirect *indirect, Range sentence, guint i)
{
  const Article *article = indirect->article;
  Range source;

  if (i + 2 >= sentence.end || !word_equals (&article->words[i], "according")
      || !word_equals (&article->words[i + 1], "to"))
    return FALSE;
  source = phrase_after (article, i + 2, sentence.end);
  if (!range_is_set (source))
    return FALSE;
  if (i == sentence.begin)
    return add_report (indirect, (Range) { source.end, sentence.end }, (Range) { i, i + 2 }, source);
  return add_report (indirect, (Range) { sentence.begin, i }, (Range) { i, i + 2 }, source);
}

static void
search_sentence (const Indirect *indirect, Range sentence)
{
  if (try_headline (indirect, sentence))
    return;
  for (guint i = sentence.begin; i < sentence.end; i++)
    {
      if (indirect->article->words[i].passage != NO_PASSAGE)
        continue;
      if (try_impersonal (indirect, sentence, i) || (!indirect->rare && try_according_to (indirect, sentence, i)))
        return;
      if (!indirect->rare && is_reporting_verb (indirect->article, i, sentence.begin)
          && try_verb (indirect, sentence, i))
        return;
    }
}

void
indirect_find (const Article *article, const guint8 *kinds, gboolean rare, ReportList *list)
{
  Indirect indirect = { article, kinds, rare, list };

  for (guint begin = 0, end; begin < article->n_words; begin = end)
    {
      for (end = begin + 1; end < article->n_words && article->words[end].sentence == article->words[begin].sentence;
           end++)
        ;
      search_sentence (&indirect, (Range) { begin, end });
    }
}
