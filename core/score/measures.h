/* measures.h - what can be scored. Each prints a table, and gives whether the gold had anything to score.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "gold-records.h"

gboolean score_attitudes (const Records *records);
gboolean score_entities (const Records *records);
gboolean score_numbers (const Records *records);
gboolean score_quotes (const Records *records);
gboolean score_referents (const Records *records);
gboolean score_sentiment (const Records *records);
gboolean score_structure (const Records *records);
gboolean score_turns (const Records *records);

/* All of them, one below the other. */
gboolean measure_all (const Records *records);
