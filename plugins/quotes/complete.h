/* complete.h - finds the source of a report whose verb has one, but not beside it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Gives reports of @list that have a cue and no source the subject of the cue, or the source of the report before in
 * the same sentence ("Mara praised the crew and | asked for more"). @list must be in order. */
void complete_sources (const Article *article, ReportList *list);
