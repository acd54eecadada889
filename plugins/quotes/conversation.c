/* conversation.c - the best sequence of speakers, by dynamic programming.
 *
 * A story names the speaker of every second piece of speech or fewer; the reader knows the rest because people take
 * turns. So the speakers of neighbouring pieces are judged together. A run of pieces is a chain; the state at piece t
 * is the pair of the last two speakers, because "he who spoke before the last" is the best guess:
 *
 *     score (s1 ... sn) = sum over t of  evidence (t, s_t) + transition (s_t-2, s_t-1, s_t)
 *
 *     evidence    the name in the attribution (decides), else gender of the pronoun, names near by, who was addressed:
 *                 a speaker does not call himself by name, and who was called by name in one piece often speaks the
 *                 next
 *     transition  same paragraph, same speaker; next paragraph, the other one (in a story) or the same (in the news)
 *
 * Viterbi over pairs costs n k^3 for k candidates; k is at most MOST_CANDIDATES, "nobody we know" among them. The
 * weights were set by hand on novels' development data. Choosing speakers by such chains goes back to Elson & McKeown
 * (2010) and He et al. (2013).
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "borrow.h"
#include "conversation.h"
#include "phrase.h"

#define MOST_CANDIDATES 10
#define MOST_NAMED 7     /* of them by attributions: a run ends before it has more */
#define LONGEST_RUN 256
#define WIDEST_PAUSE 3   /* paragraphs without speech inside a conversation */
#define SALIENT_MENTIONS 14

static const float impossible = -40, unlikely = -8;

typedef struct
{
  const Article *article;
  Cast *cast;
  ReportList *list;
  const SourceReading *readings;
  gboolean alternates;             /* the text has dialogues */
  const guint *order;              /* the reports of the chain */
  guint n_order;
  guint first, n;                  /* the run: order [first, first + n) */
  guint32 candidates[MOST_CANDIDATES];
  guint n_candidates;
  float *evidence;                 /* n x n_candidates */
  guint8 *choices;                 /* n x n_candidates x n_candidates: the best s_t-2 */
  guint32 last_speaker;            /* of the run before */
} Conversation;

/* Piece @t of the run. */
static Report *
get_piece (const Conversation *talk, guint t)
{
  return report_list_get (talk->list, talk->order[talk->first + t]);
}

static const SourceReading *
get_reading (const Conversation *talk, guint t)
{
  return &talk->readings[talk->order[talk->first + t]];
}

static guint
find_candidate (const Conversation *talk, guint32 person)
{
  guint i = 0;

  while (i < talk->n_candidates && talk->candidates[i] != person)
    i++;
  return i;
}

/* Words of the author in the paragraph of @report, behind it or else before it, up to the next passage. */
static Range
find_beat (const Article *article, const Report *report)
{
  Range block = article->block_words[report->last_block];
  Range beat = { article_find_word (article, report->span.end), 0 };

  for (beat.end = beat.begin; beat.end < block.end && article->words[beat.end].passage == NO_PASSAGE; beat.end++)
    ;
  if (beat.end > beat.begin + 1)
    return beat;
  block = article->block_words[report->first_block];
  beat.end = article_find_word (article, report->span.begin);
  for (beat.begin = beat.end; beat.begin > block.begin && article->words[beat.begin - 1].passage == NO_PASSAGE;
       beat.begin--)
    ;
  return beat;
}

/* ---- Evidence ---- */

static void
weigh_reading (const Conversation *talk, const SourceReading *reading, float weight, float *evidence)
{
  for (guint c = 0; c < talk->n_candidates; c++)
    {
      guint32 person = talk->candidates[c];
      Gender gender = person == NO_PERSON ? GENDER_UNKNOWN : cast_get_person (talk->cast, person)->gender;

      if (reading->sort == SOURCE_NAMED)
        evidence[c] += person == reading->person ? 0 : impossible * weight;
      else if (reading->sort == SOURCE_PRONOUN || reading->sort == SOURCE_DESCRIPTION)
        {
          if (reading->gender != GENDER_UNKNOWN && person != NO_PERSON)
            evidence[c] += gender == GENDER_UNKNOWN ? -1 * weight : gender == reading->gender ? 0 : unlikely * weight;
          if (reading->person != NO_PERSON)
            evidence[c] += person == reading->person ? 3 * weight : 0;
        }
    }
}

/* Names close before the piece, the nearest first. */
static void
weigh_salience (const Conversation *talk, const Report *report, float *evidence)
{
  guint start = article_find_word (talk->article, report->span.begin);
  guint source = range_is_set (report->source) ? report->source.begin : start;
  guint mention = cast_find_mention (talk->cast, MAX (start, source));
  guint seen = 0, rank = 0;

  for (guint i = mention; i-- > 0 && mention - i <= SALIENT_MENTIONS;)
    {
      const Mention *here = cast_get_mention (talk->cast, i);
      guint c = find_candidate (talk, here->person);
      float weight = 2.0f / (1 + rank);

      if (c == talk->n_candidates || (seen & (1u << c)) || here->words.begin + 200 < start)
        continue;
      if (here->in_speech)
        weight *= here->vocative ? 1.0f : 0.25f;
      else
        weight *= (here->subject ? 1.3f : 0.9f) * (here->possessive ? 0.5f : 1.0f);
      seen |= 1u << c;
      rank++;
      evidence[c] += weight;
    }
}

/* Names inside the piece: people seldom call themselves. */
static void
weigh_content (const Conversation *talk, const Report *report, float *evidence, float *next)
{
  guint end = article_find_word (talk->article, report->span.end);

  for (guint i = cast_find_mention (talk->cast, article_find_word (talk->article, report->span.begin));
       i < talk->cast->mentions->len && cast_get_mention (talk->cast, i)->words.begin < end; i++)
    {
      const Mention *here = cast_get_mention (talk->cast, i);
      guint c = find_candidate (talk, here->person);

      if (c == talk->n_candidates || !here->in_speech)
        continue;
      evidence[c] -= here->vocative ? 5.0f : 1.0f;
      if (next != NULL && here->vocative)
        next[c] += 1.5f;
    }
}

static void
weigh_report (const Conversation *talk, guint t)
{
  const Report *report = get_piece (talk, t);
  const SourceReading *reading = get_reading (talk, t);
  float *evidence = &talk->evidence[t * talk->n_candidates];
  float *next = t + 1 < talk->n ? evidence + talk->n_candidates : NULL;

  weigh_reading (talk, reading, 1, evidence);
  if (report->kind != REPORT_INDIRECT)
    weigh_content (talk, report, evidence, next);
  if (reading->sort == SOURCE_OTHER || (reading->sort == SOURCE_NONE && report->kind != REPORT_DIRECT))
    for (guint c = 0; c < talk->n_candidates; c++)
      evidence[c] += talk->candidates[c] == NO_PERSON ? 0 : impossible;
  if (reading->sort == SOURCE_NAMED)
    return;
  weigh_salience (talk, report, evidence);
  if (reading->sort == SOURCE_NONE && report->kind == REPORT_DIRECT)
    {
      Range beat = find_beat (talk->article, report);
      SourceReading subject
          = source_read (talk->article, talk->cast, phrase_first (talk->article, beat.begin, beat.end), FALSE);

      weigh_reading (talk, &subject, 0.1f, evidence);
    }
}

/* ---- Transitions ---- */

typedef struct
{
  float same;   /* the speaker of the piece before */
  float second; /* the speaker before that, if another */
} Transition;

static Transition
judge_transition (const Conversation *talk, guint t)
{
  const Report *here = get_piece (talk, t), *before = get_piece (talk, t - 1);
  guint pause = here->first_block - MIN (before->last_block, here->first_block);
  gboolean bare = get_reading (talk, t)->sort == SOURCE_NONE;

  if (here->kind != REPORT_DIRECT || before->kind != REPORT_DIRECT)
    return (Transition) { bare ? 0 : 0.3f, 0 };
  if (pause == 0)
    return (Transition) { 3, 0 };
  if (!talk->alternates)
    return (Transition) { bare ? 2.5f : 0.5f, 0 };
  if (pause == 1)
    return (Transition) { -2.5f, 1.5f };
  return (Transition) { 0, 0.5f };
}

static float
score_step (const Conversation *talk, Transition transition, guint second, guint before, guint here)
{
  if (talk->candidates[here] == NO_PERSON)
    return -1;
  if (here == before)
    return transition.same;
  return here == second ? transition.second : 0;
}

/* ---- The chain ---- */

static void
advance (const Conversation *talk, guint t, const float *old, float *new)
{
  guint k = talk->n_candidates;
  Transition transition = judge_transition (talk, t);

  for (guint before = 0; before < k; before++)
    for (guint here = 0; here < k; here++)
      {
        float best = -1e30f;
        guint8 choice = 0;

        for (guint second = 0; second < k; second++)
          {
            float score = old[second * k + before] + score_step (talk, transition, second, before, here);

            if (score > best)
              {
                best = score;
                choice = second;
              }
          }
        new[before * k + here] = best + talk->evidence[t * k + here];
        talk->choices[(t * k + before) * k + here] = choice;
      }
}

static void
set_speaker (const Conversation *talk, guint t, guint candidate)
{
  get_piece (talk, t)->speaker = talk->candidates[candidate];
}

static void
trace_back (const Conversation *talk, const float *scores)
{
  guint k = talk->n_candidates, best = 0;
  guint before, here;

  for (guint i = 1; i < k * k; i++)
    if (scores[i] > scores[best])
      best = i;
  before = best / k;
  here = best % k;
  for (guint t = talk->n; t-- > 0;)
    {
      guint second = talk->choices[(t * k + before) * k + here];

      set_speaker (talk, t, here);
      here = before;
      before = second;
    }
}

static void
solve_run (Conversation *talk)
{
  guint k = talk->n_candidates;
  float scores[2][MOST_CANDIDATES * MOST_CANDIDATES];

  memset (talk->evidence, 0, talk->n * k * sizeof (float));
  for (guint t = 0; t < talk->n; t++)
    weigh_report (talk, t);
  for (guint before = 0; before < k; before++)
    for (guint here = 0; here < k; here++)
      {
        scores[0][before * k + here] = talk->evidence[here] - (talk->candidates[here] == NO_PERSON)
                                       + (talk->candidates[before] == talk->last_speaker ? 0.1f : 0);
        talk->choices[before * k + here] = 0;
      }
  for (guint t = 1; t < talk->n; t++)
    advance (talk, t, scores[(t - 1) % 2], scores[t % 2]);
  trace_back (talk, scores[(talk->n - 1) % 2]);
  talk->last_speaker = get_piece (talk, talk->n - 1)->speaker;
}

/* ---- Candidates ---- */

typedef struct
{
  guint32 person;
  float weight;
} Rival;

static void
add_rival (GArray *rivals, guint32 person, float weight)
{
  for (guint i = 0; i < rivals->len; i++)
    if (g_array_index (rivals, Rival, i).person == person)
      {
        g_array_index (rivals, Rival, i).weight += weight;
        return;
      }
  if (person != NO_PERSON && rivals->len < 64)
    {
      Rival rival = { person, weight };

      g_array_append_val (rivals, rival);
    }
}

static int
compare_rivals (gconstpointer a, gconstpointer b)
{
  const Rival *one = a, *other = b;

  return one->weight != other->weight ? (one->weight > other->weight ? -1 : 1) : one->person < other->person ? -1 : 1;
}

/* Who may speak in the run: named speakers first, then who is mentioned in it or shortly before. */
static void
collect_candidates (Conversation *talk)
{
  g_autoptr (GArray) rivals = g_array_new (FALSE, FALSE, sizeof (Rival));
  const Report *first = get_piece (talk, 0), *last = get_piece (talk, talk->n - 1);
  guint begin = article_find_word (talk->article, first->span.begin),
        end = article_find_word (talk->article, last->span.end);
  guint mention = cast_find_mention (talk->cast, begin > 200 ? begin - 200 : 0);

  for (guint t = 0; t < talk->n; t++)
    if (get_reading (talk, t)->person != NO_PERSON)
      add_rival (rivals, get_reading (talk, t)->person, get_reading (talk, t)->sort == SOURCE_NAMED ? 100 : 5);
  add_rival (rivals, talk->last_speaker, 3);
  for (; mention < talk->cast->mentions->len && cast_get_mention (talk->cast, mention)->words.begin < end + 30;
       mention++)
    {
      const Mention *here = cast_get_mention (talk->cast, mention);

      add_rival (rivals, here->person, here->vocative ? 2 : here->in_speech ? 0.3f : 1);
    }
  g_array_sort (rivals, compare_rivals);
  talk->n_candidates = 0;
  talk->candidates[talk->n_candidates++] = NO_PERSON;
  for (guint i = 0; i < rivals->len && talk->n_candidates < MOST_CANDIDATES; i++)
    talk->candidates[talk->n_candidates++] = g_array_index (rivals, Rival, i).person;
}

/* ---- Runs ---- */

/* Whether the run has room for the person of @reading among the candidates. */
static gboolean
admit_named (guint32 *named, guint *n_named, const SourceReading *reading)
{
  if (reading->sort != SOURCE_NAMED)
    return TRUE;
  for (guint i = 0; i < *n_named; i++)
    if (named[i] == reading->person)
      return TRUE;
  if (*n_named == MOST_NAMED)
    return FALSE;
  named[(*n_named)++] = reading->person;
  return TRUE;
}

static guint
measure_run (const Conversation *talk)
{
  guint32 named[MOST_NAMED];
  guint n_named = 0, n = 1;

  admit_named (named, &n_named, get_reading (talk, 0));
  while (talk->first + n < talk->n_order && n < LONGEST_RUN
         && get_piece (talk, n)->first_block <= get_piece (talk, n - 1)->last_block + WIDEST_PAUSE + 1
         && admit_named (named, &n_named, get_reading (talk, n)))
    n++;
  return n;
}

static void
solve_chain (Conversation *talk, const guint *order, guint n_order)
{
  talk->order = order;
  talk->n_order = n_order;
  talk->last_speaker = NO_PERSON;
  for (talk->first = 0; talk->first < n_order; talk->first += talk->n)
    {
      talk->n = measure_run (talk);
      collect_candidates (talk);
      solve_run (talk);
    }
}

/* What is spoken inside speech takes no turn; nor, in a story, what is told between speeches. */
static gboolean
takes_turn (const Report *report, gboolean alternates)
{
  return report->outer == NO_REPORT && (!alternates || report->kind == REPORT_DIRECT);
}

void
conversation_resolve (const Article *article, Cast *cast, ReportList *list, const SourceReading *readings)
{
  g_autofree float *evidence = g_new (float, LONGEST_RUN * MOST_CANDIDATES);
  g_autofree guint8 *choices = g_new (guint8, LONGEST_RUN * MOST_CANDIDATES * MOST_CANDIDATES);
  g_autoptr (GArray) speeches = g_array_new (FALSE, FALSE, sizeof (guint)),
                     rest = g_array_new (FALSE, FALSE, sizeof (guint));
  Conversation talk = { .article = article, .cast = cast, .list = list, .readings = readings, .evidence = evidence,
                        .choices = choices };

  talk.alternates = borrow_has_dialogues (article, list);
  for (guint i = 0; i < list->reports->len; i++)
    g_array_append_val (takes_turn (report_list_get (list, i), talk.alternates) ? speeches : rest, i);
  solve_chain (&talk, (const guint *) (gpointer) speeches->data, speeches->len);
  solve_chain (&talk, (const guint *) (gpointer) rest->data, rest->len);
}
