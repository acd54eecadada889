/* tags.c - runs the model, paragraph by paragraph.
 * SPDX-License-Identifier: MIT */
#include "parameters.h"
#include "tags.h"

static Role
read_role (const char *label)
{
  if (label[0] == '\0' || label[1] != '-')
    return ROLE_NONE;
  switch (label[2] | 0x20)
    {
    case 's': return ROLE_SOURCE;
    default: return (label[3] | 0x20) == 'u' ? ROLE_CUE : ROLE_CONTENT;
    }
}

Tag *
tags_read (NlpDocument *document, const Tagging *tagging)
{
  g_autoptr (NlpSequenceInput) input
      = nlp_sequence_input_new_from_document (document, NLP_SEQUENCE_PARAGRAPHS);
  g_autoptr (NlpSequenceOutput) output = NULL;
  guint n_tokens = nlp_sequence_input_get_length (input);
  Tag *tags = g_new (Tag, MAX (n_tokens, 1));
  const guint16 *labels;
  const float *sure, *link_sure;
  const guint32 *links;

  nlp_sequence_input_set_eagerness (input, "quote", EAGERNESS);
  output = nlp_tagger_decode (tagging->tagger, input, NLP_DECODE_PROBABILITIES);
  labels = nlp_sequence_output_get_labels (output, tagging->head);
  sure = nlp_sequence_output_get_probabilities (output, tagging->head);
  links = nlp_sequence_output_get_links (output, &link_sure);
  for (guint i = 0; i < n_tokens; i++)
    {
      const char *label = nlp_tagger_get_label (tagging->tagger, tagging->head, labels[i]);

      tags[i] = (Tag) { read_role (label), label[0] != 'I', NLP_NO_TOKEN, sure[i], 1 };
      if (links == NULL)
        continue;
      tags[i].cue = links[i];
      tags[i].link_sure = link_sure[i];
    }
  return tags;
}
