/* read-layers.h - what the makers of layers from annotated XML share.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "read-document.h"

G_BEGIN_DECLS

/* Where things go. */
typedef struct
{
  const NlpAnnotated *annotated;
  const NlpMarks *marks;
  NlpDocument *document;
  GHashTable *providers;   /* id of a program -> number of its run + 1 */
  GHashTable *referents;   /* registry id -> row + 1 */
  GHashTable *names;       /* registry id -> NlpAnnotatedEntry */
  GHashTable *rows;        /* NlpMark -> its row + 1, for sentences, quotes and turns */
} NlpLayerMaker;

static inline const char *
nlp__maker_get (const NlpLayerMaker *maker, const NlpMark *mark, NlpAttribute name)
{
  return nlp__mark_get (maker->marks, mark, name);
}

/* Adds a row for a mark, with who made it and how sure. */
guint nlp__maker_add_row (const NlpLayerMaker *maker, NlpLayer *layer, const NlpMark *mark, NlpSpan span);

/* What a feature structure says of a mark's field, or NULL. */
const char *nlp__maker_get_feature (const NlpLayerMaker *maker, const NlpMark *mark, const char *name);

/* The row of a registry entry in "referents"; NLP_NO_ROW if it has none. */
guint32 nlp__maker_get_referent (const NlpLayerMaker *maker, const char *id);

/* The runs that "#plugin.ner #plugin.mine" names, as a set. */
guint64 nlp__maker_get_providers (const NlpLayerMaker *maker, const char *resp);

void nlp__maker_add_attitude (const NlpLayerMaker *maker, const NlpAnnotatedScore *score, NlpSpan span);
void nlp__maker_add_number (const NlpLayerMaker *maker, const NlpMark *mark);

G_END_DECLS
