/* phrases.h - names collected for the gazetteer, with their types and how often each was seen.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"

typedef struct _Phrases Phrases;

Phrases *phrases_new (void);
void phrases_free (Phrases *phrases);

/* Counts tokens [begin, end) of @document as a name of @type. */
void phrases_count (Phrases *phrases, const NlpDocument *document, guint begin, guint end, NameType type, guint weight);

/* Counts @name, which is tokenised first, as a sure name of @type. */
void phrases_add (Phrases *phrases, const char *name, NameType type);

/* The same for a state. */
void phrases_add_country (Phrases *phrases, const char *name);

/* Writes what was seen with enough weight. */
gboolean phrases_save (Phrases *phrases, const char *path, GError **error);

/* Where names come from. */
gboolean read_wordnet (Phrases *phrases, const char *folder, GError **error);
/* @names: a file of further names of states, one a line. */
gboolean read_regions (Phrases *phrases, const char *names, const char *folder, GError **error);
gboolean read_time_zones (Phrases *phrases, const char *path, GError **error);
/* Definitions ("X is a city in ..."), forms of address ("Senator X") and the like in plain text, a paragraph a line. */
void read_definitions (Phrases *phrases, NlpDocument *document);

/* A document with tokens. */
NlpDocument *tokenise (const char *text);
