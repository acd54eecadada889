/* describe-layers.c - what layers and their fields are: `--list-layers`, and of one plugin `--inspect NAME`.
 *
 * All of it comes from the descriptions of layers, so that nothing is written twice.
 * SPDX-License-Identifier: MIT */
#include "describe-layers.h"

#include <nlp/layers.h>

#include "load.h"
#include "pipeline-private.h"
#include "search.h"

/* One layer. */

static const char *
describe_type (NlpFieldType type)
{
  switch (type)
    {
    case NLP_FIELD_STRING:
      return "text";
    case NLP_FIELD_INTEGER:
      return "integer";
    case NLP_FIELD_NUMBER:
      return "number";
    case NLP_FIELD_SPAN:
      return "span";
    case NLP_FIELD_SPANS:
      return "spans";
    case NLP_FIELD_ROW:
      return "row of";
    case NLP_FIELD_ROWS:
      return "rows of";
    case NLP_FIELD_VECTOR:
      return "vector";
    }
  return NULL;
}

static void
append_field (GString *text, const NlpField *field)
{
  g_string_append_printf (text, "  %-16s %s%s%s", field->name, describe_type (field->type), field->target ? " " : "",
                          field->target ? field->target : "");
  g_string_append_printf (text, ": %s", field->summary ? field->summary : "");
  if (field->values != NULL)
    g_string_append_printf (text, " (%s)", field->values);
  if (field->unit != NULL)
    g_string_append_printf (text, " [%s]", field->unit);
  if ((field->flags & NLP_FIELD_HIDDEN) != 0)
    g_string_append (text, "; for plugins alone");
  g_string_append_c (text, '\n');
}

void
nlp__append_layer (GString *text, const NlpLayerSpec *spec, const char *makers)
{
  static const struct
  {
    NlpLayerFlags flag;
    const char *meaning;
  } flags[] = { { NLP_LAYER_FLAT, "side by side" },
                { NLP_LAYER_COVERS, "all of the text" },
                { NLP_LAYER_OVERLAPS, "over one another" },
                { NLP_LAYER_INTERNAL, "for plugins alone" } };

  g_string_append (text, spec->summary ? spec->summary : "");
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if ((spec->flags & flags[i].flag) != 0)
      g_string_append_printf (text, "; %s", flags[i].meaning);
  if (spec->of != NULL)
    g_string_append_printf (text, "; part of %s", spec->of);
  if (makers != NULL)
    g_string_append_printf (text, " [%s]", makers);
  g_string_append_c (text, '\n');
  for (const NlpField *field = spec->fields; field != NULL && field->name != NULL; field++)
    append_field (text, field);
}

/* All that there are. */

/* A layer, and who makes it. */
typedef struct
{
  const NlpLayerSpec *spec;
  GString *makers;
} Entry;

static void
clear_entry (gpointer entry)
{
  g_string_free (((Entry *) entry)->makers, TRUE);
}

static Entry *
get_entry (GArray *entries, const NlpLayerSpec *spec)
{
  Entry entry = { spec, NULL };

  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (g_array_index (entries, Entry, i).spec->name, spec->name))
      return &g_array_index (entries, Entry, i);
  entry.makers = g_string_new (NULL);
  g_array_append_val (entries, entry);
  return &g_array_index (entries, Entry, entries->len - 1);
}

static void
add_plugin (GArray *entries, const NlpPlugin *plugin)
{
  for (const NlpLayerSpec *spec = plugin->provides; spec->name != NULL; spec++)
    {
      GString *makers = get_entry (entries, spec)->makers;

      g_string_append_printf (makers, "%s%s", makers->len > 0 ? ", " : "", plugin->name);
    }
}

static void
add_folder (GArray *entries, const GPtrArray *folders, const char *folder)
{
  g_autoptr (GPtrArray) names = nlp__search_names (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = nlp__search_in_folder (folder, names->pdata[i]);
      g_autofree char *used = nlp__search_plugin (folders, names->pdata[i], NULL);
      const NlpPlugin *plugin = g_strcmp0 (path, used) == 0 ? nlp__plugin_load (path, NULL) : NULL;

      if (plugin != NULL)
        add_plugin (entries, plugin);
    }
}

char *
nlp_pipeline_list_layers (const NlpPipeline *pipeline)
{
  g_autoptr (GPtrArray) folders = nlp__search_folders (pipeline->own_folders);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  GString *text = g_string_new (NULL);
  const NlpLayerSpec *spec;

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; (spec = nlp_layers_get_nth (i)) != NULL; i++)
    get_entry (entries, spec);
  for (guint i = 0; i < folders->len; i++)
    add_folder (entries, folders, folders->pdata[i]);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      g_string_append_printf (text, "%-12s ", entry->spec->name);
      nlp__append_layer (text, entry->spec, entry->makers->len > 0 ? entry->makers->str : "core");
    }
  return g_string_free (text, FALSE);
}
