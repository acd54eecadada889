/* extractor.h - programs that make records of files that are no text by themselves.
 *
 * An extractor is a filter: the file on standard input, JSON lines on standard output, a record a document. It runs as a
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

G_END_DECLS
