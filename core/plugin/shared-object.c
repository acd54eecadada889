/* shared-object.c - looks at a file before dlopen does.
 *
 * The dynamic linker trusts its files: one that was cut off while it was copied is mapped all the same, and the process
 * dies of a bus error at the first page that is not there. So it is checked here that the header is that of this
 * machine and that every segment lies inside the file. (System V Application Binary Interface, chapters 4 and 5;
 * elf(5).) This does not make a hostile file safe: whoever loads a plugin runs its code.
 * SPDX-License-Identifier: MIT */
#include "shared-object.h"

#include <link.h>
#include <string.h>

#define NATIVE_CLASS (sizeof (void *) == 8 ? ELFCLASS64 : ELFCLASS32)
#define NATIVE_ORDER (G_BYTE_ORDER == G_LITTLE_ENDIAN ? ELFDATA2LSB : ELFDATA2MSB)

static gboolean
lies_inside (guint64 offset, guint64 n_bytes, gsize size)
{
  return offset <= size && n_bytes <= size - offset;
}

static gboolean
segments_lie_inside (const char *bytes, gsize size, const ElfW (Ehdr) *header)
{
  for (guint i = 0; i < header->e_phnum; i++)
    {
      ElfW (Phdr) segment;

      /* Copied, because a file may put it at any address. */
      memcpy (&segment, bytes + header->e_phoff + i * sizeof segment, sizeof segment);
      if (!lies_inside (segment.p_offset, segment.p_filesz, size))
        return FALSE;
    }
  return TRUE;
}

const char *
nlp__shared_object_find_fault (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  gsize size = file ? g_mapped_file_get_length (file) : 0;
  const char *bytes = file ? g_mapped_file_get_contents (file) : NULL;
  ElfW (Ehdr) header;

  if (file == NULL)
    return "cannot be read";
  if (size < sizeof header || memcmp (bytes, ELFMAG, SELFMAG) != 0)
    return "is not a shared library";

  memcpy (&header, bytes, sizeof header);
  if (header.e_ident[EI_CLASS] != NATIVE_CLASS || header.e_ident[EI_DATA] != NATIVE_ORDER)
    return "is for another kind of machine";
  if (header.e_type != ET_DYN || header.e_phentsize != sizeof (ElfW (Phdr)))
    return "is not a shared library";
  if (!lies_inside (header.e_phoff, (guint64) header.e_phnum * header.e_phentsize, size)
      || !segments_lie_inside (bytes, size, &header))
    return "is cut off";
  return NULL;
}
