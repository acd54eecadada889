/* attribution.h - the clause beside direct speech that says who spoke: "said Mara Voss", "Kell: ", "according to him".
 * SPDX-License-Identifier: MIT */
#pragma once

#include "article.h"

/* How sure a clause belongs to a passage. */
typedef enum
{
  BOND_NONE,
  BOND_BEAT,   /* narration in the same paragraph: "Mara looked up." Only a person, no cue */
  BOND_LOOSE,  /* a verb of speech, further away */
  BOND_FIRM    /* a verb of speech that needs the passage as its object */
} Bond;

typedef struct
{
  Range cue;
  Range source;
  Bond bond;
} Attribution;

/* The clause at the start of @gap, behind a passage whose last point is @point ('.', ',' ...). */
Attribution attribution_after (const Article *article, Range gap, char point);

/* The clause at the end of @gap, before a passage. */
Attribution attribution_before (const Article *article, Range gap);

/* The cue of a second verb at the end of @gap, whose subject is that of the first: ", adding, ", ", noting that"; else not set. */
Range attribution_find_second (const Article *article, Range gap);
