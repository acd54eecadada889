/* organisations.h - names that say themselves what they are.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "columns.h"

/* Whether the name's last word is one that organisations end with: "Courier", "Agency". */
gboolean ends_like_organisation (const TokenRun *run, guint end);

/* Adds the organisations that the tagger overlooked and whose last word tells; @names is an array of Name in text
 * order. */
void find_organisations (const TokenRun *run, GArray *names);
