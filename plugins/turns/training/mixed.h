/* mixed.h - interviews of which only the questions are real.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "gold.h"

/* Experts answer without "I" and "you". Such interviews are made of the questions that @gold has kept and the paragraphs of a file
 * of plain prose, one a line, as answers; @n of them. */
gboolean mixed_add (Gold *gold, const char *filename, guint n, float weight, GError **error);
