/* random.h - random numbers that are the same everywhere for the same seed: xoshiro256** (Blackman and Vigna, 2018).
 * SPDX-License-Identifier: MIT */
#pragma once

#include "hash.h"

typedef struct
{
  guint64 state[4];
} Random;

static inline void
random_init (Random *random, guint64 seed)
{
  for (guint i = 0; i < 4; i++)
    random->state[i] = nlp__hash_finish (seed + (i + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
}

static inline guint64
random_rotate (guint64 x, guint n)
{
  return (x << n) | (x >> (64 - n));
}

static inline guint64
random_next (Random *random)
{
  guint64 *s = random->state;
  guint64 result = random_rotate (s[1] * 5, 7) * 9, shifted = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = random_rotate (s[3], 45);
  return result;
}

/* From 0 up to, not including, 1. */
static inline float
random_unit (Random *random)
{
  return (random_next (random) >> 40) * (1.0f / (1 << 24));
}

/* From 0 to @n - 1; the bias is below n / 2^32. */
static inline guint
random_below (Random *random, guint n)
{
  return ((random_next (random) >> 32) * n) >> 32;
}

/* Fisher and Yates's shuffle. */
static inline void
random_shuffle (Random *random, guint32 *values, guint n)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = random_below (random, i);
      guint32 value = values[i - 1];

      values[i - 1] = values[j];
      values[j] = value;
    }
}
