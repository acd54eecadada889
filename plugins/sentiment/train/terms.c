/* terms.c - collects what is known of each word.
 * SPDX-License-Identifier: MIT */
#include "terms.h"
#include <string.h>

/* Brings a unit vector's elements to the size of the other features. */
#define VECTOR_GAIN 5.0f

static void
free_term (gpointer data)
{
  Term *term = data;

  g_clear_pointer (&term->links, g_array_unref);
  g_free (term->form);
  g_free (term);
}

void
terms_free (Terms *terms)
{
  g_hash_table_unref (terms->index);
  g_ptr_array_unref (terms->list);
  g_free (terms);
}

Term *
terms_find (const Terms *terms, const char *form)
{
  return g_hash_table_lookup (terms->index, form);
}

/* Takes @form. */
static Term *
obtain (Terms *terms, char *form)
{
  Term *term = terms_find (terms, form);

  if (term)
    {
      g_free (form);
      return term;
    }
  term = g_new0 (Term, 1);
  term->form = form;
  term->number = terms->list->len;
  g_ptr_array_add (terms->list, term);
  g_hash_table_insert (terms->index, form, term);
  return term;
}

static NlpWords *
open_words (const char *path, GError **error)
{
  g_autoptr (NlpWords) words = nlp_words_open (path, error);

  if (words && nlp_words_get_n_dimensions (words) != TERM_N_DIMENSIONS)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: vectors of %u numbers instead of %u", path,
                   nlp_words_get_n_dimensions (words), TERM_N_DIMENSIONS);
      return NULL;
    }
  return g_steal_pointer (&words);
}

/* @form: as it is mostly written. */
static void
set_vector (Term *term, const NlpWords *words, const char *form, gsize n_bytes)
{
  const float *scales = nlp_words_get_scales (words);
  NlpWordInfo info;

  if (!nlp_words_find (words, form, n_bytes, &info) || !info.vector)
    return;
  term->has_vector = TRUE;
  for (guint i = 0; i < TERM_N_DIMENSIONS; i++)
    term->vector[i] = (float) info.vector[i] * scales[i] * VECTOR_GAIN;
}

/* Word TAB path TAB count for each word; of words that differ in case the most frequent counts, which comes first. */
static gboolean
read_frequent_words (Terms *terms, const Corpus *corpus, GError **error)
{
  g_autofree char *list = corpus_load (corpus->folder, "raw/derived/clusters-1024.tsv.xz", error);
  g_autoptr (NlpWords) words = list ? open_words (corpus->words, error) : NULL;
  char *line = list, *end;

  for (; words && *line; line = end)
    {
      const char *tab = line + strcspn (line, "\t\n");
      const char *last;
      Term *term;

      end = line + strcspn (line, "\n");
      end += *end == '\n';
      if (!g_ascii_isalpha (*line) || *tab != '\t')
        continue;
      term = obtain (terms, g_ascii_strdown (line, tab - line));
      last = memchr (tab + 1, '\t', (gsize) (end - tab - 1));
      if (term->frequency > 0 || !last)
        continue;
      term->frequency = (guint) g_ascii_strtoull (last + 1, NULL, 10);
      set_vector (term, words, line, (gsize) (tab - line));
    }
  return words != NULL;
}

static gboolean
read_rated_words (Terms *terms, const char *folder, const char *name, float polarity, GError **error)
{
  g_autofree char *text = corpus_load (folder, name, error);
  g_auto (GStrv) lines = text ? g_strsplit (text, "\n", -1) : NULL;

  for (guint i = 0; lines && lines[i]; i++)
    {
      const char *word = g_strstrip (lines[i]);
      Term *term;

      if (*word == '\0' || *word == ';' || !g_utf8_validate (word, -1, NULL))
        continue;
      term = obtain (terms, g_ascii_strdown (word, -1));
      term->rated[RATING_POLARITY] = TRUE;
      term->ratings[RATING_POLARITY] = polarity;
    }
  return text != NULL;
}

/* A token once a text into the counts of its register. */
static void
count_token (Terms *terms, const Record *record, const char *form)
{
  Term *term = terms_find (terms, form);

  if (!term)
    return;
  if (record->source->register_ != REGISTER_NEWS)
    {
      term->n_other++;
      return;
    }
  term->n_news++;
  if (record->attitudes)
    term->news_sum += record->score;
}

static void
take_record (const Record *record, gpointer data)
{
  Terms *terms = data;
  guint n = nlp_layer_get_length (nlp_document_get_layer (record->document, NLP_LAYER_TOKENS));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (record->source->rating == RATED_MADE)
    return;
  for (guint i = 0; i < n; i++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (record->document, i, &n_bytes);
      g_autofree char *form = g_ascii_strdown (bytes, n_bytes);

      if (n == 1 && record->source->rating == RATED_PHRASE)
        {
          Term *term = obtain (terms, g_strdup (form));

          term->rated[RATING_STRENGTH] = TRUE;
          term->ratings[RATING_STRENGTH] = record->score;
        }
      if (record->source->rating != RATED_PHRASE && g_hash_table_add (seen, g_strdup (form)))
        count_token (terms, record, form);
    }
}

Terms *
terms_load (const Corpus *corpus, GError **error)
{
  g_autoptr (Terms) terms = g_new0 (Terms, 1);

  terms->list = g_ptr_array_new_with_free_func (free_term);
  terms->index = g_hash_table_new (g_str_hash, g_str_equal);
  if (!read_frequent_words (terms, corpus, error)
      || !read_rated_words (terms, corpus->folder, "sentiment/opinion_lexicon.positive.txt", 1, error)
      || !read_rated_words (terms, corpus->folder, "sentiment/opinion_lexicon.negative.txt", -1, error)
      || !corpus_foreach (corpus, take_record, terms, error))
    return NULL;
  return g_steal_pointer (&terms);
}
