/* training.c - training a tagger: read, number, learn, and after each epoch save and score.
 *
 * The same files and the same recipe give the same bytes on the same kind of processor with the same BLAS, whatever
 * the number of threads: sums have one order, each part of a step its stream of random numbers, no clock.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <cblas.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <nlp/error.h>
#include "evaluation.h"
#include "export.h"
#include "sampler.h"
#include "stepper.h"
#include "training-corpus.h"
#include "training-recipe.h"
#include "training.h"

#define MAX_PARTS 64

void openblas_set_num_threads (int n_threads);

typedef struct
{
  const TrainingJob *job;
  char *recipe_text;         /* as it goes into the model */
  Recipe *recipe;
  NlpTagger *encoder;        /* or NULL */
  NlpTagger *start;          /* or NULL */
  NlpWords *words;
  GPtrArray *train;          /* of TrainingCorpus */
  GPtrArray *dev;
  TrainingSet *set;
  Learner *learner;
  Team *team;
  Stepper *stepper;
  guint n_parts;             /* of a step */
  char *corpora;             /* names, a line each */
  double *shares;
  Random random;             /* of the sampler */
  gint64 start_time;
} Trainer;

static gboolean
open_words (Trainer *trainer, GError **error)
{
  if (trainer->job->words)
    trainer->words = nlp_words_open (trainer->job->words, error);
  return !trainer->job->words || trainer->words;
}

/* NULL for none. */
static gboolean
open_tagger (const Trainer *trainer, const char *filename, NlpTagger **tagger, GError **error)
{
  if (filename)
    *tagger = nlp_tagger_open (filename, trainer->words, error);
  return !filename || *tagger;
}

static gboolean
check_words (const Trainer *trainer, GError **error)
{
  if (!nlp__recipe_needs_words (trainer->recipe) || trainer->words)
    return TRUE;
  g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "%s: has features of the word map, so name one", trainer->job->recipe);
  return FALSE;
}

static GPtrArray *
read_corpora (const Trainer *trainer, const char *const *arguments, GError **error)
{
  g_autoptr (GPtrArray) corpora = g_ptr_array_new_with_free_func ((GDestroyNotify) training_corpus_free);

  for (guint i = 0; arguments && arguments[i]; i++)
    {
      TrainingCorpus *corpus = training_corpus_read (arguments[i], trainer->recipe, error);

      if (!corpus)
        return NULL;
      g_ptr_array_add (corpora, corpus);
    }
  return g_steal_pointer (&corpora);
}

static void
name_corpora (Trainer *trainer)
{
  GString *names = g_string_new (NULL);

  trainer->shares = g_new (double, trainer->train->len);
  for (guint i = 0; i < trainer->train->len; i++)
    {
      const TrainingCorpus *corpus = trainer->train->pdata[i];

      trainer->shares[i] = corpus->share;
      g_string_append_printf (names, "%s\n", corpus->name);
    }
  trainer->corpora = g_string_free (names, FALSE);
}

static gboolean
set_up (Trainer *trainer, GError **error)
{
  if (!open_words (trainer, error) || !open_tagger (trainer, trainer->job->encoder, &trainer->encoder, error)
      || !open_tagger (trainer, trainer->job->start, &trainer->start, error))
    return FALSE;
  trainer->recipe = training_recipe_read (trainer->job, trainer->encoder, &trainer->recipe_text, error);
  if (!trainer->recipe || !check_words (trainer, error))
    return FALSE;
  trainer->train = read_corpora (trainer, trainer->job->train, error);
  trainer->dev = trainer->train ? read_corpora (trainer, trainer->job->dev, error) : NULL;
  return trainer->dev != NULL;
}

static gboolean
set_up_stepper (Trainer *trainer, GError **error)
{
  guint n_threads = trainer->job->n_threads > 0 ? trainer->job->n_threads : g_get_num_processors ();
  double n_parts = nlp__recipe_get_number (trainer->recipe, "training", "parts", 1);

  if (!(n_parts >= 1 && n_parts <= MAX_PARTS))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "[training] needs parts=1 to %d", MAX_PARTS);
      return FALSE;
    }
  trainer->n_parts = n_parts;
  trainer->team = team_new (MIN (n_threads, MAX_PARTS), error);
  if (trainer->team)
    trainer->stepper = stepper_new (trainer->learner, trainer->team, trainer->n_parts);
  return trainer->stepper != NULL;
}

/* Whether a model has the features, the layers and the heads that are to be learned. */
static gboolean
is_alike (const Recipe *one, const Recipe *other)
{
  if (one->n_features != other->n_features || one->n_layers != other->n_layers || one->n_units != other->n_units
      || one->pool != other->pool || one->n_heads != other->n_heads || !one->linker != !other->linker)
    return FALSE;
  for (guint f = 0; f < one->n_features; f++)
    if (!g_str_equal (one->keys[f], other->keys[f]) || one->features[f].n_dimensions != other->features[f].n_dimensions)
      return FALSE;
  for (guint h = 0; h < one->n_heads; h++)
    if (one->heads[h].kind != other->heads[h].kind || one->heads[h].reach != other->heads[h].reach
        || !g_str_equal (one->heads[h].name, other->heads[h].name))
      return FALSE;
  return TRUE;
}

static gboolean
take_model (Trainer *trainer, GError **error)
{
  if (trainer->encoder)
    learner_take_network (trainer->learner, trainer->encoder->network);
  if (!trainer->start)
    return TRUE;
  if (!is_alike (trainer->recipe, trainer->start->recipe))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "%s: has other features, layers or heads than are to be learned",
                   trainer->job->start);
      return FALSE;
    }
  learner_take_all (trainer->learner, trainer->start->network);
  return TRUE;
}

static gboolean
set_up_learner (Trainer *trainer, GError **error)
{
  guint64 seed = nlp__recipe_get_number (trainer->recipe, "training", "seed", 1);

  if (trainer->train->len == 0)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_OPTION, "there is nothing to train on");
      return FALSE;
    }
  name_corpora (trainer);
  trainer->set = training_set_new (trainer->train, trainer->recipe, trainer->words,
                                   trainer->encoder ? trainer->encoder : trainer->start, trainer->start != NULL);
  for (guint h = 0; h < trainer->recipe->n_heads; h++)
    if (trainer->set->n_labels[h] == 0)
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT, "no file has labels for head \"%s\" (source \"%s\")",
                     trainer->recipe->heads[h].name, trainer->recipe->heads[h].source);
        return FALSE;
      }
  trainer->learner = learner_new (trainer->recipe, trainer->set, seed);
  if (!take_model (trainer, error))
    return FALSE;
  random_init (&trainer->random, seed + 1);
  return set_up_stepper (trainer, error);
}

static void
clear_trainer (Trainer *trainer)
{
  g_clear_pointer (&trainer->stepper, stepper_free);
  g_clear_pointer (&trainer->team, team_free);
  g_clear_pointer (&trainer->learner, learner_free);
  g_clear_pointer (&trainer->set, training_set_free);
  g_clear_pointer (&trainer->train, g_ptr_array_unref);
  g_clear_pointer (&trainer->dev, g_ptr_array_unref);
  g_clear_pointer (&trainer->encoder, nlp_tagger_unref);
  g_clear_pointer (&trainer->start, nlp_tagger_unref);
  g_clear_pointer (&trainer->words, nlp_words_unref);
  g_clear_pointer (&trainer->recipe, nlp__recipe_free);
  g_free (trainer->recipe_text);
  g_free (trainer->corpora);
  g_free (trainer->shares);
}

/* "gum-dev: entity 80.10 (P 82.00 R 78.30); ewt-dev: ..." */
static char *
score_dev (const Trainer *trainer, GError **error)
{
  g_autoptr (NlpTagger) tagger = nlp_tagger_open (trainer->job->output, trainer->words, error);
  g_autoptr (GString) scores = g_string_new (NULL);

  if (!tagger)
    return NULL;
  for (guint i = 0; i < trainer->dev->len; i++)
    {
      const TrainingCorpus *corpus = trainer->dev->pdata[i];
      g_autofree Evaluation *evaluations = g_new0 (Evaluation, trainer->recipe->n_heads);

      evaluate_corpus (tagger, trainer->recipe, corpus, evaluations);
      g_string_append_printf (scores, "%s%s:", i > 0 ? "; " : "", corpus->name);
      for (guint h = 0; h < trainer->recipe->n_heads; h++)
        if (evaluations[h].n_gold > 0)
          g_string_append_printf (scores, " %s %.2f", trainer->recipe->heads[h].name,
                                  evaluation_get_score (&evaluations[h]));
      if (evaluations[0].n_links > 0)
        g_string_append_printf (scores, " links %.2f", 100.0 * evaluations[0].n_links_right / evaluations[0].n_links);
    }
  return g_string_free (g_steal_pointer (&scores), FALSE);
}

/* The rate falls from the recipe's to 2 % of it, in a line. */
static StepSettings
get_settings (const Trainer *trainer, double done)
{
  double rate = nlp__recipe_get_number (trainer->recipe, "training", "rate", 0.004);

  return (StepSettings) {
    .rate = rate * (1 - 0.98 * done),
    .clip = nlp__recipe_get_number (trainer->recipe, "training", "clip", 1),
    .decay = nlp__recipe_get_number (trainer->recipe, "training", "decay", 0),
  };
}

/* A step takes a batch for each of its parts. */
static GPtrArray *
draw_batches (Trainer *trainer)
{
  const Recipe *recipe = trainer->recipe;
  guint batch_tokens = nlp__recipe_get_number (recipe, "training", "batch-tokens", 2560) / trainer->n_parts;
  const Sampler sampler = {
    .set = trainer->set,
    .shares = trainer->shares,
    .window = nlp__recipe_get_number (recipe, "data", "window", 0),
    .batch_tokens = batch_tokens,
    .run_tokens = nlp__recipe_get_number (recipe, "data", "run", batch_tokens / 2),
    .whole = recipe->pool,
  };

  return sampler_draw (&sampler, &trainer->random);
}

/* One pass over the data; gives the mean loss, or -1 if the user stops it. */
static double
run_epoch (Trainer *trainer, guint epoch, guint n_epochs)
{
  g_autoptr (GPtrArray) batches = draw_batches (trainer);
  double loss = 0;
  guint n_steps = 0;

  for (guint i = 0; i < batches->len; i += trainer->n_parts, n_steps++)
    {
      double share = (double) i / batches->len;
      const StepSettings settings = get_settings (trainer, (epoch + share) / n_epochs);

      loss += stepper_run (trainer->stepper, (const Batch *const *) batches->pdata + i,
                           MIN (trainer->n_parts, batches->len - i), &settings);
      if (!trainer->job->report (NULL, share, trainer->job->user_data))
        return -1;
    }
  return loss / MAX (n_steps, 1);
}

/* Saves, scores and tells; FALSE with no error set if the user stops. */
static gboolean
end_epoch (Trainer *trainer, guint epoch, guint n_epochs, double loss, GError **error)
{
  g_autofree char *scores = NULL;
  TrainingProgress progress = { epoch, n_epochs, loss, 0, NULL };

  if (!learner_export (trainer->learner, trainer->recipe_text, trainer->corpora, trainer->encoder, trainer->job->output,
                       error))
    return FALSE;
  scores = score_dev (trainer, error);
  if (!scores)
    return FALSE;
  progress.scores = scores;
  progress.seconds = (g_get_monotonic_time () - trainer->start_time) / 1e6;
  return trainer->job->report (&progress, 1, trainer->job->user_data);
}

static gboolean
learn (Trainer *trainer, GError **error)
{
  guint n_epochs = nlp__recipe_get_number (trainer->recipe, "training", "epochs", 8);
  guint last = nlp__recipe_get_number (trainer->recipe, "training", "stop", n_epochs);
  GError *cause = NULL;

  trainer->start_time = g_get_monotonic_time ();
  for (guint epoch = 0; epoch < MIN (last, n_epochs); epoch++)
    {
      double loss = run_epoch (trainer, epoch, n_epochs);

      if (loss < 0 || !end_epoch (trainer, epoch + 1, n_epochs, loss, &cause))
        break;
    }
  if (cause)
    g_propagate_error (error, cause);
  return cause == NULL;
}

/* Every step frees arrays of megabytes and wants them again: keep them from the system, whose clearing of pages took
 * a fifth of the time. The threads are ours: within a product the BLAS makes sums in one order. */
static void
set_up_process (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, 1 << 30);
  mallopt (M_TRIM_THRESHOLD, 1 << 30);
#endif
  openblas_set_num_threads (1);
}

gboolean
train_tagger (const TrainingJob *job, GError **error)
{
  Trainer trainer = { .job = job };
  gboolean done;

  set_up_process ();
  done = set_up (&trainer, error) && set_up_learner (&trainer, error) && learn (&trainer, error);
  clear_trainer (&trainer);
  return done;
}

char *
evaluate_tagger (const TrainingJob *job, GError **error)
{
  Trainer trainer = { .job = job };
  char *scores = set_up (&trainer, error) ? score_dev (&trainer, error) : NULL;

  clear_trainer (&trainer);
  return scores;
}

gboolean
write_training_columns (const TrainingJob *job, const char *const *without, FILE *out, GError **error)
{
  Trainer trainer = { .job = job };
  gboolean done;

  trainer.recipe = training_recipe_read (job, NULL, &trainer.recipe_text, error);
  trainer.train = trainer.recipe ? read_corpora (&trainer, job->train, error) : NULL;
  for (guint i = 0; trainer.train && i < trainer.train->len; i++)
    training_corpus_write (trainer.train->pdata[i], trainer.recipe, without, out);
  done = trainer.train != NULL;
  clear_trainer (&trainer);
  return done;
}
