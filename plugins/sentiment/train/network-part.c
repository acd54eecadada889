/* network-part.c - learns word vectors and filters together, by steps against the slope of the loss.
 *
 * While it learns, a word is a vector, which starts from what plain text says of it, plus a vector for each of its
 * marks and one for each of its values in the lexicon. Filters are matrices. Only where a filter fits best does a
 * slope flow back, which makes learning cheap. Parts of the vectors and of the pooled filters are left out at random
 * (Srivastava et al. 2014), and now and then a word is taken for one without a row, so that the row for those is
 * learned and no word is leaned on too much. A fixed order and random numbers that can be had again: the same data give the
 * same numbers.
 * SPDX-License-Identifier: MIT */
#include "network-part.h"
#include "loss.h"
#include "random.h"
#include "../wide.h"
#include <math.h>
#include <string.h>

#define N_DIMENSIONS NETWORK_N_DIMENSIONS
#define N_COLUMNS PART_N_COLUMNS
#define MAX_WORDS 120
#define BATCH 48
/* How much an attitude counts beside the tone of a sentence of weight 1. */
#define ATTITUDE_SHARE 1.5f
/* How much it counts whether a sentence is a piece of a tale retold. */
#define TOLD_SHARE 0.2f
/* Where in the training the mean of the numbers begins, and how many steps lie between those that it is of. */
#define COLLECT_FROM 0.7f
#define COLLECT_EACH 40
#define MAX_POOLED (NETWORK_MAX_STRETCHES * PART_N_POOLED)

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
  float fits[MAX_WORDS + 1][PART_N_POOLED]; /* how well each filter fits where it ends */
  /* For each stretch: the last of the words where the filter fits best, how well it does, and what that was multiplied
   * by. */
  guint best[MAX_POOLED];
  float pooled[MAX_POOLED];
  float pooled_kept[MAX_POOLED];
} Pass;

struct _NetworkPart
{
  const NetworkSettings *settings;
  NetworkParameters parameters;
  GArray *touched;  /* guint32: rows with slopes */
  guint *touched_at; /* for each row, in which step it came into @touched last, from 1 */
  guint n_steps;
  Random random;
  Pass pass;
};

static void
fill (NetworkPart *part, Adam *adam, float width)
{
  for (gsize i = 0; i < adam->n; i++)
    adam->values[i] = width * (2 * random_unit (&part->random) - 1);
}

/* Adds a word's vector, brought to length 1. */
static void
add_vector (float row[N_DIMENSIONS], const float *vector)
{
  float length = 0;

  for (guint i = 0; i < N_DIMENSIONS; i++)
    length += vector[i] * vector[i];
  for (guint i = 0; i < N_DIMENSIONS; i++)
    row[i] += vector[i] / sqrtf (length + 1e-9f);
}

static void
init_values (NetworkPart *part, guint number)
{
  NetworkParameters *parameters = &part->parameters;

  fill (part, &parameters->rows, 0.1f);
  fill (part, &parameters->filters, 0.1f);
  fill (part, &parameters->outputs, 0.1f);
  for (guint row = NETWORK_N_SPECIAL; row < parameters->words->forms->len; row++)
    add_vector (parameters->rows.values + row * N_DIMENSIONS,
                parameters->words->vectors[row]);
}

NetworkPart *
network_part_new (const NetworkSettings *settings, const NetworkWords *words, guint number)
{
  NetworkPart *part = g_new0 (NetworkPart, 1);

  part->settings = settings;
  part->touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  part->touched_at = g_new0 (guint, words->forms->len);
  random_init (&part->random, settings->seed + number);
  network_parameters_init (&part->parameters, words, settings->n_tasks);
  init_values (part, number);
  return part;
}

void
network_part_free (NetworkPart *part)
{
  g_array_unref (part->touched);
  g_free (part->touched_at);
  network_parameters_clear (&part->parameters);
  g_free (part);
}

const NetworkParameters *
network_part_get_parameters (const NetworkPart *part)
{
  return &part->parameters;
}

/* Forward. */

static void
read_word (NetworkPart *part, guint i, gboolean learning)
{
  Pass *pass = &part->pass;
  const ExampleWord *word = &pass->example->words[i];
  float *input = pass->inputs[i];

  pass->rows[i] = learning && random_unit (&part->random) < DROP_WORD ? ROW_UNKNOWN : word->form;
  memset (input, 0, sizeof pass->inputs[i]);
  network_parameters_add_row (&part->parameters, pass->rows[i], 1, input);
  network_parameters_add_values (&part->parameters, word->values, input);
  for (guint mark = 0; mark < NETWORK_N_MARKS; mark++)
    if (word->marks >> mark & 1)
      network_parameters_add_row (&part->parameters, mark, 1, input);
  for (guint k = 0; k < N_DIMENSIONS; k++)
    {
      pass->kept[i][k] = !learning ? 1 : random_unit (&part->random) < DROP_INPUT ? 0 : 1 / (1 - DROP_INPUT);
      input[k] *= pass->kept[i][k];
    }
}

/* How well each filter fits where it ends at the word @last: it may begin before the sentence and end one word behind
 * it. */
WIDE static void
find_fits (Pass *pass, guint last)
{
  float *fits = pass->fits[last];

  memset (fits, 0, sizeof pass->fits[last]);
  for (guint width = 0; width < NETWORK_N_WIDTHS; width++)
    for (guint place = 0; place <= width; place++)
      if (last + place >= width && last + place - width < pass->n_words)
        {
          const float *columns = pass->columns[last + place - width] + part_find_column (width, place, 0);

          for (guint filter = 0; filter < PART_N_FILTERS; filter++)
            fits[width * PART_N_FILTERS + filter] += columns[filter];
        }
}

/* The best fit of every filter in a stretch, and what is made of it. */
WIDE static void
pool (NetworkPart *part, guint stretch, gboolean learning)
{
  Pass *pass = &part->pass;
  guint end = MIN (pass->example->bounds[stretch + 1], pass->n_words + 1);
  guint *best = pass->best + stretch * PART_N_POOLED;
  float *pooled = pass->pooled + stretch * PART_N_POOLED;

  for (guint i = 0; i < PART_N_POOLED; i++)
    pooled[i] = -G_MAXFLOAT;
  for (guint last = pass->example->bounds[stretch]; last < end; last++)
    for (guint i = 0; i < PART_N_POOLED; i++)
      {
        best[i] = pass->fits[last][i] > pooled[i] ? last : best[i];
        pooled[i] = MAX (pooled[i], pass->fits[last][i]);
      }
  for (guint i = 0; i < PART_N_POOLED; i++)
    {
      pooled[i] = MAX (pooled[i] + part->parameters.biases.values[i], 0);
      pass->pooled_kept[stretch * PART_N_POOLED + i]
        = !learning ? 1 : random_unit (&part->random) < DROP_POOLED ? 0 : 1 / (1 - DROP_POOLED);
    }
}

static void
run (NetworkPart *part, const Example *example, gboolean learning, float outputs[WEIGHTS_ROW])
{
  Pass *pass = &part->pass;
  const float *row = part->parameters.outputs.values + part_find_outputs (example->head) * WEIGHTS_ROW;
  guint n_stretches = network_n_stretches (example->head);

  pass->example = example;
  pass->n_words = MIN (example->n_words, MAX_WORDS);
  for (guint i = 0; i < pass->n_words; i++)
    {
      read_word (part, i, learning);
      network_parameters_filter (&part->parameters, pass->inputs[i], pass->columns[i]);
    }
  memcpy (outputs, row + n_stretches * PART_N_POOLED * WEIGHTS_ROW, WEIGHTS_ROW * sizeof (float));
  for (guint last = 0; last <= pass->n_words; last++)
    find_fits (pass, last);
  for (guint stretch = 0; stretch < n_stretches; stretch++)
    pool (part, stretch, learning);
  for (guint i = 0; i < n_stretches * PART_N_POOLED; i++, row += WEIGHTS_ROW)
    for (guint output = 0; output < WEIGHTS_ROW; output++)
      outputs[output] += row[output] * pass->pooled[i] * pass->pooled_kept[i];
}

void
network_part_predict (NetworkPart *part, const Example *example, float outputs[WEIGHTS_ROW])
{
  run (part, example, FALSE, outputs);
}

/* Backward. */

static void
blame_row (NetworkPart *part, guint32 row, float share, const float slopes[N_DIMENSIONS])
{
  float *sums = part->parameters.rows.slopes + row * N_DIMENSIONS;

  for (guint i = 0; i < N_DIMENSIONS; i++)
    sums[i] += share * slopes[i];
  if (part->touched_at[row] != part->n_steps + 1)
    g_array_append_val (part->touched, row);
  part->touched_at[row] = part->n_steps + 1;
}

/* Hands the slope at a word's vector on to all that the vector is the sum of. */
static void
blame_word (NetworkPart *part, guint i, const float slopes[N_DIMENSIONS])
{
  const Pass *pass = &part->pass;
  const ExampleWord *word = &pass->example->words[i];

  blame_row (part, pass->rows[i], 1, slopes);
  for (guint channel = 0; channel < VALENCE_N_CHANNELS; channel++)
    if (word->values[channel] != 0)
      blame_row (part, ROW_CHANNEL + channel, (float) word->values[channel] / 127, slopes);
  for (guint mark = 0; mark < NETWORK_N_MARKS; mark++)
    if (word->marks >> mark & 1)
      blame_row (part, mark, 1, slopes);
}

/* The slope at a pooled filter goes to the filter's numbers and to the words that it fits best. */
WIDE static void
blame_filter (NetworkPart *part, guint pooled, float slope, float slopes[][N_DIMENSIONS])
{
  const Pass *pass = &part->pass;
  guint filter = pooled % PART_N_POOLED, width = filter / PART_N_FILTERS, last = pass->best[pooled];

  part->parameters.biases.slopes[filter] += slope;
  for (guint place = 0; place <= width; place++)
    {
      guint i = last + place - width, column = part_find_column (width, place, filter % PART_N_FILTERS);

      if (last + place < width || i >= pass->n_words)
        continue;
      for (guint k = 0; k < N_DIMENSIONS; k++)
        {
          part->parameters.filters.slopes[k * N_COLUMNS + column] += slope * pass->inputs[i][k];
          slopes[i][k] += slope * part->parameters.filters.values[k * N_COLUMNS + column] * pass->kept[i][k];
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
find_slopes (NetworkPart *part, const Example *example, float outputs[WEIGHTS_ROW], float slopes[WEIGHTS_ROW])
{
  float *offsets = part->parameters.offsets.values + example->task * WEIGHTS_ROW;

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
    part->parameters.offsets.slopes[example->task * WEIGHTS_ROW + output] += slopes[output];
}

static void
learn_example (NetworkPart *part, const Example *example)
{
  Pass *pass = &part->pass;
  gsize first = (gsize) part_find_outputs (example->head) * WEIGHTS_ROW;
  const float *row = part->parameters.outputs.values + first;
  float *row_slopes = part->parameters.outputs.slopes + first;
  guint n_pooled = network_n_stretches (example->head) * PART_N_POOLED;
  float outputs[WEIGHTS_ROW], at_outputs[WEIGHTS_ROW], at_words[MAX_WORDS][N_DIMENSIONS];

  run (part, example, TRUE, outputs);
  find_slopes (part, example, outputs, at_outputs);
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
        blame_filter (part, i, slope, at_words);
    }
  for (guint i = 0; i < pass->n_words; i++)
    blame_word (part, i, at_words[i]);
}

static void
step (NetworkPart *part, float rate)
{
  NetworkParameters *parameters = &part->parameters;
  Adam *const whole[] = { &parameters->filters, &parameters->biases, &parameters->outputs,
                          &parameters->offsets };
  guint n_steps = ++part->n_steps;

  for (guint i = 0; i < part->touched->len; i++)
    adam_step (&parameters->rows, (gsize) g_array_index (part->touched, guint32, i) * N_DIMENSIONS, N_DIMENSIONS,
               rate, n_steps);
  g_array_set_size (part->touched, 0);
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    adam_step (whole[i], 0, whole[i]->n, rate, n_steps);
}

static void
collect (NetworkPart *part)
{
  Adam *adams[NETWORK_N_ADAMS];

  network_parameters_list (&part->parameters, adams);
  for (guint i = 0; i < NETWORK_N_ADAMS; i++)
    adam_collect (adams[i]);
}

/* The mean of where the last steps led is better than where they ended (Polyak and Juditsky 1992). */
static void
settle (NetworkPart *part)
{
  Adam *adams[NETWORK_N_ADAMS];

  network_parameters_list (&part->parameters, adams);
  for (guint i = 0; i < NETWORK_N_ADAMS; i++)
    adam_settle (adams[i]);
}

/* One pass over the examples in a new order. */
static void
learn_all (NetworkPart *part, GPtrArray *examples, GArray *order, guint pass)
{
  random_shuffle (&part->random, (guint32 *) order->data, order->len);
  for (guint i = 0; i < order->len; i++)
    {
      float done = ((float) pass + (float) i / (float) order->len) / (float) part->settings->n_passes;

      learn_example (part, examples->pdata[g_array_index (order, guint32, i)]);
      if (i % BATCH != BATCH - 1)
        continue;
      step (part, part->settings->rate * (1 - 0.95f * done));
      if (done >= COLLECT_FROM && part->n_steps % COLLECT_EACH == 0)
        collect (part);
    }
}

void
network_part_train (NetworkPart *part, GPtrArray *examples)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < examples->len; i++)
    if (!((const Example *) examples->pdata[i])->held_out)
      g_array_append_val (order, i);
  for (guint pass = 0; pass < part->settings->n_passes; pass++)
    learn_all (part, examples, order, pass);
  settle (part);
}
