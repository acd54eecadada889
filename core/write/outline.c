/* outline.c - the skeleton of the body.
 *
 * The borders of blocks and turns cut the text into stretches; each lies in at most one block and one turn, and becomes
 * a container unless it is white space.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "outline.h"
#include "values.h"

/* A longer label is none. */
#define MAX_LABEL 1000

typedef struct
{
  NlpOutline *outline;
  NlpCursor cursor;
  guint32 length;
  const NlpLayer *blocks, *turns, *sentences;
  guint block, turn;        /* the first that do not end before the place at hand */
} Builder;

static NlpContainerType
get_type (const Builder *builder, guint32 block)
{
  static const struct
  {
    const char *kind;
    NlpContainerType type;
  } types[] = { { "heading", NLP_CONTAINER_HEADING }, { "byline", NLP_CONTAINER_BYLINE },
                { "caption", NLP_CONTAINER_CAPTION }, { "boilerplate", NLP_CONTAINER_BOILERPLATE } };
  const char *kind;

  if (block == NLP_NO_ROW)
    return NLP_CONTAINER_EMPTY;
  kind = nlp__block_kind (builder->blocks, block);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].kind, kind))
      return types[i].type;
  return NLP_CONTAINER_PARAGRAPH;
}

static NlpSpan
get_block_span (const Builder *builder, guint32 block)
{
  return nlp_layer_get_span (builder->blocks, block);
}

static NlpOutlineTurn *
get_turn (const Builder *builder, guint32 turn)
{
  return &g_array_index (builder->outline->turns, NlpOutlineTurn, turn);
}

/* Whether a turn holds some of a block. Called for blocks at the place at hand. */
static gboolean
meets_turn (const Builder *builder, guint32 block)
{
  NlpSpan span = get_block_span (builder, block);

  return (builder->turn < builder->outline->turns->len && nlp_span_overlaps (get_turn (builder, builder->turn)->span, span))
         || (builder->turn > 0 && nlp_span_overlaps (get_turn (builder, builder->turn - 1)->span, span));
}

/* Where to cut a stretch that is too long: before a sentence, else before a word, else anywhere. */
static guint32
find_cut (Builder *builder, NlpSpan span)
{
  guint32 latest = span.begin + NLP__MAX_CONTAINER, cut = latest;
  guint sentence = builder->sentences == NULL ? 0 : nlp_layer_find (builder->sentences, latest + 1);

  if (latest >= span.end)
    return span.end;
  if (sentence > 0 && nlp_layer_get_span (builder->sentences, sentence - 1).begin > span.begin + NLP__MAX_CONTAINER / 2)
    return nlp_layer_get_span (builder->sentences, sentence - 1).begin;
  while (cut > latest - MAX_LABEL && !nlp__is_xml_space (*nlp__cursor_seek (&builder->cursor, cut)))
    cut--;
  return cut > latest - MAX_LABEL ? cut : latest;
}

static void
add_container (Builder *builder, NlpSpan span, NlpContainerType type, guint32 block, guint32 turn)
{
  NlpContainer container = { .span = span, .type = type, .block = block, .turn = turn };

  if (block != NLP_NO_ROW && type != NLP_CONTAINER_LABEL)
    container.part = ++builder->outline->block_parts[block];
  g_array_append_val (builder->outline->containers, container);
}

static void
add_stretch (Builder *builder, NlpSpan span, guint32 block, guint32 turn)
{
  NlpContainerType type = get_type (builder, block);

  if (type == NLP_CONTAINER_BYLINE && meets_turn (builder, block))
    type = NLP_CONTAINER_LATE_BYLINE;
  while (span.begin < span.end)
    {
      NlpSpan chunk = { span.begin, find_cut (builder, span) };

      add_container (builder, chunk, type, block, turn);
      span.begin = chunk.end;
    }
}

/* Without white space at the rims, as XML knows it. */
static NlpSpan
strip (Builder *builder, NlpSpan span)
{
  while (span.begin < span.end && nlp__is_xml_space (*nlp__cursor_seek (&builder->cursor, span.begin)))
    span.begin++;
  while (span.begin < span.end && nlp__is_xml_space (*nlp__cursor_seek (&builder->cursor, span.end - 1)))
    span.end--;
  return span;
}

static gboolean
has_line_break (Builder *builder, NlpSpan span)
{
  for (guint32 i = span.begin; i < span.end; i++)
    {
      char c = *nlp__cursor_seek (&builder->cursor, i);

      if (c == '\n' || c == '\r')
        return TRUE;
    }
  return FALSE;
}

/* Labels. In the body, a label and the paragraph behind it are siblings, and who reads that back takes them for one
 * block if no line break parts them, else for two. A label whose blocks are otherwise cannot be marked. */

/* A label with a line of its own, and a paragraph of the same turn behind it. */
static gboolean
is_label_block (Builder *builder, NlpSpan label, guint32 block, guint32 turn)
{
  NlpSpan span = get_block_span (builder, block), next;

  if (nlp_span_compare (span, label) != 0 || get_type (builder, block) != NLP_CONTAINER_PARAGRAPH
      || block + 1 == nlp_layer_get_length (builder->blocks))
    return FALSE;
  next = get_block_span (builder, block + 1);
  return next.begin < get_turn (builder, turn)->span.end
         && get_type (builder, block + 1) != NLP_CONTAINER_HEADING
         && nlp__cursor_is_blank (&builder->cursor, (NlpSpan) { span.end, next.begin })
         && has_line_break (builder, (NlpSpan) { span.end, next.begin });
}

/* Adds the label at the start of a turn, if there is one that can be marked; returns what is left of the stretch. */
static NlpSpan
split_label (Builder *builder, NlpSpan stretch, guint32 block, guint32 turn)
{
  NlpSpan span = get_turn (builder, turn)->span, rest;
  NlpSpan label = nlp_layer_get_span_field (builder->turns, get_turn (builder, turn)->row, NLP_TURNS_LABEL);

  if (stretch.begin != span.begin || label.begin != span.begin || label.end > stretch.end || label.end - label.begin > MAX_LABEL)
    return stretch;
  rest = strip (builder, (NlpSpan) { label.end, stretch.end });
  if (rest.begin == rest.end ? !is_label_block (builder, label, block, turn)
                             : has_line_break (builder, (NlpSpan) { label.end, rest.begin }))
    return stretch;
  add_container (builder, label, NLP_CONTAINER_LABEL, block, turn);
  return rest.begin == rest.end ? rest : (NlpSpan) { rest.begin, stretch.end };
}

/* Stretches. */

static void
add_text (Builder *builder, NlpSpan stretch, guint32 block, guint32 turn)
{
  NlpSpan stripped = strip (builder, stretch);

  if (stripped.begin == stripped.end && stretch.end - stretch.begin <= NLP__MAX_CONTAINER)
    return;
  if (block == NLP_NO_ROW)
    {
      /* White space stays outside, unless there is more of it than a text node should hold. */
      if (stripped.begin - stretch.begin <= NLP__MAX_CONTAINER && stretch.end - stripped.end <= NLP__MAX_CONTAINER)
        stretch = stripped;
    }
  else if (turn != NLP_NO_ROW)
    stretch = split_label (builder, stretch, block, turn);
  add_stretch (builder, stretch, block, turn);
}

/* The stretch at @begin: where does it end, and what is it in? */
static guint32
add_next (Builder *builder, guint32 begin)
{
  guint32 end = builder->length, block = NLP_NO_ROW, turn = NLP_NO_ROW;
  guint n_blocks = builder->blocks == NULL ? 0 : nlp_layer_get_length (builder->blocks);

  while (builder->block < n_blocks && get_block_span (builder, builder->block).end <= begin)
    builder->block++;
  while (builder->turn < builder->outline->turns->len && get_turn (builder, builder->turn)->span.end <= begin)
    builder->turn++;
  if (builder->block < n_blocks)
    {
      NlpSpan span = get_block_span (builder, builder->block);

      block = span.begin <= begin ? builder->block : NLP_NO_ROW;
      end = MIN (end, span.begin <= begin ? span.end : span.begin);
    }
  if (builder->turn < builder->outline->turns->len)
    {
      NlpSpan span = get_turn (builder, builder->turn)->span;

      turn = span.begin <= begin ? builder->turn : NLP_NO_ROW;
      end = MIN (end, span.begin <= begin ? span.end : span.begin);
    }
  add_text (builder, (NlpSpan) { begin, end }, block, turn);
  return end;
}

static void
add_turns (NlpOutline *outline, const NlpLayer *turns)
{
  for (guint row = 0; turns != NULL && row < nlp_layer_get_length (turns); row++)
    {
      NlpOutlineTurn turn = { row, nlp_layer_get_span (turns, row), 0 };

      if (!g_str_equal (nlp__turn_role (turns, row), "narration"))
        g_array_append_val (outline->turns, turn);
    }
}

void
nlp__outline_init (NlpOutline *outline, NlpDocument *document, const NlpLayer *blocks, const NlpLayer *turns,
                   const NlpLayer *sentences)
{
  Builder builder = { outline, .length = nlp_document_get_length (document), .blocks = blocks, .turns = turns,
                      .sentences = sentences };

  outline->containers = g_array_new (FALSE, FALSE, sizeof (NlpContainer));
  outline->turns = g_array_new (FALSE, FALSE, sizeof (NlpOutlineTurn));
  outline->block_parts = g_new0 (guint32, blocks == NULL ? 1 : nlp_layer_get_length (blocks) + 1);
  nlp__cursor_init (&builder.cursor, document);
  add_turns (outline, turns);
  for (guint32 begin = 0; begin < builder.length;)
    begin = add_next (&builder, begin);
  if (outline->containers->len == 0)
    add_container (&builder, (NlpSpan) { 0, builder.length }, NLP_CONTAINER_EMPTY, NLP_NO_ROW, NLP_NO_ROW);
}

void
nlp__outline_clear (NlpOutline *outline)
{
  g_array_unref (outline->containers);
  g_array_unref (outline->turns);
  g_free (outline->block_parts);
}

/* Divisions and turns. A division begins with headings and bylines; a heading opens a new one, unless it follows
 * another. */

typedef struct
{
  gboolean open;   /* a division is open */
  gboolean top;    /* and holds headings and bylines only */
  gboolean heading; /* the last of them a heading */
} Division;

static void
arrange_division (NlpOutline *outline, guint i, Division *division)
{
  NlpContainer *container = nlp__outline_get (outline, i);
  gboolean opens = !division->open || (container->type == NLP_CONTAINER_HEADING && !division->heading);

  if (opens && i > 0)
    nlp__outline_get (outline, i - 1)->closes_division = TRUE;
  container->opens_division = opens;
  if (container->type == NLP_CONTAINER_BYLINE && !opens && !division->top)
    container->type = NLP_CONTAINER_LATE_BYLINE;
  *division = (Division) { TRUE,
                           (opens || division->top)
                             && (container->type == NLP_CONTAINER_HEADING || container->type == NLP_CONTAINER_BYLINE),
                           container->type == NLP_CONTAINER_HEADING };
}

/* The turn that is open in a container, or NLP_NO_ROW. */
static guint32
get_open_turn (const NlpContainer *container)
{
  return container->type == NLP_CONTAINER_HEADING ? NLP_NO_ROW : container->turn;
}

static void
arrange_turn (NlpOutline *outline, guint i)
{
  NlpContainer *container = nlp__outline_get (outline, i);
  guint32 before = i == 0 ? NLP_NO_ROW : get_open_turn (nlp__outline_get (outline, i - 1)), now = get_open_turn (container);

  if (before == now)
    return;
  if (before != NLP_NO_ROW)
    nlp__outline_get (outline, i - 1)->closes_turn = TRUE;
  if (now != NLP_NO_ROW)
    {
      container->opens_turn = TRUE;
      container->turn_part = ++g_array_index (outline->turns, NlpOutlineTurn, now).n_parts;
    }
}

void
nlp__outline_arrange (NlpOutline *outline)
{
  Division division = { FALSE, FALSE, FALSE };
  NlpContainer *last = nlp__outline_get (outline, outline->containers->len - 1);

  for (guint i = 0; i < outline->containers->len; i++)
    {
      arrange_division (outline, i, &division);
      arrange_turn (outline, i);
    }
  last->closes_turn = get_open_turn (last) != NLP_NO_ROW;
  last->closes_division = TRUE;
}
