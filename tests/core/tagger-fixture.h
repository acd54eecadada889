/* tagger-fixture.h - a small tagger, trained on sentences made here, for the tests of taggers.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <string.h>
#include "check.h"
#include "kernel.h"
#include "recipe.h"
#include "training.h"

static const char recipe[]
    = "[features]\nword=16;1\nprefix3=8;256\nsuffix2=8;256\nshape=8;64\nplace=3\ncolumn.hint=3;4\n"
      "[columns]\nhint=4\n"
      "[network]\nlayers=2\nunits=32\nskip=true\nreach=1\nheads=entity;kind\n"
      "[head entity]\ntype=crf\nbio=true\nsource=2\n[head kind]\ntype=softmax\nsource=3\nreach=2\n"
      "[training]\nepochs=60\nrate=0.01\nbatch-tokens=100\nword-drop=0\n";

static const char *const people[] = { "Ada", "Bo", "Cleo", "Dov", "Eun", "Fay", "Gus", "Hal" };
static const char *const places[] = { "Arvale", "Brindle", "Corston", "Dunmere", "Eldham", "Fenwick" };
static const char *const verbs[] = { "visits", "leaves", "sees", "paints" };

/* One folder with one model for all cases. */
static char *folder, *model_path, *final_scores;

static void
add_line (GString *text, const char *word, const char *label, const char *kind)
{
  g_string_append_printf (text, "%s\t%s\t%s\t%u\n", word, label, kind, (guint) strlen (word) % 4);
}

static char *
make_text (guint n_sentences, guint seed)
{
  GString *text = g_string_new ("# doc = one\n");

  for (guint i = 0; i < n_sentences; i++)
    {
      guint k = i * 7 + seed;

      add_line (text, people[k % G_N_ELEMENTS (people)], "B-PERSON", "name");
      if (k % 3 == 0)
        add_line (text, people[(k + 3) % G_N_ELEMENTS (people)], "I-PERSON", "name");
      add_line (text, verbs[k % G_N_ELEMENTS (verbs)], "O", "verb");
      for (guint j = 0; j < k % 5; j++)
        add_line (text, "old", "O", "other");
      add_line (text, places[k % G_N_ELEMENTS (places)], "B-LOC", "name");
      add_line (text, ".", "O", "other");
      g_string_append (text, "\n");
    }
  return g_string_free (text, FALSE);
}

static char *
write_file (const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  if (!g_file_set_contents (path, text, -1, NULL))
    g_error ("fixture: cannot write %s", path);
  return path;
}

static gboolean
go_on (const TrainingProgress *progress, double share, gpointer user_data)
{
  char **scores = user_data;

  if (progress)
    {
      g_free (*scores);
      *scores = g_strdup (progress->scores);
    }
  return TRUE;
}

/* @base has the recipe of @recipe_text, the encoder or the start that are to be taken, and the settings. */
static void
train_on (const char *recipe_text, TrainingJob base, const char *output, char **scores)
{
  g_autofree char *train_text = make_text (40, 1), *dev_text = make_text (10, 3);
  g_autofree char *recipe_path = write_file ("a.recipe", recipe_text);
  g_autofree char *train_path = write_file ("train.txt", train_text);
  g_autofree char *dev_path = write_file ("dev.txt", dev_text);
  const char *const train_paths[] = { train_path, NULL }, *const dev_paths[] = { dev_path, NULL };
  g_autoptr (GError) error = NULL;

  base.recipe = recipe_path;
  base.train = train_paths;
  base.dev = dev_paths;
  base.output = output;
  base.report = go_on;
  base.user_data = scores;
  if (!train_tagger (&base, &error))
    g_error ("fixture: %s", error->message);
}

static void
train (const char *output, const char *const *settings, guint n_threads, char **scores)
{
  train_on (recipe, (TrainingJob) { .settings = settings, .n_threads = n_threads }, output, scores);
}

/* @text as made above. */
static NlpSequenceInput *
make_input (const char *text, guint only_sentence)
{
  NlpSequenceInput *input = nlp_sequence_input_new ();
  g_autoptr (GByteArray) hints = g_byte_array_new ();
  NlpTokenPlace place = NLP_TOKEN_STARTS_SENTENCE;
  guint sentence = 0;

  for (text = strchr (text, '\n') + 1; *text; text = strchr (text, '\n') + 1)
    {
      guint8 hint = strcspn (text, "\t") % 4;

      if (*text == '\n')
        {
          nlp_sequence_input_end_sequence (input);
          place = NLP_TOKEN_STARTS_SENTENCE;
          sentence++;
          continue;
        }
      if (only_sentence != G_MAXUINT && sentence != only_sentence)
        continue;
      nlp_sequence_input_add_token (input, text, strcspn (text, "\t"), place);
      g_byte_array_append (hints, &hint, 1);
      place = NLP_TOKEN_INSIDE;
    }
  nlp_sequence_input_set_column (input, "hint", hints->data);
  return input;
}

static NlpSequenceOutput *
decode (const char *model, const char *kernel, const NlpSequenceInput *input)
{
  g_autoptr (NlpTagger) tagger = NULL;

  g_setenv ("NLP_KERNEL", kernel, TRUE);
  tagger = nlp_tagger_open (model, NULL, NULL);
  g_unsetenv ("NLP_KERNEL");
  return tagger ? nlp_tagger_decode (tagger, input, NLP_DECODE_PROBABILITIES) : NULL;
}

static gboolean
outputs_equal (const NlpSequenceOutput *one, guint first, const NlpSequenceOutput *other, guint n)
{
  for (guint head = 0; head < 2; head++)
    if (memcmp (nlp_sequence_output_get_labels (one, head) + first, nlp_sequence_output_get_labels (other, head),
                n * sizeof (guint16)) != 0
        || memcmp (nlp_sequence_output_get_probabilities (one, head) + first,
                   nlp_sequence_output_get_probabilities (other, head), n * sizeof (float)) != 0)
      return FALSE;
  return TRUE;
}

static void
check_kernels (const char *model)
{
  g_autofree char *text = make_text (200, 5);
  g_autoptr (NlpSequenceInput) input = make_input (text, G_MAXUINT);
  g_autoptr (NlpSequenceOutput) portable = decode (model, "portable", input);

  for (const Kernel *const *kernel = nlp__kernel_get_all (); *kernel; kernel++)
    {
      g_autoptr (NlpSequenceOutput) output = decode (model, (*kernel)->name, input);

      if (!outputs_equal (portable, 0, output, nlp_sequence_input_get_length (input)))
        {
          g_print ("\n    %s", (*kernel)->name);
          CU_FAIL ("a kernel gives other results");
        }
    }
}

/* The cases of a program, behind the model that they share. */
static int
run_cases (const CheckCase *cases, guint n, const char *only)
{
  int status;

  folder = check_make_folder ();
  model_path = g_build_filename (folder, "a.model", NULL);
  train (model_path, NULL, 1, &final_scores);
  status = check_run (cases, n, only);
  check_remove_folder (folder);
  g_free (folder);
  g_free (model_path);
  g_free (final_scores);
  return status;
}
