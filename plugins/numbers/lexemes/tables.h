/* tables.h - the tables on their way from text to C.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "numeral-spelling.h"

#include <stdio.h>

enum
{
#define SENSE(name, text) SENSE_##name,
#include "word-senses.h"
#undef SENSE
  N_SENSES
};

typedef struct
{
  char *key;   /* lower case */
  char *exact; /* the spelling whose case matters, or NULL */
  int sense;   /* -1: only the first word of longer spellings */
  int number;
} Entry;

typedef struct
{
  GArray *entries;
  GHashTable *seen;       /* "key sense": the first line wins */
  GHashTable *currencies; /* code -> row + 1 */
  GHashTable *classes;    /* word -> guint64: bits of the classes that it is in */
  GString *units;
  GString *currency_rows;
  int n_units, n_currencies;
} Tables;

/* Sorts the entries and writes them, with the hash table that leads to them. */
void tables_write (Tables *tables, FILE *out);
