/* time-stamp.h - when somebody began to speak, as transcripts print it: "00:01", "[1:02:03.5]", "(00:01)".
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

#define NO_TIME (-1.0)

/* Reads a time stamp at @text, which has @n bytes: two or three numbers with colons between them, in brackets or without,
 * perhaps with a fraction. @seconds: where to put it. Returns its length in bytes, 0 if there is none. */
gsize turns_time_stamp_parse (const char *text, gsize n, double *seconds);
