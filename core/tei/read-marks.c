/* read-marks.c - collects the elements of a body.
 *
 * An annotation that crosses another was cut by the writer: its later pieces carry @prev. Here the pieces come together
 * again.
 * SPDX-License-Identifier: MIT */
#include "read-marks.h"

#include <string.h>

#include <nlp/error.h>

void
nlp__marks_init (NlpMarks *marks)
{
  marks->text = g_string_new (NULL);
  marks->position = 0;
  marks->marks = g_array_new (FALSE, FALSE, sizeof (NlpMark));
  marks->attributes = g_array_new (FALSE, FALSE, sizeof (NlpMarkAttribute));
  marks->open = g_array_new (FALSE, FALSE, sizeof (guint32));
  marks->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  marks->strings = g_string_chunk_new (4096);
}

void
nlp__marks_clear (NlpMarks *marks)
{
  for (guint i = 0; i < marks->marks->len; i++)
    g_clear_pointer (&g_array_index (marks->marks, NlpMark, i).more, g_array_unref);
  g_array_unref (marks->marks);
  g_array_unref (marks->attributes);
  g_array_unref (marks->open);
  g_hash_table_unref (marks->by_id);
  g_string_chunk_free (marks->strings);
  if (marks->text != NULL)
    g_string_free (marks->text, TRUE);
}

const char *
nlp__mark_get (const NlpMarks *marks, const NlpMark *mark, NlpAttribute name)
{
  for (guint32 i = 0; i < mark->n_attributes; i++)
    {
      const NlpMarkAttribute *attribute =
          &g_array_index (marks->attributes, NlpMarkAttribute, mark->first_attribute + i);

      if (attribute->name == name)
        return attribute->value;
    }
  return NULL;
}

const char *
nlp__mark_get_pointer (const NlpMarks *marks, const NlpMark *mark, NlpAttribute name)
{
  const char *value = nlp__mark_get (marks, mark, name);

  return value != NULL && *value == '#' ? value + 1 : value;
}

NlpStretch
nlp__mark_get_extent (const NlpMark *mark)
{
  NlpStretch extent = mark->first;

  if (mark->more != NULL)
    {
      const NlpStretch *last = &g_array_index (mark->more, NlpStretch, mark->more->len - 1);

      extent.span.end = last->span.end;
      extent.byte_end = last->byte_end;
    }
  return extent;
}

NlpSpan *
nlp__mark_dup_spans (const NlpMark *mark, guint *n)
{
  guint n_more = mark->more != NULL ? mark->more->len : 0;
  NlpSpan *spans = g_new (NlpSpan, n_more + 1);

  spans[0] = mark->first.span;
  for (guint i = 0; i < n_more; i++)
    spans[i + 1] = g_array_index (mark->more, NlpStretch, i).span;
  *n = n_more + 1;
  return spans;
}

const NlpMark *
nlp__marks_find (const NlpMarks *marks, const char *id)
{
  guint number = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (marks->by_id, id)) : 0;

  return number > 0 ? nlp__marks_get (marks, number - 1) : NULL;
}

/* The stretch of the mark that is being written, or was last. */
static NlpStretch *
get_last (NlpMark *mark)
{
  return mark->more != NULL ? &g_array_index (mark->more, NlpStretch, mark->more->len - 1) : &mark->first;
}

static gboolean
is_white (const char *text, gsize begin, gsize end)
{
  while (begin < end && strchr (" \t\r\n", text[begin]) != NULL && text[begin] != '\0')
    begin++;
  return begin == end;
}

/* Goes on with a mark: in its last stretch if only white space stands between, else in a new one. */
static gboolean
continue_mark (NlpMarks *marks, NlpMark *mark, NlpElement element, GError **error)
{
  NlpStretch next = { { marks->position, marks->position }, marks->text->len, marks->text->len };

  if (mark == NULL || mark->open || mark->element != element)
    {
      g_set_error_literal (error, NLP_ERROR, NLP_ERROR_INPUT, "an element continues one that is not there");
      return FALSE;
    }
  mark->open = TRUE;
  if (is_white (marks->text->str, get_last (mark)->byte_end, marks->text->len))
    return TRUE;
  if (mark->more == NULL)
    mark->more = g_array_new (FALSE, FALSE, sizeof (NlpStretch));
  g_array_append_val (mark->more, next);
  return TRUE;
}

static guint32
add_mark (NlpMarks *marks, NlpElement element, const NlpMarkAttribute *attributes, guint n_attributes)
{
  NlpMark mark = { .element = element,
                   .open = TRUE,
                   .first_attribute = marks->attributes->len,
                   .n_attributes = n_attributes,
                   .first = { { marks->position, marks->position }, marks->text->len, marks->text->len } };

  g_array_append_vals (marks->attributes, attributes, n_attributes);
  g_array_append_val (marks->marks, mark);
  return marks->marks->len - 1;
}

gboolean
nlp__marks_open (NlpMarks *marks, NlpElement element, const NlpMarkAttribute *attributes, guint n_attributes,
                 GError **error)
{
  guint32 index = G_MAXUINT32;
  const char *id = NULL, *previous = NULL;

  for (guint i = 0; i < n_attributes; i++)
    if (attributes[i].name == NLP__ATTRIBUTE_ID)
      id = attributes[i].value;
    else if (attributes[i].name == NLP__ATTRIBUTE_PREV)
      previous = attributes[i].value + (*attributes[i].value == '#');
  if (element != NLP__ELEMENT_NONE && previous != NULL)
    {
      index = GPOINTER_TO_UINT (g_hash_table_lookup (marks->by_id, previous)) - 1;
      if (!continue_mark (marks, index != G_MAXUINT32 ? &g_array_index (marks->marks, NlpMark, index) : NULL, element,
                          error))
        return FALSE;
    }
  else if (element != NLP__ELEMENT_NONE)
    index = add_mark (marks, element, attributes, n_attributes);
  if (id != NULL && index != G_MAXUINT32)
    g_hash_table_insert (marks->by_id, (char *) id, GUINT_TO_POINTER (index + 1));
  g_array_append_val (marks->open, index);
  return TRUE;
}

void
nlp__marks_close (NlpMarks *marks)
{
  guint32 index = g_array_index (marks->open, guint32, marks->open->len - 1);

  g_array_set_size (marks->open, marks->open->len - 1);
  if (index != G_MAXUINT32)
    {
      NlpMark *mark = &g_array_index (marks->marks, NlpMark, index);
      NlpStretch *last = get_last (mark);

      mark->open = FALSE;
      last->span.end = marks->position;
      last->byte_end = marks->text->len;
    }
}

void
nlp__marks_append (NlpMarks *marks, const char *text)
{
  gsize n_bytes = strlen (text);

  g_string_append_len (marks->text, text, n_bytes);
  marks->position += g_utf8_strlen (text, n_bytes);
}
