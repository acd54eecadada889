/* html.c - the format "html": a page of its own, to look at. The article with quotes, names and figures marked in colour, and who is
 * named and who speaks, with counts. No scripts, nothing loaded from elsewhere.
 *
 * The marks nest as in annotated XML, from which this differs in its tags only; sentences and tokens are not marked.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "formats.h"
#include "xml-features.h"

static const char style[] =
  "body{font:18px/1.6 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em;color:#222}\n"
  "h1{font-size:1em;color:#777}h2{line-height:1.25}.byline,.caption,.boilerplate{color:#777;font-size:.9em}\n"
  "p{white-space:pre-line}.turn{border-left:3px solid #bbb;padding-left:1em;margin:1em 0}.question{border-color:#c80}\n"
  ".answer{border-color:#27a}.label{font-weight:bold}.who{font:13px sans-serif;color:#777}\n"
  ".quote{background:#fff3c4}.indirect{background:#f4f1e6}.mixed{background:#fbf0d0}.cue{border-bottom:2px solid #c80}\n"
  ".source{border-bottom:2px solid #27a}.person{color:#1558b0}.org{color:#8a2be2}.loc{color:#0a7d3c}.misc{color:#a0522d}\n"
  ".number{background:#e3f1e3}.other{outline:1px dotted #999}\n"
  "table{font:14px sans-serif;border-collapse:collapse;margin-top:2em}td,th{text-align:left;padding:.1em .8em .1em 0}\n";

static const char *const classes[NLP_N_CLASSES] = { "person", "org", "loc", "misc" };

/* Containers and turns. */

static const struct
{
  const char *start, *end;
} containers[] = {
  [NLP_CONTAINER_HEADING] = { "<h2>", "</h2>" },
  [NLP_CONTAINER_BYLINE] = { "<p class=\"byline\">", "</p>" },
  [NLP_CONTAINER_PARAGRAPH] = { "<p>", "</p>" },
  [NLP_CONTAINER_CAPTION] = { "<p class=\"caption\">", "</p>" },
  [NLP_CONTAINER_BOILERPLATE] = { "<p class=\"boilerplate\">", "</p>" },
  [NLP_CONTAINER_LATE_BYLINE] = { "<p class=\"byline\">", "</p>" },
  [NLP_CONTAINER_EMPTY] = { "<p>", "</p>" },
  [NLP_CONTAINER_LABEL] = { "<span class=\"label\">", "</span>" },
};

static const char *
get_speaker (const NlpXml *xml, guint32 referent, const char *name)
{
  guint entry = nlp__registry_find_speaker (xml->registry, referent, name);

  return entry == NLP__NO_ENTRY ? NULL : nlp__registry_get (xml->registry, entry)->name;
}

static void
open_container (NlpXml *xml, const NlpContainer *container)
{
  if (container->opens_turn)
    {
      guint32 row = g_array_index (xml->outline.turns, NlpOutlineTurn, container->turn).row;
      const char *speaker = get_speaker (xml, nlp_layer_get_row (xml->turns, row, NLP_TURNS_REFERENT),
                                         nlp_layer_get_string (xml->turns, row, NLP_TURNS_SPEAKER));

      nlp__sink_printf (xml->sink, "<section class=\"turn %s\">", nlp__turn_role (xml->turns, row));
      if (speaker != NULL)
        {
          nlp__sink_puts (xml->sink, "<div class=\"who\">");
          nlp__xml_put_content (xml->sink, speaker);
          nlp__sink_puts (xml->sink, "</div>");
        }
    }
  nlp__sink_puts (xml->sink, containers[container->type].start);
}

static void
close_container (NlpXml *xml, const NlpContainer *container)
{
  nlp__sink_puts (xml->sink, containers[container->type].end);
  if (container->closes_turn)
    nlp__sink_puts (xml->sink, "</section>");
}

/* Marks: a class for the colour, and a title that shows when one points at it. */

static void
append_fact (GString *title, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (title, "%s%s%s%s", title->len == 0 ? "" : ", ", name, *name == '\0' ? "" : " ", value);
}

static const char *
describe_quote (const NlpXml *xml, guint32 row, GString *title)
{
  static const struct
  {
    const char *kind, *class;
  } kinds[] = { { "direct", "quote direct" }, { "indirect", "quote indirect" }, { "mixed", "quote mixed" } };
  const char *kind = nlp__quote_kind (xml->quotes, row);

  append_fact (title, "", kind);
  append_fact (title, "said by", get_speaker (xml, nlp_layer_get_row (xml->quotes, row, NLP_QUOTES_REFERENT),
                                              nlp_layer_get_string (xml->quotes, row, NLP_QUOTES_SPEAKER)));
  append_fact (title, "", nlp_layer_get_string (xml->quotes, row, NLP_QUOTES_MODALITY));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].class;
  return kinds[0].class;
}

static const char *
describe_entity (const NlpXml *xml, guint32 row, GString *title)
{
  NlpClass class = nlp__class_from_type (nlp_layer_get_string (xml->entities, row, NLP_ENTITIES_TYPE));
  guint entry = nlp__registry_find_row (xml->registry, nlp_layer_get_row (xml->entities, row, NLP_ENTITIES_REFERENT));

  append_fact (title, "", nlp__class_names[class]);
  append_fact (title, "", nlp__entity_subtype (xml->entities, row));
  append_fact (title, "=", entry == NLP__NO_ENTRY ? NULL : nlp__registry_get (xml->registry, entry)->name);
  return classes[class];
}

static const char *
describe_number (const NlpXml *xml, guint32 row, GString *title)
{
  for (guint i = NLP_NUMBERS_KIND; i <= NLP_NUMBERS_RESOLVED; i++)
    append_fact (title, i == NLP_NUMBERS_KIND ? "" : nlp_numbers_fields[i].name, nlp_layer_get_string (xml->numbers, row, i));
  return "number";
}

static const char *
describe_other (const NlpXml *xml, guint32 number, GString *title)
{
  guint32 row;
  const NlpXmlOther *other = nlp__xml_find_other (xml, number, &row);

  append_fact (title, "", nlp_layer_get_name (other->layer));
  append_fact (title, "", nlp__xml_get_label (other->layer, row));
  return "other";
}

static const char *
describe (const NlpXml *xml, const NlpAnnotation *annotation, GString *title)
{
  switch ((NlpXmlKind) annotation->kind)
    {
    case NLP_XML_QUOTE:
      return describe_quote (xml, annotation->row, title);
    case NLP_XML_CUE:
      return "cue";
    case NLP_XML_SOURCE:
      return "source";
    case NLP_XML_ENTITY:
      return describe_entity (xml, annotation->row, title);
    case NLP_XML_NUMBER:
      return describe_number (xml, annotation->row, title);
    default:
      return describe_other (xml, annotation->row, title);
    }
}

static void
open_piece (NlpXml *xml, const NlpPiece *piece)
{
  g_autoptr (GString) title = g_string_new (NULL);
  const char *class = describe (xml, nlp__pieces_get_annotation (&xml->pieces, piece->annotation), title);

  nlp__sink_printf (xml->sink, "<span class=\"%s\"", class);
  nlp__xml_put_attribute (xml->sink, "title", title->len == 0 ? NULL : title->str);
  nlp__sink_put_char (xml->sink, '>');
}

static void
close_piece (NlpXml *xml, const NlpPiece *piece)
{
  nlp__sink_puts (xml->sink, "</span>");
}

/* Text: what a page cannot carry is U+FFFD. */
static const char *
put_text (NlpSink *sink, const char *text, guint32 n)
{
  const char *plain = text;

  for (; n > 0; n--)
    {
      gunichar c = g_utf8_get_char (text);
      const char *instead = c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : nlp__is_portable (c) ? NULL : "\xEF\xBF\xBD";

      if (instead != NULL)
        {
          nlp__sink_put (sink, plain, text - plain);
          nlp__sink_puts (sink, instead);
          plain = g_utf8_next_char (text);
        }
      text = g_utf8_next_char (text);
    }
  nlp__sink_put (sink, plain, text - plain);
  return text;
}

/* Who is named and who speaks. */

typedef struct
{
  guint mentions, quotes, turns;
} Counts;

static void
count_speakers (const NlpXml *xml, const NlpLayer *layer, guint name_field, guint referent_field, Counts *counts, gsize place)
{
  for (guint row = 0; layer != NULL && row < nlp_layer_get_length (layer); row++)
    {
      guint entry = nlp__registry_find_speaker (xml->registry, nlp_layer_get_row (layer, row, referent_field),
                                                nlp_layer_get_string (layer, row, name_field));

      if (entry != NLP__NO_ENTRY)
        G_STRUCT_MEMBER (guint, &counts[entry], place) += 1;
    }
}

static void
put_entries (NlpXml *xml)
{
  guint n = xml->registry->entries->len;
  g_autofree Counts *counts = g_new0 (Counts, n + 1);

  if (n == 0)
    return;
  for (guint row = 0; xml->entities != NULL && row < nlp_layer_get_length (xml->entities); row++)
    {
      guint entry = nlp__registry_find_row (xml->registry, nlp_layer_get_row (xml->entities, row, NLP_ENTITIES_REFERENT));

      if (entry != NLP__NO_ENTRY)
        counts[entry].mentions++;
    }
  count_speakers (xml, xml->quotes, NLP_QUOTES_SPEAKER, NLP_QUOTES_REFERENT, counts, G_STRUCT_OFFSET (Counts, quotes));
  count_speakers (xml, xml->turns, NLP_TURNS_SPEAKER, NLP_TURNS_REFERENT, counts, G_STRUCT_OFFSET (Counts, turns));
  nlp__sink_puts (xml->sink, "<table><tr><th>name</th><th>mentions</th><th>quotes</th><th>turns</th></tr>\n");
  for (guint i = 0; i < n; i++)
    {
      const NlpRegistryEntry *entry = nlp__registry_get (xml->registry, i);

      nlp__sink_printf (xml->sink, "<tr><td class=\"%s\">", classes[entry->class]);
      nlp__xml_put_content (xml->sink, entry->name);
      nlp__sink_printf (xml->sink, "</td><td>%u</td><td>%u</td><td>%u</td></tr>\n", counts[i].mentions, counts[i].quotes,
                        counts[i].turns);
    }
  nlp__sink_puts (xml->sink, "</table>\n");
}

static void
put_document (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  static const NlpXmlTags tags = { open_container, close_container, open_piece, close_piece, put_text };
  NlpXml xml;

  nlp__xml_init (&xml, writer, document, sink);
  xml.sentences = xml.tokens = xml.sentiment = xml.attitudes = NULL;
  nlp__xml_collect (&xml);
  nlp__sink_puts (sink, "<!DOCTYPE html>\n<html");
  nlp__xml_put_attribute (sink, "lang", nlp__xml_get_language (document));
  nlp__sink_puts (sink, ">\n<head><meta charset=\"utf-8\"><title>");
  nlp__xml_put_content (sink, nlp_document_get_id (document));
  nlp__sink_printf (sink, "</title>\n<style>\n%s</style></head>\n<body>\n<h1>", style);
  nlp__xml_put_content (sink, nlp_document_get_id (document));
  nlp__sink_puts (sink, "</h1>\n<main>\n");
  nlp__xml_walk (&xml, &tags);
  nlp__sink_puts (sink, "</main>\n");
  put_entries (&xml);
  nlp__sink_puts (sink, "</body>\n</html>\n");
  nlp__xml_clear (&xml);
}

const NlpFormat nlp__format_html = {
  .info = { "html", "a page to look at, with quotes, names and figures marked; one document a file", "html", FALSE,
            NLP_LAYER_TOKENS },
  .document = put_document
};
