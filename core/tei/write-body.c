/* write-body.c - the text, with its divisions, turns, containers, and the tags of the pieces.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "tei.h"

/* Turns and containers. */

static void
put_reference (NlpSink *sink, const char *attribute, char letter, guint32 number, guint32 part)
{
  nlp__sink_printf (sink, " %s\"%s%c%u", attribute, g_str_equal (attribute, "xml:id=") ? "" : "#", letter, number);
  if (part > 1)
    nlp__sink_printf (sink, ".%u", part);
  nlp__sink_put_char (sink, '"');
}

static void
put_turn_attributes (NlpTei *tei, guint32 row)
{
  guint entry = nlp__registry_find_row (tei->marked.registry, nlp_layer_get_row (tei->marked.turns, row, NLP_TURNS_REFERENT));

  if (entry != NLP__NO_ENTRY)
    nlp__sink_printf (tei->marked.sink, " who=\"#%s\"", nlp__registry_get (tei->marked.registry, entry)->id);
  nlp__sink_printf (tei->marked.sink, " ana=\"#" NLP__PROFILE_TURN "%s\"", nlp__turn_role (tei->marked.turns, row));
  nlp__tei_put_provenance (tei, tei->marked.turns, row);
}

static void
open_turn (NlpTei *tei, const NlpContainer *container)
{
  const NlpOutlineTurn *turn = &g_array_index (tei->marked.outline.turns, NlpOutlineTurn, container->turn);

  nlp__sink_puts (tei->marked.sink, "<sp");
  put_reference (tei->marked.sink, "xml:id=", 't', container->turn + 1, container->turn_part);
  if (container->turn_part == 1)
    put_turn_attributes (tei, turn->row);
  else
    put_reference (tei->marked.sink, "prev=", 't', container->turn + 1, container->turn_part - 1);
  if (container->turn_part < turn->n_parts)
    put_reference (tei->marked.sink, "next=", 't', container->turn + 1, container->turn_part + 1);
  nlp__sink_put_char (tei->marked.sink, '>');
}

static void
open_container (NlpMarked *marked, const NlpContainer *container)
{
  NlpTei *tei = (NlpTei *) marked;
  guint32 n_parts = container->part == 0 ? 0 : tei->marked.outline.block_parts[container->block];

  if (container->opens_division)
    nlp__sink_puts (tei->marked.sink, "<div>");
  if (container->opens_turn)
    open_turn (tei, container);
  nlp__sink_put_char (tei->marked.sink, '<');
  nlp__sink_puts (tei->marked.sink, nlp__element_names[nlp__profile_blocks[container->type].element]);
  nlp__markup_put_attribute (tei->marked.sink, "type", nlp__profile_blocks[container->type].type);
  if (n_parts > 1)
    put_reference (tei->marked.sink, "xml:id=", 'b', container->block + 1, container->part);
  if (container->part > 1)
    put_reference (tei->marked.sink, "prev=", 'b', container->block + 1, container->part - 1);
  if (container->part < n_parts)
    put_reference (tei->marked.sink, "next=", 'b', container->block + 1, container->part + 1);
  nlp__sink_put_char (tei->marked.sink, '>');
}

static void
close_container (NlpMarked *marked, const NlpContainer *container)
{
  nlp__sink_puts (marked->sink, "</");
  nlp__sink_puts (marked->sink, nlp__element_names[nlp__profile_blocks[container->type].element]);
  nlp__sink_put_char (marked->sink, '>');
  if (container->closes_turn)
    nlp__sink_puts (marked->sink, "</sp>");
  if (container->closes_division)
    nlp__sink_puts (marked->sink, "</div>");
}

void
nlp__tei_put_body (NlpTei *tei)
{
  static const NlpMarkedTags tags = { open_container, close_container, nlp__tei_put_start_tag, nlp__tei_put_end_tag,
                                   nlp__markup_put_text };

  nlp__sink_puts (tei->marked.sink, "<text xml:space=\"preserve\"><body xml:id=\"body\">");
  nlp__marked_walk (&tei->marked, &tags);
  nlp__sink_puts (tei->marked.sink, "</body></text>\n");
}
