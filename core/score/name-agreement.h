/* name-agreement.h - whether two names may be one person's.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <json-glib/json-glib.h>

/* Whether two names may be one person's: "Smith", "J. Smith", "Dr. Jane Smith". */
gboolean names_agree (const char *one, const char *other);

/* Whether @name may be that of the "speaker" of a gold item, or one of those that it "accept"s. */
gboolean speakers_agree (JsonObject *gold, const char *name);
