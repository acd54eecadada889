/* training-recipe.c - reading a recipe, with the settings of the command line and what it takes from an encoder.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <nlp/error.h>
#include "head-recipe.h"
#include "training-recipe.h"

/* GROUP.KEY=VALUE of the command line go before what the file says. */
static gboolean
apply_settings (const char *const *settings, GKeyFile *file, GError **error)
{
  for (guint i = 0; settings && settings[i]; i++)
    {
      g_auto (GStrv) parts = g_strsplit (settings[i], "=", 2);
      char *dot = parts[0] ? strchr (parts[0], '.') : NULL;

      if (!dot || !parts[1])
        {
          g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "\"%s\" is not GROUP.KEY=VALUE", settings[i]);
          return FALSE;
        }
      *dot = '\0';
      g_key_file_set_value (file, parts[0], dot + 1, parts[1]);
    }
  return TRUE;
}

/* The heads of @file become a whole recipe, and one of the model's with them goes into the file. */
static gboolean
complete_heads (GKeyFile *file, const char *filename, const NlpTagger *encoder, char **model_text, GError **error)
{
  g_autofree char *text = nlp_model_get_text (encoder->model, "recipe", error);
  g_autoptr (Recipe) joined = NULL;

  if (!text || !head_recipe_complete (file, filename, text, error))
    return FALSE;
  *model_text = head_recipe_join (file, text);
  joined = nlp__recipe_parse (*model_text, strlen (*model_text), filename, error);
  return joined != NULL;
}

Recipe *
training_recipe_read (const TrainingJob *job, const NlpTagger *encoder, char **model_text, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL, *heads_text = NULL;
  Recipe *recipe;

  if (!g_key_file_load_from_file (file, job->recipe, G_KEY_FILE_NONE, error))
    {
      g_prefix_error (error, "%s: ", job->recipe);
      return NULL;
    }
  if (!apply_settings (job->settings, file, error)
      || (encoder && !complete_heads (file, job->recipe, encoder, &heads_text, error)))
    return NULL;
  text = g_key_file_to_data (file, NULL, NULL);
  recipe = nlp__recipe_parse (text, strlen (text), job->recipe, error);
  if (recipe)
    *model_text = heads_text ? g_steal_pointer (&heads_text) : g_steal_pointer (&text);
  return recipe;
}
