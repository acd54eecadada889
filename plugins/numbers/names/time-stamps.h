/* time-stamps.h - when something was said, as transcripts print it: no number of the text's.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Whether clocks that run from zero open or end the lines of a text. */
gboolean time_stamps_run (const char *text);

/* The bytes of the time stamp that begins at @begin of text[0, end); 0 if there is none. @run: as time_stamps_run. */
gsize time_stamps_measure (const char *text, gsize begin, gsize end, gboolean run);
