/* name-tagger.h - names found by the trained tagger.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "gazetteer.h"

typedef struct _NameTagger NameTagger;

/* @words is the map that the tagger was trained with. */
NameTagger *name_tagger_open (const char *model, const char *gazetteer, NlpWords *words, GError **error);
void name_tagger_free (NameTagger *tagger);

/* What it knows besides; it lives as long as the tagger. */
const Gazetteer *name_tagger_get_gazetteer (const NameTagger *tagger);
NlpWords *name_tagger_get_words (const NameTagger *tagger);

/* Names in text order, none over another: an array of Name. */
GArray *name_tagger_run (const NameTagger *tagger, NlpDocument *document);
