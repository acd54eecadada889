/* network-file.h - the network as it lies in a model file.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "network-parameters.h"

/* Adds the sections network-* to a model: words and filters multiplied out, in bytes. @parts: NETWORK_N_PARTS that know
 * the same words. */
void network_file_save (const NetworkParameters *const parts[], NlpModelWriter *writer);
