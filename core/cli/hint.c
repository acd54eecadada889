/* hint.c - takes the options from the help, which is the one list of them.
 * SPDX-License-Identifier: MIT */
#include "hint.h"

#include <string.h>

#include <nlp.h>

static gboolean
is_of_name (char c)
{
  return g_ascii_islower (c) || g_ascii_isdigit (c) || c == '-';
}

/* All "--name" of a text, each once. */
static GPtrArray *
find_options (const char *help)
{
  GPtrArray *options = g_ptr_array_new_with_free_func (g_free);

  for (const char *at = strstr (help, "  --"); at != NULL; at = strstr (at, "--"))
    {
      const char *end = at += strspn (at, " ");

      while (is_of_name (*end))
        end++;
      g_ptr_array_add (options, g_strndup (at, end - at));
      at = end;
    }
  g_ptr_array_add (options, NULL);
  return options;
}

void
hint_add (GError *error, const char *help)
{
  const char *mark = error->domain == G_OPTION_ERROR && error->code == G_OPTION_ERROR_UNKNOWN_OPTION ? strstr (error->message, "--") : NULL;
  g_autoptr (GPtrArray) options = NULL;
  g_autofree char *word = NULL, *hint = NULL, *message = NULL;

  if (mark == NULL)
    return;
  word = g_strndup (mark, strcspn (mark, "= "));
  options = find_options (help);
  hint = nlp_suggest_text (word, (const char *const *) options->pdata);
  message = g_strconcat (error->message, hint, NULL);
  g_free (error->message);
  error->message = g_steal_pointer (&message);
}
