/* name-tagger.c - names found by the trained tagger.
 * SPDX-License-Identifier: MIT */
#include "name-tagger.h"

#include <string.h>

#include "columns.h"
#include "text-kind.h"

#define HEAD "entity"

/* The corpora of the training (training/train.sh) whose texts are most like each kind. */
static const char *const corpora[] = { [TEXT_KIND_TALK] = "ewt", [TEXT_KIND_REPORT] = "silver" };

/* What a label says of its token. */
typedef struct
{
  gboolean inside;   /* of a name */
  gboolean begins;
  NameType type;
} Label;

struct _NameTagger
{
  NlpTagger *tagger;
  NlpWords *words;
  Gazetteer *gazetteer;
  guint head;
  Label *labels; /* [n_labels] */
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

static gboolean
read_labels (NameTagger *tagger, const char *model, GError **error)
{
  int head = nlp_tagger_find_head (tagger->tagger, HEAD);
  guint n;

  if (head < 0)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: has no head \"" HEAD "\"", model);
      return FALSE;
    }
  tagger->head = head;
  n = nlp_tagger_get_n_labels (tagger->tagger, head);
  tagger->labels = g_new0 (Label, n);
  for (guint i = 0; i < n; i++)
    if (!read_label (nlp_tagger_get_label (tagger->tagger, head, i), &tagger->labels[i]))
      {
        g_set_error (error, NLP_ERROR, NLP_ERROR_MODEL, "%s: \"%s\" is no label of names", model,
                     nlp_tagger_get_label (tagger->tagger, head, i));
        return FALSE;
      }
  return TRUE;
}

NameTagger *
name_tagger_open (const char *model, const char *gazetteer, NlpWords *words, GError **error)
{
  NameTagger *tagger = g_new0 (NameTagger, 1);

  tagger->words = nlp_words_ref (words);
  tagger->tagger = nlp_tagger_open (model, words, error);
  if (tagger->tagger && read_labels (tagger, model, error))
    tagger->gazetteer = gazetteer_open (gazetteer, error);
  if (tagger->gazetteer)
    return tagger;
  name_tagger_free (tagger);
  return NULL;
}

void
name_tagger_free (NameTagger *tagger)
{
  g_clear_pointer (&tagger->tagger, nlp_tagger_unref);
  nlp_words_unref (tagger->words);
  g_clear_pointer (&tagger->gazetteer, gazetteer_free);
  g_free (tagger->labels);
  g_free (tagger);
}

const Gazetteer *
name_tagger_get_gazetteer (const NameTagger *tagger)
{
  return tagger->gazetteer;
}

NlpWords *
name_tagger_get_words (const NameTagger *tagger)
{
  return tagger->words;
}

static void
set_columns (const NameTagger *tagger, const TokenRun *run, NlpSequenceInput *input)
{
  guint8 *columns[N_COLUMNS];

  columns_find (tagger->gazetteer, run, columns);
  for (guint c = 0; c < N_COLUMNS; c++)
    nlp_sequence_input_set_column (input, column_names[c], columns[c]);
  columns_clear (columns);
}

static GArray *
collect_names (const NameTagger *tagger, const guint16 *labels, const float *probabilities, guint n)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));
  Name *open = NULL;

  for (guint i = 0; i < n; i++)
    {
      Label label = tagger->labels[labels[i]];

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

static void
describe_tokens (const NameTagger *tagger, NlpDocument *document, NlpSequenceInput *input)
{
  TokenRun run = token_run_read (document);

  set_columns (tagger, &run, input);
  nlp_sequence_input_set_corpus (input, nlp_tagger_find_corpus (tagger->tagger, corpora[guess_text_kind (&run)]));
  token_run_clear (&run);
}

/* What is made for the tagger lives no longer than it works: on a long document that is most of the memory. */
GArray *
name_tagger_run (const NameTagger *tagger, NlpDocument *document)
{
  g_autoptr (NlpSequenceInput) input = nlp_sequence_input_new_from_document (document, NLP_SEQUENCE_SENTENCES);
  g_autoptr (NlpSequenceOutput) output = NULL;

  describe_tokens (tagger, document, input);
  output = nlp_tagger_decode (tagger->tagger, input, NLP_DECODE_PROBABILITIES);
  return collect_names (tagger, nlp_sequence_output_get_labels (output, tagger->head),
                        nlp_sequence_output_get_probabilities (output, tagger->head),
                        nlp_sequence_input_get_length (input));
}
