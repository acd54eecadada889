/* properties.c - Dublin Core elements, which both families of office files have.
 * SPDX-License-Identifier: MIT */
#include "office.h"

#include <string.h>

#include "paragraphs.h"

/* In the order of trust: what stands later in the list is used if nothing before it is there. */
static const struct
{
  const char *element;
  const char *member;
} elements[] = { { "title", "title" },   { "initial-creator", "author" }, { "creator", "author" },
                 { "created", "date" }, { "creation-date", "date" },     { "date", "date" } };

typedef struct
{
  char *values[G_N_ELEMENTS (elements)];
  int open;           /* the element that has begun, or -1 */
} Properties;

static gboolean
begin_element (gpointer data, xmlTextReaderPtr reader, const char *name)
{
  Properties *properties = data;

  properties->open = -1;
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (strcmp (name, elements[i].element) == 0)
      properties->open = (int) i;
  return TRUE;
}

static void
end_element (gpointer data, const char *name)
{
  ((Properties *) data)->open = -1;
}

static void
add_text (gpointer data, const char *text)
{
  Properties *properties = data;

  if (properties->open >= 0 && properties->values[properties->open] == NULL)
    properties->values[properties->open] = g_strdup (text);
}

void
properties_read (GBytes *part, Record *record)
{
  static const XmlSteps steps = { begin_element, end_element, add_text };
  Properties properties = { .open = -1 };
  const char *before = "";

  paragraphs_walk (part, &steps, &properties);
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      if (properties.values[i] != NULL && strcmp (elements[i].member, before) != 0)
        {
          record_set (record, elements[i].member, properties.values[i]);
          before = elements[i].member;
        }
      g_free (properties.values[i]);
    }
}
