/* reporter.h - all that is reported in a document.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "cast.h"
#include "report.h"
#include "tags.h"

/* The same without speakers, acts and certainty. */
ReportList *reporter_find (const Article *article, const Tag *tags);

/* @tags: what the model says, or NULL for rules alone. Names in the list belong to @cast and the layers. */
ReportList *reporter_read (const Article *article, Cast *cast, const Tag *tags);
