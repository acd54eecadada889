/* hash.h - the hash under which words, affixes and shapes are known to a model. Part of the file format: never change
 * it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#define HASH_START G_GUINT64_CONSTANT (0xcbf29ce484222325)

/* FNV-1a over code points rather than bytes (Fowler, Noll and Vo, 1991). */
static inline guint64
nlp__hash_add (guint64 hash, guint32 value)
{
  return (hash ^ value) * G_GUINT64_CONSTANT (0x100000001b3);
}

/* Spreads FNV's weak upper bits over the whole word (Stafford's variant 13 of the MurmurHash3 finaliser). */
static inline guint64
nlp__hash_finish (guint64 hash)
{
  hash = (hash ^ (hash >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash = (hash ^ (hash >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return hash ^ (hash >> 31);
}
