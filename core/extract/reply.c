/* reply.c - cuts a message at blank lines and where the depth of its quotation marks changes.
 * SPDX-License-Identifier: MIT */
#include "reply.h"

#include <string.h>

typedef struct
{
  GString *text;
  guint depth;        /* of quotation */
  gboolean signature;
} Passage;

static void
clear_passage (gpointer passage)
{
  g_string_free (((Passage *) passage)->text, TRUE);
}

/* Steps over quotation marks; returns how many there were. */
static guint
take_marks (const char **line)
{
  guint depth = 0;

  while (**line == '>')
    {
      depth++;
      (*line)++;
      if (**line == ' ')
        (*line)++;
    }
  return depth;
}

static Passage *
get_last (const GArray *passages)
{
  return passages->len > 0 ? &g_array_index (passages, Passage, passages->len - 1) : NULL;
}

/* Adds a line; @open tells whether the last passage goes on. */
static gboolean
add_line (GArray *passages, const char *line, gboolean flowed, gboolean open)
{
  guint depth = take_marks (&line);
  Passage *last = get_last (passages);
  gboolean signature = last != NULL && last->signature && depth == 0;

  if (depth == 0 && g_str_has_prefix (line, "--") && line[2 + strspn (line + 2, " ")] == '\0')
    {
      g_array_append_val (passages, ((Passage) { g_string_new (NULL), 0, TRUE }));
      return TRUE;
    }
  if (*line == '\0')
    return FALSE;
  if (!open || last == NULL || last->depth != depth)
    {
      g_array_append_val (passages, ((Passage) { g_string_new (line), depth, signature }));
      return TRUE;
    }
  if (last->text->len > 0 && !(flowed && last->text->str[last->text->len - 1] == ' '))
    g_string_append_c (last->text, '\n');
  g_string_append (last->text, line);
  return TRUE;
}

static GArray *
find_passages (const char *text, gboolean flowed)
{
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (Passage));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean open = FALSE;

  g_array_set_clear_func (passages, clear_passage);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize n = strlen (lines[i]);

      if (n > 0 && lines[i][n - 1] == '\r')
        lines[i][n - 1] = '\0';
      open = add_line (passages, lines[i], flowed, open);
    }
  return passages;
}

/* The number of passages up to the last one that the writer of the message wrote. */
static guint
count_own (const GArray *passages)
{
  guint n = passages->len;

  while (n > 0 && (g_array_index (passages, Passage, n - 1).depth > 0 || g_array_index (passages, Passage, n - 1).signature))
    n--;
  return n;
}

/* "On Tuesday, Ann Hale wrote:", in any language. */
static gboolean
announces (const GArray *passages, guint i)
{
  const Passage *passage = &g_array_index (passages, Passage, i);

  return passage->depth == 0 && i + 1 < passages->len && g_array_index (passages, Passage, i + 1).depth > 0
         && g_str_has_suffix (g_strchomp (passage->text->str), ":");
}

void
reply_write (const char *text, gboolean flowed, Record *record)
{
  g_autoptr (GArray) passages = find_passages (text, flowed);
  guint n_own = count_own (passages);

  for (guint i = 0; i < passages->len; i++)
    {
      const Passage *passage = &g_array_index (passages, Passage, i);
      gboolean furniture = passage->signature || announces (passages, i) || (passage->depth > 0 && i >= n_own);

      record_add_block (record, furniture ? "boilerplate" : "paragraph", passage->text->str);
    }
}
