/* speaker.h - gives every report its speaker.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "cast.h"
#include "report.h"
#include "source.h"

/* What the sources of all reports say, and whom they name: a reading a report, to be freed with g_free(). @narrator: a person added for
 * a narrator without a name, or NO_PERSON. */
SourceReading *speaker_read_sources (const Article *article, Cast *cast, const ReportList *list, guint32 *narrator);

void speaker_resolve (const Article *article, Cast *cast, ReportList *list);
