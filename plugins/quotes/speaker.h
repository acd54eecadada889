/* speaker.h - gives every report its speaker.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "cast.h"
#include "report.h"

void speaker_resolve (const Article *article, Cast *cast, ReportList *list);
