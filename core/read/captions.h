/* captions.h - what is said in WebVTT and SubRip captions.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "blocks.h"

G_BEGIN_DECLS

/* Where a cue's words begin, in bytes, and when. */
typedef struct
{
  guint32 text;      /* in the text that is made */
  guint32 file;      /* in the captions */
  double seconds;
} NlpCue;

/* The words of all cues, joined to paragraphs: a new one begins with a speaker, or after a pause behind the end of a sentence. A
 * speaker ("<v Ada Quill>") stands before what he says ("Ada Quill: ..."). @blocks takes the paragraphs (NlpBlock), @cues the cues
 * (NlpCue). Notes, styles, settings and marks of layout are left out.
 *
 * Returns: (transfer full): the text */
GString *nlp__captions_extract (const char *captions, gsize n_bytes, GArray *blocks, GArray *cues);

/* The time at @line, "00:01:02.500 --> ..." with a comma or a full stop; FALSE if the line is none. */
gboolean nlp__captions_read_time (const char *line, gsize n_bytes, double *begin, double *end);

G_END_DECLS
