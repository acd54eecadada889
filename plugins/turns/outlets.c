/* outlets.c - the outlet that interviews somebody, by what the text says before the interview.
 *
 * An outlet stands beside a verb of interviewing ("... tells Saltmarsh Courier", "the Courier's reporter spoke to ..."). Each place
 * gives a score; the best outlet wins only if it leaves the second clearly behind: no name is better than a wrong one.
 * SPDX-License-Identifier: MIT */
#include "outlets.h"

#include "turns-parameters.h"
#include "turns-words.h"

/* How far into a sentence its subject stands, in tokens. */
#define LONGEST_OPENING 8

static gboolean
token_is (const NlpSenses *senses, guint token, guint sense)
{
  return nlp_senses_has (senses, token, NLP_SENSE (sense));
}

static gboolean
sentence_is_about_interview (NlpDocument *document, const NlpSenses *senses, NlpSpan sentence)
{
  guint first, n = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS), sentence, &first);

  for (guint i = first; i < first + n; i++)
    if (token_is (senses, i, TURNS_INTERVIEWING))
      return TRUE;
  return FALSE;
}

static gboolean
is_capitalised (NlpDocument *document, guint token)
{
  guint n_bytes;
  const char *bytes = nlp_document_get_token (document, token, &n_bytes);
  gunichar c = g_utf8_get_char (bytes);

  if (g_unichar_isupper (c))
    return TRUE;
  /* Names like "wikiTravel". */
  for (guint i = 1; g_ascii_islower (bytes[0]) && i < n_bytes; i++)
    if (g_ascii_isupper (bytes[i]))
      return TRUE;
  return FALSE;
}

/* Candidates. */

typedef struct
{
  char *name;
  guint referent;
  double score;
} Candidate;

static void
clear_candidate (gpointer data)
{
  g_free (((Candidate *) data)->name);
}

static GArray *
new_candidates (void)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (candidates, clear_candidate);
  return candidates;
}

static Candidate *
get_candidate (GArray *candidates, const char *name, guint referent)
{
  Candidate fresh = { NULL, referent, 0 };

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (referent != NLP_NO_ROW ? candidate->referent == referent : g_str_equal (candidate->name, name))
        return candidate;
    }
  fresh.name = g_strdup (name);
  g_array_append_val (candidates, fresh);
  return &g_array_index (candidates, Candidate, candidates->len - 1);
}

static TurnsSpeaker
take_best (GArray *candidates, double *score)
{
  TurnsSpeaker speaker = { NULL, NLP_NO_ROW };
  Candidate *best = NULL;
  double second = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (best == NULL || candidate->score > best->score)
        {
          second = best == NULL ? 0 : MAX (second, best->score);
          best = candidate;
        }
      else
        second = MAX (second, candidate->score);
    }
  if (best == NULL || best->score < LEAST_OUTLET || best->score < second * LEAD)
    return speaker;
  *score = best->score;
  speaker.name = g_strdup (best->name);
  speaker.referent = best->referent;
  return speaker;
}

static guint
entity_over (NlpDocument *document, NlpSpan span)
{
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  guint end = entities == NULL ? 0 : nlp_layer_find (entities, span.end);

  for (guint i = end; i > 0 && end - i < 8; i--)
    if (nlp_span_overlaps (nlp_layer_get_span (entities, i - 1), span))
      return i - 1;
  return NLP_NO_ROW;
}

/* The outlet is any name but a person's or a place's; a name that no plugin found counts as well, if it is written
 * like one. */
static void
score_outlet (NlpDocument *document, GArray *candidates, guint first, guint n, double score)
{
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  NlpSpan span = { nlp_layer_get_span (tokens, first).begin, nlp_layer_get_span (tokens, first + n - 1).end };
  guint entity = entity_over (document, span);
  const char *type = entity == NLP_NO_ROW ? NULL : nlp_layer_get_string (entities, entity, NLP_ENTITIES_TYPE);
  guint referent = entity == NLP_NO_ROW ? NLP_NO_ROW : nlp_layer_get_row (entities, entity, NLP_ENTITIES_REFERENT);
  g_autofree char *name = NULL;
  Candidate *candidate;

  if (g_strcmp0 (type, "PERSON") == 0 || g_strcmp0 (type, "LOC") == 0)
    return;
  if (referent != NLP_NO_ROW)
    name = turns_speakers_of_referent (document, referent).name;
  else
    name = nlp_document_dup_text (document, &span);
  candidate = get_candidate (candidates, name, referent);
  candidate->score += score;
}

/* "Interview with Bellfield founder Ada Quill": a name that is part of somebody's description is not the outlet's. */
static gboolean
describes_somebody (NlpDocument *document, const NlpSenses *senses, guint next, guint end)
{
  guint n_bytes;

  return next < end && g_ascii_islower (nlp_document_get_token (document, next, &n_bytes)[0])
         && !token_is (senses, next, TURNS_FUNCTION);
}

static void
score_outlets_in (NlpDocument *document, const NlpSenses *senses, NlpSpan sentence, GArray *candidates)
{
  guint first, n = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS), sentence, &first);
  guint end = first + n;
  gboolean about = sentence_is_about_interview (document, senses, sentence);

  for (guint i = first; i < end;)
    {
      guint from = i;

      while (i < end && is_capitalised (document, i) && !token_is (senses, i, TURNS_ARTICLE))
        i++;
      if (i == from)
        {
          i++;
          continue;
        }
      if (i < end && token_is (senses, i, TURNS_ASKING) && from < first + LONGEST_OPENING)
        score_outlet (document, candidates, from, i - from, CUE_OUTLET_ASKS);
      else if (i < end && token_is (senses, i, TURNS_JOURNALIST) && about)
        score_outlet (document, candidates, from, i - from, CUE_OUTLET_ASKS);
      else if (from > first && !describes_somebody (document, senses, i, end)
               && (token_is (senses, from - 1, TURNS_TELLING)
                   || (about && token_is (senses, from - 1, TURNS_BEFORE_ASKER))))
        score_outlet (document, candidates, from, i - from, CUE_OUTLET_TOLD);
    }
}

TurnsSpeaker
turns_outlets_find (NlpDocument *document, guint32 start, double *score)
{
  const NlpSenses *senses = nlp_document_get_senses (document, &turns_words);
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  g_autoptr (GArray) candidates = new_candidates ();

  for (guint i = 0; i < nlp_layer_get_length (sentences); i++)
    {
      NlpSpan sentence = nlp_layer_get_span (sentences, i);

      if (sentence.begin >= start)
        break;
      score_outlets_in (document, senses, sentence, candidates);
    }
  return take_best (candidates, score);
}
