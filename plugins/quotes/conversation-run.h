/* conversation-run.h - pieces of speech that are judged together, and what is known of them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "cast.h"
#include "conversation-features.h"
#include "report.h"
#include "source.h"

#define MOST_CANDIDATES 10
#define LONGEST_RUN 256
#define NO_CANDIDATE G_MAXUINT8

/* What is known of a piece. */
typedef struct
{
  guint8 shape; /* ConversationShape */
  guint8 step;  /* ConversationStep, from the piece before */
  guint8 bare;  /* it has no attribution */
  guint8 excluded[MOST_CANDIDATES]; /* who cannot have said it */
  float features[MOST_CANDIDATES][CONVERSATION_N_EVIDENCE];
} Piece;

typedef struct
{
  guint n;
  guint n_candidates;
  guint32 candidates[MOST_CANDIDATES]; /* persons; the first is NO_PERSON */
  Piece pieces[LONGEST_RUN];
} Run;

/* A document's pieces in order, and the run that is looked at. */
typedef struct
{
  const Article *article;
  Cast *cast;
  ReportList *list;
  const SourceReading *readings; /* a report each */
  gboolean alternates;           /* the text has dialogues */
  const guint *order;            /* the reports of the chain */
  guint n_order;
  guint first;                   /* of the run, in order */
  guint32 last_speaker;          /* of the run before */
  Run run;
} Conversation;

/* The report of piece @t of the run. */
static inline Report *
conversation_get_report (const Conversation *talk, guint t)
{
  return report_list_get (talk->list, talk->order[talk->first + t]);
}

static inline const SourceReading *
conversation_get_reading (const Conversation *talk, guint t)
{
  return &talk->readings[talk->order[talk->first + t]];
}

/* The number of @person among the candidates; their number if he is none. */
static inline guint
run_find_candidate (const Run *run, guint32 person)
{
  guint i = 0;

  while (i < run->n_candidates && run->candidates[i] != person)
    i++;
  return i;
}

/* Finds where the run ends that begins at @talk->first, and who may speak in it. */
void conversation_open_run (Conversation *talk);

/* Fills the pieces of the run. */
void conversation_weigh_run (Conversation *talk);

/* The best sequence of candidates, to @path. Where @wanted, a candidate each, has one, only he is right; @margin is added for all
 * others there, which a learner wants. @wanted may be NULL. */
void run_solve (const Run *run, const ConversationWeights *weights, const guint8 *wanted, float margin, guint8 *path);
