/* page-marks.c - the tags of the article: blocks, turns, quotes, names and figures, and the notes in the margin.
 *
 * Classes: `m` on every mark, then one for the layer (q quote, c cue, s source, n name, f figure, x others), which the legend
 * switches, wN for the colour of who speaks and kN for how sure it is, in tenths. data-ref is whom a name means, data-who who speaks, data-q the quote that a
 * source and a cue belong to.
 * SPDX-License-Identifier: MIT */
#include "page.h"

#include <math.h>
#include <string.h>

#include <nlp/layers.h>

#include "markup.h"
#include "values.h"

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
  [NLP_CONTAINER_EMPTY] = { "<p class=\"empty\">", "</p>" },
  [NLP_CONTAINER_LABEL] = { "<span class=\"label\">", "</span>" },
};

/* A shorter line than this, but for the last, was broken on purpose. */
#define SHORTEST_WRAPPED 40

/* Statements, their notes in the margin. */

static void
put_who (const NlpPage *page, guint32 entry)
{
  if (entry != NLP__NO_ENTRY)
    nlp__markup_put_attribute (page->marked.sink, "data-who", nlp__registry_get (page->marked.registry, entry)->id);
}

/* How strong a mark is, in tenths: what is less sure is paler. */
static guint
get_strength (double certainty)
{
  return isnan (certainty) ? 10 : (guint) (CLAMP (certainty, .1, 1) * 10 + .5);
}

static void
put_note (NlpPage *page, guint32 i)
{
  const NlpSays *says = nlp__page_get_says (page, i);
  NlpSink *sink = page->marked.sink;

  nlp__sink_printf (sink, "<a class=\"note w%u\" id=\"s%u\" href=\"#r%u\"", nlp__page_get_colour (page, says->speaker), i + 1, i + 1);
  put_who (page, says->speaker);
  nlp__sink_puts (sink, "><b>");
  nlp__markup_put_content (sink, nlp__page_get_name (page, says));
  nlp__sink_puts (sink, "</b> ");
  nlp__page_put_tone (sink, says->tone);
  nlp__sink_puts (sink, "</a>");
}

/* Notes the statements of turns that begin before @end. */
static void
put_turn_notes (NlpPage *page, guint32 end)
{
  for (; page->next < page->says->len && nlp__page_get_says (page, page->next)->span.begin < end; page->next++)
    if (nlp__page_get_says (page, page->next)->quote == NLP_NO_ROW)
      put_note (page, page->next);
}

/* Blocks and turns. */

/* Whether the lines of a container were broken for their length alone. */
static gboolean
is_wrapped (const NlpMarked *marked, NlpSpan span)
{
  gsize n_bytes, n_line = 0;
  const char *bytes = nlp_document_get_bytes (marked->document, span, &n_bytes);
  guint n_lines = 0;

  for (gsize i = 0; i < n_bytes; i++)
    {
      if (bytes[i] != '\n')
        {
          n_line++;
          continue;
        }
      if (n_line < SHORTEST_WRAPPED)
        return FALSE;
      n_lines++;
      n_line = 0;
    }
  return n_lines > 0;
}

static void
open_turn (NlpPage *page, guint32 turn)
{
  const NlpLayer *turns = page->marked.turns;
  guint32 row = g_array_index (page->marked.outline.turns, NlpOutlineTurn, turn).row;
  guint32 entry = nlp__registry_find_row (page->marked.registry, nlp_layer_get_row (turns, row, NLP_TURNS_REFERENT));

  nlp__sink_printf (page->marked.sink, "<div class=\"turn %s w%u\"", nlp__turn_role (turns, row), nlp__page_get_colour (page, entry));
  put_who (page, entry);
  nlp__sink_puts (page->marked.sink, ">");
}

static void
open_container (NlpMarked *marked, const NlpContainer *container)
{
  NlpPage *page = (NlpPage *) marked;
  gboolean title = container->type == NLP_CONTAINER_HEADING && page->titled && container == (gpointer) marked->outline.containers->data;

  if (container->opens_turn)
    open_turn (page, container->turn);
  if (title)
    nlp__sink_puts (marked->sink, "<h1>");
  else if (container->type == NLP_CONTAINER_PARAGRAPH && is_wrapped (marked, container->span))
    nlp__sink_puts (marked->sink, "<p class=\"wrapped\">");
  else
    nlp__sink_puts (marked->sink, containers[container->type].start);
  if (container->turn != NLP_NO_ROW && container->type != NLP_CONTAINER_LABEL)
    put_turn_notes (page, container->span.end);
}

static void
close_container (NlpMarked *marked, const NlpContainer *container)
{
  const NlpPage *page = (const NlpPage *) marked;
  gboolean title = container->type == NLP_CONTAINER_HEADING && page->titled && container == (gpointer) marked->outline.containers->data;

  nlp__sink_puts (marked->sink, title ? "</h1>" : containers[container->type].end);
  if (container->closes_turn)
    nlp__sink_puts (marked->sink, "</div>");
}

/* Marks. */

static void
open_quote (NlpPage *page, guint32 row, gboolean first)
{
  NlpSink *sink = page->marked.sink;
  guint32 i = page->of_quote[row];

  if (i == NLP_NO_ROW)
    {
      /* It was left out of the statements: too unsure, or no statement. */
      nlp__sink_puts (sink, "<span class=\"weak\">");
      return;
    }
  if (first)
    put_note (page, i);
  nlp__sink_printf (sink, "<span class=\"m q %s w%u k%u\" data-q=\"%u\"", nlp__quote_kind (page->marked.quotes, row),
                    nlp__page_get_colour (page, nlp__page_get_says (page, i)->speaker),
                    get_strength (nlp__page_get_says (page, i)->certainty), i + 1);
  put_who (page, nlp__page_get_says (page, i)->speaker);
  nlp__sink_puts (sink, ">");
}

/* Its words of saying and its source; of one that is no statement they are nothing to look at. */
static void
open_part (NlpPage *page, guint32 row, const char *class)
{
  guint32 i = page->of_quote[row];

  if (i == NLP_NO_ROW)
    nlp__sink_puts (page->marked.sink, "<span>");
  else
    nlp__sink_printf (page->marked.sink, "<span class=\"m %s\" data-q=\"%u\">", class, i + 1);
}

static void
open_entity (NlpPage *page, guint32 row)
{
  static const char *const classes[NLP_N_CLASSES] = { "person", "org", "loc", "misc" };
  const NlpMarked *marked = &page->marked;
  NlpClass class = nlp__class_from_type (nlp_layer_get_string (marked->entities, row, NLP_ENTITIES_TYPE));
  guint entry = nlp__registry_find_row (marked->registry, nlp_layer_get_row (marked->entities, row, NLP_ENTITIES_REFERENT));
  const NlpRegistryEntry *who = entry != NLP__NO_ENTRY ? nlp__registry_get (marked->registry, entry) : NULL;

  nlp__sink_printf (marked->sink, "<span class=\"m n %s\"", classes[class]);
  if (who != NULL)
    {
      nlp__markup_put_attribute (marked->sink, "data-ref", who->id);
      nlp__markup_put_attribute (marked->sink, "title", who->name);
    }
  nlp__sink_puts (marked->sink, ">");
}

static void
open_number (NlpPage *page, guint32 row)
{
  gboolean vague = nlp__page_is_vague (page->marked.numbers, row);
  g_autofree char *readable = vague ? NULL : nlp__page_make_readable (page->marked.numbers, row);

  nlp__sink_puts (page->marked.sink, vague ? "<span" : "<span class=\"m f\"");
  nlp__markup_put_attribute (page->marked.sink, "title", readable);
  nlp__sink_puts (page->marked.sink, ">");
}

static void
open_other (NlpPage *page, guint32 number)
{
  guint32 row;
  const NlpMarkedOther *other = nlp__marked_find_other (&page->marked, number, &row);
  const char *label = nlp__layer_get_label (other->layer, row);
  g_autofree char *title = g_strconcat (nlp_layer_get_name (other->layer), label != NULL ? ": " : "", label, NULL);

  nlp__sink_puts (page->marked.sink, "<span class=\"m x\"");
  nlp__markup_put_attribute (page->marked.sink, "title", title);
  nlp__sink_puts (page->marked.sink, ">");
}

static void
open_piece (NlpMarked *marked, const NlpPiece *piece)
{
  NlpPage *page = (NlpPage *) marked;
  const NlpAnnotation *annotation = nlp__pieces_get_annotation (&marked->pieces, piece->annotation);

  switch ((NlpMarkedKind) annotation->kind)
    {
    case NLP_MARKED_QUOTE:
      open_quote (page, annotation->row, piece->part == 1);
      break;
    case NLP_MARKED_CUE:
      open_part (page, annotation->row, "c");
      break;
    case NLP_MARKED_SOURCE:
      open_part (page, annotation->row, "s");
      break;
    case NLP_MARKED_ENTITY:
      open_entity (page, annotation->row);
      break;
    case NLP_MARKED_NUMBER:
      open_number (page, annotation->row);
      break;
    default:
      open_other (page, annotation->row);
    }
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

const NlpMarkedTags nlp__page_tags = { open_container, close_container, open_piece, close_piece, put_text };
