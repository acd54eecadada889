/* tone-of-statement.h - the tone of a statement.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "statement.h"

/* Sets "tone" and "label" of @row, if the layer of sentiment tells. */
void tone_of_statement_write (const EvidenceLayers *layers, const Statement *statement, NlpLayer *rows, guint row);
