/* load.h - from a file to a checked descriptor.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/plugin.h>

/* Whether @name can be a plugin's: a C identifier of at most 64 characters, because it is part of a symbol. */
gboolean nlp__plugin_check_name (const char *name, GError **error);

/* The plugin's name in a path: the base name without ".so". Free with g_free(). */
char *nlp__plugin_name_of_path (const char *path);

/* Opens @path and gives the descriptor in it, which must be that of a plugin called like the file. It stays loaded for
 * ever. */
const NlpPlugin *nlp__plugin_load (const char *path, GError **error);
