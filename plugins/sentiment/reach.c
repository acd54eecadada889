/* reach.c - who negates, strengthens, contrasts and names whom.
 *
 * Without a parse: a negation reaches from its cue to the end of the clause (a comma, a conjunction, a relative
 * pronoun), which holds for longer clauses than a fixed window of words and stops at short ones (on windows, Pang,
 * Lee and Vaithyanathan 2002; on scope, Wiegand et al. 2010). "Not only", "no doubt" and their like do not negate;
 * "far from" and "anything but" do; "never better" and "could not be better" are the utmost, and not negated at all.
 * SPDX-License-Identifier: MIT */
#include "reach.h"
#include "parameters.h"

static gboolean
is_emphatic (const Word *word)
{
  return (word->flags & WORD_SHOUTED) && ABS (word->values[VALENCE_FELT]) >= LEAST_OF_SHOUTED;
}

/* Names are told by their capital, which says nothing at the start of a sentence, behind a quotation mark or a colon,
 * or in a headline that capitalises every word: there only the layer of entities knows. */
void
reach_mark_names (Sentence *sentence, Word *words, guint n)
{
  guint n_letters = 0, n_capitals = 0;

  for (guint i = 0; i < n; i++)
    if (!word_has (&words[i], CUES_OF_MARKS))
      {
        n_letters++;
        n_capitals += (words[i].flags & WORD_CAPITAL) != 0;
      }
  sentence->headline = n_letters > 2 && n_capitals * 5 > n_letters * 3;
  for (guint i = 0; i < n; i++)
    {
      gboolean told = i > 0 && !sentence->headline && !word_has (&words[i - 1], CUES_OF_MARKS);

      if ((words[i].flags & WORD_CAPITAL) && (told || words[i].flags & WORD_ENTITY) && !is_emphatic (&words[i]))
        words[i].flags |= WORD_NAME;
    }
}

static gboolean
negates (const Word *words, guint n, guint i)
{
  guint64 next = i + 1 < n ? words[i + 1].senses : 0;

  if (word_has (&words[i], CUE_NEGATION))
    return (next & CUE_ONLY) == 0;
  if (word_has (&words[i], CUE_FEW))
    return (next & CUE_ONLY) == 0 && !(i > 0 && word_has (&words[i - 1], CUE_ARTICLE));
  return word_has (&words[i], CUE_FAR) && (next & (CUE_FROM | CUE_CONTRAST)) != 0;
}

/* Whether something is named at @i: the harbour of "no better harbour". */
static gboolean
has_noun (const Word *words, guint n, guint i)
{
  return i < n && !word_has (&words[i], CUES_OF_CLAUSE | CUE_QUOTE | CUE_PREPOSITION | CUE_OF | CUE_NEGATION);
}

/* "No one", and those that are one word. */
static gboolean
is_nobody (const Word *words, guint n, guint cue)
{
  return word_has (&words[cue], CUE_UTMOST)
         || (word_has (&words[cue], CUE_NONE) && cue + 1 < n && word_has (&words[cue + 1], CUE_ONE));
}

/* "No town has a lovelier square": the negation at @cue begins a subject, and the comparative says what that is or
 * has. */
static gboolean
is_of_subject (const Word *words, guint cue, guint i)
{
  return word_has (&words[cue], CUE_NONE) && (cue == 0 || word_has (&words[cue - 1], CUES_OF_CLAUSE | CUE_QUOTE))
         && word_has (&words[i - 1], CUE_BE | CUE_ARTICLE);
}

/* "Could not be better", "could not wish for a better friend", but not "could not find a better job". */
static gboolean
is_impossible (const Word *words, guint n, guint cue, guint i)
{
  if (!(cue > 0 && word_has (&words[cue - 1], CUE_POSSIBLE)) && !(cue + 1 < n && word_has (&words[cue + 1], CUE_POSSIBLE)))
    return FALSE;
  for (guint k = cue + 1; k < i && !word_has (&words[k], CUE_WISH); k++)
    if (word_has (&words[k], CUE_ARTICLE | CUE_OF | CUE_PREPOSITION))
      return FALSE;
  return TRUE;
}

/* Whether the negation at @cue makes the comparative at @i the utmost. "No better than a thief", "nothing more than a
 * fraud" and "no more beans" are none. */
static gboolean
is_utmost (const Word *words, guint n, guint cue, guint i)
{
  gboolean counts = word_has (&words[i], CUE_STRONG | CUE_WEAK), than = i + 1 < n && word_has (&words[i + 1], CUE_THAN);

  if (!word_has (&words[i], SHIFT_COMPARATIVE))
    return FALSE;
  if (cue + 1 == i && !word_has (&words[cue], CUE_UTMOST))
    return has_noun (words, n, i + 1) && !counts && !than;
  if (is_nobody (words, n, cue))
    return cue + 1 != i || !counts || !than;
  return is_of_subject (words, cue, i) || is_impossible (words, n, cue, i);
}

typedef struct
{
  gboolean negated, irrealis, quoted;
  guint cue;          /* that negates, or else made the utmost */
  guint strong, weak; /* how many words more are so */
} Reach;

static guint
get_flags (const Reach *reach)
{
  return (reach->negated ? WORD_NEGATED : 0) | (reach->irrealis ? WORD_IRREALIS : 0)
         | (reach->strong ? WORD_STRENGTHENED : 0) | (reach->weak ? WORD_WEAKENED : 0)
         | (reach->quoted ? WORD_QUOTED : 0);
}

/* The negation at @cue negates nothing: it says that there is no better or worse than what stands at @i. */
static void
make_utmost (Sentence *sentence, Word *words, guint cue, guint i)
{
  int value = words[i].values[VALENCE_FELT];

  words[cue].flags |= WORD_SHIFTER | WORD_UTMOST;
  for (guint k = cue + 1; k < i; k++)
    words[k].flags &= (guint16) ~WORD_NEGATED;
  sentence->n_negations--;
  sentence->utmost += value >= LEAST_OF_UTMOST ? 1 : value <= -LEAST_OF_UTMOST ? -1 : 0;
}

/* What the word at @i ends, before it is marked itself. */
static void
end_reach (Reach *reach, Sentence *sentence, Word *words, guint n, guint i)
{
  /* The "but" of "anything but" ends nothing. */
  if (word_has (&words[i], CUES_OF_CLAUSE) && !(i > 0 && word_has (&words[i - 1], CUE_FAR)))
    reach->negated = FALSE;
  if (word_has (&words[i], CUE_STOP))
    reach->irrealis = FALSE;
  if (reach->negated && is_utmost (words, n, reach->cue, i))
    {
      make_utmost (sentence, words, reach->cue, i);
      reach->negated = reach->irrealis = FALSE;
      reach->strong = 3;
    }
}

/* What it begins, for the words behind it. */
static void
begin_reach (Reach *reach, Sentence *sentence, const Word *words, guint n, guint i)
{
  reach->strong -= reach->strong > 0;
  reach->weak -= reach->weak > 0;
  if (word_has (&words[i], CUE_STRONG))
    reach->strong = 2;
  else if (word_has (&words[i], CUE_WEAK))
    reach->weak = 2;
  else if (word_has (&words[i], CUE_IRREALIS))
    reach->irrealis = TRUE;
  else if (word_has (&words[i], CUE_QUOTE))
    reach->quoted = !reach->quoted;
  if (negates (words, n, i))
    {
      reach->negated = TRUE;
      reach->cue = i;
      sentence->n_negations++;
    }
}

void
reach_mark_cues (Sentence *sentence, Word *words, guint n)
{
  Reach reach = { 0 };

  for (guint i = 0; i < n; i++)
    {
      end_reach (&reach, sentence, words, n, i);
      words[i].flags |= (guint16) get_flags (&reach);
      begin_reach (&reach, sentence, words, n, i);
      sentence->n_irrealis += word_has (&words[i], CUE_IRREALIS);
      sentence->quotation |= word_has (&words[i], CUE_QUOTE);
      sentence->n_shouted += (words[i].flags & WORD_SHOUTED) != 0;
      sentence->question |= (words[i].flags & WORD_QUESTION) != 0;
      sentence->exclamation |= (words[i].flags & WORD_EXCLAMATION) != 0;
    }
}

static void
set_zone (Word *words, guint begin, guint end, guint8 zone)
{
  for (guint i = begin; i < end; i++)
    words[i].zone = zone;
}

static guint
find_cue (const Word *words, guint n, guint from, guint64 cues)
{
  while (from < n && !word_has (&words[from], cues))
    from++;
  return from;
}

static guint
find_start (const Word *words, guint from)
{
  while (from > 0 && !word_has (&words[from - 1], CUE_STOP))
    from--;
  return from;
}

static void
set_zones_of_concession (Word *words, guint n, guint though)
{
  guint end = find_cue (words, n, though, CUE_COMMA | CUE_STOP);

  set_zone (words, find_start (words, though), though, ZONE_STRESSED);
  set_zone (words, though + 1, end, ZONE_CONCEDED);
  set_zone (words, end, find_cue (words, n, end, CUE_STOP), ZONE_STRESSED);
}

/* "X but Y", "Although X, Y", "Y although X": the last "but" decides, else the first "although". "Not only X but Y" and
 * "anything but" contrast nothing. */
void
reach_mark_contrast (Sentence *sentence, Word *words, guint n)
{
  guint but = 0, though = n;
  gboolean only = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (word_has (&words[i], CUE_ONLY) && i > 0 && word_has (&words[i - 1], CUE_NEGATION))
        only = TRUE;
      else if (word_has (&words[i], CUE_CONTRAST) && i > 0 && i + 1 < n && !only && !word_has (&words[i - 1], CUE_FAR))
        but = i;
      else if (word_has (&words[i], CUE_CONCESSION) && though == n)
        though = i;
      else if (word_has (&words[i], CUE_STOP))
        only = FALSE;
    }
  sentence->contrast = but > 0;
  sentence->concession = but == 0 && though < n;
  if (but > 0)
    {
      set_zone (words, find_start (words, but), but, ZONE_CONCEDED);
      set_zone (words, but + 1, find_cue (words, n, but, CUE_STOP), ZONE_STRESSED);
    }
  else if (though < n)
    set_zones_of_concession (words, n, though);
}
