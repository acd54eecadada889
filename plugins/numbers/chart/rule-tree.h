/* rule-tree.h - the rules of times on their way from text to C.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "rules.h"

#include <stdio.h>

typedef struct
{
  guint category;
  gboolean glued;
  guint node;
} Arc;

typedef struct
{
  GArray *arcs;     /* Arc */
  GArray *meanings; /* RuleMeaning */
} Node;

typedef struct
{
  const char *file;
  guint line;
  GPtrArray *categories; /* names */
  GPtrArray *words;      /* and marks */
  GPtrArray *nodes;      /* Node; the first stands before all symbols */
  GArray *contexts;      /* guint16 */
  GHashTable *made;      /* categories that some rule makes */
} Rules;

/* Words follow the categories, but how many categories there are is known only in the end: until then they count from here. */
#define FIRST_WORD 1000

/* Write the tree with all that it leads to, and the words that the rules name. */
void rule_tree_write (const Rules *rules, FILE *out);
void rule_tree_write_words (const Rules *rules, FILE *out);
