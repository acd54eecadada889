/* finder.h - all numbers of a stretch of text: the parsers asked, and the one arbiter between their readings.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "readings.h"

/* Is shown the readings of each cluster before it is settled. */
typedef void (*ClusterWatch) (gpointer data, const Parser *parser, const Readings *readings);

typedef struct
{
  const char *text;
  Reference reference;
  gboolean point_groups; /* the text writes thousands with a point */
  gboolean stamped;      /* time stamps run through its lines */
  TagLookup tag;
  EntityLookup entity;
  gconstpointer tag_data;
  ClusterWatch watch; /* or NULL */
  gpointer watch_data;
} FinderInput;

/* A number that was found, in bytes of the text. */
typedef struct
{
  guint32 begin, end;
  Item item;
} Found;

/* Appends to @found what stands in text[begin, end). @lexemes is scratch memory, to be used again by the next call. */
void finder_run (const FinderInput *input, gsize begin, gsize end, GArray *lexemes, GArray *found);
