/* figure-names.h - figures that are names, or parts of names.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "readings.h"

/* Adds the readings of @at as part of a name: what the arbiter weighs against the number that it may be as well. */
void figure_names_read (const Parser *parser, guint at, Readings *readings);
