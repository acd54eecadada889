/* indirect.h - indirect and mixed reports by rule: "Mara said that ...", "..., Mara said", "according to Mara".
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Adds the reports of @article outside direct speech. @kinds: what speech_classify() said of each passage. @rare:
 * only those that a model trained on news misses, headlines with a name and a colon and reports of nobody; else the
 * plain cases, too. */
void indirect_find (const Article *article, const guint8 *kinds, gboolean rare, ReportList *list);
