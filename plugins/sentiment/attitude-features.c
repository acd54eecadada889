/* attitude-features.c - words and their values by their place relative to target and holder.
 *
 * Who blames whom shows in what stands where: "A attacked B", "B, attacked by A", "A's attack on B". So each word
 * near the two is a feature together with its side, its distance and the order of the two; the words between form one
 * feature as a whole when they are few. The target's place relative to the lexicon's words follows the
 * target-dependent features of Jiang et al. (2011).
 *
 * A sentence of n names has n * (n - 1) pairs, so a pair must be cheap: its words are those next to either and those
 * between, as far as both ends reach; far words count only through their values, which are summed once for the
 * sentence, so that what stands between two places is a difference. The features of a target are the same whoever
 * the holder is, and a sentence with many pairs pays for them once.
 * SPDX-License-Identifier: MIT */
#include "attitude-features.h"
#include "feature-hash.h"
#include <math.h>
#include <string.h>

enum
{
  TEMPLATE_WORD = 500,
  TEMPLATE_PLACE = 510, /* + 3 * side + distance */
  TEMPLATE_PAIR = 520,
  TEMPLATE_CLAUSE = 530,
  TEMPLATE_NEXT = 540,  /* + 2 * side + distance */
  TEMPLATE_BETWEEN = 600,
  TEMPLATE_BETWEEN_PAIR = 610,
  TEMPLATE_FEW = 620,
  TEMPLATE_HOLDER_NEXT = 630,
  TEMPLATE_TARGET_NEXT = 650,
  TEMPLATE_WHOLE = 670,
  TEMPLATE_TARGET = 680,
  TEMPLATE_HOLDER,
  MARK_TARGET = 690,
  MARK_HOLDER           /* + 1 if the holder comes first */
};

/* How many words on each side of the target count by their form. */
#define REACH 30
/* Beyond so many they count without their place. */
#define CLOSE 12
/* How many on each side of either of a pair. */
#define PAIR_REACH 6
/* No word adds more hashed features than the first; the mentions together no more than the second. */
#define MAX_PER_WORD 5
#define MAX_OF_MENTIONS 16
/* "Few" words between holder and target. */
#define FEW 6
/* A word no further than this is near. */
#define NEAR 5
/* Brings sums of values to the size of the other features. */
#define VALUE_GAIN 1.4f

/* Everything about a holder and a target that does not change from word to word. */
typedef struct
{
  const Mention *holder;
  const Mention *target;
  gboolean holder_first;
  Mention between;       /* the words between them */
} Scene;

void
attitude_features_clear (AttitudeFeatures *features)
{
  hashes_clear (&features->hashes);
  g_clear_pointer (&features->marked, g_array_unref);
  g_clear_pointer (&features->sums, g_array_unref);
}

static float
get_share (const Word *word)
{
  return word->flags & WORD_NAME                        ? 0.2f
         : word->flags & WORD_SHIFTER                   ? 0.5f
         : word->flags & (WORD_NEGATED | WORD_LESSENED) ? -0.5f
                                                        : 1.0f;
}

static void
add_value (ValueSums sums, const Word *word, float gain)
{
  float share = get_share (word) * gain;

  for (guint channel = 0; channel < VALENCE_N_POLAR; channel++)
    {
      float value = share * (float) word->values[channel];

      sums[channel * 2 + (value < 0)] += fabsf (value);
    }
}

void
attitude_features_set_sentence (AttitudeFeatures *features, const Sentence *sentence)
{
  guint n = sentence->words->len;
  float gain = VALUE_GAIN / sqrtf ((float) MAX (n, 4)) / 127.0f;
  ValueSums *sums;

  if (!features->marked)
    {
      features->marked = g_array_new (FALSE, FALSE, sizeof (guint32));
      features->sums = g_array_new (FALSE, FALSE, sizeof (ValueSums));
    }
  features->sentence = sentence;
  g_array_set_size (features->marked, n);
  g_array_set_size (features->sums, n + 1);
  sums = (ValueSums *) (gpointer) features->sums->data;
  memset (sums[0], 0, sizeof (ValueSums));
  for (guint i = 0; i < n; i++)
    {
      g_array_index (features->marked, guint32, i) = features_mark_word (sentence_word (sentence, i));
      memcpy (sums[i + 1], sums[i], sizeof (ValueSums));
      add_value (sums[i + 1], sentence_word (sentence, i), gain);
    }
}

static inline guint32
get_marked (const AttitudeFeatures *features, guint i)
{
  return g_array_index (features->marked, guint32, i);
}

/* The values of words @begin to @end into one place. */
static void
set_values (AttitudeFeatures *features, guint place, guint begin, guint end)
{
  const ValueSums *sums = (const ValueSums *) (gpointer) features->sums->data;

  for (guint i = 0; i < ATTITUDE_N_VALUES; i++)
    features->dense[place + i] = sums[MAX (begin, end)][i] - sums[begin][i];
}

static gboolean
parts_clauses (const Word *word)
{
  return word_has (word, CUES_OF_MARKS);
}

static Mention
find_clause (const Sentence *sentence, Mention around)
{
  while (around.begin > 0 && !parts_clauses (sentence_word (sentence, around.begin - 1)))
    around.begin--;
  while (around.end < sentence->words->len && !parts_clauses (sentence_word (sentence, around.end)))
    around.end++;
  return around;
}

static Mention
find_between (const Mention *holder, const Mention *target)
{
  const Mention *first = holder->begin < target->begin ? holder : target;
  const Mention *last = first == holder ? target : holder;

  return (Mention) { first->end, MAX (first->end, last->begin) };
}

static inline gboolean
is_inside (const Mention *mention, guint i)
{
  return i >= mention->begin && i < mention->end;
}

/* How many words @i is away from @mention, from 1; @i is outside. */
static inline guint
distance_to (const Mention *mention, guint i)
{
  return i < mention->begin ? mention->begin - i : i - mention->end + 1;
}

static void
add_target_hashes (AttitudeFeatures *features, const Mention *clause, guint i, guint32 last)
{
  guint32 marked = get_marked (features, i);
  guint distance = distance_to (features->target, i), side = i >= features->target->end;
  guint step = distance <= 3 ? 0 : distance <= 8 ? 1 : 2;

  hashes_add (&features->hashes, hash_join (marked, TEMPLATE_WORD));
  if (distance > CLOSE)
    return;
  hashes_add (&features->hashes, hash_join (marked, TEMPLATE_PLACE + 3 * side + step));
  hashes_add (&features->hashes, hash_join (hash_join (last, marked), TEMPLATE_PAIR + side));
  if (is_inside (clause, i))
    hashes_add (&features->hashes, hash_join (marked, TEMPLATE_CLAUSE + side));
  if (distance <= 2)
    hashes_add (&features->hashes, hash_join (marked, TEMPLATE_NEXT + 2 * side + distance));
}

static void
add_target_words (AttitudeFeatures *features, const Mention *clause)
{
  const Mention *target = features->target;
  guint n = features->sentence->words->len;
  guint begin = target->begin > REACH ? target->begin - REACH : 0, end = MIN (n, target->end + REACH);

  hashes_reserve (&features->hashes, (end - begin) * MAX_PER_WORD + MAX_OF_MENTIONS);
  for (guint i = begin; i < target->begin; i++)
    add_target_hashes (features, clause, i, i > 0 ? get_marked (features, i - 1) : hash_join (2, MARK_TARGET));
  for (guint i = target->end; i < end; i++)
    add_target_hashes (features, clause, i,
                       i > target->end ? get_marked (features, i - 1) : hash_join (3, MARK_TARGET));
}

static void
add_pair_hashes (AttitudeFeatures *features, const Scene *scene, guint i)
{
  guint32 marked = get_marked (features, i);
  gboolean between = is_inside (&scene->between, i);
  guint to_target = distance_to (scene->target, i), to_holder = distance_to (scene->holder, i);
  guint order = scene->holder_first;
  guint behind_holder = i >= scene->holder->end, behind_target = i >= scene->target->end;

  hashes_add (&features->hashes, hash_join (marked, TEMPLATE_BETWEEN + 2 * order + between));
  if (between)
    {
      guint32 last = i > scene->between.begin ? get_marked (features, i - 1) : hash_join (3, MARK_HOLDER + order);

      hashes_add (&features->hashes, hash_join (hash_join (last, marked), TEMPLATE_BETWEEN_PAIR + order));
      if (scene->between.end - scene->between.begin <= FEW)
        hashes_add (&features->hashes, hash_join (marked, TEMPLATE_FEW + order));
    }
  if (to_holder <= 2)
    hashes_add (&features->hashes,
                hash_join (marked, TEMPLATE_HOLDER_NEXT + 8 * order + 4 * behind_holder + to_holder));
  if (to_target <= 2)
    hashes_add (&features->hashes,
                hash_join (marked, TEMPLATE_TARGET_NEXT + 8 * order + 4 * behind_target + to_target));
}

/* The words around and between the two, but for the middle of a long stretch. */
static void
add_pair_words (AttitudeFeatures *features, const Scene *scene)
{
  guint n = features->sentence->words->len;
  guint first = MIN (scene->holder->begin, scene->target->begin), last = MAX (scene->holder->end, scene->target->end);
  guint begin = first > PAIR_REACH ? first - PAIR_REACH : 0, end = MIN (n, last + PAIR_REACH);

  hashes_reserve (&features->hashes, 4 * PAIR_REACH * MAX_PER_WORD + MAX_OF_MENTIONS);
  for (guint i = begin; i < first; i++)
    add_pair_hashes (features, scene, i);
  for (guint i = scene->between.begin; i < scene->between.end; i++)
    if (i < scene->between.begin + PAIR_REACH || i + PAIR_REACH >= scene->between.end)
      add_pair_hashes (features, scene, i);
  for (guint i = last; i < end; i++)
    add_pair_hashes (features, scene, i);
}

/* The words of a mention, and those between the two if they are few, as one. */
static void
add_mention (AttitudeFeatures *features, const Mention *mention, guint32 template)
{
  for (guint i = mention->begin; i < MIN (mention->end, mention->begin + 6); i++)
    hashes_add (&features->hashes, hash_join (sentence_word (features->sentence, i)->form, template));
}

static void
add_between (AttitudeFeatures *features, const Scene *scene)
{
  const Mention *between = &scene->between;
  guint32 whole = TEMPLATE_WHOLE + scene->holder_first;

  if (between->end - between->begin >= FEW)
    return;
  for (guint i = between->begin; i < between->end; i++)
    whole = hash_join (whole, sentence_word (features->sentence, i)->form);
  hashes_add (&features->hashes, whole);
}

static void
set_target_values (AttitudeFeatures *features, const Mention *clause)
{
  const Mention *target = features->target;
  guint n = features->sentence->words->len;
  guint near_begin = target->begin > NEAR ? target->begin - NEAR : 0, near_end = MIN (n, target->end + NEAR);

  set_values (features, PLACE_BEFORE_NEAR, near_begin, target->begin);
  set_values (features, PLACE_BEFORE_FAR, 0, near_begin);
  set_values (features, PLACE_AFTER_NEAR, target->end, near_end);
  set_values (features, PLACE_AFTER_FAR, near_end, n);
  set_values (features, PLACE_CLAUSE, clause->begin, clause->end);
}

void
attitude_features_set_target (AttitudeFeatures *features, const Mention *target)
{
  const Sentence *sentence = features->sentence;
  const Word *first = sentence_word (sentence, target->begin);
  Mention clause = find_clause (sentence, *target);
  float *dense = features->dense;

  features->target = target;
  features->hashes.n = 0;
  memset (dense, 0, sizeof features->dense);
  add_target_words (features, &clause);
  add_mention (features, target, TEMPLATE_TARGET);
  set_target_values (features, &clause);
  features->n_target = features->hashes.n;

  dense[ATTITUDE_BIAS] = 1;
  dense[ATTITUDE_PRONOUN] = word_has (first, CUE_PRONOUN);
  dense[ATTITUDE_QUOTATION] = sentence->quotation;
  dense[ATTITUDE_FIRST] = target->begin == 0;
  dense[ATTITUDE_POSSESSIVE]
    = target->end < sentence->words->len && word_has (sentence_word (sentence, target->end), CUE_POSSESSIVE);
  dense[ATTITUDE_TARGET_QUOTED] = (first->flags & WORD_QUOTED) != 0;
  dense[ATTITUDE_LENGTH] = (float) MIN (sentence->words->len, 80) / 40;
}

static void
set_pair_values (AttitudeFeatures *features, const Scene *scene)
{
  guint n = features->sentence->words->len;
  guint first = MIN (scene->holder->begin, scene->target->begin), last = MAX (scene->holder->end, scene->target->end);
  const ValueSums *sums = (const ValueSums *) (gpointer) features->sums->data;

  set_values (features, PLACE_BETWEEN, scene->between.begin, scene->between.end);
  set_values (features, PLACE_OUTSIDE, last, n);
  for (guint i = 0; i < ATTITUDE_N_VALUES; i++)
    features->dense[PLACE_OUTSIDE + i] += sums[first][i];
}

void
attitude_features_set_holder (AttitudeFeatures *features, const Mention *holder)
{
  const Mention *target = features->target;
  Scene scene = { .holder = holder,
                  .target = target,
                  .holder_first = holder->begin < target->begin,
                  .between = find_between (holder, target) };
  float *dense = features->dense;

  features->hashes.n = features->n_target;
  add_pair_words (features, &scene);
  add_mention (features, holder, TEMPLATE_HOLDER);
  add_between (features, &scene);
  set_pair_values (features, &scene);
  dense[ATTITUDE_HOLDER_FIRST] = scene.holder_first;
  dense[ATTITUDE_DISTANCE] = (float) MIN (scene.between.end - scene.between.begin, 30) / 15;
  dense[ATTITUDE_HOLDER_QUOTED] = (sentence_word (features->sentence, holder->begin)->flags & WORD_QUOTED) != 0;
  memcpy (dense + ATTITUDE_N_PLAIN, dense, ATTITUDE_N_PLAIN * sizeof (float));
}
