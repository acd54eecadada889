/* occurrences.c - what the other occurrences of a word in the document tell of it.
 *
 * "Vance" alone can be anything; "Mr. Vance", "Vance said" and "Ellen Vance" three paragraphs away settle it. Every
 * occurrence with a capital letter leaves bits under its word, and every token gets the bits of all but itself. To
 * know "all but itself" without keeping lists, each bit is counted up to two: seen twice, or seen once and not by
 * this token.
 *
 *     around                                             elsewhere
 *      1 behind a form of address or a first name        1..8 in a known phrase of two words or more:
 *      2 before a verb of saying or "who"                     a person, organisation, place, other
 *      4 behind "in", "at", "from", "to", "near"           16 it is written alone with a capital
 *      8 behind "the"
 *     16 before or behind another capitalised word
 *
 * Cost: a hash and a look-up for each capitalised token. (The idea of features from other occurrences: H. Chieu, H.
 * Ng: Named entity recognition: a maximum entropy approach using global information, COLING 2002.)
 * SPDX-License-Identifier: MIT */
#include "occurrences.h"

#include <string.h>

enum { BEHIND_ADDRESS = 1, BEFORE_SAYING = 2, BEHIND_PREPOSITION = 4, BEHIND_ARTICLE = 8, BESIDE_CAPITAL = 16 };
enum { ALONE = 16 };

typedef struct
{
  guint64 hash;         /* 0: free */
  guint16 once, twice;  /* bits: around, and elsewhere shifted by 8 */
} Slot;

typedef struct
{
  const TextRun *run;
  const NlpGazetteerColumns *known;
  const guint8 *lines;
  Slot *slots;
  guint n_slots;        /* a power of two */
} Occurrences;

static gboolean
has_capital (const TextRun *run, guint token)
{
  return run->sizes[token] > 1 && text_run_is_capitalised (run, token);
}

static guint16
find_bits (const Occurrences *occurrences, guint token)
{
  const TextRun *run = occurrences->run;
  const guint8 *phrases = occurrences->known->phrases, *parts = occurrences->known->parts;
  gboolean first = run->starts[token], last = token + 1 >= run->n || run->starts[token + 1];
  guint16 around = 0, elsewhere = 0;

  if (!first && (text_run_is (run, token - 1, NLP_SENSE (ENCODER_BEFORE_PERSON)) || parts[token - 1] >= 8))
    around |= BEHIND_ADDRESS;
  if (!last && text_run_is (run, token + 1, NLP_SENSE (ENCODER_SAYING)))
    around |= BEFORE_SAYING;
  if (!first && text_run_is (run, token - 1, NLP_SENSE (ENCODER_BEFORE_PLACE)))
    around |= BEHIND_PREPOSITION;
  if (!first && text_run_is (run, token - 1, NLP_SENSE (ENCODER_THE)))
    around |= BEHIND_ARTICLE;
  if ((!first && has_capital (run, token - 1)) || (!last && has_capital (run, token + 1)))
    around |= BESIDE_CAPITAL;
  else if (!first)
    elsewhere |= ALONE;
  if (phrases[token] >= 16 || (!last && phrases[token] && phrases[token + 1] >= 16))
    elsewhere |= phrases[token] & 15;
  return around | elsewhere << 8;
}

static Slot *
get_slot (const Occurrences *occurrences, guint token)
{
  const TextRun *run = occurrences->run;
  guint64 word = nlp_gazetteer_hash (NLP_GAZETTEER_START, run->tokens[token], run->sizes[token], NLP_CASE_LOWER);
  guint64 hash = nlp_gazetteer_finish_hash (word) | 1;
  guint slot = hash >> 20 & (occurrences->n_slots - 1);

  while (occurrences->slots[slot].hash && occurrences->slots[slot].hash != hash)
    slot = (slot + 1) & (occurrences->n_slots - 1);
  occurrences->slots[slot].hash = hash;
  return &occurrences->slots[slot];
}

/* In a line of capitals neighbours tell nothing. */
static gboolean
counts (const Occurrences *occurrences, guint token)
{
  return occurrences->lines[token] == 0 || occurrences->lines[token] > 2;
}

void
find_occurrences (const TextRun *run, const NlpGazetteerColumns *known, const guint8 *lines, guint8 *around,
                  guint8 *elsewhere)
{
  Occurrences occurrences = { run, known, lines, NULL, 64 };
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint16 *bits = NULL;

  for (guint i = 0; i < run->n; i++)
    if (has_capital (run, i))
      g_array_append_val (tokens, i);
  while (occurrences.n_slots < 2 * tokens->len)
    occurrences.n_slots *= 2;
  occurrences.slots = g_new0 (Slot, occurrences.n_slots);
  bits = g_new0 (guint16, tokens->len + 1);
  for (guint i = 0; i < tokens->len; i++)
    {
      guint token = g_array_index (tokens, guint, i);
      Slot *slot = get_slot (&occurrences, token);

      bits[i] = counts (&occurrences, token) ? find_bits (&occurrences, token) : 0;
      slot->twice |= slot->once & bits[i];
      slot->once |= bits[i];
    }
  for (guint i = 0; i < tokens->len; i++)
    {
      guint token = g_array_index (tokens, guint, i);
      const Slot *slot = get_slot (&occurrences, token);
      guint16 others = slot->twice | (slot->once & ~bits[i]);

      around[token] = others & 0xFF;
      elsewhere[token] = others >> 8;
    }
  g_free (occurrences.slots);
}
