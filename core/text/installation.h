/* installation.h - where the library itself lies, and what belongs to it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folder of what belongs to the library: @installed below the folder of the shared library, or @built below `core` of a build
 * folder, so that both can be moved, and so that it is found from Python too, where the program is the interpreter. Else
 * @otherwise. */
char *nlp__installation_find_folder (const char *installed, const char *built, const char *otherwise);

G_END_DECLS
