/* emoticons.c - eyes, perhaps a nose, a mouth: ":-)", ";)", "=D"; and a few others.
 * SPDX-License-Identifier: MIT */
#include "emoticons.h"

#include <string.h>

#include "characters.h"

static const char *const others[] = { "^_^", "-_-", "<3", "(:", "(-:", "(;", "\\o/", NULL };

static gboolean
is_one_of (const char *at, const char *end, const char *set)
{
  return at < end && *at != '\0' && strchr (set, *at) != NULL;
}

gsize
nlp__match_emoticon (const char *at, const char *end)
{
  const char *mouth = at + 1;
  gsize n_bytes = 0;

  if (is_one_of (at, end, ":;="))
    {
      if (is_one_of (mouth, end, "'"))
        mouth++;
      if (is_one_of (mouth, end, "-o^") && is_one_of (mouth + 1, end, ")(DPpOo/|\\*]["))
        mouth++;
      if (is_one_of (mouth, end, ")(DPp/|\\*]["))
        n_bytes = mouth + 1 - at;
    }
  for (guint i = 0; n_bytes == 0 && others[i] != NULL; i++)
    if ((gsize) (end - at) >= strlen (others[i]) && strncmp (at, others[i], strlen (others[i])) == 0)
      n_bytes = strlen (others[i]);
  while (n_bytes > 0 && at + n_bytes < end && at[n_bytes] == at[n_bytes - 1] && at[n_bytes] == ')')
    n_bytes++;
  return n_bytes > 0 && !nlp__is_wordy (nlp__read_char (at + n_bytes, end)) ? n_bytes : 0;
}
