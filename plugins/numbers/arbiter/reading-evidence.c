/* reading-evidence.c - what speaks for and against a reading.
 *
 * Each evidence is a bit, seen in the few lexemes around a reading. The weights are those of a logistic regression: what a
 * reading weighs is the logarithm of the odds that it is right, given all bits. They stand in parameters.tsv.
 * SPDX-License-Identifier: MIT */
#include "reading-evidence.h"

#include <string.h>

#define SCORES_REACH 6
#define MOVES_REACH 4
#define LENGTHS_REACH 3

ReadingGroup
evidence_group (const Item *item)
{
  switch (item->kind)
    {
    case ITEM_CARDINAL:
    case ITEM_ORDINAL:
      return GROUP_COUNT;
    case ITEM_PERCENT:
    case ITEM_MONEY:
    case ITEM_MEASURE:
    case ITEM_TEMPERATURE:
    case ITEM_AGE:
      return GROUP_QUANTITY;
    case ITEM_RANGE:
      return item->of >= ITEM_DATE ? GROUP_TIME : GROUP_RANGE;
    case ITEM_SCORE:
      return GROUP_SCORE;
    case ITEM_ID:
    case ITEM_PHONE:
    case ITEM_VERSION:
    case ITEM_ADDRESS:
    case ITEM_NOTHING:
      return GROUP_NAME;
    default:
      return GROUP_TIME;
    }
}

static gboolean
is_tagged (const Parser *parser, guint at, const char *one, const char *other)
{
  const Lexeme *word = parser_at (parser, at);
  const char *tag;

  if (parser->tag == NULL || word->type != LEXEME_WORD)
    return FALSE;
  tag = parser->tag (parser->tag_data, word->begin);
  return tag != NULL && (strcmp (tag, one) == 0 || strcmp (tag, other) == 0);
}

/* The word before, and what stands before that. */
static guint32
gather_before (const Parser *parser, guint first, guint end)
{
  const Lexeme *before = parser_at (parser, first - 1);
  guint32 evidence = 0;

  if (!parser_is_name_word (parser, first - 1))
    return 0;
  evidence |= EVIDENCE_BIT (parser_opens_sentence (parser, first - 1) ? EVIDENCE_NAME_OPENS : EVIDENCE_NAME_BEFORE);
  if (before->capitals && before->end - before->begin > 1)
    evidence |= EVIDENCE_BIT (EVIDENCE_CAPITALS_BEFORE);
  if (parser_has (parser, first - 2, SENSE_PLACE) && parser_is_countable (parser, end))
    evidence |= EVIDENCE_BIT (EVIDENCE_PLACE_BEFORE);
  if (parser_is_figure (parser, first - 2) || parser_has (parser, first - 2, SENSE_NUMBER))
    evidence |= EVIDENCE_BIT (EVIDENCE_NUMBER_BEFORE);
  if (is_tagged (parser, first - 1, "PROPN", "X"))
    evidence |= EVIDENCE_BIT (EVIDENCE_PROPER_BEFORE);
  return evidence;
}

static guint32
gather_behind (const Parser *parser, guint end)
{
  const Lexeme *behind = parser_at (parser, end);
  guint32 evidence = 0;

  if (behind->type != LEXEME_WORD)
    return parser_is_stop (parser, end) ? EVIDENCE_BIT (EVIDENCE_UNCOUNTED) : 0;
  if (behind->capital)
    evidence |= EVIDENCE_BIT (EVIDENCE_NAME_BEHIND);
  else if (parser_is_countable (parser, end))
    evidence |= EVIDENCE_BIT (EVIDENCE_COUNTED);
  else
    evidence |= EVIDENCE_BIT (EVIDENCE_UNCOUNTED);
  if (parser_counts_plural (parser, end))
    evidence |= EVIDENCE_BIT (EVIDENCE_PLURAL);
  if (is_tagged (parser, end, "NOUN", "ADJ"))
    evidence |= EVIDENCE_BIT (EVIDENCE_NOUN_BEHIND);
  return evidence;
}

/* "4-1", "9 to 11": hours only if the words around them are of time. */
static gboolean
is_bare (const Parser *parser, const Item *item)
{
  guint i = item->first + parser_is_word (parser, item->first, "from");

  return item->kind == ITEM_RANGE && item->of == ITEM_TIME && parser_is_figure (parser, i) && parser_at (parser, i)->digits < 3
         && parser_is_figure (parser, i + 2) && parser_at (parser, i + 2)->digits < 3
         && !parser_has (parser, i + 3, SENSE_MERIDIEM) && !parser_is_symbol (parser, i + 3, ':');
}

static gboolean
falls (const Parser *parser, const Item *item)
{
  return item->end >= item->first + 3 && parser_is_symbol (parser, item->first + 1, '-')
         && parser_integer (parser, item->first, NULL) >= parser_integer (parser, item->first + 2, NULL);
}

static gboolean
is_capitalised (const Parser *parser, guint at)
{
  const Lexeme *word = parser_at (parser, at);

  return word->type == LEXEME_WORD && word->capital && !word->capitals && word->end - word->begin > 3 && !parser->titled;
}

static gboolean
has_letter_unit (const Parser *parser, const Item *item)
{
  const Lexeme *last = parser_at (parser, item->end - 1);

  return last->type == LEXEME_WORD && last->end - last->begin == 1 && item->end > item->first + 1;
}

static guint32
gather_inside (const Parser *parser, const Item *item)
{
  const Lexeme *first = parser_at (parser, item->first);
  guint32 evidence = 0;

  if (first->type == LEXEME_WORD && first->capital && !first->capitals && !parser_opens_sentence (parser, item->first))
    evidence |= EVIDENCE_BIT (EVIDENCE_CAPITAL);
  if (item->end > item->first + 1 && is_capitalised (parser, item->end - 1))
    evidence |= EVIDENCE_BIT (EVIDENCE_CAPITAL_ENDS);
  if (item->unit != NULL || item->measure != NULL)
    evidence |= EVIDENCE_BIT (EVIDENCE_UNIT);
  if (has_letter_unit (parser, item))
    evidence |= EVIDENCE_BIT (EVIDENCE_LETTER);
  if (falls (parser, item))
    evidence |= EVIDENCE_BIT (EVIDENCE_FALLS);
  if (item->told)
    evidence |= EVIDENCE_BIT (EVIDENCE_TOLD);
  if (item->million)
    evidence |= EVIDENCE_BIT (EVIDENCE_MILLION);
  if (is_bare (parser, item))
    evidence |= EVIDENCE_BIT (EVIDENCE_BARE);
  if (parser_is_word (parser, item->first, "between") || parser_is_word (parser, item->first, "from"))
    evidence |= EVIDENCE_BIT (EVIDENCE_OPENED);
  for (guint i = item->first; i < item->end && i < item->first + EVIDENCE_LEXEMES_MOST; i++)
    {
      if (parser_is_symbol (parser, i, '-'))
        evidence |= EVIDENCE_BIT (EVIDENCE_HYPHEN);
      if (parser_at (parser, i)->soon == 0)
        evidence |= EVIDENCE_BIT (EVIDENCE_DAY);
    }
  return evidence;
}

/* Words of matches in the same sentence. */
static gboolean
is_beside_match (const Parser *parser, const Item *item)
{
  if (parser_is_behind (parser, item->first, SCORES_REACH, SENSE_SCORES))
    return TRUE;
  for (guint i = 0; i < SCORES_REACH && !parser_is_end (parser, item->end + i); i++)
    {
      if (parser_has (parser, item->end + i, SENSE_SCORES))
        return TRUE;
      if (parser_is_symbol (parser, item->end + i, '.'))
        return FALSE;
    }
  return FALSE;
}

guint32
evidence_gather (const Parser *parser, const Item *item)
{
  guint32 evidence = EVIDENCE_BIT (EVIDENCE_READING);

  evidence |= gather_before (parser, item->first, item->end) | gather_behind (parser, item->end) | gather_inside (parser, item);
  if (is_beside_match (parser, item))
    evidence |= EVIDENCE_BIT (EVIDENCE_SCORES);
  if (parser_near (parser, item->first, item->end, LENGTHS_REACH, SENSE_LENGTHS))
    evidence |= EVIDENCE_BIT (EVIDENCE_LENGTHS);
  if (parser_is_behind (parser, item->first, MOVES_REACH, SENSE_MOVES))
    evidence |= EVIDENCE_BIT (EVIDENCE_MOVES);
  if (parser->entity != NULL && parser->entity (parser->tag_data, parser_at (parser, item->first)->begin))
    evidence |= EVIDENCE_BIT (EVIDENCE_ENTITY);
  return evidence;
}

float
evidence_weigh (ReadingGroup group, guint32 evidence, guint n_lexemes)
{
  const float *weights = evidence_weights[group];
  float sum = weights[EVIDENCE_LEXEMES] * (float) (MIN (n_lexemes, EVIDENCE_LEXEMES_MOST) - 1);

  for (guint32 left = evidence; left != 0; left &= left - 1)
    sum += weights[__builtin_ctz (left)];
  return sum;
}
