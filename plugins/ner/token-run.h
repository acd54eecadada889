/* token-run.h - the tokens of one document, as the parts of this plugin look at them.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

typedef struct
{
  const char *const *tokens;  /* [n] not ended by NUL */
  const guint *sizes;         /* [n] bytes */
  const guint8 *starts;       /* [n] 1: first of its sentence */
  guint n;
} TokenRun;

/* Whether a token is one of the words in @list, whatever its case. @list is lower case, with a blank before, between
 * and behind its words. */
gboolean token_run_is_listed (const TokenRun *run, guint token, const char *list);

/* Whether a token begins with an upper-case letter. */
gboolean token_run_is_capitalised (const TokenRun *run, guint token);

/* Whether a token is the first of its line. The tokens must lie in one text. */
gboolean token_run_starts_line (const TokenRun *run, guint token);
