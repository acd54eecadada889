/* role-lattice.h - the ways through the states of a text.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "role-features.h"

/* Scores of states and of changes, by unit. The change at the first unit is from the start, the last row of "change". */
typedef struct
{
  double (*state)[N_STATES];                       /* [n] */
  double (*change)[N_STATES + 1][N_STATES];        /* [n] */
  guint n;
} RoleLattice;

RoleLattice *turns_lattice_new (guint n_units);
void turns_lattice_free (RoleLattice *lattice);

/* Whether a unit may be in state @to behind one in state @from (N_STATES: the start): what goes on must have begun. */
gboolean turns_lattice_may_follow (guint from, guint to);

/* The best way; @path: an element a unit. */
void turns_lattice_find_path (const RoleLattice *lattice, guint8 *path);

/* Sums over all ways: the logarithm of their number, each counted by its weight, and if @states is not NULL the probability of each
 * state, if @changes is not NULL that of each change. */
double turns_lattice_sum (const RoleLattice *lattice, double (*states)[N_STATES], double (*changes)[N_STATES + 1][N_STATES]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RoleLattice, turns_lattice_free)
