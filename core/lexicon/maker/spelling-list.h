/* spelling-list.h - what is read from the tables of one language.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* One spelling with one sense. */
typedef struct
{
  char *text;      /* as it is written in the table */
  gboolean exact;  /* it has to be written so */
  guint sense;
  char *value;     /* or NULL */
} Spelling;

/* The senses of a lexicon, in the order in which they were declared. */
typedef struct
{
  GPtrArray *names;
  GPtrArray *meanings;
} SenseList;

typedef struct
{
  char *language;
  GArray *spellings; /* of Spelling */
} SpellingList;

/* Adds the lines of @file, a TSV. Faults end the program, with the place. Only the first language declares senses: for the others
 * @declares is FALSE. */
void spelling_list_read (SpellingList *list, SenseList *senses, const char *file, gboolean declares);
