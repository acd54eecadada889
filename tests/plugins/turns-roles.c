/* turns-roles.c - the model of roles: its ways through a text are those that counting them all finds, and its file is checked.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include <glib/gstdio.h>

#include "check.h"
#include "roles.h"

#define N_UNITS 5
#define N_WAYS (N_STATES * N_STATES * N_STATES * N_STATES * N_STATES)

/* Any scores, the same each time. */
static RoleLattice *
make_lattice (guint seed)
{
  RoleLattice *lattice = turns_lattice_new (N_UNITS);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < N_UNITS; i++)
    for (guint to = 0; to < N_STATES; to++)
      {
        lattice->state[i][to] = g_rand_double_range (random, -2, 2);
        for (guint from = 0; from <= N_STATES; from++)
          lattice->change[i][from][to] = g_rand_double_range (random, -2, 2);
      }
  return lattice;
}

/* What one way weighs; its states are the digits of @way. */
static double
weigh (const RoleLattice *lattice, guint way, guint8 *path)
{
  double sum = 0;
  guint from = N_STATES;

  for (guint i = 0; i < N_UNITS; i++, way /= N_STATES)
    {
      path[i] = way % N_STATES;
      if (!turns_lattice_may_follow (from, path[i]))
        return -INFINITY;
      sum += lattice->change[i][from][path[i]] + lattice->state[i][path[i]];
      from = path[i];
    }
  return sum;
}

static void
the_best_way_is_the_best_of_all (void)
{
  for (guint seed = 1; seed <= 20; seed++)
    {
      g_autoptr (RoleLattice) lattice = make_lattice (seed);
      guint8 found[N_UNITS], best[N_UNITS], path[N_UNITS];
      double most = -INFINITY;

      for (guint way = 0; way < N_WAYS; way++)
        if (weigh (lattice, way, path) > most)
          {
            most = weigh (lattice, way, path);
            memcpy (best, path, sizeof best);
          }
      turns_lattice_find_path (lattice, found);
      CU_ASSERT (memcmp (found, best, sizeof best) == 0);
    }
}

static void
probabilities_are_shares_of_all_ways (void)
{
  g_autoptr (RoleLattice) lattice = make_lattice (7);
  double states[N_UNITS][N_STATES], changes[N_UNITS][N_STATES + 1][N_STATES], counted[N_UNITS][N_STATES] = { 0 }, all = 0;
  guint8 path[N_UNITS];

  for (guint way = 0; way < N_WAYS; way++)
    {
      double share = exp (weigh (lattice, way, path));

      all += share;
      for (guint i = 0; i < N_UNITS; i++)
        counted[i][path[i]] += share;
    }
  CU_ASSERT_DOUBLE_EQUAL (turns_lattice_sum (lattice, states, changes), log (all), 1e-9);
  for (guint i = 0; i < N_UNITS; i++)
    for (guint to = 0; to < N_STATES; to++)
      {
        double arrived = 0;

        for (guint from = 0; from <= N_STATES; from++)
          arrived += changes[i][from][to];
        CU_ASSERT_DOUBLE_EQUAL (states[i][to], counted[i][to] / all, 1e-9);
        CU_ASSERT_DOUBLE_EQUAL (arrived, states[i][to], 1e-9);
      }
}

static void
what_goes_on_must_have_begun (void)
{
  CU_ASSERT (!turns_lattice_may_follow (N_STATES, STATE_ANSWER));
  CU_ASSERT (!turns_lattice_may_follow (STATE_QUESTION_BEGINS, STATE_ANSWER));
  CU_ASSERT (!turns_lattice_may_follow (STATE_NARRATION, STATE_QUESTION));
  CU_ASSERT (turns_lattice_may_follow (STATE_ANSWER_BEGINS, STATE_ANSWER));
  CU_ASSERT (turns_lattice_may_follow (N_STATES, STATE_QUESTION_BEGINS));
}

/* Sections of a model file in which one has a wrong size. */
static void
check_refused (gsize n_features, gsize n_scales, gsize n_changes)
{
  g_autofree char *folder = g_dir_make_tmp ("nlp-XXXXXX", NULL), *path = g_build_filename (folder, "turns.model", NULL);
  g_autofree float *changes = g_new0 (float, n_changes);
  g_autofree RoleWeights *features = g_new0 (RoleWeights, n_features);
  const float scales[2] = { 1, 1 };
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new (ROLE_MODEL_KIND, ROLE_MODEL_VERSION);
  g_autoptr (RoleModel) model = NULL;
  g_autoptr (GError) error = NULL;

  nlp_model_writer_add (writer, "features", features, n_features * sizeof *features);
  nlp_model_writer_add (writer, "scale", scales, n_scales * sizeof *scales);
  nlp_model_writer_add (writer, "changes", changes, n_changes * sizeof *changes);
  nlp_model_writer_save (writer, path, &error);
  CHECK_NO_ERROR (error);
  model = turns_role_model_open (path, &error);
  CU_ASSERT_PTR_NULL (model);
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_MODEL);
  g_remove (path);
  g_rmdir (folder);
}

static void
a_file_of_other_sizes_is_refused (void)
{
  const gsize n_changes = N_CONTEXTS * (N_STATES + 1) * N_STATES;

  check_refused (3, 1, n_changes);
  check_refused (4, 2, n_changes);
  check_refused (4, 1, n_changes - 1);
}

static void
questions_and_answers_are_told_apart (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("NLP_TEST_SOURCE"), "plugins", "turns", "turns.model", NULL);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (
    "Why did you leave the harbour?\n\nI was tired of the boats, and my sister had a bakery that needed me.\n\n"
    "Do you miss the sea?\n\nYes. I go there on Sundays, and I talk to those who stayed.\n", -1, NULL);
  g_autoptr (NlpReader) reader = nlp_reader_new (stream, "test");
  g_autoptr (NlpDocument) document = nlp_reader_next (reader, NULL);
  guint n_sentences = nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_SENTENCES));
  g_autofree TurnsEvidence *evidence = g_new0 (TurnsEvidence, n_sentences);
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (TurnsStretch));
  g_autoptr (GError) error = NULL;
  g_autoptr (RoleModel) model = turns_role_model_open (path, &error);

  if (!CHECK_NO_ERROR (error))
    return;
  turns_evidence_collect (document, evidence);
  turns_roles_find (document, model, evidence, stretches);
  CHECK_INTEGER (stretches->len, 4);
  for (guint i = 0; i < stretches->len; i++)
    CHECK_INTEGER (g_array_index (stretches, TurnsStretch, i).role, i % 2 == 0 ? ROLE_QUESTION : ROLE_ANSWER);
}

CHECK_MAIN (CHECK_CASE (the_best_way_is_the_best_of_all), CHECK_CASE (probabilities_are_shares_of_all_ways),
            CHECK_CASE (what_goes_on_must_have_begun), CHECK_CASE (a_file_of_other_sizes_is_refused),
            CHECK_CASE (questions_and_answers_are_told_apart))
