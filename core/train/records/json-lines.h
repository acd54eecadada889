/* json-lines.h - files of annotated texts: a JSON object a line, perhaps packed (.gz).
 * SPDX-License-Identifier: MIT */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* All lines of a file, or NULL with an error that names file and line. What a record holds lives as long as the lines; unref the array
   to free them. */
GPtrArray *json_lines_read (const char *filename, GError **error);

/* The object of line @i; empty lines do not count. */
JsonObject *json_lines_get (const GPtrArray *lines, guint i);

G_END_DECLS
