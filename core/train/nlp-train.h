/* nlp-train.h - what nlp-train can teach.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Each takes its own command line, argv[0] being the subcommand, and gives the exit status. */
int train_tagger_main (int argc, char **argv);
int train_head_main (int argc, char **argv);
int write_columns_main (int argc, char **argv);
int train_words_main (int argc, char **argv);
int evaluate_tagger_main (int argc, char **argv);

/* Tells what went wrong and gives the exit status for it. */
int fail_training (const GError *error);
