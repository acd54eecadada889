/* gradients.c - the gradients of training are those of the loss, by finite differences.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <string.h>
#include "check.h"
#include "stepper.h"

#define FEATURES "[features]\nword=8;1\nprefix2=4;64\nshape=4;16\nplace=3\ndocument=3\ncorpus=2\n"
#define REST "[linker]\nhead=tag\ncue=B-cue\ndimensions=4\n[training]\ndrop-out=0\nword-drop=0\ncorpus-drop=0\n"

static const char recipe_text[] = FEATURES
  "[network]\nlayers=2\nunits=16\npool=true\nskip=true\nreach=1\nheads=tag;kind\n"
  "[head tag]\ntype=crf\nbio=true\n[head kind]\ntype=softmax\nweight=0.5\nreach=0\n" REST;

/* Each head has layers of its own. */
static const char branches_text[] = FEATURES
  "[network]\nlayers=1\nunits=16\nheads=tag;kind\n"
  "[branch high]\nlayers=2\nunits=32\nskip=true\n[branch low]\nlayers=1\nunits=16\n"
  "[head tag]\ntype=crf\nbio=true\nbranch=high\n[head kind]\ntype=softmax\nweight=0.5\nbranch=low\n" REST;

typedef struct
{
  const char *word, *tag, *kind;
  int link; /* a token; -1 for none */
} Row;

static const Row rows[] = {
  { "Ada", "B-source", "name", 1 },   { "said", "B-cue", "verb", 1 },   { "trams", "B-content", "noun", 1 },
  { "rattle", "I-content", "verb", 1 }, { ".", "O", NULL, -1 },         { NULL, NULL, NULL, -1 },
  { "Ada", "B-source", "name", 6 },    { "hopes", "B-cue", "verb", 6 },  { "not", "B-content", "verb", 6 },
  { NULL, NULL, NULL, -1 },           { "Rain", "O", "noun", -1 },
};

static TrainingDocument *
make_document (void)
{
  TrainingDocument *document = training_document_new (2);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint32 link = rows[i].link < 0 ? NLP_NO_TOKEN : (guint32) rows[i].link;

      if (!rows[i].word)
        {
          nlp_sequence_input_end_sequence (document->input);
          continue;
        }
      training_document_add_token (document, rows[i].word, strlen (rows[i].word), NLP_TOKEN_INSIDE);
      g_ptr_array_add (document->labels[0], (gpointer) g_intern_string (rows[i].tag));
      g_ptr_array_add (document->labels[1], (gpointer) g_intern_string (rows[i].kind));
      g_array_append_val (document->links, link);
    }
  nlp_sequence_input_end_sequence (document->input);
  return document;
}

typedef struct
{
  Recipe *recipe;
  GPtrArray *corpora;
  TrainingSet *set;
  Learner *learner;
  Batch *batch;
} Fixture;

static void
set_up_recipe (Fixture *fixture, const char *text)
{
  TrainingCorpus *corpus = g_new0 (TrainingCorpus, 1);

  fixture->recipe = nlp__recipe_parse (text, strlen (text), "test", NULL);
  corpus->name = g_strdup ("test");
  corpus->share = 1;
  corpus->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) training_document_free);
  g_ptr_array_add (corpus->documents, make_document ());
  fixture->corpora = g_ptr_array_new_with_free_func ((GDestroyNotify) training_corpus_free);
  g_ptr_array_add (fixture->corpora, corpus);
  fixture->set = training_set_new (fixture->corpora, fixture->recipe, NULL, NULL, FALSE);
  fixture->learner = learner_new (fixture->recipe, fixture->set, 7);
  fixture->batch = batch_new ((const SequenceSpan *) fixture->set->sequences->data, fixture->set->sequences->len);
}

static void
set_up (Fixture *fixture)
{
  set_up_recipe (fixture, recipe_text);
}

static void
tear_down (Fixture *fixture)
{
  batch_free (fixture->batch);
  learner_free (fixture->learner);
  training_set_free (fixture->set);
  g_ptr_array_unref (fixture->corpora);
  nlp__recipe_free (fixture->recipe);
}

/* (loss (x + step) - loss (x - step)) / 2 step */
static double
differentiate (Fixture *fixture, float *value)
{
  const float step = 0.01f;
  float kept = *value;
  double above, below;

  *value = kept + step;
  above = learner_run (fixture->learner, fixture->batch);
  *value = kept - step;
  below = learner_run (fixture->learner, fixture->batch);
  *value = kept;
  return (above - below) / (2 * step);
}

static void
check_parameter (Fixture *fixture, const float *gradients, Parameter parameter, const char *name)
{
  gsize n = (gsize) parameter.rows * parameter.columns, stride = MAX (1, n / 40);
  double largest = 0;

  for (gsize i = 0; i < n; i += stride)
    {
      float *value = fixture->learner->parameters.values + parameter.offset + i;
      double analytic = gradients[parameter.offset + i], numeric;

      if (*value == CHAIN_FORBIDDEN)
        continue;
      numeric = differentiate (fixture, value);
      largest = MAX (largest, fabs (analytic));
      if (fabs (numeric - analytic) > 2e-4 + 0.01 * fabs (analytic))
        {
          g_print ("\n    %s[%" G_GSIZE_FORMAT "]: %g, by differences %g", name, i, analytic, numeric);
          CU_FAIL ("a gradient is wrong");
        }
    }
  if (largest == 0)
    {
      g_print ("\n    %s gets no gradient", name);
      CU_FAIL ("a gradient is missing");
    }
}

static void
check_layer (Fixture *fixture, const float *gradients, const Lstm *directions)
{
  for (guint direction = 0; direction < 2; direction++)
    {
      check_parameter (fixture, gradients, directions[direction].input, "input");
      check_parameter (fixture, gradients, directions[direction].recurrent, "recurrent");
      check_parameter (fixture, gradients, directions[direction].biases, "biases");
    }
}

static void
equal_finite_differences (void)
{
  Fixture fixture;
  g_autofree float *gradients = NULL;
  Learner *learner;

  set_up (&fixture);
  learner = fixture.learner;
  CU_ASSERT (learner_run (learner, fixture.batch) > 0);
  gradients = g_memdup2 (learner->parameters.gradients, learner->parameters.n * sizeof (float));
  for (guint f = 0; f < fixture.recipe->n_features; f++)
    check_parameter (&fixture, gradients, learner->tables[f], fixture.recipe->keys[f]);
  check_layer (&fixture, gradients, learner->trunk.layers[0]);
  check_layer (&fixture, gradients, learner->trunk.layers[1]);
  for (guint h = 0; h < 2; h++)
    {
      check_parameter (&fixture, gradients, learner->heads[h].top, "head");
      for (guint i = 0; i < nlp__recipe_count_skips (learner->heads[h].reach); i++)
        check_parameter (&fixture, gradients, learner->heads[h].skips[i], "skip");
      check_parameter (&fixture, gradients, learner->heads[h].biases, "head biases");
    }
  check_parameter (&fixture, gradients, learner->chains[0], "chain");
  tear_down (&fixture);
}

static void
equal_finite_differences_with_branches (void)
{
  Fixture fixture;
  g_autofree float *gradients = NULL;
  Learner *learner;

  set_up_recipe (&fixture, branches_text);
  learner = fixture.learner;
  learner_run (learner, fixture.batch);
  gradients = g_memdup2 (learner->parameters.gradients, learner->parameters.n * sizeof (float));
  check_parameter (&fixture, gradients, learner->tables[0], "word");
  check_layer (&fixture, gradients, learner->trunk.layers[0]);
  check_layer (&fixture, gradients, learner->branches[0].layers[0]);
  check_layer (&fixture, gradients, learner->branches[0].layers[1]);
  check_layer (&fixture, gradients, learner->branches[1].layers[0]);
  for (guint h = 0; h < 2; h++)
    check_parameter (&fixture, gradients, learner->heads[h].top, "head");
  tear_down (&fixture);
}

/* Two cues in one sequence, else the linker has no choice and no gradient. */
static void
equal_finite_differences_for_links (void)
{
  Fixture fixture;
  g_autofree float *gradients = NULL;
  SequenceSpan all = { 0, 8 };

  set_up (&fixture);
  batch_free (fixture.batch);
  fixture.batch = batch_new (&all, 1);
  learner_run (fixture.learner, fixture.batch);
  gradients = g_memdup2 (fixture.learner->parameters.gradients, fixture.learner->parameters.n * sizeof (float));
  check_parameter (&fixture, gradients, fixture.learner->linker.top, "linker");
  check_parameter (&fixture, gradients, fixture.learner->linker.skips[1], "linker skip");
  check_parameter (&fixture, gradients, fixture.learner->distances, "distances");
  check_parameter (&fixture, gradients, fixture.learner->trunk.layers[0][1].recurrent, "recurrent");
  tear_down (&fixture);
}

/* So many steps of @n_parts batches, each of one sequence; gives the last step's loss. */
static double
learn (Fixture *fixture, guint n_steps, guint n_parts, guint n_threads)
{
  const StepSettings settings = { .rate = 0.01f, .clip = 1 };
  g_autoptr (Team) team = team_new (n_threads, NULL);
  g_autoptr (Stepper) stepper = stepper_new (fixture->learner, team, n_parts);
  const SequenceSpan *sequences = (const SequenceSpan *) fixture->set->sequences->data;
  g_autoptr (GPtrArray) batches = g_ptr_array_new_with_free_func ((GDestroyNotify) batch_free);
  double loss = 0;

  for (guint i = 0; i < n_parts; i++)
    g_ptr_array_add (batches, batch_new (&sequences[i], 1));
  for (guint i = 0; i < n_steps; i++)
    loss = stepper_run (stepper, (const Batch *const *) batches->pdata, n_parts, &settings);
  return loss;
}

static void
steps_lower_the_loss (void)
{
  Fixture fixture;
  double first;

  set_up (&fixture);
  first = learn (&fixture, 1, 3, 1);
  CU_ASSERT (learn (&fixture, 60, 3, 1) < first / 5);
  tear_down (&fixture);
}

/* The values after some steps with drop-out. */
static float *
learn_values (guint n_threads, gsize *n_bytes)
{
  Fixture fixture;
  float *values;

  set_up (&fixture);
  fixture.learner->drop_out = 0.3f;
  learn (&fixture, 40, 3, n_threads);
  *n_bytes = fixture.learner->parameters.n * sizeof (float);
  values = g_memdup2 (fixture.learner->parameters.values, *n_bytes);
  tear_down (&fixture);
  return values;
}

static void
threads_change_nothing (void)
{
  gsize n_bytes;
  g_autofree float *alone = learn_values (1, &n_bytes);

  for (guint n_threads = 2; n_threads <= 4; n_threads++)
    {
      g_autofree float *together = learn_values (n_threads, &n_bytes);

      CU_ASSERT (memcmp (alone, together, n_bytes) == 0);
    }
}

/* Of two sequences without a word in common: occurrences meet inside a part alone. */
static void
parts_have_the_gradient_of_the_whole (void)
{
  Fixture fixture;
  g_autofree float *gradients = NULL;
  g_autoptr (Batch) whole = NULL;
  const SequenceSpan *sequences;
  Parameters *parameters;
  Learner *part;

  set_up (&fixture);
  parameters = &fixture.learner->parameters;
  sequences = &g_array_index (fixture.set->sequences, SequenceSpan, 1);
  whole = batch_new (sequences, 2);
  learner_run (fixture.learner, whole);
  gradients = g_memdup2 (parameters->gradients, parameters->n * sizeof (float));
  memset (parameters->gradients, 0, parameters->n * sizeof (float));
  part = learner_new_part (fixture.learner, 1);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (Batch) batch = batch_new (&sequences[i], 1);
      InputGradients inputs;

      learner_run_part (i == 0 ? fixture.learner : part, batch, whole->n_rows, &inputs);
      for (guint f = 0; f < fixture.recipe->n_features; f++)
        learner_add_table_gradients (fixture.learner, f, &inputs);
      input_gradients_clear (&inputs);
    }
  for (guint slice = 0; slice < parameters_count_slices (parameters); slice++)
    parameters_move_gradients (parameters, &part->parameters, slice);
  for (gsize i = 0; i < parameters->n; i++)
    if (fabs (parameters->gradients[i] - gradients[i]) > 1e-5)
      {
        g_print ("\n    value %" G_GSIZE_FORMAT ": %g, not %g", i, parameters->gradients[i], gradients[i]);
        CU_FAIL ("a part loses a gradient");
      }
  learner_free_part (part);
  tear_down (&fixture);
}

CHECK_MAIN (
  CHECK_CASE (equal_finite_differences),
  CHECK_CASE (equal_finite_differences_for_links),
  CHECK_CASE (equal_finite_differences_with_branches),
  CHECK_CASE (parts_have_the_gradient_of_the_whole),
  CHECK_CASE (steps_lower_the_loss),
  CHECK_CASE (threads_change_nothing))
