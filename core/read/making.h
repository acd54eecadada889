/* making.h - documents made from the bytes of one input or record.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

#include "input-source.h"

G_BEGIN_DECLS

/* What is known before. `source` holds the bytes, and is released as soon as they are decoded. */
typedef struct
{
  NlpSource *source;
  const char *file;    /* base name, or NULL */
  const char *id;      /* for the document, if it has none of its own */
  const char *format;  /* name of the kind of input */
  const char *charset; /* or NULL */
  const char *language; /* of what does not say, or NULL */
  gboolean strict;
} NlpMaking;

/* Plain text. */
NlpDocument *nlp__make_from_text (NlpMaking *making, const char *bytes, gsize n_bytes, GError **error);

/* A web page: its main text, with the blocks and facts of the page. */
NlpDocument *nlp__make_from_page (NlpMaking *making, const char *bytes, gsize n_bytes, GError **error);

/* WebVTT or SubRip captions: what is said. The property "cues" has a line for each cue: the place of its first word in the text, in
 * code points, its time in seconds, and its place in the file, in bytes of its decoded text. */
NlpDocument *nlp__make_from_captions (NlpMaking *making, const char *bytes, gsize n_bytes, GError **error);

/* Our own annotated XML. What it was decoded from before it became XML stands in its header. */
NlpDocument *nlp__make_from_annotated (NlpMaking *making, const char *bytes, gsize n_bytes, GError **error);

/* A line of JSON lines. @id is set to the record's own id if it has one, also on failure. With @extracted the line comes
 * from an extractor, and may have a page for its text, and blocks. */
NlpDocument *nlp__make_from_record (NlpMaking *making, const char *line, gsize n_bytes, gboolean extracted, char **id,
                                    GError **error);

G_END_DECLS
