/* head-recipe.h - the recipe of new heads on the network of a model.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* @heads is what the user wrote: [head NAME] groups, perhaps [branch NAME], [linker], [training] and [data]. In it come the features
 * and the network of @encoder, a model's recipe. Fails with NLP_ERROR_OPTION if the user's has more. */
gboolean head_recipe_complete (GKeyFile *heads, const char *filename, const char *encoder, GError **error);

/* The recipe of the model with all heads: those of @heads in the place of its own of that name, or behind them. A linker of a head
 * that is replaced is gone. */
char *head_recipe_join (GKeyFile *heads, const char *encoder);
