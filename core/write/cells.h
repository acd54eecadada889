/* cells.h - what stands in the cells of a table: words rather than numbers of rows.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "format.h"
#include "registry.h"

/* Several things in one cell. */
#define NLP__CELL_SEPARATOR "; "

/* What the cells of a document are made from. */
typedef struct
{
  NlpDocument *document;
  const NlpLayer *layer;      /* the column's */
  const NlpLayer *entities, *numbers, *sentiment, *sentences; /* or NULL */
  NlpRegistry *registry;
} NlpTableJob;

/* Appends what field @field of a row says; nothing if it is not set. */
typedef void (*NlpPutCell) (const NlpTableJob *job, guint row, guint field, GString *cell);

void nlp__cell_put_field (const NlpTableJob *job, guint row, guint field, GString *cell);

/* For those with something of their own: a stretch of the text, and a number in three digits. */
void nlp__cell_put_stretch (const NlpTableJob *job, NlpSpan span, GString *cell);
void nlp__cell_put_score (double value, GString *cell);

/* What a row of any layer is called: a referent's name, else its words. */
void nlp__cell_put_row (const NlpTableJob *job, const NlpLayer *layer, guint row, GString *cell);

/* Columns without a field. */
void nlp__cell_put_document (const NlpTableJob *job, guint row, guint field, GString *cell);
void nlp__cell_put_begin (const NlpTableJob *job, guint row, guint field, GString *cell);
void nlp__cell_put_end (const NlpTableJob *job, guint row, guint field, GString *cell);
void nlp__cell_put_text (const NlpTableJob *job, guint row, guint field, GString *cell);
