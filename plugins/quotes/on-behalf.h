/* on-behalf.h - for whom a source speaks.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "report.h"

/* A row of "referents", or NLP_NO_ROW. */
guint32 on_behalf_find (const Article *article, const Report *report);
