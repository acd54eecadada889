/* sequence-input.c - the tokens that a tagger is to label.
 * SPDX-License-Identifier: MIT */

#include <math.h>

#include <nlp/layers.h>
#include "sequence-input.h"

static void
clear_column (gpointer data)
{
  SequenceColumn *column = data;

  g_free (column->name);
  g_free (column->values);
}

NlpSequenceInput *
nlp_sequence_input_new (void)
{
  NlpSequenceInput *input = g_new0 (NlpSequenceInput, 1);

  input->tokens = g_array_new (FALSE, FALSE, sizeof (SequenceToken));
  input->sequences = g_array_new (FALSE, FALSE, sizeof (SequenceSpan));
  input->columns = g_array_new (FALSE, FALSE, sizeof (SequenceColumn));
  g_array_set_clear_func (input->columns, clear_column);
  return input;
}

void
nlp_sequence_input_free (NlpSequenceInput *input)
{
  if (!input)
    return;
  g_array_unref (input->tokens);
  g_array_unref (input->sequences);
  g_array_unref (input->columns);
  g_free (input->eager_head);
  g_free (input);
}

void
nlp_sequence_input_add_token (NlpSequenceInput *input, const char *bytes, guint n_bytes, NlpTokenPlace place)
{
  SequenceToken token = { bytes, n_bytes, place };

  g_return_if_fail (input != NULL && (bytes != NULL || n_bytes == 0));

  if (input->tokens->len - input->first_open == SEQUENCE_MAX_LENGTH)
    nlp_sequence_input_end_sequence (input);
  g_array_append_val (input->tokens, token);
}

void
nlp_sequence_input_end_sequence (NlpSequenceInput *input)
{
  SequenceSpan sequence = { input->first_open, input->tokens->len - input->first_open };

  if (sequence.length > 0)
    g_array_append_val (input->sequences, sequence);
  input->first_open = input->tokens->len;
}

guint
nlp_sequence_input_get_length (const NlpSequenceInput *input)
{
  return input->tokens->len;
}

void
nlp_sequence_input_set_column (NlpSequenceInput *input, const char *name, const guint8 *values)
{
  SequenceColumn column = { g_strdup (name), g_memdup2 (values, input->tokens->len) };

  g_array_append_val (input->columns, column);
}

const guint8 *
nlp__sequence_input_get_column (const NlpSequenceInput *input, const char *name)
{
  for (guint i = input->columns->len; i > 0; i--)
    {
      const SequenceColumn *column = &g_array_index (input->columns, SequenceColumn, i - 1);

      if (g_str_equal (column->name, name))
        return column->values;
    }
  return NULL;
}

void
nlp_sequence_input_set_corpus (NlpSequenceInput *input, guint corpus)
{
  input->corpus = corpus;
}

void
nlp_sequence_input_set_eagerness (NlpSequenceInput *input, const char *head, double eagerness)
{
  g_return_if_fail (input != NULL && head != NULL && isfinite (eagerness));

  g_free (input->eager_head);
  input->eager_head = g_strdup (head);
  input->eagerness = eagerness;
}

/* Walks over the rows of a layer beside the tokens: whether the token at @position is the first in a row. */
typedef struct
{
  const NlpSpan *spans;
  guint n_spans;
  guint next; /* the first row that no token has started yet */
} Starts;

static Starts
find_starts (NlpDocument *document, const char *name)
{
  const NlpLayer *layer = nlp_document_get_layer (document, name);
  Starts starts = { NULL, 0, 0 };

  if (layer)
    starts.spans = nlp_layer_get_spans (layer, &starts.n_spans);
  return starts;
}

static gboolean
is_start (Starts *starts, guint32 position)
{
  gboolean found = FALSE;

  while (starts->next < starts->n_spans && starts->spans[starts->next].begin <= position)
    {
      starts->next++;
      found = TRUE;
    }
  return found;
}

NlpSequenceInput *
nlp_sequence_input_new_from_document (NlpDocument *document, NlpSequenceUnit unit)
{
  NlpSequenceInput *input = nlp_sequence_input_new ();
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  Starts sentences = find_starts (document, NLP_LAYER_SENTENCES);
  Starts blocks = find_starts (document, NLP_LAYER_BLOCKS);
  const NlpSpan *spans = NULL;
  guint n_tokens = 0;

  if (tokens)
    {
      input->document = document;
      spans = nlp_layer_get_spans (tokens, &n_tokens);
    }
  /* Room for all at once: an array that grows by doubling ends up half empty. */
  g_array_set_size (input->tokens, n_tokens);
  g_array_set_size (input->tokens, 0);
  for (guint i = 0; i < n_tokens; i++)
    {
      gboolean starts_block = is_start (&blocks, spans[i].begin);
      gboolean starts_sentence = is_start (&sentences, spans[i].begin) || starts_block;
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, i, &n_bytes);

      if (unit == NLP_SEQUENCE_PARAGRAPHS ? starts_block : starts_sentence)
        nlp_sequence_input_end_sequence (input);
      nlp_sequence_input_add_token (input, bytes, n_bytes, starts_block ? NLP_TOKEN_STARTS_PARAGRAPH
                                    : starts_sentence ? NLP_TOKEN_STARTS_SENTENCE : NLP_TOKEN_INSIDE);
    }
  nlp_sequence_input_end_sequence (input);
  return input;
}
