/* fold.c - words without what varies between mentions of a name: case, accents, stops.
 * SPDX-License-Identifier: MIT */
#include "names.h"

#include <string.h>

/* Letters that no decomposition takes apart. */
static const struct
{
  gunichar letter;
  const char *plain;
} plain_letters[] = { { 0xDF, "ss" }, { 0xE6, "ae" }, { 0xF0, "d" }, { 0xF8, "o" }, { 0xFE, "th" }, { 0x111, "d" },
                      { 0x127, "h" }, { 0x131, "i" }, { 0x142, "l" }, { 0x153, "oe" }, { 0x259, "a" } };

static void
append_plain (GString *plain, gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    if (plain_letters[i].letter == letter)
      {
        g_string_append (plain, plain_letters[i].plain);
        return;
      }
  if (letter == 0x2019)
    letter = '\'';
  if (letter != '.' && !g_unichar_ismark (letter))
    g_string_append_unichar (plain, letter);
}

static const char *
fold_ascii (GStringChunk *chunk, const char *word, gsize n_bytes)
{
  char plain[64];
  gsize n = 0;

  for (gsize i = 0; i < n_bytes; i++)
    if (word[i] != '.')
      plain[n++] = g_ascii_tolower (word[i]);
  plain[n] = '\0';
  return g_string_chunk_insert_const (chunk, plain);
}

const char *
fold_word (GStringChunk *chunk, const char *word, gsize n_bytes)
{
  gsize n_ascii = 0;

  while (n_ascii < n_bytes && word[n_ascii] > 0)
    n_ascii++;
  if (n_ascii == n_bytes && n_bytes < 64)
    return fold_ascii (chunk, word, n_bytes);

  g_autofree char *lower = g_utf8_strdown (word, n_bytes);
  g_autofree char *decomposed = g_utf8_normalize (lower, -1, G_NORMALIZE_NFKD);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = decomposed ? decomposed : ""; *p; p = g_utf8_next_char (p))
    append_plain (plain, g_utf8_get_char (p));
  return g_string_chunk_insert_const (chunk, plain->str);
}
