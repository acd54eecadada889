/* profile.h - the words of annotated XML. The writer and the reader go by the same tables, so that what one says the other knows.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "outline.h"
#include "values.h"

G_BEGIN_DECLS

/* Elements of the body that stand for something, and attributes of theirs that say something. */

typedef enum
{
  NLP__ELEMENT_NONE,
  NLP__ELEMENT_AB,
  NLP__ELEMENT_BYLINE,
  NLP__ELEMENT_DATE,
  NLP__ELEMENT_HEAD,
  NLP__ELEMENT_MEASURE,
  NLP__ELEMENT_NAME,
  NLP__ELEMENT_NUM,
  NLP__ELEMENT_ORG_NAME,
  NLP__ELEMENT_P,
  NLP__ELEMENT_PC,
  NLP__ELEMENT_PERS_NAME,
  NLP__ELEMENT_PLACE_NAME,
  NLP__ELEMENT_RS,
  NLP__ELEMENT_S,
  NLP__ELEMENT_SAID,
  NLP__ELEMENT_SEG,
  NLP__ELEMENT_SP,
  NLP__ELEMENT_SPEAKER,
  NLP__ELEMENT_TIME,
  NLP__ELEMENT_W
} NlpElement;

typedef enum
{
  NLP__ATTRIBUTE_ANA,
  NLP__ATTRIBUTE_AT_LEAST,
  NLP__ATTRIBUTE_AT_MOST,
  NLP__ATTRIBUTE_CERT,
  NLP__ATTRIBUTE_CORRESP,
  NLP__ATTRIBUTE_ID,
  NLP__ATTRIBUTE_LEMMA,
  NLP__ATTRIBUTE_NOT_AFTER,
  NLP__ATTRIBUTE_NOT_BEFORE,
  NLP__ATTRIBUTE_POS,
  NLP__ATTRIBUTE_PREV,
  NLP__ATTRIBUTE_QUANTITY,
  NLP__ATTRIBUTE_REF,
  NLP__ATTRIBUTE_RESP,
  NLP__ATTRIBUTE_SUBTYPE,
  NLP__ATTRIBUTE_TYPE,
  NLP__ATTRIBUTE_UNIT,
  NLP__ATTRIBUTE_VALUE,
  NLP__ATTRIBUTE_WHEN,
  NLP__ATTRIBUTE_WHO,
  NLP__N_ATTRIBUTES
} NlpAttribute;

extern const char *const nlp__element_names[];

/* The name of an element or attribute to its number; NONE, or -1, for others. */
NlpElement nlp__element_from_name (const char *name);
int nlp__attribute_from_name (const char *name);

/* What @ana says of quotes, turns and scores: "#" and one of these before the word. */
#define NLP__PROFILE_QUOTE "quote."
#define NLP__PROFILE_TURN "turn."
#define NLP__PROFILE_TONE "sentiment."

/* Types of <seg> that are not layers of plugins: the cue and the source of a quote. */
#define NLP__PROFILE_AUTHOR "author" /* who holds an attitude that nobody in the text is said to hold */
#define NLP__PROFILE_CUE "cue"
#define NLP__PROFILE_SOURCE "source"

/* How a class of names is written: in the text, as another expression than a name, in its list. */
typedef struct
{
  NlpElement element;
  const char *reference;           /* @type of <rs> */
  const char *list, *entry, *name; /* <listPerson><person><persName> */
} NlpProfileClass;

extern const NlpProfileClass nlp__profile_classes[NLP_N_CLASSES];

/* The class that an element in the text names, with its @type; MISC for others. */
NlpClass nlp__profile_find_class (NlpElement element, const char *type);

/* How a block is written. */
typedef struct
{
  NlpElement element;
  const char *type;                /* (nullable) */
} NlpProfileBlock;

#define NLP__PROFILE_N_BLOCKS (NLP_CONTAINER_LABEL + 1)

extern const NlpProfileBlock nlp__profile_blocks[NLP__PROFILE_N_BLOCKS];

/* How a kind of numbers is written. */
typedef struct
{
  const char *kind;
  NlpElement element;
  const char *type;                /* NULL for dates and times */
} NlpProfileNumber;

/* NULL for kinds that the profile does not know. @unit: whether it has one. */
const NlpProfileNumber *nlp__profile_find_number (const char *kind, gboolean unit);

/* The kind, or NULL. */
const char *nlp__profile_get_number_kind (NlpElement element, const char *type);

/* A unit of durations: in ISO 8601 behind "P", or "PT". */
typedef struct
{
  const char *unit;
  gboolean time;
  char letter;
} NlpProfileUnit;

const NlpProfileUnit *nlp__profile_find_unit (const char *unit);
const NlpProfileUnit *nlp__profile_find_unit_letter (gboolean time, char letter);

/* What scores may be about, in the order of sentiment.row's targets; the document is none of those. */
#define NLP__PROFILE_N_SCOPES 4

extern const char *const nlp__profile_scopes[NLP__PROFILE_N_SCOPES];

/* What became of a program: @type of <application>. */
extern const char *const nlp__profile_states[];

/* The state; OK for others. */
NlpRunStatus nlp__profile_find_state (const char *name);

/* Words in @n of <fsDecl> and <fDecl>, which describe a layer and its fields: what a field holds, by its type (NULL for what no
 * format writes), and flags of both. */
typedef struct
{
  guint flag;
  const char *word;
} NlpProfileFlag;

#define NLP__PROFILE_N_TYPES (NLP_FIELD_ROWS + 1)
#define NLP__PROFILE_N_FIELD_FLAGS 4
#define NLP__PROFILE_N_LAYER_FLAGS 4

extern const char *const nlp__profile_types[NLP__PROFILE_N_TYPES];
extern const NlpProfileFlag nlp__profile_field_flags[NLP__PROFILE_N_FIELD_FLAGS];
extern const NlpProfileFlag nlp__profile_layer_flags[NLP__PROFILE_N_LAYER_FLAGS];

/* The feature that says where a row stands, if no element does. */
#define NLP__PROFILE_PLACE "span"

G_END_DECLS
