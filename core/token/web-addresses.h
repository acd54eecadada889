/* web-addresses.h - web addresses, e-mail addresses, host and file names: tokens with punctuation inside.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "token-language.h"

G_BEGIN_DECLS

/* The bytes of the address that begins at @at, or 0. @end is where the blank is. Looks no further than an address can
 * be long, unless it finds the start of one. */
gsize nlp__match_address (const NlpLanguageWords *language, const char *at, const char *end);

G_END_DECLS
