/* labels.h - printed labels that tell who speaks: "Q:", "NAME, TITLE:", "**Name**:", "(AB)", "Name –", "Name (00:01)".
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#include "label-parser.h"
#include "roles.h"

/* Number of what stands like a label and is none: "(COMMERCIAL BREAK)". */
#define LABEL_OF_BREAK G_MAXUINT

/* One label in the text. */
typedef struct
{
  NlpSpan span;        /* with its marks and its colon; of a break, all of it */
  NlpSpan name;        /* the words in it */
  guint32 begin;       /* of its line: a time stamp may stand before the label */
  guint32 speech;      /* where speech begins */
  guint block;
  guint who;           /* index into TurnsLabels.speakers, or LABEL_OF_BREAK */
  LabelStyle style;
  gboolean inside;     /* not at the head of its line */
  gboolean alone;      /* all of its line */
  double time;         /* in seconds, or NO_TIME */
} TurnsLabel;

/* Whoever a label stands for. */
typedef struct
{
  char *key;          /* the name without titles, upper case, one blank between words */
  guint64 senses;     /* what the words of the language say of it */
  guint n_labels;     /* at the head of a line, or of letters anywhere */
  guint n_lines;      /* of these, mere lines of their own */
  guint n_firm;       /* of these, with a style that few other things have */
  NlpSpan name;       /* as its first label gives it */
  NlpSpan bracketed;  /* what stands in brackets behind a label of his, "(Ottilie Graves)"; empty if nothing does */
  char *initials;     /* (nullable): of "Ottilie Graves (OG)" */
  gboolean accepted;
  TurnsRole role;
} TurnsLabelled;

typedef struct
{
  const NlpLexiconTable *words;
  GArray *labels;     /* TurnsLabel, in text order */
  GArray *speakers;   /* TurnsLabelled */
} TurnsLabels;

/* Whatever could be a label. */
TurnsLabels *turns_labels_find (NlpDocument *document);
void turns_labels_free (TurnsLabels *labels);

/* Joins the labels of one person: "MONA REYES, HOST" and "REYES", "Lorin Hale" and "Hale". */
void turns_labels_join (TurnsLabels *labels);

/* Decides which labels are a system; FALSE if none are: a single "Note:" does not make an interview. */
gboolean turns_labels_accept (NlpDocument *document, TurnsLabels *labels);

/* Splits the document at the accepted labels into stretches, appended to @stretches (of TurnsStretch). */
void turns_labels_split (NlpDocument *document, TurnsLabels *labels, GArray *stretches);

/* The label, and whom it stands for; NULL for a break. */
static inline TurnsLabel *
turns_labels_get (const TurnsLabels *labels, guint i)
{
  return &g_array_index (labels->labels, TurnsLabel, i);
}

static inline TurnsLabelled *
turns_labels_get_speaker (const TurnsLabels *labels, guint i)
{
  guint who = turns_labels_get (labels, i)->who;

  return who == LABEL_OF_BREAK ? NULL : &g_array_index (labels->speakers, TurnsLabelled, who);
}

/* Whether the label counts: a break does, and the label of an accepted speaker. */
static inline gboolean
turns_labels_is_accepted (const TurnsLabels *labels, guint i)
{
  const TurnsLabelled *speaker = turns_labels_get_speaker (labels, i);

  return speaker == NULL || speaker->accepted;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TurnsLabels, turns_labels_free)
