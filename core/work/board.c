/* board.c - a page of memory that a worker shares with its supervisor.
 * SPDX-License-Identifier: MIT */
#include "board.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

Board *
nlp__board_open (int file)
{
  void *page = mmap (NULL, sizeof (Board), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);

  return page != MAP_FAILED ? page : NULL;
}

Board *
nlp__board_new (int *file, GError **error)
{
  Board *board = NULL;

  *file = memfd_create ("nlp-board", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (*file >= 0 && ftruncate (*file, sizeof (Board)) == 0
      && fcntl (*file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0)
    board = nlp__board_open (*file);
  if (board == NULL)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "no memory could be shared with a worker: %s",
                 g_strerror (errno));
  return board;
}

void
nlp__board_free (Board *board)
{
  if (board != NULL)
    munmap (board, sizeof *board);
}

void
nlp__board_begin (Board *board)
{
  nlp__board_tell (board, "");
  __atomic_fetch_add (&board->n_begun, 1, __ATOMIC_RELEASE);
}

void
nlp__board_tell (Board *board, const char *name)
{
  g_strlcpy (board->name, name, sizeof board->name);
  __atomic_fetch_add (&board->n_told, 1, __ATOMIC_RELEASE);
}

Board
nlp__board_read (const Board *board)
{
  Board copy = { __atomic_load_n (&board->n_begun, __ATOMIC_ACQUIRE), __atomic_load_n (&board->n_told, __ATOMIC_ACQUIRE), "" };

  memcpy (copy.name, board->name, sizeof copy.name - 1);
  for (guint i = 0; copy.name[i] != '\0'; i++)
    if (!g_ascii_isalnum (copy.name[i]) && copy.name[i] != '-' && copy.name[i] != '_')
      copy.name[0] = '\0';
  return copy;
}
