/* values.h - field values as every format writes them.
 *
 * A field may hold anything; the formats share closed vocabularies. What a field says is settled here, once, so that
 * all formats say the same.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

#include "portable.h"

typedef enum
{
  NLP_CLASS_PERSON,
  NLP_CLASS_ORG,
  NLP_CLASS_LOC,
  NLP_CLASS_MISC
} NlpClass;

#define NLP_N_CLASSES 4

extern const char *const nlp__class_names[NLP_N_CLASSES];

/* Scores from this on, up and down, are not neutral. */
#define NLP__NOT_NEUTRAL 0.05

/* The class that a type names; MISC for types of somebody's own. */
NlpClass nlp__class_from_type (const char *type);

/* entities.subtype, or the type itself if it is none of the four; NULL if there is neither. */
const char *nlp__entity_subtype (const NlpLayer *entities, guint row);

/* blocks.kind, turns.role, quotes.kind: one of the words that nlp/layers.h lists; others count as "paragraph",
 * "narration" and "direct". */
const char *nlp__block_kind (const NlpLayer *blocks, guint row);
const char *nlp__turn_role (const NlpLayer *turns, guint row);
const char *nlp__quote_kind (const NlpLayer *quotes, guint row);

/* numbers.kind if nlp/layers.h lists it, else NULL: plugins may have kinds of their own (scores, versions). */
const char *nlp__number_kind (const NlpLayer *numbers, guint row);

/* A Universal POS tag, or NULL. */
const char *nlp__tag_pos (const NlpLayer *tags, guint row);

/* The lemma, or NULL; punctuation has none, and what XML cannot carry is none. */
const char *nlp__tag_lemma (const NlpLayer *tags, guint row);

/* Of a layer without marks of its own, the field that tells its rows apart: the one with NLP_FIELD_LABEL, else the first string
 * among "label", "type", "kind" and "class"; G_MAXUINT if there is none. */
guint nlp__layer_find_label (const NlpLayer *layer);

/* Its value, or NULL. */
const char *nlp__layer_get_label (const NlpLayer *layer, guint32 row);

/* Whether @other describes @layer. */
gboolean nlp__layer_is_of (const NlpLayer *other, const NlpLayer *layer);

/* Whether row @row of @other describes that of @layer: see NlpLayerSpec's `of`. */
gboolean nlp__layer_describes (const NlpLayer *other, const NlpLayer *layer, guint32 row);

/* The language of a document, as a tag that XML and HTML take; "en" if it is not known. */
const char *nlp__document_get_language (const NlpDocument *document);
