/* gold.h - texts of which it is known who asks and who answers, as the model of roles sees them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "../role-features.h"

/* Who says what; roles as in the layer "turns". */
typedef struct
{
  NlpSpan span;
  char role;           /* 'q', 'a' or 'n' */
  guint who;           /* equal numbers are one speaker */
} GoldTurn;

typedef struct
{
  RoleFeatures features;
  guint8 *states;      /* RoleState, one a unit */
  float weight;        /* how much it counts */
} GoldText;

typedef struct
{
  GPtrArray *texts;      /* GoldText */
  GPtrArray *questions;  /* what the records ask, of one sentence or two */
} Gold;

Gold *gold_new (void);
void gold_free (Gold *gold);

/* @turns: (array of GoldTurn) in order. A text that shows no unit is left out. */
gboolean gold_add (Gold *gold, const char *id, const char *text, const GArray *turns, float weight, GError **error);

/* Adds the records of a file of JSON lines ("text", "turns", "meta": { "source" }) but for those of the sources that
 * @without names (may be NULL). A source counts as the root of the number of its records, so that a great one outweighs no others. */
gboolean gold_add_records (Gold *gold, const char *filename, const char *without, float weight, GError **error);

/* Adds the passages of a file of plain paragraphs, one a line, in which nobody is interviewed: @every-th of them. */
gboolean gold_add_prose (Gold *gold, const char *filename, guint every, float weight, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gold, gold_free)
