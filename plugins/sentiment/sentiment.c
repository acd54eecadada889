/* sentiment.c - the plugin "sentiment": the tone of sentences, quotes, turns and the document, and who speaks well or
 * ill of whom.
 * SPDX-License-Identifier: MIT */
#include "explain.h"
#include "scopes.h"

typedef struct
{
  Tone *tone;
  gboolean explain;
} Sentiment;

static gpointer
sentiment_create (const NlpOptions *options, GError **error)
{
  g_autofree char *path = nlp_options_find_file (options, "sentiment.model", error);
  Tone *tone = path ? tone_open (path, error) : NULL;
  Sentiment *sentiment;

  if (!tone)
    return NULL;
  sentiment = g_new0 (Sentiment, 1);
  sentiment->tone = tone;
  sentiment->explain = nlp_options_get_boolean (options, "explain");
  return sentiment;
}

static gboolean
sentiment_process (gconstpointer self, NlpDocument *document, GError **error)
{
  const Sentiment *sentiment = self;
  Job job;

  job_begin (&job, sentiment->tone, document);
  job.explain = sentiment->explain;
  scopes_write (&job);
  if (sentiment->explain)
    explain_write (&job);
  job_end (&job);
  return TRUE;
}

static void
sentiment_destroy (gpointer self)
{
  Sentiment *sentiment = self;

  tone_free (sentiment->tone);
  g_free (sentiment);
}

static const NlpOption options[] = {
  { "explain", NLP_OPTION_BOOLEAN, "no", "also write the words that carried each sentence's score and each attitude" },
  { NULL }
};

static const char *const required[] = { NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS, NULL };

/* The tone of sentences and documents needs none of them. */
static const char *const wanted[] = { NLP_LAYER_ENTITIES, NLP_LAYER_QUOTES, NLP_LAYER_TURNS, NULL };

static const NlpLayerSpec provided[] = {
  { NLP_LAYER_SENTIMENT, nlp_sentiment_fields, "tone of stretches of text", 0 },
  { NLP_LAYER_ATTITUDES, nlp_attitudes_fields, "who speaks well or ill of whom", 0 },
  { EXPLAIN_LAYER, explain_fields, "words that carried a sentence's score or an attitude", 0 },
  { NULL }
};

NLP_PLUGIN_DEFINE (sentiment,
  .version = "1.0", .summary = "Tone of sentences, quotes, turns and documents; who speaks well or ill of whom",
  .languages = (const char *const[]) { "en", NULL },
  .requires_layers = required, .wants_layers = wanted, .provides = provided, .options = options,
  .create = sentiment_create, .process = sentiment_process, .destroy = sentiment_destroy);
