/* tagger-decode.c - from an input to labels.
 *
 * A document goes through the network some hundred sequences at a time: enough to fill the batches, few enough that
 * the memory used does not grow with the document and stays in the processor's cache.
 * SPDX-License-Identifier: MIT */

#include "tagger.h"

#define RUN_TOKENS 2048
#define RUN_TOKENS_POOL 8192 /* so far a word's other occurrences are looked for */

static NlpSequenceOutput *
new_output (const NlpTagger *tagger, guint n_tokens, NlpDecodeFlags flags)
{
  NlpSequenceOutput *output = g_new0 (NlpSequenceOutput, 1);
  guint n_heads = tagger->recipe->n_heads;

  output->n_tokens = n_tokens;
  output->n_heads = n_heads;
  output->labels = g_new0 (guint16 *, n_heads);
  output->probabilities = g_new0 (float *, n_heads);
  for (guint i = 0; i < n_heads; i++)
    {
      output->labels[i] = g_new0 (guint16, n_tokens);
      if (flags & NLP_DECODE_PROBABILITIES)
        output->probabilities[i] = g_new0 (float, n_tokens);
    }
  if (tagger->network->linker)
    {
      output->links = g_new (guint32, n_tokens);
      output->link_probabilities = g_new0 (float, n_tokens);
      for (guint i = 0; i < n_tokens; i++)
        output->links[i] = NLP_NO_TOKEN;
    }
  return output;
}

/* @scores are the rows of the sequence. */
static void
label_sequence (const NlpTagger *tagger, const SequenceSpan *sequence, const float *scores, NlpSequenceOutput *output)
{
  guint stride = tagger->network->n_scores;

  for (guint i = 0; i < output->n_heads; i++)
    {
      const NetworkHead *head = &tagger->network->heads[i];
      const float *head_scores = scores + head->output.offset;
      guint16 *labels = output->labels[i] + sequence->first;
      float *probabilities = output->probabilities[i] ? output->probabilities[i] + sequence->first : NULL;

      if (!head->chain.transitions)
        nlp__softmax_decode (head_scores, stride, sequence->length, head->n_labels, labels, probabilities);
      else
        nlp__chain_decode (&head->chain, head_scores, stride, sequence->length, labels);
      if (head->chain.transitions && probabilities)
        nlp__chain_get_marginals (&head->chain, head_scores, stride, sequence->length, labels, probabilities);
    }
  if (tagger->network->linker)
    nlp__linker_link (tagger->network, sequence, scores, output);
}

NlpSequenceOutput *
nlp_tagger_decode (const NlpTagger *tagger, const NlpSequenceInput *input, NlpDecodeFlags flags)
{
  const FeatureFinder finder = { tagger->recipe, tagger->vocabulary, tagger->n_vocabulary, tagger->words };
  g_autoptr (DocumentFeatures) features = NULL;
  g_autofree guint32 *word_slots = NULL;
  NlpSequenceOutput *output;
  const SequenceSpan *sequences;
  guint n_scores, n_sequences, run_tokens = tagger->recipe->pool ? RUN_TOKENS_POOL : RUN_TOKENS;
  g_autofree float *scores = NULL;

  g_return_val_if_fail (tagger != NULL && input != NULL, NULL);

  n_scores = tagger->network->n_scores;
  sequences = (const SequenceSpan *) input->sequences->data;
  n_sequences = input->sequences->len;
  output = new_output (tagger, input->tokens->len, flags);
  features = nlp__features_find (&finder, input);
  word_slots = g_new0 (guint32, 2 * features->n_words);
  scores = g_new (float, (gsize) (run_tokens + SEQUENCE_MAX_LENGTH) * n_scores);
  for (guint first = 0, last; first < n_sequences; first = last)
    {
      guint n_tokens = 0;

      for (last = first; last < n_sequences && n_tokens < run_tokens; last++)
        n_tokens += sequences[last].length;
      nlp__network_run (tagger->network, tagger->kernel, features, sequences + first, last - first, word_slots,
                        scores);
      for (guint i = first; i < last; i++)
        {
          guint offset = sequences[i].first - sequences[first].first;

          label_sequence (tagger, &sequences[i], scores + (gsize) offset * n_scores, output);
        }
    }
  return output;
}

const guint16 *
nlp_sequence_output_get_labels (const NlpSequenceOutput *output, guint head)
{
  g_return_val_if_fail (output != NULL && head < output->n_heads, NULL);

  return output->labels[head];
}

const float *
nlp_sequence_output_get_probabilities (const NlpSequenceOutput *output, guint head)
{
  g_return_val_if_fail (output != NULL && head < output->n_heads, NULL);

  return output->probabilities[head];
}

const guint32 *
nlp_sequence_output_get_links (const NlpSequenceOutput *output, const float **probabilities)
{
  if (probabilities)
    *probabilities = output->link_probabilities;
  return output->links;
}

void
nlp_sequence_output_free (NlpSequenceOutput *output)
{
  if (!output)
    return;
  for (guint i = 0; i < output->n_heads; i++)
    {
      g_free (output->labels[i]);
      g_free (output->probabilities[i]);
    }
  g_free (output->labels);
  g_free (output->probabilities);
  g_free (output->links);
  g_free (output->link_probabilities);
  g_free (output);
}
