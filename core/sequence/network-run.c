/* network-run.c - running a network over a batch of sequences.
 *
 * Up to KERNEL_BATCH sequences go through a layer side by side, a token of each at every step, so that each weight is
 * fetched once for all of them; one that ends makes room for the next. Longer sequences come first: short ones are left
 * for the end, when there are no more to fill the batch with. A sequence's own arithmetic does not depend on its
 * neighbours.
 *
 * What the first layer (and the heads, with the skip) gets from a word's own features is the same wherever the word
 * stands. Those products are summed once for each distinct word of the run; a token starts from its word's sums and
 * adds the few that depend on its place. The sums are integers, so that changes no bit of the result.
 * SPDX-License-Identifier: MIT */

#include <stdlib.h>
#include <string.h>
#include "network-run.h"

static int
compare_lengths (const void *a, const void *b)
{
  const SequenceSpan *one = a, *other = b;

  if (one->length != other->length)
    return one->length > other->length ? -1 : 1;
  return one->first < other->first ? -1 : 1;
}

/* The distinct words of the run. @word_slots says 1 + where a word is, and is zero again at the end. */
static void
collect_words (Run *run, guint32 *word_slots)
{
  const guint32 *types = run->features->types->types + run->first;

  run->words = nlp__buffer_reserve (&run->buffers[BUFFER_WORDS], run->n_tokens, sizeof *run->words);
  run->slots = nlp__buffer_reserve (&run->buffers[BUFFER_SLOTS], run->n_tokens, sizeof *run->slots);
  run->n_words = 0;
  for (guint i = 0; i < run->n_tokens; i++)
    {
      if (word_slots[types[i]] == 0)
        {
          run->words[run->n_words] = types[i];
          word_slots[types[i]] = ++run->n_words;
        }
      run->slots[i] = word_slots[types[i]] - 1;
    }
  for (guint i = 0; i < run->n_words; i++)
    word_slots[run->words[i]] = 0;
}

static void
copy_with_offset (guint8 *out, const gint8 *values, guint n)
{
  for (guint i = 0; i < n; i++)
    out[i] = (guint8) values[i] ^ 0x80;
}

static guint8 *
fill_word_feature (const Run *run, guint32 word, guint f, guint8 *out)
{
  const DocumentFeatures *features = run->features;
  guint n = run->network->recipe->features[f].n_dimensions;

  if (run->network->tables[f])
    memcpy (out, run->network->tables[f] + (gsize) features->word_rows[(gsize) word * features->n_features + f] * n, n);
  else if (features->word_vectors[word])
    copy_with_offset (out, features->word_vectors[word], n);
  else
    memset (out, ZERO_ACTIVATION, n);
  return out + n;
}

static void
fill_word_inputs (Run *run)
{
  const Network *network = run->network;

  run->word_inputs = nlp__buffer_reserve (&run->buffers[BUFFER_WORD_INPUTS], run->n_words, network->n_inputs);
  for (guint i = 0; i < run->n_words; i++)
    {
      guint8 *out = run->word_inputs + (gsize) i * network->n_inputs;

      for (guint f = 0; f < network->n_word_features; f++)
        out = fill_word_feature (run, run->words[i], f, out);
    }
}

/* What stands behind the inputs that are summed by word: the last few of those, features of the place, perhaps more
 * of the word. */
static void
fill_inputs (Run *run)
{
  const Network *network = run->network;
  const Recipe *recipe = network->recipe;
  guint n_inputs = network->n_inputs - network->n_word_inputs, n_left = 0;

  for (guint f = 0; f < network->n_word_features; f++)
    n_left += recipe->features[f].n_dimensions;
  n_left -= network->n_word_inputs;
  run->inputs = nlp__buffer_reserve (&run->buffers[BUFFER_INPUTS], run->n_tokens, n_inputs);
  for (guint i = 0; i < run->n_tokens; i++)
    {
      guint8 *out = run->inputs + (gsize) i * n_inputs;

      memcpy (out, run->word_inputs + (gsize) run->slots[i] * network->n_inputs + network->n_word_inputs, n_left);
      out += n_left;
      for (guint f = network->n_word_features; f < recipe->n_features; f++)
        {
          guint n = recipe->features[f].n_dimensions;

          if (!run->features->places[f])
            {
              out = fill_word_feature (run, run->words[run->slots[i]], f, out);
              continue;
            }
          memcpy (out, network->tables[f] + (gsize) run->features->places[f][run->first + i] * n, n);
          out += n;
        }
    }
}

void
nlp__network_sum_words (Run *run, const Matrix8 *matrix, const guint8 *inputs, guint n_inputs)
{
  guint n_outputs = matrix->n_blocks * KERNEL_BLOCK;
  const guint8 *x[KERNEL_BATCH];
  gint32 *out[KERNEL_BATCH];

  run->sums = nlp__buffer_reserve (&run->buffers[BUFFER_SUMS], (gsize) run->n_words * n_outputs, sizeof *run->sums);
  for (guint first = 0; first < run->n_words; first += KERNEL_BATCH)
    {
      guint n = MIN (KERNEL_BATCH, run->n_words - first);

      for (guint i = 0; i < n; i++)
        {
          x[i] = inputs + (gsize) (first + i) * n_inputs;
          out[i] = run->sums + (gsize) (first + i) * n_outputs;
        }
      run->kernel->sum (matrix, n, x, out);
    }
}

/* The token of a sequence at a step: backward, the last comes first. */
static inline guint32
get_token (const Run *run, const SequenceSpan *sequence, guint direction, guint step)
{
  return sequence->first - run->first + (direction == 0 ? step : sequence->length - 1 - step);
}

/* A layer, what it reads and where its states go. */
typedef struct
{
  const Lstm8 *directions;    /* [2] */
  guint n_units;
  const guint8 *inputs;       /* [n_tokens][n_inputs] */
  guint n_inputs;
  const guint8 *word_inputs;  /* [n_words][n_word_inputs]: what is summed by word; or NULL */
  guint n_word_inputs;
  guint8 *states;             /* [n_tokens][2 n_units] */
} Layer;

/* The sequences that run side by side. */
typedef struct
{
  guint n;
  const SequenceSpan *sequences[KERNEL_BATCH];
  guint steps[KERNEL_BATCH];  /* the next one of each */
  const guint8 *h[KERNEL_BATCH];
} Batch;

/* Fills free places with the sequences from run->sequences[*next] on. */
static void
fill_batch (const Run *run, guint n_units, Batch *batch, guint *next)
{
  for (; batch->n < KERNEL_BATCH && *next < run->n_sequences; (*next)++, batch->n++)
    {
      batch->sequences[batch->n] = &run->sequences[*next];
      batch->steps[batch->n] = 0;
      batch->h[batch->n] = run->rest;
      memset (run->cells + batch->n * n_units, 0, n_units * sizeof (float));
    }
}

/* Takes those that have ended out; the last ones move to their places. */
static void
shrink_batch (const Run *run, guint n_units, Batch *batch)
{
  for (guint i = batch->n; i-- > 0;)
    {
      if (batch->steps[i] < batch->sequences[i]->length)
        continue;
      batch->n--;
      if (i == batch->n)
        continue;
      batch->sequences[i] = batch->sequences[batch->n];
      batch->steps[i] = batch->steps[batch->n];
      batch->h[i] = batch->h[batch->n];
      memcpy (run->cells + i * n_units, run->cells + batch->n * n_units, n_units * sizeof (float));
    }
}

/* One step of all, with everything that the kernel wants to know. */
static void
step_batch (const Run *run, const Layer *layer, guint direction, Batch *batch)
{
  guint n_units = layer->n_units, n_outputs = 4 * n_units;
  const guint8 *x[KERNEL_BATCH];
  const gint32 *sums[KERNEL_BATCH];
  guint8 *out[KERNEL_BATCH];

  for (guint i = 0; i < batch->n; i++)
    {
      guint32 token = get_token (run, batch->sequences[i], direction, batch->steps[i]++);

      x[i] = layer->inputs + (gsize) token * layer->n_inputs;
      sums[i] = run->sums + (gsize) run->slots[token] * n_outputs;
      out[i] = layer->states + (2 * (gsize) token + direction) * n_units;
    }
  run->kernel->step (&layer->directions[direction], batch->n, layer->word_inputs ? sums : NULL, x, batch->h, out, run->cells);
  for (guint i = 0; i < batch->n; i++)
    batch->h[i] = out[i];
}

/* A sequence that ends makes room for the next, so that the batch is full until the last ones. */
static void
run_sequences (const Run *run, const Layer *layer, guint direction)
{
  Batch batch = { 0 };
  guint next = 0;

  for (fill_batch (run, layer->n_units, &batch, &next); batch.n > 0; fill_batch (run, layer->n_units, &batch, &next))
    {
      step_batch (run, layer, direction, &batch);
      shrink_batch (run, layer->n_units, &batch);
    }
}

/* Adds up the states of the first layer by group, [n_groups][n_states], and counts them. */
static guint32 *
sum_groups (const Run *run, const guint32 *groups, guint n_groups, guint32 *sizes)
{
  guint n_states = run->network->trunk.n_states;
  guint32 *sums = g_new0 (guint32, (gsize) n_groups * n_states);

  for (guint i = 0; i < run->n_tokens; i++)
    {
      guint32 group = groups[run->slots[i]];
      guint32 *sum = sums + (gsize) group * n_states;
      const guint8 *states = run->states + (gsize) i * n_states;

      sizes[group]++;
      for (guint s = 0; s < n_states; s++)
        sum[s] += states[s];
    }
  return sums;
}

/* The run's number of each word's group; gives how many groups there are. */
static guint
number_groups (const Run *run, guint32 *slots, guint32 *groups)
{
  const GArray *words = run->features->types->words;
  guint n_groups = 0;

  for (guint w = 0; w < run->n_words; w++)
    {
      guint32 *slot = &slots[nlp__word_type_get_group (&g_array_index (words, WordType, run->words[w]))];

      if (*slot == 0)
        *slot = ++n_groups;
      groups[w] = *slot - 1;
    }
  for (guint w = 0; w < run->n_words; w++)
    slots[nlp__word_type_get_group (&g_array_index (words, WordType, run->words[w]))] = 0;
  return n_groups;
}

/* For each word the mean state of its occurrences and of those of its other spellings in the run;
 * training/pool-learner.c says what for. */
static void
fill_pools (Run *run, guint32 *slots)
{
  guint n_states = run->network->trunk.n_states;
  g_autofree guint32 *groups = g_new (guint32, run->n_words);
  guint n_groups = number_groups (run, slots, groups);
  g_autofree guint32 *sizes = g_new0 (guint32, n_groups);
  g_autofree guint32 *sums = sum_groups (run, groups, n_groups, sizes);

  run->pools = nlp__buffer_reserve (&run->buffers[BUFFER_POOLS], run->n_words, n_states);
  for (guint w = 0; w < run->n_words; w++)
    {
      const guint32 *sum = sums + (gsize) groups[w] * n_states;
      guint32 size = sizes[groups[w]];

      for (guint s = 0; s < n_states; s++)
        run->pools[(gsize) w * n_states + s] = (sum[s] + size / 2) / size;
    }
}

/* Gives the states, [n_tokens][2 n_units]. */
static guint8 *
run_layer (Run *run, Layer *layer, guint buffer)
{
  layer->states = nlp__buffer_reserve (&run->buffers[buffer], run->n_tokens, 2 * layer->n_units);
  for (guint direction = 0; direction < 2; direction++)
    {
      if (layer->word_inputs)
        nlp__network_sum_words (run, &layer->directions[direction].input, layer->word_inputs, layer->n_word_inputs);
      run_sequences (run, layer, direction);
    }
  return layer->states;
}

/* The shared layers. */
static void
run_trunk (Run *run, guint32 *word_slots)
{
  const Network *network = run->network;
  const Stack *trunk = &network->trunk;
  Layer first = { trunk->layers[0], trunk->n_units, run->inputs, network->n_inputs - network->n_word_inputs,
                  run->word_inputs, network->n_inputs, NULL };
  Layer second = { trunk->layers[1], trunk->n_units, NULL, trunk->n_states, NULL, trunk->n_states, NULL };

  if (trunk->n_layers > 0)
    second.inputs = run->states = run_layer (run, &first, BUFFER_STATES);
  if (trunk->n_layers < 2)
    return;
  if (network->recipe->pool)
    {
      fill_pools (run, word_slots);
      second.word_inputs = run->pools;
    }
  run->states = run_layer (run, &second, BUFFER_UPPER_STATES);
}

/* Of each token what is not summed by word, and its states behind that: [n_tokens][*n_inputs]. */
static const guint8 *
join_inputs (Run *run, guint *n_inputs)
{
  guint n_own = run->network->n_inputs - run->network->n_word_inputs, n_states = run->network->trunk.n_states;
  guint8 *joined, *out;

  *n_inputs = n_own + n_states;
  out = joined = nlp__buffer_reserve (&run->buffers[BUFFER_BRANCH_INPUTS], run->n_tokens, *n_inputs);
  for (guint i = 0; i < run->n_tokens; i++, out += *n_inputs)
    {
      memcpy (out, run->inputs + (gsize) i * n_own, n_own);
      memcpy (out + n_own, run->states + (gsize) i * n_states, n_states);
    }
  return joined;
}

static void
run_branch (Run *run, guint index)
{
  const Network *network = run->network;
  const Stack *stack = &network->branches[index];
  guint buffer = BUFFER_BRANCHES + 2 * index;
  Layer layer = { stack->layers[0], stack->n_units, run->states, network->trunk.n_states, NULL, network->n_inputs, NULL };

  if (network->recipe->branches[index].skip)
    {
      layer.word_inputs = run->word_inputs;
      layer.inputs = join_inputs (run, &layer.n_inputs);
    }
  run->branch_states[index] = run_layer (run, &layer, buffer);
  if (stack->n_layers < 2)
    return;
  layer = (Layer) { stack->layers[1], stack->n_units, run->branch_states[index], stack->n_states, NULL, 0, NULL };
  run->branch_states[index] = run_layer (run, &layer, buffer + 1);
}

Run *
nlp__network_run_new (const Network *network, const Kernel *kernel)
{
  Run *run = g_new0 (Run, 1);
  guint n_units = network->trunk.n_units;

  for (guint i = 0; i < network->recipe->n_branches; i++)
    n_units = MAX (n_units, network->branches[i].n_units);
  run->network = network;
  run->kernel = kernel;
  run->cells = g_new (float, KERNEL_BATCH * n_units);
  run->rest = g_malloc (n_units);
  memset (run->rest, ZERO_ACTIVATION, n_units);
  return run;
}

void
nlp__network_run_free (Run *run)
{
  for (guint i = 0; i < N_BUFFERS; i++)
    g_free (run->buffers[i].data);
  g_free (run->cells);
  g_free (run->rest);
  g_free (run);
}

static void
set_up (Run *run, guint32 *word_slots)
{
  qsort (run->sequences, run->n_sequences, sizeof (SequenceSpan), compare_lengths);
  collect_words (run, word_slots);
  fill_word_inputs (run);
  fill_inputs (run);
}

void
nlp__network_run_start (Run *run, const DocumentFeatures *features, const SequenceSpan *sequences, guint n_sequences,
                        guint32 *word_slots)
{
  const SequenceSpan *last = &sequences[n_sequences - 1];

  run->features = features;
  run->first = sequences[0].first;
  run->sequences = nlp__buffer_reserve (&run->buffers[BUFFER_SEQUENCES], n_sequences, sizeof *sequences);
  memcpy (run->sequences, sequences, n_sequences * sizeof *sequences);
  run->n_sequences = n_sequences;
  run->n_tokens = last->first + last->length - sequences[0].first;
  set_up (run, word_slots);
  run_trunk (run, word_slots);
  for (guint i = 0; i < run->network->recipe->n_branches; i++)
    run_branch (run, i);
}
