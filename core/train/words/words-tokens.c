/* words-tokens.c - a plain, fast splitting of lines into words, for learning from hundreds of megabytes.
 *
 * It agrees with the library's tokeniser where that matters for frequencies: punctuation and clitics stand alone,
 * abbreviations keep their stop, hyphens split, addresses stay whole. Rare disagreements only cost a few counts.
 * SPDX-License-Identifier: MIT */
#include "words-train.h"

#include <string.h>
#include <nlp.h>
#include "words-splitting.h"

/* Letters of "n't" and "'ll". */
#define SHORTEST_CLITIC 2
#define LONGEST_CLITIC 3

/* Appends @line to @normal with digits as 0 and typographic quotes and dashes in their plain or one common form. */
static void
normalise (const char *line, gsize n_bytes, GString *normal)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      guint8 byte = line[i];

      if (byte >= '0' && byte <= '9')
        g_string_append_c (normal, '0');
      else if (byte == 0xC2 && i + 1 < n_bytes && (guint8) line[i + 1] == 0xA0)
        {
          g_string_append_c (normal, ' ');
          i++;
        }
      else if (byte == 0xE2 && i + 2 < n_bytes && (guint8) line[i + 1] == 0x80)
        {
          guint8 last = line[i + 2];

          if (last == 0x98 || last == 0x99)
            g_string_append_c (normal, '\'');
          else if (last == 0x9C || last == 0x9D)
            g_string_append_c (normal, '"');
          else if (last == 0x91)
            g_string_append_c (normal, '-');
          else
            g_string_append_len (normal, line + i, 3);
          i += 2;
        }
      else
        g_string_append_c (normal, byte);
    }
}

/* The size of a mark that stands alone wherever it is (dash, ellipsis, slash...), or 0. */
static gsize
measure_mark (const char *text, gsize n)
{
  if (n >= 3 && (guint8) text[0] == 0xE2 && (guint8) text[1] == 0x80)
    return 3; /* dashes, ellipsis, bullets */
  if (strchr ("/-\"()[]{}<>;!?*=|~%+&@#", text[0]) && text[0])
    {
      gsize run = 1;

      while (run < n && text[run] == text[0])
        run++;
      return run;
    }
  if (n >= 2 && text[0] == '.' && text[1] == '.')
    return strspn (text, ".") < n ? strspn (text, ".") : n;
  return 0;
}

static gboolean
is_address (const char *text, gsize n)
{
  return g_strstr_len (text, n, "://") || g_str_has_prefix (text, "www.")
         || (n > 1 && (text[0] == '@' || text[0] == '#') && g_ascii_isalpha (text[1]))
         || (n > 3 && memchr (text + 1, '@', n - 2) != NULL);
}

/* Plain text has no language of its own here: the tables of the house's first one. */
static gboolean
has_sense (const char *text, gsize n, guint sense)
{
  return (nlp_lexicon_find_senses (nlp_lexicon_get_table (&words_splitting, NULL), text, n) & NLP_SENSE (sense)) != 0;
}

static gboolean
is_abbreviation (const char *text, gsize n)
{
  if (n == 2 && g_ascii_isalpha (text[0]))
    return TRUE;
  if (n >= 4 && text[n - 3] == '.' && g_ascii_isalpha (text[n - 2]))
    return TRUE;
  return has_sense (text, n, SPLITTING_ABBREVIATION);
}

/* How many of the first @n bytes of @text are a clitic at their end. */
static gsize
measure_clitic (const char *text, gsize n)
{
  for (gsize length = SHORTEST_CLITIC; length <= LONGEST_CLITIC && length < n; length++)
    if (has_sense (text + n - length, length, SPLITTING_CLITIC))
      return length;
  return 0;
}

static void
add_piece (GArray *pieces, gsize begin, gsize n_bytes)
{
  WordsPiece piece = { begin, n_bytes };

  if (n_bytes > 0)
    g_array_append_val (pieces, piece);
}

/* A stretch without blanks and marks: letters, digits, stops, commas, apostrophes. */
static void
split_word (const GString *normal, gsize begin, gsize n, GArray *pieces)
{
  const char *text = normal->str + begin;

  while (n > 1 && (*text == '\'' || *text == ',' || *text == ':' || *text == '$' || *text == '.') && !g_ascii_isdigit (text[1]))
    {
      if (*text == '\'' && n <= 3)
        break;
      add_piece (pieces, begin, 1);
      text++, begin++, n--;
    }
  if (n > 1 && *text == '$')
    {
      add_piece (pieces, begin, 1);
      text++, begin++, n--;
    }

  gsize end = n;
  while (end > 1 && (strchr (",:'", text[end - 1]) || (text[end - 1] == '.' && !is_abbreviation (text, end))))
    end--;

  gsize clitic = measure_clitic (text, end);
  add_piece (pieces, begin, end - clitic);
  add_piece (pieces, begin + end - clitic, clitic);
  for (gsize i = end; i < n; i++)
    add_piece (pieces, begin + i, 1);
}

static void
split_chunk (const GString *normal, gsize begin, gsize n, GArray *pieces)
{
  const char *text = normal->str + begin;
  gsize word = 0;

  if (is_address (text, n))
    {
      add_piece (pieces, begin, n);
      return;
    }
  for (gsize i = 0; i < n;)
    {
      gsize mark = measure_mark (text + i, n - i);

      if (mark == 0)
        {
          i++;
          continue;
        }
      if (i > word)
        split_word (normal, begin + word, i - word, pieces);
      add_piece (pieces, begin + i, mark);
      i += mark;
      word = i;
    }
  if (n > word)
    split_word (normal, begin + word, n - word, pieces);
}

void
nlp__words_split_line (const char *line, gsize n_bytes, GString *normal, GArray *pieces)
{
  gsize i = 0;

  g_string_truncate (normal, 0);
  g_array_set_size (pieces, 0);
  normalise (line, n_bytes, normal);
  while (i < normal->len)
    {
      gsize begin;

      while (i < normal->len && g_ascii_isspace (normal->str[i]))
        i++;
      begin = i;
      while (i < normal->len && !g_ascii_isspace (normal->str[i]))
        i++;
      if (i > begin)
        split_chunk (normal, begin, i - begin, pieces);
    }
}
