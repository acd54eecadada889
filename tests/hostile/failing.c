/* failing.c - to be loaded before all else (LD_PRELOAD): memory that the library called $FAIL_IN asks for is there, until the
 * $FAIL_AT-th time, and never again. Others get theirs. Without FAIL_AT it counts, and tells the number at the end.
 * SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern void *__libc_malloc (size_t size);
extern void *__libc_calloc (size_t n, size_t size);
extern void *__libc_realloc (void *memory, size_t size);

static unsigned long n_calls, fail_at;

/* Where the library's code lies, once it is known. */
static const char *begin, *end;

static int
note_library (struct dl_phdr_info *info, size_t size, void *name)
{
  if (strstr (info->dlpi_name, name) == NULL)
    return 0;
  for (int i = 0; i < info->dlpi_phnum; i++)
    if (info->dlpi_phdr[i].p_type == PT_LOAD && (info->dlpi_phdr[i].p_flags & PF_X) != 0)
      {
        begin = (const char *) info->dlpi_addr + info->dlpi_phdr[i].p_vaddr;
        end = begin + info->dlpi_phdr[i].p_memsz;
      }
  return 1;
}

__attribute__ ((constructor)) static void
find_library (void)
{
  if (getenv ("FAIL_IN") != NULL)
    dl_iterate_phdr (note_library, getenv ("FAIL_IN"));
  fail_at = getenv ("FAIL_AT") != NULL ? strtoul (getenv ("FAIL_AT"), NULL, 10) : 0;
}

static int
fails (const void *caller)
{
  if (begin == NULL || (const char *) caller < begin || (const char *) caller >= end)
    return 0;
  n_calls++;
  return fail_at != 0 && n_calls >= fail_at;
}

#define EXPORTED __attribute__ ((visibility ("default")))
EXPORTED void *malloc (size_t size);
EXPORTED void *calloc (size_t n, size_t size);
EXPORTED void *realloc (void *memory, size_t size);

void *
malloc (size_t size)
{
  return fails (__builtin_return_address (0)) ? NULL : __libc_malloc (size);
}

void *
calloc (size_t n, size_t size)
{
  return fails (__builtin_return_address (0)) ? NULL : __libc_calloc (n, size);
}

void *
realloc (void *memory, size_t size)
{
  return fails (__builtin_return_address (0)) ? NULL : __libc_realloc (memory, size);
}

__attribute__ ((destructor)) static void
tell (void)
{
  if (getenv ("FAIL_IN") != NULL && fail_at == 0)
    fprintf (stderr, "%lu allocations\n", n_calls);
}
