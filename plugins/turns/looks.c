/* looks.c - what is seen of a unit at a glance.
 * SPDX-License-Identifier: MIT */
#include "looks.h"

#include <math.h>
#include <string.h>

#include "asides.h"
#include "role-hash.h"
#include "turns-parameters.h"
#include "turns-words.h"

#define LEAST_EVIDENCE (-8.0)
#define COARSE_SHORT 6
#define COARSE_MEDIUM 20
#define COARSE_LONG 60

/* So many blocks are the head of a text. */
#define HEAD_BLOCKS 2

#define FIRST_BODY_BLOCK 2
#define MANY_ASIDES 3

#define PERSONS_IN_IT 7   /* of the bits of UnitLook.persons: I, we and you in it */

guint32 *
turns_looks_hash_words (NlpDocument *document)
{
  const NlpVocabulary *vocabulary = nlp_document_get_vocabulary (document);
  guint32 *words = g_new (guint32, vocabulary->n_tokens + 1);
  g_autofree guint32 *hashes = g_new (guint32, vocabulary->n_forms + 1);

  for (guint form = 0; form < vocabulary->n_forms; form++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, vocabulary->firsts[form], &n_bytes);

      hashes[form] = turns_hash_word (bytes, n_bytes);
    }
  for (guint token = 0; token < vocabulary->n_tokens; token++)
    words[token] = hashes[vocabulary->forms[token]];
  return words;
}

static guint8
measure (guint n_words)
{
  return (guint8) MIN (2 * log2 (1 + n_words), N_LENGTHS - 1);
}

/* What the last token but for closing quotation marks and brackets is. */
static UnitEnd
find_end (NlpDocument *document, const TurnsUnit *unit)
{
  for (guint token = unit->first_token + unit->n_tokens; token-- > unit->first_token;)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, token, &n_bytes);

      if (strchr ("\")]'*_", *bytes) != NULL || strncmp (bytes, "”", 3) == 0 || strncmp (bytes, "’", 3) == 0)
        continue;
      if (n_bytes >= 2 && (strncmp (bytes, "--", 2) == 0 || strncmp (bytes, "..", 2) == 0))
        return END_DASH;
      if (strncmp (bytes, "—", 3) == 0 || strncmp (bytes, "…", 3) == 0 || strncmp (bytes, "–", 3) == 0)
        return END_DASH;
      return *bytes == '.' ? END_STOP : *bytes == '?' ? END_QUESTION : *bytes == '!' ? END_EXCLAMATION
             : *bytes == ':' ? END_COLON : END_OTHER;
    }
  return END_OTHER;
}

static void
look_at_words (NlpDocument *document, const TurnsUnit *unit, const guint32 *words, UnitLook *look)
{
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  guint last, n_last;

  for (guint i = 0; i < G_N_ELEMENTS (look->first) && i < unit->n_tokens; i++)
    look->first[i] = words[unit->first_token + i];
  n_last = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS),
                                  nlp_layer_get_span (sentences, unit->first + unit->n - 1), &last);
  for (guint i = 0; i < G_N_ELEMENTS (look->last) && i < n_last; i++)
    look->last[i] = words[last + i];
}

static guint
look_at_sentences (const TurnsEvidence *evidence, const TurnsUnit *unit, UnitLook *look)
{
  const TurnsEvidence *first = &evidence[unit->first], *last = &evidence[unit->first + unit->n - 1];
  guint n_words = 0, n_asking = 0, singular = 0, plural = 0, second = 0;

  for (const TurnsEvidence *sentence = first; sentence <= last; sentence++)
    {
      n_words += sentence->n_words + sentence->n_quoted;
      n_asking += sentence->asks;
      singular += sentence->first_singular;
      plural += sentence->first_plural;
      second += sentence->second;
    }
  look->n_asking = MIN (n_asking, 3);
  look->persons = (singular > 0) | (plural > 0) << 1 | (second > 0) << 2 | (first->first_singular > 0) << 3
                  | (last->second > 0) << 4;
  look->replies = first->opens_as_reply;
  look->requests = last->prompts;
  return n_words;
}

static void
look_at (NlpDocument *document, const TurnsEvidence *evidence, const TurnsUnit *unit, const guint32 *words, UnitLook *look)
{
  guint n_words = look_at_sentences (evidence, unit, look);
  double weight = turns_evidence_weigh (evidence + unit->first, unit->n);

  look->end = find_end (document, unit);
  look->length = measure (n_words);
  look->coarse = (n_words > COARSE_SHORT) + (n_words > COARSE_MEDIUM) + (n_words > COARSE_LONG);
  look->evidence = (guint8) CLAMP (weight - LEAST_EVIDENCE, 0, 15);
  look_at_words (document, unit, words, look);
}

/* Whether the first blocks say that what follows is an interview. */
static gboolean
is_announced (NlpDocument *document)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  const NlpSenses *senses = nlp_document_get_senses (document, &turns_words);
  guint n_blocks = MIN (nlp_layer_get_length (blocks), HEAD_BLOCKS), first, n;

  if (n_blocks == 0)
    return FALSE;
  n = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS),
                             (NlpSpan) { 0, nlp_layer_get_span (blocks, n_blocks - 1).end }, &first);
  for (guint token = first; token < first + n; token++)
    if (nlp_senses_match (senses, token, first + n, NLP_SENSE (TURNS_ANNOUNCES), NULL) > 0)
      return TRUE;
  return FALSE;
}

/* "Interview with the owners of a mill": behind the word for an interview, the title names more than one. */
static gboolean
asks_several (NlpDocument *document)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  const NlpSenses *senses = nlp_document_get_senses (document, &turns_words);
  gboolean announced = FALSE;
  guint first, n;

  if (nlp_layer_get_length (blocks) == 0)
    return FALSE;
  n = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS), nlp_layer_get_span (blocks, 0), &first);
  for (guint token = first; token < first + n; token++)
    {
      announced |= nlp_senses_match (senses, token, first + n, NLP_SENSE (TURNS_ANNOUNCES), NULL) > 0;
      if (announced && nlp_senses_has (senses, token, NLP_SENSE (TURNS_SEVERAL)))
        return TRUE;
    }
  return FALSE;
}

/* Pages have captions and headings between what is said, talk has not. */
static guint8
count_asides (NlpDocument *document)
{
  guint n_blocks = nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_BLOCKS)), n = 0;

  for (guint block = FIRST_BODY_BLOCK; block < n_blocks; block++)
    n += turns_block_is_aside (document, block);
  return n == 0 ? 0 : n < MANY_ASIDES ? 1 : 2;
}

/* Where no unit is long, nobody's speech was cut into paragraphs. Talk alone: somebody speaks in the first unit, on pages it is told
 * who speaks. */
static gboolean
is_quick (const UnitLook *looks, guint n)
{
  guint n_long = 0;

  for (guint i = MIN (n, HEAD_BLOCKS); i < n; i++)
    n_long += looks[i].length > QUICK_LENGTH;
  return n > HEAD_BLOCKS && n <= MOST_QUICK && n_long == 0 && (looks[0].persons & PERSONS_IN_IT) != 0;
}

static void
look_at_text (NlpDocument *document, const UnitLook *looks, guint n, TextLook *text)
{
  guint lengths[N_LENGTHS] = { 0 }, n_asking = 0, n_shorter = 0;

  memset (text, 0, sizeof *text);
  for (guint i = 0; i < n; i++)
    {
      lengths[looks[i].length]++;
      n_asking += looks[i].end == END_QUESTION;
    }
  while (text->length + 1u < N_LENGTHS && 2 * (n_shorter += lengths[text->length]) <= n)
    text->length++;
  text->asking = (guint8) (n == 0 ? 0 : MIN (n_asking * 12 / n, 7));
  text->n_units = (guint8) MIN (log2 (1 + n), 7);
  text->asides = count_asides (document);
  text->announced = is_announced (document);
  text->several = asks_several (document);
  text->quick = is_quick (looks, n);
}

UnitLook *
turns_looks_collect (NlpDocument *document, const TurnsEvidence *evidence, const GArray *units, const guint32 *words,
                     TextLook *text)
{
  UnitLook *looks = g_new0 (UnitLook, units->len + 1);

  for (guint i = 0; i < units->len; i++)
    look_at (document, evidence, &g_array_index (units, TurnsUnit, i), words, &looks[i]);
  look_at_text (document, looks, units->len, text);
  return looks;
}
