/* role-features.c - what the model of roles is told of each unit: its own look, those of its neighbours and of the text, and its
 * words.
 * SPDX-License-Identifier: MIT */
#include "role-features.h"

#include "role-hash.h"

/* Words that count, from the head and from the end of a unit. */
#define HEAD_WORDS 40
#define TAIL_WORDS 25
#define HEAD_PAIRS 12
#define TAIL_PAIRS 14

typedef struct
{
  GArray *hashes;
  const TurnsUnit *unit;
  const UnitLook *own, *before, *after;
  const TextLook *text;
  const guint32 *words;
} Job;

/* Kinds of features. Their numbers are part of the model. */
enum
{
  FEATURE_BIAS, FEATURE_LENGTH, FEATURE_LENGTH_END, FEATURE_END_ASKING, FEATURE_EVIDENCE, FEATURE_EVIDENCE_TEXT,
  FEATURE_PERSONS_END, FEATURE_FIRST, FEATURE_FIRST_TWO, FEATURE_FIRST_THREE, FEATURE_LAST_END, FEATURE_LAST_TWO,
  FEATURE_ENDS, FEATURE_LENGTH_BEFORE, FEATURE_LENGTH_AFTER, FEATURE_LENGTHS, FEATURE_FIRST_BEFORE, FEATURE_FIRST_AFTER,
  FEATURE_AFTER_REPLIES, FEATURE_BEFORE_REPLIES, FEATURE_AFTER_TWO, FEATURE_TEXT_LENGTH, FEATURE_TEXT_END,
  FEATURE_TEXT_ASKING, FEATURE_EDGE, FEATURE_EDGE_FIRST, FEATURE_ASIDE, FEATURE_PART, FEATURE_WORD, FEATURE_HEAD_PAIR,
  FEATURE_TAIL_PAIR, FEATURE_REPLIES, FEATURE_EVIDENCE_BEFORE, FEATURE_EVIDENCE_AFTER, FEATURE_EVIDENCES, FEATURE_LAST_BEFORE,
  FEATURE_PERSONS, FEATURE_PERSONS_TEXT, FEATURE_ANNOUNCED, FEATURE_ASIDES
};

static void
add (Job *job, guint32 kind, guint32 value)
{
  guint32 hash = turns_hash_join (kind + 1, value);

  g_array_append_val (job->hashes, hash);
}

static guint32
pack (guint32 a, guint32 b, guint32 c, guint32 d)
{
  return a << 24 | b << 16 | c << 8 | d;
}

static void
add_own_look (Job *job)
{
  const UnitLook *own = job->own;

  add (job, FEATURE_BIAS, 0);
  add (job, FEATURE_LENGTH, own->length);
  add (job, FEATURE_LENGTH_END, pack (0, 0, own->length, own->end));
  add (job, FEATURE_END_ASKING, pack (0, own->end, own->n_asking, own->requests));
  add (job, FEATURE_EVIDENCE, own->evidence);
  add (job, FEATURE_EVIDENCE_TEXT, pack (0, 0, own->evidence, job->text->length));
  add (job, FEATURE_PERSONS, own->persons);
  add (job, FEATURE_PERSONS_END, pack (0, own->persons, own->end, own->coarse));
  add (job, FEATURE_PERSONS_TEXT, pack (0, 0, own->persons, job->text->length));
  add (job, FEATURE_REPLIES, pack (0, own->replies, own->end, own->coarse));
  add (job, FEATURE_TEXT_LENGTH, pack (0, 0, job->text->length, own->length));
  add (job, FEATURE_TEXT_END, pack (0, job->text->length, own->end, own->coarse));
  add (job, FEATURE_TEXT_ASKING, pack (0, job->text->asking, own->end, own->coarse));
  add (job, FEATURE_ASIDE, pack (0, job->unit->behind_aside, own->end, own->coarse));
  add (job, FEATURE_ANNOUNCED, pack (0, job->text->announced, own->end, own->coarse));
  add (job, FEATURE_ASIDES, pack (job->text->asides, own->persons, own->end, own->coarse));
  add (job, FEATURE_PART, pack (0, job->unit->part, own->end, own->coarse));
}

static void
add_neighbours (Job *job)
{
  const UnitLook *own = job->own, *before = job->before, *after = job->after;

  add (job, FEATURE_ENDS, pack (0, before->end, own->end, after->end));
  add (job, FEATURE_LENGTH_BEFORE, pack (0, before->length, own->length, own->end));
  add (job, FEATURE_LENGTH_AFTER, pack (0, own->length, after->length, own->end));
  add (job, FEATURE_LENGTHS, pack (before->coarse, own->coarse, after->coarse, own->end));
  add (job, FEATURE_FIRST_BEFORE, before->first[0]);
  add (job, FEATURE_FIRST_AFTER, after->first[0]);
  add (job, FEATURE_AFTER_TWO, turns_hash_join (after->first[0], after->first[1]));
  add (job, FEATURE_LAST_BEFORE, turns_hash_join (before->last[0], before->end));
  add (job, FEATURE_AFTER_REPLIES, pack (0, after->replies, own->end, own->coarse));
  add (job, FEATURE_BEFORE_REPLIES, pack (0, before->replies, before->end, own->coarse));
  add (job, FEATURE_EVIDENCE_BEFORE, pack (0, 0, before->evidence, own->end));
  add (job, FEATURE_EVIDENCE_AFTER, pack (0, 0, after->evidence, own->end));
  add (job, FEATURE_EVIDENCES, pack (0, before->evidence / 2, own->evidence / 2, after->evidence / 2));
}

static void
add_first_words (Job *job)
{
  const UnitLook *own = job->own;
  guint32 two = turns_hash_join (own->first[0], own->first[1]);

  add (job, FEATURE_FIRST, own->first[0]);
  add (job, FEATURE_FIRST_TWO, two);
  add (job, FEATURE_FIRST_THREE, turns_hash_join (two, own->first[2]));
  add (job, FEATURE_LAST_END, turns_hash_join (own->last[0], own->end));
  add (job, FEATURE_LAST_TWO, turns_hash_join (own->last[0], own->last[1]));
}

/* The words of a unit's head and end; those between are a long answer's. */
static void
add_words (Job *job)
{
  const guint32 *words = job->words + job->unit->first_token;
  guint n = job->unit->n_tokens;
  guint tail = n > HEAD_WORDS + TAIL_WORDS ? n - TAIL_WORDS : MIN (n, HEAD_WORDS);

  for (guint i = 0; i < n; i = i + 1 == HEAD_WORDS ? MAX (tail, HEAD_WORDS) : i + 1)
    add (job, FEATURE_WORD, words[i]);
  for (guint i = 0; i + 1 < MIN (n, HEAD_PAIRS); i++)
    add (job, FEATURE_HEAD_PAIR, turns_hash_join (words[i], words[i + 1]));
  for (guint i = n > TAIL_PAIRS ? n - TAIL_PAIRS : 0; i + 1 < n; i++)
    add (job, FEATURE_TAIL_PAIR, turns_hash_join (words[i], words[i + 1]));
}

static guint8
get_context (guint *start, guint n, guint value)
{
  guint context = *start + MIN (value, n - 1);

  *start += n;
  return (guint8) context;
}

static void
find_contexts (const Job *job, guint8 contexts[N_CONTEXT_KINDS])
{
  const UnitLook *own = job->own, *before = job->before;
  guint start = 0;

  contexts[0] = get_context (&start, 1, 0);
  contexts[1] = get_context (&start, N_LENGTHS, job->text->length);
  contexts[2] = get_context (&start, N_ENDS * N_ENDS, before->end * N_ENDS + own->end);
  contexts[3] = get_context (&start, N_COARSE * N_COARSE, before->coarse * N_COARSE + own->coarse);
  contexts[4] = get_context (&start, 2, own->replies);
  contexts[5] = get_context (&start, 2, job->unit->behind_aside);
  contexts[6] = get_context (&start, 3, job->unit->part);
  contexts[7] = get_context (&start, 8, job->text->asking);
  contexts[8] = get_context (&start, 2, job->text->announced);
  contexts[9] = get_context (&start, N_ASIDES * N_COARSE, job->text->asides * N_COARSE + own->coarse);
}

static void
collect_unit (Job *job, gboolean first, gboolean last)
{
  add_own_look (job);
  add_neighbours (job);
  add_first_words (job);
  add_words (job);
  add (job, FEATURE_EDGE, pack (0, first, last, job->own->end));
  if (first)
    add (job, FEATURE_EDGE_FIRST, job->own->first[0]);
}

void
turns_role_features_collect (NlpDocument *document, const TurnsEvidence *evidence, const GArray *units, RoleFeatures *features)
{
  static const UnitLook none = { .end = END_OTHER };
  g_autofree guint32 *words = turns_looks_hash_words (document);
  TextLook text;
  g_autofree UnitLook *looks = turns_looks_collect (document, evidence, units, words, &text);
  Job job = { .hashes = g_array_new (FALSE, FALSE, sizeof (guint32)), .text = &text, .words = words };

  features->n_units = units->len;
  features->announced = text.announced;
  features->several = text.several;
  features->quick = text.quick;
  features->edited = text.asides > 0;
  features->ends = g_new (guint, units->len + 1);
  features->contexts = g_malloc (MAX (units->len, 1) * sizeof *features->contexts);
  for (guint i = 0; i < units->len; i++)
    {
      job.unit = &g_array_index (units, TurnsUnit, i);
      job.own = &looks[i];
      job.before = i > 0 ? &looks[i - 1] : &none;
      job.after = i + 1 < units->len ? &looks[i + 1] : &none;
      collect_unit (&job, i == 0, i + 1 == units->len);
      find_contexts (&job, features->contexts[i]);
      features->ends[i] = job.hashes->len;
    }
  features->hashes = (guint32 *) (gpointer) g_array_free (job.hashes, FALSE);
}

void
turns_role_features_clear (RoleFeatures *features)
{
  g_clear_pointer (&features->hashes, g_free);
  g_clear_pointer (&features->ends, g_free);
  g_clear_pointer (&features->contexts, g_free);
}
