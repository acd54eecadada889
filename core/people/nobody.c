/* nobody.c - what speaks for nobody: that the words name none, and that nobody fits them.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include "person-evidence.h"

#define SET(feature, value) (candidate->features[PEOPLE_FEATURE_##feature] = (value))

static gboolean
has_sense (const Scene *scene, Tokens tokens, guint64 sense)
{
  for (guint i = tokens.begin; i < tokens.end; i++)
    if (scene_has (scene, i, sense))
      return TRUE;
  return FALSE;
}

static void
weigh_words (const Scene *scene, const Reference *reference, Candidate *candidate)
{
  gboolean voice = scene_has (scene, reference->head, NLP_SENSE (PEOPLE_VOICE));
  gboolean relation = scene_has (scene, reference->head, NLP_SENSE (PEOPLE_RELATION));
  gboolean role = scene_has (scene, reference->head, NLP_SENSE (PEOPLE_ROLE));

  SET (NOBODY_PLURAL, reference->plural);
  SET (NOBODY_BARE, reference->bare);
  SET (NOBODY_BARE_PLURAL, reference->bare && reference->plural);
  SET (NOBODY_INDEFINITE, reference->indefinite);
  SET (NOBODY_ONE, reference->indefinite && !reference->plural);
  SET (NOBODY_QUANTITY, reference->quantity);
  SET (NOBODY_OWNED, reference->owned);
  SET (NOBODY_OF_NAME, reference->of_name);
  SET (NOBODY_UNNAMED, has_sense (scene, reference->tokens, NLP_SENSE (PEOPLE_UNNAMED)));
  SET (NOBODY_FORMER, has_sense (scene, reference->core, NLP_SENSE (PEOPLE_FORMER)));
  SET (NOBODY_VOICE, voice);
  SET (NOBODY_DEFINITE_VOICE, voice && reference->definite);
  SET (NOBODY_RELATION, relation);
  SET (NOBODY_OWNED_RELATION, relation && reference->owned);
  SET (NOBODY_RELATION_OF_NAME, relation && reference->of_name);
  SET (NOBODY_DEFINITE, reference->definite);
  SET (NOBODY_ROLE, role);
  SET (NOBODY_OTHER_NOUN, !role && !voice);
  SET (NOBODY_LENGTH, logf (reference->tokens.end - reference->tokens.begin));
  SET (NOBODY_GOVERNS, reference->core.end < reference->tokens.end);
  SET (NOBODY_ORGANISATION, reference->organisation);
  SET (NOBODY_CAPITAL, reference->capital);
}

void
evidence_weigh_nobody (const Reading *reading, Inquiry *inquiry)
{
  const Place *here = &reading->scene->places[inquiry->reference.tokens.begin];
  Candidate *candidate = &inquiry->candidates[0];
  gboolean has_role = FALSE, has_gender = FALSE, has_spoken = FALSE;

  for (guint i = 1; i < inquiry->n; i++)
    {
      const float *features = inquiry->candidates[i].features;

      has_role |= features[PEOPLE_FEATURE_ALIAS_NOUN] > 0 || features[PEOPLE_FEATURE_NOUN_BESIDE_NAME] > 0;
      has_gender |= features[PEOPLE_FEATURE_GENDER_FITS] > 0 || features[PEOPLE_FEATURE_SURELY_FITS] > 0;
      has_spoken |= features[PEOPLE_FEATURE_SPEECHES] > 0;
    }
  SET (NOBODY, 1);
  SET (NOBODY_HEADING, here->heading || here->block == 0);
  SET (NOBODY_NO_ROLE, !has_role);
  SET (NOBODY_NO_GENDER, !has_gender);
  SET (NOBODY_ALONE, inquiry->n == 1);
  SET (NOBODY_NO_SPEECH, !has_spoken);
  SET (NOBODY_INTRODUCED, reading_has_introduced (reading, &inquiry->reference));
  if (inquiry->reference.shape == NLP_PEOPLE_DESCRIPTION)
    weigh_words (reading->scene, &inquiry->reference, candidate);
}
