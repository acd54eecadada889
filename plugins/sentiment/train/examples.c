/* examples.c - features of every rated text and attitude.
 * SPDX-License-Identifier: MIT */
#include "examples.h"
#include "../tone-network.h"
#include <math.h>
#include <string.h>

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
  example->told = NAN;
  return example;
}

/* Of a longer text the rest is left to the other features. */
#define MAX_WORDS 120

/* The network knows the lexicon by form, and it has no value for the utmost. */
static const gint8 *
get_values (const Word *word)
{
  static const gint8 nothing[VALENCE_N_CHANNELS];

  return word->flags & WORD_UTMOST ? nothing : word->values;
}

static void
add_words (Example *example, const Sentence *sentence)
{
  example->n_words = MIN (sentence->words->len, MAX_WORDS);
  example->words = g_new (ExampleWord, example->n_words);
  for (guint i = 0; i < example->n_words; i++)
    {
      const Word *word = sentence_word (sentence, i);

      example->words[i] = (ExampleWord) { word_get_form (word), network_get_marks (word), get_values (word) };
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

/* The first word that is the last one of @name; an empty mention if there is none. */
static Mention
find_name (const NlpDocument *document, const char *name)
{
  const NlpLayer *tokens = nlp_document_get_layer ((NlpDocument *) document, NLP_LAYER_TOKENS);
  const char *blank = strrchr (name, ' '), *last = blank ? blank + 1 : name;
  gsize length = strlen (last);

  for (guint i = 0; i < nlp_layer_get_length (tokens); i++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, i, &n_bytes);

      if (n_bytes == length && memcmp (bytes, last, length) == 0)
        return (Mention) { i, i + 1 };
    }
  return (Mention) { 0, 0 };
}

static Mention
get_target (const Record *record, JsonObject *attitude)
{
  if (!json_object_has_member (attitude, "target"))
    return find_name (record->document, json_object_get_string_member (attitude, "target_name"));
  return find_mention (record->document, json_object_get_array_member (attitude, "target"));
}

/* FALSE if the text itself judges. */
static gboolean
get_holder (const Record *record, JsonObject *attitude, Mention *holder)
{
  JsonNode *node = json_object_get_member (attitude, "holder");

  if (!node || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  *holder = find_mention (record->document, json_node_get_array (node));
  return TRUE;
}

static void
ask_network (Maker *maker, Example *example, NetworkHead head)
{
  example->head = head;
  add_words (example, maker->sentence);
  g_ptr_array_add (maker->examples->network, example);
}

static void
add_attitude (Maker *maker, const Record *record, JsonObject *attitude)
{
  double score = json_object_get_double_member (attitude, "score");
  Mention target = get_target (record, attitude), holder = target;
  gboolean paired = get_holder (record, attitude, &holder);
  Example *example;

  if (!fits (&target, maker->sentence) || (paired && !fits (&holder, maker->sentence)))
    return;
  attitude_features_set_target (&maker->attitude, &target);
  if (paired)
    attitude_features_set_holder (&maker->attitude, &holder);
  example = new_example (&maker->attitude.hashes, maker->attitude.dense, ATTITUDE_N_DENSE);
  example->task = paired;
  example->weight = paired ? PAIR_WEIGHT : record->source->rating == RATED_PARTS ? 0.3f : 1;
  example->class_ = score > 0 ? CLASS_POSITIVE : score < 0 ? CLASS_NEGATIVE : CLASS_NEUTRAL;
  g_ptr_array_add (maker->examples->attitudes, example);
  if (!paired && target.end < MAX_WORDS)
    {
      network_set_target_bounds (example->bounds, MIN (maker->sentence->words->len, MAX_WORDS), target);
      ask_network (maker, example, HEAD_TARGET);
    }
}

/* The answer that the attitude of the first towards the last is, or of the last towards the first. */
static guint
find_answer (gboolean first_holds, double score)
{
  if (score == 0)
    return PAIR_NEITHER;
  if (first_holds)
    return score < 0 ? PAIR_FIRST_BLAMES : PAIR_FIRST_PRAISES;
  return score < 0 ? PAIR_LAST_BLAMES : PAIR_LAST_PRAISES;
}

/* Two attitudes, each of the other's target. */
static void
add_pair (Maker *maker, const Record *record, JsonArray *attitudes)
{
  JsonObject *one = json_array_get_object_element (attitudes, 0), *other = json_array_get_object_element (attitudes, 1);
  Mention target = get_target (record, one), holder = target;
  gboolean paired = get_holder (record, one, &holder), first = holder.begin < target.begin;
  double score = json_object_get_double_member (one, "score");
  Example *example;

  if (!paired || !fits (&target, maker->sentence) || !fits (&holder, maker->sentence)
      || MAX (target.end, holder.end) >= MAX_WORDS)
    return;
  example = g_new0 (Example, 1);
  example->score = NAN;
  example->weight = 1;
  example->told = NAN;
  example->pair = score != 0 ? find_answer (first, score)
                             : find_answer (!first, json_object_get_double_member (other, "score"));
  network_set_pair_bounds (example->bounds, MIN (maker->sentence->words->len, MAX_WORDS), first ? holder : target,
                           first ? target : holder);
  g_ptr_array_add (maker->examples->pairs, example);
  ask_network (maker, example, HEAD_PAIR);
}

static void
add_attitudes (Maker *maker, const Record *record)
{
  guint n = json_array_get_length (record->attitudes);

  attitude_features_set_sentence (&maker->attitude, maker->sentence);
  for (guint i = 0; i < n; i++)
    add_attitude (maker, record, json_array_get_object_element (record->attitudes, i));
  if (n == 2)
    add_pair (maker, record, record->attitudes);
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
  network_set_tone_bounds (example->bounds, MIN (n, MAX_WORDS));
  ask_network (maker, example, HEAD_TONE);
  example->task = record->task;
  example->score = record->score * record->source->scale;
  example->class_ = record->class_;
  example->sign_only = record->sign_only;
  example->plain = record->source->rating == RATED_OBJECTIVE || record->source->rating == RATED_MADE;
  example->weight = record->source->weight;
  example->told = record->source->rating == RATED_PHRASE ? NAN
                  : record->source->rating == RATED_OBJECTIVE && record->class_ == CLASS_NEUTRAL ? 1 : 0;
  g_ptr_array_add (maker->examples->tone, example);
  if (record->attitudes)
    add_attitudes (maker, record);
}

Examples *
examples_load (const Corpus *corpus, const Valences *valences, GError **error)
{
  g_autoptr (Examples) examples = g_new0 (Examples, 1);
  Maker maker = { .examples = examples, .valences = valences, .sentence = sentence_new () };
  gboolean done;

  examples->tone = g_ptr_array_new_with_free_func (free_example);
  examples->attitudes = g_ptr_array_new_with_free_func (free_example);
  examples->pairs = g_ptr_array_new_with_free_func (free_example);
  examples->network = g_ptr_array_new ();
  done = corpus_foreach (corpus, take_record, &maker, error);
  attitude_features_clear (&maker.attitude);
  features_clear (&maker.features);
  sentence_free (maker.sentence);
  return done ? g_steal_pointer (&examples) : NULL;
}

void
examples_free (Examples *examples)
{
  g_ptr_array_unref (examples->network);
  g_ptr_array_unref (examples->pairs);
  g_ptr_array_unref (examples->tone);
  g_ptr_array_unref (examples->attitudes);
  g_free (examples);
}
