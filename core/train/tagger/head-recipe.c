/* head-recipe.c - the recipe of new heads on the network of a model.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <nlp/error.h>
#include "head-recipe.h"

static const char *const users[] = { "training", "data", "columns", NULL };
static const char *const networks[] = { "features", "network", "data", "columns", NULL };

/* What the user has stays. */
static void
copy_group (GKeyFile *to, GKeyFile *from, const char *group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (from, group, NULL, NULL);

  for (guint i = 0; keys && keys[i]; i++)
    {
      g_autofree char *value = g_key_file_get_value (from, group, keys[i], NULL);

      if (!g_key_file_has_key (to, group, keys[i], NULL))
        g_key_file_set_value (to, group, keys[i], value);
    }
}

static GKeyFile *
parse (const char *text)
{
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL);
  return file;
}

/* The names of the groups [head NAME], and whether there is nothing in @heads that the model decides. */
static gboolean
collect_heads (GKeyFile *heads, const char *filename, GKeyFile *model, GPtrArray *names, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (heads, NULL);

  for (guint i = 0; groups[i]; i++)
    if (g_str_has_prefix (groups[i], "head "))
      g_ptr_array_add (names, g_strdup (groups[i] + strlen ("head ")));
    else if (!g_strv_contains (users, groups[i]))
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION,
                     "%s: [%s] is the encoder's; a recipe of heads has [head NAME], [training], [data] and [columns]",
                     filename, groups[i]);
        return FALSE;
      }
  for (guint i = 0; groups[i]; i++)
    if (g_str_has_prefix (groups[i], "head ") && g_key_file_has_group (model, groups[i]))
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "%s: the encoder has a [%s] already: choose another name", filename,
                     groups[i]);
        return FALSE;
      }
  if (names->len == 0)
    g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "%s: needs a group [head NAME]", filename);
  return names->len > 0;
}

gboolean
head_recipe_complete (GKeyFile *heads, const char *filename, const char *encoder, GError **error)
{
  g_autoptr (GKeyFile) model = parse (encoder);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!collect_heads (heads, filename, model, names, error))
    return FALSE;
  for (guint i = 0; networks[i]; i++)
    copy_group (heads, model, networks[i]);
  g_key_file_set_string_list (heads, "network", "heads", (const char *const *) names->pdata, names->len);
  return TRUE;
}

char *
head_recipe_join (GKeyFile *heads, const char *encoder)
{
  g_autoptr (GKeyFile) model = parse (encoder);
  g_auto (GStrv) groups = g_key_file_get_groups (heads, NULL);
  g_autofree char *first = g_key_file_get_value (model, "network", "heads", NULL);
  g_autofree char *last = g_key_file_get_value (heads, "network", "heads", NULL);
  g_autofree char *all = g_strconcat (first, g_str_has_suffix (first, ";") ? "" : ";", last, NULL);

  g_key_file_set_value (model, "network", "heads", all);
  for (guint i = 0; groups[i]; i++)
    if (g_str_has_prefix (groups[i], "head "))
      copy_group (model, heads, groups[i]);
  return g_key_file_to_data (model, NULL, NULL);
}
