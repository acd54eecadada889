/* read-declarations.c - layers of plugins, as the header of annotated XML describes them: see write-declarations.c.
 * SPDX-License-Identifier: MIT */
#include "read-outside.h"

#include <stdlib.h>
#include <string.h>

#include <nlp/error.h>
#include <nlp/layers.h>

#include "own-layer.h"

/* More would be somebody's attack. */
#define MOST_LAYERS 64
#define MOST_FIELDS 64

/* Taking them down. */

static NlpAnnotatedLayer *
get_layer (NlpXmlWalk *walk)
{
  GArray *layers = walk->annotated->layers;

  return layers->len > 0 ? &g_array_index (layers, NlpAnnotatedLayer, layers->len - 1) : NULL;
}

static NlpAnnotatedField *
get_field (NlpXmlWalk *walk)
{
  GArray *fields = walk->annotated->fields;

  return get_layer (walk) != NULL && fields->len > get_layer (walk)->first_field
           ? &g_array_index (fields, NlpAnnotatedField, fields->len - 1) : NULL;
}

static void
add_layer (NlpXmlWalk *walk)
{
  NlpAnnotatedLayer layer = { nlp__walk_keep_attribute (walk, "type"), nlp__walk_keep_attribute (walk, "n"), NULL,
                              walk->annotated->fields->len };

  g_array_append_val (walk->annotated->layers, layer);
}

static void
add_field (NlpXmlWalk *walk)
{
  NlpAnnotatedField field = { nlp__walk_keep_attribute (walk, "name"), nlp__walk_keep_attribute (walk, "n"), NULL, NULL };

  if (get_layer (walk) != NULL)
    g_array_append_val (walk->annotated->fields, field);
}

static void
add_choice (NlpXmlWalk *walk, const char *attribute)
{
  NlpAnnotatedField *field = get_field (walk);
  const char *value = nlp__walk_keep_attribute (walk, attribute);

  if (field == NULL || value == NULL)
    return;
  if (field->choice == NULL)
    field->choice = g_string_new (value);
  else
    g_string_append_printf (field->choice, "|%s", value);
}

gboolean
nlp__walk_enter_declaration (NlpXmlWalk *walk, const char *name)
{
  if (strcmp (name, "fsDecl") == 0)
    add_layer (walk);
  else if (strcmp (name, "fDecl") == 0)
    add_field (walk);
  else if (strcmp (name, "symbol") == 0)
    add_choice (walk, "value");
  else if (strcmp (name, "fs") == 0)
    add_choice (walk, "type");
  else
    return FALSE;
  return TRUE;
}

gboolean
nlp__walk_leave_declaration (NlpXmlWalk *walk, const char *name)
{
  const char *text = nlp__walk_keep (walk, walk->content->str);

  if (strcmp (name, "fsDescr") == 0 && get_layer (walk) != NULL)
    get_layer (walk)->summary = text;
  else if (strcmp (name, "fDescr") == 0 && get_field (walk) != NULL)
    get_field (walk)->summary = text;
  else
    return FALSE;
  return TRUE;
}

/* Making layers of them. */

/* What stands behind "NAME=" in @words, or NULL; @words are parted by NULs. */
static const char *
find_property (char *const *words, const char *name)
{
  gsize n = strlen (name);

  for (; *words != NULL; words++)
    if (strncmp (*words, name, n) == 0 && (*words)[n] == '=')
      return *words + n + 1;
  return NULL;
}

static guint
read_flags (char *const *words, const NlpProfileFlag *known, guint n_known)
{
  guint flags = 0;

  for (guint i = 0; i < n_known; i++)
    if (g_strv_contains ((const char *const *) words, known[i].word))
      flags |= known[i].flag;
  return flags;
}

/* 0 if there is none. */
static NlpFieldType
read_type (char *const *words)
{
  for (guint i = 0; i < NLP__PROFILE_N_TYPES && *words != NULL; i++)
    if (nlp__profile_types[i] != NULL && g_str_equal (nlp__profile_types[i], *words))
      return i;
  return 0;
}

static void
read_field (const NlpAnnotatedField *declared, char *const *words, NlpField *field)
{
  const char *choice = declared->choice != NULL ? declared->choice->str : NULL, *decimals = find_property (words, "decimals");

  *field = (NlpField) { .name = declared->name, .type = read_type (words), .summary = declared->summary,
                        .unit = find_property (words, "unit"), .embed = find_property (words, "embed") };
  field->flags = read_flags (words, nlp__profile_field_flags, NLP__PROFILE_N_FIELD_FLAGS);
  field->decimals = decimals != NULL ? MIN (g_ascii_strtoull (decimals, NULL, 10), 9) : 0;
  if (field->type == NLP_FIELD_STRING)
    field->values = choice;
  else if (field->type == NLP_FIELD_ROW || field->type == NLP_FIELD_ROWS)
    field->target = choice;
}

/* The words of all fields must live as long as the layer is being made. */
static gboolean
declare_layer (const NlpAnnotated *annotated, const NlpAnnotatedLayer *declared, guint end, NlpDocument *document)
{
  g_auto (GStrv) words = g_strsplit (declared->words != NULL ? declared->words : "", " ", -1);
  g_autoptr (GPtrArray) field_words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  NlpField fields[MOST_FIELDS + 1] = { { NULL } };
  const char *priority = find_property (words, "priority");
  NlpLayerSpec spec = { .name = declared->name, .fields = fields, .summary = declared->summary, .of = find_property (words, "of"),
                        .flags = read_flags (words, nlp__profile_layer_flags, NLP__PROFILE_N_LAYER_FLAGS),
                        .priority = priority != NULL ? CLAMP (atoi (priority), -1000, 1000) : 0 };
  guint n = 0;

  for (guint i = declared->first_field; i < end; i++)
    {
      const NlpAnnotatedField *field = &g_array_index (annotated->fields, NlpAnnotatedField, i);
      char **some = g_strsplit (field->words != NULL ? field->words : "", " ", -1);

      g_ptr_array_add (field_words, some);
      if (*some == NULL && g_strcmp0 (field->name, NLP__PROFILE_PLACE) == 0)
        continue;
      if (n == MOST_FIELDS)
        return FALSE;
      read_field (field, some, &fields[n++]);
    }
  return nlp__document_add_own_layer (document, &spec) != NULL;
}

gboolean
nlp__annotated_declare_layers (const NlpAnnotated *annotated, NlpDocument *document, GError **error)
{
  for (guint i = 0; i < annotated->layers->len; i++)
    {
      const NlpAnnotatedLayer *layer = &g_array_index (annotated->layers, NlpAnnotatedLayer, i);
      guint end = i + 1 < annotated->layers->len ? layer[1].first_field : annotated->fields->len;

      if (i < MOST_LAYERS && declare_layer (annotated, layer, end, document))
        continue;
      g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT,
                   "the header declares a layer \"%s\" that cannot be: a name that is taken or none, a field twice or without a type, "
                   "or too many of them", layer->name != NULL ? layer->name : "");
      return FALSE;
    }
  return TRUE;
}
