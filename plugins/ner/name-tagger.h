/* name-tagger.h - names, by the labels that a network gave the tokens.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "names.h"

typedef struct _NameTagger NameTagger;

/* @head is that of the encoder's network or, if @model is not NULL, of that file; @words is the map that it was trained with. */
NameTagger *name_tagger_open (const char *model, NlpWords *words, const char *head, GError **error);
void name_tagger_free (NameTagger *tagger);

/* Names in text order, none over another: an array of Name; NULL if there are no such labels. */
GArray *name_tagger_run (const NameTagger *tagger, NlpDocument *document, GError **error);
