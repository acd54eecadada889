/* voices.h - who speaks at a place of the text: the source of the quote there, or who has the turn.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "job.h"

typedef struct
{
  gboolean known;  /* FALSE: somebody speaks, but nothing says who */
  gboolean author; /* nobody but the text itself */
  NlpSpan span;    /* where it is said who speaks, or NLP_NO_SPAN */
  guint referent;  /* or NLP_NO_ROW */
} Voice;

/* @quote: the quote in whose content the place is, or NLP_NO_ROW. */
Voice voices_find (const Job *job, guint quote, guint32 place);
