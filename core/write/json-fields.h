/* json-fields.h - the fields of a row as members of a JSON object.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "format.h"
#include "json-out.h"
#include "registry.h"

typedef struct
{
  NlpJsonOut out;
  NlpWriter *writer;
  NlpDocument *document;
  NlpRegistry *registry;
} NlpJsonJob;

/* Writes field @first and those behind it: those that are set, and null for those that are always written. A reference is the id of a
 * referent or the number of another row, unless its field says what to write in its place. */
void nlp__json_fields (NlpJsonJob *job, const NlpLayer *layer, guint row, guint first);
