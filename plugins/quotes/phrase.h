/* phrase.h - finds the noun phrase that names who speaks, beside a verb of speech.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "article.h"

/* The phrase that ends before the verb at @verb: "Mara Voss, the mayor, has | said". Looks back to @floor, not further.
 * Not set if there is none. */
Range phrase_before (const Article *article, guint floor, guint verb);

/* The phrase that starts at @begin: "said | Mara Voss, the mayor". */
Range phrase_after (const Article *article, guint begin, guint ceiling);

/* The first phrase in [@floor, @ceiling) that can be a person: the subject of "Mara turned round and said". */
Range phrase_first (const Article *article, guint floor, guint ceiling);

/* The subject of the verb at @ceiling that shares it with others: "Mara, tired, turned round and | said", "... ,
 * adding". */
Range phrase_subject (const Article *article, guint floor, guint ceiling);

/* The same phrase without appositions and relative clauses. */
Range phrase_core (const Article *article, Range phrase);
