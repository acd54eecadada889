/* walk.c - through a text and the borders of what stands in it.
 *
 * The one walk of every format with tags; see NlpMarkedTags.
 * SPDX-License-Identifier: MIT */
#include "marked.h"

typedef struct
{
  NlpMarked *marked;
  const NlpMarkedTags *tags;
  guint32 position;   /* what is written */
  const char *place;
  GArray *open;       /* guint: pieces, outer first */
} Walk;

static void
put_text_until (Walk *walk, guint32 position)
{
  walk->place = walk->tags->put_text (walk->marked->sink, walk->place, position - walk->position);
  walk->position = position;
}

static const NlpPiece *
get_piece (const Walk *walk, guint index)
{
  return &g_array_index (walk->marked->pieces.pieces, NlpPiece, index);
}

static const NlpContainer *
get_container (const Walk *walk, const NlpPiece *piece)
{
  const NlpAnnotation *annotation = nlp__pieces_get_annotation (&walk->marked->pieces, piece->annotation);

  return annotation->kind == NLP_MARKED_CONTAINER ? nlp__outline_get (&walk->marked->outline, annotation->row) : NULL;
}

static void
open_piece (Walk *walk, guint index)
{
  const NlpPiece *piece = get_piece (walk, index);
  const NlpContainer *container = get_container (walk, piece);

  put_text_until (walk, piece->span.begin);
  if (container != NULL)
    walk->tags->open_container (walk->marked, container);
  else
    walk->tags->open_piece (walk->marked, piece);
  g_array_append_val (walk->open, index);
}

/* Closes what ends at or before @position. */
static void
close_pieces (Walk *walk, guint32 position)
{
  while (walk->open->len > 0)
    {
      const NlpPiece *piece = get_piece (walk, g_array_index (walk->open, guint, walk->open->len - 1));
      const NlpContainer *container = get_container (walk, piece);

      if (piece->span.end > position)
        return;
      put_text_until (walk, piece->span.end);
      if (container != NULL)
        walk->tags->close_container (walk->marked, container);
      else
        walk->tags->close_piece (walk->marked, piece);
      g_array_set_size (walk->open, walk->open->len - 1);
    }
}

void
nlp__marked_walk (NlpMarked *marked, const NlpMarkedTags *tags)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  Walk walk = { marked, tags, 0, nlp_document_get_text (marked->document, NULL), open };
  guint32 length = nlp_document_get_length (marked->document);

  for (guint i = 0; i < marked->pieces.pieces->len; i++)
    {
      close_pieces (&walk, get_piece (&walk, i)->span.begin);
      open_piece (&walk, i);
    }
  close_pieces (&walk, length);
  put_text_until (&walk, length);
}
