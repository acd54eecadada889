/* recipe.c - reading what a tagger is made of.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <nlp/error.h>
#include "recipe.h"
#include "word-form.h"

#define MAX_FEATURES 48 /* times MAX_DIMENSIONS: at most as many inputs as the kernels have room for */
#define MAX_HEADS 16
#define MAX_ROWS (1 << 20)
#define MAX_DIMENSIONS 256
#define MAX_UNITS 512

typedef struct
{
  const char *name;
  FeatureKind kind;
  guint n_rows;       /* by default */
  guint max_argument; /* 0: takes none */
} FeatureName;

static const FeatureName feature_names[] = {
  { "word", FEATURE_WORD, 0, 0 },
  { "vector", FEATURE_VECTOR, 0, 0 },
  { "class", FEATURE_CLASS, 0, 16 },
  { "topic", FEATURE_TOPIC, 0, 16 },
  { "frequency", FEATURE_FREQUENCY, 16, 0 },
  { "capitals", FEATURE_CAPITALS, 17, 0 },
  { "prefix", FEATURE_PREFIX, 2048, WORD_FORM_MAX_AFFIX },
  { "suffix", FEATURE_SUFFIX, 2048, WORD_FORM_MAX_AFFIX },
  { "shape", FEATURE_SHAPE, 128, 0 },
  { "place", FEATURE_PLACE, 3, 0 },
  { "quotation", FEATURE_QUOTATION, 3, 0 },
  { "document", FEATURE_DOCUMENT, 16, 0 },
  { "corpus", FEATURE_CORPUS, 0, 0 },
};

static const char column_prefix[] = "column.";
static const char branch_prefix[] = "branch ";

double
nlp__recipe_get_number (const Recipe *recipe, const char *group, const char *key, double fallback)
{
  g_autoptr (GError) error = NULL;
  double value = g_key_file_get_double (recipe->file, group, key, &error);

  return error ? fallback : value;
}

gboolean
nlp__recipe_get_boolean (const Recipe *recipe, const char *group, const char *key, gboolean fallback)
{
  g_autoptr (GError) error = NULL;
  gboolean value = g_key_file_get_boolean (recipe->file, group, key, &error);

  return error ? fallback : value;
}

char *
nlp__recipe_dup_string (const Recipe *recipe, const char *group, const char *key, const char *fallback)
{
  char *value = g_key_file_get_string (recipe->file, group, key, NULL);

  return value ? value : g_strdup (fallback);
}

/* "suffix3" is a suffix of 3 letters, "class" a leaf of the tree of classes and "class6" its branch at depth 6. */
static gboolean
parse_name (Feature *feature, const char *key)
{
  if (g_str_has_prefix (key, column_prefix))
    {
      feature->kind = FEATURE_COLUMN;
      feature->column = key + strlen (column_prefix);
      feature->n_rows = 256;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (feature_names); i++)
    {
      const FeatureName *known = &feature_names[i];
      gsize length = strlen (known->name);
      guint64 argument = 0;

      if (strncmp (key, known->name, length) != 0)
        continue;
      if (key[length] != '\0'
          && (known->max_argument == 0
              || !g_ascii_string_to_unsigned (key + length, 10, 1, known->max_argument, &argument, NULL)))
        continue;
      feature->kind = known->kind;
      feature->argument = argument;
      feature->n_rows = known->n_rows;
      return feature->argument > 0 || (known->kind != FEATURE_PREFIX && known->kind != FEATURE_SUFFIX);
    }
  return FALSE;
}

/* The value is DIMENSIONS, or DIMENSIONS;ROWS; a word's second number is how often it must have been seen in
 * training. */
static gboolean
parse_feature (Recipe *recipe, guint index, const char *origin, GError **error)
{
  Feature *feature = &recipe->features[index];
  gsize n_values = 0;
  g_autofree int *values = NULL;

  if (!parse_name (feature, recipe->keys[index]))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: unknown feature \"%s\"", origin, recipe->keys[index]);
      return FALSE;
    }
  values = g_key_file_get_integer_list (recipe->file, "features", recipe->keys[index], &n_values, NULL);
  if (!values || n_values < 1 || n_values > 2 || values[0] < 1 || values[0] > MAX_DIMENSIONS
      || (n_values == 2 && (values[1] < 1 || values[1] > MAX_ROWS)))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: feature \"%s\" needs DIMENSIONS or DIMENSIONS;ROWS", origin,
                   recipe->keys[index]);
      return FALSE;
    }
  feature->n_dimensions = feature->kind == FEATURE_VECTOR ? 0 : values[0];
  feature->min_count = n_values == 2 && feature->kind == FEATURE_WORD ? values[1] : 3;
  if (n_values == 2 && feature->n_rows > 0)
    feature->n_rows = feature->kind == FEATURE_COLUMN ? MIN (values[1], 256) : values[1];
  return TRUE;
}

static gboolean
parse_features (Recipe *recipe, const char *origin, GError **error)
{
  gsize n_keys = 0;

  recipe->keys = g_key_file_get_keys (recipe->file, "features", &n_keys, NULL);
  if (!recipe->keys || n_keys == 0 || n_keys > MAX_FEATURES)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: needs a group [features] of 1 to %d features", origin,
                   MAX_FEATURES);
      return FALSE;
    }
  recipe->n_features = n_keys;
  recipe->features = g_new0 (Feature, n_keys);
  for (guint i = 0; i < n_keys; i++)
    if (!parse_feature (recipe, i, origin, error))
      return FALSE;
  return TRUE;
}

/* Fills in how many layers of how many units there are. */
static gboolean
parse_layers (const Recipe *recipe, const char *group, guint *n_layers, guint *n_units, guint min_layers,
              guint default_layers)
{
  double layers = nlp__recipe_get_number (recipe, group, "layers", default_layers);
  double units = nlp__recipe_get_number (recipe, group, "units", 64);

  if (!(layers >= min_layers && layers <= 2 && units >= 16 && units <= MAX_UNITS))
    return FALSE;
  *n_layers = layers;
  *n_units = units;
  return *n_layers == layers && *n_units % 16 == 0;
}

/* Groups [branch NAME]. */
static gboolean
parse_branches (Recipe *recipe, const char *origin, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (recipe->file, NULL);

  for (guint i = 0; groups[i]; i++)
    {
      Branch *branch = &recipe->branches[recipe->n_branches];

      if (!g_str_has_prefix (groups[i], branch_prefix))
        continue;
      if (recipe->n_layers == 0 || recipe->n_branches == RECIPE_MAX_BRANCHES
          || !parse_layers (recipe, groups[i], &branch->n_layers, &branch->n_units, 1, 1))
        {
          g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL,
                       "%s: [%s] needs layers=1 or 2, units=16 to %d, a multiple of 16, and stands on shared layers with at most "
                       "%d others",
                       origin, groups[i], MAX_UNITS, RECIPE_MAX_BRANCHES - 1);
          return FALSE;
        }
      branch->skip = nlp__recipe_get_boolean (recipe, groups[i], "skip", FALSE);
      branch->name = g_strdup (groups[i] + strlen (branch_prefix));
      recipe->n_branches++;
    }
  return TRUE;
}

static gboolean
parse_network (Recipe *recipe, const char *origin, GError **error)
{
  double reach = nlp__recipe_get_number (recipe, "network", "reach", 0);

  if (!parse_layers (recipe, "network", &recipe->n_layers, &recipe->n_units, 0, 2)
      || !(reach >= 0 && reach <= RECIPE_MAX_REACH))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL,
                   "%s: [network] needs layers=0 to 2, units=16 to %d, a multiple of 16, and reach=0 to %d", origin,
                   MAX_UNITS, RECIPE_MAX_REACH);
      return FALSE;
    }
  recipe->pool = recipe->n_layers == 2 && nlp__recipe_get_boolean (recipe, "network", "pool", FALSE);
  recipe->reach
      = recipe->n_layers == 0 || nlp__recipe_get_boolean (recipe, "network", "skip", FALSE) ? (int) reach : RECIPE_NO_SKIP;
  return parse_branches (recipe, origin, error);
}

/* A head or the linker may see another part of the input than the rest: by a reach, or a skip, of its own. */
static gboolean
parse_reach (const Recipe *recipe, int *result, const char *group, const char *origin, GError **error)
{
  gboolean skip = recipe->n_layers == 0 || nlp__recipe_get_boolean (recipe, group, "skip", recipe->reach >= 0);
  double reach = nlp__recipe_get_number (recipe, group, "reach", MAX (recipe->reach, 0));

  if (!(reach >= 0 && reach <= RECIPE_MAX_REACH))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: [%s] needs reach=0 to %d", origin, group, RECIPE_MAX_REACH);
      return FALSE;
    }
  *result = skip ? (int) reach : RECIPE_NO_SKIP;
  return TRUE;
}

/* Which branch a head stands on. */
static gboolean
parse_place (const Recipe *recipe, Head *head, const char *group, const char *origin, GError **error)
{
  g_autofree char *name = nlp__recipe_dup_string (recipe, group, "branch", NULL);

  head->branch = RECIPE_TRUNK;
  for (guint i = 0; name && i < recipe->n_branches; i++)
    if (g_str_equal (recipe->branches[i].name, name))
      head->branch = i;
  if (!name || head->branch >= 0)
    return TRUE;
  g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: [%s] branch=%s, but there is no group [branch %s]", origin, group, name,
               name);
  return FALSE;
}

/* A head before this one, whose label and the word decide. */
static gboolean
parse_once (const Recipe *recipe, Head *head, const char *group, const char *origin, GError **error)
{
  g_autofree char *name = nlp__recipe_dup_string (recipe, group, "once", NULL);
  int found = -1;

  head->once = -1;
  if (!name)
    return TRUE;
  for (int i = 0; &recipe->heads[i] < head; i++)
    if (recipe->heads[i].once < 0 && g_str_equal (recipe->heads[i].name, name))
      found = i;
  if (found < 0 || head->kind != HEAD_SOFTMAX || head->reach > 0)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL,
                   "%s: [%s] once=%s needs type=softmax, no reach, and a head of that name before it", origin, group, name);
      return FALSE;
    }
  head->once = found;
  return TRUE;
}

static gboolean
parse_head (Recipe *recipe, Head *head, const char *name, const char *origin, GError **error)
{
  g_autofree char *group = g_strconcat ("head ", name, NULL);
  g_autofree char *kind = nlp__recipe_dup_string (recipe, group, "type", "crf");

  head->name = g_strdup (name);
  head->kind = g_str_equal (kind, "softmax") ? HEAD_SOFTMAX : HEAD_CRF;
  head->bio = nlp__recipe_get_boolean (recipe, group, "bio", FALSE);
  head->source = nlp__recipe_dup_string (recipe, group, "source", name);
  head->weight = nlp__recipe_get_number (recipe, group, "weight", 1.0);
  head->scored = g_key_file_get_string_list (recipe->file, group, "score", NULL, NULL);
  if (head->kind == HEAD_CRF && !g_str_equal (kind, "crf"))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: [%s] has type \"%s\", not \"crf\" or \"softmax\"", origin,
                   group, kind);
      return FALSE;
    }
  return parse_reach (recipe, &head->reach, group, origin, error) && parse_place (recipe, head, group, origin, error)
         && parse_once (recipe, head, group, origin, error);
}

static gboolean
parse_heads (Recipe *recipe, const char *origin, GError **error)
{
  gsize n_heads = 0;
  g_auto (GStrv) names = g_key_file_get_string_list (recipe->file, "network", "heads", &n_heads, NULL);

  if (!names || n_heads == 0 || n_heads > MAX_HEADS)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: [network] needs heads=NAME, 1 to %d of them", origin,
                   MAX_HEADS);
      return FALSE;
    }
  recipe->n_heads = n_heads;
  recipe->heads = g_new0 (Head, n_heads);
  for (guint i = 0; i < n_heads; i++)
    if (!parse_head (recipe, &recipe->heads[i], names[i], origin, error))
      return FALSE;
  return TRUE;
}

static gboolean
parse_linker (Recipe *recipe, const char *origin, GError **error)
{
  double n_dimensions;

  if (!g_key_file_has_group (recipe->file, "linker"))
    return TRUE;
  n_dimensions = nlp__recipe_get_number (recipe, "linker", "dimensions", 32);
  recipe->linker = g_new0 (Linker, 1);
  recipe->linker->head = nlp__recipe_dup_string (recipe, "linker", "head", recipe->heads[0].name);
  recipe->linker->cue = nlp__recipe_dup_string (recipe, "linker", "cue", "B-cue");
  recipe->linker->weight = nlp__recipe_get_number (recipe, "linker", "weight", 0.3);
  if (!(n_dimensions >= 1 && n_dimensions <= 32))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: [linker] needs dimensions=1 to 32", origin);
      return FALSE;
    }
  recipe->linker->n_dimensions = n_dimensions;
  recipe->linker->branch = RECIPE_TRUNK;
  for (guint i = 0; i < recipe->n_heads; i++)
    if (g_str_equal (recipe->heads[i].name, recipe->linker->head))
      recipe->linker->branch = recipe->heads[i].branch;
  return parse_reach (recipe, &recipe->linker->reach, "linker", origin, error);
}

Recipe *
nlp__recipe_parse (const char *text, gsize n_bytes, const char *origin, GError **error)
{
  g_autoptr (Recipe) recipe = g_new0 (Recipe, 1);
  g_autoptr (GError) cause = NULL;

  recipe->file = g_key_file_new ();
  if (!g_key_file_load_from_data (recipe->file, text, n_bytes, G_KEY_FILE_NONE, &cause))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: %s", origin, cause->message);
      return NULL;
    }
  if (!parse_features (recipe, origin, error) || !parse_network (recipe, origin, error)
      || !parse_heads (recipe, origin, error) || !parse_linker (recipe, origin, error))
    return NULL;
  return g_steal_pointer (&recipe);
}

static void
free_linker (Linker *linker)
{
  if (!linker)
    return;
  g_free (linker->head);
  g_free (linker->cue);
  g_free (linker);
}

void
nlp__recipe_free (Recipe *recipe)
{
  for (guint i = 0; recipe->heads && i < recipe->n_heads; i++)
    {
      g_free (recipe->heads[i].name);
      g_free (recipe->heads[i].source);
      g_strfreev (recipe->heads[i].scored);
    }
  g_free (recipe->heads);
  for (guint i = 0; i < recipe->n_branches; i++)
    g_free (recipe->branches[i].name);
  free_linker (recipe->linker);
  g_free (recipe->features);
  g_strfreev (recipe->keys);
  g_key_file_unref (recipe->file);
  g_free (recipe);
}
