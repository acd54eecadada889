/* batch.h - one run of the program: inputs in, documents out.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "command-line.h"

/* Reads everything, has it worked on, writes it. Gives the program's exit status. */
Status batch_run (const CommandLine *options, char **argv);

/* Tells what went wrong, and gives @status back. */
Status batch_fail (Status status, const GError *error);
