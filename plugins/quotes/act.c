/* act.c - the act is told by the cue (en/acts.tsv), and by whether the source is somebody or a record.
 *
 *     Voss said | the survey said     said, found
 *     agreed with | agreed to sell    said, intended
 *     did not respond                 another
 *
 * The kinds are those of the Penn Discourse Treebank's attributions: communication, fact, belief, intention.
 * SPDX-License-Identifier: MIT */
#include "act.h"
#include "phrase.h"

#define LONGEST_GROUP 3
#define NO_ACT G_MAXUINT

/* Where the verb group of the cue begins: "did not | respond". */
static guint
find_group (const Article *article, Range cue)
{
  guint begin = cue.begin;

  while (begin > 0 && cue.begin - begin < LONGEST_GROUP
         && word_is (&article->words[begin - 1], WORD_AUXILIARY | WORD_NEGATION)
         && article->words[begin - 1].sentence == article->words[cue.begin].sentence)
    begin--;
  return begin;
}

/* The act of the first word or phrase of the cue that tells one; a phrase may reach a word beyond ("agreed | to"). @otherwise: what
 * it is if none does. */
static guint
read_cue (const Article *article, const NlpSenses *senses, Range cue, guint otherwise)
{
  for (guint i = range_is_set (cue) ? find_group (article, cue) : 0; i < cue.end; i++)
    {
      guint longest = cue.begin > i ? cue.begin - i : 0, found = NO_ACT;

      for (guint act = ACTS_SAID; act <= ACTS_OTHER; act++)
        {
          guint n = nlp_senses_match (senses, i, MIN (article->n_words, cue.end + 1), NLP_SENSE (act), NULL);

          if (n > longest)
            {
              longest = n;
              found = act;
            }
        }
      if (found != NO_ACT)
        return found;
    }
  return otherwise;
}

/* "Voss: We left", "“We left,” grinned Voss": marks and colons report whatever the word. */
static gboolean
reports_by_itself (const Article *article, const Report *report)
{
  return report->kind != REPORT_INDIRECT || !range_is_set (report->cue) || !article->words[report->cue.begin].letter;
}

/* Whether the head of the source is a poll, a report, a record: "a survey of voters", but not "voters in a survey". */
static gboolean
is_record (const Article *article, const NlpSenses *senses, Range source)
{
  Range core = phrase_core (article, source);

  for (guint i = core.begin; i < core.end; i++)
    {
      if (i > core.begin && word_is (&article->words[i], WORD_PREPOSITION) && article->words[i].entity == NLP_NO_ROW)
        return FALSE;
      if (nlp_senses_has (senses, i, NLP_SENSE (ACTS_RECORD))
          && (i + 1 == core.end || !word_is (&article->words[i + 1], WORD_PERSON)))
        return TRUE;
    }
  return FALSE;
}

guint
act_judge (const Article *article, const Report *report)
{
  const NlpSenses *senses = nlp_document_get_senses (article->document, &quotes_acts);
  guint act = read_cue (article, senses, report->cue, reports_by_itself (article, report) ? ACTS_SAID : ACTS_OTHER);

  if (act > ACTS_FOUND)
    return act;
  if (range_is_set (report->source) && is_record (article, senses, report->source))
    return ACTS_FOUND;
  return report->is_person ? ACTS_SAID : act;
}

gboolean
act_is_known_deed (const Article *article, const Report *report)
{
  const NlpSenses *senses = nlp_document_get_senses (article->document, &quotes_acts);

  return read_cue (article, senses, report->cue, NO_ACT) == ACTS_OTHER;
}

const char *
act_get_name (guint act)
{
  static const char *const names[] = { "said", "found", "thought", "intended", "other" };

  return names[act];
}
