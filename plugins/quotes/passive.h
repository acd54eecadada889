/* passive.h - who speaks where the subject is spoken to.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Whether @cue is a passive of a verb: "was told", "is being asked". */
gboolean passive_is (const Article *article, Range cue);

/* Gives passives the source behind "by", or none; and what is made "by" somebody does not speak as he does. */
void passives_resolve (const Article *article, ReportList *list);
