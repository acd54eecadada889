/* speakers.c - who asks and who answers, by name.
 *
 * Every mention of a person says something for his asking or his answering (person-cues.c), and the text names the outlet
 * (outlets.c). The best candidate wins only if he leaves the second clearly behind: no name is better than a wrong one.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "outlets.h"
#include "person-cues.h"
#include "several.h"
#include "speakers.h"
#include "turns-parameters.h"
#include "turns-words.h"

/* What all mentions of a person say. */
typedef struct
{
  double asks, answers, called;
  guint n_told;
  gboolean told, asked, titled, about;   /* about: talked about by those who speak */
} Candidate;

static guint32
find_start (const GArray *stretches)
{
  for (guint i = 0; i < stretches->len; i++)
    if (g_array_index (stretches, TurnsStretch, i).role != ROLE_NARRATION)
      return g_array_index (stretches, TurnsStretch, i).span.begin;
  return 0;
}

static void
add_cue (Candidate *candidate, const PersonCue *cue, gboolean narration)
{
  candidate->told |= cue->told;
  candidate->asked |= cue->asked;
  candidate->titled |= cue->titled;
  candidate->about |= !narration && !cue->told;
  if (narration && candidate->n_told++ >= MOST_MENTIONS)
    return;
  candidate->asks += cue->asks;
  candidate->answers += cue->answers;
  candidate->called += cue->called;
}

/* A word in capitals alone is an abbreviation, and "Cyclone Berta" is none of those who speak. */
static gboolean
is_nobody (const NlpLexiconTable *words, const char *name)
{
  if (nlp_lexicon_find_prefix (words, name, strlen (name), NLP_SENSE (TURNS_STORM), NULL) != 0)
    return TRUE;
  for (; *name != '\0'; name++)
    if (*name == ' ' || g_ascii_islower (*name))
      return FALSE;
  return TRUE;
}

static Candidate *
collect (NlpDocument *document, const GArray *stretches, guint n_referents)
{
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  const NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);
  Candidate *candidates = g_new0 (Candidate, n_referents + 1);
  PersonMention mention = { document, nlp_document_get_senses (document, &turns_words) };
  guint stretch = 0;

  for (guint i = 0; entities != NULL && i < nlp_layer_get_length (entities); i++)
    {
      guint referent = nlp_layer_get_row (entities, i, NLP_ENTITIES_REFERENT);
      PersonCue cue;

      if (referent >= n_referents || is_nobody (mention.senses->table, nlp_layer_get_string (referents, referent, NLP_REFERENTS_NAME))
          || g_strcmp0 (nlp_layer_get_string (entities, i, NLP_ENTITIES_TYPE), "PERSON") != 0)
        continue;
      mention.span = nlp_layer_get_span (entities, i);
      while (stretch + 1 < stretches->len
             && g_array_index (stretches, TurnsStretch, stretch).span.end <= mention.span.begin)
        stretch++;
      mention.role = g_array_index (stretches, TurnsStretch, stretch).role;
      cue = turns_person_cue (&mention);
      add_cue (&candidates[referent], &cue, mention.role == ROLE_NARRATION);
    }
  return candidates;
}

/* Whoever surely does the one does not do the other, however often he is mentioned. */
static double
get_score (const Candidate *candidate, TurnsRole role)
{
  if (role == ROLE_QUESTION)
    return candidate->asks - (candidate->answers >= LEAST_ANSWERS ? candidate->answers : 0);
  return candidate->answers - (candidate->asks - candidate->called >= LEAST_ASKS ? 2 * candidate->asks : 0);
}

/* The one with the best score, if it is far enough before the second's; @other is no candidate. */
static guint
find_best (const Candidate *candidates, guint n, TurnsRole role, guint other)
{
  guint best = NLP_NO_ROW;
  double second = 0;

  for (guint i = 0; i < n; i++)
    {
      double score = get_score (&candidates[i], role);

      if (i == other)
        continue;
      if (best == NLP_NO_ROW || score > get_score (&candidates[best], role))
        {
          second = best == NLP_NO_ROW ? 0 : MAX (second, get_score (&candidates[best], role));
          best = i;
        }
      else
        second = MAX (second, score);
    }
  if (best == NLP_NO_ROW || (!candidates[best].told && second > 0) || get_score (&candidates[best], role) < LEAD * second)
    return NLP_NO_ROW;
  return best;
}

/* Whether the head of the text says that many ask. */
static gboolean
is_press (NlpDocument *document)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  const NlpSenses *senses = nlp_document_get_senses (document, &turns_words);
  guint first, n;

  if (nlp_layer_get_length (blocks) == 0)
    return FALSE;
  n = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS), nlp_layer_get_span (blocks, 0), &first);
  for (guint token = first; token < first + n; token++)
    if (nlp_senses_match (senses, token, first + n, NLP_SENSE (TURNS_PRESS), NULL) > 0)
      return TRUE;
  return FALSE;
}

/* Whoever is called by several names is several people: a spokesman calls many reporters. */
static gboolean
is_called_alone (const Candidate *candidates, guint n, guint asker)
{
  double all = 0;

  for (guint i = 0; i < n; i++)
    all += candidates[i].called;
  return candidates[asker].called >= LEAST_SHARE_CALLED * all;
}

static guint
find_asker (NlpDocument *document, const Candidate *candidates, guint n, guint answerer)
{
  guint asker = find_best (candidates, n, ROLE_QUESTION, answerer);
  const Candidate *best = &candidates[asker == NLP_NO_ROW ? 0 : asker];

  if (asker == NLP_NO_ROW || best->asks < LEAST_ASKS)
    return NLP_NO_ROW;
  if (best->asks - best->called >= LEAST_ASKS)
    return asker;
  return is_press (document) || !is_called_alone (candidates, n, asker) ? NLP_NO_ROW : asker;
}

/* Whether nobody else may answer, and he is not merely talked about. */
static gboolean
is_alone (const Candidate *candidates, guint n, guint best)
{
  for (guint i = 0; i < n; i++)
    if (i != best && get_score (&candidates[i], ROLE_ANSWER) > 0)
      return FALSE;
  return !candidates[best].about;
}

/* Whether the text says of others that they were interviewed as well: then nobody knows which one answers. */
static gboolean
others_are_asked (const Candidate *candidates, guint n, guint answerer)
{
  for (guint i = 0; i < n; i++)
    if (i != answerer && candidates[i].asked && candidates[i].titled >= candidates[answerer].titled
        && get_score (&candidates[i], ROLE_ANSWER) >= LEAST_ANSWERS)
      return TRUE;
  return FALSE;
}

/* The one who answers, or the best candidate for it whom not enough speaks for (@sure is FALSE). */
static guint
find_answerer (NlpDocument *document, const Candidate *candidates, guint n, guint32 start, gboolean *sure)
{
  guint best = find_best (candidates, n, ROLE_ANSWER, NLP_NO_ROW);

  *sure = best != NLP_NO_ROW
          && get_score (&candidates[best], ROLE_ANSWER) >= (is_alone (candidates, n, best) ? LEAST_ALONE : LEAST_ANSWERS)
          && !others_are_asked (candidates, n, best) && !turns_several_are_meant (document, start, best);
  return best;
}

void
turns_speakers_find (NlpDocument *document, const GArray *stretches, TurnsSpeaker *asker, TurnsSpeaker *answerer)
{
  const NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);
  guint n = referents == NULL ? 0 : nlp_layer_get_length (referents), asks, answers;
  g_autofree Candidate *candidates = collect (document, stretches, n);
  guint32 start = find_start (stretches);
  double outlet = 0;
  gboolean sure;

  answers = find_answerer (document, candidates, n, start, &sure);
  asks = find_asker (document, candidates, n, answers);
  *answerer = turns_speakers_of_referent (document, sure ? answers : NLP_NO_ROW);
  *asker = turns_outlets_find (document, start, &outlet);
  if (asks != NLP_NO_ROW && candidates[asks].asks > outlet)
    {
      turns_speaker_clear (asker);
      *asker = turns_speakers_of_referent (document, asks);
    }
}
