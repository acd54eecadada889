/* shared-object.c - any bytes as the file of a plugin: looked at before the dynamic linker sees them.
 * SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

#include "shared-object.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  int file = memfd_create ("fuzz.so", MFD_CLOEXEC);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", file);
  const char *fault;

  if (file < 0 || write (file, data, size) != (gssize) size)
    g_error ("no file to write to");
  fault = nlp__shared_object_find_fault (path);
  if (fault == NULL && (size < 4 || memcmp (data, "\177ELF", 4) != 0))
    g_error ("not every file is a plugin");
  close (file);
  return 0;
}
