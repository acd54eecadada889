/* read-layers.h - what the makers of layers from annotated XML share.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "dropped-values.h"
#include "read-facts.h"

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
  GHashTable *made;        /* id -> NlpMadeRow: what was made of an element, or of what stands beside the text */
  guint n_mentioned;       /* referents that are named in the text: the first rows */
  gboolean tagged;         /* any token has a tag: then all have a row, for row N is of token N */
  NlpDroppedValues *dropped;
} NlpLayerMaker;

typedef struct
{
  NlpLayer *layer;
  guint row;
} NlpMadeRow;

/* Notes what was made of what has that id (none: nothing is noted), and finds it again. */
void nlp__maker_remember (NlpLayerMaker *maker, const char *id, NlpLayer *layer, guint row);
void nlp__maker_remember_mark (NlpLayerMaker *maker, const NlpMark *mark, NlpLayer *layer, guint row);
const NlpMadeRow *nlp__maker_find_mark (const NlpLayerMaker *maker, const NlpMark *mark);

/* Which of a field's targets rows of @layer are, or G_MAXUINT. */
guint nlp__maker_find_target (const NlpField *field, const NlpLayer *layer);

/* One of the library's layers. */
NlpLayer *nlp__maker_add_layer (const NlpLayerMaker *maker, const char *name);

/* Values of a row, as they are written: what is none that the field takes is dropped, and counted. */
void nlp__maker_set_string (const NlpLayerMaker *maker, NlpLayer *layer, guint row, guint field, const char *value);
void nlp__maker_set_number (const NlpLayerMaker *maker, NlpLayer *layer, guint row, guint field, const char *value);
void nlp__maker_set_certainty (const NlpLayerMaker *maker, NlpLayer *layer, guint row, const char *value);

static inline const char *
nlp__maker_get (const NlpLayerMaker *maker, const NlpMark *mark, NlpAttribute name)
{
  return nlp__mark_get (maker->marks, mark, name);
}

/* Adds a row for a mark, with who made it and how sure. */
guint nlp__maker_add_row (const NlpLayerMaker *maker, NlpLayer *layer, const NlpMark *mark, NlpSpan span);

/* The row of a registry entry in "referents"; NLP_NO_ROW if it has none. */
guint32 nlp__maker_get_referent (const NlpLayerMaker *maker, const char *id);

/* The runs that "#plugin.ner #plugin.mine" names, as a set. */
guint64 nlp__maker_get_providers (const NlpLayerMaker *maker, const char *resp);

/* Parts of the document. */
void nlp__maker_add_structure (const NlpLayerMaker *maker);
void nlp__maker_note_sentence (NlpLayerMaker *maker, const NlpMark *mark);
gboolean nlp__maker_has_tags (const NlpLayerMaker *maker);
void nlp__maker_add_tag (NlpLayerMaker *maker, const NlpMark *mark);
void nlp__maker_add_number (NlpLayerMaker *maker, const NlpMark *mark);
void nlp__maker_add_scores (NlpLayerMaker *maker);
void nlp__maker_add_rows (NlpLayerMaker *maker);

/* Last: sets what feature structures say of all that was made. */
void nlp__maker_set_features (const NlpLayerMaker *maker);

G_END_DECLS
