/* attitudes.c - judges every name and pronoun of a sentence, and every pair of names.
 *
 * Two questions are asked of a sentence: how does it show each person or thing that it names (the holder is who speaks
 * there: the source of a quote, who has the turn, else the text itself), and which of two names speaks well or ill of
 * the other. Only answers other than "neither" become rows, of equal ones the surest. What a name in the sentence is
 * said to feel the text does not feel, too: "Ann praised Bob" is one attitude, not two.
 * SPDX-License-Identifier: MIT */
#include "attitudes.h"
#include "attitude-candidates.h"
#include "attitude-verbs.h"
#include "voices.h"
#include <math.h>

/* Of more names than this in a sentence the later ones are no part of a pair. */
#define MAX_PAIRED 8
/* So many words beside a quote and its speaker say no more than that he said it: "said Brill", "Brill told us". */
#define MAX_TAG 2

typedef struct
{
  guint sentence;
  NlpSpan where;
  Candidates candidates;
  HolderVotes votes[MAX_PAIRED][MAX_PAIRED]; /* [holder][target] */
  gboolean may_hold[MAX_PAIRED][MAX_PAIRED];
  Verdict texts[MAX_CANDIDATES];
  gboolean is_target[MAX_CANDIDATES]; /* of a name in the sentence */
  gboolean is_holder[MAX_CANDIDATES]; /* of what a verb says: the text only reports him */
} Scene;

static guint
write_row (Job *job, NlpSpan where, const Candidate *target, NlpSpan holder, guint holder_referent, Verdict verdict)
{
  NlpLayer *layer = nlp_document_get_layer (job->document, NLP_LAYER_ATTITUDES);
  guint row = nlp_layer_append (layer, where);

  nlp_layer_set_span (layer, row, NLP_ATTITUDES_TARGET, target->span);
  if (target->referent != NLP_NO_ROW)
    nlp_layer_set_row (layer, row, NLP_ATTITUDES_TARGET_REFERENT, target->referent);
  if (nlp_span_is_set (holder))
    nlp_layer_set_span (layer, row, NLP_ATTITUDES_HOLDER, holder);
  if (holder_referent != NLP_NO_ROW)
    nlp_layer_set_row (layer, row, NLP_ATTITUDES_HOLDER_REFERENT, holder_referent);
  nlp_layer_set_number (layer, row, NLP_ATTITUDES_SCORE, round ((double) verdict.score * 1000) / 1000);
  nlp_layer_set_number (layer, row, NLP_ATTITUDES_CERTAINTY, round ((double) verdict.certainty * 1000) / 1000);
  return row;
}

/* Keeps what is to be explained. @holder: (nullable). */
static void
remember (Job *job, guint sentence, guint row, const Mention *target, const Mention *holder)
{
  JudgedAttitude judged = { sentence, row, *target, holder ? *holder : *target, holder != NULL };

  if (job->explain)
    g_array_append_val (job->judged, judged);
}

/* What the text says of each candidate, and how each speaks of each other. */
static void
collect_votes (Job *job, Scene *scene)
{
  const Candidates *candidates = &scene->candidates;

  attitude_features_set_sentence (&job->scratch.attitude, job->sentence);
  for (guint target = 0; target < candidates->n; target++)
    {
      const Candidate *about = &candidates->list[target];
      TargetJudge judge;

      verdicts_set_target (&judge, job->tone, &about->words, &job->scratch);
      scene->texts[target] = verdicts_find_text (&judge);
      for (guint holder = 0; target < MAX_PAIRED && holder < MIN (candidates->n, MAX_PAIRED); holder++)
        {
          const Candidate *who = &candidates->list[holder];
          gboolean may = holder != target && !about->pronoun && candidates_may_hold (job, who, about);

          scene->may_hold[holder][target] = may;
          scene->votes[holder][target]
            = may ? verdicts_find_votes (&judge, &who->words) : (HolderVotes) { -G_MAXFLOAT, -G_MAXFLOAT };
        }
    }
}

static void
judge_pair (Job *job, Scene *scene, guint first, guint last)
{
  const Candidate *one = &scene->candidates.list[first], *other = &scene->candidates.list[last];
  const Candidate *holder, *target;
  Bond known = verbs_find_bond (job->sentence, &one->words, &other->words), bond = known;
  Verdict verdict;
  guint row;

  if (verbs_join (job->sentence, &one->words, &other->words))
    return;
  if (known.direction == DIRECTION_UNKNOWN ? !scene->may_hold[first][last] && !scene->may_hold[last][first]
      : known.direction == DIRECTION_FIRST ? !scene->may_hold[first][last]
                                           : !scene->may_hold[last][first])
    return;
  verdict = verdicts_find_pair (job->tone, &job->scratch, &one->words, &other->words, scene->votes[first][last],
                                scene->votes[last][first], &bond);
  if (verdict.score == 0)
    return;
  holder = bond.direction == DIRECTION_FIRST ? one : other;
  target = bond.direction == DIRECTION_FIRST ? other : one;
  scene->is_target[target - scene->candidates.list] = TRUE;
  if (known.direction != DIRECTION_UNKNOWN)
    scene->is_holder[holder - scene->candidates.list] = TRUE;
  row = write_row (job, scene->where, target, holder->span, holder->referent, verdict);
  remember (job, scene->sentence, row, &target->words, &holder->words);
}

/* Whether nothing is said of @candidate but that a quote is his. */
static gboolean
is_only_speaker (const Job *job, const Candidate *candidate, NlpSpan sentence)
{
  guint first, n_tokens = job_find_tokens (job, sentence, &first), n_spans, n_others = 0;
  const NlpSpan *content;

  if (candidate->said == NLP_NO_ROW || candidate->quote != NLP_NO_ROW)
    return FALSE;
  content = nlp_layer_get_span_list (job->quotes, candidate->said, NLP_QUOTES_CONTENT, &n_spans);
  for (guint i = 0; i < MIN (n_tokens, job->sentence->words->len); i++)
    {
      NlpSpan token = nlp_layer_get_span (job->tokens, first + i);
      gboolean counts = !word_has (sentence_word (job->sentence, i), CUES_OF_MARKS)
                        && !nlp_span_contains (candidate->span, token);

      for (guint k = 0; k < n_spans; k++)
        counts &= !nlp_span_contains (content[k], token);
      n_others += counts;
    }
  return n_others <= MAX_TAG;
}

/* "Ann and Bob praised": Ann does, too. */
static gboolean
have_judge (const Job *job, const Candidates *candidates, guint at)
{
  while (at + 1 < candidates->n
         && verbs_join (job->sentence, &candidates->list[at].words, &candidates->list[at + 1].words))
    at++;
  return verbs_have_judge (job->sentence, &candidates->list[at].words);
}

static void
judge_text (Job *job, Scene *scene, guint target)
{
  const Candidate *candidate = &scene->candidates.list[target];
  Verdict verdict = scene->texts[target];
  Voice voice;

  if (verdict.score == 0 || scene->is_target[target] || candidate->contestant
      || scene->is_holder[target] || have_judge (job, &scene->candidates, target)
      || is_only_speaker (job, candidate, scene->where))
    return;
  voice = voices_find (job, candidate->quote, candidate->span.begin);
  if (voice.known && (voice.referent == NLP_NO_ROW || voice.referent != candidate->referent))
    remember (job, scene->sentence,
              write_row (job, scene->where, candidate, voice.span, voice.referent, verdict), &candidate->words, NULL);
}

void
attitudes_write (Job *job, guint sentence, guint first)
{
  Scene scene = { .sentence = sentence, .where = nlp_layer_get_span (job->sentences, sentence) };
  guint n_paired;

  if (job->entities == NULL) /* nobody is named */
    return;
  candidates_find (job, scene.where, first, &scene.candidates);
  if (scene.candidates.n == 0)
    return;
  collect_votes (job, &scene);
  n_paired = MIN (scene.candidates.n, MAX_PAIRED);
  for (guint first_name = 0; first_name < n_paired; first_name++)
    for (guint last = first_name + 1; last < n_paired; last++)
      judge_pair (job, &scene, first_name, last);
  for (guint target = 0; target < scene.candidates.n; target++)
    judge_text (job, &scene, target);
}
