/* nlp/sequence.h - labels for tokens, learned from annotated text by `nlp-train tagger`.
 *
 * A tagger is a model file: a small neural network and one or more heads, each of which gives every token a label
 * ("B-PERSON", "NOUN"). A plugin opens it once and decodes whole documents; sentences are batched inside, so one call
 * a document is fast.
 *
 *     g_autoptr (NlpTagger) tagger = nlp_tagger_open (path, words, &error);
 *     int head = nlp_tagger_find_head (tagger, "entity");
 *     ...
 *     g_autoptr (NlpSequenceInput) input = nlp_sequence_input_new_from_document (document, NLP_SEQUENCE_SENTENCES);
 *     g_autoptr (NlpSequenceOutput) output = nlp_tagger_decode (tagger, input, NLP_DECODE_LABELS);
 *     const guint16 *labels = nlp_sequence_output_get_labels (output, head);
 *     const char *label = nlp_tagger_get_label (tagger, head, labels[0]);
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>
#include <nlp/document.h>
#include <nlp/macros.h>
#include <nlp/words.h>

G_BEGIN_DECLS

/* What goes in. */

/**
 * NlpTokenPlace:
 * @NLP_TOKEN_INSIDE: somewhere inside a sentence
 * @NLP_TOKEN_STARTS_SENTENCE: the first of its sentence
 * @NLP_TOKEN_STARTS_PARAGRAPH: the first of its paragraph, and so of a sentence
 *
 * Where a token stands.
 */
typedef enum
{
  NLP_TOKEN_INSIDE,
  NLP_TOKEN_STARTS_SENTENCE,
  NLP_TOKEN_STARTS_PARAGRAPH
} NlpTokenPlace;

/**
 * NlpSequenceUnit:
 * @NLP_SEQUENCE_SENTENCES: each sentence is labelled by itself
 * @NLP_SEQUENCE_PARAGRAPHS: each paragraph is
 *
 * How far a tagger sees. Choose what it was trained with ([data] unit of its recipe).
 */
typedef enum
{
  NLP_SEQUENCE_SENTENCES,
  NLP_SEQUENCE_PARAGRAPHS
} NlpSequenceUnit;

/**
 * NlpSequenceInput:
 *
 * The tokens of one document, cut into the sequences that are labelled one by one. What a word does elsewhere in the input counts
 * too, so give a whole document.
 */
typedef struct _NlpSequenceInput NlpSequenceInput;

/**
 * nlp_sequence_input_new: (skip)
 *
 * Returns: (transfer full): an empty input
 */
NLP_API NlpSequenceInput *nlp_sequence_input_new (void);

/**
 * nlp_sequence_input_new_from_document: (skip)
 * @document: a document with the layers "tokens", "sentences" and "blocks"; must outlive the input
 * @unit: what to label as one sequence
 *
 * Returns: (transfer full): its tokens; token N of the input is row N of the layer
 */
NLP_API NlpSequenceInput *nlp_sequence_input_new_from_document (NlpDocument *document, NlpSequenceUnit unit);

/**
 * nlp_sequence_input_add_token: (skip)
 * @input: an input
 * @bytes: the token, UTF-8; must outlive the input
 * @n_bytes: its size
 * @place: where it stands
 */
NLP_API void nlp_sequence_input_add_token (NlpSequenceInput *input, const char *bytes, guint n_bytes, NlpTokenPlace place);

/**
 * nlp_sequence_input_end_sequence: (skip)
 * @input: an input
 *
 * The tokens since the last call are one sequence. Call it behind the last token, too: tokens of no sequence get label 0. A
 * sequence of more than 400 tokens is cut.
 */
NLP_API void nlp_sequence_input_end_sequence (NlpSequenceInput *input);

/**
 * nlp_sequence_input_get_length: (skip)
 * @input: an input
 *
 * Returns: the number of its tokens
 */
NLP_API guint nlp_sequence_input_get_length (const NlpSequenceInput *input);

/**
 * nlp_sequence_input_set_column: (skip)
 * @input: an input with all its tokens
 * @name: as in the recipe ("column.gazetteer" there is "gazetteer" here)
 * @values: (array): one value a token, what the plugin knows of it; copied
 *
 * A feature of the plugin's own. A column that the tagger does not know is not looked at; one that it knows and is not given
 * counts as all 0.
 */
NLP_API void nlp_sequence_input_set_column (NlpSequenceInput *input, const char *name, const guint8 *values);

/**
 * nlp_sequence_input_set_corpus: (skip)
 * @input: an input
 * @corpus: a number from nlp_tagger_find_corpus(); 0 is none in particular
 *
 * Which of the corpora that the tagger was trained on the document resembles most.
 */
NLP_API void nlp_sequence_input_set_corpus (NlpSequenceInput *input, guint corpus);

/**
 * nlp_sequence_input_set_eagerness: (skip)
 * @input: an input
 * @head: name of the head that it is for; others are not eager
 * @eagerness: what is added to the score of a step from "O" to a label that begins with B, if the head has a chain; 0 at first
 *
 * The likeliest labels leave out what is probably nothing. Above 0 more spans are found, and more of them are wrong: for a plugin
 * that judges afterwards which ones to keep. Probabilities are those of the model all the same.
 */
NLP_API void nlp_sequence_input_set_eagerness (NlpSequenceInput *input, const char *head, double eagerness);

NLP_API void nlp_sequence_input_free (NlpSequenceInput *input);

/* The tagger. */

/**
 * NlpTagger:
 *
 * An open tagger. Reference counted; threads may share it.
 */
typedef struct _NlpTagger NlpTagger;

/**
 * nlp_tagger_open: (skip)
 * @filename: a model of `nlp-train tagger`
 * @words: (nullable): the word map that it was trained with; may be %NULL if its recipe asks for none
 * @error: where to put an error
 *
 * Fails with %NLP_ERROR_MODEL if the file is damaged, or made for another version, or with another word map.
 *
 * Returns: (transfer full): the tagger
 */
NLP_API NlpTagger *nlp_tagger_open (const char *filename, NlpWords *words, GError **error);

NLP_API NlpTagger *nlp_tagger_ref (NlpTagger *tagger);
NLP_API void nlp_tagger_unref (NlpTagger *tagger);

/**
 * nlp_tagger_get_unit: (skip)
 * @tagger: a tagger
 *
 * Returns: what it was trained with
 */
NLP_API NlpSequenceUnit nlp_tagger_get_unit (const NlpTagger *tagger);

/**
 * nlp_tagger_get_n_heads: (skip)
 * @tagger: a tagger
 *
 * Returns: how many heads it has
 */
NLP_API guint nlp_tagger_get_n_heads (const NlpTagger *tagger);

/**
 * nlp_tagger_get_head_name: (skip)
 * @tagger: a tagger
 * @head: one of its heads
 *
 * Returns: (transfer none): its name
 */
NLP_API const char *nlp_tagger_get_head_name (const NlpTagger *tagger, guint head);

/**
 * nlp_tagger_find_head: (skip)
 * @tagger: a tagger
 * @name: a head of its recipe
 *
 * Returns: the head's number, or -1
 */
NLP_API int nlp_tagger_find_head (const NlpTagger *tagger, const char *name);

/**
 * nlp_tagger_get_n_labels: (skip)
 * @tagger: a tagger
 * @head: one of its heads
 *
 * Returns: how many labels the head tells apart
 */
NLP_API guint nlp_tagger_get_n_labels (const NlpTagger *tagger, guint head);

/**
 * nlp_tagger_get_label: (skip)
 * @tagger: a tagger
 * @head: one of its heads
 * @label: below nlp_tagger_get_n_labels()
 *
 * Returns: (transfer none): the label as it was in the training data
 */
NLP_API const char *nlp_tagger_get_label (const NlpTagger *tagger, guint head, guint label);

/**
 * nlp_tagger_find_corpus: (skip)
 * @tagger: a tagger
 * @name: a corpus's name in training
 *
 * Returns: its number, or 0 if there is none of that name
 */
NLP_API guint nlp_tagger_find_corpus (const NlpTagger *tagger, const char *name);

/**
 * nlp_tagger_get_kernel: (skip)
 *
 * Returns: (transfer none): the name of the inner loops that this processor runs: "avx512", "avx2", "neon" or "portable"
 */
NLP_API const char *nlp_tagger_get_kernel (void);

/* What comes out. */

/**
 * NlpDecodeFlags:
 * @NLP_DECODE_LABELS: only the labels
 * @NLP_DECODE_PROBABILITIES: also how probable each label is
 */
typedef enum
{
  NLP_DECODE_LABELS = 0,
  NLP_DECODE_PROBABILITIES = 1 << 0
} NlpDecodeFlags;

/**
 * NLP_DECODE_PROBABILITIES_OF:
 * @head: a head of the tagger
 *
 * A flag beside those of #NlpDecodeFlags: also how probable the labels of one head are.
 */
#define NLP_DECODE_PROBABILITIES_OF(head) (1u << (16 + (head)))

/**
 * NLP_NO_TOKEN:
 *
 * The link of a token that belongs to nothing.
 */
#define NLP_NO_TOKEN G_MAXUINT32

/**
 * NlpSequenceOutput:
 *
 * What a tagger made of an input: arrays with one element a token.
 */
typedef struct _NlpSequenceOutput NlpSequenceOutput;

/**
 * nlp_tagger_decode: (skip)
 * @tagger: a tagger
 * @input: a document's tokens
 * @flags: what is wanted: #NlpDecodeFlags and NLP_DECODE_PROBABILITIES_OF()
 *
 * Labels every token with every head. The same sequence gets the same labels on every processor, whatever stands beside it in
 * the batch.
 *
 * Returns: (transfer full): the labels; independent of @input
 */
NLP_API NlpSequenceOutput *nlp_tagger_decode (const NlpTagger *tagger, const NlpSequenceInput *input, guint flags);

/**
 * nlp_sequence_output_get_labels: (skip)
 * @output: an output
 * @head: a head of the tagger
 *
 * Returns: (transfer none): a label for each token
 */
NLP_API const guint16 *nlp_sequence_output_get_labels (const NlpSequenceOutput *output, guint head);

/**
 * nlp_sequence_output_get_probabilities: (skip)
 * @output: an output made with %NLP_DECODE_PROBABILITIES, or that of the head
 * @head: a head of the tagger
 *
 * Returns: (transfer none): the (marginal) probability of each token's label
 */
NLP_API const float *nlp_sequence_output_get_probabilities (const NlpSequenceOutput *output, guint head);

/**
 * nlp_sequence_output_get_links: (skip)
 * @output: an output of a tagger with a linker
 * @probabilities: (out) (optional) (transfer none): how sure each link is, on average over the tokens of its span
 *
 * The linker ties each labelled span to the span that starts with a cue. All tokens of a span have the same link.
 *
 * Returns: (transfer none) (nullable): for each token the first token of the cue that it belongs to, or %NLP_NO_TOKEN
 */
NLP_API const guint32 *nlp_sequence_output_get_links (const NlpSequenceOutput *output, const float **probabilities);

NLP_API void nlp_sequence_output_free (NlpSequenceOutput *output);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSequenceInput, nlp_sequence_input_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSequenceOutput, nlp_sequence_output_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpTagger, nlp_tagger_unref)

G_END_DECLS
