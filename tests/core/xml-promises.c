/* xml-promises.c - checks what is promised of every annotated XML document.
 * SPDX-License-Identifier: MIT */
#include "xml-promises.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <string.h>

#include "check.h"

#define MAX_DEPTH 100
#define MAX_TEXT_NODE (1024 * 1024)
#define XML_ID "id"

char *
write_xml (NlpDocument *document)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new ("xml", NULL);
  g_autoptr (GBytes) bytes = NULL;

  nlp_writer_set_layers (writer, "+tokens", NULL);
  bytes = nlp_writer_render (writer, document);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Grammar. */

static void
take_message (void *data, xmlErrorPtr error)
{
  GString *messages = data;

  if (messages->len < 500)
    g_string_append_printf (messages, "line %d: %s", error->line, error->message);
}

static xmlRelaxNGPtr
load_grammar (void)
{
  static xmlRelaxNGPtr grammar = NULL;

  if (grammar == NULL)
    {
      g_autofree char *path = check_source_path ("include/schema/annotated.rng");
      xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt (path);

      grammar = xmlRelaxNGParse (parser);
      xmlRelaxNGFreeParserCtxt (parser);
      if (grammar == NULL)
        g_error ("fixture: %s is no grammar", path);
    }
  return grammar;
}

static char *
validate (xmlDocPtr tree)
{
  xmlRelaxNGValidCtxtPtr validator = xmlRelaxNGNewValidCtxt (load_grammar ());
  g_autoptr (GString) messages = g_string_new (NULL);
  int result;

  xmlRelaxNGSetValidStructuredErrors (validator, take_message, messages);
  result = xmlRelaxNGValidateDoc (validator, tree);
  xmlRelaxNGFreeValidCtxt (validator);
  return result == 0 ? NULL : g_strdup_printf ("not valid: %s", messages->str);
}

/* Text, ids and chains: one walk through the tree notes them, and then they are compared. */

typedef struct
{
  char *name, *prev, *next;
  gsize begin, end;   /* bytes of the text before and behind */
} Element;

typedef struct
{
  GString *text;         /* of the body */
  GHashTable *elements;  /* xml:id -> Element */
  GPtrArray *pointers;   /* the words of pointer attributes, without "#" */
  char *problem;
} Walk;

static void
free_element (gpointer data)
{
  Element *element = data;

  g_free (element->name);
  g_free (element->prev);
  g_free (element->next);
  g_free (element);
}

static char *
dup_attribute (xmlNodePtr node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static void
note_pointers (Walk *walk, xmlNodePtr node)
{
  static const char *const names[] = { "who", "ref", "ana", "corresp", "resp", "target", "prev", "next" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = dup_attribute (node, names[i]);
      g_auto (GStrv) words = g_strsplit (value == NULL ? "" : value, " ", -1);

      for (char **word = words; *word != NULL; word++)
        g_ptr_array_add (walk->pointers, g_strdup (*word + 1));
    }
}

static Element *
note_element (Walk *walk, xmlNodePtr node)
{
  xmlChar *id = xmlGetNsProp (node, (const xmlChar *) XML_ID, XML_XML_NAMESPACE);
  Element *element = NULL;

  note_pointers (walk, node);
  if (id != NULL)
    {
      if (g_hash_table_contains (walk->elements, id) && walk->problem == NULL)
        walk->problem = g_strdup_printf ("two elements have the id %s", id);
      element = g_new0 (Element, 1);
      element->name = g_strdup ((const char *) node->name);
      element->prev = dup_attribute (node, "prev");
      element->next = dup_attribute (node, "next");
      element->begin = walk->text->len;
      g_hash_table_insert (walk->elements, g_strdup ((const char *) id), element);
    }
  xmlFree (id);
  return element;
}

static void
walk_node (Walk *walk, xmlNodePtr node, gboolean in_body, guint depth)
{
  gboolean body = in_body || g_str_equal (node->name, "body");
  Element *element = note_element (walk, node);

  if (depth > MAX_DEPTH && walk->problem == NULL)
    walk->problem = g_strdup_printf ("<%s> is %u levels deep", node->name, depth);
  if (g_str_equal (node->name, "g"))
    {
      g_autofree char *code_point = dup_attribute (node, "n");

      g_string_append_unichar (walk->text, g_ascii_strtoull (code_point + 2, NULL, 16));
      return;
    }
  for (xmlNodePtr child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      walk_node (walk, child, body, depth + 1);
    else if (body)
      {
        g_string_append (walk->text, (const char *) child->content);
        if (strlen ((const char *) child->content) > MAX_TEXT_NODE && walk->problem == NULL)
          walk->problem = g_strdup_printf ("<%s> holds too long a text", node->name);
      }
  if (element != NULL)
    element->end = walk->text->len;
  if (body && element != NULL && element->end == element->begin && !g_str_equal (node->name, "body") && walk->problem == NULL)
    walk->problem = g_strdup_printf ("<%s> is empty", node->name);
}

static const Element *
find_element (const Walk *walk, const char *pointer)
{
  return pointer == NULL ? NULL : g_hash_table_lookup (walk->elements, pointer + 1);
}

/* Whether the links of an element are answered by its neighbours. */
static gboolean
is_linked (const Walk *walk, const char *id, const Element *element)
{
  const Element *next = find_element (walk, element->next), *prev = find_element (walk, element->prev);

  if (element->next != NULL
      && (next == NULL || next->prev == NULL || !g_str_equal (next->prev + 1, id) || !g_str_equal (next->name, element->name)
          || next->begin < element->end))
    return FALSE;
  return element->prev == NULL || (prev != NULL && prev->next != NULL && g_str_equal (prev->next + 1, id));
}

static char *
compare (Walk *walk, NlpDocument *document)
{
  gsize n_bytes;
  const char *text = nlp_document_get_text (document, &n_bytes), *id;
  Element *element;
  GHashTableIter i;

  if (walk->text->len != n_bytes || memcmp (walk->text->str, text, n_bytes) != 0)
    return g_strdup_printf ("the text is \"%s\", should be \"%s\"", walk->text->str, text);
  for (guint p = 0; p < walk->pointers->len; p++)
    if (!g_hash_table_contains (walk->elements, walk->pointers->pdata[p]))
      return g_strdup_printf ("#%s points nowhere", (const char *) walk->pointers->pdata[p]);
  g_hash_table_iter_init (&i, walk->elements);
  while (g_hash_table_iter_next (&i, (gpointer *) &id, (gpointer *) &element))
    if (!is_linked (walk, id, element))
      return g_strdup_printf ("the chain is broken at %s", id);
  return g_steal_pointer (&walk->problem);
}

char *
find_broken_promise (NlpDocument *document, const char *xml)
{
  xmlDocPtr tree = xmlReadMemory (xml, strlen (xml), "test.xml", NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  Walk walk = { NULL };
  char *problem;

  if (tree == NULL)
    return g_strdup ("not well-formed");
  problem = validate (tree);
  if (problem == NULL)
    {
      walk.text = g_string_new (NULL);
      walk.elements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_element);
      walk.pointers = g_ptr_array_new_with_free_func (g_free);
      walk_node (&walk, xmlDocGetRootElement (tree), FALSE, 1);
      problem = compare (&walk, document);
      g_string_free (walk.text, TRUE);
      g_hash_table_unref (walk.elements);
      g_ptr_array_unref (walk.pointers);
      g_free (walk.problem);
    }
  xmlFreeDoc (tree);
  return problem;
}
