/* buffer.h - memory that is used again: it grows to the largest size that was asked for.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct
{
  gpointer data;
  gsize n_bytes;
} Buffer;

/* Room for @n elements of @size bytes. What it holds is left from earlier uses, and zero where there were none. */
static inline gpointer
nlp__buffer_reserve (Buffer *buffer, gsize n, gsize size)
{
  gsize wanted = MAX (n * size, 1);

  if (wanted > buffer->n_bytes)
    {
      g_free (buffer->data);
      buffer->n_bytes = MAX (wanted, buffer->n_bytes + buffer->n_bytes / 2);
      buffer->data = g_malloc0 (buffer->n_bytes);
    }
  return buffer->data;
}
