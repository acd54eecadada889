/* training-set.h - annotated documents, as their readers give them, and as the network sees them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "token-features.h"
#include "losses.h"
#include "tagger.h"

/* A document with gold labels. */
typedef struct
{
  char *name;                 /* or NULL */
  NlpSequenceInput *input;
  GStringChunk *texts;        /* what the input points to, ... */
  NlpDocument *source;        /* ... or this, or NULL */
  GPtrArray **labels;         /* [n_heads]: of const char *, one a token, NULL where there is none; interned */
  GArray *links;              /* of guint32: the first token of the cue, or NLP_NO_TOKEN; empty without a linker */
} TrainingDocument;

TrainingDocument *training_document_new (guint n_heads);
void training_document_free (TrainingDocument *document);

/* Adds a token; its labels and link follow one by one. */
void training_document_add_token (TrainingDocument *document, const char *text, gsize n_bytes, NlpTokenPlace place);

/* What stands behind "=" in the line that starts a document, or NULL. */
char *training_document_read_name (const char *line, gsize length);

/* An I- that follows nothing of its kind starts a span: makes it a B-. */
void training_document_mend_bio (TrainingDocument *document, guint head);

/* A corpus: the documents of one file. */
typedef struct
{
  char *name;
  double share;               /* how much of it is seen in an epoch */
  GPtrArray *documents;       /* of TrainingDocument */
} TrainingCorpus;

/* Reads CoNLL columns, CoNLL-U (.conllu) or quotes (.jsonl), each perhaps compressed (.gz). @argument is
 * [NAME[:SHARE]=]FILE[+FILE...]: further files annotate the same texts for other heads. */
TrainingCorpus *training_corpus_read (const char *argument, const Recipe *recipe, GError **error);
void training_corpus_free (TrainingCorpus *corpus);

/* All corpora as numbers. */
typedef struct
{
  guint n_tokens;
  guint n_features;
  guint n_heads;
  guint32 *rows;              /* [n_tokens][n_features] */
  const gint8 **vectors;      /* [n_tokens] or NULL */
  guint16 **labels;           /* [n_heads][n_tokens], NO_LABEL where there is none */
  guint32 *links;             /* [n_tokens] or NULL */
  guint32 *groups;            /* [n_tokens]: one number for the occurrences of a word in a document */
  guint n_groups;
  GArray *sequences;          /* of SequenceSpan: the shortest pieces, that windows are made of */
  GArray *sequence_documents; /* of guint: which document each is from */
  GArray *sequence_corpora;   /* of guint */
  char ***label_names;        /* [n_heads][n_labels + 1] */
  guint *n_labels;            /* [n_heads] */
  GArray *vocabulary;         /* of guint64: hashes, ascending */
  GArray *vocabulary_counts;  /* of guint32: how often each was seen */
  const NlpWords *words;
} TrainingSet;

/* Numbers labels and words, and finds the features; sets the rows and dimensions that the recipe leaves open. Words and corpora
 * are numbered as in @encoder, if it is not NULL, and with @same_labels the labels of heads that it has. */
TrainingSet *training_set_new (const GPtrArray *corpora, Recipe *recipe, const NlpWords *words, const NlpTagger *encoder,
                               gboolean same_labels);
void training_set_free (TrainingSet *set);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrainingDocument, training_document_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrainingCorpus, training_corpus_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrainingSet, training_set_free)
