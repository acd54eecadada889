/* trim-report.h - where a report's words and its source end.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Cuts what belongs to the author's sentence off contents and sources. */
void trim_reports (const Article *article, ReportList *list);
