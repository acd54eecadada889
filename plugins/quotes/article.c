/* article.c - gathers what the layers say about each token into one array.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "article.h"

gboolean
word_equals (const Word *word, const char *text)
{
  for (guint i = 0; i < word->n_bytes; i++)
    if (text[i] == '\0' || g_ascii_tolower (word->bytes[i]) != text[i])
      return FALSE;
  return text[word->n_bytes] == '\0';
}

gboolean
word_ends_with (const Word *word, const char *ending)
{
  gsize length = strlen (ending);

  return word->n_bytes >= length && memcmp (word->bytes + word->n_bytes - length, ending, length) == 0;
}

NlpSpan
article_get_span (const Article *article, Range range)
{
  return (NlpSpan) { article->words[range.begin].span.begin, article->words[range.end - 1].span.end };
}

guint
article_find_word (const Article *article, guint32 position)
{
  guint low = 0, high = article->n_words;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (article->words[middle].span.begin < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* An unknown word in -ly is an adverb. */
static guint64
classify (const Word *word, guint64 senses)
{
  return senses == 0 && word->n_bytes > 4 && word_ends_with (word, "ly") ? WORD_ADVERB : senses;
}

static void
read_words (Article *article)
{
  const NlpLayer *tokens = nlp_document_get_layer (article->document, NLP_LAYER_TOKENS);
  const NlpSpan *spans = nlp_layer_get_spans (tokens, &article->n_words);
  const NlpSenses *senses = nlp_document_get_senses (article->document, &quotes_words);

  article->words = g_new (Word, MAX (article->n_words, 1));
  for (guint i = 0; i < article->n_words; i++)
    {
      Word *word = &article->words[i];
      gunichar first;

      *word = (Word){
        .span = spans[i], .block = NLP_NO_ROW, .sentence = NLP_NO_ROW, .passage = NO_PASSAGE, .entity = NLP_NO_ROW
      };
      word->bytes = nlp_document_get_token (article->document, i, &word->n_bytes);
      word->classes = classify (word, nlp_senses_get (senses, i));
      first = g_utf8_get_char (word->bytes);
      word->capital = g_unichar_isupper (first);
      word->letter = g_unichar_isalnum (first);
    }
}

/* Both layers are in order and do not overlap: one walk over each. */
static void
place_words (Article *article)
{
  guint n_sentences, block = 0, sentence = 0;
  const NlpSpan *sentences = nlp_layer_get_spans (article->sentences, &n_sentences);

  for (guint i = 0; i < article->n_words; i++)
    {
      Word *word = &article->words[i];

      while (block < article->n_blocks && article->blocks[block].end <= word->span.begin)
        block++;
      while (sentence < n_sentences && sentences[sentence].end <= word->span.begin)
        sentence++;
      if (block < article->n_blocks && article->blocks[block].begin <= word->span.begin)
        {
          word->block = block;
          if (!range_is_set (article->block_words[block]))
            article->block_words[block].begin = i;
          article->block_words[block].end = i + 1;
        }
      if (sentence < n_sentences && sentences[sentence].begin <= word->span.begin)
        word->sentence = sentence;
    }
}

static void
mark_words (Article *article, guint index)
{
  const Passage *passage = article_get_passage (article, index);
  guint i = article_find_word (article, passage->span.begin);
  Range *inside = &article->passage_words[index];

  for (*inside = NO_RANGE; i < article->n_words && article->words[i].span.begin < passage->span.end; i++)
    {
      Word *word = &article->words[i];
      gboolean is_mark = word->span.end <= passage->inside.begin || word->span.begin >= passage->inside.end;

      if (passage->depth == 0)
        {
          word->passage = index;
          word->mark = is_mark;
        }
      if (is_mark)
        continue;
      if (!range_is_set (*inside))
        inside->begin = i;
      inside->end = i + 1;
    }
}

static void
name_words (Article *article)
{
  guint n, i = 0;
  const NlpSpan *names;

  if (article->entities == NULL)
    return;
  names = nlp_layer_get_spans (article->entities, &n);
  for (guint row = 0; row < n; row++)
    {
      while (i < article->n_words && article->words[i].span.end <= names[row].begin)
        i++;
      for (guint k = i; k < article->n_words && article->words[k].span.begin < names[row].end; k++)
        if (article->words[k].entity == NLP_NO_ROW)
          article->words[k].entity = row;
    }
}

static void
read_passages (Article *article)
{
  gsize n_bytes;
  const char *text = nlp_document_get_text (article->document, &n_bytes);

  article->passages = marks_parse (text, n_bytes, nlp_document_get_property (article->document, "language"),
                                   article->blocks, article->n_blocks);
  article->passage_words = g_new0 (Range, MAX (article->passages->len, 1));
  for (guint i = 0; i < article->passages->len; i++)
    mark_words (article, i);
}

Article *
article_new (NlpDocument *document)
{
  Article *article = g_new0 (Article, 1);

  article->document = document;
  article->block_layer = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  article->blocks = nlp_layer_get_spans (article->block_layer, &article->n_blocks);
  article->block_words = g_new0 (Range, MAX (article->n_blocks, 1));
  article->sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  article->entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  article->referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);
  article->turns = nlp_document_get_layer (document, NLP_LAYER_TURNS);
  read_words (article);
  place_words (article);
  read_passages (article);
  name_words (article);
  return article;
}

void
article_free (Article *article)
{
  g_array_unref (article->passages);
  g_free (article->passage_words);
  g_free (article->block_words);
  g_free (article->words);
  g_free (article);
}
