/* table.h - the rows of one layer as a table for spreadsheets: which columns.
 *
 * Every table begins with the document's id and ends with the place. Between are, for the library's layers, the columns that people
 * ask for (table.c), then every field that none of these shows; for other layers the words and all fields.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "cells.h"

typedef struct
{
  const char *name;
  NlpPutCell put;
  guint field;
  const NlpLayerSpec *of; /* the layer that describes the table's, if the field is one of that; else NULL */
  const char *summary;    /* of a column that is no field */
} NlpTableColumn;

/* The columns for a layer of this shape (transfer full), NlpTableColumn; @spec is NULL if nothing is known of it. */
GArray *nlp__table_new_columns (NlpWriter *writer, const NlpLayerSpec *spec);
