/* unpack.h - files that are packed as a whole.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>

/* What is in the file at @path, which @stream reads: unpacked if its name says so (.gz, .xz, .zst, .bz2), else as it is, archives, too.
 * @name: (out): the path without that ending. Fails with %NLP_ERROR_INPUT. */
GInputStream *nlp__unpack (GInputStream *stream, const char *path, char **name, GError **error);

/* Has the program for archives read @stream from where it stands, doing @what: "unpack" it, or send its "members". */
GInputStream *nlp__unpack_by_program (GInputStream *stream, const char *what, GError **error);
