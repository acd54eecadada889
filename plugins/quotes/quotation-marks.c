/* quotation-marks.c - pairs quotation marks with a stack, a paragraph at a time.
 *
 * A mark that must open is pushed; one that must close takes the nearest open mark of its family from the stack, and
 * what lay above it is given up. Three questions need a look at what is still to come in the paragraph, so one pass
 * from the right counts it:
 *
 *   - a mark opens though one of its family is open: nested (“a “b” c”), or was the end of the first forgotten
 *     (“a. “b”)? Nested if there are closing marks enough for all.
 *   - a mark after a digit or a final s closes only if the next of its family does not: "he is 6'2" tall", 'the dogs'
 *     names'.
 *   - a paragraph ends inside a passage: the next one takes it up again with an opening mark at its start (then both
 *     are one speech), or a closing mark without a partner stands in one of the next few. If neither, one odd mark
 *     costs one paragraph.
 * SPDX-License-Identifier: MIT */
#include "glyphs.h"
#include "quotation-marks.h"

#define MAX_DEPTH 6
#define MAX_BRIDGED_BLOCKS 4

/* What stands behind a glyph in its block, of its family. */
typedef struct
{
  guint32 openers, closers; /* those that can do nothing else */
  gboolean closes_next;     /* the next one closes */
} Outlook;

typedef struct
{
  const NlpSpan *blocks;
  const Glyph *glyphs;
  guint n_glyphs;
  Outlook *outlooks;   /* a glyph each */
  GArray *passages;
  guint stack[MAX_DEPTH]; /* passages that are open */
  guint depth;
  guint32 carried;     /* a passage that its block did not close, or NO_PASSAGE */
} Pairing;

static Passage *
get_passage (const Pairing *pairing, guint index)
{
  return &g_array_index (pairing->passages, Passage, index);
}

static void
count_outlooks (Pairing *pairing)
{
  Outlook ahead[N_MARK_FAMILIES] = { { 0 } };

  for (guint i = pairing->n_glyphs; i-- > 0;)
    {
      const Glyph *glyph = &pairing->glyphs[i];
      Outlook *here = &ahead[glyph->family];

      if (i + 1 < pairing->n_glyphs && pairing->glyphs[i + 1].block != glyph->block)
        for (guint family = 0; family < N_MARK_FAMILIES; family++)
          ahead[family] = (Outlook) { 0 };
      pairing->outlooks[i] = *here;
      here->openers += (glyph->shape & GLYPH_EITHER) == GLYPH_OPEN;
      here->closers += (glyph->shape & GLYPH_EITHER) == GLYPH_CLOSE;
      here->closes_next = (glyph->shape & GLYPH_EITHER) == GLYPH_CLOSE;
    }
}

/* The place in the stack of the innermost open passage of @family, or -1. */
static int
find_open (const Pairing *pairing, guint family)
{
  for (int i = (int) pairing->depth - 1; i >= 0; i--)
    if (get_passage (pairing, pairing->stack[i])->family == family)
      return i;
  return -1;
}

static guint
count_open (const Pairing *pairing, guint family)
{
  guint count = 0;

  for (guint i = 0; i < pairing->depth; i++)
    count += get_passage (pairing, pairing->stack[i])->family == family;
  return count;
}

static void
drop_passage (Pairing *pairing, guint index)
{
  get_passage (pairing, index)->span.end = 0;
}

static void
open_passage (Pairing *pairing, guint family, guint32 block, guint32 position, guint width, guint32 previous)
{
  Passage passage = { { position, position },
                      { position + width, position + width },
                      block,
                      previous,
                      NO_PASSAGE,
                      family,
                      pairing->depth,
                      FALSE,
                      FALSE };

  if (pairing->depth == MAX_DEPTH)
    return;
  if (previous != NO_PASSAGE)
    get_passage (pairing, previous)->continued = TRUE;
  if (pairing->depth > 0)
    passage.parent = pairing->stack[pairing->depth - 1];
  pairing->stack[pairing->depth++] = pairing->passages->len;
  g_array_append_val (pairing->passages, passage);
}

/* Ends the passage at @level of the stack; what lies above it was no passage. */
static void
close_passage (Pairing *pairing, guint level, guint32 inside_end, guint32 end, gboolean closed)
{
  Passage *passage = get_passage (pairing, pairing->stack[level]);

  while (pairing->depth > level + 1)
    drop_passage (pairing, pairing->stack[--pairing->depth]);
  passage->inside.end = MAX (inside_end, passage->inside.begin);
  passage->span.end = MAX (end, passage->inside.end);
  passage->closed = closed;
  pairing->depth--;
}

/* A single mark does not close across a double one that is open: there it is an apostrophe. */
static gboolean
can_close (const Pairing *pairing, int level, guint family)
{
  return level >= 0 && (family != MARK_SINGLE || (guint) level == pairing->depth - 1);
}

static void
take_opener (Pairing *pairing, const Glyph *glyph, const Outlook *ahead, guint32 previous)
{
  int level = find_open (pairing, glyph->family);

  if (level >= 0 && ahead->closers < ahead->openers + 1 + count_open (pairing, glyph->family))
    close_passage (pairing, level, glyph->position, glyph->position, FALSE);
  open_passage (pairing, glyph->family, glyph->block, glyph->position, glyph->width, previous);
}

static void
take_glyph (Pairing *pairing, guint i)
{
  const Glyph *glyph = &pairing->glyphs[i];
  const Outlook *ahead = &pairing->outlooks[i];
  int level = find_open (pairing, glyph->family);
  gboolean closes = (glyph->shape & GLYPH_CLOSE) && can_close (pairing, level, glyph->family);

  if (closes && (glyph->shape & (GLYPH_INCH | GLYPH_POSSESSIVE)) && ahead->closes_next)
    return;
  if (closes)
    close_passage (pairing, level, glyph->position, glyph->position + glyph->width, TRUE);
  else if (glyph->shape & GLYPH_OPEN)
    take_opener (pairing, glyph, ahead, NO_PASSAGE);
}

/* Everything between the carried passage and @block belongs to it: its own block to the end, those between as a
 * whole. */
static void
bridge_blocks (Pairing *pairing, guint32 block)
{
  guint family = get_passage (pairing, pairing->carried)->family;
  guint32 previous = pairing->carried;

  for (guint32 i = get_passage (pairing, previous)->block + 1; i <= block; i++)
    {
      open_passage (pairing, family, i, pairing->blocks[i].begin, 0, previous);
      previous = pairing->passages->len - 1;
      if (i < block)
        close_passage (pairing, 0, pairing->blocks[i].end, pairing->blocks[i].end, TRUE);
    }
}

/* Does the block of glyph @i go on with the carried passage? Gives the first glyph that is still to be taken. */
static guint
resume_carried (Pairing *pairing, guint i)
{
  const Passage *carried = get_passage (pairing, pairing->carried);
  const Glyph *glyph = &pairing->glyphs[i];
  guint32 block = glyph->block;
  guint first = i;

  if (glyph->at_start && glyph->family == carried->family && (glyph->shape & GLYPH_OPEN) && block == carried->block + 1)
    {
      take_opener (pairing, glyph, &pairing->outlooks[i], pairing->carried);
      pairing->carried = NO_PASSAGE;
      return i + 1;
    }
  while (i < pairing->n_glyphs && pairing->glyphs[i].block == block && pairing->glyphs[i].family != carried->family)
    i++;
  if (i == pairing->n_glyphs || pairing->glyphs[i].block != block)
    return first;
  if (carried->family != MARK_SINGLE && (pairing->glyphs[i].shape & GLYPH_EITHER) == GLYPH_CLOSE
      && block - carried->block <= MAX_BRIDGED_BLOCKS)
    bridge_blocks (pairing, block);
  pairing->carried = NO_PASSAGE;
  return first;
}

/* At the end of a block the outermost passage is kept and carried on, unless its mark may be an apostrophe. */
static void
end_block (Pairing *pairing, guint32 block)
{
  guint32 end = pairing->blocks[block].end;
  guint outer;

  if (pairing->depth == 0)
    return;
  outer = pairing->stack[0];
  close_passage (pairing, 0, end, end, FALSE);
  if (get_passage (pairing, outer)->family == MARK_SINGLE
      && get_passage (pairing, outer)->span.begin > pairing->blocks[block].begin)
    drop_passage (pairing, outer);
  else
    pairing->carried = outer;
}

static void
pair_glyphs (Pairing *pairing)
{
  guint i = 0;

  while (i < pairing->n_glyphs)
    {
      guint32 block = pairing->glyphs[i].block;

      if (pairing->carried != NO_PASSAGE)
        i = resume_carried (pairing, i);
      for (; i < pairing->n_glyphs && pairing->glyphs[i].block == block; i++)
        take_glyph (pairing, i);
      end_block (pairing, block);
    }
}

/* A single mark that was not closed is an apostrophe unless the next paragraph takes it up. */
static gboolean
is_kept (const Passage *passage)
{
  return passage->span.end != 0 && (passage->closed || passage->continued || passage->family != MARK_SINGLE);
}

/* Takes the dropped passages out. */
static GArray *
compact_passages (const Pairing *pairing)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Passage));
  guint n = pairing->passages->len;
  g_autofree guint32 *map = g_new (guint32, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      Passage passage = *get_passage (pairing, i);

      map[i] = NO_PASSAGE;
      if (!is_kept (&passage))
        continue;
      map[i] = kept->len;
      passage.previous = passage.previous == NO_PASSAGE ? NO_PASSAGE : map[passage.previous];
      while (passage.parent != NO_PASSAGE && map[passage.parent] == NO_PASSAGE)
        passage.parent = get_passage (pairing, passage.parent)->parent;
      passage.parent = passage.parent == NO_PASSAGE ? NO_PASSAGE : map[passage.parent];
      passage.depth = passage.parent == NO_PASSAGE ? 0 : g_array_index (kept, Passage, passage.parent).depth + 1;
      g_array_append_val (kept, passage);
    }
  return kept;
}

GArray *
marks_parse (const char *text, gsize n_bytes, const char *language, const NlpSpan *blocks, guint n_blocks)
{
  g_autoptr (GArray) glyphs = glyphs_scan (text, n_bytes, language, blocks, n_blocks);
  g_autoptr (GArray) passages = g_array_new (FALSE, FALSE, sizeof (Passage));
  g_autofree Outlook *outlooks = g_new (Outlook, MAX (glyphs->len, 1));
  Pairing pairing = { .blocks = blocks, .glyphs = (const Glyph *) (gpointer) glyphs->data, .n_glyphs = glyphs->len,
                      .outlooks = outlooks, .passages = passages, .carried = NO_PASSAGE };

  count_outlooks (&pairing);
  pair_glyphs (&pairing);
  return compact_passages (&pairing);
}
