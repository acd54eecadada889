/* terminals.c - what rules rest on: words of the tables, figures, and what the readers of dates and clocks know.
 * SPDX-License-Identifier: MIT */
#include "chart.h"

#include "calendar-words.h"
#include "cardinal.h"
#include "numeral.h"

#define LIST_MOST 8
#define TIME_REACH 8 /* lexemes to the next word of time */
#define FIGURE_REACH 5

typedef struct
{
  const Parser *parser;
  guint at;
  Duration *length;
  TerminalFound add;
  gpointer data;
} Reader;

static void
add_number (const Reader *reader, guint category, guint end, int number)
{
  TimeValue value = { .number = number };

  if (end > 0)
    reader->add (reader->data, category, end, &value);
}

static void
add_when (const Reader *reader, guint category, guint (*parse) (const Parser *, guint, When *))
{
  TimeValue value = { .number = 0 };
  guint end = parse (reader->parser, reader->at, &value.when);

  if (end > 0)
    reader->add (reader->data, category, end, &value);
}

static void
read_senses (const Reader *reader)
{
  static const guint8 categories[N_SENSES] = {
#define SENSE_TERMINAL(name, sense) [SENSE_##sense] = CATEGORY_##name,
#include "terminals-list.h"
#undef SENSE_TERMINAL
  };
  const guint64 all = 0
#define SENSE_TERMINAL(name, sense) | SENSE_BIT (SENSE_##sense)
#include "terminals-list.h"
#undef SENSE_TERMINAL
      ;
  const Lexeme *lexeme = parser_at (reader->parser, reader->at);

  for (guint64 left = (lexeme->senses | lexeme->entry->further) & all; left != 0; left &= left - 1)
    {
      guint sense = (guint) __builtin_ctzll (left);
      int number = 0;
      guint n = parser_match_entry (reader->parser, reader->at, (Sense) sense, &number);

      if (n > 0)
        add_number (reader, categories[sense], reader->at + n, number);
    }
}

static guint
find_mark (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);
  guint category = lexeme->type == LEXEME_SYMBOL && lexeme->symbol < RULE_MARKS ? rule_marks[lexeme->symbol] : CATEGORY_NONE;

  return category != CATEGORY_NONE && !parser_is_pause (parser, at) ? category : CATEGORY_NONE;
}

/* Words and marks of the rules themselves. */
static void
read_word (const Reader *reader)
{
  int number = 0;
  guint mark = find_mark (reader->parser, reader->at);
  guint n = parser_match (reader->parser, reader->at, SENSE_WORD, &number);

  if (n > 0)
    add_number (reader, rule_first_word + (guint) number, reader->at + n, 0);
  if (mark != CATEGORY_NONE)
    add_number (reader, mark, reader->at + 1, 0);
}

static void
read_figure (const Reader *reader)
{
  const Lexeme *figure = parser_at (reader->parser, reader->at);
  guint end = reader->at + 1;

  if (figure->type != LEXEME_FIGURE || figure->integer < 0)
    return;
  add_number (reader, CATEGORY_FIGURE, end, figure->integer);
  if (figure->digits <= 2 && figure->integer >= 1 && figure->integer <= 31)
    add_number (reader, CATEGORY_DAY, end, figure->integer);
  if (figure->digits == 2)
    add_number (reader, CATEGORY_TWO, end, figure->integer);
  if (figure->digits == 4 && figure->integer >= 1000 && figure->integer < 3000)
    add_number (reader, CATEGORY_YEAR, end, figure->integer);
}

static void
read_numerals (const Reader *reader)
{
  int nth = 0, small = 0;
  guint nth_end = numeral_parse_small_ordinal (reader->parser, reader->at, &nth);
  guint small_end = numeral_parse_small (reader->parser, reader->at, &small);

  add_number (reader, CATEGORY_NTH, nth_end, nth);
  add_number (reader, CATEGORY_SMALL, small_end, small);
}

static void
read_length (const Reader *reader)
{
  TimeValue value = { .length = reader->length };
  guint end = duration_parse (reader->parser, reader->at, reader->length);

  if (end > 0)
    reader->add (reader->data, CATEGORY_LENGTH, end, &value);
}

static void
read_names (const Reader *reader)
{
  int number = 0;
  guint end = month_parse (reader->parser, reader->at, &number);

  if (end > 0 && month_is_plain (reader->parser, reader->at))
    add_number (reader, CATEGORY_MONTH, end, number);
  add_number (reader, CATEGORY_AMONTH, end, number);
  add_number (reader, CATEGORY_LONE, month_parse_alone (reader->parser, reader->at, &number), number);
  end = weekday_parse (reader->parser, reader->at, &number);
  add_number (reader, end > 0 ? CATEGORY_DAYNAME : CATEGORY_DAYNAMES, end > 0 ? end : weekday_parse_plural (reader->parser, reader->at, &number), number);
}

/* The lexeme where the day before @at in a list begins, or @at. */
static guint
step_back (const Parser *parser, guint at)
{
  guint before = at;

  before -= parser_is_word (parser, before - 1, "the");
  before -= parser_is_word (parser, before - 1, "and") || parser_is_word (parser, before - 1, "or");
  before -= parser_is_symbol (parser, before - 1, ',');
  if (before == at)
    return at;
  before -= parser_is_any_word (parser, before - 1, cardinal_ordinal_endings);
  return parser_is_figure (parser, before - 1) && parser_at (parser, before - 1)->digits <= 2 ? before - 1 : at;
}

/* A later day of a list: its month stands before the first. */
static void
read_listed (const Reader *reader)
{
  const Parser *parser = reader->parser;
  TimeValue value = { .when = WHEN_NOTHING };
  guint day = reader->at, end = reader->at + 1, n = 0;
  int month = 0;

  if (parser_at (parser, day)->digits == 0 || parser_at (parser, day)->digits > 2)
    return;
  for (guint before; n < LIST_MOST && (before = step_back (parser, day)) != day; n++)
    day = before;
  day -= parser_is_word (parser, day - 1, "the");
  if (n == 0 || parser_match (parser, day - 1, SENSE_MONTH, &month) != 1)
    return;
  end += parser_is_any_word (parser, end, cardinal_ordinal_endings);
  value.when.month = month;
  value.when.day = parser_integer (parser, reader->at, NULL);
  if (value.when.day >= 1 && value.when.day <= 31)
    reader->add (reader->data, CATEGORY_LISTED, end, &value);
}

static void
read_year_behind (const Reader *reader)
{
  static const char *const words[] = { "of", "in", "the", NULL };
  const Lexeme *lexeme = parser_at (reader->parser, reader->at);
  int year = 0;
  guint end;

  if (lexeme->type == LEXEME_WORD && !parser_has (reader->parser, reader->at, SENSE_NUMBER)
      && !parser_is_any_word (reader->parser, reader->at, words))
    return;
  end = year_parse_behind (reader->parser, reader->at, &year);

  add_number (reader, CATEGORY_BEHIND, end, year);
}

/* Figures are parts of times where a word of time follows before long, and in a few forms of their own: years, 10/31, 3:15, "at 7". */
static gboolean
may_figure_begin (const Parser *parser, guint at)
{
  const Lexeme *figure = parser_at (parser, at), *next = parser_at (parser, at + 1);
  const guint64 behind = SENSE_BIT (SENSE_MERIDIEM) | SENSE_BIT (SENSE_ZONE);

  if ((figure->digits == 4 && figure->integer < 2200) || figure->digits == 8 || (next->senses & behind) != 0
      || (next->entry != NULL && (next->entry->further & SENSE_BIT (SENSE_ERA)) != 0)) /* "300 B.C." */
    return TRUE;
  if (next->type == LEXEME_SYMBOL ? next->symbol != ',' && (next->symbol != '.' || parser_is_glued (parser, at + 2))
                                  : next->type != LEXEME_END && !next->space)
    return TRUE;
  if (parser_is_word (parser, at + 1, "past") || parser_is_word (parser, at + 1, "h")
      || (next->type == LEXEME_FIGURE && next->integer >= 0))
    return TRUE;
  if (parser_is_word (parser, at - 1, "at") || parser_is_symbol (parser, at - 1, '@'))
    return TRUE;
  return figure->digits <= 2 && parser_is_behind (parser, at, TIME_REACH, SENSE_MONTH); /* "May 3, 4 and 8" */
}

gboolean
terminals_may_begin (const Parser *parser, guint at)
{
  const guint64 alone = SENSE_BIT (SENSE_NOW) | SENSE_BIT (SENSE_DEICTIC) | SENSE_BIT (SENSE_HOLIDAY);
  const Lexeme *lexeme = parser_at (parser, at);

  if (lexeme->soon
      <= (lexeme->type == LEXEME_FIGURE || parser_has (parser, at, SENSE_NUMBER) ? FIGURE_REACH : TIME_REACH))
    return TRUE;
  if (lexeme->type == LEXEME_FIGURE)
    return may_figure_begin (parser, at);
  return lexeme->ahead < TIME_REACH || (lexeme->entry != NULL && (lexeme->entry->further & alone) != 0);
}

#define NUMBER_SENSES                                                                                                  \
  (SENSE_BIT (SENSE_NUMBER) | SENSE_BIT (SENSE_HUNDRED) | SENSE_BIT (SENSE_SCALE) | SENSE_BIT (SENSE_DOZEN))

/* What a word must have to begin a length, a time of day, the name of a month or a weekday, a part of the day. */
#define LENGTH_SENSES                                                                                                  \
  (NUMBER_SENSES | SENSE_BIT (SENSE_ARTICLE) | SENSE_BIT (SENSE_VAGUE) | SENSE_BIT (SENSE_PARTS)                       \
   | SENSE_BIT (SENSE_ORDINAL))
#define CLOCK_SENSES                                                                                                   \
  (NUMBER_SENSES | SENSE_BIT (SENSE_CLOCK_WORD))
#define NAME_SENSES (SENSE_BIT (SENSE_MONTH) | SENSE_BIT (SENSE_WEEKDAY))
#define PART_SENSES (SENSE_BIT (SENSE_DAYPART) | SENSE_BIT (SENSE_PERIOD_EDGE))

/* Words that lead days and parts of days. */
static gboolean
is_lead (const Parser *parser, guint at)
{
  static const char *const words[] = { "the", "in", "at", "during", NULL };

  return parser_has (parser, at, SENSE_LEAD) && parser_is_any_word (parser, at, words);
}

static void
read_lengths_and_times (const Reader *reader)
{
  const Lexeme *lexeme = parser_at (reader->parser, reader->at);
  gboolean word = lexeme->type == LEXEME_WORD;
  guint64 senses = word ? (lexeme->entry != NULL ? lexeme->senses | lexeme->entry->further : 0) : ~G_GUINT64_CONSTANT (0);

  if ((senses & LENGTH_SENSES) != 0 || (word && parser_is_word (reader->parser, reader->at, "another")))
    read_length (reader);
  if ((senses & NAME_SENSES) != 0)
    read_names (reader);
  if (lexeme->type == LEXEME_FIGURE || (senses & SENSE_BIT (SENSE_MONTH)) != 0)
    add_when (reader, CATEGORY_FIGURED, figure_date_parse);
  if ((senses & SENSE_BIT (SENSE_NUMBER)) != 0 || parser_is_word (reader->parser, reader->at, "year"))
    add_when (reader, CATEGORY_PLACED, year_parse);
  if ((senses & CLOCK_SENSES) != 0)
    {
      add_when (reader, CATEGORY_CLOCK, clock_parse);
      add_when (reader, CATEGORY_HOUR, clock_parse_hour);
    }
  if ((senses & PART_SENSES) != 0 || (word && is_lead (reader->parser, reader->at)))
    add_when (reader, CATEGORY_PARTM, day_part_parse);
}

void
terminals_read (const Parser *parser, guint at, Duration *length, TerminalFound add, gpointer data)
{
  const Reader reader = { parser, at, length, add, data };
  const Lexeme *lexeme = parser_at (parser, at);

  read_word (&reader);
  if (lexeme->entry != NULL)
    read_senses (&reader);
  read_figure (&reader);
  read_year_behind (&reader);
  if (lexeme->digits > 0 && lexeme->digits <= 4)
    add_when (&reader, CATEGORY_HOUR, clock_parse_hour);
  if (lexeme->type == LEXEME_FIGURE && lexeme->digits == 0 && parser_has (parser, at - 1, SENSE_WEEKDAY))
    add_when (&reader, CATEGORY_POINTED, figure_date_parse_point);
  if (!terminals_may_begin (parser, at))
    return;
  if (lexeme->type == LEXEME_FIGURE || (lexeme->senses & (NUMBER_SENSES | SENSE_BIT (SENSE_ORDINAL))) != 0)
    read_numerals (&reader);
  read_listed (&reader);
  read_lengths_and_times (&reader);
}

#define RESTING_SENSES                                                                                                 \
  (SENSE_BIT (SENSE_WEEKDAY) | SENSE_BIT (SENSE_SEASON) | SENSE_BIT (SENSE_DAYPART) | SENSE_BIT (SENSE_PERIOD)         \
   | SENSE_BIT (SENSE_RELATIVE) | SENSE_BIT (SENSE_PERIOD_EDGE) | SENSE_BIT (SENSE_DECADE) | SENSE_BIT (SENSE_ERA)     \
   | SENSE_BIT (SENSE_ZONE) | SENSE_BIT (SENSE_HOLIDAY) | SENSE_BIT (SENSE_AGO) | SENSE_BIT (SENSE_NUMBER)             \
   | SENSE_BIT (SENSE_MONTH) | SENSE_BIT (SENSE_ORDINAL) | SENSE_BIT (SENSE_WORD) | SENSE_BIT (SENSE_CLOCK_WORD)       \
   | SENSE_BIT (SENSE_MERIDIEM) | SENSE_BIT (SENSE_DEICTIC) | SENSE_BIT (SENSE_NOW) | SENSE_BIT (SENSE_OCLOCK)         \
   | SENSE_BIT (SENSE_HUNDRED) | SENSE_BIT (SENSE_SCALE) | SENSE_BIT (SENSE_ARTICLE) | SENSE_BIT (SENSE_VAGUE)         \
   | SENSE_BIT (SENSE_PARTS) | SENSE_BIT (SENSE_TIME_BOUND) | SENSE_BIT (SENSE_SET) | SENSE_BIT (SENSE_LEAD))

/* The point of "p.m." and "Oct. 5". */
static gboolean
is_abbreviation_point (const Parser *parser, guint at)
{
  const Lexeme *word = parser_at (parser, at - 1);

  return parser_is_symbol (parser, at, '.') && parser_is_glued (parser, at) && word->end - word->begin <= 4
         && (word->type == LEXEME_FIGURE || word->end - word->begin == 1 || (word->senses & RESTING_SENSES) != 0);
}

static gboolean
is_symbol_of_times (const Parser *parser, guint at)
{
  gunichar symbol = parser_at (parser, at)->symbol;

  return symbol == ':' || (symbol >= 0xBC && symbol <= 0xBE) || (symbol >= 0x2150 && symbol <= 0x215E)
         || is_abbreviation_point (parser, at) || find_mark (parser, at) != CATEGORY_NONE;
}

/* The lexemes of the longest spelling at @at that rules can rest on. */
static guint
count_phrase (const Parser *parser, guint at)
{
  guint64 senses = parser_at (parser, at)->entry->further & RESTING_SENSES;
  guint longest = 0;
  int number;

  for (guint sense = 0; senses != 0; sense++, senses >>= 1)
    if ((senses & 1) != 0)
      longest = MAX (longest, parser_match (parser, at, (Sense) sense, &number));
  return longest;
}

guint
terminals_count (const Parser *parser, guint at)
{
  const Lexeme *lexeme = parser_at (parser, at);
  guint length = lexeme->end - lexeme->begin;

  if (lexeme->type == LEXEME_FIGURE || (lexeme->type == LEXEME_SYMBOL && is_symbol_of_times (parser, at)))
    return 1;
  if (lexeme->type == LEXEME_WORD
      && (length == 1 || (length == 2 && parser_is_glued (parser, at) && parser_is_figure (parser, at - 1))))
    return 1; /* "p.m.", "q1", and the endings of ordinals */
  if (lexeme->entry == NULL)
    return 0;
  if ((lexeme->entry->further & RESTING_SENSES) != 0)
    return MAX (count_phrase (parser, at), (lexeme->senses & RESTING_SENSES) != 0);
  return (lexeme->senses & RESTING_SENSES) != 0;
}
