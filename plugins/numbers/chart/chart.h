/* chart.h - which expressions of time the rules make of a stretch of lexemes.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "rules.h"
#include "temporal-parts.h"

#define CHART_LONGEST 64      /* lexemes in one chart */
#define CHART_SPAN 24         /* lexemes of one constituent */
#define CHART_PER_PLACE 48    /* constituents that begin at one lexeme */
#define CHART_STEPS 3000      /* that are made from one lexeme */

/* What a constituent means; which of them is set follows from its category. */
typedef struct
{
  int number;
  When when, to;
  const Duration *length;
} TimeValue;

typedef struct
{
  guint category, end; /* @end: the lexeme behind it */
  TimeValue value;
} Constituent;

typedef struct _Chart Chart;

Chart *chart_new (void);
void chart_free (Chart *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Chart, chart_free)

/* The constituents that begin at @at. Those pointers last until a place outside of the chart is asked for. */
const Constituent *chart_at (Chart *chart, const Parser *parser, guint at, guint *n);

/* The lexeme behind the longest constituent of @category at @at, or 0. */
guint chart_find (const Parser *parser, guint at, guint category);

/* What an operation gets: the values of the symbols that its rule names, NULL for what is not there. */
typedef struct
{
  const Parser *parser;
  guint at, end;
  const TimeValue *values[RULE_ARGUMENTS];
  Duration *made; /* room for a length that the operation makes */
} Arguments;

typedef gboolean (*OperationFunction) (const Arguments *arguments, TimeValue *result);

extern const OperationFunction chart_operations[];

/* terminals.c: @add is called for each terminal at @at. */
typedef void (*TerminalFound) (gpointer data, guint category, guint end, const TimeValue *value);
void terminals_read (const Parser *parser, guint at, Duration *length, TerminalFound add, gpointer data);

/* Whether a time can begin at @at, as far as a glance tells. */
gboolean terminals_may_begin (const Parser *parser, guint at);

/* How many lexemes there are at @at that a rule can rest on as one; 0 if none can. */
guint terminals_count (const Parser *parser, guint at);
