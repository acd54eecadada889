/* page-facts.c - reads the head of a page.
 * SPDX-License-Identifier: MIT */
#include "page-facts.h"

#include <stddef.h>
#include <string.h>

#include "linked-data.h"
#include "web-page.h"

/* Names of <meta> elements by the fact that they give. The formats' own words, not English. */
static const struct
{
  const char *name;
  gsize fact;
} meta_names[] = {
  { "og:title", offsetof (NlpFacts, title) },
  { "author", offsetof (NlpFacts, author) },
  { "article:author_name", offsetof (NlpFacts, author) },
  { "article:published_time", offsetof (NlpFacts, date) },
  { "date", offsetof (NlpFacts, date) },
  { "dc.date", offsetof (NlpFacts, date) },
  { "dcterms.date", offsetof (NlpFacts, date) },
  { "datePublished", offsetof (NlpFacts, date) },
  { "pubdate", offsetof (NlpFacts, date) },
  { "og:site_name", offsetof (NlpFacts, outlet) }
};

static char **
get_fact (NlpFacts *facts, gsize offset)
{
  return (char **) (gpointer) ((char *) facts + offset);
}

static char *
dup_attribute (const xmlNode *element, const char *name)
{
  xmlChar *value = xmlGetProp (element, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static void
add_meta (NlpFacts *facts, const xmlNode *element)
{
  g_autofree char *name = dup_attribute (element, "name"), *property = dup_attribute (element, "property");
  g_autofree char *item = dup_attribute (element, "itemprop"), *content = dup_attribute (element, "content");
  const char *known = property != NULL ? property : name != NULL ? name : item;

  for (guint i = 0; known != NULL && content != NULL && i < G_N_ELEMENTS (meta_names); i++)
    if (g_ascii_strcasecmp (known, meta_names[i].name) == 0)
      {
        char **fact = get_fact (facts, meta_names[i].fact);

        if (*fact == NULL)
          *fact = g_steal_pointer (&content);
        return;
      }
}

static char *
dup_content (const xmlNode *element)
{
  xmlChar *content = xmlNodeGetContent (element);
  char *copy = g_strdup ((const char *) content);

  xmlFree (content);
  return copy;
}

static void
add_script (NlpFacts *facts, const xmlNode *element)
{
  g_autofree char *type = dup_attribute (element, "type");
  g_autofree char *content = NULL;

  if (type == NULL || g_ascii_strcasecmp (type, "application/ld+json") != 0)
    return;
  content = dup_content (element);
  if (content != NULL)
    nlp__linked_data_read (content, facts);
}

void
nlp__page_facts_add (NlpFacts *facts, const xmlNode *element)
{
  if (nlp__page_has_name (element, "meta"))
    add_meta (facts, element);
  else if (nlp__page_has_name (element, "script"))
    add_script (facts, element);
  else if (nlp__page_has_name (element, "title") && facts->page_title == NULL)
    facts->page_title = dup_content (element);
}
