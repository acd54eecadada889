/* pieces.c - annotations that cross, cut into pieces that nest.
 *
 * One sweep a level. The pieces in place are sorted, and so are the places to put in; when place B comes, `open` holds
 * the pieces in place that cover its begin, one inside the other, and `covering` the places of this level that do. B is
 * cut
 *
 *   - at the end of each open piece that ends inside B (it began before B; if it is of this level and one of several pieces of an
 *     annotation, it may begin with B);
 *   - at the begin of each piece that begins inside B and ends behind it;
 *   - at both borders of each barrier inside B, and of what stands between B and that barrier, or is cut through by the above.
 *
 * The first are found on the stack, the others by looking ahead through the pieces that begin inside B. Because at most
 * NLP__MAX_DEPTH pieces stand inside one another, no piece is looked at more often than that in a level, and the cost
 * is linear in the number of pieces.
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "pieces.h"

/* A place of the level at hand, with its pieces: fresh[first .. first + n). */
typedef struct
{
  NlpSpan span;
  guint first, n;
} Covering;

typedef struct
{
  NlpPieces *pieces;
  guint barriers;
  GArray *fresh;     /* NlpPiece of this level */
  GArray *open;      /* guint: pieces in place that began before the place at hand and may still be open, outer first */
  GArray *covering;  /* Covering */
  GArray *inside;    /* guint: while looking ahead, pieces inside the place at hand that are open, outer first */
  GArray *cuts;      /* guint32 */
  guint next;        /* the first piece in place that does not begin before the place at hand */
} Sweep;

void
nlp__pieces_init (NlpPieces *pieces, const NlpDocument *document)
{
  nlp__cursor_init (&pieces->cursor, document);
  pieces->annotations = g_array_new (FALSE, FALSE, sizeof (NlpAnnotation));
  pieces->pieces = g_array_new (FALSE, FALSE, sizeof (NlpPiece));
  pieces->n_too_deep = 0;
}

void
nlp__pieces_clear (NlpPieces *pieces)
{
  g_array_unref (pieces->annotations);
  g_array_unref (pieces->pieces);
}

guint32
nlp__pieces_add (NlpPieces *pieces, guint level, guint kind, guint32 row)
{
  NlpAnnotation annotation = { kind, level, row, 0 };

  g_array_append_val (pieces->annotations, annotation);
  return pieces->annotations->len - 1;
}

static const NlpPiece *
get_piece (const Sweep *sweep, guint index)
{
  return &g_array_index (sweep->pieces->pieces, NlpPiece, index);
}

static gboolean
is_barrier (const Sweep *sweep, const NlpPiece *piece)
{
  return (sweep->barriers >> nlp__pieces_get_annotation (sweep->pieces, piece->annotation)->level & 1) != 0;
}

/* Cuts. */

static void
cut (Sweep *sweep, NlpSpan span, guint32 position)
{
  if (span.begin < position && position < span.end)
    g_array_append_val (sweep->cuts, position);
}

static int
compare_cuts (gconstpointer one, gconstpointer other)
{
  guint32 a = *(const guint32 *) one, b = *(const guint32 *) other;

  return a < b ? -1 : a > b;
}

/* Brings `open` up to date for a place that begins at @begin. */
static void
advance (Sweep *sweep, guint32 begin)
{
  for (; sweep->next < sweep->pieces->pieces->len && get_piece (sweep, sweep->next)->span.begin < begin; sweep->next++)
    {
      NlpSpan span = get_piece (sweep, sweep->next)->span;

      while (sweep->open->len > 0
             && get_piece (sweep, g_array_index (sweep->open, guint, sweep->open->len - 1))->span.end <= span.begin)
        g_array_set_size (sweep->open, sweep->open->len - 1);
      g_array_append_val (sweep->open, sweep->next);
    }
  while (sweep->open->len > 0 && get_piece (sweep, g_array_index (sweep->open, guint, sweep->open->len - 1))->span.end <= begin)
    g_array_set_size (sweep->open, sweep->open->len - 1);
}

static void
cut_at_open_pieces (Sweep *sweep, NlpSpan span)
{
  for (guint i = sweep->open->len; i > 0; i--)
    {
      guint32 end = get_piece (sweep, g_array_index (sweep->open, guint, i - 1))->span.end;

      if (end >= span.end)
        break;
      cut (sweep, span, end);
    }
}

/* The piece of @covering that holds the code point @position, or NULL. */
static const NlpPiece *
find_part (const Sweep *sweep, const Covering *covering, guint32 position)
{
  guint low = covering->first, high = covering->first + covering->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (sweep->fresh, NlpPiece, middle).span.end <= position)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == covering->first + covering->n || g_array_index (sweep->fresh, NlpPiece, low).span.begin > position)
    return NULL;
  return &g_array_index (sweep->fresh, NlpPiece, low);
}

/* Forgets places that ended, and cuts at the borders of the others' pieces that cross @span. */
static void
cut_at_covering_places (Sweep *sweep, NlpSpan span)
{
  guint kept = 0;

  for (guint i = 0; i < sweep->covering->len; i++)
    {
      Covering covering = g_array_index (sweep->covering, Covering, i);
      const NlpPiece *piece;

      if (covering.span.end <= span.begin)
        continue;
      g_array_index (sweep->covering, Covering, kept++) = covering;
      piece = find_part (sweep, &covering, span.begin);
      if (piece != NULL)
        cut (sweep, span, piece->span.end);
      piece = find_part (sweep, &covering, span.end - 1);
      if (piece != NULL && piece->span.end > span.end)
        cut (sweep, span, piece->span.begin);
    }
  g_array_set_size (sweep->covering, kept);
}

/* The last piece of `inside` is a barrier: cuts there, and around all that holds it. */
static void
cut_at_barrier (Sweep *sweep, NlpSpan span)
{
  for (guint i = 0; i < sweep->inside->len; i++)
    {
      NlpSpan outer = get_piece (sweep, g_array_index (sweep->inside, guint, i))->span;

      if (outer.end > span.end)
        continue;
      cut (sweep, span, outer.begin);
      cut (sweep, span, outer.end);
    }
}

/* Forgets pieces inside the place at hand that end at or before @position. */
static void
close_inside (Sweep *sweep, guint32 position)
{
  while (sweep->inside->len > 0
         && get_piece (sweep, g_array_index (sweep->inside, guint, sweep->inside->len - 1))->span.end <= position)
    g_array_set_size (sweep->inside, sweep->inside->len - 1);
}

/* If one of the first @n_cuts goes through a piece inside @span, cuts at the piece's borders too. */
static void
cut_around (Sweep *sweep, NlpSpan span, NlpSpan piece, guint n_cuts)
{
  for (guint i = 0; i < n_cuts; i++)
    {
      guint32 position = g_array_index (sweep->cuts, guint32, i);

      if (position <= piece.begin || position >= piece.end)
        continue;
      cut (sweep, span, piece.begin);
      cut (sweep, span, piece.end);
      return;
    }
}

/* Returns how many pieces in place stand inside one another in @span, at the most. */
static guint
look_ahead (Sweep *sweep, NlpSpan span)
{
  guint n_cuts = sweep->cuts->len, deepest = 0;

  g_array_set_size (sweep->inside, 0);
  for (guint i = sweep->next; i < sweep->pieces->pieces->len; i++)
    {
      const NlpPiece *piece = get_piece (sweep, i);

      if (piece->span.begin >= span.end)
        break;
      close_inside (sweep, piece->span.begin);
      g_array_append_val (sweep->inside, i);
      deepest = MAX (deepest, sweep->inside->len);
      if (piece->span.end > span.end)
        {
          cut (sweep, span, piece->span.begin);
          continue;
        }
      cut_around (sweep, span, piece->span, n_cuts);
      if (is_barrier (sweep, piece))
        cut_at_barrier (sweep, span);
    }
  return sweep->open->len + deepest;
}

/* Pieces. */

static void
add_piece (Sweep *sweep, guint32 begin, guint32 end, guint32 annotation)
{
  guint32 part = ++nlp__pieces_get_annotation (sweep->pieces, annotation)->n_pieces;
  NlpPiece piece = { { begin, end }, annotation, part };

  g_array_append_val (sweep->fresh, piece);
}

/* Cuts a place into its pieces; white space alone is none. */
static void
add_pieces (Sweep *sweep, const NlpPlace *place)
{
  guint32 begin = place->span.begin;

  if (sweep->cuts->len > 1)
    g_array_sort (sweep->cuts, compare_cuts);
  for (guint i = 0; i < sweep->cuts->len; i++)
    {
      guint32 end = g_array_index (sweep->cuts, guint32, i);

      if (end > begin && !nlp__cursor_is_blank (&sweep->pieces->cursor, (NlpSpan) { begin, end }))
        add_piece (sweep, begin, end, place->annotation);
      begin = end;
    }
  add_piece (sweep, begin, place->span.end, place->annotation);
}

static void
put_in (Sweep *sweep, const NlpPlace *place)
{
  Covering covering = { place->span, sweep->fresh->len, 0 };

  g_array_set_size (sweep->cuts, 0);
  advance (sweep, place->span.begin);
  cut_at_covering_places (sweep, place->span);
  cut_at_open_pieces (sweep, place->span);
  if (sweep->covering->len >= NLP__MAX_DEPTH || look_ahead (sweep, place->span) + sweep->covering->len >= NLP__MAX_DEPTH)
    {
      sweep->pieces->n_too_deep++;
      return;
    }
  add_pieces (sweep, place);
  covering.n = sweep->fresh->len - covering.first;
  g_array_append_val (sweep->covering, covering);
}

/* Order. */

static int
compare_places (gconstpointer one, gconstpointer other)
{
  const NlpPlace *a = one, *b = other;
  int order = nlp_span_compare ((NlpSpan) { a->span.begin, a->last }, (NlpSpan) { b->span.begin, b->last });

  return order != 0 ? order : a->annotation < b->annotation ? -1 : a->annotation > b->annotation;
}

static int
compare_pieces (gconstpointer one, gconstpointer other)
{
  const NlpPiece *a = one, *b = other;
  int order = nlp_span_compare (a->span, b->span);

  return order != 0 ? order : a->annotation < b->annotation ? -1 : a->annotation > b->annotation;
}

static void
sort_unless_sorted (GArray *array, gsize size, GCompareFunc compare)
{
  for (guint i = 1; i < array->len; i++)
    if (compare (array->data + (i - 1) * size, array->data + i * size) > 0)
      {
        g_array_sort (array, compare);
        return;
      }
}

/* Merges the level's pieces into those in place; those in place come first where both cover the same text. */
static void
merge_pieces (NlpPieces *pieces, const GArray *fresh)
{
  GArray *before = pieces->pieces, *merged = g_array_sized_new (FALSE, FALSE, sizeof (NlpPiece), before->len + fresh->len);
  guint i = 0, j = 0;

  while (i < before->len || j < fresh->len)
    {
      const NlpPiece *old = i < before->len ? &g_array_index (before, NlpPiece, i) : NULL;
      const NlpPiece *new = j < fresh->len ? &g_array_index (fresh, NlpPiece, j) : NULL;

      if (new == NULL || (old != NULL && nlp_span_compare (old->span, new->span) <= 0))
        {
          g_array_append_vals (merged, old, 1);
          i++;
        }
      else
        {
          g_array_append_vals (merged, new, 1);
          j++;
        }
    }
  g_array_unref (before);
  pieces->pieces = merged;
}

void
nlp__pieces_insert (NlpPieces *pieces, GArray *places, guint barriers)
{
  Sweep sweep = { .pieces = pieces, .barriers = barriers };

  if (places->len == 0)
    return;
  sweep.fresh = g_array_sized_new (FALSE, FALSE, sizeof (NlpPiece), places->len);
  sweep.open = g_array_new (FALSE, FALSE, sizeof (guint));
  sweep.covering = g_array_new (FALSE, FALSE, sizeof (Covering));
  sweep.inside = g_array_new (FALSE, FALSE, sizeof (guint));
  sweep.cuts = g_array_new (FALSE, FALSE, sizeof (guint32));
  sort_unless_sorted (places, sizeof (NlpPlace), compare_places);
  for (guint i = 0; i < places->len; i++)
    put_in (&sweep, &g_array_index (places, NlpPlace, i));
  sort_unless_sorted (sweep.fresh, sizeof (NlpPiece), compare_pieces);
  merge_pieces (pieces, sweep.fresh);
  g_array_unref (sweep.fresh);
  g_array_unref (sweep.open);
  g_array_unref (sweep.covering);
  g_array_unref (sweep.inside);
  g_array_unref (sweep.cuts);
}
