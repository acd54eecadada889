/* indirect.h - indirect and mixed reports by rule: "Mara said that ...", "..., Mara said", "according to Mara".
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Adds the reports of @article outside direct speech. Serves where no trained model is at hand: it finds the plain cases.
 * @kinds: what speech_classify() said of each passage. */
void indirect_find (const Article *article, const guint8 *kinds, ReportList *list);
