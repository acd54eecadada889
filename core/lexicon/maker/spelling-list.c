/* spelling-list.c - reads tables of words. Their form is described in nlp/lexicon.h.
 * SPDX-License-Identifier: MIT */
#include "spelling-list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_SENSES 64
#define SENSE_MARK "# sense: "

static void
fail (const char *file, guint line, const char *what)
{
  fprintf (stderr, "%s:%u: %s\n", file, line, what);
  exit (1);
}

static int
find_sense (const SenseList *senses, const char *name)
{
  guint index;

  return g_ptr_array_find_with_equal_func (senses->names, name, g_str_equal, &index) ? (int) index : -1;
}

/* "# sense: NAME - MEANING" */
static void
declare_sense (SenseList *senses, const char *text, const char *file, guint line)
{
  const char *dash = strstr (text, " - ");
  g_autofree char *name = dash != NULL ? g_strstrip (g_strndup (text, dash - text)) : NULL;

  if (name == NULL || *name == '\0' || strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen (name))
    fail (file, line, "\"# sense: NAME - MEANING\", and the name of small letters, digits and hyphens");
  if (find_sense (senses, name) >= 0)
    fail (file, line, "this sense was declared before");
  if (senses->names->len == MOST_SENSES)
    fail (file, line, "more than 64 senses");
  g_ptr_array_add (senses->names, g_steal_pointer (&name));
  g_ptr_array_add (senses->meanings, g_strdup (dash + 3));
}

static void
add_spelling (SpellingList *list, const char *text, guint sense, const char *value)
{
  gboolean exact = text[0] == '=' && text[1] != '\0';
  Spelling spelling = { g_strdup (text + exact), exact, sense, value != NULL && *value != '\0' ? g_strdup (value) : NULL };

  g_array_append_val (list->spellings, spelling);
}

/* "prof[essor]" is two spellings. */
static void
add_with_options (SpellingList *list, const char *text, guint sense, const char *value)
{
  const char *open = strchr (text, '['), *close = open != NULL ? strchr (open, ']') : NULL;

  if (close == NULL)
    {
      add_spelling (list, text, sense, value);
      return;
    }
  g_autofree char *without = g_strdup_printf ("%.*s%s", (int) (open - text), text, close + 1);
  g_autofree char *with = g_strdup_printf ("%.*s%.*s%s", (int) (open - text), text, (int) (close - open - 1), open + 1,
                                           close + 1);
  add_with_options (list, without, sense, value);
  add_with_options (list, with, sense, value);
}

static void
read_line (SpellingList *list, const SenseList *senses, const char *text, const char *file, guint line)
{
  g_auto (GStrv) columns = g_strsplit (text, "\t", 3);
  g_auto (GStrv) spellings = NULL;
  int sense;

  if (g_strv_length (columns) < 2)
    fail (file, line, "a line is SPELLINGS, a tab, a SENSE, and perhaps another tab and a VALUE");
  sense = find_sense (senses, columns[1]);
  if (sense < 0)
    fail (file, line, "this sense is not declared by \"# sense: NAME - MEANING\" in a table of the first language");
  spellings = g_strsplit (columns[0], "|", -1);
  for (guint i = 0; spellings[i] != NULL; i++)
    {
      if (*g_strstrip (spellings[i]) == '\0')
        fail (file, line, "an empty spelling");
      add_with_options (list, spellings[i], sense, columns[2]);
    }
}

void
spelling_list_read (SpellingList *list, SenseList *senses, const char *file, gboolean declares)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (file, &text, NULL, &error))
    fail (file, 0, error->message);
  if (!g_utf8_validate (text, -1, NULL))
    fail (file, 0, "not UTF-8");
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (declares && g_str_has_prefix (lines[i], SENSE_MARK))
      declare_sense (senses, lines[i] + strlen (SENSE_MARK), file, i + 1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !g_str_has_prefix (lines[i], "# ") && !g_str_equal (lines[i], "#"))
      read_line (list, senses, lines[i], file, i + 1);
}
