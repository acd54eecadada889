/* hint.h - what a misspelt option was meant to be.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Adds to an error about an unknown option the one that is nearest to it; @help lists them all. */
void hint_add (GError *error, const char *help);
