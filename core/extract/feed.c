/* feed.c - extract-feed: each item of an RSS (0.9 to 2.0) or Atom feed as a record with a page.
 *
 * Names of elements are compared without their namespaces, since feeds of all ages mix them.
 * SPDX-License-Identifier: MIT */
#include <libxml/parser.h>

#include <string.h>

#include "record.h"

#define MOST_ITEMS 100000

static gboolean
has_name (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/* The first child called @name. */
static xmlNode *
find_child (const xmlNode *node, const char *name)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (has_name (child, name))
      return child;
  return NULL;
}

static char *
dup_content (xmlNode *node)
{
  xmlChar *content = node != NULL ? xmlNodeGetContent (node) : NULL;
  char *copy = g_strdup ((const char *) content);

  xmlFree (content);
  return copy;
}

/* The content of the first child that is there; @names are parted by blanks. */
static char *
dup_first (const xmlNode *node, const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, " ", -1);
  xmlNode *child = NULL;

  for (guint i = 0; list[i] != NULL && child == NULL; i++)
    child = find_child (node, list[i]);
  return dup_content (child);
}

/* The markup of a node's children, for text that stands in the feed as XHTML. */
static char *
dup_markup (xmlDocPtr tree, xmlNode *node)
{
  xmlBufferPtr buffer = xmlBufferCreate ();
  char *markup;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    xmlNodeDump (buffer, tree, child, 0, 0);
  markup = g_strdup ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  return markup;
}

static char *
dup_body (xmlDocPtr tree, xmlNode *item)
{
  static const char *const names[] = { "encoded", "content", "description", "summary" };
  xmlNode *body = NULL;
  xmlChar *type;
  gboolean is_xhtml;

  for (guint i = 0; i < G_N_ELEMENTS (names) && body == NULL; i++)
    body = find_child (item, names[i]);
  if (body == NULL)
    return NULL;
  type = xmlGetProp (body, (const xmlChar *) "type");
  is_xhtml = type != NULL && strcmp ((const char *) type, "xhtml") == 0;
  xmlFree (type);
  return is_xhtml ? dup_markup (tree, body) : dup_content (body);
}

/* An Atom author is an element with a name in it. */
static char *
dup_author (const xmlNode *item)
{
  xmlNode *author = find_child (item, "author"), *name = author != NULL ? find_child (author, "name") : NULL;

  return name != NULL ? dup_content (name) : dup_first (item, "creator author");
}

static void
write_item (xmlDocPtr tree, xmlNode *item, const char *outlet)
{
  g_autoptr (Record) record = record_new ();
  g_autofree char *title = dup_first (item, "title"), *author = dup_author (item);
  g_autofree char *date = dup_first (item, "pubDate published date updated"), *id = dup_first (item, "guid id link");
  g_autofree char *body = dup_body (tree, item);
  g_autofree char *heading = g_markup_escape_text (title != NULL ? title : "", -1);
  g_autofree char *page = g_strdup_printf ("<h1>%s</h1><div>%s</div>", heading, body != NULL ? body : "");

  record_set (record, "id", id);
  record_set (record, "title", title);
  record_set (record, "author", author);
  record_set (record, "date", date);
  record_set (record, "outlet", outlet);
  record_set (record, "html", page);
  record_print (record);
}

/* Items stand in the channel (RSS 2), beside it (RSS 1) or in the feed (Atom). */
static guint
write_items (xmlDocPtr tree, const xmlNode *root)
{
  xmlNode *channel = find_child (root, "channel");
  g_autofree char *outlet = dup_first (channel != NULL ? channel : root, "title");
  const xmlNode *places[] = { root, channel };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (xmlNode *item = places[i] != NULL ? places[i]->children : NULL; item != NULL && n < MOST_ITEMS; item = item->next)
      if (has_name (item, "item") || has_name (item, "entry"))
        {
          write_item (tree, item, outlet);
          n++;
        }
  return n;
}

int
main (void)
{
  g_autoptr (GBytes) input = NULL;
  xmlDocPtr tree;

  record_begin ();
  input = record_read_input ();
  tree = xmlReadMemory (g_bytes_get_data (input, NULL), (int) g_bytes_get_size (input), NULL, NULL,
                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_RECOVER | XML_PARSE_NOCDATA);
  if (tree == NULL || xmlDocGetRootElement (tree) == NULL)
    record_fail ("the feed is no well-formed XML");
  if (write_items (tree, xmlDocGetRootElement (tree)) == 0)
    record_fail ("the feed holds no items");
  xmlFreeDoc (tree);
  return 0;
}
