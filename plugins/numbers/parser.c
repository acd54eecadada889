/* parser.c - looking at lexemes.
 * SPDX-License-Identifier: MIT */
#include "parser.h"

#include "hash.h"

#include <string.h>

#define LONGEST_PHRASE 8

const Lexeme *
parser_at (const Parser *parser, guint index)
{
  static const Lexeme end = { .type = LEXEME_END, .space = TRUE };

  return index < parser->n ? &parser->lexemes[index] : &end;
}

gboolean
parser_is_word (const Parser *parser, guint index, const char *word)
{
  const Lexeme *lexeme = parser_at (parser, index);
  gsize length = strlen (word);

  return lexeme->type == LEXEME_WORD && lexeme->end - lexeme->begin == length
         && g_ascii_strncasecmp (parser->text + lexeme->begin, word, length) == 0;
}

gboolean
parser_is_any_word (const Parser *parser, guint index, const char *const *words)
{
  for (; *words != NULL; words++)
    if (parser_is_word (parser, index, *words))
      return TRUE;
  return FALSE;
}

/* Adds lexeme @index to a spelling as the tables write it: one space where there is space, none for a hyphen between words. */
static gboolean
join (const Parser *parser, guint index, char *spelling, gsize *length)
{
  const Lexeme *lexeme = parser_at (parser, index);
  gsize size = lexeme->end - lexeme->begin;
  gboolean hyphen = lexeme->type == LEXEME_SYMBOL && lexeme->symbol == '-';

  if (lexeme->type == LEXEME_END || *length + size + 1 >= LEXICON_LONGEST_SPELLING)
    return FALSE;
  if (hyphen || (*length > 0 && lexeme->space && spelling[*length - 1] != ' '))
    spelling[(*length)++] = ' ';
  if (hyphen)
    return TRUE;
  memcpy (spelling + *length, parser->text + lexeme->begin, size);
  *length += size;
  return TRUE;
}

static gboolean
look_up (const char *spelling, gsize length, Sense sense, int *number)
{
  guint hash = SPELLING_HASH_START;
  const LexiconEntry *entry;

  for (gsize i = 0; i < length; i++)
    hash = spelling_hash_step (hash, (guchar) g_ascii_tolower (spelling[i]));
  entry = lexicon_find (spelling, length, hash);
  return entry != NULL && lexicon_get (entry, spelling, length, sense, number);
}

guint
parser_match (const Parser *parser, guint index, Sense sense, int *number)
{
  const Lexeme *first = parser_at (parser, index);
  char spelling[LEXICON_LONGEST_SPELLING];
  gsize length = 0;
  guint found = 0, longest;

  if (first->entry == NULL)
    return 0;
  if ((first->senses & SENSE_BIT (sense)) != 0)
    {
      lexicon_get (first->entry, parser->text + first->begin, first->end - first->begin, sense, number);
      found = 1;
    }
  longest = MIN (first->entry->longest, LONGEST_PHRASE);
  for (guint i = 0; i < longest + (longest > 1 ? 1u : 0u) && join (parser, index + i, spelling, &length); i++)
    if (i > 0 && look_up (spelling, length, sense, number))
      found = i + 1;
  return found;
}

int
parser_integer (const Parser *parser, guint index, guint *n_digits)
{
  const Lexeme *lexeme = parser_at (parser, index);
  char digits[16];
  guint length;

  if (lexeme->type != LEXEME_FIGURE || !lexer_copy_figure (parser->text, lexeme, digits, sizeof digits))
    return -1;
  length = (guint) strlen (digits);
  if (n_digits != NULL)
    *n_digits = length;
  /* Separators make it no day, year or hour. */
  if (length > 9 || strchr (digits, '.') != NULL || (length != lexeme->end - lexeme->begin && length * 3 != lexeme->end - lexeme->begin))
    return -1;
  return (int) g_ascii_strtoull (digits, NULL, 10);
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
