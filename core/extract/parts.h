/* parts.h - the parts of a ZIP archive, as office files are.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Reads those files of the archive that @names lists (ended by NULL), each at most 64 MiB.
 * Returns: (transfer full): name to GBytes; NULL if it is no archive */
GHashTable *parts_read (GBytes *archive, const char *const *names);
