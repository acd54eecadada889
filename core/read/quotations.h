/* quotations.h - what a page marks as somebody's words: <blockquote> with <cite>.
 *
 * The source may stand in the block quote (also in a <footer> of it), or in the caption of the figure that holds both. A block quote
 * that names no source is text like any other.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <libxml/tree.h>

#include "tokens.h"

G_BEGIN_DECLS

/* Places in the text. */
typedef struct
{
  NlpBytes words;
  NlpBytes source;
} NlpQuotation;

typedef struct
{
  GArray *found;           /* NlpQuotation */
  const xmlNode *quote;    /* the outermost block quote that is open, or NULL */
  const xmlNode *figure;   /* the figure of the last one, while its source is wanted, or NULL */
  const xmlNode *cite;     /* open in either, or NULL */
  guint n_asides;          /* footers and captions that are open in either */
  NlpQuotation at_hand;
} NlpQuotations;

/* An element of the page begins, ends. */
void nlp__quotations_enter (NlpQuotations *quotations, const xmlNode *element);
void nlp__quotations_leave (NlpQuotations *quotations, const xmlNode *element);

/* Words were written down at [begin, end). */
void nlp__quotations_add (NlpQuotations *quotations, gsize begin, gsize end);

G_END_DECLS
