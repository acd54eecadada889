/* kept-labels.c - a tagger's labels, kept with their document.
 * SPDX-License-Identifier: MIT */
#include <nlp/labels.h>

#include "attached.h"
#include "tagger.h"

typedef struct
{
  NlpTagger *tagger;
  NlpSequenceOutput *output;
} KeptLabels;

static gpointer
make_labels (NlpDocument *document, gconstpointer key)
{
  return g_new0 (KeptLabels, 1);
}

static void
clear_labels (KeptLabels *kept)
{
  g_clear_pointer (&kept->tagger, nlp_tagger_unref);
  g_clear_pointer (&kept->output, nlp_sequence_output_free);
}

static void
free_labels (gpointer data)
{
  clear_labels (data);
  g_free (data);
}

static KeptLabels *
get_kept (NlpDocument *document)
{
  static const char key = 'l';

  return nlp__document_get_attached (document, &key, make_labels, free_labels);
}

void
nlp_labels_keep (NlpDocument *document, NlpTagger *tagger, NlpSequenceOutput *output)
{
  KeptLabels *kept;

  g_return_if_fail (document != NULL && tagger != NULL && output != NULL);

  kept = get_kept (document);
  clear_labels (kept);
  *kept = (KeptLabels) { nlp_tagger_ref (tagger), output };
}

gboolean
nlp_labels_find (NlpDocument *document, const char *head, NlpLabels *labels)
{
  const KeptLabels *kept;
  int found;

  g_return_val_if_fail (document != NULL && head != NULL && labels != NULL, FALSE);

  kept = get_kept (document);
  found = kept->tagger ? nlp_tagger_find_head (kept->tagger, head) : -1;
  if (found < 0)
    return FALSE;
  *labels = (NlpLabels) { .tagger = kept->tagger, .head = found, .n_tokens = kept->output->n_tokens,
                          .labels = nlp_sequence_output_get_labels (kept->output, found),
                          .probabilities = nlp_sequence_output_get_probabilities (kept->output, found) };
  labels->links = nlp_sequence_output_get_links (kept->output, &labels->link_probabilities);
  return TRUE;
}
