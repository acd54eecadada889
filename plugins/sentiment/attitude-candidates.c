/* attitude-candidates.c - names and pronouns, and which of them may feel something.
 * SPDX-License-Identifier: MIT */
#include "attitude-candidates.h"
#include "attitude-verbs.h"
#include <string.h>

/* How far from the verb of a match its sides may stand. */
#define CONTEST_REACH 3
/* A line of names is one with so many of them, and so few other words for each. */
#define LIST_NAMES 3
#define LIST_OTHERS 1.0

/* The quote in whose content @span stands. Quotes may nest; the last that begins before it is the inner one. */
static guint
find_quote (const Job *job, NlpSpan span)
{
  guint row = job->quotes ? nlp_layer_find (job->quotes, span.begin + 1) : 0;

  for (guint back = 0; row > 0 && back < 4; back++)
    {
      guint n_spans;
      const NlpSpan *content = nlp_layer_get_span_list (job->quotes, --row, NLP_QUOTES_CONTENT, &n_spans);

      for (guint i = 0; i < n_spans; i++)
        if (nlp_span_contains (content[i], span))
          return row;
    }
  return NLP_NO_ROW;
}

/* The quote in @sentence whose source @span is, or NLP_NO_ROW. */
static guint
find_said (const Job *job, NlpSpan sentence, NlpSpan span)
{
  guint first, n = job->quotes ? nlp_layer_find_inside (job->quotes, sentence, &first) : 0;

  for (guint i = 0; i < n; i++)
    {
      guint n_spans;
      const NlpSpan *source = nlp_layer_get_span_list (job->quotes, first + i, NLP_QUOTES_SOURCE, &n_spans);

      for (guint k = 0; k < n_spans; k++)
        if (nlp_span_contains (source[k], span))
          return first + i;
    }
  return NLP_NO_ROW;
}

static Candidate *
add_candidate (const Job *job, Candidates *candidates, guint first, Mention words, NlpSpan sentence)
{
  Candidate *candidate = &candidates->list[candidates->n++];
  NlpSpan span = { nlp_layer_get_span (job->tokens, first + words.begin).begin,
                   nlp_layer_get_span (job->tokens, first + words.end - 1).end };

  *candidate = (Candidate) { .words = words, .span = span, .referent = NLP_NO_ROW, .quote = find_quote (job, span) };
  candidate->said = find_said (job, sentence, span);
  return candidate;
}

static void
add_name (const Job *job, Candidates *candidates, guint first, Mention words, guint entity, NlpSpan sentence)
{
  const char *type = nlp_layer_get_string (job->entities, entity, NLP_ENTITIES_TYPE);
  Candidate *candidate = add_candidate (job, candidates, first, words, sentence);

  candidate->referent = nlp_layer_get_row (job->entities, entity, NLP_ENTITIES_REFERENT);
  candidate->person = g_strcmp0 (type, "LOC") != 0 && g_strcmp0 (type, "MISC") != 0;
}

static void
add_pronoun (const Job *job, Candidates *candidates, guint first, guint word, NlpSpan sentence)
{
  Candidate *candidate = add_candidate (job, candidates, first, (Mention) { word, word + 1 }, sentence);

  /* Whom a pronoun means is known where it is the source of a quote whose speaker is. */
  if (candidate->said != NLP_NO_ROW)
    candidate->referent = nlp_layer_get_row (job->quotes, candidate->said, NLP_QUOTES_REFERENT);
  candidate->pronoun = candidate->person = TRUE;
}

/* How many words from @word on the name @span covers. */
static guint
count_covered (const Job *job, guint first, guint word, guint n_words, NlpSpan span)
{
  guint stop = word;

  while (stop < n_words && span.begin < nlp_layer_get_span (job->tokens, first + stop).end
         && nlp_layer_get_span (job->tokens, first + stop).begin < span.end)
    stop++;
  return stop - word;
}

static void
find_mentions (const Job *job, NlpSpan sentence, guint first, Candidates *candidates)
{
  guint n_words = job->sentence->words->len, entity, end, n_covered;

  end = nlp_layer_find_inside (job->entities, sentence, &entity);
  end += entity;
  for (guint i = 0; i < n_words && candidates->n < MAX_CANDIDATES; i += MAX (n_covered, 1))
    {
      NlpSpan token = nlp_layer_get_span (job->tokens, first + i);

      while (entity < end && nlp_layer_get_span (job->entities, entity).end <= token.begin)
        entity++;
      n_covered = entity < end
                    ? count_covered (job, first, i, n_words, nlp_layer_get_span (job->entities, entity)) : 0;
      if (n_covered > 0)
        add_name (job, candidates, first, (Mention) { i, i + n_covered }, entity, sentence);
      else if (word_has (sentence_word (job->sentence, i), CUE_PRONOUN))
        add_pronoun (job, candidates, first, i, sentence);
    }
}

/* The sides of a match: the names next to a verb of the kind of "beat", if there is one on each side. */
static void
mark_contestants (const Job *job, guint first, Candidates *candidates)
{
  const NlpSenses *senses = nlp_document_get_senses (job->document, &sentiment_words);

  for (guint k = 0; k + 1 < candidates->n; k++)
    {
      Candidate *one = &candidates->list[k], *other = one + 1;

      if (one->pronoun || other->pronoun || other->words.begin - one->words.end > 2 * CONTEST_REACH)
        continue;
      for (guint i = one->words.end; i < MIN (other->words.begin, one->words.end + CONTEST_REACH); i++)
        if (nlp_senses_match (senses, first + i, first + other->words.begin, VERB_CONTEST, NULL) > 0)
          one->contestant = other->contestant = TRUE;
    }
}

/* "Harwick 3, Ostley 1", "Present: Ann Hill, Tom Reed, Ines Corvo": names, marks and figures, and nobody who judges. */
static gboolean
only_lists (const Sentence *sentence, const Candidates *candidates)
{
  guint n_others = 0, n_names = 0;

  for (guint i = 0; i < candidates->n; i++)
    {
      n_names += !candidates->list[i].pronoun;
      n_others -= candidates->list[i].words.end - candidates->list[i].words.begin;
    }
  for (guint i = 0; i < sentence->words->len; i++)
    {
      const Word *word = sentence_word (sentence, i);

      if (word_has (word, VERB_PRAISING | VERB_BLAMING))
        return FALSE;
      n_others += !word_has (word, CUES_OF_MARKS | CUE_JOINT) && !(word->flags & WORD_NUMBER);
    }
  return n_names >= LIST_NAMES && n_others < LIST_OTHERS * n_names;
}

void
candidates_find (const Job *job, NlpSpan sentence, guint first, Candidates *candidates)
{
  candidates->n = 0;
  find_mentions (job, sentence, first, candidates);
  mark_contestants (job, first, candidates);
  if (only_lists (job->sentence, candidates))
    candidates->n = 0;
}

gboolean
candidates_may_hold (const Job *job, const Candidate *candidate, const Candidate *target)
{
  if (candidate->pronoun || candidate->contestant || target->contestant)
    return FALSE;
  if (candidate->referent != NLP_NO_ROW && candidate->referent == target->referent)
    return FALSE;
  return candidate->person || verbs_give_voice (job->sentence, &candidate->words);
}
