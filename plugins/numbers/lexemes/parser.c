/* parser.c - looking at lexemes.
 * SPDX-License-Identifier: MIT */
#include "parser.h"

#include "numeral-spelling.h"
#include "memo.h"

#include <string.h>

#define LONGEST_PHRASE 8

const Lexeme parser_end = { .type = LEXEME_END, .space = TRUE };

gboolean
parser_is_one_of (const Parser *parser, const Lexeme *word, const char *const *words)
{
  const char *text = parser->text + word->begin;
  gsize length = word->end - word->begin;

  for (char first = text[0] | 0x20; *words != NULL; words++)
    if ((*words)[0] == first && strlen (*words) == length && g_ascii_strncasecmp (text, *words, length) == 0)
      return TRUE;
  return FALSE;
}

/* Adds lexeme @index to a spelling as the tables write it: one space where there is space, none for a hyphen between
   words. */
static gboolean
join (const Parser *parser, guint index, char *spelling, gsize *length)
{
  const Lexeme *lexeme = parser_at (parser, index);
  gsize size = lexeme->end - lexeme->begin;
  gboolean hyphen = lexeme->type == LEXEME_SYMBOL && lexeme->symbol == '-';

  if (lexeme->type == LEXEME_END || *length + size + 1 >= VOCABULARY_LONGEST_SPELLING)
    return FALSE;
  if (hyphen
      || (*length > 0 && lexeme->space && lexeme->symbol != '/' && spelling[*length - 1] != '/'
          && spelling[*length - 1] != ' '))
    spelling[(*length)++] = ' ';
  if (hyphen)
    return TRUE;
  for (gsize i = 0; i < size;)
    {
      guint curly = spelling_curly_size (parser->text + lexeme->begin + i, size - i);

      spelling[(*length)++] = curly > 0 ? '\'' : parser->text[lexeme->begin + i];
      i += MAX (curly, 1);
    }
  return TRUE;
}

/* All spellings of more than one lexeme that begin at @index. */
static void
find_phrases (const Parser *parser, guint index, PhraseMemo *memo)
{
  guint left = MIN (parser_at (parser, index)->entry->longest + 1u, LONGEST_PHRASE);

  memo->at = index + 1;
  memo->n = 0;
  memo->length[0] = 0;
  for (guint i = 0; left > 0 && i < 2 * LONGEST_PHRASE && memo->n < MEMO_PHRASES
                    && join (parser, index + i, memo->spelling, &memo->length[memo->n]);
       i++)
    {
      left -= !parser_is_symbol (parser, index + i, '-');

      gsize length = memo->length[memo->n];
      const VocabularyEntry *entry
          = i > 0 ? vocabulary_find (memo->spelling, length, spelling_hash (memo->spelling, length)) : NULL;

      if (entry == NULL)
        continue;
      memo->entry[memo->n] = entry;
      memo->lexemes[memo->n++] = i + 1;
      if (memo->n < MEMO_PHRASES)
        memo->length[memo->n] = length;
    }
}

static guint
match_phrase (const Parser *parser, guint index, Sense sense, int *number)
{
  PhraseMemo local, *memo = parser->memo != NULL ? memo_phrases (parser->memo, index) : &local;

  if (memo == &local || memo->at != index + 1)
    find_phrases (parser, index, memo);
  for (guint i = memo->n; i-- > 0;)
    if (vocabulary_get (memo->entry[i], memo->spelling, memo->length[i], sense, number))
      return memo->lexemes[i];
  return 0;
}

/* Whether the next lexeme begins like the second of a longer spelling. */
static gboolean
may_go_on (const Parser *parser, guint index, const Lexeme *first)
{
  const Lexeme *next = parser_at (parser, index + 1);

  char letter = next->symbol == '\'' ? '\'' : parser->text[next->begin];

  return next->type != LEXEME_END
         && (next->symbol == '-' || (first->entry->next & spelling_letter_bit (letter)) != 0);
}

guint
parser_match_entry (const Parser *parser, guint index, Sense sense, int *number)
{
  const Lexeme *first = parser_at (parser, index);
  guint found = (first->entry->further & SENSE_BIT (sense)) != 0 && may_go_on (parser, index, first)
                    ? match_phrase (parser, index, sense, number)
                    : 0;
  if (found > 0 || (first->senses & SENSE_BIT (sense)) == 0)
    return found;
  vocabulary_get (first->entry, parser->text + first->begin, first->end - first->begin, sense, number);
  return 1;
}

gboolean
parser_near (const Parser *parser, guint first, guint end, guint reach, Sense sense)
{
  for (guint i = 1; i <= reach && !parser_is_end (parser, first - i); i++)
    if (parser_has (parser, first - i, sense))
      return TRUE;
  for (guint i = 0; i < reach && !parser_is_end (parser, end + i); i++)
    if (parser_has (parser, end + i, sense))
      return TRUE;
  return FALSE;
}

gboolean
parser_is_stop (const Parser *parser, guint index)
{
  const Lexeme *lexeme = parser_at (parser, index);

  if (lexeme->type == LEXEME_END)
    return TRUE;
  return lexeme->type == LEXEME_SYMBOL && lexeme->entry == NULL && lexeme->symbol != '-' && lexeme->symbol != '\'';
}

gboolean
parser_is_pause (const Parser *parser, guint index)
{
  const Lexeme *dash = parser_at (parser, index);

  return dash->symbol == '-' && dash->space && parser_at (parser, index + 1)->space
         && g_utf8_get_char (parser->text + dash->begin) == 0x2014;
}

gboolean
parser_opens_sentence (const Parser *parser, guint index)
{
  const Lexeme *before = parser_at (parser, index - 1);

  if (before->type == LEXEME_END)
    return TRUE;
  return before->type == LEXEME_SYMBOL && before->symbol < 0x80 && strchr (".!?:;\"(*", (int) before->symbol) != NULL
         && !(before->symbol == '.' && parser_has (parser, index - 2, SENSE_TITLE));
}

/* Meanings that a name may well have beside. */
#define NAME_SENSES                                                                                                    \
  (SENSE_BIT (SENSE_SERIES) | SENSE_BIT (SENSE_VERSIONED) | SENSE_BIT (SENSE_SCORES) | SENSE_BIT (SENSE_WARMTH)        \
   | SENSE_BIT (SENSE_WEIGHS) | SENSE_BIT (SENSE_TURNS) | SENSE_BIT (SENSE_SCALE_NAME) | SENSE_BIT (SENSE_COUNTRY)     \
   | SENSE_BIT (SENSE_STREET) | SENSE_BIT (SENSE_LENGTHS) | SENSE_BIT (SENSE_MINOR))

gboolean
parser_is_name_word (const Parser *parser, guint index)
{
  const Lexeme *word = parser_at (parser, index);

  return word->type == LEXEME_WORD && word->capital && (word->senses & ~NAME_SENSES) == 0 && !parser->titled;
}

gboolean
parser_is_plural (const Parser *parser, guint index)
{
  const Lexeme *word = parser_at (parser, index);

  return word->type == LEXEME_WORD && !word->capital && word->end - word->begin > 3
         && parser->text[word->end - 1] == 's' && parser->text[word->end - 2] != 's'
         && !parser_has (parser, index, SENSE_NOT_COUNTED);
}

gboolean
parser_is_countable (const Parser *parser, guint index)
{
  const Lexeme *word = parser_at (parser, index);

  if (word->type != LEXEME_WORD
      || (word->senses & (SENSE_BIT (SENSE_NOT_COUNTED) | SENSE_BIT (SENSE_PAST) | SENSE_BIT (SENSE_MOVES))) != 0)
    return FALSE;
  return !(word->end - word->begin > 4 && memcmp (parser->text + word->end - 2, "ed", 2) == 0
           && !parser_is_plural (parser, index + 1) && !parser_has (parser, index + 1, SENSE_MANY)); /* a verb */
}

static gboolean
counts_many (const Parser *parser, guint index)
{
  return parser_is_plural (parser, index) || parser_has (parser, index, SENSE_MANY);
}

gboolean
parser_counts_plural (const Parser *parser, guint index)
{
  const Lexeme *word = parser_at (parser, index);

  return counts_many (parser, index)
         || (word->type == LEXEME_WORD && parser_is_countable (parser, index) && counts_many (parser, index + 1));
}

gboolean
parser_is_behind (const Parser *parser, guint index, guint reach, Sense sense)
{
  for (guint i = 1; i <= reach && !parser_is_end (parser, index - i); i++)
    {
      if (parser_has (parser, index - i, sense))
        return TRUE;
      if (parser_is_symbol (parser, index - i, '.') || parser_is_symbol (parser, index - i, ';'))
        return FALSE;
    }
  return FALSE;
}
