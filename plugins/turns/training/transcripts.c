/* transcripts.c - interviews without labels, made of transcripts that have them.
 * SPDX-License-Identifier: MIT */
#include "transcripts.h"

#include <string.h>

#include "json-lines.h"

#define PIECE_BYTES 8500
#define MOST_SPEAKERS 3
#define LEAST_TURNS 6
#define LONGEST_LABEL 40
#define HOST_PIECES 25       /* who speaks in so many pieces is a host */
#define GUEST_PIECES 12      /* and who speaks in no more is a guest */
#define LONG_LINE 60         /* bytes: shorter lines stand in many texts */

typedef struct
{
  const char *label;         /* interned; NULL where somebody goes on */
  const char *text;
} Line;

typedef struct
{
  guint first, n;            /* lines */
} Piece;

/* "Name: text" or "Q text"; the label is interned. */
static Line
read_line (const char *line)
{
  const char *colon = strchr (line, ':');
  g_autofree char *label = NULL;

  if (line[0] == 'Q' && line[1] == ' ')
    return (Line) { g_intern_static_string ("Q"), line + 2 };
  if (colon == NULL || colon - line > LONGEST_LABEL || colon[1] != ' ' || !g_ascii_isupper (*line)
      || memchr (line, ',', colon - line) != NULL)
    return (Line) { NULL, line };
  label = g_strndup (line, colon - line);
  return (Line) { g_intern_string (label), colon + 2 };
}

static GArray *
read_lines (char **strings)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (; *strings != NULL; strings++)
    if (**strings != '\0')
      {
        Line line = read_line (*strings);

        g_array_append_val (lines, line);
      }
  return lines;
}

static gboolean
add_label (const char *labels[MOST_SPEAKERS], guint *n, const char *label)
{
  for (guint i = 0; i < *n; i++)
    if (labels[i] == label)
      return TRUE;
  if (*n == MOST_SPEAKERS)
    return FALSE;
  labels[(*n)++] = label;
  return TRUE;
}

/* A piece begins with a label and ends before one, when it is long enough or when another person begins to speak. */
static GArray *
cut (const GArray *lines)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  const char *labels[MOST_SPEAKERS];
  Piece piece = { 0, 0 };
  gsize n_bytes = 0;
  guint n_labels = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->label != NULL && (n_bytes >= PIECE_BYTES || !add_label (labels, &n_labels, line->label)))
        {
          piece.n = i - piece.first;
          g_array_append_val (pieces, piece);
          piece.first = i;
          n_bytes = n_labels = 0;
          add_label (labels, &n_labels, line->label);
        }
      n_bytes += strlen (line->text);
    }
  return pieces;
}

static GHashTable *
count_pieces (const GArray *lines, const GArray *pieces)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      const char *labels[MOST_SPEAKERS];
      guint n_labels = 0;

      for (guint k = piece->first; k < piece->first + piece->n; k++)
        if (g_array_index (lines, Line, k).label != NULL)
          add_label (labels, &n_labels, g_array_index (lines, Line, k).label);
      for (guint k = 0; k < n_labels; k++)
        g_hash_table_insert (counts, (gpointer) labels[k],
                             GUINT_TO_POINTER (1 + GPOINTER_TO_UINT (g_hash_table_lookup (counts, labels[k]))));
    }
  return counts;
}

/* 'q', 'a', or 0 if one cannot tell. */
static char
find_role (GHashTable *counts, const char *label, gboolean letters)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, label));

  if (letters)
    return label[0] == 'Q' && label[1] == '\0' ? 'q' : 'a';
  return n >= HOST_PIECES ? 'q' : n <= GUEST_PIECES ? 'a' : 0;
}

/* The text of a piece without its labels, and its turns; NULL if it is no interview. */
static char *
make_text (const GArray *lines, const Piece *piece, GHashTable *counts, GHashTable *exclude, gboolean letters, GArray *turns)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_asking = 0;

  for (guint i = piece->first; i < piece->first + piece->n; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      GoldTurn turn = { { (guint32) g_utf8_strlen (text->str, -1), 0 }, 0, GPOINTER_TO_UINT (line->label) };

      if (g_hash_table_contains (exclude, line->text))
        return NULL;
      turn.role = line->label != NULL ? find_role (counts, line->label, letters) : 0;
      if (line->label != NULL && turn.role == 0)
        return NULL;
      g_string_append_printf (text, "%s\n\n", line->text);
      turn.span.end = (guint32) g_utf8_strlen (text->str, -1) - 2;
      n_asking += turn.role == 'q';
      if (line->label != NULL)
        g_array_append_val (turns, turn);
      else if (turns->len > 0)
        g_array_index (turns, GoldTurn, turns->len - 1).span.end = turn.span.end;
    }
  if (turns->len < LEAST_TURNS || n_asking < 2 || n_asking == turns->len)
    return NULL;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
transcripts_add (Gold *gold, const char *filename, GHashTable *exclude, guint every, float weight, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) strings = NULL;
  g_autoptr (GArray) lines = NULL, pieces = NULL;
  g_autoptr (GHashTable) counts = NULL;
  gboolean letters;

  if (!g_file_get_contents (filename, &contents, NULL, error))
    return FALSE;
  strings = g_strsplit (contents, "\n", -1);
  lines = read_lines (strings);
  pieces = cut (lines);
  counts = count_pieces (lines, pieces);
  letters = g_hash_table_contains (counts, g_intern_static_string ("Q"));
  for (guint i = 0; i < pieces->len; i += every)
    {
      g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (GoldTurn));
      g_autofree char *text
          = make_text (lines, &g_array_index (pieces, Piece, i), counts, exclude, letters, turns);

      if (text != NULL && !gold_add (gold, "transcript", text, turns, weight, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
transcripts_exclude (GHashTable *lines, const char *filename, GError **error)
{
  g_autoptr (GPtrArray) records = json_lines_read (filename, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      g_auto (GStrv) paragraphs = g_strsplit (json_object_get_string_member (json_lines_get (records, i), "text"), "\n", -1);

      for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
        if (strlen (*paragraph) >= LONG_LINE)
          g_hash_table_add (lines, g_strdup (*paragraph));
    }
  return records != NULL;
}
