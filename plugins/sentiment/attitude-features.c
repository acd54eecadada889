/* attitude-features.c - words and their values by their place relative to target and holder.
 *
 * Who blames whom shows in what stands where: "A attacked B", "B, attacked by A", "A's attack on B". So each word
 * near the two is a feature together with its side, its distance and the order of the two; the words between form one
 * feature as a whole when they are few. The target's place relative to the lexicon's words follows the
 * target-dependent features of Jiang et al. (2011). Far words count only through their values, which bounds the work
 * for each pair. The features of a target are the same whoever the holder is, so that a sentence with many pairs pays
 * for them once.
 * SPDX-License-Identifier: MIT */
#include "attitude-features.h"
#include "hash.h"
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
  MARK_HOLDER
};

/* Beyond so many words from the target a word's form does not matter. */
#define REACH 30
/* No word adds more hashed features than the first; the mentions together no more than the second. */
#define MAX_PER_WORD 5
#define MAX_OF_MENTIONS 16
/* "Few" words between holder and target. */
#define FEW 6
/* Brings sums of values to the size of the other features. */
#define VALUE_GAIN 1.4f

/* Everything about a target, or a holder and a target, that does not change from word to word. */
typedef struct
{
  const Sentence *sentence;
  const Mention *holder; /* (nullable) */
  const Mention *target;
  gboolean holder_first;
  Mention between;       /* holder and target */
  Mention clause;        /* around the target */
} Scene;

void
attitude_features_clear (AttitudeFeatures *features)
{
  hashes_clear (&features->hashes);
}

static gboolean
parts_clauses (const Word *word)
{
  return word->cue == CUE_COMMA || word->cue == CUE_STOP || word->cue == CUE_QUOTE;
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
add_target_hashes (AttitudeFeatures *features, const Scene *scene, guint i, guint32 marked, guint32 last)
{
  guint distance = distance_to (scene->target, i), side = i >= scene->target->end;
  guint step = distance <= 3 ? 0 : distance <= 8 ? 1 : 2;

  hashes_add (&features->hashes, hash_join (marked, TEMPLATE_WORD));
  hashes_add (&features->hashes, hash_join (marked, TEMPLATE_PLACE + 3 * side + step));
  hashes_add (&features->hashes, hash_join (hash_join (last, marked), TEMPLATE_PAIR + side));
  if (is_inside (&scene->clause, i))
    hashes_add (&features->hashes, hash_join (marked, TEMPLATE_CLAUSE + side));
  if (distance <= 2)
    hashes_add (&features->hashes, hash_join (marked, TEMPLATE_NEXT + 2 * side + distance));
}

static void
add_pair_hashes (AttitudeFeatures *features, const Scene *scene, guint i, guint32 marked, guint32 last)
{
  gboolean between = is_inside (&scene->between, i);
  guint to_target = distance_to (scene->target, i), to_holder = distance_to (scene->holder, i);
  guint order = scene->holder_first;
  guint behind_holder = i >= scene->holder->end, behind_target = i >= scene->target->end;

  hashes_add (&features->hashes, hash_join (marked, TEMPLATE_BETWEEN + 2 * order + between));
  if (between)
    {
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

/* The words of a mention, and those between the two if they are few, as one. */
static void
add_mention (AttitudeFeatures *features, const Scene *scene, const Mention *mention, guint32 template)
{
  for (guint i = mention->begin; i < MIN (mention->end, mention->begin + 6); i++)
    hashes_add (&features->hashes, hash_join (sentence_word (scene->sentence, i)->form, template));
}

static void
add_between (AttitudeFeatures *features, const Scene *scene)
{
  const Mention *between = &scene->between;
  guint32 whole = TEMPLATE_WHOLE + scene->holder_first;

  if (between->end - between->begin >= FEW)
    return;
  for (guint i = between->begin; i < between->end; i++)
    whole = hash_join (whole, sentence_word (scene->sentence, i)->form);
  hashes_add (&features->hashes, whole);
}

static float
get_share (const Word *word)
{
  return word->flags & WORD_NEGATED ? -0.5f : word->flags & WORD_NAME ? 0.2f : 1.0f;
}

/* A word's value in @channel into the places that @scene is about: the pair's, if it has a holder, else the
 * target's. */
static void
add_value (AttitudeFeatures *features, const Scene *scene, guint i, guint channel, float value)
{
  float *places = features->dense + (channel * 2 + (value < 0)) * N_PLACES;
  gboolean near = distance_to (scene->target, i) <= 5;

  value = fabsf (value);
  if (scene->holder)
    {
      places[is_inside (&scene->between, i) ? PLACE_BETWEEN : PLACE_OUTSIDE] += value;
      return;
    }
  if (i < scene->target->begin)
    places[near ? PLACE_BEFORE_NEAR : PLACE_BEFORE_FAR] += value;
  else
    places[near ? PLACE_AFTER_NEAR : PLACE_AFTER_FAR] += value;
  if (is_inside (&scene->clause, i))
    places[PLACE_CLAUSE] += value;
}

static void
add_values (AttitudeFeatures *features, const Scene *scene, guint i, const Word *word)
{
  float share = get_share (word) * VALUE_GAIN / sqrtf ((float) MAX (scene->sentence->words->len, 4)) / 127.0f;

  for (guint channel = 0; channel < LEXICON_N_POLAR; channel++)
    if (word->values[channel] != 0)
      add_value (features, scene, i, channel, share * (float) word->values[channel]);
}

static void
add_words (AttitudeFeatures *features, const Scene *scene)
{
  guint32 last = hash_join (2, MARK_TARGET);

  hashes_reserve (&features->hashes, scene->sentence->words->len * MAX_PER_WORD + MAX_OF_MENTIONS);
  for (guint i = 0; i < scene->sentence->words->len; i++)
    {
      const Word *word = sentence_word (scene->sentence, i);
      gboolean target = is_inside (scene->target, i);
      guint32 marked;

      if (target || (scene->holder && is_inside (scene->holder, i)))
        {
          last = hash_join (3, target ? MARK_TARGET : MARK_HOLDER);
          continue;
        }
      marked = features_mark_word (word);
      if (distance_to (scene->target, i) > REACH)
        ;
      else if (scene->holder)
        add_pair_hashes (features, scene, i, marked, last);
      else
        add_target_hashes (features, scene, i, marked, last);
      add_values (features, scene, i, word);
      last = marked;
    }
}

void
attitude_features_set_target (AttitudeFeatures *features, const Sentence *sentence, const Mention *target)
{
  Scene scene = { .sentence = sentence, .target = target, .clause = find_clause (sentence, *target) };
  const Word *first = sentence_word (sentence, target->begin);
  float *dense = features->dense;

  features->hashes.n = 0;
  memset (dense, 0, sizeof features->dense);
  add_words (features, &scene);
  add_mention (features, &scene, target, TEMPLATE_TARGET);
  features->n_target = features->hashes.n;

  dense[ATTITUDE_BIAS] = 1;
  dense[ATTITUDE_PRONOUN] = first->cue == CUE_PRONOUN;
  dense[ATTITUDE_QUOTATION] = sentence->quotation;
  dense[ATTITUDE_FIRST] = target->begin == 0;
  dense[ATTITUDE_POSSESSIVE]
    = target->end < sentence->words->len && sentence_word (sentence, target->end)->cue == CUE_POSSESSIVE;
  dense[ATTITUDE_TARGET_QUOTED] = (first->flags & WORD_QUOTED) != 0;
  dense[ATTITUDE_LENGTH] = (float) MIN (sentence->words->len, 80) / 40;
}

static void
clear_pair (AttitudeFeatures *features)
{
  features->hashes.n = features->n_target;
  for (guint i = 0; i < LEXICON_N_POLAR * 2; i++)
    features->dense[i * N_PLACES + PLACE_BETWEEN] = features->dense[i * N_PLACES + PLACE_OUTSIDE] = 0;
}

void
attitude_features_set_holder (AttitudeFeatures *features, const Sentence *sentence, const Mention *holder,
                              const Mention *target)
{
  Scene scene = { .sentence = sentence,
                  .holder = holder,
                  .target = target,
                  .holder_first = holder->begin < target->begin,
                  .between = find_between (holder, target) };
  float *dense = features->dense;

  clear_pair (features);
  add_words (features, &scene);
  add_mention (features, &scene, holder, TEMPLATE_HOLDER);
  add_between (features, &scene);
  dense[ATTITUDE_HOLDER_FIRST] = scene.holder_first;
  dense[ATTITUDE_DISTANCE] = (float) MIN (scene.between.end - scene.between.begin, 30) / 15;
  dense[ATTITUDE_HOLDER_QUOTED] = (sentence_word (sentence, holder->begin)->flags & WORD_QUOTED) != 0;
  memcpy (dense + ATTITUDE_N_PLAIN, dense, ATTITUDE_N_PLAIN * sizeof (float));
}
