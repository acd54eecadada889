/* nested.h - speech inside speech: “My father told me, ‘Never trust a calm sea.’”
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Adds the speeches that somebody quotes in his own, where he says who spoke. */
void nested_find (const Article *article, ReportList *list);

/* Tells each report of @list, which must be in order, the report in whose content it stands. */
void nested_link (ReportList *list);
