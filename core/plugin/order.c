/* order.c - the order in which plugins run: whoever provides a layer runs before all that require or use it.
 *
 * Kahn's topological sort (A. B. Kahn, "Topological sorting of large networks", 1962): again and again take a plugin
 * that waits for no other. Of several such the one that was named first is taken, so the same command always gives the
 * same order, and users decide it where layers leave it open (`--merge first` looks at it). There are at most a few
 * dozen plugins, so plain loops over pairs will do.
 *
 *     asked for:  quotes ner turns        waits:  quotes -> ner, turns      turns -> ner
 *     taken:      ner, turns, quotes
 * SPDX-License-Identifier: MIT */
#include "order.h"

#include <nlp/error.h>

#include "descriptor.h"
#include "pipeline-private.h"

static const NlpPlugin *
get_plugin (const GPtrArray *steps, guint i)
{
  return ((const NlpStep *) steps->pdata[i])->plugin;
}

const char *
nlp__order_awaited_layer (const NlpPlugin *plugin, const NlpPlugin *provider)
{
  if (plugin == provider)
    return NULL;
  for (const NlpLayerSpec *spec = provider->provides; spec->name != NULL; spec++)
    if (nlp__plugin_requires (plugin, spec->name) || nlp__plugin_wants (plugin, spec->name)
        || nlp__plugin_uses (plugin, spec->name))
      return spec->name;
  return NULL;
}

/* The first of @steps that @plugin waits for, or the length. */
static guint
find_awaited (const GPtrArray *steps, const NlpPlugin *plugin)
{
  guint i = 0;

  while (i < steps->len && nlp__order_awaited_layer (plugin, get_plugin (steps, i)) == NULL)
    i++;
  return i;
}

/* Every plugin in @waiting waits for another one there. Following them from anywhere leads into a circle within as many
 * steps as there are plugins; once round it gives the message. */
static void
set_cycle_error (const GPtrArray *waiting, GError **error)
{
  g_autoptr (GString) circle = g_string_new (NULL);
  guint start = 0, at;

  for (guint i = 0; i < waiting->len; i++)
    start = find_awaited (waiting, get_plugin (waiting, start));
  at = start;
  do
    {
      guint next = find_awaited (waiting, get_plugin (waiting, at));
      const NlpPlugin *plugin = get_plugin (waiting, at);
      const NlpPlugin *provider = get_plugin (waiting, next);

      g_string_append_printf (circle, "%s%s needs %s of %s", circle->len > 0 ? ", " : "", plugin->name,
                              nlp__order_awaited_layer (plugin, provider), provider->name);
      at = next;
    }
  while (at != start);
  g_set_error (error, NLP_ERROR, NLP_ERROR_CYCLE, "plugins wait for one another: %s; leave one of them out",
               circle->str);
}

gboolean
nlp__order_steps (GPtrArray *steps, GError **error)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_copy (steps, NULL, NULL);
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();

  g_ptr_array_set_free_func (waiting, NULL);
  while (waiting->len > 0)
    {
      guint i = 0;

      while (i < waiting->len && find_awaited (waiting, get_plugin (waiting, i)) < waiting->len)
        i++;
      if (i == waiting->len)
        {
          set_cycle_error (waiting, error);
          return FALSE;
        }
      g_ptr_array_add (ordered, g_ptr_array_remove_index (waiting, i));
    }
  for (guint i = 0; i < steps->len; i++)
    steps->pdata[i] = ordered->pdata[i];
  return TRUE;
}

static const NlpLayerSpec *
find_spec (const NlpPlugin *plugin, const char *layer)
{
  for (const NlpLayerSpec *spec = plugin->provides; spec->name != NULL; spec++)
    if (g_str_equal (spec->name, layer))
      return spec;
  return NULL;
}

gboolean
nlp__order_check_fields (const GPtrArray *steps, GError **error)
{
  for (guint i = 0; i < steps->len; i++)
    for (guint j = 0; j < i; j++)
      for (const NlpLayerSpec *spec = get_plugin (steps, i)->provides; spec->name != NULL; spec++)
        {
          const NlpLayerSpec *other = find_spec (get_plugin (steps, j), spec->name);

          if (other == NULL || nlp__fields_equal (spec->fields, other->fields))
            continue;
          g_set_error (error, NLP_ERROR, NLP_ERROR_PLUGIN_BROKEN,
                       "plugins %s and %s both provide layer %s, with different fields; leave one out",
                       get_plugin (steps, j)->name, get_plugin (steps, i)->name, spec->name);
          return FALSE;
        }
  return TRUE;
}
