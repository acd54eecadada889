/* figure-reading.c - the members of a gold item in one of its readings.
 * SPDX-License-Identifier: MIT */

#include "figure-reading.h"

static JsonNode *
find_member (const Reading *reading, const char *member)
{
  JsonNode *node = reading->other ? json_object_get_member (reading->other, member) : NULL;

  return node ? node : json_object_get_member (reading->item, member);
}

char *
reading_dup (const Reading *reading, const char *member)
{
  JsonNode *node = find_member (reading, member);

  if (!node || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (node));
  return g_strdup_printf ("%.15g", json_node_get_double (node));
}

JsonArray *
reading_get_array (const Reading *reading, const char *member)
{
  JsonNode *node = find_member (reading, member);

  return node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}
