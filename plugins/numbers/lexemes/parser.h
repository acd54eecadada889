/* parser.h - what the parsers of all families share: the lexemes they read and the items they make.
 *
 * A parser is a function that is asked whether something of its family begins at a lexeme. It fills an item, or gives
 * 0; it looks at a bounded number of lexemes, so that the whole takes time linear in the text however it is made.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "decimal.h"
#include "lexer.h"
#include "when.h"

#include <string.h>

typedef enum
{
  ITEM_CARDINAL,
  ITEM_ORDINAL,
  ITEM_PERCENT,
  ITEM_MONEY,
  ITEM_MEASURE,
  ITEM_TEMPERATURE,
  ITEM_AGE,
  ITEM_RANGE,
  ITEM_DATE,
  ITEM_TIME,
  ITEM_DURATION,
  ITEM_SET,   /* "every Monday" */
  ITEM_SCORE, /* 2-1 */
  ITEM_ID,    /* what names a thing: BA117, page 7, 192.168.1.2 */
  ITEM_PHONE,
  ITEM_VERSION,
  ITEM_ADDRESS,
  ITEM_NOTHING, /* looks like a number and is none; not printed */
  N_ITEM_KINDS
} ItemKind;

typedef enum
{
  MODIFIER_NONE,
  MODIFIER_APPROXIMATE,
  MODIFIER_AT_LEAST,
  MODIFIER_MORE_THAN,
  MODIFIER_AT_MOST,
  MODIFIER_LESS_THAN,
  MODIFIER_EXACT,
  MODIFIER_EQUAL, /* "equal to 5": both bounds */
  MODIFIER_BEFORE,
  MODIFIER_AFTER,
  MODIFIER_SINCE,
  MODIFIER_UNTIL,
  MODIFIER_START,
  MODIFIER_MIDDLE,
  MODIFIER_END,
  MODIFIER_VAGUE /* "now", "one of the", "first of all": hardly a figure */
} Modifier;

#define ITEM_TEXT 64

/* A reading of lexemes [first, end). */
typedef struct
{
  guint first, end;
  ItemKind kind;
  ItemKind of; /* of a range: the kind of its ends */
  Modifier modifier;
  gboolean has_value, has_low, has_high;
  gboolean told;    /* the words around it tell what it is: "page 7", "a fever of 39C" */
  gboolean million; /* its "m" is read so */
  gboolean referred; /* the reference tells a part of what it means */
  Decimal value, low, high;
  const Unit *measure; /* of measures: the unit */
  const char *unit;    /* of the others: ISO 4217, "Cel", "year" */
  /* Dates, times and durations are text: what TIMEX3 makes of them, and their place in the calendar. "" where there
     is none. */
  char timex[ITEM_TEXT], low_timex[ITEM_TEXT], high_timex[ITEM_TEXT], resolved[ITEM_TEXT];
} Item;

/* An empty item. What is not there is not cleared, for this is done a lot. */
static inline void
item_begin (Item *item, guint first)
{
  item->end = 0;
  item->kind = item->of = ITEM_CARDINAL;
  item->modifier = MODIFIER_NONE;
  item->has_value = item->has_low = item->has_high = item->told = item->million = item->referred = FALSE;
  item->measure = NULL;
  item->unit = NULL;
  item->timex[0] = item->low_timex[0] = item->high_timex[0] = item->resolved[0] = '\0';
  item->first = first;
}

/* Tells which part of speech a word has ("NOUN"), or NULL where nobody knows. */
typedef const char *(*TagLookup) (gconstpointer data, gsize begin);

/* Tells whether the text at a byte is inside a name that somebody found. */
typedef gboolean (*EntityLookup) (gconstpointer data, gsize begin);

typedef struct _Memo Memo;

typedef struct
{
  const char *text;
  const Lexeme *lexemes;
  guint n;
  Reference reference;
  TagLookup tag;       /* or NULL */
  EntityLookup entity; /* or NULL */
  gconstpointer tag_data;
  gboolean point_groups; /* 85.000 are thousands */
  gboolean titled; /* most words have capitals, as in headings: so capitals say nothing */
  Memo *memo;      /* or NULL */
  struct _Chart *chart;
} Parser;

/* Looking at lexemes. Any number is a lexeme: behind the last, and before the first, stand ends. */

extern const Lexeme parser_end;

static inline const Lexeme *
parser_at (const Parser *parser, guint index)
{
  return index < parser->n ? &parser->lexemes[index] : &parser_end;
}

/* @word is in lower case. Most words differ in length or first letter. */
static inline gboolean
parser_is_word (const Parser *parser, guint index, const char *word)
{
  const Lexeme *lexeme = parser_at (parser, index);
  const char *text = parser->text + lexeme->begin;
  gsize length = strlen (word);

  return lexeme->type == LEXEME_WORD && lexeme->end - lexeme->begin == length && (text[0] | 0x20) == word[0]
         && g_ascii_strncasecmp (text, word, length) == 0;
}

/* Whether the word at @index is in a class of classes.tsv. */
static inline gboolean
parser_is_a (const Parser *parser, guint index, WordClass class)
{
  const VocabularyEntry *entry = parser_at (parser, index)->entry;

  return entry != NULL && (entry->classes & CLASS_BIT (class)) != 0;
}

gboolean parser_is_one_of (const Parser *parser, const Lexeme *word, const char *const *words);

static inline gboolean
parser_is_any_word (const Parser *parser, guint index, const char *const *words)
{
  const Lexeme *lexeme = parser_at (parser, index);

  return lexeme->type == LEXEME_WORD && parser_is_one_of (parser, lexeme, words);
}

/* The lexemes of the longest spelling at @index that has @sense, and its number; 0 if there is none. */
guint parser_match_entry (const Parser *parser, guint index, Sense sense, int *number);

static inline guint
parser_match (const Parser *parser, guint index, Sense sense, int *number)
{
  const Lexeme *first = parser_at (parser, index);

  if (first->entry == NULL || ((first->senses | first->entry->further) & SENSE_BIT (sense)) == 0)
    return 0;
  return parser_match_entry (parser, index, sense, number);
}

/* Of a figure without a point: its value if it has no more digits than 9, else -1; and how many digits it has. */
static inline int
parser_integer (const Parser *parser, guint index, guint *n_digits)
{
  const Lexeme *lexeme = parser_at (parser, index);

  if (n_digits != NULL)
    *n_digits = lexeme->digits;
  return lexeme->type == LEXEME_FIGURE ? lexeme->integer : -1;
}

/* Whether a word with @sense is among the @reach lexemes around [first, end). */
gboolean parser_near (const Parser *parser, guint first, guint end, guint reach, Sense sense);

static inline gboolean
parser_is_symbol (const Parser *parser, guint index, gunichar symbol)
{
  const Lexeme *lexeme = parser_at (parser, index);

  return lexeme->type == LEXEME_SYMBOL && lexeme->symbol == symbol;
}

/* Whether a dash is a long one that stands apart: it parts thoughts, not the ends of a range. */
gboolean parser_is_pause (const Parser *parser, guint index);

static inline gboolean
parser_has (const Parser *parser, guint index, Sense sense)
{
  return (parser_at (parser, index)->senses & SENSE_BIT (sense)) != 0;
}

static inline gboolean
parser_is_figure (const Parser *parser, guint index)
{
  return parser_at (parser, index)->type == LEXEME_FIGURE;
}

/* Whether lexeme @index stands directly behind the one before. */
static inline gboolean
parser_is_glued (const Parser *parser, guint index)
{
  const Lexeme *lexeme = parser_at (parser, index);

  return lexeme->type != LEXEME_END && !lexeme->space;
}

static inline gboolean
parser_is_end (const Parser *parser, guint index)
{
  return parser_at (parser, index)->type == LEXEME_END;
}

/* Whether nothing more of the sentence follows: an end, or punctuation. */
gboolean parser_is_stop (const Parser *parser, guint index);

/* Whether a sentence begins at @index, as far as its punctuation tells. */
gboolean parser_opens_sentence (const Parser *parser, guint index);

/* Whether the word at @index may be a name, or the end of one: it has a capital, and no meaning in the tables that numbers have to
   do with. Never so in a heading. */
gboolean parser_is_name_word (const Parser *parser, guint index);

/* Whether the word at @index can be counted: it is neither verb nor function word, as far as the tables know. */
gboolean parser_is_countable (const Parser *parser, guint index);

/* Whether the word at @index looks like a plural. */
gboolean parser_is_plural (const Parser *parser, guint index);

/* Whether one of the next two words is a plural, and so may be counted. */
gboolean parser_counts_plural (const Parser *parser, guint index);

/* Whether a word with @sense is among the @reach lexemes before @index, in the same clause. */
gboolean parser_is_behind (const Parser *parser, guint index, guint reach, Sense sense);
