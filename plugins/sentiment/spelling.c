/* spelling.c - one token in the form that features are made of.
 * SPDX-License-Identifier: MIT */
#include "spelling.h"
#include "feature-hash.h"

#define MAX_BYTES 63

/* Folds a token into @folded: ASCII letters in lower case, digits as 0, curly marks straight, two single quotes as
 * one double. */
static guint
fold (const char *bytes, guint n_bytes, char folded[MAX_BYTES])
{
  guint n = 0;

  for (guint i = 0; i < n_bytes && n < MAX_BYTES; i++)
    {
      guint8 c = (guint8) bytes[i];

      if (c >= 'A' && c <= 'Z')
        c += 'a' - 'A';
      else if (c >= '0' && c <= '9')
        c = '0';
      else if (c == 0xe2 && i + 2 < n_bytes && (guint8) bytes[i + 1] == 0x80)
        {
          guint8 last = (guint8) bytes[i + 2];

          if (last == 0x98 || last == 0x99)
            c = '\'', i += 2;
          else if (last == 0x9c || last == 0x9d)
            c = '"', i += 2;
        }
      folded[n++] = (char) c;
    }
  if (n == 2 && (folded[0] == '\'' || folded[0] == '`') && folded[1] == folded[0])
    {
      folded[0] = '"';
      n = 1;
    }
  return n;
}

guint32
word_hash (const char *bytes, guint n_bytes)
{
  char folded[MAX_BYTES];
  guint n = fold (bytes, n_bytes, folded);

  return hash_add_bytes (HASH_START, folded, n);
}

/* What a token says by itself. */
static WordFlags
look_at (const char *bytes, guint n_bytes)
{
  WordFlags flags = 0;

  if (g_ascii_isupper (bytes[0]))
    flags |= WORD_CAPITAL;
  if (n_bytes > 2 && g_ascii_isupper (bytes[0]) && g_ascii_isupper (bytes[1]) && g_ascii_isupper (bytes[2]))
    flags |= WORD_SHOUTED;
  if (bytes[0] == '?')
    flags |= WORD_QUESTION;
  if (bytes[0] == '!')
    flags |= WORD_EXCLAMATION;
  return flags;
}

void
word_read (Word *word, const Valences *valences, const char *bytes, guint n_bytes)
{
  char folded[MAX_BYTES];
  guint n = fold (bytes, n_bytes, folded);

  word->form = hash_add_bytes (HASH_START, folded, n);
  word->prefix = hash_add_bytes (HASH_START + 1, folded, MIN (n, 4));
  word->suffix = hash_add_bytes (HASH_START + 2, folded + (n > 3 ? n - 3 : 0), MIN (n, 3));
  word->n_bytes = (guint8) n;
  word->flags = (guint16) look_at (bytes, n_bytes);
  word->zone = ZONE_NONE;
  valences_expect (valences, word->form);
}
