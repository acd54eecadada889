/* on-behalf.c - a voice, and whose: "a spokeswoman for | Northline", "Northline | spokeswoman Mara Voss", "Voss's | lawyer".
 * SPDX-License-Identifier: MIT */
#include "on-behalf.h"

static guint32
get_referent (const Article *article, guint word)
{
  guint32 entity = article->words[word].entity;

  return entity == NLP_NO_ROW ? NLP_NO_ROW : nlp_layer_get_row (article->entities, entity, NLP_ENTITIES_REFERENT);
}

/* Behind the voice, a preposition, and then the first name. */
static guint32
find_behind (const Article *article, guint voice, guint end)
{
  if (voice + 1 >= end || !word_is (&article->words[voice + 1], WORD_PREPOSITION))
    return NLP_NO_ROW;
  for (guint i = voice + 2; i < end && !word_is_point (&article->words[i], ",;"); i++)
    if (article->words[i].entity != NLP_NO_ROW)
      return get_referent (article, i);
  return NLP_NO_ROW;
}

/* Before the voice, the nearest name, with no comma between. */
static guint32
find_before (const Article *article, guint voice, guint begin)
{
  for (guint i = voice; i-- > begin && !word_is_point (&article->words[i], ",;");)
    if (article->words[i].entity != NLP_NO_ROW)
      return get_referent (article, i);
  return NLP_NO_ROW;
}

guint32
on_behalf_find (const Article *article, const Report *report)
{
  Range source = report->source;

  for (guint i = source.begin; range_is_set (source) && article->entities != NULL && i < source.end; i++)
    {
      guint32 referent;

      if (!word_is (&article->words[i], WORD_VOICE))
        continue;
      referent = find_behind (article, i, source.end);
      if (referent == NLP_NO_ROW)
        referent = find_before (article, i, source.begin);
      return referent == report->referent ? NLP_NO_ROW : referent;
    }
  return NLP_NO_ROW;
}
