/* paragraphs.c - keeps the paragraphs that have begun, and walks over XML in one pass.
 * SPDX-License-Identifier: MIT */
#include "paragraphs.h"

#include <string.h>

#define DEEPEST 250

/* Of a heading that is told by its bold letters alone, in code points. */
#define LONGEST_HEADING 100

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

void
paragraphs_init (Paragraphs *paragraphs, Record *record)
{
  *paragraphs = (Paragraphs) { .record = record,
                               .open = g_ptr_array_new_with_free_func (free_text),
                               .kinds = g_array_new (FALSE, FALSE, sizeof (char *)),
                               .plain = g_array_new (FALSE, TRUE, sizeof (gboolean)),
                               .places = g_array_new (FALSE, FALSE, sizeof (guint32)) };
}

void
paragraphs_finish (Paragraphs *paragraphs)
{
  g_autoptr (GString) places = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->places->len; i++)
    g_string_append_printf (places, "%s%u", i > 0 ? " " : "",
                            MIN (g_array_index (paragraphs->places, guint32, i), paragraphs->record->n_code_points));
  record_set (paragraphs->record, "paragraphs", places->str);
}

void
paragraphs_clear (Paragraphs *paragraphs)
{
  g_clear_pointer (&paragraphs->open, g_ptr_array_unref);
  g_clear_pointer (&paragraphs->kinds, g_array_unref);
  g_clear_pointer (&paragraphs->plain, g_array_unref);
  g_clear_pointer (&paragraphs->places, g_array_unref);
}

void
paragraphs_begin (Paragraphs *paragraphs, const char *kind)
{
  g_ptr_array_add (paragraphs->open, g_string_new (NULL));
  g_array_append_val (paragraphs->kinds, kind);
  g_array_set_size (paragraphs->plain, paragraphs->kinds->len);
}

void
paragraphs_set_kind (Paragraphs *paragraphs, const char *kind)
{
  if (paragraphs->open->len > 0)
    g_array_index (paragraphs->kinds, const char *, paragraphs->kinds->len - 1) = kind;
}

void
paragraphs_add (Paragraphs *paragraphs, const char *text)
{
  guint last = paragraphs->open->len;

  if (last-- == 0)
    return;
  g_string_append (paragraphs->open->pdata[last], text);
  if (!paragraphs->bold && text[strspn (text, " \t\n")] != '\0')
    g_array_index (paragraphs->plain, gboolean, last) = TRUE;
}

/* Whether bold letters make a heading of it: in interviews, questions and labels are bold, too. */
static gboolean
ends_like_heading (const char *text)
{
  gsize n = strlen (text);

  while (n > 0 && g_ascii_isspace (text[n - 1]))
    n--;
  return n > 0 && strchr (".?!:;,", text[n - 1]) == NULL && g_utf8_strlen (text, -1) <= LONGEST_HEADING;
}

static const char *
judge_kind (const Paragraphs *paragraphs, guint number)
{
  const char *kind = g_array_index (paragraphs->kinds, const char *, number);

  if (g_str_equal (kind, "paragraph") && !g_array_index (paragraphs->plain, gboolean, number)
      && ends_like_heading (((const GString *) paragraphs->open->pdata[number])->str))
    return "heading";
  return kind;
}

void
paragraphs_end (Paragraphs *paragraphs)
{
  guint last = paragraphs->open->len;
  guint32 place = record_get_next_place (paragraphs->record);

  if (last-- == 0)
    return;
  g_array_append_val (paragraphs->places, place);
  record_add_block (paragraphs->record, judge_kind (paragraphs, last), ((GString *) paragraphs->open->pdata[last])->str);
  g_ptr_array_set_size (paragraphs->open, last);
  g_array_set_size (paragraphs->kinds, last);
  g_array_set_size (paragraphs->plain, last);
}

char *
paragraphs_dup_attribute (xmlTextReaderPtr reader, const char *name)
{
  char *value = NULL;

  while (value == NULL && xmlTextReaderMoveToNextAttribute (reader) == 1)
    if (strcmp ((const char *) xmlTextReaderConstLocalName (reader), name) == 0)
      value = g_strdup ((const char *) xmlTextReaderConstValue (reader));
  xmlTextReaderMoveToElement (reader);
  return value;
}

/* One node; returns what the reader says of the next. */
static int
take_node (xmlTextReaderPtr reader, const XmlSteps *steps, gpointer data)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (reader);

  switch (xmlTextReaderNodeType (reader))
    {
    case XML_READER_TYPE_ELEMENT:
      if (xmlTextReaderDepth (reader) > DEEPEST || !steps->begin (data, reader, name))
        return xmlTextReaderNext (reader);
      if (xmlTextReaderIsEmptyElement (reader))
        steps->end (data, name);
      break;
    case XML_READER_TYPE_END_ELEMENT:
      steps->end (data, name);
      break;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      steps->text (data, (const char *) xmlTextReaderConstValue (reader));
      break;
    default:
      break;
    }
  return xmlTextReaderRead (reader);
}

gboolean
paragraphs_walk (GBytes *xml, const XmlSteps *steps, gpointer data)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (xml, &n_bytes);
  xmlTextReaderPtr reader = xmlReaderForMemory (bytes, (int) n_bytes, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  int more = reader != NULL ? xmlTextReaderRead (reader) : -1;

  while (more == 1)
    more = take_node (reader, steps, data);
  xmlFreeTextReader (reader);
  return more == 0;
}
