/* token-run.c - the tokens of one document, as the parts of this plugin look at them.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "token-run.h"

gboolean
token_run_is_listed (const TokenRun *run, guint token, const char *list)
{
  char key[24] = " ";
  guint n = run->sizes[token];

  if (n > sizeof key - 3)
    return FALSE;
  for (guint i = 0; i < n; i++)
    key[i + 1] = g_ascii_tolower (run->tokens[token][i]);
  key[n + 1] = ' ';
  return strstr (list, key) != NULL;
}
