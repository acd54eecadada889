/* modality.c - looks at the verb group of the cue, and at a conjunction before its subject.
 * SPDX-License-Identifier: MIT */
#include "modality.h"

#define WIDEST_GROUP 5

static gboolean
is_refusal (const Word *word)
{
  return word_equals (word, "refused") || word_equals (word, "refuses") || word_equals (word, "declined")
         || word_equals (word, "declines") || word_equals (word, "failed") || word_equals (word, "fails")
         || word_equals (word, "without");
}

/* The words that belong to the verb at @cue: "did not immediately | say", "refused to | say". */
static Range
find_group (const Article *article, Range cue)
{
  guint32 sentence = article->words[cue.begin].sentence;
  Range group = cue;

  while (group.begin > 0 && cue.begin - group.begin < WIDEST_GROUP)
    {
      const Word *word = &article->words[group.begin - 1];

      if (word->sentence != sentence || word->capital
          || !(word_is (word, WORD_AUXILIARY | WORD_NEGATION | WORD_ADVERB | WORD_MODAL) || word_equals (word, "to")
               || is_refusal (word)))
        break;
      group.begin--;
    }
  return group;
}

static gboolean
follows_if (const Article *article, const Report *report)
{
  guint first = range_is_set (report->source) && report->source.begin < report->cue.begin ? report->source.begin
                                                                                          : report->cue.begin;

  return first > 0
         && (word_equals (&article->words[first - 1], "if") || word_equals (&article->words[first - 1], "unless"));
}

const char *
modality_judge (const Article *article, const Report *report)
{
  gboolean modal = FALSE;
  Range group;

  if (!range_is_set (report->cue))
    return NULL;
  group = find_group (article, report->cue);
  for (guint i = group.begin; i < group.end; i++)
    {
      const Word *word = &article->words[i];

      if ((word_is (word, WORD_NEGATION) && !word_is (word, WORD_CONJUNCTION)) || is_refusal (word))
        return "negated";
      modal |= word_is (word, WORD_MODAL) && !word_equals (word, "will") && !word_equals (word, "wo")
               && !word_equals (word, "'ll") && !word_equals (word, "’ll") && !word->capital;
    }
  return modal || follows_if (article, report) ? "hypothetical" : NULL;
}
