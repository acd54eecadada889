/* tone.h - the model file, and what it says of sentences and attitudes.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "tone-network.h"

#define SENTIMENT_MODEL_KIND "sentiment"
#define SENTIMENT_MODEL_VERSION 5

/* Scores nearer to 0 than this are neutral; a sentence that the model takes for neutral gets such a score. */
#define TONE_NEUTRAL 0.05f

typedef struct _Tone Tone;

Tone *tone_open (const char *filename, GError **error);
void tone_free (Tone *tone);

/* What sentence_read() needs; lives as long as @tone. */
const Valences *tone_get_valences (const Tone *tone);

/* Memory that is used again for each sentence. Starts as zeros and ends with tone_scratch_clear(). */
typedef struct
{
  Features features;
  AttitudeFeatures attitude;
  GArray *fits; /* NetworkFits of the sentence that was measured last */
} ToneScratch;

void tone_scratch_clear (ToneScratch *scratch);

typedef struct
{
  float strength; /* -1 to 1 */
  float negative; /* 0 to 1: how likely it is negative, positive, or neither */
  float positive;
  float neutral;
  float told;     /* 0 to 1: how likely it retells a tale, which is not judged */
  guint n_words;
} Measure;

Measure tone_measure_sentence (const Tone *tone, const Sentence *sentence, ToneScratch *scratch);

/* What a sentence is called, -1 to 1: neutral, if the model takes it for neutral. */
float tone_get_score (Measure measure);

/* Whether a sentence both praises and blames. */
gboolean tone_is_mixed (Measure measure);

/* What it adds to a longer text: nobody sees it alone there, so no line is drawn at neutral. */
static inline float
tone_get_expected (Measure measure)
{
  return measure.strength * (1 - measure.neutral);
}
