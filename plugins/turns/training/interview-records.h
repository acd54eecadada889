/* interview-records.h - files of JSON lines with texts and their turns, and where each record comes from.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "json-lines.h"

/* "meta": { "source": ... }, or "". */
const char *records_get_source (JsonObject *record);

/* How many records each source has. */
GHashTable *records_count_sources (const GPtrArray *records);
