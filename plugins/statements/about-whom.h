/* about-whom.h - whom and what a statement is about, with which figures, in what tone.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "statement.h"

/* Sets "about" of @row: attitudes that the statement shows, and persons, bodies and places named in it without one. */
void about_whom_write (const EvidenceLayers *layers, const Statement *statement, NlpLayer *rows, guint row);
