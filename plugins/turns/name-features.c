/* name-features.c - what the ranking of names is told.
 * SPDX-License-Identifier: MIT */
#include "name-features.h"

#include <math.h>

#include "turns-words.h"

#define MOST_COUNTED 3

/* What is known of all candidates together. */
typedef struct
{
  guint n_called, n_selves, n_asking, n_asked, n_paired, n_persons;
  guint most_told, n_most_told;
  guint first;                    /* of the persons */
  guint n_calls;
} Field;

static const TurnsCandidate *
get_candidate (const GArray *candidates, guint i)
{
  return &g_array_index (candidates, TurnsCandidate, i);
}

static guint
count_calls (const TurnsCandidate *candidate)
{
  return candidate->counts[CUE_THANKED] + candidate->counts[CUE_CALLED_BACK];
}

static gboolean
is_person (const TurnsCandidate *candidate)
{
  return candidate->kind == NAMED_PERSON;
}

static gboolean
is_asked (const TurnsCandidate *candidate)
{
  return is_person (candidate) && candidate->counts[CUE_ASKED] + candidate->counts[CUE_WITH_WHOM] > 0
         && candidate->counts[CUE_ASKS_WHOM] == 0;
}

static void
add_to_field (Field *field, const TurnsCandidate *candidate, guint number)
{
  guint told = candidate->counts[CUE_MENTION];

  field->n_calls += count_calls (candidate);
  field->n_called += count_calls (candidate) > 0;
  if (!is_person (candidate))
    return;
  field->n_selves += candidate->counts[CUE_SELF_ANSWERING] > 0;
  field->n_asked += is_asked (candidate);
  field->n_asking += candidate->counts[CUE_ASKS_WHOM] + candidate->counts[CUE_BY_WHOM] > 0;
  field->n_paired += candidate->counts[CUE_PAIRED] > 0;
  field->first = MIN (field->first, number);
  field->n_persons += told > 0;
  if (told > field->most_told)
    field->n_most_told = 0;
  field->most_told = MAX (field->most_told, told);
  field->n_most_told += told == field->most_told;
}

static Field
survey (const GArray *candidates)
{
  Field field = { .first = G_MAXUINT };

  for (guint i = 0; i < candidates->len; i++)
    add_to_field (&field, get_candidate (candidates, i), i);
  return field;
}

static float
weigh (guint count)
{
  return (float) log2 (1 + MIN (count, MOST_COUNTED));
}

static void
add_cues (const TurnsCandidate *candidate, float *features)
{
  for (guint cue = 0; cue < N_NAME_CUES; cue++)
    {
      float *own = features + 3 * cue;

      own[0] = weigh (candidate->counts[cue]);
      if (candidate->kind == NAMED_UNKNOWN)
        own[1] = own[0];
      else if (!is_person (candidate))
        own[2] = own[0];
    }
}

static gboolean
is_no_person (const TurnsCandidate *candidate)
{
  const guint *counts = candidate->counts;

  if (candidate->kind != NAMED_UNKNOWN)
    return !is_person (candidate);
  if (candidate->n_words > 1)
    return !g_unichar_isupper (g_utf8_get_char (candidate->name));
  return counts[CUE_SELF_ASKING] + counts[CUE_SELF_ANSWERING] + counts[CUE_SELF_OPENING] + counts[CUE_SELF_HOST] + counts[CUE_INTRODUCED]
         + counts[CUE_WITH_WHOM_FIRST] + counts[CUE_ASKED_FIRST] + counts[CUE_BY_WHOM] == 0;
}

static void
add_traits (const TurnsCandidate *candidate, const Field *field, gboolean first, float *features)
{
  guint told = candidate->counts[CUE_MENTION];

  features[NAME_TRAIT_PERSON + candidate->kind] = 1;
  features[NAME_TRAIT_NO_PERSON] = is_no_person (candidate);
  features[NAME_TRAIT_PERSON_ASKS] = !is_person (candidate) && field->n_asking > 0;
  features[NAME_TRAIT_ONE_WORD] = candidate->n_words == 1;
  features[NAME_TRAIT_ACRONYM] = candidate->acronym;
  features[NAME_TRAIT_TALKED_ABOUT] = turns_candidate_is_talked_about (candidate);
  features[NAME_TRAIT_SHARE_CALLED] = field->n_calls > 0 ? (float) count_calls (candidate) / field->n_calls : 0;
  if (!is_person (candidate))
    return;
  features[NAME_TRAIT_FIRST] = first;
  features[NAME_TRAIT_ALONE] = told > 0 && field->n_persons == 1;
  features[NAME_TRAIT_MOST_TOLD] = told > 0 && told == field->most_told && field->n_most_told == 1;
  features[NAME_TRAIT_RIVALS] = weigh (field->n_asked - is_asked (candidate));
}

/* Whether a phrase of @sense stands in @span, behind a word of @behind if that is not 0. */
static gboolean
is_told (NlpDocument *document, NlpSpan span, guint64 sense, guint64 behind)
{
  const NlpSenses *senses = nlp_document_get_senses (document, &turns_words);
  guint first, n = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS), span, &first);

  for (guint token = first; token < first + n; token++)
    if (nlp_senses_match (senses, token, first + n, sense, NULL) > 0
        && (behind == 0 || (token > first && nlp_senses_has (senses, token - 1, behind))))
      return TRUE;
  return FALSE;
}

static NlpSpan
find_title (NlpDocument *document)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);

  return nlp_layer_get_length (blocks) == 0 ? (NlpSpan) { 0, 0 } : nlp_layer_get_span (blocks, 0);
}

static void
add_nobody (NlpDocument *document, const Field *field, guint32 start, float *features)
{
  features[NAME_TRAIT_NOBODY] = 1;
  features[NAME_TRAIT_NOBODY_PRESS] = is_told (document, find_title (document), NLP_SENSE (TURNS_PRESS), 0);
  features[NAME_TRAIT_NOBODY_UNTOLD] = start == 0;
  features[NAME_TRAIT_NOBODY_SEVERAL] = field->n_asked > 1;
  features[NAME_TRAIT_NOBODY_PAIRED] = field->n_paired > 1;
  features[NAME_TRAIT_NOBODY_ONE_OF] = is_told (document, (NlpSpan) { 0, start }, NLP_SENSE (TURNS_ONE_OF),
                                              NLP_SENSE (TURNS_INTERVIEWING) | NLP_SENSE (TURNS_BEFORE_ASKER));
  features[NAME_TRAIT_NOBODY_CALLED] = weigh (field->n_called);
  features[NAME_TRAIT_NOBODY_SELVES] = weigh (field->n_selves);
  features[NAME_TRAIT_NOBODY_PERSONS] = weigh (field->n_persons);
}

float *
turns_name_features_collect (NlpDocument *document, const GArray *candidates, guint32 start)
{
  float *features = g_new0 (float, (gsize) (candidates->len + 1) * N_NAME_FEATURES);
  Field field = survey (candidates);

  for (guint i = 0; i < candidates->len; i++)
    {
      float *own = features + (gsize) i * N_NAME_FEATURES;

      add_cues (get_candidate (candidates, i), own);
      add_traits (get_candidate (candidates, i), &field, i == field.first, own);
    }
  add_nobody (document, &field, start, features + (gsize) candidates->len * N_NAME_FEATURES);
  return features;
}
