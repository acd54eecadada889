/* interview-records.h - files of JSON lines with texts and their turns.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <json-glib/json-glib.h>

/* The parsers of all lines; they own the records. */
GPtrArray *records_read (const char *filename, GError **error);

JsonObject *records_get (const GPtrArray *records, guint i);

/* "meta": { "source": ... }, or "". */
const char *records_get_source (JsonObject *record);

/* How many records each source has. */
GHashTable *records_count_sources (const GPtrArray *records);
