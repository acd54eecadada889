/* tagger.c - opening a tagger and asking for its labels' names.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include <nlp/error.h>
#include "tagger.h"

static gboolean
load_recipe (NlpTagger *tagger, GError **error)
{
  const char *filename = nlp_model_get_filename (tagger->model);
  g_autofree char *text = nlp_model_get_text (tagger->model, "recipe", error);

  if (!text)
    return FALSE;
  tagger->recipe = nlp__recipe_parse (text, strlen (text), filename, error);
  return tagger->recipe != NULL;
}

/* A network that was trained with one word map makes nonsense with another. */
static gboolean
check_words (NlpTagger *tagger, NlpWords *words, GError **error)
{
  const char *filename = nlp_model_get_filename (tagger->model);
  const guint64 *checksum;
  gsize n;

  if (!nlp__recipe_needs_words (tagger->recipe))
    return TRUE;
  checksum = nlp_model_get_array (tagger->model, "words", sizeof (guint64), &n, error);
  if (!checksum)
    return FALSE;
  if (!words)
    g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: this tagger needs the word map that it was trained with",
                 filename);
  else if (n != 1 || *checksum != nlp_words_get_checksum (words))
    g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: this tagger was trained with another word map: train it anew",
                 filename);
  else
    tagger->words = nlp_words_ref (words);
  return tagger->words != NULL;
}

static gboolean
load_vocabulary (NlpTagger *tagger, GError **error)
{
  g_autofree char *corpora = NULL;

  tagger->vocabulary
      = nlp_model_get_array (tagger->model, "vocabulary", sizeof (guint64), &tagger->n_vocabulary, error);
  corpora = tagger->vocabulary ? nlp_model_get_text (tagger->model, "corpora", error) : NULL;
  if (!corpora)
    return FALSE;
  tagger->corpora = g_strsplit (corpora, "\n", -1);
  return TRUE;
}

/* Every word of the vocabulary has a row in its table. */
static gboolean
check_vocabulary (const NlpTagger *tagger, GError **error)
{
  for (guint i = 0; i < tagger->recipe->n_features; i++)
    if (tagger->recipe->features[i].kind == FEATURE_WORD
        && tagger->recipe->features[i].n_rows != tagger->n_vocabulary + 1)
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: vocabulary and table differ in size",
                     nlp_model_get_filename (tagger->model));
        return FALSE;
      }
  return TRUE;
}

NlpTagger *
nlp_tagger_open (const char *filename, NlpWords *words, GError **error)
{
  g_autoptr (NlpTagger) tagger = g_atomic_rc_box_new0 (NlpTagger);

  g_return_val_if_fail (filename != NULL, NULL);

  tagger->kernel = nlp__kernel_get_best ();
  tagger->idle_runs = g_ptr_array_new_with_free_func ((GDestroyNotify) nlp__network_run_free);
  g_mutex_init (&tagger->lock);
  tagger->model = nlp_model_open (filename, NETWORK_KIND, NETWORK_VERSION, error);
  if (!tagger->model || !load_recipe (tagger, error) || !check_words (tagger, words, error)
      || !load_vocabulary (tagger, error))
    return NULL;
  tagger->network = nlp__network_new (tagger->model, tagger->recipe, tagger->words, error);
  if (!tagger->network || !check_vocabulary (tagger, error))
    return NULL;
  return g_steal_pointer (&tagger);
}

NlpTagger *
nlp_tagger_ref (NlpTagger *tagger)
{
  return g_atomic_rc_box_acquire (tagger);
}

static void
clear_tagger (gpointer data)
{
  NlpTagger *tagger = data;

  g_clear_pointer (&tagger->idle_runs, g_ptr_array_unref);
  g_mutex_clear (&tagger->lock);
  g_clear_pointer (&tagger->network, nlp__network_free);
  g_clear_pointer (&tagger->recipe, nlp__recipe_free);
  g_clear_pointer (&tagger->words, nlp_words_unref);
  g_clear_pointer (&tagger->model, nlp_model_unref);
  g_strfreev (tagger->corpora);
}

void
nlp_tagger_unref (NlpTagger *tagger)
{
  g_atomic_rc_box_release_full (tagger, clear_tagger);
}

NlpSequenceUnit
nlp_tagger_get_unit (const NlpTagger *tagger)
{
  g_autofree char *unit = nlp__recipe_dup_string (tagger->recipe, "data", "unit", "sentence");

  return g_str_equal (unit, "paragraph") ? NLP_SEQUENCE_PARAGRAPHS : NLP_SEQUENCE_SENTENCES;
}

guint
nlp_tagger_get_n_heads (const NlpTagger *tagger)
{
  return tagger->recipe->n_heads;
}

const char *
nlp_tagger_get_head_name (const NlpTagger *tagger, guint head)
{
  g_return_val_if_fail (head < tagger->recipe->n_heads, NULL);

  return tagger->recipe->heads[head].name;
}

int
nlp_tagger_find_head (const NlpTagger *tagger, const char *name)
{
  for (guint i = 0; i < tagger->recipe->n_heads; i++)
    if (g_str_equal (tagger->recipe->heads[i].name, name))
      return i;
  return -1;
}

guint
nlp_tagger_get_n_labels (const NlpTagger *tagger, guint head)
{
  g_return_val_if_fail (head < tagger->recipe->n_heads, 0);

  return tagger->network->heads[head].n_labels;
}

const char *
nlp_tagger_get_label (const NlpTagger *tagger, guint head, guint label)
{
  g_return_val_if_fail (head < tagger->recipe->n_heads && label < tagger->network->heads[head].n_labels, NULL);

  return tagger->network->heads[head].labels[label];
}

guint
nlp_tagger_find_corpus (const NlpTagger *tagger, const char *name)
{
  for (guint i = 0; tagger->corpora[i]; i++)
    if (g_str_equal (tagger->corpora[i], name))
      return i + 1;
  return 0;
}

const char *
nlp_tagger_get_kernel (void)
{
  return nlp__kernel_get_best ()->name;
}
