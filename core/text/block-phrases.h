/* block-phrases.h - the set phrases by which kinds of blocks are told.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Set phrases that a block of page furniture begins with. */
extern const char *const nlp__furniture_openings[];

/* What stands before the colon of a credit, perhaps with "by" between: "Photo by:". */
extern const char *const nlp__credit_words[];

/* What a caption begins with. */
extern const char *const nlp__caption_openings[];

/* What only a caption has inside. */
extern const char *const nlp__caption_marks[];

/* What a byline begins with, besides "By" and a name. */
extern const char *const nlp__byline_openings[];

/* Words that a line with nothing but a date is made of. */
extern const char *const nlp__calendar_words[];

/* Words of talk that begin an answer, never a heading. */
extern const char *const nlp__talk_words[];

/* Short words before a full stop that is not the end of anything. */
extern const char *const nlp__stopped_words[];

/* Whoever says these is talking; a headline may hold them. */
extern const char *const nlp__talking_words[];

/* Whether the bytes begin with @phrase, which is in small letters; theirs may be capitals. */
gboolean nlp__matches_phrase (const char *bytes, gsize n_bytes, const char *phrase);

/* Whether a word is in one of the lists above. */
gboolean nlp__word_is_one_of (const char *word, gsize n_bytes, const char *const *list);

G_END_DECLS
