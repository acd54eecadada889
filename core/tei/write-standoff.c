/* write-standoff.c - what stands beside the text: who and what is named, scores, features.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "write-features.h"
#include "tei.h"

void
nlp__tei_open_standoff (NlpTei *tei)
{
  if (!tei->standoff)
    nlp__sink_puts (tei->marked.sink, "<standOff>\n");
  tei->standoff = TRUE;
}

/* Persons, organisations, places, things. */

static void
put_name (NlpTei *tei, NlpClass class, const char *name)
{
  nlp__sink_printf (tei->marked.sink, "<%s>", nlp__profile_classes[class].name);
  nlp__markup_put_content (tei->marked.sink, name);
  nlp__sink_printf (tei->marked.sink, "</%s>", nlp__profile_classes[class].name);
}

/* The other forms of a name, one a line. */
static void
put_aliases (NlpTei *tei, const NlpRegistryEntry *entry, guint row)
{
  const char *lines = nlp_layer_get_string (tei->marked.registry->referents, row, NLP_REFERENTS_ALIASES);
  g_auto (GStrv) aliases = g_strsplit (lines == NULL ? "" : lines, "\n", -1);

  for (guint i = 0; aliases[i] != NULL; i++)
    {
      g_autofree char *alias = nlp__make_name (aliases[i], -1);

      if (*alias != '\0' && !g_str_equal (alias, entry->name))
        put_name (tei, entry->class, alias);
    }
}

static void
put_entry (NlpTei *tei, const NlpRegistryEntry *entry, guint row)
{
  gboolean object = entry->class == NLP_CLASS_MISC;

  nlp__sink_printf (tei->marked.sink, "<%s xml:id=\"%s\">%s", nlp__profile_classes[entry->class].entry, entry->id,
                    object ? "<objectIdentifier>" : "");
  put_name (tei, entry->class, entry->name);
  put_aliases (tei, entry, row);
  nlp__sink_printf (tei->marked.sink, "%s</%s>\n", object ? "</objectIdentifier>" : "", nlp__profile_classes[entry->class].entry);
}

static void
put_list (NlpTei *tei, NlpClass class)
{
  if (tei->marked.registry->n_of_class[class] == 0)
    return;
  nlp__tei_open_standoff (tei);
  nlp__sink_printf (tei->marked.sink, "<%s>\n", nlp__profile_classes[class].list);
  for (guint i = 0; i < tei->marked.registry->entries->len; i++)
    if (nlp__registry_get (tei->marked.registry, i)->class == class)
      put_entry (tei, nlp__registry_get (tei->marked.registry, i), i);
  nlp__sink_printf (tei->marked.sink, "</%s>\n", nlp__profile_classes[class].list);
}

void
nlp__tei_put_standoff (NlpTei *tei)
{
  for (guint class = 0; class < NLP_N_CLASSES; class++)
    put_list (tei, class);
  nlp__tei_put_scores (tei);
  nlp__tei_put_beside (tei);
  nlp__tei_put_attitudes (tei);
  nlp__tei_put_features (tei);
  if (tei->standoff)
    nlp__sink_puts (tei->marked.sink, "</standOff>\n");
}
