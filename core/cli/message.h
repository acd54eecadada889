/* message.h - what is said on standard error.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* "nlp-run: ...", a line. File names and texts of others may have any bytes: control characters come out as \x1b, bytes that are no
 * UTF-8 as \xff, so that nobody writes on our terminal. */
void message_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* The same without the name of the program, as text. */
char *message_escape (const char *text);
