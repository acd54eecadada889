/* export.h - writing what was learned as a model file.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "learner.h"

/* @recipe_text goes into the file; so do the averaged parameters, in 8 bits. @corpora are the names, a line each. */
gboolean
learner_export (Learner *learner, const char *recipe_text, const char *corpora, const char *filename, GError **error);
