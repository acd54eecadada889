/* match-reports.h - which reports are right.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "../report.h"
#include "gold-quotes.h"

/* A byte a report: its content shares half with that of a gold quote, and so does its source, or the names agree. To be freed with
 * g_free(). */
guint8 *match_reports (const GoldArticle *gold, const ReportList *reports);
