/* labels.c - whatever could be a printed label.
 *
 * Candidates stand at the head of a block, of a line inside one, or of a sentence inside a line. Whether they are a
 * system is decided for the whole text, in label-system.c.
 * SPDX-License-Identifier: MIT */
#include "labels.h"

#include <string.h>

#include "name-match.h"
#include "time-stamp.h"
#include "turns-words.h"

#define MAX_BREAK 80   /* bytes of "(BEGIN VIDEO CLIP)" */

typedef struct
{
  NlpDocument *document;
  TurnsLabels *labels;
  GHashTable *index;    /* key to number of the speaker */
  const char *text;     /* of the document */
  guint block;
} Scan;

static void
clear_speaker (gpointer data)
{
  g_free (((TurnsLabelled *) data)->key);
  g_free (((TurnsLabelled *) data)->initials);
}

void
turns_labels_free (TurnsLabels *labels)
{
  g_array_unref (labels->labels);
  g_array_unref (labels->speakers);
  g_free (labels);
}

/* "WASHINGTON (AP) –" opens a report; "Ottilie (OG):" has her initials. */
static gboolean
is_dateline (const char *text, const ParsedLabel *label)
{
  const char *detail = text + label->detail;
  guint capitals = 0;

  if (!label->in_brackets)
    return FALSE;
  if (label->style == LABEL_DASH)
    return TRUE;
  for (gsize i = 0; i < label->n_detail; i++)
    capitals += g_ascii_isupper (detail[i]);
  return label->style == LABEL_COLON && *detail != text[label->name] && ((capitals == label->n_detail && capitals <= 4)
                                         || strncmp (detail, "Reuters", 7) == 0);
}

static char *
make_key (const NlpLexiconTable *words, const char *name, gsize n)
{
  const char *end;
  g_autofree char *plain = NULL;

  if ((*name == 'Q' || *name == 'A') && n > 1 && strspn (name + 1, "0123456789") >= n - 1)
    n = 1;
  end = name + n;
  if (n > 4 && g_ascii_strncasecmp (name, "the ", 4) == 0)
    name += 4;
  name = turns_name_skip_titles (words, name, end - name);
  n = end - name;
  while (n > 1 && name[n - 1] == '.')
    n--;
  plain = g_strndup (name, n);
  return g_utf8_strup (plain, -1);
}

static NlpSpan
make_span (const Scan *scan, const char *begin, gsize n)
{
  gsize offset = begin - scan->text;

  return (NlpSpan) { nlp_document_get_position (scan->document, offset),
                     nlp_document_get_position (scan->document, offset + n) };
}

static guint
find_speaker (Scan *scan, const char *name, gsize n)
{
  g_autofree char *key = make_key (scan->labels->words, name, n);
  gpointer known;
  TurnsLabelled speaker = { .role = ROLE_ANSWER };

  if (g_hash_table_lookup_extended (scan->index, key, NULL, &known))
    return GPOINTER_TO_UINT (known);
  speaker.key = g_steal_pointer (&key);
  speaker.name = make_span (scan, name, n);
  speaker.senses = nlp_lexicon_find_senses (scan->labels->words, speaker.key, strlen (speaker.key));
  g_array_append_val (scan->labels->speakers, speaker);
  g_hash_table_insert (scan->index, g_strdup (speaker.key), GUINT_TO_POINTER (scan->labels->speakers->len - 1));
  return scan->labels->speakers->len - 1;
}

static void
count_label (TurnsLabelled *speaker, const TurnsLabel *label)
{
  gboolean letters = (speaker->senses & (NLP_SENSE (TURNS_ASKS) | NLP_SENSE (TURNS_ANSWERS))) != 0;

  if (label->inside && !letters)
    return;
  speaker->n_labels++;
  speaker->n_lines += label->style == LABEL_LINE;
  speaker->n_firm += label->style != LABEL_LINE && label->style != LABEL_STOP && label->style != LABEL_BARE;
}

/* "Ottilie Graves - Glass or Ceramic?" is a headline. */
static gboolean
stands_in_heading (const Scan *scan)
{
  const NlpLayer *blocks = nlp_document_get_layer (scan->document, NLP_LAYER_BLOCKS);

  return g_strcmp0 (nlp_layer_get_string (blocks, scan->block, NLP_BLOCKS_KIND), "heading") == 0;
}

static gboolean
is_possible (const Scan *scan, const char *line, const ParsedLabel *parsed, gboolean inside)
{
  const char *name = line + parsed->name;
  gsize n = parsed->n_name;
  gboolean letter = n == 1 || parsed->style == LABEL_STOP;
  guint64 no_speaker = NLP_SENSE (TURNS_NOBODY) | NLP_SENSE (TURNS_NOISE) | NLP_SENSE (TURNS_BREAK);

  if (is_dateline (line, parsed) || (parsed->style == LABEL_LINE && !letter && name[n - 1] == '.'))
    return FALSE;
  if (parsed->style == LABEL_DASH && scan->block == 0 && stands_in_heading (scan))
    return FALSE;
  if (inside && parsed->style != LABEL_COLON && parsed->style != LABEL_STOP)
    return FALSE;
  while (n > 1 && name[n - 1] == '.')
    n--;
  return (nlp_lexicon_find_senses (scan->labels->words, name, n) & no_speaker) == 0;
}

static void
note_brackets (const Scan *scan, TurnsLabelled *speaker, const char *detail, gsize n)
{
  g_autofree char *initials = g_strndup (detail, n);

  speaker->bracketed = make_span (scan, detail, n);
  if (turns_name_is_initials (initials))
    speaker->initials = g_steal_pointer (&initials);
}

/* Adds the label at the head of @line, which has @n bytes, and returns its length in bytes; 0 if there is none. */
static gsize
add_candidate (Scan *scan, const char *line, gsize n, gboolean inside)
{
  ParsedLabel parsed;
  TurnsLabel label = { .block = scan->block, .inside = inside };
  TurnsLabelled *speaker;

  if (!turns_label_parse (scan->labels->words, line, n, &parsed) || !is_possible (scan, line, &parsed, inside))
    return 0;
  label.who = find_speaker (scan, line + parsed.name, parsed.n_name);
  label.span = make_span (scan, line + parsed.start, parsed.end - parsed.start);
  label.name = make_span (scan, line + parsed.name, parsed.n_name);
  label.begin = nlp_document_get_position (scan->document, line - scan->text);
  label.speech = nlp_document_get_position (scan->document, line + parsed.length - scan->text);
  label.style = parsed.style;
  label.alone = parsed.alone;
  label.time = parsed.time;
  g_array_append_val (scan->labels->labels, label);
  speaker = &g_array_index (scan->labels->speakers, TurnsLabelled, label.who);
  if (parsed.in_brackets && speaker->bracketed.end == 0)
    note_brackets (scan, speaker, line + parsed.detail, parsed.n_detail);
  count_label (speaker, &label);
  return parsed.length;
}

/* The place behind "BY " of "BY MR. TOLL:" and "EXAMINATION BY MR. TOLL:", or NULL. */
static const char *
find_examiner (const char *line, gsize n)
{
  const char *by = g_ascii_strncasecmp (line, "by ", 3) == 0 ? line : NULL;

  for (gsize i = 0; by == NULL && i + 16 < n; i++)
    if (g_ascii_strncasecmp (line + i, "examination by ", 15) == 0)
      by = line + i + 12;
  return by == NULL ? NULL : by + 3;
}

/* "(COMMERCIAL BREAK)" and "EXAMINATION BY MR. TOLL:" on lines of their own. */
static gboolean
is_break (const NlpLexiconTable *words, const char *line, gsize n)
{
  const char *examiner;
  gboolean brackets = (*line == '(' && line[n - 1] == ')') || (*line == '[' && line[n - 1] == ']');

  if (n < 4 || n > MAX_BREAK)
    return FALSE;
  if (line[n - 1] == ':' && (examiner = find_examiner (line, n)) != NULL)
    return nlp_lexicon_find_prefix (words, examiner, line + n - 1 - examiner, NLP_SENSE (TURNS_TITLE), NULL) != 0;
  return brackets && nlp_lexicon_find_prefix (words, line + 1, n - 2, NLP_SENSE (TURNS_BREAK), NULL) != 0;
}

static gboolean
add_break (Scan *scan, const char *line, gsize n)
{
  TurnsLabel label = { .block = scan->block, .who = LABEL_OF_BREAK, .alone = TRUE, .time = NO_TIME };

  while (n > 1 && (g_ascii_isspace (line[n - 1]) || line[n - 1] == '.'))
    n--;
  if (!is_break (scan->labels->words, line, n))
    return FALSE;
  label.span = make_span (scan, line, n);
  label.begin = label.span.begin;
  label.speech = label.span.end;
  g_array_append_val (scan->labels->labels, label);
  return TRUE;
}

/* Labels behind the end of a sentence: "Q: Where? A: There." */
static void
scan_inside (Scan *scan, const char *line, const char *end)
{
  for (const char *p = line; p + 2 < end; p++)
    if (*p == ' ' && p > line && strchr (".?!\")]*", p[-1]) != NULL && (g_ascii_isupper (p[1]) || p[1] == '*'))
      p += add_candidate (scan, p + 1, end - p - 1, TRUE);
}

static void
scan_line (Scan *scan, const char *line, const char *end)
{
  if (add_break (scan, line, end - line))
    return;
  scan_inside (scan, line + add_candidate (scan, line, end - line, FALSE), end);
}

static void
scan_block (Scan *scan)
{
  NlpSpan span = nlp_layer_get_span (nlp_document_get_layer (scan->document, NLP_LAYER_BLOCKS), scan->block);
  gsize n_bytes;
  const char *line = nlp_document_get_bytes (scan->document, span, &n_bytes), *end = line + n_bytes;

  while (line < end)
    {
      const char *feed = memchr (line, '\n', end - line), *line_end = feed != NULL ? feed : end;

      while (line < line_end && g_ascii_isspace (*line))
        line++;
      if (line < line_end)
        scan_line (scan, line, line_end);
      line = line_end + 1;
    }
}

TurnsLabels *
turns_labels_find (NlpDocument *document)
{
  TurnsLabels *labels = g_new0 (TurnsLabels, 1);
  g_autoptr (GHashTable) index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_blocks = nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_BLOCKS));
  Scan scan = { document, labels, index, nlp_document_get_text (document, NULL), 0 };

  labels->words = nlp_lexicon_get_table (&turns_words, nlp_document_get_property (document, "language"));
  labels->labels = g_array_new (FALSE, FALSE, sizeof (TurnsLabel));
  labels->speakers = g_array_new (FALSE, FALSE, sizeof (TurnsLabelled));
  g_array_set_clear_func (labels->speakers, clear_speaker);
  for (; scan.block < n_blocks; scan.block++)
    scan_block (&scan);
  return labels;
}
