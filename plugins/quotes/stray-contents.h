/* stray-contents.h - pieces that were taken for a part of indirect speech.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Takes them out. */
void stray_contents_drop (const Article *article, ReportList *list);
