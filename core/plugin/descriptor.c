/* descriptor.c - checks a plugin's table before anything else looks at it.
 *
 * A plugin is somebody else's work: each mistake that its author can make gets a message with the place and the remedy,
 * here rather than as a crash later.
 * SPDX-License-Identifier: MIT */
#include "descriptor.h"

#include <nlp/error.h>
#include <nlp/layers.h>

#include "options.h"

static gboolean
fail (GError **error, const char *place, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
fail (GError **error, const char *place, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, NLP_ERROR, NLP_ERROR_PLUGIN_BROKEN, "%s: %s", place, reason);
  return FALSE;
}

static gboolean
is_dashed_name (const char *name)
{
  if (name == NULL || !g_ascii_islower (name[0]))
    return FALSE;
  for (const char *c = name; *c != '\0'; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-' && *c != '_')
      return FALSE;
  return TRUE;
}

gboolean
nlp__layer_is_structure (const char *layer)
{
  return g_str_equal (layer, NLP_LAYER_BLOCKS) || g_str_equal (layer, NLP_LAYER_SENTENCES)
         || g_str_equal (layer, NLP_LAYER_TOKENS);
}

gboolean
nlp__fields_equal (const NlpField *one, const NlpField *other)
{
  static const NlpField none[] = { { NULL } };

  one = one ? one : none;
  other = other ? other : none;
  for (; one->name != NULL && other->name != NULL; one++, other++)
    if (!g_str_equal (one->name, other->name) || one->type != other->type
        || g_strcmp0 (one->target, other->target) != 0)
      return FALSE;
  return one->name == NULL && other->name == NULL;
}

static gboolean
check_field (const NlpField *field, const char *layer, const char *place, GError **error)
{
  gboolean rows = field->type == NLP_FIELD_ROW || field->type == NLP_FIELD_ROWS;

  if (!is_dashed_name (field->name))
    return fail (error, place, "layer %s: \"%s\" cannot be a field's name; use small letters, digits and dashes", layer, field->name);
  if (field->type < NLP_FIELD_STRING || field->type > NLP_FIELD_VECTOR)
    return fail (error, place, "layer %s: field %s has an unknown type", layer, field->name);
  if (rows && (field->target == NULL || *field->target == '\0'))
    return fail (error, place, "layer %s: field %s holds rows, but does not say of which layer", layer, field->name);
  if (field->values != NULL && field->type != NLP_FIELD_STRING)
    return fail (error, place, "layer %s: field %s has a list of values, but is no text", layer, field->name);
  return TRUE;
}

static gboolean
check_fields (const NlpLayerSpec *spec, const char *place, GError **error)
{
  const NlpLayerSpec *known = nlp_layers_find (spec->name);

  for (const NlpField *field = spec->fields; field != NULL && field->name != NULL; field++)
    if (!check_field (field, spec->name, place, error))
      return FALSE;
  if (known != NULL && !nlp__fields_equal (known->fields, spec->fields))
    return fail (error, place, "layer %s has fields of its own; use nlp_%s_fields, or name the layer otherwise", spec->name,
                 spec->name);
  return TRUE;
}

static gboolean
check_layers (const NlpPlugin *plugin, const char *place, GError **error)
{
  if (plugin->provides == NULL || plugin->provides->name == NULL)
    return fail (error, place, "provides no layer; name one in .provides");

  for (const NlpLayerSpec *spec = plugin->provides; spec->name != NULL; spec++)
    {
      if (!is_dashed_name (spec->name))
        return fail (error, place, "\"%s\" cannot be a layer's name; use small letters, digits and dashes", spec->name);
      if (nlp__layer_is_structure (spec->name))
        return fail (error, place, "provides %s, which the core itself makes; name the layer otherwise", spec->name);
      for (const NlpLayerSpec *before = plugin->provides; before != spec; before++)
        if (g_str_equal (before->name, spec->name))
          return fail (error, place, "provides layer %s twice", spec->name);
      if (!check_fields (spec, place, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
nlp__descriptor_check (const NlpPlugin *plugin, const char *name, const char *place, GError **error)
{
  if (g_strcmp0 (plugin->name, name) != 0)
    return fail (error, place,
                 "its descriptor says that the plugin is called \"%s\"; file name, symbol and name must agree",
                 plugin->name ? plugin->name : "");
  if (plugin->version == NULL || plugin->summary == NULL)
    return fail (error, place, "has no %s; give one in the descriptor", plugin->version ? "summary" : "version");
  if (plugin->process == NULL)
    return fail (error, place, "has no function to process documents; set .process");
  return check_layers (plugin, place, error) && nlp__options_check_table (plugin, place, error);
}

static gboolean
is_listed (const char *const *names, const char *name)
{
  return names != NULL && g_strv_contains (names, name);
}

gboolean
nlp__plugin_provides (const NlpPlugin *plugin, const char *layer)
{
  for (const NlpLayerSpec *spec = plugin->provides; spec->name != NULL; spec++)
    if (g_str_equal (spec->name, layer))
      return TRUE;
  return FALSE;
}

gboolean
nlp__plugin_requires (const NlpPlugin *plugin, const char *layer)
{
  return is_listed (plugin->requires_layers, layer);
}

gboolean
nlp__plugin_wants (const NlpPlugin *plugin, const char *layer)
{
  return is_listed (plugin->wants_layers, layer);
}

gboolean
nlp__plugin_uses (const NlpPlugin *plugin, const char *layer)
{
  return is_listed (plugin->uses_layers, layer);
}
