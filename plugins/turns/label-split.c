/* label-split.c - splits a text at its labels.
 *
 * What a label heads is said by whom it names, up to the next label: later paragraphs, too, but for headings, captions and
 * notes. Where questions alone are labelled, the paragraph behind one answers it.
 * SPDX-License-Identifier: MIT */
#include "asides.h"
#include "labels.h"
#include "time-stamp.h"

typedef struct
{
  NlpDocument *document;
  const TurnsLabels *labels;
  GArray *stretches;
  guint next;              /* label */
  TurnsRole role;          /* of what goes on */
  gboolean questions_only;
  gboolean open;           /* a label stood alone on its line, and nothing was said yet */
} Split;

static void
append_stretch (Split *split, TurnsRole role, guint32 begin, guint32 end, gboolean starts, guint label)
{
  TurnsStretch stretch = { role, { begin, end }, starts, label, 1, TRUE };

  if (end > begin)
    g_array_append_val (split->stretches, stretch);
}

/* The next label that counts, if it begins before @end; G_MAXUINT if none does. */
static guint
find_next (Split *split, guint32 end)
{
  for (; split->next < split->labels->labels->len; split->next++)
    {
      if (turns_labels_get (split->labels, split->next)->begin >= end)
        return G_MAXUINT;
      if (turns_labels_is_accepted (split->labels, split->next))
        return split->next;
    }
  return G_MAXUINT;
}

/* What stands in a block before its first label. */
static void
split_head (Split *split, guint block, NlpSpan span, guint32 end)
{
  gboolean whole = end == span.end;
  gboolean aside = whole && !split->open && turns_block_is_unsaid (split->document, block);
  gboolean answers = split->questions_only && split->role == ROLE_QUESTION && !aside && !split->open;

  if (answers)
    split->role = ROLE_ANSWER;
  append_stretch (split, aside ? ROLE_NARRATION : split->role, span.begin, end, answers, G_MAXUINT);
  if (!aside)
    split->open = FALSE;
}

static void
split_label (Split *split, guint current, guint32 end)
{
  const TurnsLabel *label = turns_labels_get (split->labels, current);
  const TurnsLabelled *speaker = turns_labels_get_speaker (split->labels, current);

  if (speaker == NULL)
    {
      append_stretch (split, ROLE_NARRATION, label->begin, label->span.end, FALSE, G_MAXUINT);
      append_stretch (split, split->role, label->span.end, end, FALSE, G_MAXUINT);
      return;
    }
  split->role = speaker->role;
  split->open = label->speech >= end;
  append_stretch (split, split->role, label->begin, end, TRUE, current);
}

static void
split_block (Split *split, guint block)
{
  NlpSpan span = nlp_layer_get_span (nlp_document_get_layer (split->document, NLP_LAYER_BLOCKS), block);
  guint label = find_next (split, span.end);
  guint32 head = label == G_MAXUINT ? span.end : turns_labels_get (split->labels, label)->begin;

  if (head > span.begin)
    split_head (split, block, span, head);
  while (label != G_MAXUINT)
    {
      guint current = label;

      split->next++;
      label = find_next (split, span.end);
      split_label (split, current, label == G_MAXUINT ? span.end : turns_labels_get (split->labels, label)->begin);
    }
}

static gboolean
only_questions_are_labelled (const TurnsLabels *labels)
{
  for (guint who = 0; who < labels->speakers->len; who++)
    {
      const TurnsLabelled *speaker = &g_array_index (labels->speakers, TurnsLabelled, who);

      if (speaker->accepted && speaker->role != ROLE_QUESTION)
        return FALSE;
    }
  return TRUE;
}

void
turns_labels_split (NlpDocument *document, TurnsLabels *labels, GArray *stretches)
{
  guint n_blocks = nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_BLOCKS));
  Split split = { document, labels, stretches, 0, ROLE_NARRATION, only_questions_are_labelled (labels), FALSE };

  for (guint block = 0; block < n_blocks; block++)
    split_block (&split, block);
}
