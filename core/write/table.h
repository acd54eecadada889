/* table.h - the rows of one layer as a table for spreadsheets: which columns, and what is in the cells.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "format.h"
#include "registry.h"

/* What the cells of a document are made from. */
typedef struct
{
  NlpDocument *document;
  const NlpLayer *layer;      /* the table's */
  const NlpLayer *entities, *numbers, *sentiment, *tags; /* or NULL */
  NlpRegistry *registry;
} NlpTableJob;

typedef struct
{
  const char *name;
  void (*put) (const NlpTableJob *job, guint row, GString *cell);
} NlpTableColumn;

typedef struct
{
  const char *layer;              /* NULL for the table of layers that are not the library's own */
  const NlpTableColumn *columns;  /* ended by a name of NULL */
} NlpTable;

/* The table for a layer of that name. */
const NlpTable *nlp__table_find (const char *layer);
