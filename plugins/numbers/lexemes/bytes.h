/* bytes.h - looking at a stretch of UTF-8 that may end anywhere.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct
{
  const char *text;
  gsize end;
} Bytes;

static inline guchar
byte_at (const Bytes *bytes, gsize at)
{
  return at < bytes->end ? (guchar) bytes->text[at] : 0;
}

/* The size of the digit at @at: ASCII or full width; 0 if there is none. */
static inline guint
digit_size (const Bytes *bytes, gsize at)
{
  guchar byte = byte_at (bytes, at);

  if (byte >= '0' && byte <= '9')
    return 1;
  if (byte == 0xEF && byte_at (bytes, at + 1) == 0xBC && byte_at (bytes, at + 2) >= 0x90
      && byte_at (bytes, at + 2) <= 0x99)
    return 3;
  return 0;
}

static inline gunichar
character_at (const Bytes *bytes, gsize at, guint *size)
{
  guchar byte = byte_at (bytes, at);

  *size = 1;
  if (byte < 0x80)
    return byte;
  *size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
  if (at + *size > bytes->end)
    return *size = 1, 0xFFFD;
  return g_utf8_get_char (bytes->text + at);
}
