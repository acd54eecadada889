/* blocks.c - joins the lines of a plain text to blocks.
 *
 * Four layouts occur, also mixed:
 *
 *     blank lines      one line       an indent       hard wraps
 *     --------------   ------------   -------------   ------------------
 *     First long …     First long …       First …     First paragraph,
 *                      Second …       goes on here    broken where a word
 *     Second …         Third …            Second …    would pass the rim.
 *
 * A blank line always ends a block. Whether a single line end does depends on the text: it was hard-wrapped if most
 * lines that have a line right below are full (the first word of the next line would have passed the rim) and a good
 * part of those next lines begin with a small letter. In a wrapped text a line end stands for a blank, unless the line
 * was not full and ends or begins a sentence, the next line is indented, or it begins a list item. In any other text
 * each line is a block.
 *
 * The rim is not known; it is taken to be the 90th percentile of the widths of lines with a line right below, so that a
 * few overlong lines do no harm.
 * SPDX-License-Identifier: MIT */
#include "blocks.h"

#include "lines.h"

/* A text whose lines are wider than this is not taken for hard-wrapped, nor one whose rim is nearer than the other. */
#define WIDEST_RIM 132
#define NARROWEST_RIM 34

static gboolean
begins_small (const char *text, const NlpLine *line)
{
  return g_unichar_islower (g_utf8_get_char (text + line->begin));
}

static guint32
measure_first_word (const char *text, const NlpLine *line)
{
  guint32 width = 0;

  for (const char *at = text + line->begin; at < text + line->end && *at != ' ' && *at != '\t';
       at = g_utf8_next_char (at))
    width++;
  return width;
}

static gboolean
is_full (const char *text, const NlpLine *line, guint32 rim)
{
  return line->indent + line->width + 1 + measure_first_word (text, line + 1) > rim;
}

/* The 90th percentile of the widths of lines that have a line right below; 0 if more than a tenth are wider than any
 * rim. */
static guint32
find_rim (const NlpLine *lines, guint n_lines)
{
  guint counts[WIDEST_RIM + 2] = { 0 };
  guint n_pairs = 0, n_passed = 0;
  guint32 rim = 0;

  for (guint i = 0; i + 1 < n_lines; i++)
    if (!lines[i + 1].after_blank)
      {
        counts[MIN (lines[i].indent + lines[i].width, WIDEST_RIM + 1)]++;
        n_pairs++;
      }
  if (counts[WIDEST_RIM + 1] * 10 > n_pairs)
    return 0;
  while (rim <= WIDEST_RIM && (n_passed += counts[rim]) * 10 < n_pairs * 9)
    rim++;
  return rim;
}

/* The rim of a hard-wrapped text; 0 if it is not wrapped. */
static guint32
find_wrap (const char *text, const NlpLine *lines, guint n_lines)
{
  guint32 rim = find_rim (lines, n_lines);
  guint n_pairs = 0, n_full = 0, n_small = 0;

  if (rim < NARROWEST_RIM)
    return 0;
  for (guint i = 0; i + 1 < n_lines; i++)
    if (!lines[i + 1].after_blank)
      {
        n_pairs++;
        n_full += is_full (text, &lines[i], rim);
        n_small += begins_small (text, &lines[i + 1]);
      }
  return n_full * 2 >= n_pairs && n_small * 3 >= n_pairs ? rim : 0;
}

/* "- ", "* ", "• ", "1. ", "(a) " */
static gboolean
begins_item (const char *text, const NlpLine *line)
{
  const char *at = text + line->begin;
  const char *end = text + line->end;
  gunichar first = g_utf8_get_char (at);

  if (first == '-' || first == '*' || first == 0x2022 || first == 0x2013 || first == 0x25aa)
    return g_utf8_next_char (at) < end && *g_utf8_next_char (at) == ' ';
  if (first == '(')
    at++;
  while (at < end && g_ascii_isdigit (*at))
    at++;
  if (at == text + line->begin + (first == '(') && at < end && g_ascii_isalpha (*at) && first == '(')
    at++;
  return at > text + line->begin && at + 1 < end && (*at == '.' || *at == ')') && at[1] == ' ';
}

/* A long line that ends inside a sentence: typists do not fill every line. */
static gboolean
is_broken_off (const char *text, const NlpLine *line, guint32 rim)
{
  gunichar last = g_utf8_get_char (g_utf8_prev_char (text + line->end));

  return (line->indent + line->width) * 4 >= rim * 3
         && (g_unichar_isalnum (last) || last == ',' || last == ';' || last == '-');
}

/* Whether @line goes on in the line behind it. @first is the first line of the block so far. */
static gboolean
goes_on (const char *text, const NlpLine *first, const NlpLine *line, guint32 rim)
{
  const NlpLine *next = line + 1;
  gboolean item = begins_item (text, first);

  if (next->after_blank || rim == 0 || begins_item (text, next))
    return FALSE;
  if (next->indent > line->indent + 1 && !(item && line == first))
    return FALSE;
  return is_full (text, line, rim) || begins_small (text, next) || is_broken_off (text, line, rim);
}

GArray *
nlp__find_blocks (const NlpLexiconTable *words, const char *text, gsize n_bytes)
{
  g_autoptr (GArray) line_array = nlp__split_lines (text, n_bytes);
  const NlpLine *lines = (const NlpLine *) (gpointer) line_array->data;
  guint n_lines = line_array->len;
  guint32 rim = find_wrap (text, lines, n_lines);
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (NlpBlock));

  for (guint i = 0; i < n_lines; i++)
    {
      NlpBlock block = { .begin = lines[i].begin };
      guint first = i;

      while (i + 1 < n_lines && goes_on (text, &lines[first], &lines[i], rim))
        i++;
      block.end = lines[i].end;
      g_array_append_val (blocks, block);
    }
  nlp__classify_blocks (words, text, (NlpBlock *) (gpointer) blocks->data, blocks->len);
  return blocks;
}
