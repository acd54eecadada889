/* merge-corpora.c - two annotations of the same texts made one: the labels of the second on the tokens of the first.
 *
 * Tokens are lined up by their text. Where two files cut a text into tokens in different ways, the tokens from the last
 * agreement to the next get the labels of those that stand there in the second file, one by one.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "training-corpus.h"

#define MAX_GAP 12 /* tokens without agreement; more, and the rest of the document stays unlabelled */

typedef struct
{
  const TrainingDocument *one;
  const TrainingDocument *other;
  guint head;
} Merger;

static const SequenceToken *
get_token (const TrainingDocument *document, guint token)
{
  return &g_array_index (document->input->tokens, SequenceToken, token);
}

static gboolean
agree (const Merger *merger, guint here, guint there)
{
  const SequenceToken *one = get_token (merger->one, here), *other = get_token (merger->other, there);

  return one->n_bytes == other->n_bytes && memcmp (one->bytes, other->bytes, one->n_bytes) == 0;
}

/* The nearest pair of tokens from @here and @there on that agree. */
static gboolean
find_agreement (const Merger *merger, guint *here, guint *there)
{
  guint n_here = merger->one->input->tokens->len, n_there = merger->other->input->tokens->len;

  for (guint distance = 0; distance <= 2 * MAX_GAP; distance++)
    for (guint i = distance > MAX_GAP ? distance - MAX_GAP : 0; i <= MIN (distance, MAX_GAP); i++)
      if (*here + i < n_here && *there + distance - i < n_there && agree (merger, *here + i, *there + distance - i))
        {
          *here += i;
          *there += distance - i;
          return TRUE;
        }
  return FALSE;
}

/* A span goes on over a token more: what would begin it once more is inside it. */
static const char *
continue_label (const char *label)
{
  g_autofree char *inside = NULL;

  if (!label || label[0] != 'B' || label[1] != '-')
    return label;
  inside = g_strconcat ("I", label + 1, NULL);
  return g_intern_string (inside);
}

static void
label_gap (const Merger *merger, guint here, guint end_here, guint there, guint end_there)
{
  GPtrArray *to = merger->one->labels[merger->head], *from = merger->other->labels[merger->head];

  if (there == end_there)
    return;
  for (guint i = 0; here + i < end_here; i++)
    to->pdata[here + i] = there + i < end_there ? from->pdata[there + i]
                                                : (gpointer) continue_label (from->pdata[end_there - 1]);
}

static void
merge_head (const Merger *merger)
{
  guint here = 0, there = 0;

  for (;;)
    {
      guint last_here = here, last_there = there;

      if (!find_agreement (merger, &here, &there))
        break;
      label_gap (merger, last_here, here, last_there, there);
      merger->one->labels[merger->head]->pdata[here] = merger->other->labels[merger->head]->pdata[there];
      here++;
      there++;
    }
}

static gboolean
has_labels (const TrainingDocument *document, guint head)
{
  for (guint i = 0; i < document->labels[head]->len; i++)
    if (document->labels[head]->pdata[i])
      return TRUE;
  return FALSE;
}

/* A name may go on with an ending in the other file. */
static gboolean
have_same_name (const TrainingDocument *one, const TrainingDocument *other)
{
  return one->name && other->name
         && (g_str_has_prefix (one->name, other->name) || g_str_has_prefix (other->name, one->name));
}

/* The document called like @document, looked for from @next on: files often have the same order. */
static const TrainingDocument *
find_document (const TrainingCorpus *corpus, const TrainingDocument *document, guint *next)
{
  for (guint i = 0; i < corpus->documents->len; i++)
    {
      guint place = (*next + i) % corpus->documents->len;

      if (have_same_name (document, corpus->documents->pdata[place]))
        {
          *next = place + 1;
          return corpus->documents->pdata[place];
        }
    }
  return NULL;
}

void
training_corpus_merge (TrainingCorpus *corpus, const TrainingCorpus *other, const Recipe *recipe)
{
  guint next = 0;

  for (guint d = 0; d < corpus->documents->len; d++)
    {
      TrainingDocument *document = corpus->documents->pdata[d];
      const TrainingDocument *found = find_document (other, document, &next);

      for (guint h = 0; found && h < recipe->n_heads; h++)
        if (!has_labels (document, h))
          {
            merge_head (&(Merger) { document, found, h });
            if (recipe->heads[h].bio)
              training_document_mend_bio (document, h);
          }
    }
}
