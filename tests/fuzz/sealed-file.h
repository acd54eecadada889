/* sealed-file.h - files with a checksum: any bytes as they are, and with one that fits, so that what lies behind it is reached.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "fuzz.h"

#include <glib/gstdio.h>

#include "container.h"

/* Calls @try_file for a file of that name, once as it is and once mended. */
static inline void
sealed_file_try (const uint8_t *data, size_t size, const char *name, void (*try_file) (const char *path))
{
  g_autofree char *folder = g_dir_make_tmp ("nlp-fuzz-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *bytes = g_memdup2 (data, size);
  ContainerHeader *header = (ContainerHeader *) bytes;

  if (g_file_set_contents (path, bytes, (gssize) size, NULL))
    try_file (path);
  if (size >= sizeof *header)
    {
      header->n_bytes = size;
      header->checksum = nlp__container_checksum ((const guint8 *) bytes, size, header->checksum);
      if (g_file_set_contents (path, bytes, (gssize) size, NULL))
        try_file (path);
    }
  g_unlink (path);
  g_rmdir (folder);
}
