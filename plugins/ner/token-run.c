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

gboolean
token_run_is_capitalised (const TokenRun *run, guint token)
{
  const char *bytes = run->tokens[token];

  return g_ascii_isupper (*bytes) || ((guint8) *bytes >= 0xC3 && g_unichar_isupper (g_utf8_get_char (bytes)));
}

gboolean
token_run_starts_line (const TokenRun *run, guint token)
{
  const char *before = token > 0 ? run->tokens[token - 1] + run->sizes[token - 1] : NULL;

  return !before || memchr (before, '\n', run->tokens[token] - before) != NULL;
}
