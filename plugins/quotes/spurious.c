/* spurious.c - no report: a turn of speech, the words of an answer itself, a title.
 *
 *     That said, the harvest was good.                an idiom
 *     I think it will rain.   (in an answer)          the speaker of the turn says what he thinks by answering
 *     They offered me the job. You can read it.       likewise: no clause, or not yet
 * SPDX-License-Identifier: MIT */
#include "act.h"
#include "cast.h"
#include "speech.h"
#include "spurious.h"

#define LONGEST_IDIOM 4
#define FEWEST_WORDS 3
#define FEW_FOR_THAT 4 /* "that on Sunday": a pronoun; with more words a clause that it begins */

/* Whether the first word of the cue stands in an idiom. */
static gboolean
is_idiom (const Article *article, const NlpSenses *senses, Range cue)
{
  guint first = cue.begin > LONGEST_IDIOM ? cue.begin - LONGEST_IDIOM : 0;

  for (guint i = first; range_is_set (cue) && i <= cue.begin; i++)
    if (i + nlp_senses_match (senses, i, article->n_words, NLP_SENSE (ACTS_IDIOM), NULL) > cue.begin)
      return TRUE;
  return FALSE;
}

static gboolean
stands_in_turn (const Article *article, const Report *report)
{
  guint turn = article->turns == NULL ? NLP_NO_ROW : nlp_layer_find_covering (article->turns, report->span.begin);

  return turn != NLP_NO_ROW
         && g_strcmp0 (nlp_layer_get_string (article->turns, turn, NLP_TURNS_ROLE), "narration") != 0;
}

static gboolean
has_verb_of_speech (const Article *article, Range cue)
{
  for (guint i = cue.begin; i < cue.end; i++)
    if ((word_is (&article->words[i], WORD_SPEECH | WORD_SPEECH_ING) && !word_is (&article->words[i], WORD_BESIDE))
        || word_equals (&article->words[i], "according"))
      return TRUE;
  return FALSE;
}

static gboolean
is_past (const Article *article, Range cue)
{
  for (guint i = cue.begin; i < cue.end; i++)
    if (word_is (&article->words[i], WORD_PAST) || word_ends_with (&article->words[i], "ed"))
      return TRUE;
  return FALSE;
}

/* Whoever asks or answers says what he thinks and wants, and what "you" did, by speaking: "I think", "we thank the crew", "what do you
 * say?". What he tells of others is a report ("my wife thinks"), and so is what was said before ("I told him", "you said"). */
static gboolean
is_answer_itself (const Article *article, const Report *report)
{
  const Word *source = range_is_set (report->source) ? &article->words[report->source.begin] : NULL;
  gboolean speaks = has_verb_of_speech (article, report->cue);

  if (report->kind == REPORT_DIRECT || !stands_in_turn (article, report))
    return FALSE;
  if (source == NULL || word_is (source, WORD_FIRST) || word_equals (source, "you"))
    return !speaks || report->act != ACTS_SAID || !is_past (article, report->cue);
  return !speaks && (report->act == ACTS_OTHER || !(report->is_person || word_is (source, WORD_MALE | WORD_FEMALE)));
}

/* "they offered me the job", "you called the function", "addressed | that on Sunday": no clause, and so no words of anybody. */
static gboolean
lacks_clause (const Article *article, const Report *report)
{
  const guint64 signs = WORD_AUXILIARY | WORD_PAST | WORD_RELATIVE | WORD_SUBORDINATOR | WORD_PRONOUN | WORD_MENTAL;
  guint first = article_find_word (article, report->span.begin), n = 0;
  gboolean found = word_equals (&article->words[first], "to");

  for (guint i = first; i < article->n_words && article->words[i].span.begin < report->span.end; i++)
    {
      found |= (word_is (&article->words[i], signs) && !(i == first && word_equals (&article->words[i], "that"))) || word_ends_with (&article->words[i], "ed")
               || word_ends_with (&article->words[i], "ing");
      n += article->words[i].letter;
    }
  found |= n > FEW_FOR_THAT && word_equals (&article->words[first], "that");
  return n < FEWEST_WORDS || !found;
}

/* "you | can | read", "more | to | say on that": not yet, or not by anybody. */
static gboolean
is_still_to_come (const Article *article, Range cue)
{
  for (guint i = cue.begin > 0 ? cue.begin - 1 : 0; range_is_set (cue) && i < cue.end; i++)
    if (word_is (&article->words[i], WORD_MODAL) || word_equals (&article->words[i], "to")
        || word_equals (&article->words[i], "can"))
      return TRUE;
  return FALSE;
}

/* "It is, as | I | said, | a boat": the speaker's own words, here and now. */
static gboolean
is_aside (const Article *article, const Report *report)
{
  const Word *source = range_is_set (report->source) ? &article->words[report->source.begin] : NULL;

  return (source == NULL || word_is (source, WORD_FIRST)) && range_is_set (report->cue)
         && article->words[report->cue.begin].span.begin > report->span.begin;
}

/* "I | wrote | a thesis", "we added gates": what is made is no clause. */
static gboolean
is_work (const Article *article, const Report *report)
{
  const Word *first = &article->words[article_find_word (article, report->span.begin)];

  return range_is_set (report->cue) && word_is (&article->words[report->cue.end - 1], WORD_MAKING)
         && !first->mark && !word_is (first, WORD_RELATIVE | WORD_SUBORDINATOR | WORD_PRONOUN);
}

/* "conflicting | reports | that are coming in": a clause about the noun. */
static gboolean
is_relative_clause (const Article *article, const Report *report)
{
  guint first = article_find_word (article, report->span.begin);

  return range_is_set (report->cue) && report->cue.end == first && word_equals (&article->words[first], "that")
         && first + 1 < article->n_words && word_is (&article->words[first + 1], WORD_AUXILIARY)
         && word_ends_with (&article->words[first - 1], "s")
         && word_is (&article->words[first - 1], WORD_REPORT_NOUN | WORD_SPEECH);
}

/* Who talks names things and goes into what others might say; only clauses that were said by somebody are reports. */
static gboolean
is_talk (const Article *article, const Report *report)
{
  if (report->kind == REPORT_DIRECT || !stands_in_turn (article, report))
    return FALSE;
  if (report->kind == REPORT_MIXED)
    return is_work (article, report);
  return lacks_clause (article, report) || is_still_to_come (article, report->cue) || is_aside (article, report)
         || is_work (article, report) || is_relative_clause (article, report)
         || (range_is_set (report->cue) && word_is (&article->words[report->cue.end - 1], WORD_NAMING));
}

/* "talked to Mayor Voss": a name and nothing else is told. */
static gboolean
is_name_alone (const Article *article, const Report *report)
{
  guint i = article_find_word (article, report->span.begin);

  if (report->kind != REPORT_INDIRECT || !range_is_set (report->cue) || !article->words[report->cue.begin].letter)
    return FALSE;
  for (; i < article->n_words && article->words[i].span.begin < report->span.end; i++)
    if (article->words[i].letter && article->words[i].entity == NLP_NO_ROW && !article->words[i].capital)
      return FALSE;
  return TRUE;
}

/* "a resolution entitled “Bread for All”", "adopted a plan named “Harbour”", "the so-called “quiet zone” is next to it" */
static gboolean
only_names (const Article *article, const Report *report)
{
  return (report->act == ACTS_OTHER || !range_is_set (report->source)) && range_is_set (report->cue)
         && word_is (&article->words[report->cue.end - 1], WORD_NAMING);
}

/* "Currently reading: “The Patience of Rye”": a title, and nobody near who would have said it. */
static gboolean
is_title (const Article *article, const Report *report)
{
  guint passage = article->words[MIN (article_find_word (article, report->span.begin), article->n_words - 1)].passage;

  return report->kind == REPORT_DIRECT && report->speaker == NO_PERSON && report->n_content == 1
         && passage != NO_PASSAGE && speech_is_title (article, article->passage_words[passage]);
}

void
spurious_drop (const Article *article, ReportList *list)
{
  const NlpSenses *senses = nlp_document_get_senses (article->document, &quotes_acts);
  guint n_kept = 0;

  for (guint i = 0; i < list->reports->len; i++)
    {
      const Report *report = report_list_get (list, i);

      if (!is_idiom (article, senses, report->cue) && !is_answer_itself (article, report) && !is_talk (article, report)
          && !is_name_alone (article, report) && !is_title (article, report) && !only_names (article, report))
        *report_list_get (list, n_kept++) = *report;
    }
  g_array_set_size (list->reports, n_kept);
}
