/* attitude-features.c - words and their values by their place relative to target and holder.
 *
 * Who blames whom shows in what stands where: "A attacked B", "B, attacked by A", "A's attack on B". So each word near the two is
 * a feature together with its side, its distance and the order of the two; the words between form one feature as a whole when they
 * are few. The target's place relative to the lexicon's words follows the target-dependent features of Jiang et al. (2011).
 * Far words count only through their values, which bounds the work for each pair.
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
/* "Few" words between holder and target. */
#define FEW 6

/* Everything about one pair that does not change from word to word. */
typedef struct
{
  const Sentence *sentence;
  const Mention *holder;
  const Mention *target;
  guint order;        /* 0: target first, 1: holder first, 2: no holder */
  Mention between;    /* empty without a holder */
  Mention clause;     /* around the target */
} Scene;

void
attitude_features_init (AttitudeFeatures *features)
{
  features->hashes = g_array_sized_new (FALSE, FALSE, sizeof (guint32), 512);
}

void
attitude_features_clear (AttitudeFeatures *features)
{
  g_clear_pointer (&features->hashes, g_array_unref);
}

static gboolean
parts_clauses (const Word *word)
{
  return word->cue == CUE_COMMA || word->cue == CUE_STOP || word->cue == CUE_QUOTE;
}

static void
set_scene (Scene *scene, const Sentence *sentence, const Mention *holder, const Mention *target)
{
  guint n = sentence->words->len;

  *scene = (Scene) { sentence, holder, target, 2, { 0, 0 }, *target };
  if (holder)
    {
      const Mention *one, *other;

      scene->order = holder->begin < target->begin;
      one = scene->order ? holder : target;
      other = scene->order ? target : holder;
      scene->between = (Mention) { one->end, MAX (one->end, other->begin) };
    }
  while (scene->clause.begin > 0 && !parts_clauses (sentence_word (sentence, scene->clause.begin - 1)))
    scene->clause.begin--;
  while (scene->clause.end < n && !parts_clauses (sentence_word (sentence, scene->clause.end)))
    scene->clause.end++;
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

static inline void
add (AttitudeFeatures *features, guint32 hash)
{
  g_array_append_val (features->hashes, hash);
}

static void
add_target_hashes (AttitudeFeatures *features, const Scene *scene, guint i, guint32 marked, guint32 last)
{
  guint distance = distance_to (scene->target, i), side = i >= scene->target->end;

  add (features, hash_join (marked, TEMPLATE_WORD));
  add (features, hash_join (marked, TEMPLATE_PLACE + 3 * side + (distance <= 3 ? 0 : distance <= 8 ? 1 : 2)));
  add (features, hash_join (hash_join (last, marked), TEMPLATE_PAIR + side));
  if (is_inside (&scene->clause, i))
    add (features, hash_join (marked, TEMPLATE_CLAUSE + side));
  if (distance <= 2)
    add (features, hash_join (marked, TEMPLATE_NEXT + 2 * side + distance));
}

static void
add_pair_hashes (AttitudeFeatures *features, const Scene *scene, guint i, guint32 marked, guint32 last)
{
  gboolean between = is_inside (&scene->between, i);
  guint to_target = distance_to (scene->target, i), to_holder = distance_to (scene->holder, i);
  guint order = scene->order;

  add (features, hash_join (marked, TEMPLATE_BETWEEN + 2 * order + between));
  if (between)
    {
      add (features, hash_join (hash_join (last, marked), TEMPLATE_BETWEEN_PAIR + order));
      if (scene->between.end - scene->between.begin <= FEW)
        add (features, hash_join (marked, TEMPLATE_FEW + order));
    }
  if (to_holder <= 2)
    add (features, hash_join (marked, TEMPLATE_HOLDER_NEXT + 8 * order + 4 * (i >= scene->holder->end) + to_holder));
  if (to_target <= 2)
    add (features, hash_join (marked, TEMPLATE_TARGET_NEXT + 8 * order + 4 * (i >= scene->target->end) + to_target));
}

static void
add_mention_hashes (AttitudeFeatures *features, const Scene *scene)
{
  const Mention *target = scene->target, *holder = scene->holder, *between = &scene->between;

  for (guint i = target->begin; i < MIN (target->end, target->begin + 6); i++)
    add (features, hash_join (sentence_word (scene->sentence, i)->form, TEMPLATE_TARGET));
  if (!holder)
    return;
  for (guint i = holder->begin; i < MIN (holder->end, holder->begin + 6); i++)
    add (features, hash_join (sentence_word (scene->sentence, i)->form, TEMPLATE_HOLDER));
  if (between->end - between->begin < FEW)
    {
      guint32 whole = TEMPLATE_WHOLE + scene->order;

      for (guint i = between->begin; i < between->end; i++)
        whole = hash_join (whole, sentence_word (scene->sentence, i)->form);
      add (features, whole);
    }
}

static void
add_value (AttitudeFeatures *features, const Scene *scene, guint i, guint channel, float value)
{
  float *places = features->dense + (channel * 2 + (value < 0)) * N_PLACES;
  gboolean near = distance_to (scene->target, i) <= 5;

  value = fabsf (value);
  if (i < scene->target->begin)
    places[near ? PLACE_BEFORE_NEAR : PLACE_BEFORE_FAR] += value;
  else
    places[near ? PLACE_AFTER_NEAR : PLACE_AFTER_FAR] += value;
  if (is_inside (&scene->clause, i))
    places[PLACE_CLAUSE] += value;
  if (scene->holder)
    places[is_inside (&scene->between, i) ? PLACE_BETWEEN : PLACE_OUTSIDE] += value;
}

static void
add_values (AttitudeFeatures *features, const Scene *scene, guint i, const Word *word)
{
  float share = word->flags & WORD_NEGATED ? -0.5f : word->flags & WORD_NAME ? 0.2f : 1.0f;

  for (guint channel = 0; channel < LEXICON_N_POLAR; channel++)
    if (word->values[channel] != 0)
      add_value (features, scene, i, channel, share * (float) word->values[channel] / 127.0f);
}

static void
add_globals (AttitudeFeatures *features, const Scene *scene)
{
  float *dense = features->dense;
  guint n = scene->sentence->words->len;
  const Mention *target = scene->target;
  const Word *first = sentence_word (scene->sentence, target->begin);

  dense[ATTITUDE_BIAS] = 1;
  dense[ATTITUDE_PRONOUN] = first->cue == CUE_PRONOUN;
  dense[ATTITUDE_HOLDER_FIRST] = scene->order == 1;
  dense[ATTITUDE_DISTANCE] = (float) MIN (scene->between.end - scene->between.begin, 30) / 15;
  dense[ATTITUDE_QUOTATION] = scene->sentence->quotation;
  dense[ATTITUDE_FIRST] = target->begin == 0;
  dense[ATTITUDE_POSSESSIVE] = target->end < n && sentence_word (scene->sentence, target->end)->cue == CUE_POSSESSIVE;
  dense[ATTITUDE_TARGET_QUOTED] = (first->flags & WORD_QUOTED) != 0;
  dense[ATTITUDE_HOLDER_QUOTED]
    = scene->holder && (sentence_word (scene->sentence, scene->holder->begin)->flags & WORD_QUOTED) != 0;
  dense[ATTITUDE_LENGTH] = (float) MIN (n, 80) / 40;
}

static void
scale_values (AttitudeFeatures *features, guint n_words)
{
  float scale = 1.4f / sqrtf ((float) MAX (n_words, 4));

  for (guint i = 0; i < ATTITUDE_BIAS; i++)
    features->dense[i] *= scale;
}

void
attitude_features_fill (AttitudeFeatures *features, const Sentence *sentence, const Mention *holder, const Mention *target)
{
  Scene scene;
  guint32 last = hash_join (2, MARK_TARGET);

  set_scene (&scene, sentence, holder, target);
  g_array_set_size (features->hashes, 0);
  memset (features->dense, 0, sizeof features->dense);
  for (guint i = 0; i < sentence->words->len; i++)
    {
      const Word *word = sentence_word (sentence, i);
      guint32 marked;

      if (is_inside (target, i) || (holder && is_inside (holder, i)))
        {
          last = hash_join (3, is_inside (target, i) ? MARK_TARGET : MARK_HOLDER);
          continue;
        }
      marked = features_mark_word (word);
      if (distance_to (target, i) <= REACH)
        {
          add_target_hashes (features, &scene, i, marked, last);
          if (holder)
            add_pair_hashes (features, &scene, i, marked, last);
        }
      add_values (features, &scene, i, word);
      last = marked;
    }
  add_mention_hashes (features, &scene);
  scale_values (features, sentence->words->len);
  add_globals (features, &scene);
  if (holder)
    memcpy (features->dense + ATTITUDE_N_PLAIN, features->dense, ATTITUDE_N_PLAIN * sizeof (float));
}
