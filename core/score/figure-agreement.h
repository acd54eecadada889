/* figure-agreement.h - comparing figures, dates and times of the gold with found ones.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "gold-records.h"

/* How far an item is right, each with all before. */
typedef enum
{
  FIGURE_WRONG,
  FIGURE_SPAN,
  FIGURE_KIND,
  FIGURE_VALUE,
  N_FIGURE_LEVELS
} FigureLevel;

FigureLevel figure_compare (const Record *record, JsonObject *gold, JsonObject *found);

/* Whether @found, which is about something else, has @gold in it with the same figure: the 5 of "$5". */
gboolean figure_absorbs (const Record *record, JsonObject *found, JsonObject *gold);
