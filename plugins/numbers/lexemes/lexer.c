/* lexer.c - cuts text into words, figures and symbols.
 *
 * One pass over the bytes. A word is hashed while its end is looked for, so that looking it up costs one probe; most
 * text is words that no table knows, and costs no more than that.
 * SPDX-License-Identifier: MIT */
#include "lexer.h"

#include "digit-groups.h"
#include "numeral-spelling.h"

#include <string.h>

#define MAX_INTEGER_DIGITS 9

typedef struct
{
  Bytes in;
  gsize at;
  gsize split_until; /* digits before this place are cut at every separator */
  gboolean space, found;
  GArray *lexemes;
  guint n;
} Lexer;

/* What can begin a number, other than a figure. */
#define STARTING_SENSES                                                                                                \
  (SENSE_BIT (SENSE_NUMBER) | SENSE_BIT (SENSE_HUNDRED) | SENSE_BIT (SENSE_SCALE) | SENSE_BIT (SENSE_DOZEN)            \
   | SENSE_BIT (SENSE_ORDINAL) | SENSE_BIT (SENSE_ORDINAL_SCALE) | SENSE_BIT (SENSE_PARTS) | SENSE_BIT (SENSE_UNIT)    \
   | SENSE_BIT (SENSE_CURRENCY)                                                                                         \
   | SENSE_BIT (SENSE_MONTH) | SENSE_BIT (SENSE_WEEKDAY) | SENSE_BIT (SENSE_SEASON) | SENSE_BIT (SENSE_DAYPART)        \
   | SENSE_BIT (SENSE_PERIOD) | SENSE_BIT (SENSE_DEICTIC) | SENSE_BIT (SENSE_NOW) | SENSE_BIT (SENSE_CLOCK_WORD)       \
   | SENSE_BIT (SENSE_HOLIDAY) | SENSE_BIT (SENSE_EDGE_OF) | SENSE_BIT (SENSE_SET) | SENSE_BIT (SENSE_VAGUE)           \
   | SENSE_BIT (SENSE_DECADE))

/* A shorter word with a capital inside is a unit ("kWh"); a longer one is a name ("iPhone"). */
#define LETTERS_OF_NAME 4

/* Words of time. */
#define TIME_SENSES                                                                                                    \
  (SENSE_BIT (SENSE_MONTH) | SENSE_BIT (SENSE_WEEKDAY) | SENSE_BIT (SENSE_SEASON) | SENSE_BIT (SENSE_DAYPART)          \
   | SENSE_BIT (SENSE_PERIOD) | SENSE_BIT (SENSE_DEICTIC) | SENSE_BIT (SENSE_NOW) | SENSE_BIT (SENSE_CLOCK_WORD)       \
   | SENSE_BIT (SENSE_ERA) | SENSE_BIT (SENSE_ZONE) | SENSE_BIT (SENSE_OCLOCK) | SENSE_BIT (SENSE_MERIDIEM) | SENSE_BIT (SENSE_HOLIDAY) | SENSE_BIT (SENSE_DECADE))

static gboolean
is_space (gunichar character)
{
  return character == ' ' || (character >= '\t' && character <= '\r') || character == 0xA0 || character == 0x1680
         || (character >= 0x2000 && character <= 0x200B) || character == 0x2028 || character == 0x2029
         || character == 0x202F || character == 0x205F || character == 0x3000 || character == 0xFEFF;
}

/* Letters, in the sense that they join into words: all of Unicode but the blocks of signs that stand beside figures. */
static gboolean
is_letter (gunichar character)
{
  if (character < 0x80)
    return g_ascii_isalpha (character) || character == '_';
  if (character < 0xC0)
    return character == 0xB2 || character == 0xB3 || character == 0xB5; /* superscripts of units, the micro sign */
  if (character == 0xD7 || character == 0xF7 || character == 0x58F || character == 0x9F2 || character == 0x9F3
      || character == 0xE3F || character == 0x17DB) /* signs of currencies among the letters */
    return FALSE;
  if (character >= 0x2000 && character < 0x2C00) /* punctuation, currency signs, arrows, mathematics, shapes */
    return FALSE;
  return !(character >= 0x3000 && character <= 0x303F) && !(character >= 0xFF00 && character <= 0xFF20)
         && !(character >= 0xFFE0 && character <= 0xFFFF);
}

/* The array grows by doubling; its length is set at the end. */
static Lexeme *
append (Lexer *lexer, LexemeType type, gsize end)
{
  Lexeme *lexeme;

  if (lexer->n == lexer->lexemes->len)
    g_array_set_size (lexer->lexemes, MAX (lexer->n * 2, 64));
  lexeme = &g_array_index (lexer->lexemes, Lexeme, lexer->n++);
  *lexeme = (Lexeme){
    .begin = (guint32) lexer->at, .end = (guint32) end, .type = type, .space = lexer->space, .integer = -1
  };
  lexer->at = end;
  lexer->space = FALSE;
  return lexeme;
}

static void
look_up (Lexer *lexer, Lexeme *lexeme, guint hash)
{
  const char *text = lexer->in.text + lexeme->begin;
  gsize length = lexeme->end - lexeme->begin;

  if (length >= VOCABULARY_LONGEST_SPELLING)
    return;
  lexeme->entry = vocabulary_find (text, length, hash);
  if (lexeme->entry == NULL)
    return;
  lexeme->senses = vocabulary_senses (lexeme->entry, text, length);
  if ((lexeme->senses & STARTING_SENSES) != 0 || lexeme->entry->longest > 1)
    lexer->found = TRUE;
}

/* Passes over white space; a blank line becomes a LEXEME_END. */
static void
skip_space (Lexer *lexer)
{
  guint newlines = 0, size;

  if (lexer->in.text[lexer->at] == ' ' && lexer->at + 1 < lexer->in.end && g_ascii_isgraph (lexer->in.text[lexer->at + 1]))
    { /* the usual case */
      lexer->at++;
      lexer->space = TRUE;
      return;
    }
  while (lexer->at < lexer->in.end && is_space (character_at (&lexer->in, lexer->at, &size)))
    {
      newlines += lexer->in.text[lexer->at] == '\n';
      lexer->at += size;
      lexer->space = TRUE;
    }
  if (newlines > 1)
    {
      append (lexer, LEXEME_END, lexer->at);
      lexer->space = TRUE;
    }
}

/* Addresses of the web and of mail, hash tags and names of users hold figures that are no numbers: one word to the
   next space. */
static gsize
find_address_end (const Lexer *lexer, gsize at)
{
  guint size;

  while (at < lexer->in.end && !is_space (character_at (&lexer->in, at, &size)))
    at += size;
  while (strchr (".,;:!?)\"'", lexer->in.text[at - 1]) != NULL) /* ends the sentence, not the address */
    at--;
  return at;
}

static gboolean
begins_address (const Lexer *lexer, gsize word, gsize end)
{
  const char *rest = lexer->in.text + end;
  gsize left = lexer->in.end - end;

  if (left >= 3 && strncmp (rest, "://", 3) == 0)
    return TRUE;
  if (left >= 2 && rest[0] == '@' && g_ascii_isalnum (rest[1]))
    return TRUE;
  return end - word == 3 && left > 1 && rest[0] == '.' && g_ascii_strncasecmp (lexer->in.text + word, "www", 3) == 0;
}

/* The size of an apostrophe, plain or curly, at @at; 0 if there is none. */
static guint
apostrophe_size (const Lexer *lexer, gsize at)
{
  if (byte_at (&lexer->in, at) == '\'')
    return 1;
  return at < lexer->in.end ? spelling_curly_size (lexer->in.text + at, lexer->in.end - at) : 0;
}

/* Whether the apostrophe at @at joins letters to a word ("o'clock") rather than parting a genitive from it
   ("week's"). */
static gboolean
joins_letters (const Lexer *lexer, gsize at, guint size)
{
  guint next_size, behind_size;
  gsize next = at + size;

  if (size == 0 || !is_letter (character_at (&lexer->in, next, &next_size)))
    return FALSE;
  return (byte_at (&lexer->in, next) | 0x20) != 's' || is_letter (character_at (&lexer->in, next + next_size, &behind_size));
}

/* Whether a word ends before the character at @at, which is no letter of ASCII; @size: of the character, if it does
   not. */
static gboolean
ends_word (const Lexer *lexer, gsize at, guint *size)
{
  guchar byte = (guchar) lexer->in.text[at];

  if (byte < 0x80 && byte != '\'' && byte != '_')
    return TRUE;
  if (is_letter (character_at (&lexer->in, at, size)))
    return FALSE;
  *size = apostrophe_size (lexer, at);
  return at == lexer->at || !joins_letters (lexer, at, *size);
}

static void
read_word (Lexer *lexer)
{
  gsize at = lexer->at, capitals = 0;
  guint hash = SPELLING_HASH_START, size = 0;
  Lexeme *lexeme;

  while (TRUE)
    {
      while (at < lexer->in.end && g_ascii_isalpha (lexer->in.text[at]))
        {
          guchar folded = spelling_fold ((guchar) lexer->in.text[at]);

          capitals += folded != (guchar) lexer->in.text[at];
          hash = spelling_hash_step (hash, folded);
          at++;
        }
      if (at >= lexer->in.end || ends_word (lexer, at, &size))
        break;
      if (apostrophe_size (lexer, at) > 0)
        hash = spelling_hash_step (hash, '\'');
      else
        for (guint i = 0; i < size; i++)
          hash = spelling_hash_step (hash, (guchar) lexer->in.text[at + i]);
      at += size;
    }
  if (begins_address (lexer, lexer->at, at))
    {
      append (lexer, LEXEME_WORD, find_address_end (lexer, at));
      return;
    }
  lexeme = append (lexer, LEXEME_WORD, at);
  lexeme->capital = g_ascii_isupper (lexer->in.text[lexeme->begin]) || (capitals > 0 && at - lexeme->begin >= LETTERS_OF_NAME);
  lexeme->capitals = capitals == lexeme->end - lexeme->begin;
  look_up (lexer, lexeme, spelling_hash_end (hash));
}

/* A genitive: "'s" as a lexeme of its own. */
static gboolean
read_genitive (Lexer *lexer)
{
  guint size = apostrophe_size (lexer, lexer->at), next_size;

  if (size == 0 || lexer->space || (byte_at (&lexer->in, lexer->at + size) | 0x20) != 's'
      || is_letter (character_at (&lexer->in, lexer->at + size + 1, &next_size)))
    return FALSE;
  append (lexer, LEXEME_SYMBOL, lexer->at + size + 1)->symbol = '\'';
  return TRUE;
}

/* Whoever asks for a dash, an apostrophe or a mark of inches need not know how many ways there are to write it. */
static gunichar
fold_symbol (gunichar character)
{
  if (character < 0x80)
    return character;
  if ((character >= 0x2010 && character <= 0x2015) || character == 0x2212 || character == 0xFF0D || character == 0xAD
      || character == 0xFE63)
    return '-';
  if (character == 0x2018 || character == 0x2019 || character == 0x02BC || character == 0x2032 || character == 0xFF07)
    return '\'';
  if (character == 0x201C || character == 0x201D || character == 0x2033 || character == 0xFF02)
    return '"';
  return character == 0xFF5E ? '~' : character;
}

static void
read_symbol (Lexer *lexer)
{
  guint size;
  gunichar character = character_at (&lexer->in, lexer->at, &size);
  Lexeme *lexeme;

  if ((character == '@' || character == '#') && g_ascii_isalpha (byte_at (&lexer->in, lexer->at + 1)))
    {
      append (lexer, LEXEME_WORD, find_address_end (lexer, lexer->at));
      return;
    }
  lexeme = append (lexer, LEXEME_SYMBOL, lexer->at + size);
  lexeme->symbol = fold_symbol (character);
  look_up (lexer, lexeme, spelling_hash (lexer->in.text + lexeme->begin, size));
}

/* Days, hours and years are figures without separators. */
static void
set_integer (const Lexer *lexer, Lexeme *figure)
{
  gint32 value = 0;
  guint digits = 0;

  for (gsize at = figure->begin; at < figure->end; digits++)
    {
      guint size = digit_size (&lexer->in, at);

      if (size == 0 || digits == MAX_INTEGER_DIGITS)
        return;
      value = value * 10
              + (lexer->in.text[at + size - 1] & 0x0F); /* the low half of a full-width digit's last byte as well */
      at += size;
    }
  figure->integer = value;
  figure->digits = (guint8) digits;
}

static void
read_figure (Lexer *lexer)
{
  gsize end = lexer->at;

  if (byte_at (&lexer->in, end) == '.')
    {
      end++;
      digit_groups_skip (&lexer->in, &end);
    }
  else if (lexer->at < lexer->split_until)
    digit_groups_skip (&lexer->in, &end);
  else
    {
      DigitGroups groups = digit_groups_read (&lexer->in, lexer->at);

      end = digit_groups_are_one (&groups) ? groups.end : groups.first_end;
      if (end != groups.end)
        lexer->split_until = groups.end;
    }
  set_integer (lexer, append (lexer, LEXEME_FIGURE, end));
  lexer->found = TRUE;
}

/* ".5", unless the point ends something. */
static gboolean
begins_with_point (const Lexer *lexer)
{
  guchar before = lexer->at > 0 ? (guchar) lexer->in.text[lexer->at - 1] : ' ';

  return byte_at (&lexer->in, lexer->at) == '.' && digit_size (&lexer->in, lexer->at + 1) == 1 && lexer->at >= lexer->split_until
         && !g_ascii_isalnum (before) && before != '.' && before != ')';
}

/* The first letter of "p.m.". Another lexeme always follows, if only the end. */
static gboolean
is_dotted_meridiem (const Lexeme *letter)
{
  return letter->type == LEXEME_WORD && (letter->senses & SENSE_BIT (SENSE_MERIDIEM)) != 0 && letter[1].symbol == '.';
}

/* Counts, for each lexeme, how far the next one is that an expression can rest on. Most are too far from any to be
   looked at. */
static void
count_ahead (GArray *lexemes)
{
  guint8 ahead = G_MAXUINT8, soon = G_MAXUINT8;

  for (guint i = lexemes->len; i-- > 0;)
    {
      Lexeme *lexeme = &g_array_index (lexemes, Lexeme, i);

      if (lexeme->type == LEXEME_FIGURE || (lexeme->senses & STARTING_SENSES) != 0)
        ahead = 0;
      else if (ahead < G_MAXUINT8)
        ahead++;
      if ((lexeme->senses & TIME_SENSES) != 0 && (lexeme->end - lexeme->begin > 1 || is_dotted_meridiem (lexeme)))
        soon = 0;
      else if (soon < G_MAXUINT8)
        soon++;
      if (lexeme->type == LEXEME_END)
        ahead = soon = G_MAXUINT8;
      lexeme->ahead = ahead;
      lexeme->soon = soon;
    }
}

gboolean
lexer_run (const char *text, gsize begin, gsize end, GArray *lexemes)
{
  Lexer lexer = { .in = { text, end }, .at = begin, .space = TRUE, .lexemes = lexemes };

  while (TRUE)
    {
      guint size;

      if (lexer.at < lexer.in.end)
        skip_space (&lexer);
      if (lexer.at >= lexer.in.end)
        break;
      if (g_ascii_isalpha (text[lexer.at]))
        read_word (&lexer);
      else if (digit_size (&lexer.in, lexer.at) > 0 || begins_with_point (&lexer))
        read_figure (&lexer);
      else if (is_letter (character_at (&lexer.in, lexer.at, &size)))
        read_word (&lexer);
      else if (!read_genitive (&lexer))
        read_symbol (&lexer);
    }
  append (&lexer, LEXEME_END, lexer.in.end);
  g_array_set_size (lexemes, lexer.n);
  if (lexer.found)
    count_ahead (lexemes);
  return lexer.found;
}
