/* head-recipe.c - the recipe of new heads on the network of a model.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <nlp/error.h>
#include "head-recipe.h"

static const char *const users[] = { "training", "data", "columns", NULL };
static const char head_prefix[] = "head ";
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

static gboolean
is_learned (const char *group)
{
  return g_str_has_prefix (group, head_prefix) || g_str_has_prefix (group, "branch ") || g_str_equal (group, "linker");
}

/* The names of the groups [head NAME], if there is nothing in @heads that the model decides. */
static gboolean
collect_heads (GKeyFile *heads, const char *filename, GPtrArray *names, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (heads, NULL);

  for (guint i = 0; groups[i]; i++)
    if (g_str_has_prefix (groups[i], head_prefix))
      g_ptr_array_add (names, g_strdup (groups[i] + strlen (head_prefix)));
    else if (!is_learned (groups[i]) && !g_strv_contains (users, groups[i]))
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION,
                     "%s: [%s] is the encoder's; a recipe of heads has [head NAME], [branch NAME], [linker], [training], [data] and "
                     "[columns]",
                     filename, groups[i]);
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

  if (!collect_heads (heads, filename, names, error))
    return FALSE;
  for (guint i = 0; networks[i]; i++)
    copy_group (heads, model, networks[i]);
  g_key_file_set_string_list (heads, "network", "heads", (const char *const *) names->pdata, names->len);
  return TRUE;
}

/* In the place of the group of that name, if there is one: the order of groups counts. */
static void
replace_group (GKeyFile *to, GKeyFile *from, const char *group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (to, group, NULL, NULL);

  for (guint i = 0; keys && keys[i]; i++)
    g_key_file_remove_key (to, group, keys[i], NULL);
  copy_group (to, from, group);
}

/* Those of @first and those of @last that it lacks. */
static char **
join_names (char **first, char **last)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_strv_builder_addv (names, (const char **) first);
  for (guint i = 0; last[i]; i++)
    if (!g_strv_contains ((const char *const *) first, last[i]))
      g_strv_builder_add (names, last[i]);
  return g_strv_builder_end (names);
}

char *
head_recipe_join (GKeyFile *heads, const char *encoder)
{
  g_autoptr (GKeyFile) model = parse (encoder);
  g_auto (GStrv) groups = g_key_file_get_groups (heads, NULL);
  g_auto (GStrv) first = g_key_file_get_string_list (model, "network", "heads", NULL, NULL);
  g_auto (GStrv) last = g_key_file_get_string_list (heads, "network", "heads", NULL, NULL);
  g_auto (GStrv) all = join_names (first, last);
  g_autofree char *linked = g_key_file_get_string (model, "linker", "head", NULL);

  if (g_strv_contains ((const char *const *) last, linked ? linked : first[0]))
    g_key_file_remove_group (model, "linker", NULL);
  g_key_file_set_string_list (model, "network", "heads", (const char *const *) all, g_strv_length (all));
  for (guint i = 0; groups[i]; i++)
    if (is_learned (groups[i]))
      replace_group (model, heads, groups[i]);
  return g_key_file_to_data (model, NULL, NULL);
}
