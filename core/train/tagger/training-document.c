/* training-document.c - a document with gold labels.
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "training-set.h"

TrainingDocument *
training_document_new (guint n_heads)
{
  TrainingDocument *document = g_new0 (TrainingDocument, 1);

  document->input = nlp_sequence_input_new ();
  document->texts = g_string_chunk_new (4096);
  document->labels = g_new0 (GPtrArray *, n_heads + 1);
  for (guint i = 0; i < n_heads; i++)
    document->labels[i] = g_ptr_array_new ();
  document->links = g_array_new (FALSE, FALSE, sizeof (guint32));
  return document;
}

void
training_document_free (TrainingDocument *document)
{
  g_free (document->name);
  nlp_sequence_input_free (document->input);
  g_string_chunk_free (document->texts);
  g_clear_pointer (&document->source, nlp_document_unref);
  for (guint i = 0; document->labels[i]; i++)
    g_ptr_array_unref (document->labels[i]);
  g_free (document->labels);
  g_array_unref (document->links);
  g_free (document);
}

void
training_document_add_token (TrainingDocument *document, const char *text, gsize n_bytes, NlpTokenPlace place)
{
  nlp_sequence_input_add_token (document->input, g_string_chunk_insert_len (document->texts, text, n_bytes), n_bytes,
                                place);
}

char *
training_document_read_name (const char *line, gsize length)
{
  const char *equals = memchr (line, '=', length);

  return equals ? g_strstrip (g_strndup (equals + 1, line + length - equals - 1)) : NULL;
}

void
training_document_mend_bio (TrainingDocument *document, guint head)
{
  const GArray *sequences = document->input->sequences;
  GPtrArray *labels = document->labels[head];

  for (guint s = 0; s < sequences->len; s++)
    {
      const SequenceSpan *sequence = &g_array_index (sequences, SequenceSpan, s);

      for (guint i = sequence->first; i < sequence->first + sequence->length; i++)
        {
          const char *label = labels->pdata[i], *last = i > sequence->first ? labels->pdata[i - 1] : NULL;

          if (label && g_str_has_prefix (label, "I-") && (!last || last[0] == 'O' || strcmp (last + 1, label + 1) != 0))
            {
              g_autofree char *begin = g_strconcat ("B", label + 1, NULL);

              labels->pdata[i] = (gpointer) g_intern_string (begin);
            }
        }
    }
}
