/* present.c - the descriptors of plugins that were built with other headers, in the form that the library has now.
 *
 * Tables are arrays of structs, so whoever steps through one must know how large its elements were for the compiler that made it. A
 * plugin says so since ABI 2; ABI 1 had one size each. Elements are copied as far as both sides know them; the rest is 0.
 * SPDX-License-Identifier: MIT */
#include "present.h"

#include <string.h>

#include <nlp/error.h>
#include <nlp/layers.h>

/* No struct of a table is ever larger. */
#define MAX_ELEMENT 1024

/* The first ABI. */

typedef struct
{
  const char *name;
  NlpFieldType type;
  const char *summary;
  const char *target;
} FirstField;

typedef struct
{
  const char *name;
  const NlpField *fields;
  const char *summary;
  int priority;
} FirstLayerSpec;

typedef struct
{
  const char *name;
  NlpOptionType type;
  const char *default_value;
  const char *summary;
} FirstOption;

typedef struct
{
  guint abi;
  const char *name;
  const char *version;
  const char *summary;
  const char *const *requires_layers;
  const char *const *uses_layers;
  const NlpLayerSpec *provides;
  const NlpOption *options;
  gpointer (*create) (const NlpOptions *options, GError **error);
  gboolean (*process) (gconstpointer self, NlpDocument *document, GError **error);
  void (*destroy) (gpointer self);
  gpointer reserved[4];
} FirstPlugin;

static NlpPlugin
adapt_first (const FirstPlugin *first)
{
  return (NlpPlugin) {
    .abi = first->abi,
    .field_size = sizeof (FirstField),
    .layer_spec_size = sizeof (FirstLayerSpec),
    .option_size = sizeof (FirstOption),
    .name = first->name,
    .version = first->version,
    .summary = first->summary,
    .requires_layers = first->requires_layers,
    .uses_layers = first->uses_layers,
    .provides = first->provides,
    .options = first->options,
    .create = first->create,
    .process = first->process,
    .destroy = first->destroy,
  };
}

/* Tables. Their elements begin with a name, which is NULL in the last one. */

static gpointer
copy_table (gconstpointer table, gsize old_size, gsize new_size)
{
  gsize n = 0;
  char *copy;

  if (table == NULL)
    return NULL;
  while (*(const char *const *) (gconstpointer) ((const char *) table + n * old_size) != NULL)
    n++;
  copy = g_malloc0_n (n + 1, new_size);
  for (gsize i = 0; i < n; i++)
    memcpy (copy + i * new_size, (const char *) table + i * old_size, MIN (old_size, new_size));
  return copy;
}

/* The library's own tables have its own form, whoever names them. */
static gboolean
is_own_table (const NlpField *fields)
{
  const NlpLayerSpec *own;

  for (guint i = 0; (own = nlp_layers_get_nth (i)) != NULL; i++)
    if (own->fields == fields)
      return TRUE;
  return FALSE;
}

static const NlpPlugin *
copy_descriptor (const NlpPlugin *plugin)
{
  NlpPlugin *copy = g_memdup2 (plugin, sizeof *plugin);
  NlpLayerSpec *provides = copy_table (plugin->provides, plugin->layer_spec_size, sizeof (NlpLayerSpec));

  for (NlpLayerSpec *spec = provides; spec != NULL && spec->name != NULL; spec++)
    {
      if (plugin->abi == 1)
        spec->flags = 0;
      if (!is_own_table (spec->fields))
        spec->fields = copy_table (spec->fields, plugin->field_size, sizeof (NlpField));
    }
  copy->provides = provides;
  copy->options = copy_table (plugin->options, plugin->option_size, sizeof (NlpOption));
  return copy;
}

/* Descriptors. */

static gboolean
check_abi (guint abi, const char *place, GError **error)
{
  if (abi >= NLP_PLUGIN_ABI_OLDEST && abi <= NLP_PLUGIN_ABI)
    return TRUE;

  g_set_error (error, NLP_ERROR, NLP_ERROR_PLUGIN_ABI, "%s: was built for plugin ABI %u, this library reads %d to %d; %s", place, abi,
               NLP_PLUGIN_ABI_OLDEST, NLP_PLUGIN_ABI,
               abi > NLP_PLUGIN_ABI ? "update the library" : "build the plugin again with the library's present headers");
  return FALSE;
}

static gboolean
is_size (gsize size, gsize least)
{
  return size >= least && size <= MAX_ELEMENT && size % G_ALIGNOF (gpointer) == 0;
}

static gboolean
check_sizes (const NlpPlugin *plugin, const char *place, GError **error)
{
  if (is_size (plugin->field_size, sizeof (FirstField)) && is_size (plugin->layer_spec_size, sizeof (FirstLayerSpec))
      && is_size (plugin->option_size, sizeof (FirstOption)))
    return TRUE;

  g_set_error (error, NLP_ERROR, NLP_ERROR_PLUGIN_BROKEN,
               "%s: does not say how large its tables' elements are; begin the descriptor with NLP_PLUGIN_HEAD, or use NLP_PLUGIN_DEFINE",
               place);
  return FALSE;
}

static gboolean
is_present (const NlpPlugin *plugin)
{
  return plugin->field_size == sizeof (NlpField) && plugin->layer_spec_size == sizeof (NlpLayerSpec)
         && plugin->option_size == sizeof (NlpOption);
}

/* The copy is kept with GLib's data for the address of the original: rows and documents point into its tables. */
static const NlpPlugin *
get_copy (gconstpointer raw, const NlpPlugin *plugin)
{
  static GMutex lock;
  GQuark key = g_quark_from_static_string ("nlp-present-descriptor");
  const NlpPlugin *copy;

  g_mutex_lock (&lock);
  copy = g_dataset_id_get_data (raw, key);
  if (copy == NULL)
    {
      copy = copy_descriptor (plugin);
      g_dataset_id_set_data (raw, key, (gpointer) copy);
    }
  g_mutex_unlock (&lock);
  return copy;
}

const NlpPlugin *
nlp__descriptor_get_present (gconstpointer raw, const char *place, GError **error)
{
  guint abi = *(const guint *) raw;
  NlpPlugin adapted;

  if (!check_abi (abi, place, error))
    return NULL;
  if (abi == 1)
    {
      adapted = adapt_first (raw);
      return get_copy (raw, &adapted);
    }
  if (!check_sizes (raw, place, error))
    return NULL;
  return is_present (raw) ? raw : get_copy (raw, raw);
}
