/* name-tagger.h - names found by the trained tagger.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "agree.h"

typedef struct _NameTagger NameTagger;

/* @words is the map that the tagger was trained with; @lists outlives the tagger. */
NameTagger *name_tagger_open (const char *model, const char *gazetteer, NlpWords *words, const Lists *lists,
                              GError **error);
void name_tagger_free (NameTagger *tagger);

/* Names in text order, none over another: an array of Name. */
GArray *name_tagger_run (const NameTagger *tagger, NlpDocument *document);
