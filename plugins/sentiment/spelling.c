/* spelling.c - one token in the form that features are made of.
 * SPDX-License-Identifier: MIT */
#include "spelling.h"
#include "feature-hash.h"
#include <string.h>

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

/* Where a run of three or more equal letters begins in the @n bytes of @folded, behind @from; @n if there is none. */
static guint
find_run (const char *folded, guint n, guint from)
{
  for (guint i = from; i + 2 < n; i++)
    if (folded[i] == folded[i + 1] && folded[i] == folded[i + 2] && g_ascii_islower (folded[i]))
      return i;
  return n;
}

/* Leaves @kept letters of each run; gives the new length. */
static guint
shorten (char folded[MAX_BYTES], guint n, guint kept)
{
  guint written = 0, run = find_run (folded, n, 0);

  for (guint i = 0; i < n;)
    {
      guint end = i + 1;

      if (i == run)
        {
          while (end < n && folded[end] == folded[i])
            end++;
          run = find_run (folded, n, end);
        }
      for (guint k = i; k < end && k < i + kept; k++)
        folded[written++] = folded[k];
      i = end;
    }
  return written;
}

static gboolean
is_known (const Valences *valences, const char *folded, guint n)
{
  const gint8 *values = valences_find (valences, hash_add_bytes (HASH_START, folded, n));

  for (guint channel = 0; channel < VALENCE_N_CHANNELS; channel++)
    if (values[channel] != 0)
      return TRUE;
  return FALSE;
}

/* "goooood" is "good" and "baaad" is "bad": the double letter if that is a word, else the single one. */
static gboolean
undo_drawl (const Valences *valences, char folded[MAX_BYTES], guint *n)
{
  char doubled[MAX_BYTES];
  guint n_doubled;

  if (*n < 3 || find_run (folded, *n, 0) == *n)
    return FALSE;
  memcpy (doubled, folded, *n);
  n_doubled = shorten (doubled, *n, 2);
  if (is_known (valences, doubled, n_doubled))
    {
      memcpy (folded, doubled, n_doubled);
      *n = n_doubled;
    }
  else
    *n = shorten (folded, *n, 1);
  return TRUE;
}

guint32
word_hash (const char *bytes, guint n_bytes)
{
  char folded[MAX_BYTES];
  guint n = fold (bytes, n_bytes, folded);

  return hash_add_bytes (HASH_START, folded, n);
}

/* What a token says by itself. */
static guint16
look_at (const char *bytes, guint n_bytes)
{
  guint flags = 0;

  if (g_ascii_isupper (bytes[0]))
    flags |= WORD_CAPITAL;
  if (n_bytes > 2 && g_ascii_isupper (bytes[0]) && g_ascii_isupper (bytes[1]) && g_ascii_isupper (bytes[2]))
    flags |= WORD_SHOUTED;
  if (g_ascii_isdigit (bytes[0]))
    flags |= WORD_NUMBER;
  if (bytes[0] == '?')
    flags |= WORD_QUESTION;
  if (bytes[0] == '!')
    flags |= WORD_EXCLAMATION;
  return (guint16) flags;
}

void
word_read (Word *word, const Valences *valences, const char *bytes, guint n_bytes)
{
  char folded[MAX_BYTES];
  guint n = fold (bytes, n_bytes, folded);

  word->flags = look_at (bytes, n_bytes);
  if (undo_drawl (valences, folded, &n))
    word->flags |= WORD_SHOUTED;
  word->form = hash_add_bytes (HASH_START, folded, n);
  word->prefix = hash_add_bytes (HASH_START + 1, folded, MIN (n, 4));
  word->suffix = hash_add_bytes (HASH_START + 2, folded + (n > 3 ? n - 3 : 0), MIN (n, 3));
  word->n_bytes = (guint8) n;
  word->adverb = n > 3 && folded[n - 2] == 'l' && folded[n - 1] == 'y';
  word->zone = ZONE_NONE;
  valences_expect (valences, word->form);
}
