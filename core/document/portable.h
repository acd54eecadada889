/* portable.h - names on one line, of characters that every format can carry.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Whether XML 1.0 can carry a code point. The other noncharacters (U+1FFFE ...) are legal there, but not welcome. */
gboolean nlp__is_portable (gunichar c);

/* A name on one line: runs of white space become one space, those at the rims go; portable. */
char *nlp__make_name (const char *string, gssize n);
