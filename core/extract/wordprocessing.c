/* wordprocessing.c - WordprocessingML (ISO 29500): paragraphs `p` of runs with text `t`.
 *
 * Deleted text stands in elements of its own (`delText`), so that what was deleted needs no care; moved text does. Of two
 * renderings of the same thing (`AlternateContent`) the first is read.
 * SPDX-License-Identifier: MIT */
#include "office.h"

#include <string.h>

#include "paragraphs.h"

typedef struct
{
  Paragraphs paragraphs;
  GHashTable *kinds;  /* of paragraph styles: id to kind */
  gboolean in_text;   /* within `t` */
  char *style;        /* while styles are read: the id of the present one, or NULL */
} Word;

/* The names of built-in styles are the same in every language of the program. */
static const char *
get_kind_of_name (const char *name)
{
  if (g_ascii_strncasecmp (name, "heading", 7) == 0 || g_ascii_strcasecmp (name, "title") == 0
      || g_ascii_strcasecmp (name, "subtitle") == 0)
    return "heading";
  if (g_ascii_strcasecmp (name, "author") == 0 || g_ascii_strcasecmp (name, "date") == 0)
    return "byline";
  return g_ascii_strcasecmp (name, "caption") == 0 ? "caption" : NULL;
}

static gboolean
begin_style (gpointer data, xmlTextReaderPtr reader, const char *name)
{
  Word *word = data;

  if (strcmp (name, "style") == 0)
    {
      g_free (word->style);
      word->style = paragraphs_dup_attribute (reader, "styleId");
    }
  else if (strcmp (name, "name") == 0 && word->style != NULL)
    {
      g_autofree char *value = paragraphs_dup_attribute (reader, "val");
      const char *kind = value != NULL ? get_kind_of_name (value) : NULL;

      if (kind != NULL)
        g_hash_table_replace (word->kinds, g_strdup (word->style), (gpointer) kind);
    }
  return TRUE;
}

static void
end_style (gpointer data, const char *name)
{
}

static void
style_text (gpointer data, const char *text)
{
}

/* Elements that stand for characters. */
static const char *
get_characters (const char *name)
{
  static const char *const elements[][2] = { { "tab", "\t" },
                                             { "br", "\n" },
                                             { "cr", "\n" },
                                             { "noBreakHyphen", "\xe2\x80\x91" },
                                             { "softHyphen", "\xc2\xad" } };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (strcmp (name, elements[i][0]) == 0)
      return elements[i][1];
  return NULL;
}

static void
set_style (Word *word, xmlTextReaderPtr reader)
{
  g_autofree char *style = paragraphs_dup_attribute (reader, "val");
  const char *kind = style != NULL ? g_hash_table_lookup (word->kinds, style) : NULL;

  if (kind == NULL && style != NULL)
    kind = get_kind_of_name (style);
  if (kind != NULL)
    paragraphs_set_kind (&word->paragraphs, kind);
}

/* `b` of a run, perhaps with "0" or "false": switched off. */
static void
set_bold (Word *word, xmlTextReaderPtr reader)
{
  g_autofree char *value = paragraphs_dup_attribute (reader, "val");

  word->paragraphs.bold = value == NULL || (strcmp (value, "0") != 0 && strcmp (value, "false") != 0);
}

static gboolean
begin_element (gpointer data, xmlTextReaderPtr reader, const char *name)
{
  Word *word = data;

  if (strcmp (name, "Fallback") == 0 || strcmp (name, "moveFrom") == 0 || strcmp (name, "tabs") == 0)
    return FALSE;
  if (strcmp (name, "p") == 0)
    paragraphs_begin (&word->paragraphs, "paragraph");
  else if (strcmp (name, "pStyle") == 0)
    set_style (word, reader);
  else if (strcmp (name, "r") == 0)
    word->paragraphs.bold = FALSE;
  else if (strcmp (name, "b") == 0)
    set_bold (word, reader);
  else if (strcmp (name, "t") == 0)
    word->in_text = TRUE;
  else if (get_characters (name) != NULL)
    paragraphs_add (&word->paragraphs, get_characters (name));
  return TRUE;
}

static void
end_element (gpointer data, const char *name)
{
  Word *word = data;

  if (strcmp (name, "p") == 0)
    paragraphs_end (&word->paragraphs);
  else if (strcmp (name, "t") == 0)
    word->in_text = FALSE;
}

static void
add_text (gpointer data, const char *text)
{
  Word *word = data;

  if (word->in_text)
    paragraphs_add (&word->paragraphs, text);
}

gboolean
word_read (GBytes *text, GBytes *styles, Record *record)
{
  static const XmlSteps style_steps = { begin_style, end_style, style_text };
  static const XmlSteps text_steps = { begin_element, end_element, add_text };
  Word word = { .kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  gboolean good;

  paragraphs_init (&word.paragraphs, record);
  if (styles != NULL)
    paragraphs_walk (styles, &style_steps, &word);
  good = paragraphs_walk (text, &text_steps, &word);
  paragraphs_finish (&word.paragraphs);
  paragraphs_clear (&word.paragraphs);
  g_hash_table_unref (word.kinds);
  g_free (word.style);
  return good;
}
