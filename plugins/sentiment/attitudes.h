/* attitudes.h - the layer "attitudes": who speaks well or ill of whom.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "job.h"

void attitudes_write (Job *job);
