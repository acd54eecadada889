/* text-kind.h - what kind of text this is, as far as names are concerned.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "columns.h"

/* The name of the training corpus that the text resembles most. */
const char *guess_register (const TokenRun *run);
