/* xml-standoff.c - what stands beside the text: who and what is named, scores, features.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "xml-features.h"
#include "xml.h"

/* Scores from this on, up and down, are not neutral. */
#define NOT_NEUTRAL 0.05

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

/* Scores. */

/* Writes what a score is about: an element of its own kind, or one that was made for it. */
static void
put_target (NlpXml *xml, guint32 row, guint *anchor)
{
  const NlpXmlOther *other = &g_array_index (xml->others, NlpXmlOther, xml->others->len - 1);

  if (*anchor < xml->anchors->len && g_array_index (xml->anchors, guint32, *anchor) == row)
    nlp__sink_printf (xml->sink, "x%u", other->first + ++*anchor);
  else
    nlp__xml_put_score_target (xml, row, xml->sink);
}

static void
put_score (NlpXml *xml, guint32 row, guint *anchor)
{
  double score = nlp_layer_get_number (xml->sentiment, row, NLP_SENTIMENT_SCORE);
  const char *class = score >= NOT_NEUTRAL ? "positive" : score <= -NOT_NEUTRAL ? "negative" : "neutral";
  char digits[400];

  nlp__sink_printf (xml->sink, "<span type=\"%s\" target=\"#", nlp_layer_get_string (xml->sentiment, row, NLP_SENTIMENT_SCOPE));
  put_target (xml, row, anchor);
  nlp__sink_printf (xml->sink, "\" ana=\"#sentiment.%s\">%s</span>\n", class,
                    g_ascii_formatd (digits, sizeof digits, "%+.3f", score));
}

/* One group for each stretch of scores by the same plugins. */
static void
put_scores (NlpXml *xml)
{
  guint n = xml->sentiment == NULL ? 0 : nlp_layer_get_length (xml->sentiment), anchor = 0, n_left_out = 0;
  gboolean open = FALSE;
  guint64 last = 0;

  for (guint32 row = 0; row < n; row++)
    {
      guint64 providers = nlp_layer_get_providers (xml->sentiment, row);

      if (!nlp__xml_is_score (xml, row))
        {
          n_left_out++;
          continue;
        }
      if (!open || providers != last)
        {
          nlp__xml_open_standoff (xml);
          nlp__sink_puts (xml->sink, open ? "</spanGrp>\n<spanGrp type=\"sentiment\"" : "<spanGrp type=\"sentiment\"");
          nlp__xml_put_resp (xml, providers);
          nlp__sink_puts (xml->sink, ">\n");
          open = TRUE;
          last = providers;
        }
      put_score (xml, row, &anchor);
    }
  if (open)
    nlp__sink_puts (xml->sink, "</spanGrp>\n");
  nlp__writer_note (xml->writer, "scores without a scope or a number were left out", n_left_out);
}

void
nlp__xml_put_standoff (NlpXml *xml)
{
  for (guint class = 0; class < NLP_N_CLASSES; class++)
    put_list (xml, class);
  put_scores (xml);
  nlp__xml_put_features (xml);
  if (xml->standoff)
    nlp__sink_puts (xml->sink, "</standOff>\n");
}
