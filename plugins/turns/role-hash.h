/* role-hash.h - the numbers that features go by.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Of a word without case (of ASCII letters; others count as they are). */
static inline guint32
turns_hash_word (const char *bytes, guint n_bytes)
{
  guint32 hash = 2166136261u;

  for (guint i = 0; i < n_bytes; i++)
    hash = (hash ^ (guint8) g_ascii_tolower (bytes[i])) * 16777619u;
  return hash;
}

/* Of two numbers in order. */
static inline guint32
turns_hash_join (guint32 one, guint32 other)
{
  guint64 x = ((guint64) one << 32 | other) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  x ^= x >> 32;
  x *= G_GUINT64_CONSTANT (0xD6E8FEB86659FD93);
  return (guint32) (x >> 32);
}
