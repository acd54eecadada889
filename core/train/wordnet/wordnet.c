/* wordnet.c - reads WordNet's files (their form: the manual page wndb(5WN)).
 *
 * A line of data.PART is a synset: its place, subject, part of speech, how many words, the words with numbers, how many pointers,
 * the pointers, a bar, a gloss.
 *
 *     00067966 03 v 02 repair 0 mend 0 005 @ 00126264 v 0000 ... | restore by replacing a part; "repair my shoes"
 *
 * A line of PART.exc is an irregular form and what it is a form of: "mice mouse".
 * SPDX-License-Identifier: MIT */
#include "wordnet.h"
#include <string.h>

#define FIRST_LEMMA 4

typedef void (*LineReader) (char *line, gconstpointer reader, gpointer data);

/* What the reader is told; a function is no pointer to data. */
typedef struct
{
  WordnetReader read_synset;
  void (*read_form) (const char *form, gpointer data);
} Readers;

static void
read_synset (char *line, gconstpointer readers, gpointer data)
{
  char *bar = strstr (line, " | ");
  g_auto (GStrv) fields = NULL;
  WordnetSynset synset = { .gloss = bar ? bar + 3 : NULL };
  guint n_fields, behind;

  if (bar)
    *bar = '\0';
  fields = g_strsplit (line, " ", -1);
  n_fields = g_strv_length (fields);
  if (n_fields <= FIRST_LEMMA)
    return;
  synset.offset = fields[0];
  synset.subject = g_ascii_strtoull (fields[1], NULL, 10);
  synset.pos = fields[2][0];
  synset.n_lemmas = MIN (g_ascii_strtoull (fields[3], NULL, 16), (n_fields - FIRST_LEMMA) / 2);
  synset.lemmas = fields + FIRST_LEMMA;
  behind = FIRST_LEMMA + 2 * synset.n_lemmas;
  if (behind < n_fields)
    synset.n_pointers = MIN (g_ascii_strtoull (fields[behind], NULL, 10), (n_fields - behind - 1) / 4);
  synset.pointers = fields + MIN (behind + 1, n_fields);
  ((const Readers *) readers)->read_synset (&synset, data);
}

static void
read_form (char *line, gconstpointer readers, gpointer data)
{
  line[strcspn (line, " ")] = '\0';
  ((const Readers *) readers)->read_form (line, data);
}

/* The licence at the head of the files is indented. */
static gboolean
read_lines (const char *path, LineReader reader, gconstpointer readers, gpointer data, GError **error)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;
  for (char *line = text, *end; *line; line = end)
    {
      end = line + strcspn (line, "\n");
      if (*end)
        *end++ = '\0';
      if (g_ascii_isalnum (*line))
        reader (line, readers, data);
    }
  return TRUE;
}

gboolean
wordnet_read (const char *folder, const char *part, WordnetReader reader, gpointer data, GError **error)
{
  g_autofree char *name = g_strconcat ("data.", part, NULL), *path = g_build_filename (folder, name, NULL);

  return read_lines (path, read_synset, &(Readers) { .read_synset = reader }, data, error);
}

gboolean
wordnet_read_forms (const char *folder, const char *part, void (*reader) (const char *form, gpointer data), gpointer data,
                    GError **error)
{
  g_autofree char *name = g_strconcat (part, ".exc", NULL), *path = g_build_filename (folder, name, NULL);

  return read_lines (path, read_form, &(Readers) { .read_form = reader }, data, error);
}
