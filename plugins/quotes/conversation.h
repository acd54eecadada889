/* conversation.h - who speaks each piece of direct speech, judged over whole conversations.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "cast.h"
#include "report.h"
#include "source.h"

/* Sets the speaker of every report, where the text tells. @readings: a report each. */
void conversation_resolve (const Article *article, Cast *cast, ReportList *list, const SourceReading *readings);
