/* members.h - the files in an archive, one after the other, as the program for archives sends them: see core/extract/archive.c.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "input-source.h"

typedef struct _NlpMembers NlpMembers;

/* Goes on with the members of the archive that @source is at the beginning of. @limit: the largest member. Fails with %NLP_ERROR_INPUT. */
NlpMembers *nlp__members_open (NlpSource *source, gsize limit, GError **error);
void nlp__members_free (NlpMembers *members);

/* The next one and its path, which leads nowhere out of the archive; NULL at the end, or with an error. @finished becomes TRUE when there
 * is nothing behind it; a member over the limit is an error and is skipped. */
GBytes *nlp__members_next (NlpMembers *members, char **path, gboolean *finished, GError **error);
