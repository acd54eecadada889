/* cues.c - a small hash table of function words.
 * SPDX-License-Identifier: MIT */
#include "cues.h"
#include "feature-hash.h"
#include <string.h>

/* A power of two, at least twice the number of words. */
#define N_SLOTS 1024

struct _Cues
{
  guint32 forms[N_SLOTS];
  guint8 cues[N_SLOTS];
};

static const struct
{
  Cue cue;
  const char *words;
} lists[] = {
  { CUE_NEGATION,
    "not n't nt never no hardly barely scarcely rarely seldom without neither nor none nobody nothing nowhere cannot "
    "lack lacks lacked lacking fail fails failed failing unable refuse refuses refused refusing stop stops stopped "
    "prevent prevents prevented avoid avoids avoided unlikely isn't don't doesn't didn't wasn't won't ain't "
    "deny denies denied ends ended halts halted" },
  { CUE_CONTRAST, "but however yet nevertheless nonetheless" },
  { CUE_CONCESSION, "although though while despite whereas albeit notwithstanding" },
  { CUE_CLAUSE, "because since which who whom that where when and or so than" },
  { CUE_COMMA, ", -- --- - ( ) [ ] ; : \xe2\x80\x94 \xe2\x80\x93" },
  { CUE_STOP, ". ! ? ... .. !! !!! ?? ??? \xe2\x80\xa6" },
  { CUE_QUOTE, "\"" },
  { CUE_STRONG,
    "very really extremely too incredibly highly deeply utterly absolutely totally completely truly most more such "
    "quite particularly especially" },
  { CUE_WEAK, "somewhat slightly fairly rather mildly less least almost nearly" },
  { CUE_IRREALIS, "if would could should might may whether unless" },
  { CUE_ONLY, "only just merely simply doubt wonder question" },
  { CUE_FAR, "far anything" },
  { CUE_FEW, "few little" },
  { CUE_ARTICLE, "a the its his their this these those our my" },
  { CUE_FROM, "from" },
  { CUE_POSSESSIVE, "'s '" },
  { CUE_PRONOUN, "he she him her they them" },
};

static void
add_word (Cues *cues, const char *word, gsize n_bytes, Cue cue)
{
  guint32 form = hash_add_bytes (HASH_START, word, (guint) n_bytes);
  guint slot = form % N_SLOTS;

  while (cues->cues[slot] != CUE_NONE)
    slot = (slot + 1) % N_SLOTS;
  cues->forms[slot] = form;
  cues->cues[slot] = (guint8) cue;
}

Cues *
cues_new (void)
{
  Cues *cues = g_new0 (Cues, 1);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (const char *word = lists[i].words; *word; word += *word == ' ')
      {
        gsize n_bytes = strcspn (word, " ");

        add_word (cues, word, n_bytes, lists[i].cue);
        word += n_bytes;
      }
  return cues;
}

void
cues_free (Cues *cues)
{
  g_free (cues);
}

Cue
cues_find (const Cues *cues, guint32 form)
{
  for (guint slot = form % N_SLOTS; cues->cues[slot] != CUE_NONE; slot = (slot + 1) % N_SLOTS)
    if (cues->forms[slot] == form)
      return cues->cues[slot];
  return CUE_NONE;
}
