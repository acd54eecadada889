/* rules.h - the rules of times.rules, as the program that compiles them leaves them.
 *
 * All patterns are one tree: from a node an arc leads on over a category, and a node at which a pattern ends has the meanings of that
 * pattern. So patterns that begin alike are matched together.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef enum
{
  CATEGORY_NONE,
#define SENSE_TERMINAL(name, sense) CATEGORY_##name,
#define READ_TERMINAL(name) CATEGORY_##name,
#define RESULT(name) CATEGORY_##name,
#include "terminals-list.h"
#undef SENSE_TERMINAL
#undef READ_TERMINAL
#undef RESULT
  N_FIXED_CATEGORIES /* those that only the rules know follow, then their words */
} Category;

#define CATEGORIES_MOST 256
#define RULE_ARGUMENTS 4
#define RULE_LONGEST 12 /* symbols */

/* Which operation, on which symbols of the pattern, or constants. */
typedef struct
{
  guint8 category, operation;
  guint8 taken;                 /* symbols that are part of it; those behind are only looked at */
  gint8 symbol[RULE_ARGUMENTS]; /* 1 the first; 0: the constant; -1: nothing */
  gint16 constant[RULE_ARGUMENTS];
  guint16 before, behind; /* rows of rule_contexts: what must stand before and behind, or 0 */
} RuleMeaning;

typedef struct
{
  guint16 category, node;
  gboolean glued; /* what follows must stand directly behind */
} RuleArc;

typedef struct
{
  guint16 first_arc, n_arcs, first_meaning, n_meanings;
} RuleNode;

/* Lists of what a context may be: pairs of kind and argument, ended by CONTEXT_END. */
typedef enum
{
  CONTEXT_END,
  CONTEXT_STOP,    /* "stop": the end of a clause */
  CONTEXT_PLAIN,   /* "plain": a stop, or a word that cannot be counted */
  CONTEXT_EDGE,    /* "begin", "end": of the text */
  CONTEXT_CAPITAL, /* "name": a word with a capital */
  CONTEXT_FIGURE,  /* "figure" */
  CONTEXT_CLASS,   /* + class */
  CONTEXT_SENSE,   /* + sense */
  CONTEXT_WORD,    /* + number of the word */
  CONTEXT_MARK,    /* + the mark */
  CONTEXT_NOT      /* at the head of a list: none of them may be there */
} ContextKind;

extern const RuleNode rule_nodes[];
extern const RuleArc rule_arcs[];
extern const RuleMeaning rule_meanings[];
extern const guint16 rule_contexts[];
extern const guint16 rule_roots[CATEGORIES_MOST]; /* the node behind a first category, or 0 */
extern const guint16 rule_first_word;             /* the category of the first word; the others follow */

#define RULE_MARKS 128

extern const guint16 rule_marks[RULE_MARKS]; /* the category of each mark that rules name, or 0 */
