/* flow.c - where paragraphs begin, and which hyphens at line ends are part of their word.
 *
 * A line begins a block when there is more room above it than between the lines of running text, when its letters have another
 * size, when it is indented, or when the line before ends a sentence short of the right edge. At the top of a column or a
 * page a paragraph goes on unless the line before ended a sentence.
 *
 * A hyphen at the end of a line is taken off if the word occurs without it, kept if it occurs with it, and else taken off
 * before a small letter.
 * SPDX-License-Identifier: MIT */
#include "flow.h"

#include <math.h>
#include <string.h>

#include "extracted-lines.h"

/* In sizes of the font of running text: what more there is from line to line where a block begins, what counts as another size,
 * as an indent, as short of the edge. */
#define ROOM .3
#define OTHER_SIZE .12
#define INDENT .8
#define SHORT 4.

/* From line to line of a paragraph, in sizes, where fewer pairs of lines than this tell. */
#define USUAL_PITCH 1.3
#define FEWEST_PITCHES 5

/* Headings are this much larger than running text, or more. */
#define LARGER 1.12

typedef struct
{
  const GArray *lines;
  double usual;       /* size of running text */
  double pitch;       /* from line to line of it */
  GHashTable *words;  /* every word of the text, as written */
  GString *block;
  double size;        /* of the block's first line */
  GString *pages;
  guint n_pages;      /* of which the begin is known */
  Record *record;
} Flow;

static const PdfLine *
get_line (const Flow *flow, guint i)
{
  return &g_array_index (flow->lines, PdfLine, i);
}

/* The words of all lines, but for those that a line end cuts. */
static GHashTable *
collect_words (const GArray *lines)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (g_array_index (lines, PdfLine, i).text, " .,;:!?()\"", -1);

      for (guint j = 0; parts[j] != NULL; j++)
        if (*parts[j] != '\0' && !g_str_has_suffix (parts[j], "-"))
          g_hash_table_add (words, g_strdup (parts[j]));
    }
  return words;
}

static gboolean
ends_sentence (const char *text)
{
  static const char *const closing[] = { "\"", "'", ")", "\xe2\x80\x9d", "\xe2\x80\x99", NULL };
  gsize n = strlen (text);

  for (guint i = 0; closing[i] != NULL; i++)
    if (n > strlen (closing[i]) && memcmp (text + n - strlen (closing[i]), closing[i], strlen (closing[i])) == 0)
      {
        n -= strlen (closing[i]);
        break;
      }
  return n > 0 && strchr (".!?:", text[n - 1]) != NULL;
}

/* The right edge of the column that a line stands in: the farthest of its neighbours. */
static double
find_edge (const Flow *flow, guint i)
{
  double edge = get_line (flow, i)->right;

  for (guint j = i > 10 ? i - 10 : 0; j < MIN (i + 10, flow->lines->len); j++)
    if (get_line (flow, j)->page == get_line (flow, i)->page
        && fabs (get_line (flow, j)->left - get_line (flow, i)->left) < 3 * flow->usual)
      edge = MAX (edge, get_line (flow, j)->right);
  return edge;
}

/* Whether line @i stands below line @before in the same column. */
static gboolean
is_below (const PdfLine *line, const PdfLine *before)
{
  return line->page == before->page && line->top >= before->top && line->left < before->right && before->left < line->right;
}

/* Whether line @i ends well before the right edge of its column. */
static gboolean
is_short (const Flow *flow, guint i)
{
  return find_edge (flow, i) - get_line (flow, i)->right > SHORT * flow->usual;
}

/* From line to line of a paragraph: in the middle of all that stand below a full line which ends no sentence. */
static double
find_pitch (const Flow *flow)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < flow->lines->len; i++)
    {
      const PdfLine *line = get_line (flow, i), *before = get_line (flow, i - 1);
      double pitch = line->top - before->top;

      if (!line->furniture && is_below (line, before) && !ends_sentence (before->text) && !is_short (flow, i - 1))
        g_array_append_val (pitches, pitch);
    }
  return pitches->len >= FEWEST_PITCHES ? lines_get_median (pitches) : USUAL_PITCH * flow->usual;
}

static gboolean
begins_block (const Flow *flow, guint i, guint before)
{
  const PdfLine *line = get_line (flow, i), *last = get_line (flow, before);
  double unit = flow->usual;

  if (fabs (line->size - last->size) > OTHER_SIZE * unit)
    return TRUE;
  if (!is_below (line, last))
    return ends_sentence (last->text);
  return line->top - last->top > flow->pitch + ROOM * unit || (line->left - last->left > INDENT * unit && line->left - last->left < 6 * unit)
         || (ends_sentence (last->text) && is_short (flow, before));
}

static void
end_block (Flow *flow)
{
  gboolean large = flow->size > LARGER * flow->usual && g_utf8_strlen (flow->block->str, -1) < 200;

  if (flow->block->len > 0)
    record_add_block (flow->record, large ? "heading" : "paragraph", flow->block->str);
  g_string_truncate (flow->block, 0);
}

static const char *
find_last_word (const char *text)
{
  const char *blank = strrchr (text, ' ');

  return blank != NULL ? blank + 1 : text;
}

/* Whether the hyphen between the block's end and @text only marks the end of a line. */
static gboolean
is_soft (const Flow *flow, const char *text)
{
  const char *first = find_last_word (flow->block->str);
  gsize n_first = strlen (first) - 1;
  g_autofree char *second = g_strndup (text, strcspn (text, " .,;:!?()\""));
  g_autofree char *joined = g_strdup_printf ("%.*s%s", (int) n_first, first, second);
  g_autofree char *hyphened = g_strdup_printf ("%s%s", first, second);

  if (n_first == 0 || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (first + n_first))))
    return FALSE;
  if (g_hash_table_contains (flow->words, joined))
    return TRUE;
  return !g_hash_table_contains (flow->words, hyphened) && g_unichar_islower (g_utf8_get_char (text));
}

static void
add_line (Flow *flow, const PdfLine *line)
{
  GString *block = flow->block;

  if (block->len > 0 && block->str[block->len - 1] == '-' && is_soft (flow, line->text))
    g_string_truncate (block, block->len - 1);
  else if (block->len > 0 && block->str[block->len - 1] != '-')
    g_string_append_c (block, ' ');
  for (; flow->n_pages <= line->page; flow->n_pages++)
    g_string_append_printf (flow->pages, "%s%u", flow->n_pages > 0 ? " " : "",
                            flow->record->n_code_points + (flow->record->n_code_points > 0 ? 2 : 0)
                                + (guint) g_utf8_strlen (block->str, -1));
  g_string_append (block, line->text);
}

static void
write_text (Flow *flow)
{
  guint before = G_MAXUINT;

  for (guint i = 0; i < flow->lines->len; i++)
    {
      const PdfLine *line = get_line (flow, i);

      if (line->furniture)
        continue;
      if (before != G_MAXUINT && begins_block (flow, i, before))
        end_block (flow);
      if (flow->block->len == 0)
        flow->size = line->size;
      add_line (flow, line);
      before = i;
    }
  end_block (flow);
}

/* Each running title once; page numbers are nothing. */
static void
write_furniture (Flow *flow)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < flow->lines->len; i++)
    {
      const PdfLine *line = get_line (flow, i);

      if (line->furniture && strpbrk (line->text, "0123456789") == NULL && g_hash_table_add (seen, line->text))
        record_add_block (flow->record, "boilerplate", line->text);
    }
}

void
flow_write (const GArray *lines, guint n_pages, Record *record)
{
  Flow flow = { .lines = lines, .usual = lines_get_usual_size (lines), .words = collect_words (lines),
                .block = g_string_new (NULL), .pages = g_string_new (NULL), .record = record };

  flow.pitch = find_pitch (&flow);
  write_text (&flow);
  write_furniture (&flow);
  for (; flow.n_pages < n_pages; flow.n_pages++)
    g_string_append_printf (flow.pages, "%s%u", flow.n_pages > 0 ? " " : "", record->n_code_points);
  record_set (record, "pages", flow.pages->str);
  g_string_free (flow.block, TRUE);
  g_string_free (flow.pages, TRUE);
  g_hash_table_unref (flow.words);
}
