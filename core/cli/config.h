/* config.h - what a user always wants: options in a file.
 *
 *     [nlp-run]
 *     format = csv
 *     plugins = ner,quotes
 *     set = statements.unit=sentence;ner.model=/home/mara/my.model
 *
 * A key is the long name of an option; one that may be given several times takes values parted by semicolons. The command line goes
 * before it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The path of the file: nlp-run.conf in the user's folder for such files. */
char *config_get_path (void);

/* The arguments with those of the file put behind the program's name, so that what the user writes comes later and counts, and
 * with --no-config, so that nobody adds them again. With --no-config among them, or without a file, they are as they were. Fails with %G_OPTION_ERROR_FAILED and the place in the
 * file. */
char **config_add_arguments (char **argv, GError **error);
