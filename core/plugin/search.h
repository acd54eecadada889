/* search.h - where plugins lie.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The folder with the plugins that came with the library. Free with g_free(). */
char *nlp__search_builtin_folder (void);

/* All folders in which plugins are looked for, in order: @own ones (char *), $NLP_PLUGIN_PATH, the user's, the built-in
 * ones. */
GPtrArray *nlp__search_folders (const GPtrArray *own);

/* The path of plugin @name in @folder, as NAME.so or NAME/NAME.so, or NULL. Free with g_free(). */
char *nlp__search_in_folder (const char *folder, const char *name);

/* The path of plugin @name in the first of @folders that has it; a name with a slash is a path already. Fails with a
 * message that says where it was looked for. */
char *nlp__search_plugin (const GPtrArray *folders, const char *name, GError **error);

/* The names of all plugins in @folder, sorted, each once. None if there is no such folder. */
GPtrArray *nlp__search_names (const char *folder);
