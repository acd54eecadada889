/* borrow.h - direct speech without an attribution takes that of its neighbour.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Whether the text is a story with dialogues: there a neighbour is more often the other speaker. */
gboolean borrow_has_dialogues (const Article *article, const ReportList *list);

/* Gives reports of direct speech that have no source the cue and source of the nearest report that has. For news, not
 * for stories. @list must be in order. */
void borrow_attributions (const Article *article, ReportList *list);
