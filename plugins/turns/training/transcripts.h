/* transcripts.h - interviews without labels, made of transcripts that have them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "gold.h"

/* Cuts a transcript of one paragraph a line, "Name: ..." or "Q ..." where somebody begins, into pieces of the length of an article,
 * takes off the labels and adds @every-th piece that has somebody who asks and somebody who answers. Letters ask; so does who
 * speaks in many pieces where others speak in few: a host. Pieces with a line that stands in @exclude are left out. */
gboolean transcripts_add (Gold *gold, const char *filename, GHashTable *exclude, guint every, float weight, GError **error);

/* The longer lines of the texts of a file of JSON lines, added to @lines. */
gboolean transcripts_exclude (GHashTable *lines, const char *filename, GError **error);
