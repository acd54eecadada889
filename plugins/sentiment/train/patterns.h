/* patterns.h - sentences made from patterns with slots, as further rated texts.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef void (*PatternFunc) (const char *text, double score, gpointer data, GError **error);

/* Calls @func for each sentence made from the patterns of @path, always the same ones. FALSE if the file cannot be
 * read or a line of it makes no sense, or if @func sets an error. */
gboolean patterns_foreach (const char *path, PatternFunc func, gpointer data, GError **error);
