/* turns.c - who speaks, in an interview or a transcript: by printed labels, or without any.
 *
 * evidence.c weighs each sentence, labels.c splits by printed labels, roles.c without; speakers.c finds the names.
 * SPDX-License-Identifier: MIT */
#include "speaker-candidates.h"
#include "cue-times.h"
#include "label-names.h"
#include "label-roles.h"
#include "labels.h"
#include "prompts.h"
#include "speakers.h"
#include "time-stamp.h"
#include "turns-words.h"

static const char *const role_names[] = { "narration", "question", "answer" };

/* Appends the stretches to "turns": neighbours of the same role are one turn, unless the later one starts anew. */
static guint
append_turn (NlpLayer *turns, const GArray *stretches, guint from, guint *next, gboolean *clear, double *certainty)
{
  const TurnsStretch *first = &g_array_index (stretches, TurnsStretch, from);
  NlpSpan span = first->span;
  guint i = from + 1, row;

  *clear = first->clear;
  *certainty = first->certainty;
  for (; i < stretches->len; i++)
    {
      const TurnsStretch *stretch = &g_array_index (stretches, TurnsStretch, i);

      if (stretch->starts || stretch->role != first->role)
        break;
      span.end = stretch->span.end;
      *certainty = MIN (*certainty, stretch->certainty);
      *clear &= stretch->clear;
    }
  *next = i;
  row = nlp_layer_append (turns, span);
  nlp_layer_set_static_string (turns, row, NLP_TURNS_ROLE, role_names[first->role]);
  nlp_layer_set_number (turns, row, NLP_TURNS_CERTAINTY, *certainty);
  return row;
}

static void
set_speaker (NlpLayer *turns, guint row, const TurnsSpeaker *speaker)
{
  if (speaker->name != NULL)
    nlp_layer_set_string (turns, row, NLP_TURNS_SPEAKER, speaker->name);
  nlp_layer_set_row (turns, row, NLP_TURNS_REFERENT, speaker->referent);
}

static void
set_time (NlpLayer *turns, guint row, double time)
{
  if (time != NO_TIME)
    nlp_layer_set_number (turns, row, NLP_TURNS_BEGIN_TIME, time);
}

static void
set_label (NlpLayer *turns, guint row, const TurnsLabel *label)
{
  nlp_layer_set_span (turns, row, NLP_TURNS_LABEL, label->span);
  set_time (turns, row, label->time);
}

/* Who speaks, by name: as the label says, or else as the part does. */
typedef struct
{
  TurnsSpeaker asker, answerer;
  TurnsSpeaker *labelled;   /* as labels->speakers */
} Speakers;

static const TurnsSpeaker *
choose_speaker (const Speakers *speakers, const TurnsLabel *label, TurnsRole role)
{
  if (label != NULL)
    return &speakers->labelled[label->who];
  return role == ROLE_QUESTION ? &speakers->asker : &speakers->answerer;
}

static void
find_speakers (NlpDocument *document, const TurnsLabels *labels, const GArray *stretches, Speakers *speakers)
{
  g_autoptr (GArray) candidates = turns_candidates_collect (document, stretches);

  turns_speakers_find (document, stretches, candidates, &speakers->asker, &speakers->answerer);
  speakers->labelled = turns_labels_name (document, labels, candidates, &speakers->asker, &speakers->answerer);
}

static void
clear_speakers (const TurnsLabels *labels, Speakers *speakers)
{
  for (guint i = 0; i < labels->speakers->len; i++)
    turns_speaker_clear (&speakers->labelled[i]);
  g_free (speakers->labelled);
  turns_speaker_clear (&speakers->asker);
  turns_speaker_clear (&speakers->answerer);
}

static void
write_turns (NlpDocument *document, const TurnsLabels *labels, const GArray *stretches)
{
  NlpLayer *turns = nlp_document_get_layer (document, NLP_LAYER_TURNS);
  g_autoptr (GArray) cues = turns_cues_read (document);
  const TurnsLabel *label = NULL;
  Speakers speakers;

  find_speakers (document, labels, stretches, &speakers);
  for (guint i = 0, next; i < stretches->len; i = next)
    {
      const TurnsStretch *stretch = &g_array_index (stretches, TurnsStretch, i);
      gboolean clear;
      double certainty;
      guint row = append_turn (turns, stretches, i, &next, &clear, &certainty);
      const TurnsSpeaker *speaker;

      if (stretch->label != G_MAXUINT)
        label = &g_array_index (labels->labels, TurnsLabel, stretch->label);
      else if (stretch->starts)
        label = NULL;
      if (stretch->role == ROLE_NARRATION)
        continue;
      set_time (turns, row, turns_cues_find (cues, nlp_layer_get_span (turns, row)));
      if (stretch->label != G_MAXUINT)
        set_label (turns, row, label);
      speaker = choose_speaker (&speakers, label, stretch->role);
      if (clear && certainty * speaker->probability >= stretch->least_sure)
        set_speaker (turns, row, speaker);
    }
  clear_speakers (labels, &speakers);
}

static gpointer
create (const NlpOptions *options, GError **error)
{
  g_autofree char *path = nlp_options_find_file (options, "turns.model", error);

  return path == NULL ? NULL : turns_role_model_open (path, error);
}

/* In a language of which no words are known, labels are read and nothing else. */
static gboolean
is_known (NlpDocument *document)
{
  return nlp_lexicon_get_table (&turns_words, nlp_document_get_property (document, "language")) != NULL;
}

static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  const RoleModel *model = self;
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  guint n_sentences = nlp_layer_get_length (sentences);
  g_autofree TurnsEvidence *evidence = g_new (TurnsEvidence, n_sentences + 1);
  g_autoptr (TurnsLabels) labels = turns_labels_find (document);
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (TurnsStretch));
  gboolean known = is_known (document);

  turns_evidence_collect (document, evidence);
  turns_labels_join (labels);
  if ((!known || turns_evidence_is_talk (evidence, n_sentences)) && turns_labels_accept (document, labels))
    {
      turns_labels_assign_roles (document, labels, model, evidence);
      turns_labels_split (document, labels, stretches);
    }
  else if (known)
    turns_prompts_find (document, evidence, stretches);
  if (stretches->len == 0 && known)
    turns_roles_find (document, model, evidence, stretches);
  if (stretches->len > 0)
    write_turns (document, labels, stretches);
  return TRUE;
}

static void
destroy (gpointer self)
{
  turns_role_model_free (self);
}

NLP_PLUGIN_DEFINE (turns,
  .version = "1.0", .summary = "Who asks and who answers, in interviews with labels or without",
  .requires_layers = (const char *const[]) { NLP_LAYER_BLOCKS, NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS, NULL },
  .wants_layers = (const char *const[]) { NLP_LAYER_ENTITIES, NLP_LAYER_REFERENTS, NULL },
  .provides = (const NlpLayerSpec[]) { { NLP_LAYER_TURNS, nlp_turns_fields, "who speaks, in interviews", 10 },
                                       { NULL } },
  .create = create, .process = process, .destroy = destroy)
