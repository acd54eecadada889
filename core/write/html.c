/* html.c - the format "html": a page of its own, to look at. The article with quotes, names and figures marked in colour, and who is
 * named and who speaks, with counts. No scripts, nothing loaded from elsewhere.
 *
 * The marks nest as in annotated XML, from which this differs in its tags only; sentences and tokens are not marked.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "formats.h"
#include "marked.h"
#include "markup.h"
#include "values.h"

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
get_speaker (const NlpMarked *marked, guint32 referent, const char *name)
{
  guint entry = nlp__registry_find_speaker (marked->registry, referent, name);

  return entry == NLP__NO_ENTRY ? NULL : nlp__registry_get (marked->registry, entry)->name;
}

static void
open_container (NlpMarked *marked, const NlpContainer *container)
{
  if (container->opens_turn)
    {
      guint32 row = g_array_index (marked->outline.turns, NlpOutlineTurn, container->turn).row;
      const char *speaker = get_speaker (marked, nlp_layer_get_row (marked->turns, row, NLP_TURNS_REFERENT),
                                         nlp_layer_get_string (marked->turns, row, NLP_TURNS_SPEAKER));

      nlp__sink_printf (marked->sink, "<section class=\"turn %s\">", nlp__turn_role (marked->turns, row));
      if (speaker != NULL)
        {
          nlp__sink_puts (marked->sink, "<div class=\"who\">");
          nlp__markup_put_content (marked->sink, speaker);
          nlp__sink_puts (marked->sink, "</div>");
        }
    }
  nlp__sink_puts (marked->sink, containers[container->type].start);
}

static void
close_container (NlpMarked *marked, const NlpContainer *container)
{
  nlp__sink_puts (marked->sink, containers[container->type].end);
  if (container->closes_turn)
    nlp__sink_puts (marked->sink, "</section>");
}

/* Marks: a class for the colour, and a title that shows when one points at it. */

static void
append_fact (GString *title, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (title, "%s%s%s%s", title->len == 0 ? "" : ", ", name, *name == '\0' ? "" : " ", value);
}

static const char *
describe_quote (const NlpMarked *marked, guint32 row, GString *title)
{
  static const struct
  {
    const char *kind, *class;
  } kinds[] = { { "direct", "quote direct" }, { "indirect", "quote indirect" }, { "mixed", "quote mixed" } };
  const char *kind = nlp__quote_kind (marked->quotes, row);

  append_fact (title, "", kind);
  append_fact (title, "said by", get_speaker (marked, nlp_layer_get_row (marked->quotes, row, NLP_QUOTES_REFERENT),
                                              nlp_layer_get_string (marked->quotes, row, NLP_QUOTES_SPEAKER)));
  append_fact (title, "", nlp_layer_get_string (marked->quotes, row, NLP_QUOTES_MODALITY));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].class;
  return kinds[0].class;
}

static const char *
describe_entity (const NlpMarked *marked, guint32 row, GString *title)
{
  NlpClass class = nlp__class_from_type (nlp_layer_get_string (marked->entities, row, NLP_ENTITIES_TYPE));
  guint entry = nlp__registry_find_row (marked->registry, nlp_layer_get_row (marked->entities, row, NLP_ENTITIES_REFERENT));

  append_fact (title, "", nlp__class_names[class]);
  append_fact (title, "", nlp__entity_subtype (marked->entities, row));
  append_fact (title, "=", entry == NLP__NO_ENTRY ? NULL : nlp__registry_get (marked->registry, entry)->name);
  return classes[class];
}

static const char *
describe_number (const NlpMarked *marked, guint32 row, GString *title)
{
  for (guint i = NLP_NUMBERS_KIND; i <= NLP_NUMBERS_RESOLVED; i++)
    append_fact (title, i == NLP_NUMBERS_KIND ? "" : nlp_numbers_fields[i].name, nlp_layer_get_string (marked->numbers, row, i));
  return "number";
}

static const char *
describe_other (const NlpMarked *marked, guint32 number, GString *title)
{
  guint32 row;
  const NlpMarkedOther *other = nlp__marked_find_other (marked, number, &row);

  append_fact (title, "", nlp_layer_get_name (other->layer));
  append_fact (title, "", nlp__layer_get_label (other->layer, row));
  return "other";
}

static const char *
describe (const NlpMarked *marked, const NlpAnnotation *annotation, GString *title)
{
  switch ((NlpMarkedKind) annotation->kind)
    {
    case NLP_MARKED_QUOTE:
      return describe_quote (marked, annotation->row, title);
    case NLP_MARKED_CUE:
      return "cue";
    case NLP_MARKED_SOURCE:
      return "source";
    case NLP_MARKED_ENTITY:
      return describe_entity (marked, annotation->row, title);
    case NLP_MARKED_NUMBER:
      return describe_number (marked, annotation->row, title);
    default:
      return describe_other (marked, annotation->row, title);
    }
}

static void
open_piece (NlpMarked *marked, const NlpPiece *piece)
{
  g_autoptr (GString) title = g_string_new (NULL);
  const char *class = describe (marked, nlp__pieces_get_annotation (&marked->pieces, piece->annotation), title);

  nlp__sink_printf (marked->sink, "<span class=\"%s\"", class);
  nlp__markup_put_attribute (marked->sink, "title", title->len == 0 ? NULL : title->str);
  nlp__sink_put_char (marked->sink, '>');
}

static void
close_piece (NlpMarked *marked, const NlpPiece *piece)
{
  nlp__sink_puts (marked->sink, "</span>");
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
count_speakers (const NlpMarked *marked, const NlpLayer *layer, guint name_field, guint referent_field, Counts *counts, gsize place)
{
  for (guint row = 0; layer != NULL && row < nlp_layer_get_length (layer); row++)
    {
      guint entry = nlp__registry_find_speaker (marked->registry, nlp_layer_get_row (layer, row, referent_field),
                                                nlp_layer_get_string (layer, row, name_field));

      if (entry != NLP__NO_ENTRY)
        G_STRUCT_MEMBER (guint, &counts[entry], place) += 1;
    }
}

static void
put_entries (NlpMarked *marked)
{
  guint n = marked->registry->entries->len;
  g_autofree Counts *counts = g_new0 (Counts, n + 1);

  if (n == 0)
    return;
  for (guint row = 0; marked->entities != NULL && row < nlp_layer_get_length (marked->entities); row++)
    {
      guint entry = nlp__registry_find_row (marked->registry, nlp_layer_get_row (marked->entities, row, NLP_ENTITIES_REFERENT));

      if (entry != NLP__NO_ENTRY)
        counts[entry].mentions++;
    }
  count_speakers (marked, marked->quotes, NLP_QUOTES_SPEAKER, NLP_QUOTES_REFERENT, counts, G_STRUCT_OFFSET (Counts, quotes));
  count_speakers (marked, marked->turns, NLP_TURNS_SPEAKER, NLP_TURNS_REFERENT, counts, G_STRUCT_OFFSET (Counts, turns));
  nlp__sink_puts (marked->sink, "<table><tr><th>name</th><th>mentions</th><th>quotes</th><th>turns</th></tr>\n");
  for (guint i = 0; i < n; i++)
    {
      const NlpRegistryEntry *entry = nlp__registry_get (marked->registry, i);

      nlp__sink_printf (marked->sink, "<tr><td class=\"%s\">", classes[entry->class]);
      nlp__markup_put_content (marked->sink, entry->name);
      nlp__sink_printf (marked->sink, "</td><td>%u</td><td>%u</td><td>%u</td></tr>\n", counts[i].mentions, counts[i].quotes,
                        counts[i].turns);
    }
  nlp__sink_puts (marked->sink, "</table>\n");
}

static void
put_document (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  static const NlpMarkedTags tags = { open_container, close_container, open_piece, close_piece, put_text };
  NlpMarked marked;

  nlp__marked_init (&marked, writer, document, sink);
  marked.sentences = marked.tokens = marked.sentiment = marked.attitudes = NULL;
  nlp__marked_collect (&marked);
  nlp__sink_puts (sink, "<!DOCTYPE html>\n<html");
  nlp__markup_put_attribute (sink, "lang", nlp__document_get_language (document));
  nlp__sink_puts (sink, ">\n<head><meta charset=\"utf-8\"><title>");
  nlp__markup_put_content (sink, nlp_document_get_id (document));
  nlp__sink_printf (sink, "</title>\n<style>\n%s</style></head>\n<body>\n<h1>", style);
  nlp__markup_put_content (sink, nlp_document_get_id (document));
  nlp__sink_puts (sink, "</h1>\n<main>\n");
  nlp__marked_walk (&marked, &tags);
  nlp__sink_puts (sink, "</main>\n");
  put_entries (&marked);
  nlp__sink_puts (sink, "</body>\n</html>\n");
  nlp__marked_clear (&marked);
}

const NlpFormat nlp__format_html = {
  .info = { "html", "a page to look at, with quotes, names and figures marked; one document a file", "html", FALSE,
            NLP_LAYER_TOKENS },
  .document = put_document
};
