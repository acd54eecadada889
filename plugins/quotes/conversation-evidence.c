/* conversation-evidence.c - what speaks for each candidate of a piece: the words for its source, names near by, who is called.
 *
 * A speaker does not call himself by name, and who was called by name in one piece often speaks the next.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "conversation-run.h"
#include "phrase.h"

#define MENTIONS_LOOKED_AT 14
#define WORDS_LOOKED_AT 200

/* What is weighed. */
typedef struct
{
  const Conversation *talk;
  guint t;
  const Report *report;
  const SourceReading *reading;
  Piece *piece;
} Weighing;

#define SET(candidate, feature, value) (weighing->piece->features[candidate][CONVERSATION_##feature] = (value))

static Gender
get_gender (const Weighing *weighing, guint candidate)
{
  guint32 person = weighing->talk->run.candidates[candidate];

  return person == NO_PERSON ? GENDER_UNKNOWN : cast_get_person (weighing->talk->cast, person)->gender;
}

static void
weigh_reading (const Weighing *weighing)
{
  const SourceReading *reading = weighing->reading;
  guint n = weighing->talk->run.n_candidates;

  if (reading->sort != SOURCE_PRONOUN && reading->sort != SOURCE_DESCRIPTION)
    return;
  for (guint c = 1; c < n; c++)
    {
      Gender gender = get_gender (weighing, c);

      if (reading->gender != GENDER_UNKNOWN)
        {
          SET (c, GENDER_FITS, gender == reading->gender);
          SET (c, GENDER_UNKNOWN, gender == GENDER_UNKNOWN);
          SET (c, GENDER_OPPOSITE, gender != GENDER_UNKNOWN && gender != reading->gender);
        }
      SET (c, HAS_ROLE, reading->person != NO_PERSON && weighing->talk->run.candidates[c] == reading->person);
    }
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

/* "“…” Mara looked up.": whose deed the author tells beside a piece. */
static void
weigh_beat (const Weighing *weighing)
{
  const Conversation *talk = weighing->talk;
  Range beat = find_beat (talk->article, weighing->report);
  SourceReading subject
    = source_read (talk->article, talk->cast, phrase_first (talk->article, beat.begin, beat.end), FALSE);

  for (guint c = 1; c < talk->run.n_candidates; c++)
    {
      Gender gender = get_gender (weighing, c);

      if (subject.sort == SOURCE_NAMED)
        {
          SET (c, BEAT_IS_HIS, talk->run.candidates[c] == subject.person);
          SET (c, BEAT_IS_ANOTHERS, talk->run.candidates[c] != subject.person);
        }
      else if (subject.gender != GENDER_UNKNOWN)
        {
          SET (c, BEAT_GENDER_FITS, gender == subject.gender);
          SET (c, BEAT_GENDER_OPPOSITE, gender != GENDER_UNKNOWN && gender != subject.gender);
        }
    }
}

static void
describe_near (const Weighing *weighing, guint c, const Mention *mention, guint rank)
{
  guint32 block = weighing->talk->article->words[mention->words.begin].block;

  SET (c, NEAR, 1);
  SET (c, NEAREST, rank == 0);
  SET (c, SECOND_NEAREST, rank == 1);
  SET (c, THIRD_NEAREST, rank == 2);
  SET (c, NEAR_SUBJECT, mention->subject && !mention->in_speech);
  SET (c, NEAR_POSSESSIVE, mention->possessive);
  SET (c, NEAR_SPOKEN, mention->in_speech && !mention->vocative);
  SET (c, NEAR_CALLED, mention->vocative);
  SET (c, NEAR_IN_PARAGRAPH, !mention->in_speech && block == weighing->report->first_block);
  SET (c, NEAR_PARAGRAPH_BEFORE, !mention->in_speech && block + 1 == weighing->report->first_block);
}

/* Names close before the piece or its source, the nearest first. */
static void
weigh_near (const Weighing *weighing)
{
  const Conversation *talk = weighing->talk;
  guint start = article_find_word (talk->article, weighing->report->span.begin);
  guint source = range_is_set (weighing->report->source) ? weighing->report->source.begin : start;
  guint mention = cast_find_mention (talk->cast, MAX (start, source)), seen = 0, rank = 0;
  gboolean fitted = FALSE;

  for (guint i = mention; i-- > 0 && mention - i <= MENTIONS_LOOKED_AT;)
    {
      const Mention *here = cast_get_mention (talk->cast, i);
      guint c = run_find_candidate (&talk->run, here->person);

      if (here->words.begin + WORDS_LOOKED_AT < start)
        return;
      if (c == talk->run.n_candidates || (seen & (1u << c)))
        continue;
      seen |= 1u << c;
      describe_near (weighing, c, here, rank++);
      if (fitted || here->in_speech || weighing->piece->features[c][CONVERSATION_GENDER_FITS] == 0)
        continue;
      SET (c, NEAREST_FITTING, 1);
      fitted = TRUE;
    }
}

/* Names in the words of piece @t. */
static void
weigh_content (const Weighing *weighing, guint t, guint called, guint spoken_of)
{
  const Conversation *talk = weighing->talk;
  const Report *report = conversation_get_report (talk, t);
  guint end = article_find_word (talk->article, report->span.end);

  if (report->kind == REPORT_INDIRECT)
    return;
  for (guint i = cast_find_mention (talk->cast, article_find_word (talk->article, report->span.begin));
       i < talk->cast->mentions->len && cast_get_mention (talk->cast, i)->words.begin < end; i++)
    {
      const Mention *here = cast_get_mention (talk->cast, i);
      guint c = run_find_candidate (&talk->run, here->person);

      if (c < talk->run.n_candidates && here->in_speech)
        weighing->piece->features[c][here->vocative ? called : spoken_of] = 1;
    }
}

static void
weigh_presence (const Weighing *weighing, const guint *n_named)
{
  const Run *run = &weighing->talk->run;

  SET (0, NOBODY, 1);
  for (guint c = 1; c < run->n_candidates; c++)
    {
      SET (c, SPOKE_LAST, weighing->t == 0 && run->candidates[c] == weighing->talk->last_speaker);
      SET (c, SPEAKS_IN_RUN, n_named[c] > 0);
      SET (c, SPEAKS_IN_RUN_OFTEN, logf (1 + n_named[c]));
      SET (c, MENTIONS, logf (1 + cast_get_person (weighing->talk->cast, run->candidates[c])->n_mentions));
    }
}

/* Whoever is named has said it; a body, a group or nobody says it if it has such a source, or is not marked as speech and has none. */
static void
exclude (const Weighing *weighing)
{
  const SourceReading *reading = weighing->reading;
  const Run *run = &weighing->talk->run;
  gboolean impersonal = reading->sort == SOURCE_OTHER
                        || (reading->sort == SOURCE_NONE && weighing->report->kind != REPORT_DIRECT);

  for (guint c = 0; c < run->n_candidates; c++)
    if (reading->sort == SOURCE_NAMED)
      weighing->piece->excluded[c] = run->candidates[c] != reading->person;
    else
      weighing->piece->excluded[c] = impersonal && c > 0;
}

static ConversationStep
find_step (const Conversation *talk, guint t)
{
  const Report *here = conversation_get_report (talk, t), *before = conversation_get_report (talk, t == 0 ? 0 : t - 1);
  guint pause = here->first_block - MIN (before->last_block, here->first_block);

  if (here->kind != REPORT_DIRECT || before->kind != REPORT_DIRECT)
    return STEP_NOT_DIRECT;
  if (pause == 0)
    return STEP_SAME_PARAGRAPH;
  if (!talk->alternates)
    return STEP_NEWS;
  return pause == 1 ? STEP_NEXT_PARAGRAPH : STEP_LATER;
}

static void
weigh_piece (Conversation *talk, guint t, const guint *n_named)
{
  Weighing weighing = { talk, t, conversation_get_report (talk, t), conversation_get_reading (talk, t),
                        &talk->run.pieces[t] };

  memset (weighing.piece, 0, sizeof (Piece));
  weighing.piece->shape = weighing.reading->sort == SOURCE_PRONOUN       ? CONVERSATION_PRONOUN
                          : weighing.reading->sort == SOURCE_DESCRIPTION ? CONVERSATION_DESCRIPTION
                                                                         : CONVERSATION_BARE;
  weighing.piece->step = find_step (talk, t);
  weighing.piece->bare = weighing.reading->sort == SOURCE_NONE;
  exclude (&weighing);
  if (weighing.reading->sort == SOURCE_NAMED)
    return;
  weigh_presence (&weighing, n_named);
  weigh_reading (&weighing);
  weigh_near (&weighing);
  weigh_content (&weighing, t, CONVERSATION_CALLS, CONVERSATION_SPEAKS_OF);
  if (t > 0)
    weigh_content (&weighing, t - 1, CONVERSATION_WAS_CALLED, CONVERSATION_WAS_SPOKEN_OF);
  if (weighing.piece->bare && weighing.report->kind == REPORT_DIRECT)
    weigh_beat (&weighing);
}

void
conversation_weigh_run (Conversation *talk)
{
  guint n_named[MOST_CANDIDATES] = { 0 };

  for (guint t = 0; t < talk->run.n; t++)
    if (conversation_get_reading (talk, t)->sort == SOURCE_NAMED)
      n_named[MIN (run_find_candidate (&talk->run, conversation_get_reading (talk, t)->person), MOST_CANDIDATES - 1)]++;
  for (guint t = 0; t < talk->run.n; t++)
    weigh_piece (talk, t, n_named);
}
