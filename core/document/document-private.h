/* document-private.h - how a document is stored, for the parts of the library that build it.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

/* Distance of the entries in the index of places, in code points. */
#define NLP__INDEX_STEP 64

/* Largest text, in bytes: byte offsets fit in 32 bits with room to spare. */
#define NLP__MAX_TEXT (1u << 30)

struct _NlpDocument
{
  char *id;
  char *text;              /* n_bytes bytes and a NUL */
  gsize n_bytes;
  guint32 n_code_points;
  guint32 *index;          /* byte offset of code point i * NLP__INDEX_STEP; NULL if the text is all ASCII */
  const NlpLayer *tokens;  /* the layer "tokens", looked up for every token, or NULL */
  guint32 *token_offsets;  /* byte offset of each of its rows, or NULL */
  GPtrArray *layers;       /* NlpLayer, in the order in which they were added */
  GPtrArray *own;          /* descriptions of layers that are no program's; NULL if there are none */
  GStringChunk *descriptions; /* their strings */
  GHashTable *properties;
  GArray *runs;            /* NlpRun */
  GArray *attached;        /* see attached.h */
  GRecMutex attached_lock;
};

/* Stores the byte offset of every token, in the order of the layer's rows (their number is the layer's length): what
 * nlp_document_get_token() reads. */
void nlp__document_take_token_offsets (NlpDocument *document, guint32 *offsets);

/* Sets status and message of a run that was added. */
void nlp__document_set_run_status (NlpDocument *document, guint run, NlpRunStatus status, const char *message);
