/* new-plugin.h - a folder to begin a plugin from.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Makes the folder @name in the present one, with a plugin of that name that builds with one call of meson and passes its test.
 * Fails if the name is none for a plugin (small letters, digits and "_", a letter first), or the folder is there already. */
gboolean new_plugin_write (const char *name, GError **error);
