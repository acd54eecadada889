/* turns.c - who speaks, in an interview or a transcript: by printed labels, or without any.
 *
 * evidence.c weighs each sentence, labels.c splits by printed labels, roles.c without; speakers.c finds the names.
 * SPDX-License-Identifier: MIT */
#include "labels.h"
#include "speakers.h"

static const char *const role_names[] = { "narration", "question", "answer" };

/* Appends the stretches to "turns": neighbours of the same role are one turn, unless the later one starts anew. */
static guint
append_turn (NlpLayer *turns, const GArray *stretches, guint from, guint *next)
{
  const TurnsStretch *first = &g_array_index (stretches, TurnsStretch, from);
  NlpSpan span = first->span;
  guint i = from + 1, row;

  for (; i < stretches->len; i++)
    {
      const TurnsStretch *stretch = &g_array_index (stretches, TurnsStretch, i);

      if (stretch->starts || stretch->role != first->role)
        break;
      span.end = stretch->span.end;
    }
  *next = i;
  row = nlp_layer_append (turns, span);
  nlp_layer_set_static_string (turns, row, NLP_TURNS_ROLE, role_names[first->role]);
  return row;
}

static void
set_speaker (NlpLayer *turns, guint row, const TurnsSpeaker *speaker)
{
  if (speaker->name != NULL)
    nlp_layer_set_string (turns, row, NLP_TURNS_SPEAKER, speaker->name);
  nlp_layer_set_row (turns, row, NLP_TURNS_REFERENT, speaker->referent);
}

/* Names for the labels that were accepted, each resolved once. */
static TurnsSpeaker *
resolve_labels (NlpDocument *document, const TurnsLabels *labels, const TurnsSpeaker *asker)
{
  TurnsSpeaker *speakers = g_new0 (TurnsSpeaker, MAX (labels->speakers->len, 1));

  for (guint i = 0; i < labels->labels->len; i++)
    {
      const TurnsLabel *label = &g_array_index (labels->labels, TurnsLabel, i);
      g_autofree char *name = NULL;

      if (!g_array_index (labels->speakers, TurnsLabelled, label->who).accepted || speakers[label->who].name != NULL)
        continue;
      name = nlp_document_dup_text (document, &label->name);
      speakers[label->who] = turns_speakers_resolve (document, name, asker);
    }
  return speakers;
}

/* A question mark label alone ("Q") leaves the name to the introduction. */
static gboolean
label_is_letter (const TurnsLabels *labels, guint label)
{
  const TurnsLabel *found = &g_array_index (labels->labels, TurnsLabel, label);

  return found->name.end - found->name.begin == 1;
}

static void
write_turns (NlpDocument *document, const TurnsLabels *labels, const GArray *stretches)
{
  NlpLayer *turns = nlp_document_get_layer (document, NLP_LAYER_TURNS);
  TurnsSpeaker asker = turns_speakers_find_asker (document, stretches);
  TurnsSpeaker answerer = turns_speakers_find_answerer (document, stretches, &asker);
  TurnsSpeaker *labelled = resolve_labels (document, labels, &asker);
  guint label = G_MAXUINT;

  for (guint i = 0, next; i < stretches->len; i = next)
    {
      const TurnsStretch *stretch = &g_array_index (stretches, TurnsStretch, i);
      guint row = append_turn (turns, stretches, i, &next);

      label = stretch->label != G_MAXUINT || stretch->starts ? stretch->label : label;
      if (stretch->role == ROLE_NARRATION)
        continue;
      if (stretch->label != G_MAXUINT)
        nlp_layer_set_span (turns, row, NLP_TURNS_LABEL,
                            g_array_index (labels->labels, TurnsLabel, stretch->label).span);
      if (label != G_MAXUINT && !label_is_letter (labels, label))
        set_speaker (turns, row, &labelled[g_array_index (labels->labels, TurnsLabel, label).who]);
      else
        set_speaker (turns, row, stretch->role == ROLE_QUESTION ? &asker : &answerer);
    }
  for (guint i = 0; i < labels->speakers->len; i++)
    turns_speaker_clear (&labelled[i]);
  g_free (labelled);
  turns_speaker_clear (&asker);
  turns_speaker_clear (&answerer);
}

static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  g_autofree TurnsEvidence *evidence = g_new (TurnsEvidence, nlp_layer_get_length (sentences) + 1);
  g_autoptr (TurnsLabels) labels = turns_labels_find (document);
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (TurnsStretch));

  turns_evidence_collect (document, evidence);
  turns_labels_split (document, labels, evidence, stretches);
  if (stretches->len == 0)
    turns_roles_find (document, evidence, stretches);
  if (stretches->len > 0)
    write_turns (document, labels, stretches);
  return TRUE;
}

NLP_PLUGIN_DEFINE (turns,
  .version = "1.0", .summary = "Who asks and who answers, in interviews with labels or without",
  .requires_layers = (const char *const[]) { NLP_LAYER_BLOCKS, NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS,
                                             NLP_LAYER_ENTITIES, NLP_LAYER_REFERENTS, NULL },
  .provides = (const NlpLayerSpec[]) { { NLP_LAYER_TURNS, nlp_turns_fields, "who speaks, in interviews", 10 },
                                       { NULL } },
  .process = process)
