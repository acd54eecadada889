/* opendocument.c - OpenDocument text (ISO 26300): headings `h` and paragraphs `p` with their text.
 *
 * White space is collapsed as the standard says; `s` stands for further blanks. Automatic styles tell by their parent what
 * a title is.
 * SPDX-License-Identifier: MIT */
#include "office.h"

#include <stdlib.h>
#include <string.h>

#include "paragraphs.h"

#define MOST_BLANKS 100

typedef struct
{
  Paragraphs paragraphs;
  GHashTable *parents; /* automatic styles: name to parent */
  GHashTable *bold;    /* set of those that make text bold */
  char *style;         /* the automatic style at hand, or NULL */
  GArray *spans;       /* gboolean: whether each paragraph or span that is open is bold */
} OpenDocument;

static void
add_style (OpenDocument *document, xmlTextReaderPtr reader)
{
  char *name = paragraphs_dup_attribute (reader, "name");
  char *parent = paragraphs_dup_attribute (reader, "parent-style-name");

  g_free (document->style);
  document->style = g_strdup (name);
  if (name != NULL && parent != NULL)
    g_hash_table_replace (document->parents, name, parent);
  else
    {
      g_free (name);
      g_free (parent);
    }
}

static void
add_weight (OpenDocument *document, xmlTextReaderPtr reader)
{
  g_autofree char *weight = paragraphs_dup_attribute (reader, "font-weight");

  if (document->style != NULL && g_strcmp0 (weight, "bold") == 0)
    g_hash_table_add (document->bold, g_strdup (document->style));
}

/* A paragraph or a stretch of one begins; it is bold if what it stands in is. */
static void
begin_span (OpenDocument *document, xmlTextReaderPtr reader)
{
  g_autofree char *style = paragraphs_dup_attribute (reader, "style-name");
  gboolean bold = document->paragraphs.bold || (style != NULL && g_hash_table_contains (document->bold, style));

  g_array_append_val (document->spans, bold);
  document->paragraphs.bold = bold;
}

static void
end_span (OpenDocument *document)
{
  guint n = document->spans->len;

  if (n > 0)
    g_array_set_size (document->spans, n - 1);
  document->paragraphs.bold = n > 1 && g_array_index (document->spans, gboolean, n - 2);
}

static const char *
get_kind (const OpenDocument *document, xmlTextReaderPtr reader)
{
  g_autofree char *style = paragraphs_dup_attribute (reader, "style-name");
  const char *parent = style != NULL ? g_hash_table_lookup (document->parents, style) : NULL;
  const char *name = parent != NULL ? parent : style;

  if (name == NULL)
    return "paragraph";
  if (strcmp (name, "Title") == 0 || strcmp (name, "Subtitle") == 0)
    return "heading";
  if (strcmp (name, "Author") == 0 || strcmp (name, "Date") == 0)
    return "byline";
  return strcmp (name, "Caption") == 0 || strcmp (name, "Illustration") == 0 ? "caption" : "paragraph";
}

static void
add_blanks (OpenDocument *document, xmlTextReaderPtr reader)
{
  g_autofree char *count = paragraphs_dup_attribute (reader, "c");
  int n = count != NULL ? atoi (count) : 1;

  for (int i = 0; i < CLAMP (n, 1, MOST_BLANKS); i++)
    paragraphs_add (&document->paragraphs, " ");
}

/* Notes, comments, deleted text and lists of contents are no running text. */
static gboolean
is_left_out (const char *name)
{
  static const char *const elements[] = { "note", "annotation", "annotation-end", "tracked-changes", "table-of-content",
                                          "meta", "forms", NULL };

  return g_strv_contains (elements, name);
}

static gboolean
begin_element (gpointer data, xmlTextReaderPtr reader, const char *name)
{
  OpenDocument *document = data;

  if (is_left_out (name))
    return FALSE;
  if (strcmp (name, "style") == 0)
    add_style (document, reader);
  else if (strcmp (name, "text-properties") == 0)
    add_weight (document, reader);
  else if (strcmp (name, "span") == 0)
    begin_span (document, reader);
  else if (strcmp (name, "h") == 0)
    paragraphs_begin (&document->paragraphs, "heading");
  else if (strcmp (name, "p") == 0)
    {
      paragraphs_begin (&document->paragraphs, get_kind (document, reader));
      begin_span (document, reader);
    }
  else if (strcmp (name, "s") == 0)
    add_blanks (document, reader);
  else if (strcmp (name, "tab") == 0)
    paragraphs_add (&document->paragraphs, "\t");
  else if (strcmp (name, "line-break") == 0)
    paragraphs_add (&document->paragraphs, "\n");
  return TRUE;
}

static void
end_element (gpointer data, const char *name)
{
  if (strcmp (name, "p") == 0 || strcmp (name, "h") == 0)
    paragraphs_end (&((OpenDocument *) data)->paragraphs);
  if (strcmp (name, "p") == 0 || strcmp (name, "span") == 0)
    end_span (data);
}

static void
add_text (gpointer data, const char *text)
{
  OpenDocument *document = data;
  g_autoptr (GString) collapsed = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isspace (*c))
      g_string_append_c (collapsed, *c);
    else if (c == text || !g_ascii_isspace (c[-1]))
      g_string_append_c (collapsed, ' ');
  paragraphs_add (&document->paragraphs, collapsed->str);
}

gboolean
opendocument_read (GBytes *content, Record *record)
{
  static const XmlSteps steps = { begin_element, end_element, add_text };
  OpenDocument document = { .parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
                            .bold = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                            .spans = g_array_new (FALSE, FALSE, sizeof (gboolean)) };
  gboolean good;

  paragraphs_init (&document.paragraphs, record);
  good = paragraphs_walk (content, &steps, &document);
  paragraphs_finish (&document.paragraphs);
  paragraphs_clear (&document.paragraphs);
  g_hash_table_unref (document.parents);
  g_hash_table_unref (document.bold);
  g_array_unref (document.spans);
  g_free (document.style);
  return good;
}
