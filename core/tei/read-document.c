/* read-document.c - walks over annotated XML once and takes down what it says.
 *
 * The text of the body is the source text; every other fact is an element around a part of it, or stands in the header or beside the
 * text. libxml2 reads without entities, network and the huge switch; a document type declaration is refused.
 * SPDX-License-Identifier: MIT */
#include "read-document.h"

#include <string.h>

#include <nlp/error.h>

#include "read-facts.h"
#include "read-outside.h"

#define TEI_NAMESPACE "http://www.tei-c.org/ns/1.0"

/* Where the parser stops; of a long text it says nothing. */
#define TOO_LONG "a text or an attribute of more than 10 million bytes: split it"

static gboolean
fail (NlpXmlWalk *walk, const char *message)
{
  if (*walk->error == NULL)
    g_set_error (walk->error, NLP_ERROR, NLP_ERROR_INPUT, "line %d: %s", xmlTextReaderGetParserLineNumber (walk->xml),
                 message);
  return FALSE;
}

/* The body. */

static gboolean
open_mark (NlpXmlWalk *walk, const char *name)
{
  NlpMarkAttribute attributes[NLP__N_ATTRIBUTES];
  NlpElement element = nlp__element_from_name (name);
  guint n = 0;

  while (element != NLP__ELEMENT_NONE && xmlTextReaderMoveToNextAttribute (walk->xml) == 1)
    {
      int attribute = nlp__attribute_from_name ((const char *) xmlTextReaderConstName (walk->xml));

      if (attribute >= 0 && n < NLP__N_ATTRIBUTES)
        attributes[n++] =
            (NlpMarkAttribute){ attribute, nlp__walk_keep (walk, (const char *)xmlTextReaderConstValue (walk->xml)) };
    }
  xmlTextReaderMoveToElement (walk->xml);
  return nlp__marks_open (&walk->annotated->marks, element, attributes, n, walk->error);
}

/* <g n="U+000C">: a code point that XML cannot carry. */
static gboolean
append_character (NlpXmlWalk *walk)
{
  const char *value = nlp__walk_keep_attribute (walk, "n");
  guint64 code = value != NULL && g_str_has_prefix (value, "U+") ? g_ascii_strtoull (value + 2, NULL, 16) : G_MAXUINT64;
  char bytes[8] = "";

  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
    return fail (walk, "<g> does not name a code point");
  if (code == 0)
    {
      g_string_append_c (walk->annotated->marks.text, '\0');
      walk->annotated->marks.position++;
      return TRUE;
    }
  bytes[g_unichar_to_utf8 (code, bytes)] = '\0';
  nlp__marks_append (&walk->annotated->marks, bytes);
  return TRUE;
}

static gboolean
enter_body_element (NlpXmlWalk *walk, const char *name)
{
  if (strcmp (name, "g") != 0)
    return walk->in_character == 0 ? open_mark (walk, name) : fail (walk, "an element inside of <g>");
  if (!append_character (walk))
    return FALSE;
  walk->in_character += !xmlTextReaderIsEmptyElement (walk->xml);
  return TRUE;
}

/* Nodes. */

static void
leave_element (NlpXmlWalk *walk, const char *name)
{
  if (walk->in_character > 0)
    walk->in_character--;
  else if (walk->in_body && walk->annotated->marks.open->len > 0)
    nlp__marks_close (&walk->annotated->marks);
  else if (strcmp (name, "body") == 0)
    walk->in_body = FALSE;
  else if (walk->in_standoff)
    nlp__walk_leave_standoff (walk, name);
  else
    nlp__walk_leave_header (walk, name);
}

static gboolean
enter_element (NlpXmlWalk *walk)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (walk->xml);
  gboolean empty = xmlTextReaderIsEmptyElement (walk->xml);

  if (walk->in_body)
    {
      if (!enter_body_element (walk, name))
        return FALSE;
      empty = empty && strcmp (name, "g") != 0;
    }
  else if (strcmp (name, "body") == 0)
    {
      walk->in_body = !empty;
      return TRUE;
    }
  else
    {
      walk->in_standoff |= strcmp (name, "standOff") == 0;
      nlp__walk_enter_outside (walk, name);
    }
  if (empty)
    leave_element (walk, name);
  return TRUE;
}

static gboolean
visit_node (NlpXmlWalk *walk)
{
  switch (xmlTextReaderNodeType (walk->xml))
    {
    case XML_READER_TYPE_ELEMENT:
      return enter_element (walk);
    case XML_READER_TYPE_END_ELEMENT:
      leave_element (walk, (const char *) xmlTextReaderConstLocalName (walk->xml));
      return TRUE;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      if (walk->in_body && walk->in_character == 0)
        nlp__marks_append (&walk->annotated->marks, (const char *) xmlTextReaderConstValue (walk->xml));
      else if (!walk->in_body)
        g_string_append (walk->content, (const char *) xmlTextReaderConstValue (walk->xml));
      return TRUE;
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
      return fail (walk, "document type declarations and entities are not read");
    default:
      return TRUE;
    }
}

static gboolean
is_tei (xmlTextReaderPtr xml)
{
  const char *namespace = (const char *) xmlTextReaderConstNamespaceUri (xml);

  return g_strcmp0 (namespace, TEI_NAMESPACE) == 0
         && strcmp ((const char *)xmlTextReaderConstLocalName (xml), "TEI") == 0;
}

static gboolean
walk_nodes (NlpXmlWalk *walk)
{
  gboolean rooted = FALSE;
  int status;

  while ((status = xmlTextReaderRead (walk->xml)) == 1)
    {
      if (!rooted && xmlTextReaderNodeType (walk->xml) == XML_READER_TYPE_ELEMENT)
        {
          rooted = TRUE;
          if (!is_tei (walk->xml))
            return fail (walk, "not annotated XML of this program; of other XML, give the text");
        }
      if (!visit_node (walk))
        return FALSE;
    }
  if (status != 0 || !rooted)
    return fail (walk, walk->parser_message != NULL ? walk->parser_message : "not well-formed XML, or " TOO_LONG);
  return TRUE;
}

/* The whole. */

/* Keeps the first reason to stop, and keeps the parser from printing. */
static void
note_parser_error (void *data, xmlErrorPtr cause)
{
  NlpXmlWalk *walk = data;
  const char *message = cause->message;

  if (cause->level != XML_ERR_FATAL || walk->parser_message != NULL || message == NULL)
    return;
  /* Its own words are for programmers. */
  if (strstr (message, "Excessive depth") != NULL)
    message = "elements are nested too deep (over 256 levels)";
  else if (strstr (message, "Huge input") != NULL || strstr (message, "huge text") != NULL)
    message = TOO_LONG;
  walk->parser_message = g_strchomp (g_strdup (message));
}

NlpDocument *
nlp__annotated_read (const char *xml, gsize n_bytes, const char *id, gboolean strict, GError **error)
{
  NlpAnnotated annotated;
  GError *failure = NULL;
  NlpXmlWalk walk = { .annotated = &annotated, .content = g_string_new (NULL), .error = &failure };
  NlpDocument *document = NULL;

  nlp__annotated_init (&annotated);
  walk.xml = xmlReaderForMemory (xml, MIN (n_bytes, G_MAXINT), NULL, "UTF-8", XML_PARSE_NONET);
  if (walk.xml != NULL)
    xmlTextReaderSetStructuredErrorHandler (walk.xml, note_parser_error, &walk);
  else
    g_set_error_literal (&failure, NLP_ERROR, NLP_ERROR_TOO_LARGE, "there is no memory to read it");
  if (walk.xml != NULL && walk_nodes (&walk))
    document = nlp__annotated_make_document (&annotated, id, strict, &failure);
  xmlFreeTextReader (walk.xml);
  g_string_free (walk.content, TRUE);
  g_free (walk.type);
  g_free (walk.parser_message);
  nlp__annotated_clear (&annotated);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return document;
}
