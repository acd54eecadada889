/* continuation.h - a speech that goes on in the next paragraph.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Joins paragraphs that are all quotation to the speech before them, in the news. */
void continuation_join (const Article *article, ReportList *list);
