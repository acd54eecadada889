/* shifts.c - what there is less or more of: less of a bad thing is good news, and less of a good thing bad.
 *
 * A shifter (en/shifters.tsv) is about its subject ("crime fell"), its object ("cured the cancer"; in the passive, its
 * subject) or what a preposition leads to ("a fall in crime", "free of fear"). Which stretch of words that is follows
 * from the order of the words: a subject reaches back to the start of the clause, an object forward to a preposition
 * or the end of the clause. Only a stretch with a word that is good or bad is marked, for of the rest there is nothing
 * to shift. The shifter itself says nothing then: "fell" is bad of prices and good of crime. Under a negation it is
 * the other way about: crime that did not fall is crime. (Polanyi and Zaenen 2006 on shifters; Choi and Cardie 2008.)
 * SPDX-License-Identifier: MIT */
#include "reach.h"
#include "parameters.h"

/* How far a subject and an object reach. */
#define MAX_SUBJECT 10
#define MAX_OBJECT 6
/* How far behind "be" a participle may stand: "was not at last cured". */
#define MAX_PASSIVE 3

#define SHIFTS_OF_SUBJECT (SHIFT_FALL | SHIFT_RISE)
#define SHIFTS_OF_OBJECT (SHIFT_CUT | SHIFT_RAISE)
#define SHIFTS_OF_NOUN (SHIFT_LOSS | SHIFT_GROWTH)
#define SHIFTS_OF_DEGREE (SHIFT_LOWER | SHIFT_HIGHER)
#define SHIFTS_DOWN (SHIFT_FALL | SHIFT_CUT | SHIFT_LOSS | SHIFT_LOWER)
#define SHIFTS (SHIFTS_OF_SUBJECT | SHIFTS_OF_OBJECT | SHIFTS_OF_NOUN | SHIFTS_OF_DEGREE)

typedef struct
{
  guint begin, end; /* empty: none */
} Stretch;

static const Stretch no_stretch;

/* Where the clause of @i begins. */
static Stretch
find_subject (const Word *words, guint i)
{
  guint begin = i;

  while (begin > 0 && i - begin < MAX_SUBJECT && !word_has (&words[begin - 1], CUES_OF_CLAUSE | CUE_QUOTE))
    begin--;
  return (Stretch) { begin, i };
}

static Stretch
find_object (const Word *words, guint n, guint i)
{
  guint end = i + 1;

  while (end < n && end - i <= MAX_OBJECT
         && (word_has (&words[end], CUE_JOINT)
             || !word_has (&words[end], CUES_OF_CLAUSE | CUE_QUOTE | CUE_PREPOSITION)))
    {
      /* "Cut crime in the city": behind the first noun a preposition leads elsewhere, but "of" stays. */
      if (word_has (&words[end], CUE_FROM) && end > i + 1)
        break;
      end++;
    }
  return (Stretch) { i + 1, end };
}

static Stretch
find_noun (const Word *words, guint n, guint i)
{
  return i + 1 < n && word_has (&words[i + 1], CUE_OF) ? find_object (words, n, i + 1) : no_stretch;
}

/* Whether a form of "be" stands before @i, with adverbs and negations between at most. */
static gboolean
is_passive (const Word *words, guint i)
{
  for (guint back = 1; back <= MIN (i, MAX_PASSIVE); back++)
    {
      const Word *word = &words[i - back];

      if (word_has (word, CUE_BE))
        return TRUE;
      if (!word->adverb && !word_has (word, CUE_NEGATION | CUE_STRONG | CUE_WEAK))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_polar (const Word *word)
{
  if (word->flags & WORD_NAME)
    return FALSE;
  return ABS (word->values[VALENCE_RATED]) >= LEAST_POLAR || ABS (word->values[VALENCE_FELT]) >= LEAST_POLAR
         || ABS (word->values[VALENCE_SPREAD]) >= LEAST_POLAR_SPREAD;
}

static gboolean
has_polar (const Word *words, Stretch stretch)
{
  for (guint i = stretch.begin; i < stretch.end; i++)
    if (is_polar (&words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_object (const Word *words, guint n, guint i)
{
  return i + 1 < n && !words[i + 1].adverb
         && !word_has (&words[i + 1], CUES_OF_CLAUSE | CUE_QUOTE | CUE_PREPOSITION | CUE_OF | CUE_NEGATION);
}

/* What the shifter at @i is about. */
static Stretch
find_argument (const Word *words, guint n, guint i)
{
  const Word *word = &words[i];
  gboolean passive = is_passive (words, i);
  Stretch noun = word_has (word, SHIFTS_OF_NOUN) ? find_noun (words, n, i) : no_stretch;

  if (word_has (word, SHIFT_PARTICLE) && !passive)
    return no_stretch;
  if (has_polar (words, noun))
    return noun;
  if (word_has (word, SHIFTS_OF_OBJECT | SHIFTS_OF_DEGREE) && !passive && has_object (words, n, i))
    {
      Stretch object = find_object (words, n, i);

      if (has_polar (words, object))
        return object;
    }
  if (word_has (word, SHIFTS_OF_SUBJECT) || (passive && word_has (word, SHIFTS_OF_OBJECT | SHIFTS_OF_DEGREE)))
    return find_subject (words, i);
  return no_stretch;
}

static void
mark (Word *words, Stretch stretch, gboolean less)
{
  for (guint i = stretch.begin; i < stretch.end; i++)
    {
      gboolean was_less = (words[i].flags & WORD_LESSENED) != 0;

      /* Less of less is more: "ended the shortage of food". */
      words[i].flags &= (guint16) ~(WORD_LESSENED | WORD_RAISED | WORD_NEGATED);
      words[i].flags |= less != was_less ? WORD_LESSENED : WORD_RAISED;
    }
}

/* From the last to the first, so that what a noun is about is known before a verb shifts both. */
void
reach_mark_shifts (Sentence *sentence, Word *words, guint n)
{
  for (guint i = n; i-- > 0;)
    {
      Stretch argument;
      gboolean down, negated;

      if (!word_has (&words[i], SHIFTS) || (words[i].flags & WORD_NAME))
        continue;
      argument = find_argument (words, n, i);
      if (!has_polar (words, argument))
        continue;
      down = word_has (&words[i], SHIFTS_DOWN);
      negated = (words[i].flags & WORD_NEGATED) != 0;
      mark (words, argument, down != negated);
      words[i].flags |= WORD_SHIFTER;
      sentence->n_shifters++;
    }
}
