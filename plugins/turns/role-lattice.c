/* role-lattice.c - the ways through the states of a text: Viterbi's algorithm, and forward and backward sums. Both take time in
 * proportion to the number of units.
 * SPDX-License-Identifier: MIT */
#include "role-lattice.h"

#include <math.h>

#define START N_STATES

RoleLattice *
turns_lattice_new (guint n_units)
{
  RoleLattice *lattice = g_new0 (RoleLattice, 1);

  lattice->n = n_units;
  lattice->state = g_malloc0 (MAX (n_units, 1) * sizeof *lattice->state);
  lattice->change = g_malloc0 (MAX (n_units, 1) * sizeof *lattice->change);
  return lattice;
}

void
turns_lattice_free (RoleLattice *lattice)
{
  g_free (lattice->state);
  g_free (lattice->change);
  g_free (lattice);
}

gboolean
turns_lattice_may_follow (guint from, guint to)
{
  switch (to)
    {
    case STATE_QUESTION:
      return from == STATE_QUESTION || from == STATE_QUESTION_BEGINS;
    case STATE_ANSWER:
      return from == STATE_ANSWER || from == STATE_ANSWER_BEGINS;
    default:
      return TRUE;
    }
}

static double
score_step (const RoleLattice *lattice, guint i, guint from, guint to)
{
  return turns_lattice_may_follow (from, to) ? lattice->change[i][from][to] + lattice->state[i][to] : -INFINITY;
}

static guint8
find_best (const double scores[N_STATES])
{
  guint8 best = 0;

  for (guint state = 1; state < N_STATES; state++)
    if (scores[state] > scores[best])
      best = state;
  return best;
}

void
turns_lattice_find_path (const RoleLattice *lattice, guint8 *path)
{
  g_autofree guint8 *from = g_malloc (MAX (lattice->n, 1) * N_STATES);
  double scores[N_STATES];

  for (guint i = 0; i < lattice->n; i++)
    {
      double next[N_STATES];

      for (guint to = 0; to < N_STATES; to++)
        {
          double ways[N_STATES];

          for (guint state = 0; state < N_STATES; state++)
            ways[state] = i == 0 ? score_step (lattice, 0, START, to) : scores[state] + score_step (lattice, i, state, to);
          from[i * N_STATES + to] = find_best (ways);
          next[to] = ways[from[i * N_STATES + to]];
        }
      for (guint state = 0; state < N_STATES; state++)
        scores[state] = next[state];
    }
  for (guint i = lattice->n; i-- > 0;)
    path[i] = i + 1 == lattice->n ? find_best (scores) : from[(i + 1) * N_STATES + path[i + 1]];
}

static double
log_sum (const double *values, guint n)
{
  double most = -INFINITY, sum = 0;

  for (guint i = 0; i < n; i++)
    most = MAX (most, values[i]);
  if (most == -INFINITY)
    return most;
  for (guint i = 0; i < n; i++)
    sum += exp (values[i] - most);
  return most + log (sum);
}

/* forward[i][s]: all ways that are in s at i. */
static void
sum_forward (const RoleLattice *lattice, double (*forward)[N_STATES])
{
  for (guint i = 0; i < lattice->n; i++)
    for (guint to = 0; to < N_STATES; to++)
      {
        double ways[N_STATES];

        for (guint from = 0; i > 0 && from < N_STATES; from++)
          ways[from] = forward[i - 1][from] + score_step (lattice, i, from, to);
        forward[i][to] = i == 0 ? score_step (lattice, 0, START, to) : log_sum (ways, N_STATES);
      }
}

/* backward[i][s]: all ways behind i, from s at i. */
static void
sum_backward (const RoleLattice *lattice, double (*backward)[N_STATES])
{
  for (guint i = lattice->n; i-- > 0;)
    for (guint from = 0; from < N_STATES; from++)
      {
        double ways[N_STATES];

        for (guint to = 0; i + 1 < lattice->n && to < N_STATES; to++)
          ways[to] = score_step (lattice, i + 1, from, to) + backward[i + 1][to];
        backward[i][from] = i + 1 == lattice->n ? 0 : log_sum (ways, N_STATES);
      }
}

static void
find_changes (const RoleLattice *lattice, double (*forward)[N_STATES], double (*backward)[N_STATES], double all,
              double (*changes)[N_STATES + 1][N_STATES])
{
  for (guint i = 0; i < lattice->n; i++)
    for (guint from = 0; from <= N_STATES; from++)
      for (guint to = 0; to < N_STATES; to++)
        {
          double before = i == 0 ? 0 : from == START ? -INFINITY : forward[i - 1][from];

          changes[i][from][to] = (i == 0) != (from == START)
                                     ? 0
                                     : exp (before + score_step (lattice, i, from, to) + backward[i][to] - all);
        }
}

double
turns_lattice_sum (const RoleLattice *lattice, double (*states)[N_STATES], double (*changes)[N_STATES + 1][N_STATES])
{
  gsize size = MAX (lattice->n, 1) * sizeof (double[N_STATES]);
  g_autofree double (*forward)[N_STATES] = g_malloc (size);
  g_autofree double (*backward)[N_STATES] = g_malloc (size);
  double all;

  if (lattice->n == 0)
    return 0;
  sum_forward (lattice, forward);
  sum_backward (lattice, backward);
  all = log_sum (forward[lattice->n - 1], N_STATES);
  for (guint i = 0; states != NULL && i < lattice->n; i++)
    for (guint state = 0; state < N_STATES; state++)
      states[i][state] = exp (forward[i][state] + backward[i][state] - all);
  if (changes != NULL)
    find_changes (lattice, forward, backward, all, changes);
  return all;
}
