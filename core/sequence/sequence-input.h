/* sequence-input.h - the inside of an input, for the engine.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/sequence.h>

typedef struct
{
  const char *bytes;
  guint32 n_bytes;
  guint8 place; /* an NlpTokenPlace */
} SequenceToken;

typedef struct
{
  guint32 first;
  guint32 length; /* above 0, at most SEQUENCE_MAX_LENGTH */
} SequenceSpan;

typedef struct
{
  char *name;
  guint8 *values; /* one a token */
} SequenceColumn;

/* Longer sequences are cut: nothing is gained by a longer view, and short ones run side by side. */
#define SEQUENCE_MAX_LENGTH 400

struct _NlpSequenceInput
{
  NlpDocument *document; /* whose tokens they are, or NULL */
  GArray *tokens;    /* of SequenceToken */
  GArray *sequences; /* of SequenceSpan, in order, without gaps, up to first_open */
  GArray *columns;   /* of SequenceColumn */
  guint32 first_open;
  guint corpus;
  char *eager_head;  /* or NULL */
  float eagerness;
};

/* The values of a column, or NULL. */
const guint8 *nlp__sequence_input_get_column (const NlpSequenceInput *input, const char *name);
