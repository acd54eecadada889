/* agree.c - one name, one type within a document.
 *
 * The tagger labels sentence by sentence. Seen from the whole document,
 *
 *   - a doubtful label yields to what the same name is elsewhere, if that is surer by far;
 *   - a doubtful name that ends in "Agency", "Courier", ... is an organisation;
 *   - a last name alone is a person if a full name with it is, unless it is a known place or organisation, too;
 *   - a known name that was overlooked at some places, and found at more, is found everywhere, in capitals too;
 *   - an acronym that was surely found once is found everywhere;
 *   - a last name that was overlooked is found, unless it is an ordinary word.
 *
 * The first two only touch labels that the tagger was not sure of: "Chicago" can be a town and a club in one report.
 * SPDX-License-Identifier: MIT */
#include "agree.h"

#include <string.h>

#include "trim.h"
#include "parameters.h"

#define OFTEN 2           /* names found so often may be added at other places */

typedef struct
{
  guint64 hash;                 /* 0: free */
  float weights[NAME_N_TYPES];  /* sums of probabilities */
  guint n_found, n_places;      /* how often it was found, and stands in the text at all */
  float last_name;              /* probability of the surest full name that ends with it */
} Tally;

typedef struct
{
  const NlpWords *words;        /* or NULL */
  const NlpGazetteer *gazetteer;
  const TokenRun *run;
  GArray *names;
  Tally *tallies;
  guint n_slots;                /* a power of two */
  guint8 *taken;                /* [run->n] is part of a name */
} Agreement;

static guint64
hash_tokens (const TokenRun *run, guint begin, guint end)
{
  guint64 hash = NLP_GAZETTEER_START;

  for (guint token = begin; token < end; token++)
    hash = nlp_gazetteer_hash (hash, run->tokens[token], run->sizes[token], NLP_CASE_LOWER);
  return nlp_gazetteer_finish_hash (hash) | 1;
}

static Tally *
find_tally (const Agreement *agreement, guint64 hash)
{
  guint slot = hash >> 20 & (agreement->n_slots - 1);

  while (agreement->tallies[slot].hash && agreement->tallies[slot].hash != hash)
    slot = (slot + 1) & (agreement->n_slots - 1);
  return &agreement->tallies[slot];
}

static Tally *
get_tally (const Agreement *agreement, const Name *name)
{
  guint64 hash = hash_tokens (agreement->run, name->begin, name->end);
  Tally *tally = find_tally (agreement, hash);

  tally->hash = hash;
  return tally;
}

static Name *
get_name (const Agreement *agreement, guint index)
{
  return &g_array_index (agreement->names, Name, index);
}

/* A word in capitals, longer than most acronyms: it says least of itself. */
static gboolean
is_in_capitals (const TokenRun *run, guint token)
{
  for (guint i = 0; i < run->sizes[token]; i++)
    if (!g_ascii_isupper (run->tokens[token][i]))
      return FALSE;
  return run->sizes[token] > 4;
}

static gboolean
is_acronym (const TokenRun *run, guint token)
{
  for (guint i = 0; i < run->sizes[token]; i++)
    if (!g_ascii_isupper (run->tokens[token][i]))
      return FALSE;
  return run->sizes[token] > 2 && run->sizes[token] <= 4;
}

static void
count_names (Agreement *agreement)
{
  for (guint i = 0; i < agreement->names->len; i++)
    {
      const Name *name = get_name (agreement, i);
      Tally *tally = get_tally (agreement, name);

      tally->n_found++;
      if (!is_in_capitals (agreement->run, name->begin))
        tally->weights[name->type] += name->probability;
      memset (agreement->taken + name->begin, 1, name->end - name->begin);
      if (name->type == NAME_PERSON && name->end - name->begin >= 2)
        {
          Name last = { .begin = name->end - 1, .end = name->end };
          Tally *of_last = get_tally (agreement, &last);

          of_last->last_name = MAX (of_last->last_name, name->probability);
        }
    }
}

/* Whether the word is a last name here: of a full name that was found, and not known for anything else. */
static gboolean
is_last_name (const Agreement *agreement, const Tally *tally, guint token)
{
  guint8 types
      = nlp_gazetteer_find_types (agreement->gazetteer, agreement->run->tokens + token, agreement->run->sizes + token, 1);

  return tally->last_name >= NER_SURE && !(types & ~(1 << NAME_PERSON));
}

/* "Fenland Gazette" says itself what it is. */
static gboolean
ends_like_organisation (const TokenRun *run, guint end)
{
  return token_run_is (run, end - 1, NLP_SENSE (NER_ORGANISATION_END));
}

/* What a doubtful name should rather be. */
static NameType
reconsider (const Agreement *agreement, const Name *name, const Tally *tally, float factor)
{
  NameType best = name->type;

  if (tally->last_name > name->probability)
    return NAME_PERSON;
  if (name->end - name->begin > 1 && ends_like_organisation (agreement->run, name->end))
    return NAME_ORG;
  for (guint type = 0; type < NAME_N_TYPES; type++)
    if (tally->weights[type] > tally->weights[best])
      best = type;
  return tally->weights[best] > factor * tally->weights[name->type] ? best : name->type;
}

static void
settle_types (Agreement *agreement)
{
  for (guint i = 0; i < agreement->names->len; i++)
    {
      Name *name = get_name (agreement, i);
      const Tally *tally = get_tally (agreement, name);

      if (name->end - name->begin == 1 && is_last_name (agreement, tally, name->begin))
        name->type = NAME_PERSON;
      else if (is_in_capitals (agreement->run, name->begin))
        name->type = reconsider (agreement, name, tally, 1);
      else if (name->probability < NER_SURE)
        name->type = reconsider (agreement, name, tally, name->probability < NER_UNSURE ? 1 : NER_FAR_SURER);
    }
}

static gboolean
may_start_name (const Agreement *agreement, guint token)
{
  const char *bytes = agreement->run->tokens[token];

  return !agreement->taken[token] && agreement->run->sizes[token] > 2
         && (g_ascii_isupper (*bytes) || ((guint8) *bytes >= 0xC3 && g_unichar_isupper (g_utf8_get_char (bytes))));
}

/* The longest known name that starts at @token and is not taken: its tally, or NULL. */
static Tally *
find_name (const Agreement *agreement, guint token, guint *end)
{
  const TokenRun *run = agreement->run;
  guint64 hash = NLP_GAZETTEER_START;
  Tally *found = NULL;

  for (guint next = token; next < MIN (run->n, token + NLP_GAZETTEER_MAX_TOKENS); next++)
    {
      Tally *tally;

      if (agreement->taken[next] || (next > token && run->starts[next]))
        break;
      hash = nlp_gazetteer_hash (hash, run->tokens[next], run->sizes[next], NLP_CASE_LOWER);
      tally = find_tally (agreement, nlp_gazetteer_finish_hash (hash) | 1);
      if (tally->hash && (tally->n_found > 0 || tally->last_name > 0))
        {
          found = tally;
          *end = next + 1;
        }
    }
  return found;
}

static void
count_places (Agreement *agreement)
{
  guint end;

  for (guint token = 0; token < agreement->run->n; token++)
    if (may_start_name (agreement, token))
      {
        Tally *tally = find_name (agreement, token, &end);

        if (tally)
          tally->n_places++;
      }
}

static guint
get_best_type (const Tally *tally)
{
  guint best = NAME_PERSON; /* a last name */

  for (guint type = 1; type < NAME_N_TYPES; type++)
    if (tally->weights[type] > tally->weights[best])
      best = type;
  return best;
}

/* Whether plain text writes the word in lower case as well. */
static gboolean
is_ordinary (const Agreement *agreement, guint token)
{
  NlpWordInfo info = { NULL };

  if (agreement->words)
    nlp_words_find (agreement->words, agreement->run->tokens[token], agreement->run->sizes[token], &info);
  return info.form != NLP_WORD_FORM_NONE && info.capitals < NER_MOSTLY_CAPITALISED;
}

static gboolean
is_missed (const Agreement *agreement, const Tally *tally, guint token)
{
  if (is_in_capitals (agreement->run, token))
    return tally->n_found + (tally->last_name > 0) > 0;
  if (is_acronym (agreement->run, token) && tally->weights[get_best_type (tally)] >= NER_SURE)
    return TRUE;
  if (tally->last_name >= NER_SURE && !is_ordinary (agreement, token))
    return TRUE;
  return tally->n_found >= OFTEN && tally->n_found > tally->n_places;
}

static void
add_overlooked (Agreement *agreement)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  guint end = 0;

  count_places (agreement);
  for (guint token = 0; token < agreement->run->n; token++)
    if (may_start_name (agreement, token))
      {
        const Tally *tally = find_name (agreement, token, &end);
        Name added = { token, end, NAME_PERSON, NER_ADDED };

        if (!tally || !is_missed (agreement, tally, token))
          continue;
        added.type = get_best_type (tally);
        add_particles (agreement->run, 0, &added);
        g_array_append_val (names, added);
        token = end - 1;
      }
  names_add (agreement->names, names);
}

void
agree_on_names (const NlpWords *words, const NlpGazetteer *gazetteer, const TokenRun *run, GArray *names)
{
  Agreement agreement = { words, gazetteer, run, names, NULL, 64, NULL };

  while (agreement.n_slots < 4 * names->len + 4)
    agreement.n_slots *= 2;
  agreement.tallies = g_new0 (Tally, agreement.n_slots);
  agreement.taken = g_new0 (guint8, run->n + 1);
  count_names (&agreement);
  settle_types (&agreement);
  add_overlooked (&agreement);
  g_free (agreement.tallies);
  g_free (agreement.taken);
}
