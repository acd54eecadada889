/* training-recipe.h - reading the recipe of a training job.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "tagger.h"
#include "training-job.h"

/* What @job is to learn; on the network of @encoder, if that is not NULL, heads alone. @model_text is the recipe as it goes
 * into the model. */
Recipe *training_recipe_read (const TrainingJob *job, const NlpTagger *encoder, char **model_text, GError **error);
