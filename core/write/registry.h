/* registry.h - the persons, organisations, places and things of a document, each with an id ("p1", "o2").
 *
 * First the rows of the layer "referents", in their order; then every speaker of a turn or quote that is none of them
 * ("my sister"). Speakers are matched by the row that they point to, else by name.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

#include "sink.h"
#include "values.h"

#define NLP__NO_ENTRY G_MAXUINT32

typedef struct
{
  NlpClass class;
  const char *id;    /* a letter for the class and a number in it */
  const char *name;  /* on one line, portable */
  guint32 row;       /* of "referents", or NLP_NO_ROW */
} NlpRegistryEntry;

typedef struct
{
  const NlpLayer *referents; /* or NULL */
  GArray *entries;           /* NlpRegistryEntry; entry N is row N of "referents" as far as there are rows */
  GHashTable *by_name;       /* name -> index + 1 of the first entry of that name */
  GStringChunk *strings;     /* ids and names */
  guint32 n_of_class[NLP_N_CLASSES];
} NlpRegistry;

/* @turns and @quotes may be NULL: their speakers are then left out. */
NlpRegistry *nlp__registry_new (NlpDocument *document, const NlpLayer *turns, const NlpLayer *quotes);
void nlp__registry_free (NlpRegistry *registry);

const NlpRegistryEntry *nlp__registry_get (const NlpRegistry *registry, guint entry);

/* The entry of a row of "referents", or NLP__NO_ENTRY. */
guint nlp__registry_find_row (const NlpRegistry *registry, guint row);

/* The entry of who speaks, or NLP__NO_ENTRY: a row of "referents" if it is one, else a name; either may be missing. */
guint nlp__registry_find_speaker (const NlpRegistry *registry, guint row, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpRegistry, nlp__registry_free)
