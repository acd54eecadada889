/* narrator.h - who is "I" in a story?
 * SPDX-License-Identifier: MIT */
#pragma once

#include "cast.h"
#include "report.h"

/* Gives the narrator, a person of the cast without a name, the name by which the others call him when they speak with
 * him. */
void narrator_name (const Article *article, Cast *cast, const ReportList *list, guint32 narrator);
