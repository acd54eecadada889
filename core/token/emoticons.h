/* emoticons.h - faces made of punctuation.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The bytes of the emoticon that begins at @at, where a word could begin, or 0. */
gsize nlp__match_emoticon (const char *at, const char *end);

G_END_DECLS
