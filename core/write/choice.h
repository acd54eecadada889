/* choice.h - which layers to write.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct
{
  gboolean others;       /* whether layers that are not named are written */
  GHashTable *named;     /* name -> what is known of it */
  char *only;            /* the name, if one alone was chosen */
} NlpChoice;

void nlp__choice_init (NlpChoice *choice, const char *off);
void nlp__choice_clear (NlpChoice *choice);

/* Reads "quotes,entities" or "+tokens,-blocks". */
gboolean nlp__choice_parse (NlpChoice *choice, const char *layers, GError **error);

gboolean nlp__choice_wants (const NlpChoice *choice, const char *name);

/* Remembers that a document has a layer of that name. */
void nlp__choice_saw (NlpChoice *choice, const char *name);

/* A name that was chosen, or left out, and is not among @known; NULL if there is none. */
const char *nlp__choice_find_unknown (const NlpChoice *choice, const char *const *known);

/* Adds a line for every layer that was asked for and not seen. */
void nlp__choice_report (const NlpChoice *choice, GPtrArray *messages);
