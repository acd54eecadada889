/* collect-statements.h - what becomes a statement.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "statement.h"

typedef enum
{
  UNIT_PARAGRAPH,
  UNIT_SENTENCE,
  UNIT_TURN
} StatementUnit;

typedef struct
{
  StatementUnit unit;      /* what of a turn is one statement */
  double min_certainty;    /* less sure ones are left out */
} CollectSettings;

/* An array of Statement in the order of the text: the turns' pieces, and the quotes that are kept. */
GArray *collect_statements (const EvidenceLayers *layers, const CollectSettings *settings);
