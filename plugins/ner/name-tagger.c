/* name-tagger.c - names, by the labels that a network gave the tokens.
 *
 * The network is that of the plugin "encoder", whose labels are kept with the document, or one of the user's own, which is run here.
 * SPDX-License-Identifier: MIT */
#include "name-tagger.h"

/* What a label says of its token. */
typedef struct
{
  gboolean inside;   /* of a name */
  gboolean begins;
  NameType type;
} Label;

struct _NameTagger
{
  NlpTagger *own; /* or NULL */
  char *head;
};

static gboolean
read_label (const char *text, Label *label)
{
  *label = (Label) { FALSE, FALSE, NAME_MISC };
  if (g_str_equal (text, "O"))
    return TRUE;
  for (guint type = 0; type < NAME_N_TYPES; type++)
    if ((text[0] == 'B' || text[0] == 'I') && text[1] == '-' && g_str_equal (text + 2, name_types[type]))
      {
        *label = (Label) { TRUE, text[0] == 'B', type };
        return TRUE;
      }
  return FALSE;
}

/* The meaning of each label of the head, or NULL. */
static Label *
read_labels (const NlpTagger *tagger, const char *name, GError **error)
{
  int head = nlp_tagger_find_head (tagger, name);
  guint n = head < 0 ? 0 : nlp_tagger_get_n_labels (tagger, head);
  g_autofree Label *labels = g_new0 (Label, n + 1);

  if (head < 0)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "the network has no head \"%s\"", name);
      return NULL;
    }
  for (guint i = 0; i < n; i++)
    if (!read_label (nlp_tagger_get_label (tagger, head, i), &labels[i]))
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "\"%s\" is no label of names", nlp_tagger_get_label (tagger, head, i));
        return NULL;
      }
  return g_steal_pointer (&labels);
}

NameTagger *
name_tagger_open (const char *model, NlpWords *words, const char *head, GError **error)
{
  NameTagger *tagger = g_new0 (NameTagger, 1);
  g_autofree Label *meanings = NULL;

  tagger->head = g_strdup (head);
  if (model != NULL)
    tagger->own = nlp_tagger_open (model, words, error);
  meanings = tagger->own ? read_labels (tagger->own, head, error) : NULL;
  if (model == NULL || meanings != NULL)
    return tagger;
  name_tagger_free (tagger);
  return NULL;
}

void
name_tagger_free (NameTagger *tagger)
{
  g_clear_pointer (&tagger->own, nlp_tagger_unref);
  g_free (tagger->head);
  g_free (tagger);
}

static GArray *
collect_names (const Label *meanings, const guint16 *labels, const float *probabilities, guint n)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));
  Name *open = NULL;

  for (guint i = 0; i < n; i++)
    {
      Label label = meanings[labels[i]];

      if (open && label.inside && !label.begins && label.type == open->type)
        {
          open->end = i + 1;
          open->probability = MIN (open->probability, probabilities[i]);
          continue;
        }
      open = NULL;
      if (label.inside)
        {
          Name name = { i, i + 1, label.type, probabilities[i] };

          g_array_append_val (names, name);
          open = &g_array_index (names, Name, names->len - 1);
        }
    }
  return names;
}

static GArray *
run_own (const NameTagger *tagger, NlpDocument *document)
{
  g_autoptr (NlpSequenceInput) input = nlp_sequence_input_new_from_document (document, nlp_tagger_get_unit (tagger->own));
  g_autofree Label *meanings = read_labels (tagger->own, tagger->head, NULL);
  guint head = nlp_tagger_find_head (tagger->own, tagger->head);
  g_autoptr (NlpSequenceOutput) output = nlp_tagger_decode (tagger->own, input, NLP_DECODE_PROBABILITIES_OF (head));

  return collect_names (meanings, nlp_sequence_output_get_labels (output, head), nlp_sequence_output_get_probabilities (output, head),
                        nlp_sequence_input_get_length (input));
}

GArray *
name_tagger_run (const NameTagger *tagger, NlpDocument *document, GError **error)
{
  g_autofree Label *meanings = NULL;
  NlpLabels labels;

  if (tagger->own != NULL)
    return run_own (tagger, document);
  if (!nlp_labels_find (document, tagger->head, &labels) || (labels.probabilities == NULL && labels.n_tokens > 0))
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "the encoder's network has no head \"%s\"", tagger->head);
      return NULL;
    }
  meanings = read_labels (labels.tagger, tagger->head, error);
  return meanings ? collect_names (meanings, labels.labels, labels.probabilities, labels.n_tokens) : NULL;
}
