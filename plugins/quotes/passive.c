/* passive.c - the subject of a passive does not speak: whoever stands behind "by" does, if anybody.
 *
 *     Mara Voss  was told  by her doctor  that she must rest       her doctor
 *     Mara Voss  was told  that the quay was closed                nobody
 *     letters found by  Mara Voss  suggest  that it was closed     not she: the letters do
 *
 * SPDX-License-Identifier: MIT */
#include "passive.h"
#include "phrase.h"

#define LONGEST_VERB 4   /* words between "was" and "told" */
#define FARTHEST_AGENT 4 /* words between "told" and "by" */
#define LONGEST_AGENT 12

static gboolean
is_participle (const Word *word)
{
  return word_ends_with (word, "ed") || word_ends_with (word, "n") || word_equals (word, "told");
}

gboolean
passive_is (const Article *article, Range cue)
{
  static const char *const forms[] = { "is", "are", "was", "were", "be", "been", "being" };
  guint last = cue.end - 1;

  if (!is_participle (&article->words[last]))
    return FALSE;
  for (guint i = last; i-- > 0 && last - i < LONGEST_VERB
                       && word_is (&article->words[i], WORD_AUXILIARY | WORD_ADVERB | WORD_NEGATION);)
    for (guint k = 0; k < G_N_ELEMENTS (forms); k++)
      if (word_equals (&article->words[i], forms[k]))
        return TRUE;
  return FALSE;
}

/* "was told on Sunday | by | her doctor": the phrase behind "by", or none. */
static Range
find_agent (const Article *article, Range cue)
{
  guint end = MIN (article->n_words, cue.end + FARTHEST_AGENT);

  for (guint i = cue.end; i < end && article->words[i].sentence == article->words[cue.begin].sentence; i++)
    if (word_equals (&article->words[i], "by"))
      return phrase_core (article, phrase_after (article, i + 1, MIN (article->n_words, i + LONGEST_AGENT)));
    else if (!article->words[i].letter || word_equals (&article->words[i], "that"))
      break;
  return NO_RANGE;
}

/* A verb of speech whose subject hears it. "She is worried", "was determined" have no hearer. */
static gboolean
has_hearer (const Article *article, const Report *report)
{
  guint64 classes = article->words[report->cue.end - 1].classes;

  return (classes & (WORD_SPEECH | WORD_PASSIVE_OBJECT)) != 0 && (classes & WORD_MENTAL) == 0
         && (!range_is_set (report->source) || report->source.end <= report->cue.begin)
         && passive_is (article, report->cue);
}

/* "found by | Mara Voss | suggest" */
static gboolean
is_maker (const Article *article, const Report *report)
{
  Range source = report->source;

  return source.begin > 1 && source.end == report->cue.begin && word_equals (&article->words[source.begin - 1], "by")
         && article->words[source.begin - 2].letter && !passive_is (article, report->cue);
}

void
passives_resolve (const Article *article, ReportList *list)
{
  for (guint i = 0; i < list->reports->len; i++)
    {
      const Report *report = report_list_get (list, i);

      if (!range_is_set (report->cue))
        continue;
      if (has_hearer (article, report))
        report_list_attribute (list, article, i, report->cue, find_agent (article, report->cue));
      else if (range_is_set (report->source) && is_maker (article, report))
        report_list_attribute (list, article, i, report->cue, NO_RANGE);
    }
}
