/* hash.h - the hashes that words and features go by.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#define HASH_START 2166136261u

/* FNV-1a, a byte at a time. */
static inline guint32
hash_add (guint32 hash, guint8 byte)
{
  return (hash ^ byte) * 16777619u;
}

static inline guint32
hash_add_bytes (guint32 hash, const char *bytes, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    hash = hash_add (hash, (guint8) bytes[i]);
  return hash;
}

/* Two hashes, or a hash and a template's number, become one; the finish is that of SplitMix64, for FNV alone leaves
 * the high bits of short words weak. */
static inline guint32
hash_join (guint32 one, guint32 other)
{
  guint64 x = (guint64) one * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)
              + (guint64) other * G_GUINT64_CONSTANT (0xC2B2AE3D27D4EB4F);

  x ^= x >> 29;
  x *= G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  return (guint32) (x >> 32);
}
