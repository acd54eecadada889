/* xml-standoff.c - what stands beside the text: who and what is named, scores, features.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "xml-features.h"
#include "xml.h"

void
nlp__xml_open_standoff (NlpXml *xml)
{
  if (!xml->standoff)
    nlp__sink_puts (xml->sink, "<standOff>\n");
  xml->standoff = TRUE;
}

/* Persons, organisations, places, things. */

static const struct
{
  const char *list, *entry, *name;
} lists[NLP_N_CLASSES] = { { "listPerson", "person", "persName" },
                           { "listOrg", "org", "orgName" },
                           { "listPlace", "place", "placeName" },
                           { "listObject", "object", "objectName" } };

static void
put_name (NlpXml *xml, NlpClass class, const char *name)
{
  nlp__sink_printf (xml->sink, "<%s>", lists[class].name);
  nlp__xml_put_content (xml->sink, name);
  nlp__sink_printf (xml->sink, "</%s>", lists[class].name);
}

/* The other forms of a name, one a line. */
static void
put_aliases (NlpXml *xml, const NlpRegistryEntry *entry)
{
  const char *lines = nlp_layer_get_string (xml->registry->referents, entry->row, NLP_REFERENTS_ALIASES);
  g_auto (GStrv) aliases = g_strsplit (lines == NULL ? "" : lines, "\n", -1);

  for (guint i = 0; aliases[i] != NULL; i++)
    {
      g_autofree char *alias = nlp__make_name (aliases[i], -1);

      if (*alias != '\0' && !g_str_equal (alias, entry->name))
        put_name (xml, entry->class, alias);
    }
}

static void
put_entry (NlpXml *xml, const NlpRegistryEntry *entry)
{
  gboolean object = entry->class == NLP_CLASS_MISC;

  nlp__sink_printf (xml->sink, "<%s xml:id=\"%s\">%s", lists[entry->class].entry, entry->id, object ? "<objectIdentifier>" : "");
  put_name (xml, entry->class, entry->name);
  if (entry->row != NLP_NO_ROW)
    put_aliases (xml, entry);
  nlp__sink_printf (xml->sink, "%s</%s>\n", object ? "</objectIdentifier>" : "", lists[entry->class].entry);
}

static void
put_list (NlpXml *xml, NlpClass class)
{
  if (xml->registry->n_of_class[class] == 0)
    return;
  nlp__xml_open_standoff (xml);
  nlp__sink_printf (xml->sink, "<%s>\n", lists[class].list);
  for (guint i = 0; i < xml->registry->entries->len; i++)
    if (nlp__registry_get (xml->registry, i)->class == class)
      put_entry (xml, nlp__registry_get (xml->registry, i));
  nlp__sink_printf (xml->sink, "</%s>\n", lists[class].list);
}

void
nlp__xml_put_standoff (NlpXml *xml)
{
  for (guint class = 0; class < NLP_N_CLASSES; class++)
    put_list (xml, class);
  nlp__xml_put_scores (xml);
  nlp__xml_put_attitudes (xml);
  nlp__xml_put_features (xml);
  if (xml->standoff)
    nlp__sink_puts (xml->sink, "</standOff>\n");
}
