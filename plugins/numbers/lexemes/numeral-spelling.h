/* numeral-spelling.h - how spellings are cut and hashed; shared by the vocabulary and the program that makes its table.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* FNV-1a, step by step, so that the lexer can hash a word while it looks for its end. */
#define SPELLING_HASH_START 2166136261u

static inline guint
spelling_hash_step (guint hash, guchar byte)
{
  return (hash ^ byte) * 16777619u;
}

/* Brings the upper bits down, where the table looks. */
static inline guint
spelling_hash_end (guint hash)
{
  return hash ^ hash >> 15;
}

/* Lower case, for letters of ASCII. */
static inline guchar
spelling_fold (guchar byte)
{
  return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
}

static inline guint
spelling_hash (const char *text, gsize length)
{
  guint hash = SPELLING_HASH_START;

  for (gsize i = 0; i < length; i++)
    hash = spelling_hash_step (hash, spelling_fold ((guchar) text[i]));
  return spelling_hash_end (hash);
}

/* The bytes of a curly apostrophe at @text, or 0. It is the same as a plain one wherever spellings are compared. */
static inline guint
spelling_curly_size (const char *text, gsize length)
{
  return length >= 3 && (guchar) text[0] == 0xE2 && (guchar) text[1] == 0x80
                 && ((guchar) text[2] == 0x99 || (guchar) text[2] == 0x98)
             ? 3
             : 0;
}

static inline gboolean
spelling_is_letter (guchar byte)
{
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
}

#define VOCABULARY_FILTER_BITS 32768

static inline guint32
spelling_letter_bit (char letter)
{
  return 1u << (spelling_fold ((guchar) letter) & 31);
}

/* "'s" at the end of a word is a lexeme of its own; so is an apostrophe that no letter follows. */
static inline gboolean
spelling_is_genitive (const char *text, gsize length)
{
  if (length < 2 || !spelling_is_letter ((guchar) text[1]))
    return TRUE;
  return (text[1] == 's' || text[1] == 'S') && (length == 2 || !spelling_is_letter ((guchar) text[2]));
}

/* The length of the first lexeme of a spelling: letters with apostrophes inside, or one other character. */
static inline gsize
spelling_first_length (const char *text, gsize length)
{
  gsize at = 0;

  while (at < length
         && (spelling_is_letter ((guchar) text[at])
             || (at > 0 && text[at] == '\'' && !spelling_is_genitive (text + at, length - at))))
    at++;
  return at > 0 ? at : MIN (length, 1);
}
