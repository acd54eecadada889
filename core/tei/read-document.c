/* read-document.c - walks over annotated XML once and takes down what it says.
 *
 * The text of the body is the source text; every other fact is an element around a part of it, or stands in the header or beside the
 * text. libxml2 reads without entities, network and the huge switch; a document type declaration is refused.
 * SPDX-License-Identifier: MIT */
#include "read-document.h"

#include <string.h>

#include <libxml/xmlreader.h>

#include <nlp/error.h>

#define TEI_NAMESPACE "http://www.tei-c.org/ns/1.0"

/* The walk. */
/* Where the parser stops; of a long text it says nothing. */
#define TOO_LONG "a text or an attribute of more than 10 million bytes: split it"

typedef struct
{
  xmlTextReaderPtr xml;
  NlpAnnotated *annotated;
  gboolean in_body;
  gboolean in_standoff;
  guint in_character;     /* inside of <g>, whose text is a stand-in */
  GString *content;       /* text of the element outside of the body that began last */
  char *type;             /* its @type */
  const char *group_resp; /* of the group of scores */
  gboolean attitudes;     /* the group is one of attitudes */
  const char *list;       /* the layer of the list of annotations */
  const char *features_id; /* what the feature structure is about */
  const char *feature_name;
  char *parser_message;   /* what made the parser stop */
  GError **error;
} NlpXmlWalk;

static gboolean
fail (NlpXmlWalk *walk, const char *message)
{
  if (*walk->error == NULL)
    g_set_error (walk->error, NLP_ERROR, NLP_ERROR_INPUT, "line %d: %s", xmlTextReaderGetParserLineNumber (walk->xml),
                 message);
  return FALSE;
}

static const char *
keep (NlpXmlWalk *walk, const char *string)
{
  return string != NULL ? g_string_chunk_insert (walk->annotated->marks.strings, string) : NULL;
}

/* An attribute of the current element, kept; NULL if it has none. A leading "#" is taken off. */
static const char *
keep_attribute (NlpXmlWalk *walk, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (walk->xml, (const xmlChar *) name);
  const char *kept = value != NULL ? keep (walk, (const char *) value + (*value == '#')) : NULL;

  xmlFree (value);
  return kept;
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
            (NlpMarkAttribute){ attribute, keep (walk, (const char *)xmlTextReaderConstValue (walk->xml)) };
    }
  xmlTextReaderMoveToElement (walk->xml);
  return nlp__marks_open (&walk->annotated->marks, element, attributes, n, walk->error);
}

/* <g n="U+000C">: a code point that XML cannot carry. */
static gboolean
append_character (NlpXmlWalk *walk)
{
  const char *value = keep_attribute (walk, "n");
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

/* Header and stand-off. */

static NlpAnnotatedEntry *
get_entry (NlpXmlWalk *walk)
{
  GArray *entries = walk->annotated->entries;

  return entries->len > 0 ? &g_array_index (entries, NlpAnnotatedEntry, entries->len - 1) : NULL;
}

static NlpAnnotatedRun *
get_run (NlpXmlWalk *walk)
{
  GArray *runs = walk->annotated->runs;

  return runs->len > 0 ? &g_array_index (runs, NlpAnnotatedRun, runs->len - 1) : NULL;
}

static void
add_entry (NlpXmlWalk *walk, const char *type)
{
  NlpAnnotatedEntry entry = { .id = keep_attribute (walk, "xml:id"), .type = type };

  if (entry.id != NULL)
    g_array_append_val (walk->annotated->entries, entry);
}

static void
add_run (NlpXmlWalk *walk)
{
  const char *type = keep_attribute (walk, "type");
  NlpAnnotatedRun run = { .id = keep_attribute (walk, "xml:id"), .plugin = keep_attribute (walk, "ident"),
                          .version = keep_attribute (walk, "version") };

  run.status = nlp__profile_find_state (type);
  g_array_append_val (walk->annotated->runs, run);
}

/* "#sentiment.positive #a1.fs": what is said of a1. */
static const char *
keep_features_id (NlpXmlWalk *walk)
{
  const char *pointers = keep_attribute (walk, "ana");
  const char *end = pointers != NULL ? g_strrstr (pointers, ".fs") : NULL;
  const char *begin = end;

  if (end == NULL)
    return NULL;
  while (begin > pointers && begin[-1] != '#' && begin[-1] != ' ')
    begin--;
  return g_string_chunk_insert_len (walk->annotated->marks.strings, begin, end - begin);
}

static void
add_score (NlpXmlWalk *walk)
{
  NlpAnnotatedScore score = { .attitude = walk->attitudes, .resp = walk->group_resp };

  score.scope = keep_attribute (walk, "type");
  score.target = keep_attribute (walk, "target");
  score.features = keep_features_id (walk);
  if (score.scope != NULL && score.target != NULL)
    g_array_append_val (walk->annotated->scores, score);
}

/* <fs xml:id="n4.fs"> says more about n4. */
static void
begin_features (NlpXmlWalk *walk)
{
  const char *id = keep_attribute (walk, "xml:id");
  const char *dot = id != NULL ? g_strrstr (id, ".fs") : NULL;

  walk->features_id = dot != NULL ? g_string_chunk_insert_len (walk->annotated->marks.strings, id, dot - id) : id;
}

static void
add_feature (NlpXmlWalk *walk, const char *value)
{
  NlpAnnotatedFeature feature = { walk->features_id, walk->feature_name, value };

  if (value != NULL && feature.id != NULL && feature.name != NULL)
    g_array_append_val (walk->annotated->features, feature);
}

static void
add_annotation (NlpXmlWalk *walk)
{
  NlpAnnotatedRow row = { walk->list, keep_attribute (walk, "xml:id"), keep_attribute (walk, "resp") };

  if (row.layer != NULL && row.id != NULL)
    g_array_append_val (walk->annotated->rows, row);
}

static void
enter_other_element (NlpXmlWalk *walk, const char *name)
{
  g_string_truncate (walk->content, 0);
  g_free (walk->type);
  walk->type = g_strdup (keep_attribute (walk, "type"));
  if (strcmp (name, "TEI") == 0)
    walk->annotated->language = keep_attribute (walk, "xml:lang");
  else if (strcmp (name, "application") == 0)
    add_run (walk);
  else if (strcmp (name, "spanGrp") == 0)
    {
      walk->group_resp = keep_attribute (walk, "resp");
      walk->attitudes = g_strcmp0 (walk->type, "attitudes") == 0;
    }
  else if (strcmp (name, "span") == 0)
    add_score (walk);
  else if (strcmp (name, "fs") == 0)
    begin_features (walk);
  else if (strcmp (name, "f") == 0)
    walk->feature_name = keep_attribute (walk, "name");
  else if (strcmp (name, "listAnnotation") == 0)
    walk->list = keep_attribute (walk, "type");
  else if (strcmp (name, "annotation") == 0)
    add_annotation (walk);
  else if (strcmp (name, "symbol") == 0 || strcmp (name, "numeric") == 0)
    add_feature (walk, keep_attribute (walk, "value"));
  for (guint i = 0; walk->in_standoff && i < NLP_N_CLASSES; i++)
    if (strcmp (name, nlp__profile_classes[i].entry) == 0)
      add_entry (walk, nlp__class_names[i]);
}

/* The first form of a name is the name; the others are aliases. */
static void
add_name (NlpXmlWalk *walk)
{
  NlpAnnotatedEntry *entry = get_entry (walk);

  if (entry == NULL)
    return;
  if (entry->name == NULL)
    entry->name = keep (walk, walk->content->str);
  else if (entry->aliases == NULL)
    entry->aliases = g_string_new (walk->content->str);
  else
    g_string_append_printf (entry->aliases, "\n%s", walk->content->str);
}

static void
leave_standoff_element (NlpXmlWalk *walk, const char *name)
{
  GArray *scores = walk->annotated->scores;

  for (guint i = 0; i < NLP_N_CLASSES; i++)
    if (strcmp (name, nlp__profile_classes[i].name) == 0)
      add_name (walk);
  if (strcmp (name, "span") == 0 && scores->len > 0)
    g_array_index (scores, NlpAnnotatedScore, scores->len - 1).score = g_ascii_strtod (walk->content->str, NULL);
  else if (strcmp (name, "string") == 0)
    add_feature (walk, keep (walk, walk->content->str));
}

/* What the source says of itself. */
static gboolean
take_fact (NlpXmlWalk *walk, const char *name)
{
  NlpAnnotated *annotated = walk->annotated;
  const char **fact = strcmp (name, "title") == 0 && g_strcmp0 (walk->type, "source") == 0 ? &annotated->title
                      : strcmp (name, "author") == 0                                      ? &annotated->author
                      : strcmp (name, "publisher") == 0                                   ? &annotated->outlet
                      : strcmp (name, "date") == 0                                        ? &annotated->date
                                                                                          : NULL;

  if (fact != NULL)
    *fact = keep (walk, walk->content->str);
  return fact != NULL;
}

static void
leave_header_element (NlpXmlWalk *walk, const char *name)
{
  NlpAnnotated *annotated = walk->annotated;
  NlpAnnotatedRun *run = get_run (walk);

  if (take_fact (walk, name))
    return;
  if (strcmp (name, "title") == 0)
    annotated->id = keep (walk, walk->content->str);
  else if (strcmp (name, "idno") == 0 && g_strcmp0 (walk->type, "filename") == 0)
    annotated->filename = keep (walk, walk->content->str);
  else if (strcmp (name, "idno") == 0 && g_strcmp0 (walk->type, "sha256") == 0)
    annotated->sha256 = keep (walk, walk->content->str);
  else if (strcmp (name, "note") == 0 && g_strcmp0 (walk->type, "encoding") == 0)
    annotated->encoding = keep (walk, walk->content->str);
  else if (strcmp (name, "note") == 0 && g_strcmp0 (walk->type, "format") == 0)
    annotated->format = keep (walk, walk->content->str);
  else if (strcmp (name, "label") == 0 && run != NULL)
    run->plugin = keep (walk, walk->content->str);
  else if (strcmp (name, "desc") == 0 && run != NULL)
    run->message = keep (walk, walk->content->str);
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
    leave_standoff_element (walk, name);
  else
    leave_header_element (walk, name);
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
      enter_other_element (walk, name);
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
  xmlTextReaderSetStructuredErrorHandler (walk.xml, note_parser_error, &walk);
  if (walk_nodes (&walk))
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
