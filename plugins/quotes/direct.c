/* direct.c - joins passages into speeches and gives each its clause of attribution, a paragraph at a time.
 *
 *     “A,” said Mara. “B.”        one speech: the clause between is its attribution
 *     “A.” “B,” said Mara.        one speech: nothing between
 *     Mara said: “A.” “B,” said Jon.  two: each has its own
 *     “A,” Mara said, adding, “B.”  two: the second has a verb of its own
 *     “A,” said Mara.¶ “B         a passage taken up in the next paragraph goes on with its speech
 *     “B.”
 * SPDX-License-Identifier: MIT */
#include "attribution.h"
#include "direct.h"
#include "phrase.h"
#include "speech.h"

#define LONGEST_LABEL_BLOCK 14
#define MOST_PARTS 1000

/* One speech in the making. */
typedef struct
{
  GArray *contents;    /* of NlpSpan */
  Attribution attribution;
  guint32 last_passage;
} Speech;

typedef struct
{
  const Article *article;
  const guint8 *kinds;
  ReportList *list;
  Speech open;         /* no contents: none */
} Direct;

static Attribution
no_attribution (void)
{
  return (Attribution) { NO_RANGE, NO_RANGE, BOND_NONE };
}

static void
close_speech (Direct *direct)
{
  Speech *open = &direct->open;

  if (open->contents->len > 0)
    report_list_add (direct->list, direct->article, (const NlpSpan *) (gpointer) open->contents->data,
                     open->contents->len, open->attribution.cue, open->attribution.source);
  g_array_set_size (open->contents, 0);
  open->attribution = no_attribution ();
  open->last_passage = NO_PASSAGE;
}

static guint
find_next_speech (const Direct *direct, guint passage, guint32 block)
{
  for (guint i = passage; i < direct->article->passages->len; i++)
    {
      if (article_get_passage (direct->article, i)->block != block)
        return NO_PASSAGE;
      if (direct->kinds[i] == SPEECH_WHOLE)
        return i;
    }
  return NO_PASSAGE;
}

/* The passage, up to where its closing mark should have been if that was forgotten. */
static NlpSpan
get_speech_span (const Article *article, guint passage)
{
  NlpSpan span = article_get_passage (article, passage)->span;
  guint lost = speech_find_lost_end (article, passage), label = speech_find_label (article, passage);

  if (label != NO_WORD)
    span.begin = article->words[label + 1].span.begin;

  if (lost != NO_WORD)
    span.end = article->words[lost - 1].span.end;
  return span;
}

/* The words of the author between two passages of a block; @from or @to NO_PASSAGE for the rim of the block. */
static Range
get_gap (const Article *article, guint32 block, guint from, guint to)
{
  Range gap = article->block_words[block];

  if (from != NO_PASSAGE)
    gap.begin = article_find_word (article, get_speech_span (article, from).end);
  if (to != NO_PASSAGE)
    gap.end = article_find_word (article, article_get_passage (article, to)->span.begin);
  if (gap.end < gap.begin)
    gap.end = gap.begin;
  return gap;
}

static char
get_last_point (const Article *article, guint passage)
{
  guint end = article->passage_words[passage].end, lost = speech_find_lost_end (article, passage);

  return article->words[(lost == NO_WORD ? end : lost) - 1].bytes[0];
}

static gboolean
has_letters (const Article *article, Range range)
{
  for (guint i = range.begin; i < range.end; i++)
    if (article->words[i].letter)
      return TRUE;
  return FALSE;
}

/* "Mara Voss, mayor of Kell" in a paragraph of its own, and the speech in the next. */
static Attribution
attribute_label_block (const Article *article, Range words)
{
  const Word *first = &article->words[words.begin], *last = &article->words[words.end - 1];

  if (words.end - words.begin > LONGEST_LABEL_BLOCK || first->entity == NLP_NO_ROW || word_is_point (last, ".?!")
      || g_strcmp0 (nlp_layer_get_string (article->entities, first->entity, NLP_ENTITIES_TYPE), "PERSON") != 0)
    return no_attribution ();
  for (guint i = words.begin; i < words.end; i++)
    if (word_is (&article->words[i], WORD_AUXILIARY | WORD_SPEECH | WORD_MENTAL))
      return no_attribution ();
  return (Attribution) { NO_RANGE, words, BOND_FIRM };
}

static gboolean
has_passage (const Article *article, Range words)
{
  for (guint i = words.begin; i < words.end; i++)
    if (article->words[i].passage != NO_PASSAGE)
      return TRUE;
  return FALSE;
}

/* A paragraph that begins with speech may have its attribution at the end of the one before: "Mara said:", "Mara
 * began." */
static Attribution
attribute_from_previous_block (const Article *article, guint32 block)
{
  Attribution found;
  Range words;

  if (block == 0 || !range_is_set (article->block_words[block - 1]))
    return no_attribution ();
  words = article->block_words[block - 1];
  if (word_is_point (&article->words[words.end - 1], ":,"))
    {
      found = attribution_before (article, words);
      return found.bond == BOND_FIRM ? found : no_attribution ();
    }
  if (words.end > words.begin + 2 && word_is (&article->words[words.end - 2], WORD_SPEECH)
      && !has_passage (article, words))
    {
      found = attribution_before (article, (Range) { words.begin, words.end - 1 });
      found.bond = MIN (found.bond, BOND_LOOSE);
      return found;
    }
  return attribute_label_block (article, words);
}

/* "“…”¶ - Mara Voss" */
static Attribution
attribute_from_next_block (const Article *article, guint32 block)
{
  Range words;

  if (block + 1 >= article->n_blocks || !range_is_set (article->block_words[block + 1]))
    return no_attribution ();
  words = article->block_words[block + 1];
  if (words.end - words.begin > LONGEST_LABEL_BLOCK || article->words[words.begin].letter
      || article->words[words.begin].mark)
    return no_attribution ();
  return attribution_after (article, words, ',');
}

static Attribution
attribute_label (const Article *article, guint passage, guint colon)
{
  return (Attribution) { { colon, colon + 1 }, { article->passage_words[passage].begin, colon }, BOND_FIRM };
}

/* What the words around @passage say about its speaker. */
static Attribution
attribute_passage (const Direct *direct, guint passage, Range before, Range after, gboolean first, gboolean last)
{
  const Article *article = direct->article;
  guint32 block = article_get_passage (article, passage)->block;
  guint label = speech_find_label (article, passage);
  Attribution left
      = label != NO_WORD ? attribute_label (article, passage, label) : attribution_before (article, before);
  Attribution right = attribution_after (article, after, get_last_point (article, passage));

  if (left.bond == BOND_NONE && first && !has_letters (article, before))
    left = attribute_from_previous_block (article, block);
  if (right.bond == BOND_NONE && last && !range_is_set (after))
    right = attribute_from_next_block (article, block);
  if (left.bond == BOND_FIRM)
    return left;
  return right.bond >= left.bond ? right : left;
}

static gboolean
same_range (Range one, Range other)
{
  return one.begin == other.begin && one.end == other.end;
}

/* Whether @passage goes on with the open speech, behind the words @gap. */
static gboolean
joins_open (const Direct *direct, guint passage, Range gap, const Attribution *own)
{
  const Speech *open = &direct->open;
  const Passage *here = article_get_passage (direct->article, passage);

  if (open->contents->len == 0 || open->contents->len == MOST_PARTS
      || speech_find_label (direct->article, passage) != NO_WORD)
    return FALSE;
  if (here->previous != NO_PASSAGE && here->previous == open->last_passage)
    return speech_find_lost_end (direct->article, open->last_passage) == NO_WORD;
  if (article_get_passage (direct->article, open->last_passage)->block != here->block)
    return FALSE;
  if (!has_letters (direct->article, gap))
    return open->attribution.bond != BOND_FIRM || own->bond != BOND_FIRM || same_range (own->cue, open->attribution.cue);
  if (open->attribution.bond != BOND_FIRM || open->attribution.cue.begin < gap.begin
      || open->attribution.cue.begin >= gap.end)
    return FALSE;
  return own->bond != BOND_FIRM || same_range (own->cue, open->attribution.cue);
}

/* ", to whom nobody had spoken" */
static gboolean
starts_relative_clause (const Article *article, Range gap)
{
  guint i = gap.begin;

  if (i + 2 >= gap.end || !word_is_point (&article->words[i], ","))
    return FALSE;
  i += word_is (&article->words[i + 1], WORD_PREPOSITION) ? 2 : 1;
  return word_is (&article->words[i], WORD_RELATIVE);
}

/* A clause that is used behind one passage is not used again before the next. */
static Range
cut_used (const Direct *direct, Range gap)
{
  const Attribution *used = &direct->open.attribution;

  if (direct->open.contents->len == 0 || used->bond != BOND_FIRM || used->cue.begin < gap.begin
      || used->cue.begin >= gap.end)
    return gap;
  gap.begin = MIN (MAX (used->cue.end, used->source.end), gap.end);
  if (starts_relative_clause (direct->article, gap))
    gap.begin = gap.end;
  return gap;
}

/* "said Mara, | smiling, and then, after a while, added: ": nobody else comes in between. */
static gboolean
shares_subject (const Article *article, Range rest, const Attribution *own)
{
  if (own->bond == BOND_NONE || own->cue.begin < rest.begin || own->cue.begin >= rest.end)
    return FALSE;
  if (word_is (&article->words[own->cue.end - 1], WORD_SPEECH_ING))
    return TRUE;
  for (guint i = rest.begin; i < own->cue.begin; i++)
    if (article->words[i].entity != NLP_NO_ROW
        || word_is (&article->words[i], WORD_PRONOUN | WORD_PERSON | WORD_HONORIFIC))
      return FALSE;
  return TRUE;
}

/* "Mara said, | adding, ": the verb has no subject of its own. */
static Attribution
attribute_second (const Direct *direct, Range rest)
{
  Range cue = attribution_find_second (direct->article, rest);

  if (!range_is_set (cue))
    return no_attribution ();
  return (Attribution) { cue, direct->open.attribution.source, BOND_FIRM };
}

static void
take_passage (Direct *direct, guint passage, Range before, Range after, gboolean first, gboolean last)
{
  NlpSpan span = get_speech_span (direct->article, passage);
  Range rest = cut_used (direct, before);
  Attribution own = attribute_passage (direct, passage, rest, after, first, last);

  if (rest.begin > before.begin && own.bond == BOND_NONE)
    own = attribute_second (direct, rest);
  else if (rest.begin > before.begin && shares_subject (direct->article, rest, &own))
    own.source = direct->open.attribution.source;

  if (!joins_open (direct, passage, before, &own))
    {
      close_speech (direct);
      direct->open.attribution = own;
    }
  else if (direct->open.attribution.bond < own.bond)
    direct->open.attribution = own;
  g_array_append_val (direct->open.contents, span);
  direct->open.last_passage = passage;
}

static guint
take_block (Direct *direct, guint passage)
{
  guint32 block = article_get_passage (direct->article, passage)->block;
  guint previous = NO_PASSAGE, next;

  for (; passage != NO_PASSAGE; previous = passage, passage = next)
    {
      Range before = get_gap (direct->article, block, previous, passage);

      next = find_next_speech (direct, passage + 1, block);
      take_passage (direct, passage, before, get_gap (direct->article, block, passage, next),
                    previous == NO_PASSAGE, next == NO_PASSAGE);
    }
  for (passage = previous + 1; passage < direct->article->passages->len
         && article_get_passage (direct->article, passage)->block == block; passage++)
    ;
  return passage;
}

void
direct_find (const Article *article, const guint8 *kinds, ReportList *list)
{
  Direct direct
      = { article, kinds, list, { g_array_new (FALSE, FALSE, sizeof (NlpSpan)), no_attribution (), NO_PASSAGE } };
  guint i = 0;

  while (i < article->passages->len)
    i = kinds[i] == SPEECH_WHOLE ? take_block (&direct, i) : i + 1;
  close_speech (&direct);
  g_array_unref (direct.open.contents);
}
