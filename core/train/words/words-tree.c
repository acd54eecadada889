/* words-tree.c - a binary tree over the classes, by Ward's method: always the two nodes are joined whose union
 * spreads least more,
 *
 *     d(a, b) = w_a w_b / (w_a + w_b) |c_a - c_b|^2
 *
 * found by a chain of nearest neighbours (F. Murtagh: A survey of recent advances in hierarchical clustering
 * algorithms, The Computer Journal 26, 1983), quadratic in the number of classes. The path from the root, a bit a
 * step, names a class so that a shorter path is a coarser class.
 * SPDX-License-Identifier: MIT */
#include "words-train.h"

#include <string.h>

#define MAX_DEPTH 30

typedef struct
{
  guint n_nodes, n_dimensions;
  float *centres;       /* [2 n - 1, n_dimensions] */
  double *weights;      /* [2 n - 1] */
  gint32 *children;     /* [2 n - 1, 2], -1 for leaves */
  gboolean *joined;     /* [2 n - 1] is below another node */
} Tree;

static double
measure_distance (const Tree *tree, guint a, guint b)
{
  const float *one = tree->centres + (gsize) a * tree->n_dimensions;
  const float *other = tree->centres + (gsize) b * tree->n_dimensions;
  double sum = 0;

  for (guint d = 0; d < tree->n_dimensions; d++)
    sum += ((double) one[d] - other[d]) * ((double) one[d] - other[d]);
  return sum * tree->weights[a] * tree->weights[b] / (tree->weights[a] + tree->weights[b]);
}

/* The nearest free node of @node; @before wins a tie, so that the chain ends. */
static guint
find_nearest_node (const Tree *tree, guint node, gint before)
{
  gint best = before;
  double least = before >= 0 ? measure_distance (tree, node, before) : G_MAXDOUBLE;

  for (guint i = 0; i < tree->n_nodes; i++)
    if (!tree->joined[i] && i != node && (gint) i != before)
      {
        double distance = measure_distance (tree, node, i);

        if (distance < least)
          {
            least = distance;
            best = i;
          }
      }
  return best;
}

static void
join_nodes (Tree *tree, guint a, guint b)
{
  guint node = tree->n_nodes++;
  double weight = tree->weights[a] + tree->weights[b];

  for (guint d = 0; d < tree->n_dimensions; d++)
    tree->centres[(gsize) node * tree->n_dimensions + d] =
      (tree->weights[a] * tree->centres[(gsize) a * tree->n_dimensions + d]
       + tree->weights[b] * tree->centres[(gsize) b * tree->n_dimensions + d]) / weight;
  tree->weights[node] = weight;
  tree->children[2 * node] = MIN (a, b);
  tree->children[2 * node + 1] = MAX (a, b);
  tree->joined[a] = tree->joined[b] = TRUE;
}

static void
join_all (Tree *tree, guint n)
{
  g_autofree guint *chain = g_new (guint, n + 1);
  guint length = 0;

  while (tree->n_nodes < 2 * n - 1)
    {
      guint nearest;

      if (length == 0)
        {
          guint free_node = 0;

          while (tree->joined[free_node])
            free_node++;
          chain[length++] = free_node;
        }
      nearest = find_nearest_node (tree, chain[length - 1], length > 1 ? (gint) chain[length - 2] : -1);
      if (length > 1 && nearest == chain[length - 2])
        {
          join_nodes (tree, chain[length - 1], nearest);
          length -= 2;
        }
      else
        chain[length++] = nearest;
    }
}

typedef struct
{
  guint node;
  guint32 path;
  guint depth;
} Step;

void
nlp__words_grow_tree (const float *centres, const double *weights, guint n, guint n_dimensions, guint32 *paths, guint32 *places)
{
  guint n_all = 2 * n - 1, place = 0;
  Tree tree = { .n_nodes = n, .n_dimensions = n_dimensions };
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  Step root = { n_all - 1, 1, 0 };

  tree.centres = g_new0 (float, (gsize) n_all * n_dimensions);
  tree.weights = g_new0 (double, n_all);
  tree.children = g_new (gint32, 2 * n_all);
  tree.joined = g_new0 (gboolean, n_all);
  memcpy (tree.centres, centres, sizeof (float) * n * n_dimensions);
  memcpy (tree.weights, weights, sizeof (double) * n);
  for (guint i = 0; i < 2 * n_all; i++)
    tree.children[i] = -1;
  join_all (&tree, n);

  g_array_append_val (steps, root);
  while (steps->len > 0)
    {
      Step step = g_array_index (steps, Step, steps->len - 1);

      g_array_set_size (steps, steps->len - 1);
      if (tree.children[2 * step.node] < 0)
        {
          paths[step.node] = step.path;
          places[step.node] = place++;
          continue;
        }
      for (guint side = 2; side-- > 0;)
        {
          Step down = { tree.children[2 * step.node + side], step.path, step.depth + 1 };

          if (down.depth <= MAX_DEPTH)
            down.path = step.path << 1 | side;
          g_array_append_val (steps, down);
        }
    }
  g_free (tree.centres);
  g_free (tree.weights);
  g_free (tree.children);
  g_free (tree.joined);
}
