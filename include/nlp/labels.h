/* nlp/labels.h - labels that a tagger gave the tokens of a document, kept for several plugins.
 *
 * One network with several heads reads a document once: the plugin "encoder" runs it, keeps what it says with the document, and provides
 * the layer "labels", which has no rows: a plugin that requires it runs behind. Then each asks for the head that it wants:
 *
 *     NlpLabels pos;
 *
 *     if (nlp_labels_find (document, "pos", &pos))
 *       label = nlp_tagger_get_label (pos.tagger, pos.head, pos.labels[token]);
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <nlp/document.h>
#include <nlp/macros.h>
#include <nlp/sequence.h>

G_BEGIN_DECLS

/**
 * NLP_LAYER_LABELS:
 *
 * The layer whose provider keeps labels with the document.
 */
#define NLP_LAYER_LABELS "labels"

/**
 * NlpLabels:
 * @tagger: (nullable): who gave them
 * @head: the number of the head
 * @n_tokens: how many tokens there are
 * @labels: (array length=n_tokens): a label of the head for each token
 * @probabilities: (nullable): how probable each is, if that was asked for
 * @links: (nullable): as of nlp_sequence_output_get_links()
 * @link_probabilities: (nullable): how sure each link is
 *
 * What one head says of each token. All of it belongs to the document.
 */
typedef struct _NlpLabels
{
  const NlpTagger *tagger;
  guint head;
  guint n_tokens;
  const guint16 *labels;
  const float *probabilities;
  const guint32 *links;
  const float *link_probabilities;
} NlpLabels;

/**
 * nlp_labels_keep: (skip)
 * @document: a document with tokens
 * @tagger: a tagger
 * @output: (transfer full): what it made of all tokens of the document
 *
 * Keeps labels until the document is freed or its tokens are taken away, in place of those that were kept before.
 */
NLP_API void nlp_labels_keep (NlpDocument *document, NlpTagger *tagger, NlpSequenceOutput *output);

/**
 * nlp_labels_find: (skip)
 * @document: a document
 * @head: a head's name
 * @labels: (out): what it says
 *
 * Returns: whether labels of such a head are kept
 */
NLP_API gboolean nlp_labels_find (NlpDocument *document, const char *head, NlpLabels *labels);

G_END_DECLS
