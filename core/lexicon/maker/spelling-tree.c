/* spelling-tree.c - makes a tree of spellings. It lives as long as the program: nothing is freed.
 * SPDX-License-Identifier: MIT */
#include "spelling-tree.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lexeme.h"

static gint
compare_words (gconstpointer one, gconstpointer other)
{
  return strcmp (*(const char *const *) one, *(const char *const *) other);
}

static gint
compare_branches (gconstpointer one, gconstpointer other)
{
  const Branch *a = one, *b = other;

  return a->word < b->word ? -1 : a->word > b->word;
}

/* All lexemes of all spellings, sorted, each once. */
static GPtrArray *
collect_words (const SpellingList *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < list->spellings->len; i++)
    {
      const char *at = g_array_index (list->spellings, Spelling, i).text, *end = at + strlen (at);
      NlpLexeme lexeme;

      while (nlp__read_lexeme (&at, end, &lexeme))
        {
          char *word = g_strdup (lexeme.bytes);

          if (lexeme.n_bytes == 0)
            {
              fprintf (stderr, "a word is too long: %s\n", g_array_index (list->spellings, Spelling, i).text);
              exit (1);
            }
          if (g_hash_table_add (seen, word))
            g_ptr_array_add (words, word);
        }
    }
  g_ptr_array_sort (words, compare_words);
  return words;
}

static guint
add_node (SpellingTree *tree)
{
  Node node = { g_array_new (FALSE, FALSE, sizeof (Branch)), g_array_new (FALSE, FALSE, sizeof (const Spelling *)) };

  g_array_append_val (tree->nodes, node);
  return tree->nodes->len - 1;
}

/* The node behind @node by @word, a new one if there was none. */
static guint
follow (SpellingTree *tree, guint node, guint word)
{
  GArray *branches = g_array_index (tree->nodes, Node, node).branches;
  Branch branch = { word, 0 };

  if (node == 0)
    return word;
  for (guint i = 0; i < branches->len; i++)
    if (g_array_index (branches, Branch, i).word == word)
      return g_array_index (branches, Branch, i).node;
  branch.node = add_node (tree);
  g_array_append_val (branches, branch);
  return branch.node;
}

/* The first line of a spelling and sense counts; lines that must be written just so come first. */
static void
end_spelling (Node *node, const Spelling *spelling)
{
  guint n_exact = 0;

  for (guint i = 0; i < node->spellings->len; i++)
    {
      const Spelling *other = g_array_index (node->spellings, const Spelling *, i);

      if (other->sense == spelling->sense && other->exact == spelling->exact
          && (!spelling->exact || g_str_equal (other->text, spelling->text)))
        return;
      n_exact += other->exact;
    }
  g_array_insert_val (node->spellings, spelling->exact ? n_exact : node->spellings->len, spelling);
}

static void
add_spelling (SpellingTree *tree, GHashTable *numbers, const Spelling *spelling)
{
  const char *at = spelling->text, *end = at + strlen (at);
  guint node = 0;
  NlpLexeme lexeme;

  while (nlp__read_lexeme (&at, end, &lexeme))
    node = follow (tree, node, GPOINTER_TO_UINT (g_hash_table_lookup (numbers, lexeme.bytes)));
  end_spelling (&g_array_index (tree->nodes, Node, node), spelling);
}

SpellingTree *
spelling_tree_new (const SpellingList *list)
{
  SpellingTree *tree = g_new0 (SpellingTree, 1);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  tree->words = collect_words (list);
  tree->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  add_node (tree);
  for (guint i = 0; i < tree->words->len; i++)
    g_hash_table_insert (numbers, g_ptr_array_index (tree->words, i), GUINT_TO_POINTER (add_node (tree)));
  for (guint i = 0; i < list->spellings->len; i++)
    add_spelling (tree, numbers, &g_array_index (list->spellings, Spelling, i));
  for (guint i = 0; i < tree->nodes->len; i++)
    g_array_sort (g_array_index (tree->nodes, Node, i).branches, compare_branches);
  return tree;
}
