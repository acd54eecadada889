/* speakers.c - the names of those who speak.
 *
 * The interviewee is the person whom title, introduction and captions put first; the interviewer is the outlet or the
 * person that stands beside a verb of interviewing ("... tells Saltmarsh Courier", "the Courier's reporter spoke to
 * ..."). Each gives a score to every candidate, and the best one wins only if it leaves the second clearly behind: no
 * name is better than a wrong one.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "name-match.h"
#include "speakers.h"

/* Scores. */
#define SCORE_TITLE 3.0
#define SCORE_MENTION 1.0
#define SCORE_MENTIONS_MOST 4.0
#define SCORE_BESIDE_INTERVIEW 2.0
#define SCORE_IN_QUESTION (-1.5)   /* whom one asks is "you" */
#define SCORE_IN_ANSWER (-0.5)     /* and who answers is "I" */
#define SCORE_LEAST 1.0
#define LONGEST_ACRONYM 5   /* what is written in capitals and no longer stays so */
#define SCORE_LEAD 1.5     /* factor over the second */

void
turns_speaker_clear (TurnsSpeaker *speaker)
{
  g_clear_pointer (&speaker->name, g_free);
}

/* A name in capitals alone is written like others; "SPEAKER_00" is no name. */
char *
turns_speakers_title_case (const char *label)
{
  g_autofree char *upper = g_utf8_strup (label, -1);
  GString *name = g_string_new (NULL);
  gboolean inside = FALSE;

  if (!g_str_equal (upper, label) || strlen (label) <= LONGEST_ACRONYM || strpbrk (label, "0123456789") != NULL)
    return g_string_free (g_string_append (name, label), FALSE);
  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (name, inside ? g_unichar_tolower (c) : c);
      inside = g_unichar_isalpha (c);
    }
  return g_string_free (name, FALSE);
}

TurnsSpeaker
turns_speakers_of_referent (NlpDocument *document, guint referent)
{
  const NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);
  TurnsSpeaker speaker = { NULL, NLP_NO_ROW };

  if (referents == NULL || referent >= nlp_layer_get_length (referents))
    return speaker;
  speaker.name = turns_speakers_title_case (nlp_layer_get_string (referents, referent, NLP_REFERENTS_NAME));
  speaker.referent = referent;
  return speaker;
}

/* Words. */

static gboolean
token_in (NlpDocument *document, guint token, const char *const *words)
{
  guint n_bytes;
  const char *bytes = nlp_document_get_token (document, token, &n_bytes);

  for (; *words != NULL; words++)
    if (strlen (*words) == n_bytes && g_ascii_strncasecmp (*words, bytes, n_bytes) == 0)
      return TRUE;
  return FALSE;
}

/* Verbs of which the interviewer is the subject, and those of which the interviewee is. */
static const char *const asking_verbs[]
    = { "interviews", "interviewed", "asks",   "asked", "sat",     "caught", "met", "meets",
        "spoke",      "speaks",      "talked", "talks", "chatted", "chats",  NULL };
static const char *const telling_verbs[] = { "tells", "told", NULL };
static const char *const interview_words[]
    = { "interview", "interviews", "interviewed", "interviewee", "interviewing", "spoke",
        "speaks",    "speak",      "talked",      "talks",       "talk",         "discusses",
        "discussed", "discuss",    "chatted",     "chats",       "conversation", NULL };
static const char *const before_outlet[] = { "by", "with", "to", NULL };
static const char *const journalists[]
    = { "correspondent", "reporter", "journalist", "contributor", "editor", "'s", "’s", NULL };

static gboolean
sentence_is_about_interview (NlpDocument *document, NlpSpan sentence)
{
  guint first, n = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS), sentence, &first);

  for (guint i = first; i < first + n; i++)
    if (token_in (document, i, interview_words))
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
  guint mentions;
  gboolean told;   /* stands in the title, in a caption or beside a word of interviewing: more than being mentioned */
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
  Candidate fresh = { NULL, referent, 0, 0, FALSE };

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
take_best (GArray *candidates)
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
  if (best == NULL || best->score < SCORE_LEAST || best->score < second * SCORE_LEAD || (!best->told && second > 0))
    return speaker;
  speaker.name = g_strdup (best->name);
  speaker.referent = best->referent;
  return speaker;
}

/* The interviewer. */

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
  candidate->told = TRUE;
}

/* "Interview with Bellfield founder Ada Quill": a name that is part of somebody's description is not the outlet's. */
static gboolean
describes_somebody (NlpDocument *document, guint next, guint end)
{
  static const char *const function_words[]
      = { "about", "after", "ahead", "and",  "as", "at",   "before", "by",    "during", "for",   "from", "how", "in",
          "last",  "on",    "that",  "this", "to", "what", "when",   "where", "why",    "while", "with", NULL };
  guint n_bytes;

  return next < end && g_ascii_islower (nlp_document_get_token (document, next, &n_bytes)[0])
         && !token_in (document, next, function_words);
}

static void
score_outlets_in (NlpDocument *document, NlpSpan sentence, GArray *candidates)
{
  static const char *const articles[]
      = { "the", "a", "an", "he", "she", "they", "we", "i", "it", "in", "on", "at", "this", NULL };
  guint first, n = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS), sentence, &first);
  guint end = first + n;
  gboolean about = sentence_is_about_interview (document, sentence);

  for (guint i = first; i < end;)
    {
      guint from = i;

      while (i < end && is_capitalised (document, i) && !token_in (document, i, articles))
        i++;
      if (i == from)
        {
          i++;
          continue;
        }
      if (i < end && token_in (document, i, asking_verbs) && from < first + 8)
        score_outlet (document, candidates, from, i - from, 3);
      else if (i < end && token_in (document, i, journalists) && about)
        score_outlet (document, candidates, from, i - from, 3);
      else if (from > first && !describes_somebody (document, i, end)
               && (token_in (document, from - 1, telling_verbs)
                   || (about && token_in (document, from - 1, before_outlet))))
        score_outlet (document, candidates, from, i - from, 2);
    }
}

static guint32
interview_start (const GArray *stretches)
{
  for (guint i = 0; i < stretches->len; i++)
    if (g_array_index (stretches, TurnsStretch, i).role != ROLE_NARRATION)
      return g_array_index (stretches, TurnsStretch, i).span.begin;
  return 0;
}

TurnsSpeaker
turns_speakers_find_asker (NlpDocument *document, const GArray *stretches)
{
  guint32 start = interview_start (stretches);
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  g_autoptr (GArray) candidates = new_candidates ();

  for (guint i = 0; i < nlp_layer_get_length (sentences); i++)
    {
      NlpSpan sentence = nlp_layer_get_span (sentences, i);

      if (sentence.begin >= start)
        break;
      score_outlets_in (document, sentence, candidates);
    }
  return take_best (candidates);
}

/* The interviewee. */

static guint
first_line_end (NlpDocument *document)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);

  return nlp_layer_get_length (blocks) == 0 ? 0 : nlp_layer_get_span (blocks, 0).end;
}

static gboolean
is_person (NlpDocument *document, guint entity, guint *referent)
{
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);

  *referent = nlp_layer_get_row (entities, entity, NLP_ENTITIES_REFERENT);
  return *referent != NLP_NO_ROW
         && g_strcmp0 (nlp_layer_get_string (entities, entity, NLP_ENTITIES_TYPE), "PERSON") == 0;
}

static gboolean
block_is (NlpDocument *document, guint32 position, const char *kind)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  guint block = nlp_layer_find_covering (blocks, position);

  return block != NLP_NO_ROW && g_strcmp0 (nlp_layer_get_string (blocks, block, NLP_BLOCKS_KIND), kind) == 0;
}

/* What one mention in narration says for being the interviewee. */
static double
score_mention (NlpDocument *document, NlpSpan span)
{
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  guint sentence = nlp_layer_find_covering (sentences, span.begin);
  double score = SCORE_MENTION;

  if (block_is (document, span.begin, "byline"))
    return 0;
  if (span.end <= first_line_end (document))
    score += SCORE_TITLE;
  if (sentence != NLP_NO_ROW && sentence_is_about_interview (document, nlp_layer_get_span (sentences, sentence)))
    score += SCORE_BESIDE_INTERVIEW;
  return score;
}

static void
score_person (NlpDocument *document, GArray *candidates, guint entity, guint referent, TurnsRole role)
{
  NlpSpan span = nlp_layer_get_span (nlp_document_get_layer (document, NLP_LAYER_ENTITIES), entity);
  g_autofree char *name = turns_speakers_of_referent (document, referent).name;
  Candidate *candidate = get_candidate (candidates, name, referent);

  if (role == ROLE_QUESTION)
    candidate->score += SCORE_IN_QUESTION;
  else if (role == ROLE_ANSWER)
    candidate->score += SCORE_IN_ANSWER;
  else if (candidate->mentions++ < SCORE_MENTIONS_MOST)
    {
      double score = score_mention (document, span);

      candidate->score += score;
      candidate->told |= score > SCORE_MENTION || block_is (document, span.begin, "caption");
    }
}

/* Whether the introduction says that the interviewee is one of several: "interviewed one of the owners". */
static gboolean
is_one_of_several (NlpDocument *document, guint32 start)
{
  static const char *const one[] = { "one", NULL }, *const of[] = { "of", NULL };
  const NlpLayer *sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);

  for (guint i = 0; i < nlp_layer_get_length (sentences) && nlp_layer_get_span (sentences, i).begin < start; i++)
    {
      NlpSpan sentence = nlp_layer_get_span (sentences, i);
      guint first, n = nlp_layer_find_inside (tokens, sentence, &first);

      if (!sentence_is_about_interview (document, sentence))
        continue;
      for (guint token = first; token + 1 < first + n; token++)
        if (token_in (document, token, one) && token_in (document, token + 1, of))
          return TRUE;
    }
  return FALSE;
}

/* Whether the introduction names the person side by side with another: "owned by Mora Quill and Tom Marsh". */
static gboolean
has_partner (NlpDocument *document, guint32 start, guint referent)
{
  static const char *const and[] = { "and", "or", NULL };
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);

  for (guint i = 0; i + 1 < nlp_layer_get_length (entities); i++)
    {
      NlpSpan one = nlp_layer_get_span (entities, i), other = nlp_layer_get_span (entities, i + 1);
      guint token = nlp_layer_find (tokens, one.end), first, second;

      if (other.end > start)
        break;
      if (!is_person (document, i, &first) || !is_person (document, i + 1, &second) || first == second
          || (first != referent && second != referent))
        continue;
      if (token + 1 == nlp_layer_find (tokens, other.begin) && token_in (document, token, and))
        return TRUE;
    }
  return FALSE;
}

TurnsSpeaker
turns_speakers_find_answerer (NlpDocument *document, const GArray *stretches, const TurnsSpeaker *asker)
{
  const NlpLayer *entities = nlp_document_get_layer (document, NLP_LAYER_ENTITIES);
  g_autoptr (GArray) candidates = new_candidates ();
  guint32 start = interview_start (stretches);
  TurnsSpeaker answerer;
  guint stretch = 0;

  for (guint i = 0; entities != NULL && i < nlp_layer_get_length (entities); i++)
    {
      NlpSpan span = nlp_layer_get_span (entities, i);
      guint referent;

      while (stretch + 1 < stretches->len && g_array_index (stretches, TurnsStretch, stretch).span.end <= span.begin)
        stretch++;
      if (is_person (document, i, &referent) && !(asker->name != NULL && referent == asker->referent))
        score_person (document, candidates, i, referent, g_array_index (stretches, TurnsStretch, stretch).role);
    }
  answerer = take_best (candidates);
  /* Of two side by side nobody says which. */
  if (answerer.name != NULL && is_one_of_several (document, start) && has_partner (document, start, answerer.referent))
    {
      turns_speaker_clear (&answerer);
      answerer.referent = NLP_NO_ROW;
    }
  return answerer;
}
