/* tagged.h - reports that the trained model finds.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"
#include "tags.h"

/* Adds the reports that @tags make to @list: each is a cue with its source and contents, inside one paragraph. */
void tagged_find (const Article *article, const Tag *tags, ReportList *list);
