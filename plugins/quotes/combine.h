/* combine.h - puts what the rules and what the model found together.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Adds to @tagged the speech of @direct that it lacks, and corrects contents and attributions of what both have. Both
 * lists must be in order; @tagged is in order again afterwards. @prefers_rules: where the two disagree about speech. */
void combine_reports (const Article *article, const ReportList *direct, ReportList *tagged, gboolean prefers_rules);

/* Adds those of @rules to @reports that share nothing with them. Both must be in order. */
void combine_add_missing (const Article *article, const ReportList *rules, ReportList *reports);
