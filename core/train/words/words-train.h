/* words-train.h - the steps that lead from plain text to words.model, in the order in which they run.
 *
 *     lines -> tokens -> corpus -> contexts (sparse) -> vectors (SVD) -> classes (k-means, Ward) -> file
 *                              \-> skip-gram vectors ----------------> classes               -/
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stdio.h>

#include <glib.h>

G_BEGIN_DECLS

/* Tokens of one line. */

typedef struct
{
  guint32 begin, n_bytes; /* in the normalised line */
} WordsPiece;

/* Splits @line into tokens as the library's tokeniser would, nearly: blanks, punctuation, clitics, hyphens. Digits
 * become 0 and curly quotes straight in @normal, into which the pieces of @pieces point. Both are emptied first. */
void nlp__words_split_line (const char *line, gsize n_bytes, GString *normal, GArray *pieces);

/* The corpus: a vocabulary and the text as one stream of numbers. */

#define WORDS_BREAK 0   /* between lines */
#define WORDS_RARE 1    /* any word that is not in the vocabulary */
#define WORDS_FIRST 2   /* the most frequent word; the others follow by falling frequency */

typedef struct
{
  GStringChunk *chunk;
  guint n_words;        /* size of the vocabulary, with the two special numbers */
  const char **words;   /* [n_words] spelling; NULL for the special ones */
  guint64 *counts;      /* [n_words] */
  guint8 *capitals;     /* [n_words] share of 255 of capitalised places, see NlpWordInfo */
  guint32 *stream;      /* [n_stream] */
  gsize n_stream;
} WordsCorpus;

typedef struct _WordsReader WordsReader;

WordsReader *nlp__words_reader_new (void);
void nlp__words_reader_add_line (WordsReader *reader, const char *line, gsize n_bytes);
/* Keeps the @n_words most frequent words seen at least @min_count times; frees the reader. */
WordsCorpus *nlp__words_reader_finish (WordsReader *reader, guint n_words, guint min_count);
void nlp__words_corpus_free (WordsCorpus *corpus);

/* Words against contexts, compressed sparse rows. */

typedef struct
{
  guint n_rows, n_columns;
  gsize *starts;        /* [n_rows + 1] first cell of a row */
  guint32 *columns;     /* [n_cells] */
  float *values;        /* [n_cells] */
} WordsMatrix;

WordsMatrix *nlp__words_count_contexts (const WordsCorpus *corpus, guint n_context_words);
void nlp__words_matrix_free (WordsMatrix *matrix);

/* Dense vectors, row-major. */

float *nlp__words_decompose (const WordsMatrix *matrix, guint n_dimensions, guint64 seed);
float *nlp__words_skip_gram (const WordsCorpus *corpus, guint n_dimensions, guint64 seed);
void nlp__words_normalise_rows (float *vectors, guint n_rows, guint n_dimensions);

/* Classes: 1 to n_classes by word, and for each the path in the tree of classes (a bit a step, under a leading 1).
 * Class numbers follow the tree's leaves from left to right; 0 is kept for "none". */

typedef struct
{
  guint n_classes;      /* with class 0 */
  guint16 *classes;     /* [n_rows] */
  guint32 *paths;       /* [n_classes] */
} WordsClasses;

WordsClasses *nlp__words_sort_into_classes (const float *vectors, guint n_rows, guint n_dimensions, const guint64 *counts,
                                            guint n_classes, guint64 seed);
void nlp__words_classes_free (WordsClasses *classes);

/* Joins @n_classes centres two by two; gives each its path and its place from left to right. */
void nlp__words_grow_tree (const float *centres, const double *weights, guint n_classes, guint n_dimensions,
                           guint32 *paths, guint32 *places);

/* Writes all of it as words.model; @maps has a map for each NlpWordMap. */
gboolean nlp__words_save (const char *filename, const WordsCorpus *corpus, const float *vectors, guint n_dimensions,
                          WordsClasses *const *maps, GError **error);

/* All steps. */

typedef struct
{
  const char *output;     /* file to write */
  guint n_words;          /* at most so many words are kept */
  guint min_count;        /* and only those seen so often */
  guint n_context_words;  /* that many most frequent words count as contexts */
  guint n_dimensions;     /* of the vectors in the file: half by context, half by topic */
  guint n_classes;        /* of each map */
  guint64 seed;
  void (*report) (const char *message, gpointer user_data); /* (nullable): told what is done next */
  gpointer user_data;
} WordsTraining;

/* 108,000 words seen 4 times, 3,000 contexts, 96 dimensions, 1,024 classes. */
void nlp__words_training_init (WordsTraining *training, const char *output);

/* Learns from plain text, a paragraph a line. */
gboolean nlp__words_train (const WordsTraining *training, FILE *input, GError **error);

/* A small generator of random numbers (SplitMix64), the same everywhere. */
static inline guint64
words_random (guint64 *state)
{
  guint64 z = (*state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static inline float
words_random_unit (guint64 *state)
{
  return (words_random (state) >> 40) * (1.0f / 16777216.0f);
}

G_END_DECLS
