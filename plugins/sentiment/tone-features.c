/* tone-features.c - hashed n-grams and lexicon sums of a sentence.
 *
 * Hashed: each word with its negation mark (and without it, if negated), with its side of a contrast, its first four
 * and last three letters; pairs, triples and pairs with a gap. All have the value 1 and are scaled together by the
 * square root of their number, so that long sentences do not shout.
 *
 * Dense: for each polar channel of the lexicon sums by polarity, negation, contrast, modality and place. They carry
 * what is known of words to words that the training sentences lack. Their second copy is scaled by the register,
 * which lets news and reviews differ in how much a word means ("a violent film", "a violent man").
 * SPDX-License-Identifier: MIT */
#include "tone-features.h"
#include "feature-hash.h"
#include "parameters.h"
#include <math.h>
#include <string.h>

/* The templates' numbers; bigger than any mark of a word. */
enum
{
  MARK_PLAIN = 10,
  MARK_NEGATED,
  MARK_NAME,
  MARK_LESSENED,
  MARK_RAISED,
  MARK_EDGE,
  TEMPLATE_ZONE = 20,
  TEMPLATE_PREFIX = 30,
  TEMPLATE_SUFFIX = 32,
  TEMPLATE_PAIR = 40,
  TEMPLATE_TRIPLE,
  TEMPLATE_GAP
};

/* No word adds more hashed features. */
#define MAX_PER_WORD 8

void
features_clear (Features *features)
{
  hashes_clear (&features->hashes);
}

guint32
features_mark_word (const Word *word)
{
  guint mark = word->flags & WORD_NAME       ? MARK_NAME
               : word->flags & WORD_LESSENED ? MARK_LESSENED
               : word->flags & WORD_RAISED   ? MARK_RAISED
               : word->flags & WORD_NEGATED  ? MARK_NEGATED
                                             : MARK_PLAIN;

  return hash_join (word_get_form (word), mark);
}

static void
add_affixes (Hashes *hashes, const Word *word)
{
  guint negated = (word->flags & WORD_NEGATED) != 0;

  if (word->n_bytes > 3 && !(word->flags & (WORD_NAME | WORD_UTMOST)))
    {
      hashes_add (hashes, hash_join (word->prefix, TEMPLATE_PREFIX + negated));
      hashes_add (hashes, hash_join (word->suffix, TEMPLATE_SUFFIX + negated));
    }
}

static void
add_hashes (Hashes *hashes, const Sentence *sentence)
{
  guint n = sentence->words->len;
  guint32 before = hash_join (0, MARK_EDGE), last = before;

  hashes->n = 0;
  hashes_reserve (hashes, (n + 1) * MAX_PER_WORD);
  for (guint i = 0; i <= n; i++)
    {
      const Word *word = i < n ? sentence_word (sentence, i) : NULL;
      guint32 marked = word ? features_mark_word (word) : hash_join (1, MARK_EDGE);
      guint32 pair = hash_join (hash_join (last, marked), TEMPLATE_PAIR);

      if (word)
        {
          hashes_add (hashes, marked);
          if (word->flags & (WORD_NEGATED | WORD_LESSENED | WORD_RAISED))
            hashes_add (hashes, hash_join (word->form, MARK_PLAIN));
          if (word->zone != ZONE_NONE)
            hashes_add (hashes, hash_join (marked, TEMPLATE_ZONE + word->zone));
          add_affixes (hashes, word);
          if (i >= 2)
            hashes_add (hashes, hash_join (hash_join (before, marked), TEMPLATE_GAP));
        }
      hashes_add (hashes, pair);
      if (i >= 1)
        hashes_add (hashes, hash_join (hash_join (before, pair), TEMPLATE_TRIPLE));
      before = last;
      last = marked;
    }
}

/* The sum that a value goes into by what is done to it, and what is left of it there. */
static guint
find_sum (const Word *word, float *value)
{
  gboolean good = *value > 0;

  if (word->flags & WORD_SHIFTER)
    {
      *value = 0;
      return DENSE_SHIFTERS;
    }
  if (word->flags & WORD_LESSENED)
    {
      *value *= LESSENED_SHARE;
      return good ? DENSE_LESSENED_GOOD : DENSE_LESSENED_BAD;
    }
  if (word->flags & WORD_RAISED)
    return good ? DENSE_RAISED_GOOD : DENSE_RAISED_BAD;
  if (word->flags & WORD_NEGATED)
    {
      *value *= NEGATED_SHARE;
      return good ? DENSE_NEGATED_GOOD : DENSE_NEGATED_BAD;
    }
  return good ? DENSE_GOOD : DENSE_BAD;
}

/* One word's value into the sums of its channel. */
static void
add_value (float *dense, const Word *word, float value, gboolean last)
{
  float kept = value;

  if (word->flags & WORD_NAME)
    {
      dense[DENSE_NAMES] += value;
      return;
    }
  dense[find_sum (word, &kept)] += value;
  if (word->zone == ZONE_CONCEDED)
    dense[DENSE_CONCEDED] += kept;
  else if (word->zone == ZONE_STRESSED)
    dense[DENSE_STRESSED] += kept;
  if (word->flags & WORD_STRENGTHENED)
    dense[DENSE_STRENGTHENED] += kept;
  if (word->flags & WORD_IRREALIS)
    dense[DENSE_IRREALIS] += kept;
  if (word->flags & WORD_SHOUTED)
    dense[DENSE_SHOUTED] += kept;
  if (last)
    dense[DENSE_LAST] += kept;
  dense[DENSE_EXCLAIMED] += kept;
  dense[DENSE_BEST] = MAX (dense[DENSE_BEST], kept);
  dense[DENSE_WORST] = MIN (dense[DENSE_WORST], kept);
}

/* For what shifters do to their arguments, the strength of a word where it is known, or that of words like it. */
static float
get_shifted (const Word *word)
{
  const gint8 *values = word->values;
  int value = values[VALENCE_FELT] ? values[VALENCE_FELT]
              : values[VALENCE_RATED] ? values[VALENCE_RATED]
                                      : values[VALENCE_SPREAD] / 2;

  if (word->flags & (WORD_NAME | WORD_SHIFTER) || !(word->flags & (WORD_LESSENED | WORD_RAISED)))
    return 0;
  return (float) (word->flags & WORD_LESSENED ? -value : value) / 127.0f;
}

static float
sum_shifted (const Sentence *sentence)
{
  float sum = 0;

  for (guint i = 0; i < sentence->words->len && sentence->n_shifters > 0; i++)
    sum += get_shifted (sentence_word (sentence, i));
  return CLAMP (sum, -1.5f, 1.5f);
}

static float
add_values (Features *features, const Sentence *sentence)
{
  guint n = sentence->words->len;
  float scale = 1.5f / sqrtf ((float) MAX (n, 4));
  int news = 0;

  for (guint i = 0; i < n; i++)
    {
      const Word *word = sentence_word (sentence, i);

      news += word->values[VALENCE_REGISTER];
      for (guint channel = 0; channel < VALENCE_N_POLAR; channel++)
        if (word->values[channel] != 0)
          add_value (features->dense + channel * DENSE_N_PER_CHANNEL, word, (float) word->values[channel] / 127.0f,
                     i >= n * 2 / 3);
    }
  for (guint channel = 0; channel < VALENCE_N_POLAR; channel++)
    {
      float *sums = features->dense + channel * DENSE_N_PER_CHANNEL;

      sums[DENSE_EXCLAIMED] *= (float) sentence->exclamation;
      for (guint i = 0; i < DENSE_N_PER_CHANNEL; i++)
        if (i != DENSE_BEST && i != DENSE_WORST)
          sums[i] *= scale;
    }
  return (float) news / 127.0f;
}

static void
add_globals (Features *features, const Sentence *sentence)
{
  float *dense = features->dense;
  guint n = sentence->words->len;

  dense[GLOBAL_BIAS] = 1;
  dense[GLOBAL_NEGATIONS] = (float) MIN (sentence->n_negations, 4);
  dense[GLOBAL_SHIFTERS] = (float) MIN (sentence->n_shifters, 4);
  dense[GLOBAL_SHIFTED] = sum_shifted (sentence);
  dense[GLOBAL_UTMOST] = (float) CLAMP (sentence->utmost, -1, 1);
  dense[GLOBAL_CONTRAST] = sentence->contrast;
  dense[GLOBAL_CONCESSION] = sentence->concession;
  dense[GLOBAL_QUESTION] = sentence->question;
  dense[GLOBAL_EXCLAMATION] = sentence->exclamation;
  dense[GLOBAL_LENGTH] = (float) MIN (n, 80) / 40;
  dense[GLOBAL_QUOTATION] = sentence->quotation;
  dense[GLOBAL_IRREALIS] = (float) MIN (sentence->n_irrealis, 4) / 2;
  dense[GLOBAL_SHOUTED] = (float) MIN (sentence->n_shouted, 6) * 0.3f;
  dense[GLOBAL_SHORT] = n < 6;
  dense[GLOBAL_HEADLINE] = sentence->headline;
}

void
features_of_sentence (Features *features, const Sentence *sentence)
{
  float news;

  memset (features->dense, 0, sizeof features->dense);
  add_hashes (&features->hashes, sentence);
  news = add_values (features, sentence);
  news = 1.0f / (1.0f + expf (-2.0f * news));
  add_globals (features, sentence);
  for (guint i = 0; i < FEATURES_N_PLAIN; i++)
    features->dense[FEATURES_N_PLAIN + i] = news * features->dense[i];
}
