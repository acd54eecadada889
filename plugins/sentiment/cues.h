/* cues.h - function words that turn, join or weaken what stands around them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef enum
{
  CUE_NONE,
  CUE_NEGATION,    /* not, never, without, fails */
  CUE_CONTRAST,    /* but, however: what follows counts more */
  CUE_CONCESSION,  /* although, despite: what follows counts less */
  CUE_CLAUSE,      /* because, which: begins a clause, ends the reach of a negation */
  CUE_COMMA,       /* commas, dashes, brackets */
  CUE_STOP,        /* ends a sentence */
  CUE_QUOTE,       /* quotation marks */
  CUE_STRONG,      /* very */
  CUE_WEAK,        /* slightly */
  CUE_IRREALIS,    /* if, would, may */
  CUE_ONLY,        /* only, just, doubt: a negation before it does not negate */
  CUE_FAR,         /* far, anything: negate before "from", "but" */
  CUE_FROM,
  CUE_POSSESSIVE,  /* 's */
  CUE_FEW,         /* few, little: negate, but not behind an article */
  CUE_ARTICLE,
  CUE_PRONOUN      /* he, she, him, her: may be the target of an attitude */
} Cue;

typedef struct _Cues Cues;

Cues *cues_new (void);
void cues_free (Cues *cues);

/* @form: a word's hash, see spelling.h */
Cue cues_find (const Cues *cues, guint32 form);
