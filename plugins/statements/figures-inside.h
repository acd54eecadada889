/* figures-inside.h - figures and dates of a statement.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "statement.h"

/* Sets "figures" and "dates" of @row. */
void figures_inside_write (const EvidenceLayers *layers, const Statement *statement, NlpLayer *rows, guint row);
