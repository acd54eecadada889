/* speaker-names.h - whether two names may be one person's.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Forms of address do not count, but Mr. X is not Mrs. X; a bare last name agrees with a full name that ends in it. */
gboolean names_agree (const char *one, const char *other);
