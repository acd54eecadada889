/* tagger-decode.c - from an input to labels.
 *
 * A document goes through the network some hundred sequences at a time: enough to fill the batches, few enough that
 * the memory used does not grow with the document and stays in the processor's cache.
 * SPDX-License-Identifier: MIT */

#include "tagger.h"

#define RUN_TOKENS 2048
#define RUN_TOKENS_POOL 4096 /* so far a word's other occurrences are looked for */

static NlpSequenceOutput *
new_output (const NlpTagger *tagger, guint n_tokens, guint flags)
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
      if (flags & (NLP_DECODE_PROBABILITIES | NLP_DECODE_PROBABILITIES_OF (i)))
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

/* The chains of all heads; those that the model has, but where the input is eager. */
static Chain *
new_chains (const NlpTagger *tagger, const NlpSequenceInput *input)
{
  Chain *chains = g_new0 (Chain, tagger->recipe->n_heads);

  for (guint i = 0; i < tagger->recipe->n_heads; i++)
    {
      const NetworkHead *head = &tagger->network->heads[i];

      chains[i] = head->chain;
      if (chains[i].transitions && input->eagerness != 0 && g_str_equal (tagger->recipe->heads[i].name, input->eager_head))
        chains[i].transitions = nlp__chain_begin_spans (&head->chain, head->labels, input->eagerness);
    }
  return chains;
}

static void
free_chains (const NlpTagger *tagger, Chain *chains)
{
  for (guint i = 0; i < tagger->recipe->n_heads; i++)
    if (chains[i].transitions != tagger->network->heads[i].chain.transitions)
      g_free ((float *) chains[i].transitions);
  g_free (chains);
}

/* @scores are the rows of the sequence. */
static void
label_sequence (const NlpTagger *tagger, const Chain *chains, const SequenceSpan *sequence, const float *scores,
                NlpSequenceOutput *output)
{
  guint stride = tagger->network->n_scores;

  for (guint i = 0; i < output->n_heads; i++)
    {
      const NetworkHead *head = &tagger->network->heads[i];
      const float *head_scores = scores + head->output.offset;
      guint16 *labels = output->labels[i] + sequence->first;
      float *probabilities = output->probabilities[i] ? output->probabilities[i] + sequence->first : NULL;

      if (head->once >= 0)
        continue;
      if (!head->chain.transitions)
        nlp__softmax_decode (head_scores, stride, sequence->length, head->n_labels, labels, probabilities);
      else
        nlp__chain_decode (&chains[i], head_scores, stride, sequence->length, labels);
      if (head->chain.transitions && probabilities)
        nlp__chain_get_marginals (&head->chain, head_scores, stride, sequence->length, labels, probabilities);
    }
  if (tagger->network->linker)
    nlp__linker_link (tagger->network, sequence, scores, output);
}

/* Labels of heads that are found once: [n_words][labels of the other head], 1 + the label, 0 where it is not known yet. */
typedef struct
{
  guint16 *labels;
  float *probabilities;
} Memory;

static Memory *
new_memories (const NlpTagger *tagger, const DocumentFeatures *features)
{
  const NetworkHead *heads = tagger->network->heads;
  Memory *memories = g_new0 (Memory, tagger->recipe->n_heads);

  for (guint i = 0; i < tagger->recipe->n_heads; i++)
    if (heads[i].once >= 0)
      {
        gsize n = (gsize) features->n_words * heads[heads[i].once].n_labels;

        memories[i].labels = g_new0 (guint16, n);
        memories[i].probabilities = g_new (float, n);
      }
  return memories;
}

static void
free_memories (const NlpTagger *tagger, Memory *memories)
{
  for (guint i = 0; i < tagger->recipe->n_heads; i++)
    {
      g_free (memories[i].labels);
      g_free (memories[i].probabilities);
    }
  g_free (memories);
}

/* The place of a token in a memory. */
static gsize
get_place (const NlpTagger *tagger, const Run *run, guint head, guint32 token, const NlpSequenceOutput *output)
{
  guint other = tagger->network->heads[head].once;

  return (gsize) run->features->types->types[token] * tagger->network->heads[other].n_labels + output->labels[other][token];
}

/* Asks the head about the first token of each word and label that are not known yet, and gives all tokens their labels. */
static void
label_once (const NlpTagger *tagger, Run *run, guint index, Memory *memory, NlpSequenceOutput *output)
{
  const NetworkHead *head = &tagger->network->heads[index];
  guint stride = head->output.n_blocks * KERNEL_BLOCK;
  g_autofree guint32 *tokens = g_new (guint32, run->n_tokens);
  g_autofree float *scores = NULL;
  guint n = 0;

  for (guint32 token = run->first; token < run->first + run->n_tokens; token++)
    {
      guint16 *label = &memory->labels[get_place (tagger, run, index, token, output)];

      if (*label == 0)
        {
          *label = 1;
          tokens[n++] = token;
        }
    }
  scores = g_new (float, (gsize) n * stride);
  nlp__network_score_tokens (run, index, tokens, n, scores);
  for (guint i = 0; i < n; i++)
    {
      gsize place = get_place (tagger, run, index, tokens[i], output);
      guint16 label;

      nlp__softmax_decode (scores + (gsize) i * stride, stride, 1, head->n_labels, &label,
                           output->probabilities[index] ? &memory->probabilities[place] : NULL);
      memory->labels[place] = label + 1;
    }
  for (guint32 token = run->first; token < run->first + run->n_tokens; token++)
    {
      gsize place = get_place (tagger, run, index, token, output);

      output->labels[index][token] = memory->labels[place] - 1;
      if (output->probabilities[index])
        output->probabilities[index][token] = memory->probabilities[place];
    }
}

/* What a document goes through. */
typedef struct
{
  const NlpTagger *tagger;
  const DocumentFeatures *features;
  guint32 *word_slots;
  Memory *memories;
  Chain *chains;
  Run *run;
  float *scores;
  NlpSequenceOutput *output;
} Decoding;

/* A run that no other thread has. */
static Run *
take_run (NlpTagger *tagger)
{
  Run *run = NULL;

  g_mutex_lock (&tagger->lock);
  if (tagger->idle_runs->len > 0)
    run = g_ptr_array_steal_index_fast (tagger->idle_runs, tagger->idle_runs->len - 1);
  g_mutex_unlock (&tagger->lock);
  return run ? run : nlp__network_run_new (tagger->network, tagger->kernel);
}

/* One that grew with a long document is not kept. */
static void
give_run_back (NlpTagger *tagger, Run *run, guint n_tokens)
{
  if (n_tokens > RUN_TOKENS)
    {
      nlp__network_run_free (run);
      return;
    }
  g_mutex_lock (&tagger->lock);
  g_ptr_array_add (tagger->idle_runs, run);
  g_mutex_unlock (&tagger->lock);
}

static void
decode_sequences (const Decoding *decoding, const SequenceSpan *sequences, guint n_sequences)
{
  const NlpTagger *tagger = decoding->tagger;
  Run *run = decoding->run;

  nlp__network_run_start (run, decoding->features, sequences, n_sequences, decoding->word_slots);
  nlp__network_score (run, decoding->scores);
  for (guint i = 0; i < n_sequences; i++)
    label_sequence (tagger, decoding->chains, &sequences[i],
                    decoding->scores + (gsize) (sequences[i].first - run->first) * tagger->network->n_scores,
                    decoding->output);
  for (guint i = 0; i < tagger->recipe->n_heads; i++)
    if (tagger->network->heads[i].once >= 0)
      label_once (tagger, run, i, &decoding->memories[i], decoding->output);
}

NlpSequenceOutput *
nlp_tagger_decode (const NlpTagger *tagger, const NlpSequenceInput *input, guint flags)
{
  FeatureFinder finder;
  g_autoptr (DocumentFeatures) features = NULL;
  g_autofree guint32 *word_slots = NULL;
  g_autofree float *scores = NULL;
  Decoding decoding = { tagger };
  const SequenceSpan *sequences;
  guint run_tokens;

  g_return_val_if_fail (tagger != NULL && input != NULL, NULL);

  finder = (FeatureFinder) { tagger->recipe, tagger->vocabulary, tagger->n_vocabulary, tagger->words };
  run_tokens = tagger->recipe->pool ? RUN_TOKENS_POOL : RUN_TOKENS;
  sequences = (const SequenceSpan *) input->sequences->data;
  decoding.output = new_output (tagger, input->tokens->len, flags);
  decoding.features = features = nlp__features_find (&finder, input);
  decoding.memories = new_memories (tagger, features);
  decoding.chains = new_chains (tagger, input);
  decoding.run = take_run ((NlpTagger *) tagger);
  decoding.word_slots = word_slots = g_new0 (guint32, 2 * features->n_words);
  decoding.scores = scores
      = g_new (float, (gsize) (MIN (run_tokens, input->tokens->len) + SEQUENCE_MAX_LENGTH) * tagger->network->n_scores);
  for (guint first = 0, last; first < input->sequences->len; first = last)
    {
      guint n_tokens = 0;

      for (last = first; last < input->sequences->len && n_tokens < run_tokens; last++)
        n_tokens += sequences[last].length;
      decode_sequences (&decoding, sequences + first, last - first);
    }
  free_memories (tagger, decoding.memories);
  free_chains (tagger, decoding.chains);
  give_run_back ((NlpTagger *) tagger, decoding.run, input->tokens->len);
  return decoding.output;
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
