/* answer.h - what becomes of one document, as it goes from a worker to its supervisor.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "command-line.h"

/* An input, or one line of it. */
typedef struct
{
  char *name;              /* of the file, or NULL */
  NlpInput input;
  gboolean extracted;      /* a record of what was in a file of this kind */
  guint64 record;          /* number of the line, counted from 1; 1 for a whole input */
  GBytes *bytes;
} Piece;

typedef struct
{
  Status status;
  gboolean has_document;   /* whether there was one: @bytes are it, not the record of a failure */
  char *id;
  char *fault;             /* what went wrong, or NULL */
  char *language;          /* that the text seems to be in, if plainly not English; or NULL */
  guint64 n_words;
  GArray *times;           /* gint64, CPU time in nanoseconds: reading, writing, each plugin */
  char **remarks;          /* bytes that were replaced, rows that were mended */
  char **notes;            /* what the format could not carry */
  GBytes *bytes;
  GVariant *companions;    /* what the format wants beside the document: names (see nlp_writer_render_companion) and bytes */
} Answer;

/* The type of companions. */
#define COMPANIONS "a(say)"

GVariant *piece_pack (const Piece *piece);

/* FALSE if @value is none. Clear it in any case. */
gboolean piece_unpack (GVariant *value, Piece *piece);
void piece_clear (Piece *piece);

GVariant *answer_pack (const Answer *answer);
gboolean answer_unpack (GVariant *value, Answer *answer);
void answer_clear (Answer *answer);

/* Whether no plugin could run at all: why, as @status and @message. */
GVariant *refusal_pack (Status status, const char *message);
gboolean refusal_unpack (GVariant *value, Status *status, char **message);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Piece, piece_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)
