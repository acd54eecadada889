/* name-match.h - whether a label and a name mean the same.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp.h>

/* How well, worst first. */
typedef enum
{
  NAME_DIFFERS,
  NAME_INITIALS,
  NAME_FIRST,     /* first name alone */
  NAME_LAST,      /* last name alone */
  NAME_EQUAL
} NameMatch;

/* @aliases: (nullable): other forms of the name, one a line. */
NameMatch turns_name_match (const char *label, const char *name, const char *aliases);

/* Whether a label is initials rather than a name: "WN", "J.D.", "B". */
gboolean turns_name_is_initials (const char *label);

/* Without case and accents. */
char *turns_name_fold (const char *name);

/* Where the name begins behind "Mr.", "Dr", "Sen." ... @words: (nullable): words of the language. */
const char *turns_name_skip_titles (const NlpLexiconTable *words, const char *name, gsize n);
