/* extractor.h - programs that make records of files that are no text by themselves.
 *
 * An extractor is a filter: the file on standard input, JSON lines on standard output, a record a document (or, for archives, what is
 * in the file). It runs as a
 * process of its own, with limits of memory and time, because the libraries that read such files are large and the files
 * hostile: whatever happens in there costs one file, and nothing at all while no such file is read.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Runs the extractor @name over bytes[0, n_bytes).
 *
 * Fails with %NLP_ERROR_INPUT: the extractor was not built or installed, says that the file is not what it reads, or takes
 * too long.
 *
 * Returns: (transfer full): what it printed, JSON lines */
GInputStream *nlp__extractor_run (const char *name, const char *bytes, gsize n_bytes, GError **error);

/* Starts the extractor @name with @argument over an open file, from where it stands, and closes the file. What it prints is read as it
 * comes, and may be of any length; ask nlp__extractor_finish() at its end, and call nlp__extractor_close(). Fails with %NLP_ERROR_INPUT.
 *
 * Returns: (transfer full): what it prints */
GInputStream *nlp__extractor_open (const char *name, const char *argument, int file, GError **error);

/* Ends the program behind @stream, if there is one: it and its stream keep each other. */
void nlp__extractor_close (GInputStream *stream);

/* At the end of a stream: FALSE, with what the extractor said, if it comes from one that failed. */
gboolean nlp__extractor_finish (GInputStream *stream, GError **error);

/* A file without a name that holds the bytes, to be read from its beginning; -1 with an error. */
int nlp__extractor_open_bytes (const char *bytes, gsize n_bytes, GError **error);

G_END_DECLS
