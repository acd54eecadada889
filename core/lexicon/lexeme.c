/* lexeme.c - cuts spellings into lexemes and folds them: case by Unicode's rules, compatibility forms composed, curly apostrophes
 * made straight.
 *
 * Plain ASCII, which is nearly everything, is folded byte by byte. Anything else goes through GLib's full case folding and
 * normalisation; that allocates, but only once for each distinct word of a document.
 * SPDX-License-Identifier: MIT */
#include "lexeme.h"

#include <string.h>

/* Letters behind an apostrophe at the front of a word: "'s", "'ll", "'em". */
#define LONGEST_CLITIC 3

static gunichar
peek (const char *at, const char *end)
{
  if (at >= end)
    return 0;
  return *at > 0 ? (gunichar) *at : g_utf8_get_char (at);
}

static gboolean
is_wordy (gunichar code)
{
  return code < 0x80 ? g_ascii_isalnum (code) : g_unichar_isalnum (code) || g_unichar_ismark (code);
}

static gboolean
is_apostrophe (gunichar code)
{
  return code == '\'' || code == 0x2019 || code == 0x2bc;
}

static gboolean
is_hyphen (gunichar code)
{
  return code == '-' || code == 0x2010 || code == 0x2011;
}

static gboolean
is_blank (gunichar code)
{
  return code < 0x80 ? g_ascii_isspace (code) : g_unichar_isspace (code);
}

/* Whether the apostrophe at @at has a clitic behind it and nothing more. */
static gboolean
starts_clitic (const char *at, const char *end)
{
  guint n = 0;

  for (at = g_utf8_next_char (at); is_wordy (peek (at, end)); at = g_utf8_next_char (at))
    if (++n > LONGEST_CLITIC)
      return FALSE;
  return n > 0;
}

/* Where the lexeme that begins at @at ends. */
static const char *
find_end (const char *at, const char *end)
{
  gunichar first = peek (at, end);

  if (!is_wordy (first) && !(is_apostrophe (first) && starts_clitic (at, end)))
    return g_utf8_next_char (at);
  for (at = g_utf8_next_char (at); at < end; at = g_utf8_next_char (at))
    if (!is_wordy (peek (at, end)) && !(is_apostrophe (peek (at, end)) && is_wordy (peek (g_utf8_next_char (at), end))))
      break;
  return at;
}

/* Past blanks, and past a hyphen between two letters or digits. @start: where the text begins. */
static const char *
skip_separators (const char *start, const char *at, const char *end)
{
  for (; at < end; at = g_utf8_next_char (at))
    {
      gunichar code = peek (at, end);
      gboolean inside = at > start && is_wordy (g_utf8_get_char (g_utf8_prev_char (at)))
                        && is_wordy (peek (g_utf8_next_char (at), end));

      if (!is_blank (code) && !(is_hyphen (code) && inside))
        break;
    }
  return at;
}

/* As many whole characters as there is room for. */
static guint
fold_beyond_ascii (const char *text, gsize n_bytes, char *folded)
{
  g_autofree char *lower = g_utf8_casefold (text, n_bytes);
  g_autofree char *composed = g_utf8_normalize (lower, -1, G_NORMALIZE_NFKC);
  guint n_folded = 0;

  for (const char *at = composed != NULL ? composed : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean straight = is_apostrophe (g_utf8_get_char (at));
      gsize n = straight ? 1 : g_utf8_next_char (at) - at;

      if (n_folded + n >= NLP__LONGEST_LEXEME)
        break;
      memcpy (folded + n_folded, straight ? "'" : at, n);
      n_folded += n;
    }
  return n_folded;
}

guint
nlp__fold (const char *text, gsize n_bytes, char folded[NLP__LONGEST_LEXEME])
{
  guint n_folded = n_bytes < NLP__LONGEST_LEXEME ? n_bytes : 0;
  guint8 high = 0;

  for (gsize i = 0; i < n_folded; i++)
    {
      high |= (guint8) text[i];
      folded[i] = g_ascii_tolower (text[i]);
    }
  if (high >= 0x80)
    n_folded = fold_beyond_ascii (text, n_bytes, folded);
  folded[n_folded] = '\0';
  return n_folded;
}

guint32
nlp__hash_lexeme (const char *bytes, guint n_bytes)
{
  guint32 hash = 2166136261u; /* FNV-1a; the upper bits are brought down, where the table looks */

  for (guint i = 0; i < n_bytes; i++)
    hash = (hash ^ (guint8) bytes[i]) * 16777619u;
  return hash ^ hash >> 15;
}

gboolean
nlp__read_lexeme (const char **at, const char *end, NlpLexeme *lexeme)
{
  const char *begin = *at;

  if (begin >= end)
    return FALSE;
  lexeme->behind = find_end (begin, end);
  lexeme->n_bytes = nlp__fold (begin, lexeme->behind - begin, lexeme->bytes);
  lexeme->hash = nlp__hash_lexeme (lexeme->bytes, lexeme->n_bytes);
  *at = skip_separators (begin, lexeme->behind, end);
  return TRUE;
}
