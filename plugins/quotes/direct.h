/* direct.h - direct speech by rule: passages that are speech, joined and attributed.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Adds the direct speech of @article to @list. @kinds: what speech_classify() said of each passage. */
void direct_find (const Article *article, const guint8 *kinds, ReportList *list);
