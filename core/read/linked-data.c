/* linked-data.c - reads JSON-LD with json-glib.
 *
 * The description of an article is the object, a member of the list, or of the list "@graph". Its author is a name, an
 * object with a name, or a list of these.
 * SPDX-License-Identifier: MIT */
#include "linked-data.h"

#include <string.h>

#include <json-glib/json-glib.h>

#define LONGEST 1000000
#define DEEPEST 64
#define MOST_AUTHORS 20

/* json-glib recurses for each level. */
static gboolean
nests_too_deep (const char *json)
{
  guint depth = 0;
  gboolean in_string = FALSE;

  for (const char *c = json; *c != '\0'; c++)
    if (in_string && *c == '\\' && c[1] != '\0')
      c++;
    else if (*c == '"')
      in_string = !in_string;
    else if (!in_string && (*c == '{' || *c == '[') && ++depth > DEEPEST)
      return TRUE;
    else if (!in_string && (*c == '}' || *c == ']') && depth > 0)
      depth--;
  return FALSE;
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/* The name that a node is or has. */
static const char *
get_name (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return get_string (json_node_get_object (node), "name");
  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static char *
dup_names (JsonNode *node)
{
  g_autoptr (GString) names = g_string_new (NULL);
  JsonArray *list;

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup (get_name (node));
  list = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (list) && i < MOST_AUTHORS; i++)
    {
      const char *name = get_name (json_array_get_element (list, i));

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name);
    }
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

/* NewsArticle, BlogPosting, Report and their kin have a headline; nothing else has. */
static gboolean
is_article (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) && get_string (json_node_get_object (node), "headline") != NULL;
}

static JsonNode *
find_article (JsonNode *root, guint depth)
{
  JsonArray *list = NULL;

  if (is_article (root))
    return root;
  if (JSON_NODE_HOLDS_ARRAY (root))
    list = json_node_get_array (root);
  else if (JSON_NODE_HOLDS_OBJECT (root) && json_object_has_member (json_node_get_object (root), "@graph"))
    return depth > 0 ? NULL : find_article (json_object_get_member (json_node_get_object (root), "@graph"), depth + 1);
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (is_article (json_array_get_element (list, i)))
      return json_array_get_element (list, i);
  return NULL;
}

static void
replace (char **fact, char *value)
{
  if (value == NULL)
    return;
  g_free (*fact);
  *fact = value;
}

void
nlp__linked_data_read (const char *json, NlpFacts *facts)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root, *article;
  JsonObject *object;

  if (strlen (json) > LONGEST || nests_too_deep (json) || !json_parser_load_from_data (parser, json, -1, NULL))
    return;
  root = json_parser_get_root (parser);
  article = root != NULL ? find_article (root, 0) : NULL;
  if (article == NULL)
    return;
  object = json_node_get_object (article);
  replace (&facts->title, g_strdup (get_string (object, "headline")));
  replace (&facts->author, dup_names (json_object_get_member (object, "author")));
  replace (&facts->date, g_strdup (get_string (object, "datePublished")));
  replace (&facts->outlet, dup_names (json_object_get_member (object, "publisher")));
}
