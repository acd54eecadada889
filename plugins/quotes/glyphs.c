/* glyphs.c - finds quotation marks and judges by their neighbours whether they open or close.
 *
 * What the neighbours say, L on the left, R on the right of a straight mark:
 *
 *                 R word    R blank   R punctuation
 *     L blank      open      either       open         "well    he said "     "...well
 *     L word      either     close        close        foo"bar  well"         well",
 *     L point     either     close        close        :"foo    well."        well.",
 *
 * Curly marks and guillemets mean what they look like unless the neighbours exclude it: typists and converters swap
 * them, German closes with the mark that English opens with, and both „a“ and »a« are in use. A single mark is an
 * apostrophe far more often than a quotation mark, so it must look like nothing else.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "glyphs.h"
#include "quotes-elisions.h"

typedef enum
{
  SIDE_BLANK,
  SIDE_WORD,
  SIDE_POINT
} Side;

/* What one character is to the scanner; 0 for no mark. */
typedef enum
{
  SIGN_NONE,
  SIGN_STRAIGHT_DOUBLE,
  SIGN_LEFT_DOUBLE,
  SIGN_RIGHT_DOUBLE,
  SIGN_LOW_DOUBLE,
  SIGN_STRAIGHT_SINGLE,
  SIGN_LEFT_SINGLE,
  SIGN_RIGHT_SINGLE,
  SIGN_LOW_SINGLE,
  SIGN_BACKTICK,
  SIGN_LEFT_ANGLE,
  SIGN_RIGHT_ANGLE
} Sign;

typedef struct
{
  const char *text;
  const char *begin, *end; /* of the block */
  guint32 block;
  gboolean reversed_angles; /* »a« rather than «a» */
  const NlpLexiconTable *elisions;
  GArray *glyphs;
} Scan;

static Sign
classify_character (gunichar c)
{
  switch (c)
    {
    case '"': case 0xFF02: return SIGN_STRAIGHT_DOUBLE;
    case 0x201C: case 0x201F: return SIGN_LEFT_DOUBLE;
    case 0x201D: return SIGN_RIGHT_DOUBLE;
    case 0x201E: return SIGN_LOW_DOUBLE;
    case '\'': return SIGN_STRAIGHT_SINGLE;
    case 0x2018: case 0x201B: return SIGN_LEFT_SINGLE;
    case 0x2019: return SIGN_RIGHT_SINGLE;
    case 0x201A: return SIGN_LOW_SINGLE;
    case '`': return SIGN_BACKTICK;
    case 0xAB: case 0x2039: return SIGN_LEFT_ANGLE;
    case 0xBB: case 0x203A: return SIGN_RIGHT_ANGLE;
    default: return SIGN_NONE;
    }
}

/* No mark begins with another byte: skips the rest without decoding. */
static inline gboolean
may_begin_mark (guchar byte)
{
  return byte == '"' || byte == '\'' || byte == '`' || byte == 0xC2 || byte == 0xE2 || byte == 0xEF;
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

static Side
classify_left (gunichar c)
{
  if (c == 0 || g_unichar_isspace (c) || strchr ("([{</=*_|>~", (int) MIN (c, 127)) || is_dash (c))
    return SIDE_BLANK;
  return g_unichar_isalnum (c) || c > 0x2100 ? SIDE_WORD : SIDE_POINT;
}

static Side
classify_right (gunichar c)
{
  if (c == 0 || g_unichar_isspace (c))
    return SIDE_BLANK;
  return g_unichar_isalnum (c) || c > 0x2100 || strchr ("([{<$#@&_*", (int) MIN (c, 127)) || c == 0xA3 || c == 0x20AC
           ? SIDE_WORD : SIDE_POINT;
}

/* The character before @p, looking through other marks that touch it; 0 at the rim of the block. */
static gunichar
peek_left (const Scan *scan, const char *p)
{
  for (guint i = 0; i < 4 && p > scan->begin; i++)
    {
      gunichar c = g_utf8_get_char (p = g_utf8_prev_char (p));

      if (classify_character (c) == SIGN_NONE)
        return c;
    }
  return p > scan->begin ? '.' : 0;
}

static gunichar
peek_right (const Scan *scan, const char *p)
{
  for (guint i = 0; i < 4 && p < scan->end; i++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (classify_character (c) == SIGN_NONE)
        return c;
    }
  return p < scan->end ? '.' : 0;
}

static guint
judge_straight (gunichar before, gunichar after)
{
  Side left = classify_left (before), right = classify_right (after);

  if (is_dash (before))
    return right == SIDE_WORD ? GLYPH_OPEN : GLYPH_CLOSE;
  if (left == SIDE_BLANK && right == SIDE_BLANK)
    return before == 0 ? GLYPH_OPEN : after == 0 ? GLYPH_CLOSE : GLYPH_EITHER;
  if (left == SIDE_BLANK)
    return right == SIDE_WORD || after == '.' || after == 0x2026 || is_dash (after) ? GLYPH_OPEN : GLYPH_EITHER;
  return right == SIDE_WORD ? GLYPH_EITHER : GLYPH_CLOSE;
}

/* Words that begin with an apostrophe: 'tis, 'em, '90s, rock 'n' roll. */
static gboolean
is_elision (const Scan *scan, const char *p)
{
  const char *q = p, *end = scan->end;

  if (p < end && g_ascii_isdigit (*p))
    return p + 2 < end && g_ascii_isdigit (p[1]) && (p[2] == 's' || !g_ascii_isalnum (p[2]));
  while (q < end && g_ascii_isalpha (*q))
    q++;
  return nlp_lexicon_find_senses (scan->elisions, p, q - p) != 0;
}

/* 0 for an apostrophe. @next is behind the mark. */
static guint
judge_single (Sign sign, const Scan *scan, gunichar before, gunichar after, const char *next)
{
  Side left = classify_left (before), right = classify_right (after);

  if (left == SIDE_BLANK && right == SIDE_WORD)
    {
      if (is_elision (scan, next))
        return 0;
      return sign == SIGN_RIGHT_SINGLE ? 0 : GLYPH_OPEN;
    }
  if (sign == SIGN_BACKTICK || (left == SIDE_BLANK && !is_dash (before)) || (left == SIDE_WORD && right == SIDE_WORD))
    return 0;
  if (left == SIDE_POINT && right == SIDE_WORD)
    return sign == SIGN_LEFT_SINGLE || before == ':' ? GLYPH_OPEN : 0;
  if (sign == SIGN_LEFT_SINGLE)
    return 0;
  if (g_unichar_isdigit (before) && sign == SIGN_STRAIGHT_SINGLE)
    return GLYPH_CLOSE | GLYPH_INCH;
  return (before == 's' || before == 'S') && right == SIDE_BLANK ? GLYPH_CLOSE | GLYPH_POSSESSIVE : GLYPH_CLOSE;
}

static guint
judge_double (Sign sign, gunichar before, gunichar after)
{
  guint shape = judge_straight (before, after);

  if (sign == SIGN_LOW_DOUBLE)
    return GLYPH_OPEN;
  if (sign == SIGN_LEFT_DOUBLE)
    return shape == GLYPH_CLOSE ? GLYPH_EITHER : GLYPH_OPEN;
  if (sign == SIGN_RIGHT_DOUBLE)
    return shape == GLYPH_OPEN ? GLYPH_EITHER : GLYPH_CLOSE;
  return g_unichar_isdigit (before) && shape == GLYPH_CLOSE ? GLYPH_CLOSE | GLYPH_INCH : shape;
}

/* The shape of the mark @sign whose bytes are [p, next); 0 if it is none. */
static guint
judge (const Scan *scan, Sign sign, const char *p, const char *next)
{
  gunichar before = peek_left (scan, p), after = peek_right (scan, next);

  switch (sign)
    {
    case SIGN_STRAIGHT_DOUBLE: case SIGN_LEFT_DOUBLE: case SIGN_RIGHT_DOUBLE: case SIGN_LOW_DOUBLE:
      return judge_double (sign, before, after);
    case SIGN_LOW_SINGLE:
      return classify_left (before) == SIDE_BLANK && classify_right (after) == SIDE_WORD ? GLYPH_OPEN : 0;
    case SIGN_LEFT_ANGLE:
      return scan->reversed_angles ? GLYPH_CLOSE : GLYPH_OPEN;
    case SIGN_RIGHT_ANGLE:
      return scan->reversed_angles ? GLYPH_OPEN : GLYPH_CLOSE;
    default:
      return judge_single (sign, scan, before, after, next);
    }
}

static MarkFamily
get_family (Sign sign)
{
  if (sign >= SIGN_LEFT_ANGLE)
    return MARK_ANGLE;
  return sign >= SIGN_STRAIGHT_SINGLE ? MARK_SINGLE : MARK_DOUBLE;
}

/* '' and `` are double marks in the typewriter's manner. */
static gboolean
is_doubled (Sign sign, const char *next, const char *end)
{
  return (sign == SIGN_STRAIGHT_SINGLE && next < end && *next == '\'')
         || (sign == SIGN_BACKTICK && next < end && *next == '`');
}

/* Adds the mark at @p, if it is one; gives the byte behind it. */
static const char *
scan_mark (Scan *scan, const char *p, guint32 position)
{
  Sign sign = classify_character (g_utf8_get_char (p));
  const char *next = g_utf8_next_char (p);
  Glyph glyph = { .position = position, .block = scan->block, .width = 1, .at_start = p == scan->begin };

  if (sign == SIGN_NONE)
    return next;
  if (is_doubled (sign, next, scan->end))
    {
      sign = sign == SIGN_BACKTICK ? SIGN_LEFT_DOUBLE : SIGN_STRAIGHT_DOUBLE;
      next++;
      glyph.width = 2;
    }
  glyph.family = get_family (sign);
  glyph.shape = judge (scan, sign, p, next);
  if (glyph.shape != 0)
    g_array_append_val (scan->glyphs, glyph);
  return next;
}

/* The first guillemet of the text tells the house style. */
static gboolean
reverses_angles (const char *text, gsize n_bytes)
{
  const char *end = text + n_bytes;

  for (const char *p = text; (p = memchr (p, 0xC2, end - p)) != NULL; p++)
    if ((guchar) p[1] == 0xAB || (guchar) p[1] == 0xBB)
      return (guchar) p[1] == 0xBB;
  return FALSE;
}

static guint32
scan_block (Scan *scan, const char *p, guint32 position)
{
  while (p < scan->end)
    {
      if (may_begin_mark ((guchar) *p))
        {
          const char *next = scan_mark (scan, p, position);

          for (; p < next; p = g_utf8_next_char (p))
            position++;
        }
      else
        position += ((guchar) *p++ & 0xC0) != 0x80;
    }
  return position;
}

/* The byte @count code points behind @p. */
static const char *
skip_characters (const char *p, const char *end, guint32 count)
{
  for (; count > 0 && p < end; count--)
    p = g_utf8_next_char (p);
  return p;
}

GArray *
glyphs_scan (const char *text, gsize n_bytes, const char *language, const NlpSpan *blocks, guint n_blocks)
{
  Scan scan = { .text = text, .begin = text, .end = text, .reversed_angles = reverses_angles (text, n_bytes),
                .elisions = nlp_lexicon_get_table (&quotes_elisions, language),
                .glyphs = g_array_new (FALSE, FALSE, sizeof (Glyph)) };
  const char *p = text, *end = text + n_bytes;
  guint32 position = 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      scan.block = i;
      scan.begin = skip_characters (p, end, blocks[i].begin - position);
      scan.end = p = skip_characters (scan.begin, end, blocks[i].end - blocks[i].begin);
      position = blocks[i].end;
      scan_block (&scan, scan.begin, blocks[i].begin);
    }
  return scan.glyphs;
}
