/* credit.h - whose picture it is, where that got between the marks of a quotation.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "article.h"

/* The word of @words, which end with a quotation mark, where a credit begins ("Photo: Jon Hale", "(Picture by Jon Hale)"); their end
 * if they hold none. */
guint credit_find (const Article *article, Range words);
