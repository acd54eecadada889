/* block-quotes.h - quotations that the source of the text marks, with who said them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* Adds them to @list as direct speech, in the place of what was found in them. */
void block_quotes_find (const Article *article, ReportList *list);
