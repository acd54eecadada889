/* spurious.h - what looks like a report and is none.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"
#include "source.h"

/* Takes out what no reader would call a report. Acts have to be known. */
void spurious_drop (const Article *article, ReportList *list);
