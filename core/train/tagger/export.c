/* export.c - writing what was learned as a model file.
 *
 * Tables of embeddings become bytes with one scale a column. Those scales go into the matrices that read the columns,
 * so at run time the bytes are activations as they are. A matrix then gets one scale a row, such that its largest
 * weight is 31. Layout and limits are explained in kernel.h, sections in network.c.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <string.h>
#include "container.h"
#include "export.h"

typedef struct
{
  Learner *learner;
  NlpModelWriter *writer;
  const Recipe *recipe;   /* of the model: it may have more heads and branches than the learner */
  float *column_scales;   /* [n_inputs]: what a step of 1 in an input's byte stands for */
  float *state_scales;    /* [the most that a matrix reads]: the same */
} Exporter;

static float
find_largest (const float *values, guint n, guint stride)
{
  float largest = 0;

  for (guint i = 0; i < n; i++)
    largest = MAX (largest, fabsf (values[(gsize) i * stride]));
  return largest;
}

static void
add_section (const Exporter *exporter, const char *name, const char *ending, gconstpointer data, gsize n_bytes)
{
  g_autofree char *full = g_strconcat (name, ending, NULL);

  nlp_model_writer_add (exporter->writer, full, data, n_bytes);
}

/* A table as activations; its columns' scales go to @scales. */
static void
add_table (const Exporter *exporter, guint f, float *scales)
{
  Parameter table = exporter->learner->tables[f];
  const float *values = parameter_values (&exporter->learner->parameters, table);
  g_autofree guint8 *bytes = g_malloc ((gsize) table.rows * table.columns);
  g_autofree char *name = g_strdup_printf ("table%u", f);

  for (guint c = 0; c < table.columns; c++)
    {
      float largest = find_largest (values + c, table.rows, table.columns);

      scales[c] = largest > 0 ? largest / KERNEL_ACTIVATION : 1;
      for (guint r = 0; r < table.rows; r++)
        bytes[(gsize) r * table.columns + c] = 128 + lrintf (values[(gsize) r * table.columns + c] / scales[c]);
    }
  nlp_model_writer_add (exporter->writer, name, bytes, (gsize) table.rows * table.columns);
}

static void
add_tables (const Exporter *exporter)
{
  float *scales = exporter->column_scales;

  for (guint f = 0; f < exporter->learner->recipe->n_features; f++)
    {
      if (exporter->learner->tables[f].rows > 0)
        add_table (exporter, f, scales);
      scales += exporter->learner->recipe->features[f].n_dimensions;
    }
}

/* Raises @largest[o] to the largest weight of row o, in steps of the inputs' bytes. */
static void
find_largest_weights (const float *values, guint n_outputs, guint n_inputs, const float *input_scales, float *largest)
{
  for (guint o = 0; o < n_outputs; o++)
    for (guint i = 0; i < n_inputs; i++)
      largest[o] = MAX (largest[o], fabsf (values[(gsize) o * n_inputs + i] * input_scales[i]));
}

/* A matrix of @n_outputs rows, row i of which becomes output @places[i] with a scale for weights up to @largest[i]. */
static void
add_matrix (const Exporter *exporter, const char *name, const float *values, guint n_outputs, guint n_inputs,
            const float *input_scales, const float *largest, const guint *places, guint n_blocks)
{
  guint n_quads = (n_inputs + 3) / 4;
  g_autofree gint8 *weights = g_malloc0 ((gsize) n_blocks * KERNEL_BLOCK * n_quads * 4);
  g_autofree gint32 *offsets = g_new0 (gint32, n_blocks * KERNEL_BLOCK);
  g_autofree float *scales = g_new0 (float, n_blocks * KERNEL_BLOCK);

  for (guint o = 0; o < n_outputs; o++)
    {
      guint block = places[o] / KERNEL_BLOCK, place = places[o] % KERNEL_BLOCK;

      scales[places[o]] = largest[o] / KERNEL_MAX_WEIGHT;
      for (guint i = 0; largest[o] > 0 && i < n_inputs; i++)
        {
          gint8 weight = lrintf (values[(gsize) o * n_inputs + i] * input_scales[i] / scales[places[o]]);

          weights[(((gsize) block * n_quads + i / 4) * KERNEL_BLOCK + place) * 4 + i % 4] = weight;
          offsets[places[o]] -= 128 * weight;
        }
    }
  add_section (exporter, name, "w", weights, (gsize) n_blocks * KERNEL_BLOCK * n_quads * 4);
  add_section (exporter, name, "o", offsets, n_blocks * KERNEL_BLOCK * sizeof (gint32));
  add_section (exporter, name, "s", scales, n_blocks * KERNEL_BLOCK * sizeof (float));
}

/* A matrix whose scales are its own. */
static void
add_own_matrix (const Exporter *exporter, const char *name, const float *values, guint n_outputs, guint n_inputs,
                const float *input_scales, const guint *places, guint n_blocks)
{
  g_autofree float *largest = g_new0 (float, n_outputs);

  find_largest_weights (values, n_outputs, n_inputs, input_scales, largest);
  add_matrix (exporter, name, values, n_outputs, n_inputs, input_scales, largest, places, n_blocks);
}

/* Input and recurrent matrix have the same scales, so that their products are summed together.
 *
 * Gate g of unit u is row g n_units + u here, and in block u / 16 there, gate by gate. */
static void
add_lstm (const Exporter *exporter, const Lstm *lstm, const char *name, const float *input, guint n_inputs,
          const float *input_scales)
{
  const Parameters *parameters = &exporter->learner->parameters;
  const float *recurrent = parameter_values (parameters, lstm->recurrent);
  guint n_units = lstm->n_units, n_outputs = 4 * n_units, n_blocks = n_units / 16;
  g_autofree guint *places = g_new (guint, n_outputs);
  g_autofree float *biases = g_new (float, n_outputs);
  g_autofree float *largest = g_new0 (float, n_outputs);
  g_autofree char *input_name = g_strconcat (name, ".x", NULL);
  g_autofree char *recurrent_name = g_strconcat (name, ".h", NULL);

  for (guint o = 0; o < n_outputs; o++)
    {
      guint gate = o / n_units, unit = o % n_units;

      places[o] = unit / 16 * KERNEL_BLOCK + gate * 16 + unit % 16;
      biases[places[o]] = parameter_values (parameters, lstm->biases)[o];
    }
  find_largest_weights (input, n_outputs, n_inputs, input_scales, largest);
  find_largest_weights (recurrent, n_outputs, n_units, exporter->state_scales, largest);
  add_section (exporter, name, "", biases, n_outputs * sizeof (float));
  add_matrix (exporter, input_name, input, n_outputs, n_inputs, input_scales, largest, places, n_blocks);
  add_matrix (exporter, recurrent_name, recurrent, n_outputs, n_units, exporter->state_scales, largest, places,
              n_blocks);
}

/* What heads and branches of the learner are in the model. */
static guint
find_head (const Recipe *recipe, const char *name)
{
  guint i = 0;

  while (i + 1 < recipe->n_heads && !g_str_equal (recipe->heads[i].name, name))
    i++;
  return i;
}

static guint
find_branch (const Recipe *recipe, const char *name)
{
  guint i = 0;

  while (i + 1 < recipe->n_branches && !g_str_equal (recipe->branches[i].name, name))
    i++;
  return i;
}

/* Section names are @prefix and what network.c says. */
static void
add_layer (const Exporter *exporter, const Lstm *directions, const char *prefix, guint layer, const float *input_scales)
{
  for (guint direction = 0; direction < 2; direction++)
    {
      const Lstm *lstm = &directions[direction];
      g_autofree char *name = g_strdup_printf ("%slstm%u%c", prefix, layer, "fb"[direction]);

      add_lstm (exporter, lstm, name, parameter_values (&exporter->learner->parameters, lstm->input), lstm->n_inputs,
                input_scales);
    }
}

/* The first layer of a branch that sees the input, too: in the model that has a multiple of 4 numbers. */
static void
add_joined_layer (const Exporter *exporter, const Lstm *directions, const char *prefix)
{
  const Learner *learner = exporter->learner;
  guint n_own = learner->n_inputs, n_states = learner->trunk.n_states, n_rows = directions[0].input.rows;
  guint n_padded = (n_own + 3) / 4 * 4, n_inputs = n_padded + n_states;
  g_autofree float *scales = g_new0 (float, n_inputs);
  g_autofree float *input = g_new0 (float, (gsize) n_rows * n_inputs);

  memcpy (scales, exporter->column_scales, n_own * sizeof *scales);
  memcpy (scales + n_padded, exporter->state_scales, n_states * sizeof *scales);
  for (guint direction = 0; direction < 2; direction++)
    {
      const float *values = parameter_values (&learner->parameters, directions[direction].input);
      g_autofree char *name = g_strdup_printf ("%slstm0%c", prefix, "fb"[direction]);

      for (guint r = 0; r < n_rows; r++, values += n_own + n_states)
        {
          memcpy (input + (gsize) r * n_inputs, values, n_own * sizeof *input);
          memcpy (input + (gsize) r * n_inputs + n_padded, values + n_own, n_states * sizeof *input);
        }
      add_lstm (exporter, &directions[direction], name, input, n_inputs, scales);
    }
}

static void
add_branch (const Exporter *exporter, guint index)
{
  const LearnerStack *stack = &exporter->learner->branches[index];
  const Branch *branch = &exporter->learner->recipe->branches[index];
  g_autofree char *prefix = g_strdup_printf ("b%u.", find_branch (exporter->recipe, branch->name));

  if (branch->skip)
    add_joined_layer (exporter, stack->layers[0], prefix);
  else
    add_layer (exporter, stack->layers[0], prefix, 0, exporter->state_scales);
  if (stack->n_layers == 2)
    add_layer (exporter, stack->layers[1], prefix, 1, exporter->state_scales);
}

static void
add_branches (const Exporter *exporter)
{
  for (guint b = 0; b < exporter->learner->recipe->n_branches; b++)
    add_branch (exporter, b);
}

static void
add_output (const Exporter *exporter, const LearnerOutput *output, const char *name, const guint *places,
            guint n_places)
{
  const Learner *learner = exporter->learner;
  guint n_blocks = (n_places + KERNEL_BLOCK - 1) / KERNEL_BLOCK;
  g_autofree float *biases = g_new0 (float, n_blocks * KERNEL_BLOCK);
  g_autofree char *top = g_strconcat (name, ".t", NULL);

  for (guint o = 0; o < output->n_outputs; o++)
    biases[places[o]] = parameter_values (&learner->parameters, output->biases)[o];
  add_section (exporter, name, "", biases, n_blocks * KERNEL_BLOCK * sizeof (float));
  if (output->top.rows > 0)
    add_own_matrix (exporter, top, parameter_values (&learner->parameters, output->top), output->n_outputs,
                    output->top.columns, exporter->state_scales, places, n_blocks);
  for (guint i = 0; i < nlp__recipe_count_skips (output->reach); i++)
    {
      int distance = (int) i - output->reach;
      g_autofree char *skip
          = distance == 0 ? g_strconcat (name, ".k", NULL) : g_strdup_printf ("%s.k%+d", name, distance);

      add_own_matrix (exporter, skip, parameter_values (&learner->parameters, output->skips[i]), output->n_outputs,
                      learner->n_inputs, exporter->column_scales, places, n_blocks);
    }
}

static void
add_head (const Exporter *exporter, guint h)
{
  const Learner *learner = exporter->learner;
  guint n_labels = learner->set->n_labels[h];
  g_autofree guint *places = g_new (guint, n_labels);
  g_autofree char *name = g_strdup_printf ("head%u", find_head (exporter->recipe, learner->recipe->heads[h].name));
  g_autofree char *names = g_strjoinv ("\n", learner->set->label_names[h]);
  g_autofree char *labels = g_strconcat (names, "\n", NULL);

  for (guint i = 0; i < n_labels; i++)
    places[i] = i;
  add_output (exporter, &learner->heads[h], name, places, n_labels);
  add_section (exporter, name, ".labels", labels, strlen (labels));
  if (learner->chains[h].rows > 0)
    add_section (exporter, name, ".chain", parameter_values (&learner->parameters, learner->chains[h]),
                 (gsize) (n_labels + 1) * n_labels * sizeof (float));
}

static void
add_linker (const Exporter *exporter)
{
  const Learner *learner = exporter->learner;
  guint n = learner->recipe->linker->n_dimensions;
  g_autofree guint *places = g_new (guint, 2 * n);

  for (guint i = 0; i < n; i++)
    {
      places[i] = i;
      places[n + i] = LINKER_KEYS + i;
    }
  add_output (exporter, &learner->linker, "linker", places, KERNEL_BLOCK);
  add_section (exporter, "linker.distance", "", parameter_values (&learner->parameters, learner->distances),
               (gsize) learner->distances.rows * LINKER_N_DISTANCES * sizeof (float));
}

static void
add_all (const Exporter *exporter, const char *recipe_text, const char *corpora)
{
  const Learner *learner = exporter->learner;
  const TrainingSet *set = learner->set;
  guint64 checksum = set->words ? nlp_words_get_checksum (set->words) : 0;

  add_section (exporter, "recipe", "", recipe_text, strlen (recipe_text));
  add_section (exporter, "corpora", "", corpora, strlen (corpora));
  add_section (exporter, "words", "", &checksum, sizeof checksum);
  add_section (exporter, "vocabulary", "", set->vocabulary->data, set->vocabulary->len * sizeof (guint64));
  add_tables (exporter);
  for (guint layer = 0; layer < learner->recipe->n_layers; layer++)
    add_layer (exporter, learner->trunk.layers[layer], "", layer,
               layer == 0 ? exporter->column_scales : exporter->state_scales);
  add_branches (exporter);
  for (guint h = 0; h < learner->recipe->n_heads; h++)
    add_head (exporter, h);
  if (learner->recipe->linker)
    add_linker (exporter);
}

static gboolean
starts_with (const char *section, const char *prefix, guint number, char end)
{
  g_autofree char *name = g_strdup_printf ("%s%u", prefix, number);

  return g_str_has_prefix (section, name) && (section[strlen (name)] == end || section[strlen (name)] == '\0');
}

/* Whether a section of the encoder's is of something that the learner has anew, or that goes with it. */
static gboolean
is_replaced (const Exporter *exporter, const char *section)
{
  const Recipe *learned = exporter->learner->recipe;

  if (g_str_equal (section, "recipe"))
    return TRUE;
  if (g_str_has_prefix (section, "linker"))
    return learned->linker || !exporter->recipe->linker;
  for (guint h = 0; h < learned->n_heads; h++)
    if (starts_with (section, "head", find_head (exporter->recipe, learned->heads[h].name), '.'))
      return TRUE;
  for (guint b = 0; b < learned->n_branches; b++)
    if (starts_with (section, "b", find_branch (exporter->recipe, learned->branches[b].name), '.'))
      return TRUE;
  return FALSE;
}

/* The file of @encoder with the learner's heads behind its own or in their place. */
static void
add_heads_to (Exporter *exporter, const NlpTagger *encoder, const char *recipe_text)
{
  const char *name;

  add_section (exporter, "recipe", "", recipe_text, strlen (recipe_text));
  for (guint i = 0; (name = nlp__model_get_name (encoder->model, i)); i++)
    if (!is_replaced (exporter, name))
      {
        gsize n_bytes;
        gconstpointer data = nlp_model_get_array (encoder->model, name, 1, &n_bytes, NULL);

        nlp_model_writer_add (exporter->writer, name, data, n_bytes);
      }
  add_branches (exporter);
  for (guint h = 0; h < exporter->learner->recipe->n_heads; h++)
    add_head (exporter, h);
  if (exporter->learner->recipe->linker)
    add_linker (exporter);
}

/* Inputs of tables are of 1 / KERNEL_ACTIVATION until add_table() finds better. */
static void
init_scales (const Exporter *exporter, guint n_states)
{
  const Learner *learner = exporter->learner;
  float *scale = exporter->column_scales;

  for (guint f = 0; f < learner->recipe->n_features; f++)
    for (guint d = 0; d < learner->recipe->features[f].n_dimensions; d++)
      *scale++ = learner->tables[f].rows > 0 ? 1 / KERNEL_ACTIVATION
                                             : learner->vector_scale * nlp_words_get_scales (learner->set->words)[d];
  for (guint i = 0; i < n_states; i++)
    exporter->state_scales[i] = 1 / KERNEL_ACTIVATION;
}

/* The most states that a matrix reads. */
static guint
count_states (const Learner *learner)
{
  guint n = 2 * learner->trunk.n_states;

  for (guint b = 0; b < learner->recipe->n_branches; b++)
    n = MAX (n, learner->branches[b].n_states);
  return n;
}

gboolean
learner_export (Learner *learner, const char *recipe_text, const char *corpora, const NlpTagger *encoder,
                const char *filename, GError **error)
{
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new (NETWORK_KIND, NETWORK_VERSION);
  g_autoptr (Recipe) recipe = nlp__recipe_parse (recipe_text, strlen (recipe_text), filename, error);
  guint n_states = count_states (learner);
  g_autofree float *column_scales = g_new (float, learner->n_inputs);
  g_autofree float *state_scales = g_new (float, n_states);
  Exporter exporter = { learner, writer, recipe, column_scales, state_scales };

  if (!recipe)
    return FALSE;
  init_scales (&exporter, n_states);
  parameters_swap_averages (&learner->parameters);
  if (encoder)
    add_heads_to (&exporter, encoder, recipe_text);
  else
    add_all (&exporter, recipe_text, corpora);
  parameters_swap_averages (&learner->parameters);
  return nlp_model_writer_save (writer, filename, error);
}
