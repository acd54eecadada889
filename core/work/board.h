/* board.h - a page of memory that a worker shares with its supervisor: how far it is, and which plugin is running.
 *
 * It costs a store where a message would cost two system calls a plugin. The worker may write anything there: the supervisor copies
 * it, and believes no number or name that cannot be. The page's file is sealed: its size stays.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#define BOARD_NAME 64

typedef struct
{
  guint64 n_begun;          /* tasks */
  guint64 n_told;           /* names that were put up */
  char name[BOARD_NAME];    /* of the plugin that is running; empty: none */
} Board;

/* A new page, all zero, and its file. */
Board *nlp__board_new (int *file, GError **error);

/* The page of a file that somebody else made; NULL if it is none. */
Board *nlp__board_open (int file);
void nlp__board_free (Board *board);

/* The worker's side. */
void nlp__board_begin (Board *board);
void nlp__board_tell (Board *board, const char *name);

/* The supervisor's side: what stands there now, as far as it can be true. */
Board nlp__board_read (const Board *board);
