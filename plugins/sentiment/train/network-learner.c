/* network-learner.c - learns word vectors and filters together, by steps against the slope of the loss.
 *
 * While it learns, a word is a vector, which starts from what plain text says of it, plus a vector for each of its
 * marks and one for each of its values in the lexicon. Filters are matrices. Only where a filter fits best does a
 * slope flow back, which makes learning cheap. Parts of the vectors and of the pooled filters are left out at random
 * (Srivastava et al. 2014), and now and then a word is taken for one without a row, so that the row for those is
 * learned and no word is leaned on too much. One thread, a fixed order and a random generator of our own: the same
 * data give the same network.
 * SPDX-License-Identifier: MIT */
#include "network-learner.h"
#include "loss.h"
#include "network-parameters.h"
#include <math.h>
#include <string.h>

#define N_DIMENSIONS NETWORK_N_DIMENSIONS
#define N_COLUMNS NETWORK_N_COLUMNS
#define MAX_WORDS 120
#define BATCH 48
/* How much an attitude counts beside the tone of a sentence of weight 1. */
#define ATTITUDE_SHARE 1.5f
/* How much it counts whether a sentence is a piece of a tale retold. */
#define TOLD_SHARE 0.2f
/* Where in the training the mean of the numbers begins, and how many steps lie between those that it is of. */
#define COLLECT_FROM 0.7f
#define COLLECT_EACH 40
#define MAX_POOLED (NETWORK_MAX_STRETCHES * NETWORK_N_POOLED)

/* Shares that are left out while learning. */
#define DROP_INPUT 0.15f
#define DROP_WORD 0.1f
#define DROP_POOLED 0.3f

/* One example on its way through the network. */
typedef struct
{
  const Example *example;
  guint n_words;
  guint32 rows[MAX_WORDS];                 /* of each word, those left out replaced */
  float kept[MAX_WORDS][N_DIMENSIONS];     /* what each number was multiplied by, 0 where it was left out */
  float inputs[MAX_WORDS][N_DIMENSIONS];
  float columns[MAX_WORDS][N_COLUMNS];     /* what a word adds to each filter at each place */
  float fits[MAX_WORDS + 1][NETWORK_N_POOLED]; /* how well each filter fits where it ends */
  /* For each stretch: the last of the words where the filter fits best, how well it does, and what that was multiplied
   * by. */
  guint best[MAX_POOLED];
  float pooled[MAX_POOLED];
  float pooled_kept[MAX_POOLED];
} Pass;

struct _NetworkLearner
{
  NetworkSettings settings;
  GPtrArray *examples;
  NetworkParameters parameters;
  GArray *touched;  /* guint32: rows with slopes */
  guint *touched_at; /* for each row, in which step it came into @touched last, from 1 */
  guint n_steps;
  guint32 random;
  Pass pass;
};

/* Marsaglia's xorshift; 0 to 1. */
static inline float
draw (NetworkLearner *learner)
{
  guint32 x = learner->random;

  x ^= x << 13;
  x ^= x >> 17;
  x ^= x << 5;
  learner->random = x;
  return (float) (x >> 8) / (1 << 24);
}

static void
fill (NetworkLearner *learner, Adam *adam, float width)
{
  for (gsize i = 0; i < adam->n; i++)
    adam->values[i] = width * (2 * draw (learner) - 1);
}

static void
init_values (NetworkLearner *learner)
{
  NetworkParameters *parameters = &learner->parameters;

  fill (learner, &parameters->rows, 0.1f);
  fill (learner, &parameters->filters, 0.1f);
  fill (learner, &parameters->outputs, 0.1f);
  for (guint row = NETWORK_N_SPECIAL; row < parameters->words->forms->len; row++)
    for (guint i = 0; i < N_DIMENSIONS; i++)
      parameters->rows.values[row * N_DIMENSIONS + i] += parameters->words->vectors[row][i];
}

NetworkLearner *
network_learner_new (const NetworkSettings *settings, GPtrArray *examples, const Terms *terms, const Valences *valences)
{
  NetworkLearner *learner = g_new0 (NetworkLearner, 1);
  NetworkWords *words = network_words_new (examples, terms, valences, settings->max_words, settings->min_count);

  learner->settings = *settings;
  learner->examples = g_ptr_array_ref (examples);
  learner->touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  learner->touched_at = g_new0 (guint, words->forms->len);
  learner->random = settings->seed;
  network_parameters_init (&learner->parameters, words, settings->n_tasks);
  init_values (learner);
  return learner;
}

void
network_learner_free (NetworkLearner *learner)
{
  g_ptr_array_unref (learner->examples);
  g_array_unref (learner->touched);
  g_free (learner->touched_at);
  network_parameters_clear (&learner->parameters);
  g_free (learner);
}

/* Forward. */

static void
read_word (NetworkLearner *learner, guint i, gboolean learning)
{
  Pass *pass = &learner->pass;
  const ExampleWord *word = &pass->example->words[i];
  float *input = pass->inputs[i];

  pass->rows[i] = learning && draw (learner) < DROP_WORD ? ROW_UNKNOWN : word->form;
  memset (input, 0, sizeof pass->inputs[i]);
  network_parameters_add_row (&learner->parameters, pass->rows[i], 1, input);
  network_parameters_add_values (&learner->parameters, word->values, input);
  for (guint mark = 0; mark < NETWORK_N_MARKS; mark++)
    if (word->marks >> mark & 1)
      network_parameters_add_row (&learner->parameters, mark, 1, input);
  for (guint k = 0; k < N_DIMENSIONS; k++)
    {
      pass->kept[i][k] = !learning ? 1 : draw (learner) < DROP_INPUT ? 0 : 1 / (1 - DROP_INPUT);
      input[k] *= pass->kept[i][k];
    }
}

/* How well each filter fits where it ends at the word @last: it may begin before the sentence and end one word behind
 * it. */
static void
find_fits (Pass *pass, guint last)
{
  float *fits = pass->fits[last];

  memset (fits, 0, sizeof pass->fits[last]);
  for (guint width = 0; width < NETWORK_N_WIDTHS; width++)
    for (guint place = 0; place <= width; place++)
      if (last + place >= width && last + place - width < pass->n_words)
        {
          const float *columns = pass->columns[last + place - width] + network_find_column (width, place, 0);

          for (guint filter = 0; filter < NETWORK_N_FILTERS; filter++)
            fits[width * NETWORK_N_FILTERS + filter] += columns[filter];
        }
}

/* The best fit of every filter in a stretch, and what is made of it. */
static void
pool (NetworkLearner *learner, guint stretch, gboolean learning)
{
  Pass *pass = &learner->pass;
  guint end = MIN (pass->example->bounds[stretch + 1], pass->n_words + 1);
  guint *best = pass->best + stretch * NETWORK_N_POOLED;
  float *pooled = pass->pooled + stretch * NETWORK_N_POOLED;

  for (guint i = 0; i < NETWORK_N_POOLED; i++)
    pooled[i] = -G_MAXFLOAT;
  for (guint last = pass->example->bounds[stretch]; last < end; last++)
    for (guint i = 0; i < NETWORK_N_POOLED; i++)
      {
        best[i] = pass->fits[last][i] > pooled[i] ? last : best[i];
        pooled[i] = MAX (pooled[i], pass->fits[last][i]);
      }
  for (guint i = 0; i < NETWORK_N_POOLED; i++)
    {
      pooled[i] = MAX (pooled[i] + learner->parameters.biases.values[i], 0);
      pass->pooled_kept[stretch * NETWORK_N_POOLED + i]
        = !learning ? 1 : draw (learner) < DROP_POOLED ? 0 : 1 / (1 - DROP_POOLED);
    }
}

static void
run (NetworkLearner *learner, const Example *example, gboolean learning, float outputs[WEIGHTS_ROW])
{
  Pass *pass = &learner->pass;
  const float *row = learner->parameters.outputs.values + network_find_outputs (example->head) * WEIGHTS_ROW;
  guint n_stretches = network_n_stretches (example->head);

  pass->example = example;
  pass->n_words = MIN (example->n_words, MAX_WORDS);
  for (guint i = 0; i < pass->n_words; i++)
    {
      read_word (learner, i, learning);
      network_parameters_filter (&learner->parameters, pass->inputs[i], pass->columns[i]);
    }
  memcpy (outputs, row + n_stretches * NETWORK_N_POOLED * WEIGHTS_ROW, WEIGHTS_ROW * sizeof (float));
  for (guint last = 0; last <= pass->n_words; last++)
    find_fits (pass, last);
  for (guint stretch = 0; stretch < n_stretches; stretch++)
    pool (learner, stretch, learning);
  for (guint i = 0; i < n_stretches * NETWORK_N_POOLED; i++, row += WEIGHTS_ROW)
    for (guint output = 0; output < WEIGHTS_ROW; output++)
      outputs[output] += row[output] * pass->pooled[i] * pass->pooled_kept[i];
}

void
network_learner_predict (NetworkLearner *learner, const Example *example, float outputs[WEIGHTS_ROW])
{
  run (learner, example, FALSE, outputs);
}

/* Backward. */

static void
blame_row (NetworkLearner *learner, guint32 row, float share, const float slopes[N_DIMENSIONS])
{
  float *sums = learner->parameters.rows.slopes + row * N_DIMENSIONS;

  for (guint i = 0; i < N_DIMENSIONS; i++)
    sums[i] += share * slopes[i];
  if (learner->touched_at[row] != learner->n_steps + 1)
    g_array_append_val (learner->touched, row);
  learner->touched_at[row] = learner->n_steps + 1;
}

/* Hands the slope at a word's vector on to all that the vector is the sum of. */
static void
blame_word (NetworkLearner *learner, guint i, const float slopes[N_DIMENSIONS])
{
  const Pass *pass = &learner->pass;
  const ExampleWord *word = &pass->example->words[i];

  blame_row (learner, pass->rows[i], 1, slopes);
  for (guint channel = 0; channel < VALENCE_N_CHANNELS; channel++)
    if (word->values[channel] != 0)
      blame_row (learner, ROW_CHANNEL + channel, (float) word->values[channel] / 127, slopes);
  for (guint mark = 0; mark < NETWORK_N_MARKS; mark++)
    if (word->marks >> mark & 1)
      blame_row (learner, mark, 1, slopes);
}

/* The slope at a pooled filter goes to the filter's numbers and to the words that it fits best. */
static void
blame_filter (NetworkLearner *learner, guint pooled, float slope, float slopes[][N_DIMENSIONS])
{
  const Pass *pass = &learner->pass;
  guint filter = pooled % NETWORK_N_POOLED, width = filter / NETWORK_N_FILTERS, last = pass->best[pooled];

  learner->parameters.biases.slopes[filter] += slope;
  for (guint place = 0; place <= width; place++)
    {
      guint i = last + place - width, column = network_find_column (width, place, filter % NETWORK_N_FILTERS);

      if (last + place < width || i >= pass->n_words)
        continue;
      for (guint k = 0; k < N_DIMENSIONS; k++)
        {
          learner->parameters.filters.slopes[k * N_COLUMNS + column] += slope * pass->inputs[i][k];
          slopes[i][k] += slope * learner->parameters.filters.values[k * N_COLUMNS + column] * pass->kept[i][k];
        }
    }
}

static void
scale (float slopes[WEIGHTS_ROW], float share)
{
  for (guint output = 0; output < WEIGHTS_ROW; output++)
    slopes[output] *= share;
}

/* The slopes of the loss at the outputs. */
static void
find_slopes (NetworkLearner *learner, const Example *example, float outputs[WEIGHTS_ROW], float slopes[WEIGHTS_ROW])
{
  float *offsets = learner->parameters.offsets.values + example->task * WEIGHTS_ROW;

  memset (slopes, 0, WEIGHTS_ROW * sizeof (float));
  if (example->head == HEAD_PAIR)
    {
      loss_find_pair_slopes (example, outputs, slopes);
      scale (slopes, ATTITUDE_SHARE);
      return;
    }
  for (guint output = 0; output < N_OUTPUTS && example->head == HEAD_TONE; output++)
    outputs[output] += offsets[output];
  loss_find_slopes (example, outputs, slopes);
  if (example->head == HEAD_TARGET)
    {
      scale (slopes, ATTITUDE_SHARE);
      return;
    }
  slopes[OUTPUT_TOLD] = loss_find_told_slope (example, outputs[OUTPUT_TOLD]) * TOLD_SHARE;
  for (guint output = 0; output < N_OUTPUTS; output++)
    learner->parameters.offsets.slopes[example->task * WEIGHTS_ROW + output] += slopes[output];
}

static void
learn_example (NetworkLearner *learner, const Example *example)
{
  Pass *pass = &learner->pass;
  gsize first = (gsize) network_find_outputs (example->head) * WEIGHTS_ROW;
  const float *row = learner->parameters.outputs.values + first;
  float *row_slopes = learner->parameters.outputs.slopes + first;
  guint n_pooled = network_n_stretches (example->head) * NETWORK_N_POOLED;
  float outputs[WEIGHTS_ROW], at_outputs[WEIGHTS_ROW], at_words[MAX_WORDS][N_DIMENSIONS];

  run (learner, example, TRUE, outputs);
  find_slopes (learner, example, outputs, at_outputs);
  memset (at_words, 0, pass->n_words * sizeof at_words[0]);
  for (guint i = 0; i <= n_pooled; i++, row += WEIGHTS_ROW, row_slopes += WEIGHTS_ROW)
    {
      float slope = 0, value = i < n_pooled ? pass->pooled[i] * pass->pooled_kept[i] : 1;

      for (guint output = 0; output < WEIGHTS_ROW; output++)
        {
          if (i < n_pooled)
            slope += at_outputs[output] * row[output] * pass->pooled_kept[i];
          row_slopes[output] += at_outputs[output] * value;
        }
      if (i < n_pooled && pass->pooled[i] > 0 && slope != 0)
        blame_filter (learner, i, slope, at_words);
    }
  for (guint i = 0; i < pass->n_words; i++)
    blame_word (learner, i, at_words[i]);
}

static void
step (NetworkLearner *learner, float rate)
{
  NetworkParameters *parameters = &learner->parameters;
  Adam *const whole[] = { &parameters->filters, &parameters->biases, &parameters->outputs,
                          &parameters->offsets };
  guint n_steps = ++learner->n_steps;

  for (guint i = 0; i < learner->touched->len; i++)
    adam_step (&parameters->rows, (gsize) g_array_index (learner->touched, guint32, i) * N_DIMENSIONS, N_DIMENSIONS,
               rate, n_steps);
  g_array_set_size (learner->touched, 0);
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    adam_step (whole[i], 0, whole[i]->n, rate, n_steps);
}

static void
shuffle (NetworkLearner *learner, GPtrArray *examples)
{
  for (guint i = examples->len; i > 1; i--)
    {
      guint k = MIN ((guint) (draw (learner) * (float) i), i - 1);
      gpointer swapped = examples->pdata[i - 1];

      examples->pdata[i - 1] = examples->pdata[k];
      examples->pdata[k] = swapped;
    }
}

static void
collect (NetworkLearner *learner)
{
  Adam *adams[NETWORK_N_ADAMS];

  network_parameters_list (&learner->parameters, adams);
  for (guint i = 0; i < NETWORK_N_ADAMS; i++)
    adam_collect (adams[i]);
}

/* The mean of where the last steps led is better than where they ended (Polyak and Juditsky 1992). */
static void
settle (NetworkLearner *learner)
{
  Adam *adams[NETWORK_N_ADAMS];

  network_parameters_list (&learner->parameters, adams);
  for (guint i = 0; i < NETWORK_N_ADAMS; i++)
    adam_settle (adams[i]);
}

/* One pass over the examples in a new order. */
static void
learn_all (NetworkLearner *learner, GPtrArray *order, guint pass)
{
  shuffle (learner, order);
  for (guint i = 0; i < order->len; i++)
    {
      float done = ((float) pass + (float) i / (float) order->len) / (float) learner->settings.n_passes;

      learn_example (learner, order->pdata[i]);
      if (i % BATCH != BATCH - 1)
        continue;
      step (learner, learner->settings.rate * (1 - 0.95f * done));
      if (done >= COLLECT_FROM && learner->n_steps % COLLECT_EACH == 0)
        collect (learner);
    }
}

void
network_learner_train (NetworkLearner *learner)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < learner->examples->len; i++)
    if (!((const Example *) learner->examples->pdata[i])->held_out)
      g_ptr_array_add (order, learner->examples->pdata[i]);
  for (guint pass = 0; pass < learner->settings.n_passes; pass++)
    learn_all (learner, order, pass);
  settle (learner);
}

void
network_learner_save (const NetworkLearner *learner, NlpModelWriter *writer)
{
  network_parameters_save (&learner->parameters, writer);
}
