/* spelling-tree.h - all spellings of a language as one tree whose branches are lexemes, numbered as the compiled tables want it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "spelling-list.h"

/* A branch. */
typedef struct
{
  guint word, node;
} Branch;

typedef struct
{
  GArray *branches;  /* of Branch, by word; the root has none, for a word's own node has the word's number */
  GArray *spellings; /* of const Spelling *: what ends here, what must be written just so first */
} Node;

typedef struct
{
  GPtrArray *words;  /* folded lexemes in order; word number i + 1 is words[i] */
  GArray *nodes;     /* of Node; 0 is the root, 1 to words->len are the words */
} SpellingTree;

SpellingTree *spelling_tree_new (const SpellingList *list);
