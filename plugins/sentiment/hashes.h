/* hashes.h - a list of features that is filled again for each sentence.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct
{
  guint32 *list;
  guint n;
  guint capacity;
} Hashes;

/* Makes room for @n_more; hashes_add() does not look. */
static inline void
hashes_reserve (Hashes *hashes, guint n_more)
{
  if (hashes->n + n_more > hashes->capacity)
    {
      hashes->capacity = 2 * (hashes->n + n_more);
      hashes->list = g_renew (guint32, hashes->list, hashes->capacity);
    }
}

static inline void
hashes_add (Hashes *hashes, guint32 hash)
{
  hashes->list[hashes->n++] = hash;
}

static inline void
hashes_clear (Hashes *hashes)
{
  g_clear_pointer (&hashes->list, g_free);
  hashes->n = hashes->capacity = 0;
}
