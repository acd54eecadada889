/* outline.h - the skeleton of the body: divisions, turns, and the containers in which all text stands.
 *
 * A container is an element that holds text: a heading, a paragraph, a printed label. Containers stand side by side;
 * between them is white space. A turn that ends inside a paragraph splits it, and a paragraph that is too long for the
 * readers' limits is split too; the containers of one block are parts of a chain.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

#include "cursor.h"

/* A container holds at most so many code points, so that a text node stays under 1 MiB. */
#define NLP__MAX_CONTAINER 250000

typedef enum
{
  NLP_CONTAINER_HEADING,
  NLP_CONTAINER_BYLINE,
  NLP_CONTAINER_PARAGRAPH,
  NLP_CONTAINER_CAPTION,
  NLP_CONTAINER_BOILERPLATE,
  NLP_CONTAINER_LATE_BYLINE, /* a byline that is not at the top of its division, or holds speech */
  NLP_CONTAINER_EMPTY,       /* text that is in no block */
  NLP_CONTAINER_LABEL
} NlpContainerType;

typedef struct
{
  NlpSpan span;
  NlpContainerType type;
  guint32 block;         /* row of "blocks", or NLP_NO_ROW */
  guint32 part;          /* of the block, from 1 */
  guint32 turn;          /* index in the outline's turns, or NLP_NO_ROW */
  guint32 turn_part;     /* set where a turn opens */
  guint opens_division : 1, opens_turn : 1, closes_turn : 1, closes_division : 1;
} NlpContainer;

typedef struct
{
  guint32 row;           /* of "turns" */
  NlpSpan span;
  guint32 n_parts;
} NlpOutlineTurn;

typedef struct
{
  GArray *containers;    /* NlpContainer */
  GArray *turns;         /* NlpOutlineTurn: questions and answers */
  guint32 *block_parts;  /* [rows of "blocks"]: how many containers the block has */
} NlpOutline;

/* Any of the layers may be NULL. Types other than bylines are final, divisions and turns are not open yet. */
void nlp__outline_init (NlpOutline *outline, NlpDocument *document, const NlpLayer *blocks, const NlpLayer *turns,
                        const NlpLayer *sentences);

/* Settles where divisions and turns open and close, and which bylines are at the top; containers may have become late
 * bylines since nlp__outline_init(). */
void nlp__outline_arrange (NlpOutline *outline);

void nlp__outline_clear (NlpOutline *outline);

static inline NlpContainer *
nlp__outline_get (const NlpOutline *outline, guint container)
{
  return &g_array_index (outline->containers, NlpContainer, container);
}
