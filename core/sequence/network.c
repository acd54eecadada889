/* network.c - finding a network in its model file.
 *
 * Sections (the writer is training/export.c): "recipe" the recipe; "corpora" names, a line each; "vocabulary" hashes;
 * "table3" the table of feature 3; "lstm0f" and "lstm0b" layer 0 forward and backward, with the endings ".x" and ".h"
 * for input and recurrent matrices; "head0" with ".t" and ".k" for its matrices from the top and from the input
 * (".k-1" that of the token before), ".labels" and ".chain"; "linker". A matrix is three sections more: "w" weights,
 * "o" offsets, "s" scales. The layers of branch 0 are "b0.lstm0f" and so on; where they see the input, too, the states
 * stand behind it.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <nlp/error.h>
#include "network.h"

typedef struct
{
  const NlpModel *model;
  GError **error;
} Loader;

/* A section that must hold exactly @n elements. */
static gconstpointer
load_array (const Loader *loader, const char *name, gsize element_size, gsize n)
{
  gsize n_elements = 0;
  gconstpointer array = nlp_model_get_array (loader->model, name, element_size, &n_elements, loader->error);

  if (array && n_elements != n)
    {
      g_set_error (loader->error, NLP_ERROR, NLP_ERROR_MODEL,
                   "%s: section \"%s\" has %" G_GSIZE_FORMAT " elements, its recipe asks for %" G_GSIZE_FORMAT,
                   nlp_model_get_filename (loader->model), name, n_elements, n);
      return NULL;
    }
  return array;
}

/* Sums of products start from an offset, which is -128 times the sum of an output's weights: within this no sum overflows. */
static gboolean
check_offsets (const Loader *loader, const Matrix8 *matrix, const char *name)
{
  gint32 largest = 128 * 128 * 4 * (gint32) matrix->n_quads;

  for (guint i = 0; i < matrix->n_blocks * KERNEL_BLOCK; i++)
    if (matrix->offsets[i] > largest || matrix->offsets[i] < -largest)
      {
        g_set_error (loader->error, NLP_ERROR, NLP_ERROR_MODEL, "%s: section \"%s\" has an offset that no weights add up to",
                     nlp_model_get_filename (loader->model), name);
        return FALSE;
      }
  return TRUE;
}

static gboolean
load_matrix (const Loader *loader, Matrix8 *matrix, const char *name, guint n_inputs, guint n_blocks)
{
  gsize n_outputs = (gsize) n_blocks * KERNEL_BLOCK;
  g_autofree char *weights = g_strconcat (name, "w", NULL);
  g_autofree char *offsets = g_strconcat (name, "o", NULL);
  g_autofree char *scales = g_strconcat (name, "s", NULL);

  matrix->n_quads = n_inputs / 4;
  matrix->n_blocks = n_blocks;
  matrix->weights = load_array (loader, weights, 1, n_outputs * matrix->n_quads * 4);
  matrix->offsets = matrix->weights ? load_array (loader, offsets, sizeof (gint32), n_outputs) : NULL;
  matrix->scales = matrix->offsets ? load_array (loader, scales, sizeof (float), n_outputs) : NULL;
  return matrix->scales != NULL && check_offsets (loader, matrix, offsets);
}

/* What a step starts from: the offsets of both matrices. Their scales are the same (export.c). */
static void
join_offsets (Lstm8 *lstm)
{
  guint n = lstm->input.n_blocks * KERNEL_BLOCK;

  lstm->offsets = g_new (gint32, n);
  for (guint i = 0; i < n; i++)
    lstm->offsets[i] = lstm->input.offsets[i] + lstm->recurrent.offsets[i];
  lstm->input.offsets = lstm->offsets;
}

/* Both directions of a layer; the first @n_summed of its inputs are summed by word. */
static gboolean
load_layer (const Loader *loader, Stack *stack, guint layer, const char *prefix, guint n_inputs, guint n_summed)
{
  guint n_units = stack->n_units;

  for (guint direction = 0; direction < 2; direction++)
    {
      Lstm8 *lstm = &stack->layers[layer][direction];
      g_autofree char *biases = g_strdup_printf ("%slstm%u%c", prefix, layer, "fb"[direction]);
      g_autofree char *input = g_strconcat (biases, ".x", NULL);
      g_autofree char *recurrent = g_strconcat (biases, ".h", NULL);

      lstm->biases = load_array (loader, biases, sizeof (float), 4 * n_units);
      if (!lstm->biases || !load_matrix (loader, &lstm->input, input, n_inputs, n_units / 16)
          || !load_matrix (loader, &lstm->recurrent, recurrent, n_units, n_units / 16))
        return FALSE;
      join_offsets (lstm);
      lstm->input.first_quad = n_summed / 4;
    }
  return TRUE;
}

static void
init_stack (Stack *stack, guint n_layers, guint n_units)
{
  stack->n_layers = n_layers;
  stack->n_units = n_units;
  stack->n_states = 2 * n_units;
}

static gboolean
load_trunk (const Loader *loader, Network *network)
{
  const Recipe *recipe = network->recipe;
  Stack *trunk = &network->trunk;

  init_stack (trunk, recipe->n_layers, recipe->n_units);
  if (recipe->n_layers > 0 && !load_layer (loader, trunk, 0, "", network->n_inputs, network->n_word_inputs))
    return FALSE;
  return recipe->n_layers < 2
         || load_layer (loader, trunk, 1, "", nlp__recipe_count_lower_states (recipe), recipe->pool ? trunk->n_states : 0);
}

static gboolean
load_branch (const Loader *loader, Network *network, guint index)
{
  const Branch *branch = &network->recipe->branches[index];
  Stack *stack = &network->branches[index];
  g_autofree char *prefix = g_strdup_printf ("b%u.", index);
  guint n_inputs = branch->skip ? network->n_inputs : 0, n_summed = branch->skip ? network->n_word_inputs : 0;

  init_stack (stack, branch->n_layers, branch->n_units);
  if (!load_layer (loader, stack, 0, prefix, n_inputs + network->trunk.n_states, n_summed))
    return FALSE;
  return branch->n_layers < 2 || load_layer (loader, stack, 1, prefix, stack->n_states, 0);
}

static gboolean
load_layers (const Loader *loader, Network *network)
{
  if (!load_trunk (loader, network))
    return FALSE;
  for (guint i = 0; i < network->recipe->n_branches; i++)
    if (!load_branch (loader, network, i))
      return FALSE;
  return TRUE;
}

/* Puts the skips of a head of few labels side by side in one block, where each of them would fill one with a few: label
 * l of skip i is output i n_outputs + l. */
static void
pack_skips (NetworkOutput *output, guint n_outputs)
{
  guint n_quads = output->skips[0].n_quads;
  gint8 *weights = g_malloc0 ((gsize) n_quads * KERNEL_BLOCK * 4);
  gint32 *offsets = g_new0 (gint32, KERNEL_BLOCK);
  float *scales = g_new0 (float, KERNEL_BLOCK);

  for (guint i = 0; i < output->n_skips; i++)
    {
      const Matrix8 *skip = &output->skips[i];

      memcpy (offsets + i * n_outputs, skip->offsets, n_outputs * sizeof *offsets);
      memcpy (scales + i * n_outputs, skip->scales, n_outputs * sizeof *scales);
      for (guint q = 0; q < n_quads; q++)
        memcpy (weights + ((gsize) q * KERNEL_BLOCK + i * n_outputs) * 4, skip->weights + (gsize) q * KERNEL_BLOCK * 4,
                n_outputs * 4);
    }
  output->packed = output->skips[0];
  output->packed.weights = weights;
  output->packed.offsets = offsets;
  output->packed.scales = scales;
}

static void
clear_output (NetworkOutput *output)
{
  if (output->packed.n_blocks == 0)
    return;
  g_free ((gpointer) output->packed.weights);
  g_free ((gpointer) output->packed.offsets);
  g_free ((gpointer) output->packed.scales);
}

static gboolean
load_output (const Loader *loader, Network *network, NetworkOutput *output, const char *name, guint n_outputs,
             int branch, int reach)
{
  const Stack *stack = nlp__network_get_stack (network, branch);
  guint n_blocks = (n_outputs + KERNEL_BLOCK - 1) / KERNEL_BLOCK;
  g_autofree char *top = g_strconcat (name, ".t", NULL);

  output->branch = branch;
  output->n_blocks = n_blocks;
  output->biases = load_array (loader, name, sizeof (float), (gsize) n_blocks * KERNEL_BLOCK);
  if (!output->biases
      || (stack->n_layers > 0 && !load_matrix (loader, &output->top, top, stack->n_states, n_blocks)))
    return FALSE;
  output->reach = reach;
  output->n_skips = nlp__recipe_count_skips (reach);
  for (guint i = 0; i < output->n_skips; i++)
    {
      int distance = (int) i - reach;
      g_autofree char *skip
          = distance == 0 ? g_strconcat (name, ".k", NULL) : g_strdup_printf ("%s.k%+d", name, distance);

      output->skips[i].first_quad = network->n_word_inputs / 4;
      if (!load_matrix (loader, &output->skips[i], skip, network->n_inputs, n_blocks))
        return FALSE;
    }
  if (output->n_skips > 0 && output->n_skips * n_outputs <= KERNEL_BLOCK)
    pack_skips (output, n_outputs);
  return TRUE;
}

/* Lines of text, each ended by a newline. */
static char **
load_lines (const Loader *loader, const char *name, guint *n_lines)
{
  g_autofree char *text = nlp_model_get_text (loader->model, name, loader->error);
  char **lines;

  if (!text)
    return NULL;
  lines = g_strsplit (text, "\n", -1);
  *n_lines = g_strv_length (lines);
  if (*n_lines > 0)
    g_clear_pointer (&lines[--*n_lines], g_free);
  return lines;
}

static gboolean
load_head (const Loader *loader, Network *network, guint index)
{
  NetworkHead *head = &network->heads[index];
  g_autofree char *name = g_strdup_printf ("head%u", index);
  g_autofree char *labels = g_strconcat (name, ".labels", NULL);
  g_autofree char *chain = g_strconcat (name, ".chain", NULL);
  const Head *wanted = &network->recipe->heads[index];

  head->labels = load_lines (loader, labels, &head->n_labels);
  if (!head->labels)
    return FALSE;
  if (head->n_labels == 0 || head->n_labels > NETWORK_MAX_LABELS)
    {
      g_set_error (loader->error, NLP_ERROR, NLP_ERROR_MODEL, "%s: head \"%s\" has %u labels",
                   nlp_model_get_filename (loader->model), wanted->name, head->n_labels);
      return FALSE;
    }
  if (!load_output (loader, network, &head->output, name, head->n_labels, wanted->branch, wanted->reach))
    return FALSE;
  head->chain.n_labels = head->n_labels;
  if (wanted->kind == HEAD_CRF)
    head->chain.transitions = load_array (loader, chain, sizeof (float), (gsize) (head->n_labels + 1) * head->n_labels);
  return wanted->kind != HEAD_CRF || head->chain.transitions;
}

static int
find_string (char **strings, guint n, const char *wanted)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (strings[i], wanted))
      return i;
  return -1;
}

static gboolean
load_linker (const Loader *loader, Network *network)
{
  const Recipe *recipe = network->recipe;
  NetworkLinker *linker;
  int cue = -1;

  if (!recipe->linker)
    return TRUE;
  linker = network->linker = g_new0 (NetworkLinker, 1);
  while (linker->head < recipe->n_heads && !g_str_equal (recipe->heads[linker->head].name, recipe->linker->head))
    linker->head++;
  if (linker->head < recipe->n_heads)
    cue = find_string (network->heads[linker->head].labels, network->heads[linker->head].n_labels, recipe->linker->cue);
  if (cue < 0)
    {
      g_set_error (loader->error, NLP_ERROR, NLP_ERROR_MODEL, "%s: the linker's head \"%s\" has no label \"%s\"",
                   nlp_model_get_filename (loader->model), recipe->linker->head, recipe->linker->cue);
      return FALSE;
    }
  linker->cue = cue;
  linker->distances = load_array (loader, "linker.distance", sizeof (float),
                                  (gsize) network->heads[linker->head].n_labels * LINKER_N_DISTANCES);
  return linker->distances && load_output (loader, network, &linker->output, "linker", KERNEL_BLOCK, recipe->linker->branch,
                                            recipe->linker->reach);
}

/* A table says by its size how many rows it has, where the recipe leaves that open. */
static gboolean
load_table (const Loader *loader, Network *network, Feature *feature, guint index)
{
  g_autofree char *name = g_strdup_printf ("table%u", index);
  gsize n_rows = 0;

  if (feature->kind == FEATURE_VECTOR)
    return TRUE;
  network->tables[index] = nlp_model_get_array (loader->model, name, feature->n_dimensions, &n_rows, loader->error);
  if (!network->tables[index])
    return FALSE;
  if (feature->kind == FEATURE_WORD || feature->kind == FEATURE_CORPUS)
    feature->n_rows = n_rows;
  if (n_rows == 0 || n_rows != feature->n_rows)
    {
      g_set_error (loader->error, NLP_ERROR, NLP_ERROR_MODEL, "%s: section \"%s\" has %" G_GSIZE_FORMAT " rows, not %u",
                   nlp_model_get_filename (loader->model), name, n_rows, feature->n_rows);
      return FALSE;
    }
  return TRUE;
}

static gboolean
load_tables (const Loader *loader, Network *network, Recipe *recipe)
{
  network->tables = g_new0 (const guint8 *, recipe->n_features);
  for (guint i = 0; i < recipe->n_features; i++)
    {
      Feature *feature = &recipe->features[i];

      if (feature->kind == FEATURE_VECTOR)
        feature->n_dimensions = nlp_words_get_n_dimensions (network->words);
      if (network->words)
        feature->n_rows = nlp__feature_count_rows (feature, network->words);
      if (!load_table (loader, network, feature, i))
        return FALSE;
      if (network->n_word_features == i && nlp__feature_is_of_word (feature))
        {
          network->n_word_features++;
          network->n_word_inputs += feature->n_dimensions;
        }
      network->n_inputs += feature->n_dimensions;
    }
  network->n_word_inputs = network->n_word_inputs / 4 * 4;
  network->n_inputs = (network->n_inputs + 3) / 4 * 4;
  return TRUE;
}

static gboolean
load_heads (const Loader *loader, Network *network)
{
  network->heads = g_new0 (NetworkHead, network->recipe->n_heads);
  for (guint i = 0; i < network->recipe->n_heads; i++)
    if (!load_head (loader, network, i))
      return FALSE;
  return TRUE;
}

static void
clear_stack (Stack *stack)
{
  for (guint i = 0; i < 4; i++)
    g_free (stack->layers[i / 2][i % 2].offsets);
}

Network *
nlp__network_new (const NlpModel *model, Recipe *recipe, const NlpWords *words, GError **error)
{
  g_autoptr (Network) network = g_new0 (Network, 1);
  const Loader loader = { model, error };

  network->recipe = recipe;
  network->words = words;
  if (!load_tables (&loader, network, recipe) || !load_layers (&loader, network) || !load_heads (&loader, network)
      || !load_linker (&loader, network))
    return NULL;
  nlp__network_arrange_tops (network);
  return g_steal_pointer (&network);
}

void
nlp__network_free (Network *network)
{
  for (guint i = 0; network->heads && i < network->recipe->n_heads; i++)
    {
      g_strfreev (network->heads[i].labels);
      clear_output (&network->heads[i].output);
    }
  if (network->linker)
    clear_output (&network->linker->output);
  nlp__network_clear_tops (network);
  clear_stack (&network->trunk);
  for (guint i = 0; i < RECIPE_MAX_BRANCHES; i++)
    clear_stack (&network->branches[i]);
  g_free (network->heads);
  g_free (network->linker);
  g_free (network->tables);
  g_free (network);
}
