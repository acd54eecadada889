/* article.h - the document as the parts of this plugin look at it: words with their classes, places and passages.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "quotation-marks.h"
#include "word-class.h"

#define NO_WORD G_MAXUINT32

/* A token. */
typedef struct
{
  NlpSpan span;
  const char *bytes;
  guint32 n_bytes;
  guint64 classes;   /* WORD_SPEECH and so on */
  guint32 block;     /* or NLP_NO_ROW between blocks */
  guint32 sentence;  /* or NLP_NO_ROW */
  guint32 passage;   /* the outermost passage that it stands in, with its marks; or NO_PASSAGE */
  guint32 entity;    /* the name that it belongs to, or NLP_NO_ROW */
  guint8 capital;    /* begins with an upper-case letter */
  guint8 mark;       /* is the opening or closing mark of its passage */
  guint8 letter;     /* begins with a letter or digit */
} Word;

/* Words [begin, end). */
typedef struct
{
  guint32 begin;
  guint32 end;
} Range;

#define NO_RANGE ((Range) { 0, 0 })

typedef struct
{
  NlpDocument *document;
  Word *words;
  guint n_words;
  GArray *passages;         /* of Passage */
  Range *passage_words;     /* a passage each: the words inside its marks */
  Range *block_words;       /* a block each */
  const NlpSpan *blocks;
  guint n_blocks;
  const NlpLayer *block_layer;
  const NlpLayer *sentences;
  const NlpLayer *entities;  /* NULL if nobody looked for names */
  const NlpLayer *referents; /* likewise */
  const NlpLayer *turns;     /* likewise */
} Article;

Article *article_new (NlpDocument *document);
void article_free (Article *article);

static inline const Passage *
article_get_passage (const Article *article, guint index)
{
  return &g_array_index (article->passages, Passage, index);
}

static inline gboolean
word_is (const Word *word, guint64 classes)
{
  return (word->classes & classes) != 0;
}

/* Whether @word is the ASCII string @text, in any case. */
gboolean word_equals (const Word *word, const char *text);

/* Whether @word ends with the lower-case ASCII letters @ending. */
gboolean word_ends_with (const Word *word, const char *ending);

/* Whether the word is one of the punctuation characters of @set. */
static inline gboolean
word_is_point (const Word *word, const char *set)
{
  for (; *set != '\0'; set++)
    if (word->bytes[0] == *set && word->n_bytes <= 3)
      return TRUE;
  return FALSE;
}

static inline gboolean
range_is_set (Range range)
{
  return range.end > range.begin;
}

NlpSpan article_get_span (const Article *article, Range range);

/* The first word that begins at or after @position; n_words if there is none. */
guint article_find_word (const Article *article, guint32 position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Article, article_free)
