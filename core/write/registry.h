/* registry.h - the persons, organisations, places and things of a document, each with an id ("p1", "o2").
 *
 * They are the rows of the layer "referents", in their order.
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
} NlpRegistryEntry;

typedef struct
{
  const NlpLayer *referents; /* or NULL */
  GArray *entries;           /* NlpRegistryEntry; entry N is row N of "referents" */
  GStringChunk *strings;     /* ids and names */
  guint32 n_of_class[NLP_N_CLASSES];
} NlpRegistry;

NlpRegistry *nlp__registry_new (NlpDocument *document);
void nlp__registry_free (NlpRegistry *registry);

const NlpRegistryEntry *nlp__registry_get (const NlpRegistry *registry, guint entry);

/* The entry of a row of "referents", or NLP__NO_ENTRY. */
guint nlp__registry_find_row (const NlpRegistry *registry, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpRegistry, nlp__registry_free)
