/* export.h - writing what was learned as a model file.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "learner.h"
#include "tagger.h"

/* @recipe_text goes into the file; so do the averaged parameters, in 8 bits. @corpora are the names, a line each. With
 * an @encoder, or NULL, the file is that model's with the learner's heads behind its own or in their place; @corpora are of no
 * matter. */
gboolean learner_export (Learner *learner, const char *recipe_text, const char *corpora, const NlpTagger *encoder,
                         const char *filename, GError **error);
