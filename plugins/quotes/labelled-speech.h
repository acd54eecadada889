/* labelled-speech.h - labels of a transcript that look like reports.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Takes reports out whose cue is the colon of a label. */
void transcript_labels_drop (const Article *article, ReportList *reports);
