/* examples.c - features of every rated text and attitude.
 * SPDX-License-Identifier: MIT */
#include "examples.h"
#include "../network.h"
#include <math.h>

/* How much an attitude of one holder towards another counts beside one of the text itself. */
#define PAIR_WEIGHT 0.5f

typedef struct
{
  Examples *examples;
  const Valences *valences;
  Sentence *sentence;
  Features features;
  AttitudeFeatures attitude;
} Maker;

static void
free_example (gpointer data)
{
  Example *example = data;

  g_free (example->hashes);
  g_free (example->dense);
  g_free (example->words);
  g_free (example);
}

static Example *
new_example (const Hashes *hashes, const float *dense, guint n_dense)
{
  Example *example = g_new0 (Example, 1);

  example->hashes = g_memdup2 (hashes->list, hashes->n * sizeof (guint32));
  example->n_hashes = hashes->n;
  example->dense = g_memdup2 (dense, n_dense * sizeof (float));
  example->score = NAN;
  example->weight = 1;
  return example;
}

/* Of a longer text the rest is left to the other features. */
#define MAX_WORDS 120

static void
add_words (Example *example, const Sentence *sentence)
{
  example->n_words = MIN (sentence->words->len, MAX_WORDS);
  example->words = g_new (ExampleWord, example->n_words);
  for (guint i = 0; i < example->n_words; i++)
    {
      const Word *word = sentence_word (sentence, i);

      example->words[i] = (ExampleWord) { word->form, network_get_marks (word), word->values };
    }
}

/* The words that @span stands on. */
static Mention
find_mention (const NlpDocument *document, JsonArray *span)
{
  const NlpLayer *tokens = nlp_document_get_layer ((NlpDocument *) document, NLP_LAYER_TOKENS);
  guint32 begin = (guint32) json_array_get_int_element (span, 0), end = (guint32) json_array_get_int_element (span, 1);
  guint first = nlp_layer_find (tokens, begin);
  Mention mention;

  if (first > 0 && nlp_layer_get_span (tokens, first - 1).end > begin)
    first--;
  mention.begin = first;
  while (first < nlp_layer_get_length (tokens) && nlp_layer_get_span (tokens, first).begin < end)
    first++;
  mention.end = first;
  return mention;
}

static gboolean
fits (const Mention *mention, const Sentence *sentence)
{
  return mention->begin < mention->end && mention->end <= sentence->words->len;
}

static void
add_attitude (Maker *maker, const Record *record, JsonObject *attitude)
{
  JsonNode *holder = json_object_get_member (attitude, "holder");
  gboolean paired = holder && JSON_NODE_HOLDS_ARRAY (holder);
  double score = json_object_get_double_member (attitude, "score");
  Mention target = find_mention (record->document, json_object_get_array_member (attitude, "target"));
  Mention source = { 0, 0 };
  Example *example;

  if (paired)
    source = find_mention (record->document, json_node_get_array (holder));
  if (!fits (&target, maker->sentence) || (paired && !fits (&source, maker->sentence)))
    return;
  attitude_features_set_target (&maker->attitude, &target);
  if (paired)
    attitude_features_set_holder (&maker->attitude, &source);
  example = new_example (&maker->attitude.hashes, maker->attitude.dense, ATTITUDE_N_DENSE);
  example->task = paired;
  example->weight = paired ? PAIR_WEIGHT : 1;
  example->class_ = score > 0 ? CLASS_POSITIVE : score < 0 ? CLASS_NEGATIVE : CLASS_NEUTRAL;
  g_ptr_array_add (maker->examples->attitudes, example);
}

static void
take_record (const Record *record, gpointer data)
{
  Maker *maker = data;
  guint n = nlp_layer_get_length (nlp_document_get_layer (record->document, NLP_LAYER_TOKENS));
  Example *example;

  sentence_read (maker->sentence, maker->valences, record->document, 0, n);
  features_of_sentence (&maker->features, maker->sentence);
  example = new_example (&maker->features.hashes, maker->features.dense, FEATURES_N_DENSE);
  add_words (example, maker->sentence);
  example->task = record->task;
  example->score = record->score * record->source->scale;
  example->class_ = record->class_;
  example->sign_only = record->sign_only;
  example->plain = record->source->rating == RATED_OBJECTIVE;
  example->weight = record->source->weight;
  g_ptr_array_add (maker->examples->tone, example);
  if (record->attitudes)
    attitude_features_set_sentence (&maker->attitude, maker->sentence);
  for (guint i = 0; record->attitudes && i < json_array_get_length (record->attitudes); i++)
    add_attitude (maker, record, json_array_get_object_element (record->attitudes, i));
}

Examples *
examples_load (const char *folder, const Valences *valences, GError **error)
{
  g_autoptr (Examples) examples = g_new0 (Examples, 1);
  Maker maker = { .examples = examples, .valences = valences, .sentence = sentence_new () };
  gboolean done;

  examples->tone = g_ptr_array_new_with_free_func (free_example);
  examples->attitudes = g_ptr_array_new_with_free_func (free_example);
  done = corpus_foreach (folder, take_record, &maker, error);
  attitude_features_clear (&maker.attitude);
  features_clear (&maker.features);
  sentence_free (maker.sentence);
  return done ? g_steal_pointer (&examples) : NULL;
}

void
examples_free (Examples *examples)
{
  g_ptr_array_unref (examples->tone);
  g_ptr_array_unref (examples->attitudes);
  g_free (examples);
}
