/* recipe.h - what a tagger is made of: the features of a token, the size of the network, the heads.
 *
 * A recipe is a key file (GKeyFile) that the user writes and that the model carries along; README.md explains its keys.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef enum
{
  FEATURE_WORD,       /* learned embedding of a frequent training word */
  FEATURE_VECTOR,     /* frozen vector from the word map */
  FEATURE_CLASS,      /* class in the first map; argument: depth in its tree, 0 for the leaves */
  FEATURE_TOPIC,      /* class in the second map */
  FEATURE_FREQUENCY,  /* how frequent the word is in plain text, in 16 steps */
  FEATURE_CAPITALS,   /* how often it is capitalised in plain text, in 16 steps */
  FEATURE_PREFIX,     /* argument: letters */
  FEATURE_SUFFIX,
  FEATURE_SHAPE,
  FEATURE_PLACE,      /* first in its sentence, first in its paragraph */
  FEATURE_QUOTATION,  /* inside quotation marks */
  FEATURE_DOCUMENT,   /* how the word is written elsewhere in the document */
  FEATURE_CORPUS,     /* which corpus the document is from */
  FEATURE_COLUMN      /* a column that the caller supplies */
} FeatureKind;

typedef struct
{
  FeatureKind kind;
  guint argument;
  const char *column;   /* FEATURE_COLUMN: its name, inside the recipe's key; else NULL */
  guint n_dimensions;   /* 0 for FEATURE_VECTOR until the word map is known */
  guint n_rows;         /* of its table: 0 until known, for FEATURE_VECTOR always */
  guint min_count;      /* FEATURE_WORD: in training */
} Feature;

#define RECIPE_MAX_REACH 3
#define RECIPE_NO_SKIP (-1)
#define RECIPE_MAX_BRANCHES 4
#define RECIPE_TRUNK (-1) /* in place of a branch: the layers that all share */

/* Layers of some heads' own. They see the states of the shared layers. */
typedef struct
{
  char *name;
  guint n_layers;     /* 1 or 2 */
  guint n_units;      /* a side, a multiple of 16 */
  gboolean skip;      /* they see the input, too */
} Branch;

typedef enum
{
  HEAD_CRF,
  HEAD_SOFTMAX
} HeadKind;

typedef struct
{
  char *name;
  HeadKind kind;
  gboolean bio;       /* labels are O, B-X, I-X: I-X follows B-X or I-X alone */
  char *source;       /* where its labels are found in training data */
  double weight;      /* of its loss */
  int reach;          /* sees the input of so many tokens to each side; RECIPE_NO_SKIP: not even its token's own */
  int branch;         /* whose states it sees, or RECIPE_TRUNK */
  int once;           /* its label is found once for each word and label of that head; -1: for each token */
  char **scored;      /* types of spans that count in scores, or NULL for all */
} Head;

typedef struct
{
  char *head;         /* whose labels say where cues start */
  char *cue;          /* the label of a cue's first token */
  guint n_dimensions;
  double weight;
  int branch;         /* that of its head */
  int reach;          /* like a head's */
} Linker;

typedef struct
{
  GKeyFile *file;
  char **keys;        /* of the features */
  Feature *features;
  guint n_features;
  guint n_layers;     /* 0 to 2; with 0 the heads see the input alone: a linear model */
  guint n_units;      /* a side, a multiple of 16 */
  gboolean pool;      /* the second layer sees the mean state of a word in the document, too */
  Branch branches[RECIPE_MAX_BRANCHES];
  guint n_branches;
  int reach;          /* of heads that say nothing else */
  Head *heads;
  guint n_heads;
  Linker *linker;     /* or NULL */
} Recipe;

/* @origin names the file in messages. Fails with NLP_ERROR_MODEL. */
Recipe *nlp__recipe_parse (const char *text, gsize n_bytes, const char *origin, GError **error);
void nlp__recipe_free (Recipe *recipe);

/* How many numbers a layer sees of the states of the layer below it. */
static inline guint
nlp__recipe_count_lower_states (const Recipe *recipe)
{
  return (recipe->pool ? 4 : 2) * recipe->n_units;
}

/* How many tokens' inputs a head of that reach sees. */
static inline guint
nlp__recipe_count_skips (int reach)
{
  return 2 * (reach + 1) - (reach >= 0);
}

/* Numbers and words of any group, with a default. */
double nlp__recipe_get_number (const Recipe *recipe, const char *group, const char *key, double fallback);
gboolean nlp__recipe_get_boolean (const Recipe *recipe, const char *group, const char *key, gboolean fallback);
char *nlp__recipe_dup_string (const Recipe *recipe, const char *group, const char *key, const char *fallback);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Recipe, nlp__recipe_free)
