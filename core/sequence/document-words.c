/* document-words.c - words that are kept with their document.
 *
 * Several taggers read the same tokens, whatever they cut them into. An input that is a document's tokens finds its words with the
 * document: the numbers of core/lexicon, the looks of each word, and its entry in the first word map that somebody asked for.
 * SPDX-License-Identifier: MIT */
#include <nlp/lexicon.h>

#include "attached.h"
#include "document-words.h"

typedef struct
{
  GMutex lock;
  WordTypes *types;
  NlpWords *words;
  NlpWordInfo *infos;
} DocumentWords;

static gpointer
make_document_words (NlpDocument *document, gconstpointer key)
{
  DocumentWords *kept = g_new0 (DocumentWords, 1);

  g_mutex_init (&kept->lock);
  return kept;
}

static void
free_document_words (gpointer data)
{
  DocumentWords *kept = data;

  g_clear_pointer (&kept->types, nlp__word_types_free);
  g_clear_pointer (&kept->words, nlp_words_unref);
  g_free (kept->infos);
  g_mutex_clear (&kept->lock);
  g_free (kept);
}

static NlpWordInfo *
look_up (const WordTypes *types, const NlpWords *words)
{
  NlpWordInfo *infos = g_new (NlpWordInfo, types->words->len + 1);

  for (guint i = 0; i < types->words->len; i++)
    {
      const WordType *word = &g_array_index (types->words, WordType, i);

      nlp_words_find (words, word->bytes, word->n_bytes, &infos[i]);
    }
  return infos;
}

/* The document's words, if the input has all its tokens and no others. */
static void
find_in_document (InputWords *found, const NlpSequenceInput *input, const NlpWords *words)
{
  static const char key = 'w';
  const NlpVocabulary *vocabulary = nlp_document_get_vocabulary (input->document);
  DocumentWords *kept
      = nlp__document_get_attached (input->document, &key, make_document_words, free_document_words);

  if (vocabulary->n_tokens != input->tokens->len)
    return;
  g_mutex_lock (&kept->lock);
  if (!kept->types)
    kept->types = nlp__word_types_new_from_vocabulary (input, vocabulary);
  if (words && !kept->words)
    {
      kept->words = nlp_words_ref ((NlpWords *) words);
      kept->infos = look_up (kept->types, words);
    }
  found->types = kept->types;
  if (words && nlp_words_get_checksum (words) == nlp_words_get_checksum (kept->words))
    found->infos = kept->infos;
  g_mutex_unlock (&kept->lock);
}

void
nlp__input_words_find (InputWords *found, const NlpSequenceInput *input, const NlpWords *words)
{
  *found = (InputWords) { NULL };
  if (input->document)
    find_in_document (found, input, words);
  if (!found->types)
    found->types = found->own_types = nlp__word_types_new (input);
  if (words && !found->infos)
    found->infos = found->own_infos = look_up (found->types, words);
}

void
nlp__input_words_clear (InputWords *found)
{
  g_clear_pointer (&found->own_types, nlp__word_types_free);
  g_free (found->own_infos);
}
