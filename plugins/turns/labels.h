/* labels.h - printed labels that tell who speaks: "Q:", "NAME:", "**Name**:", "(AB)", "Name –".
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

#include "evidence.h"
#include "roles.h"

/* One label in the text. */
typedef struct
{
  NlpSpan span;   /* with its marks and its colon */
  NlpSpan name;   /* the words in it */
  guint block;
  guint who;      /* index into TurnsLabels.speakers */
} TurnsLabel;

/* Whoever a label stands for. */
typedef struct
{
  char *key;          /* the name, upper case, one blank between words */
  guint n_labels;
  guint style;
  gboolean accepted;
  TurnsRole role;
} TurnsLabelled;

typedef struct
{
  GArray *labels;     /* TurnsLabel, in text order */
  GArray *speakers;   /* TurnsLabelled */
} TurnsLabels;

TurnsLabels *turns_labels_find (NlpDocument *document);
void turns_labels_free (TurnsLabels *labels);

/* Splits the document by its labels into stretches, appended to @stretches (of TurnsStretch). Leaves it empty when the
 * labels are no system: a single "Note:" does not make an interview. */
void turns_labels_split (NlpDocument *document, TurnsLabels *labels, const TurnsEvidence *evidence, GArray *stretches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TurnsLabels, turns_labels_free)
