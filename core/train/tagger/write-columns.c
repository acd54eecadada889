/* write-columns.c - a corpus as columns, as read-columns.c reads them.
 *
 * A document that says nothing of paragraphs is cut into some of one to four sentences, so that what learns from
 * paragraphs meets their like here, too.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "training-corpus.h"

static gboolean
has_paragraphs (const TrainingDocument *document)
{
  for (guint i = 1; i < document->input->tokens->len; i++)
    if (g_array_index (document->input->tokens, SequenceToken, i).place == NLP_TOKEN_STARTS_PARAGRAPH)
      return TRUE;
  return FALSE;
}

static void
write_labels (const TrainingDocument *document, const Recipe *recipe, guint token, FILE *out)
{
  for (guint h = 0; h < recipe->n_heads; h++)
    {
      const char *label = document->labels[h]->pdata[token];

      fprintf (out, "\t%s", label ? label : "_");
    }
  if (!recipe->linker)
    return;
  if (token < document->links->len && g_array_index (document->links, guint32, token) != NLP_NO_TOKEN)
    fprintf (out, "\t%d", (int) (g_array_index (document->links, guint32, token) - token));
  else
    fputs ("\t_", out);
}

/* Where paragraphs start, by the document or, where it does not say, by count. */
typedef struct
{
  gboolean by_count;
  guint n_paragraphs;
  guint n_left; /* sentences of the paragraph */
} Cutter;

static gboolean
starts_paragraph (Cutter *cutter, NlpTokenPlace place)
{
  if (!cutter->by_count)
    return place == NLP_TOKEN_STARTS_PARAGRAPH;
  if (cutter->n_left > 0)
    {
      cutter->n_left--;
      return FALSE;
    }
  cutter->n_left = (cutter->n_paragraphs * 5 + cutter->n_paragraphs / 3) % 4;
  cutter->n_paragraphs++;
  return TRUE;
}

static void
write_document (const TrainingDocument *document, const Recipe *recipe, FILE *out)
{
  const GArray *tokens = document->input->tokens;
  Cutter cutter = { .by_count = !has_paragraphs (document) };

  fprintf (out, "# doc = %s\n", document->name ? document->name : "_");
  for (guint i = 0; i < tokens->len; i++)
    {
      const SequenceToken *token = &g_array_index (tokens, SequenceToken, i);

      if (i > 0 && token->place != NLP_TOKEN_INSIDE)
        fputs (starts_paragraph (&cutter, token->place) ? "\n# newpar\n" : "\n", out);
      fwrite (token->bytes, 1, token->n_bytes, out);
      write_labels (document, recipe, i, out);
      fputc ('\n', out);
    }
  fputc ('\n', out);
}

static gboolean
is_wanted (const TrainingDocument *document, const char *const *without)
{
  for (guint i = 0; without && without[i] && document->name; i++)
    if (strstr (document->name, without[i]))
      return FALSE;
  return TRUE;
}

void
training_corpus_write (const TrainingCorpus *corpus, const Recipe *recipe, const char *const *without, FILE *out)
{
  fputs (COLUMN_NAMES "token", out);
  for (guint h = 0; h < recipe->n_heads; h++)
    fprintf (out, " %s", recipe->heads[h].name);
  fputs (recipe->linker ? " link\n" : "\n", out);
  for (guint d = 0; d < corpus->documents->len; d++)
    if (is_wanted (corpus->documents->pdata[d], without))
      write_document (corpus->documents->pdata[d], recipe, out);
}
