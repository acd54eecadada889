/* brat.c - the format "brat": the stand-off annotations of brat and of INCEpTION's importer, to be put beside the text as NAME.ann
 * and NAME.txt.
 *
 *     T1	Quote 16 25;39 44	“Sail, now,” “or never.”
 *     A1	Kind T1 direct
 *     R1	Source Arg1:T1 Arg2:T2
 *     #1	AnnotatorNotes T1	speaker: Mara Lind
 *
 * Places are code points, as in all output. A span over several lines is written as one piece a line. Scores and attitudes have no
 * place in the format.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "cells.h"
#include "cursor.h"
#include "formats.h"
#include "known.h"
#include "registry.h"
#include "shown.h"

typedef struct
{
  NlpWriter *writer;
  NlpDocument *document;
  NlpSink *sink;
  NlpRegistry *registry;
  NlpCursor cursor;
  guint n_texts, n_attributes, n_relations, n_notes;
} Job;

/* A label is a word of letters, digits, "-" and "_". */
static void
put_label (NlpSink *sink, const char *label)
{
  for (; *label != '\0'; label++)
    nlp__sink_put_char (sink, g_ascii_isalnum (*label) || *label == '-' ? *label : '_');
}

/* The lines of @spans, without white space at their rims. */
static GArray *
split_lines (Job *job, const NlpSpan *spans, guint n)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (NlpSpan));

  for (guint i = 0; i < n; i++)
    for (guint32 begin = spans[i].begin, end; begin < spans[i].end; begin = end + 1)
      {
        NlpSpan line;

        for (end = begin; end < spans[i].end && strchr ("\n\r", *nlp__cursor_seek (&job->cursor, end)) == NULL; end++)
          ;
        line = nlp__cursor_trim (&job->cursor, (NlpSpan) { begin, end });
        if (line.begin < line.end)
          g_array_append_val (lines, line);
      }
  return lines;
}

static void
put_words (Job *job, NlpSpan span)
{
  gsize n;
  const char *bytes = nlp_document_get_bytes (job->document, span, &n);

  for (gsize i = 0; i < n; i++)
    nlp__sink_put_char (job->sink, bytes[i] == '\t' || bytes[i] == '\0' ? ' ' : bytes[i]);
}

/* A line T; returns its number. */
static guint
put_spans (Job *job, const char *label, const NlpSpan *spans, guint n)
{
  g_autoptr (GArray) lines = split_lines (job, spans, n);

  nlp__sink_printf (job->sink, "T%u\t", ++job->n_texts);
  put_label (job->sink, label);
  for (guint i = 0; i < lines->len; i++)
    nlp__sink_printf (job->sink, "%c%u %u", i == 0 ? ' ' : ';', g_array_index (lines, NlpSpan, i).begin,
                      g_array_index (lines, NlpSpan, i).end);
  nlp__sink_put_char (job->sink, '\t');
  for (guint i = 0; i < lines->len; i++)
    {
      if (i > 0)
        nlp__sink_put_char (job->sink, ' ');
      put_words (job, g_array_index (lines, NlpSpan, i));
    }
  nlp__sink_put_char (job->sink, '\n');
  return job->n_texts;
}

static guint
put_row (Job *job, const char *label, const NlpLayer *layer, guint row)
{
  NlpSpan span = nlp_layer_get_span (layer, row);

  return put_spans (job, label, &span, 1);
}

static void
put_attribute (Job *job, const char *name, guint text, const char *value)
{
  nlp__sink_printf (job->sink, "A%u\t%s T%u ", ++job->n_attributes, name, text);
  put_label (job->sink, value);
  nlp__sink_put_char (job->sink, '\n');
}

/* "#1	AnnotatorNotes T1	name: value"; nothing if there is no value. */
static void
put_note (Job *job, guint text, const char *name, const char *value)
{
  g_autofree char *line = NULL;

  if (value == NULL || *value == '\0')
    return;
  line = nlp__make_name (value, -1);
  nlp__sink_printf (job->sink, "#%u\tAnnotatorNotes T%u\t%s: %s\n", ++job->n_notes, text, name, line);
}

/* Notes for the fields of a row from @first on: what a cell of a table says. */
static void
put_fields_from (Job *job, const NlpLayer *layer, guint row, guint text, guint first)
{
  NlpTableJob cells = { .document = job->document, .layer = layer, .registry = job->registry };
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = first; i < nlp_layer_get_n_fields (layer); i++)
    {
      const NlpField *field = nlp_layer_get_field (layer, i);

      if (!nlp__field_is_shown (field) || !nlp__field_is_set (layer, row, i))
        continue;
      g_string_truncate (cell, 0);
      nlp__cell_put_field (&cells, row, i, cell);
      put_note (job, text, field->name, cell->str);
    }
}

static void
put_fields (Job *job, const NlpLayer *layer, guint row, guint text)
{
  put_fields_from (job, layer, row, text, 0);
}

/* Layers. */

static const NlpLayer *
get_layer (Job *job, const char *name, guint *n)
{
  const NlpLayer *layer = nlp__writer_get_known (job->writer, job->document, name);

  *n = layer == NULL ? 0 : nlp_layer_get_length (layer);
  return layer;
}

static void
put_entities (Job *job)
{
  guint n;
  const NlpLayer *entities = get_layer (job, NLP_LAYER_ENTITIES, &n);

  for (guint row = 0; row < n; row++)
    {
      const char *type = nlp_layer_get_string (entities, row, NLP_ENTITIES_TYPE);
      guint entry = nlp__registry_find_row (job->registry, nlp_layer_get_row (entities, row, NLP_ENTITIES_REFERENT));
      guint text = put_row (job, nlp__class_names[nlp__class_from_type (type)], entities, row);

      put_note (job, text, "subtype", nlp__entity_subtype (entities, row));
      put_note (job, text, "name", entry == NLP__NO_ENTRY ? NULL : nlp__registry_get (job->registry, entry)->name);
    }
}

/* A cue or source, and a relation to it. */
static void
put_part (Job *job, const NlpLayer *quotes, guint row, guint field, const char *label, guint quote)
{
  guint n, text;
  const NlpSpan *spans = nlp_layer_get_span_list (quotes, row, field, &n);

  if (n == 0)
    return;
  text = put_spans (job, label, spans, n);
  nlp__sink_printf (job->sink, "R%u\t%s Arg1:T%u Arg2:T%u\n", ++job->n_relations, label, quote, text);
}

static void
put_quotes (Job *job)
{
  guint n, n_spans;
  const NlpLayer *quotes = get_layer (job, NLP_LAYER_QUOTES, &n);

  for (guint row = 0; row < n; row++)
    {
      const NlpSpan *spans = nlp_layer_get_span_list (quotes, row, NLP_QUOTES_CONTENT, &n_spans);
      guint quote = put_spans (job, "Quote", spans, n_spans);
      guint entry = nlp__registry_find_row (job->registry, nlp_layer_get_row (quotes, row, NLP_QUOTES_REFERENT));

      put_attribute (job, "Kind", quote, nlp__quote_kind (quotes, row));
      put_note (job, quote, "speaker", entry == NLP__NO_ENTRY ? NULL : nlp__registry_get (job->registry, entry)->name);
      put_fields_from (job, quotes, row, quote, NLP_QUOTES_MODALITY);
      put_part (job, quotes, row, NLP_QUOTES_CUE, "Cue", quote);
      put_part (job, quotes, row, NLP_QUOTES_SOURCE, "Source", quote);
    }
}

static void
put_turns (Job *job)
{
  guint n;
  const NlpLayer *turns = get_layer (job, NLP_LAYER_TURNS, &n);

  for (guint row = 0; row < n; row++)
    {
      guint turn = put_row (job, "Turn", turns, row);
      guint entry = nlp__registry_find_row (job->registry, nlp_layer_get_row (turns, row, NLP_TURNS_REFERENT));

      put_attribute (job, "Role", turn, nlp__turn_role (turns, row));
      put_note (job, turn, "speaker", entry == NLP__NO_ENTRY ? NULL : nlp__registry_get (job->registry, entry)->name);
      put_fields_from (job, turns, row, turn, NLP_TURNS_BEGIN_TIME);
    }
}

static void
put_rows_with_fields (Job *job, const NlpLayer *layer, const char *label)
{
  guint n = layer == NULL ? 0 : nlp_layer_get_length (layer);

  for (guint row = 0; row < n; row++)
    put_fields (job, layer, row, put_row (job, label, layer, row));
}

/* The library's layers that are written in a way of their own, or not at all. */
static gboolean
has_own_way (const NlpLayer *layer)
{
  static const char *const names[] = { NLP_LAYER_ENTITIES, NLP_LAYER_QUOTES, NLP_LAYER_NUMBERS,   NLP_LAYER_TURNS, NLP_LAYER_BLOCKS,
                                       NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS, NLP_LAYER_REFERENTS, NULL };

  return nlp__layer_get_known (layer) != NULL && g_strv_contains (names, nlp_layer_get_name (layer));
}

/* Scores, and what stands beside the text, have no place here, nor has what describes other rows. */
static gboolean
has_a_place (const NlpLayer *layer)
{
  return !nlp__layer_has_flag (layer, NLP_LAYER_BESIDE) && nlp_layer_get_spec (layer)->of == NULL
         && !nlp__layer_is_known (layer, NLP_LAYER_SENTIMENT) && !nlp__layer_is_known (layer, NLP_LAYER_ATTITUDES)
         && !nlp__layer_is_known (layer, NLP_LAYER_TAGS);
}

/* The other layers, and a count for those that were asked for and have no place here. */
static void
put_other_layers (Job *job)
{
  for (guint i = 0; i < nlp_document_get_n_layers (job->document); i++)
    {
      const NlpLayer *layer = nlp_document_get_nth_layer (job->document, i);
      const char *name = nlp_layer_get_name (layer);
      g_autofree char *what = g_strdup_printf ("%s were left out: brat has no place for them",
                                               nlp__layer_is_known (layer, NLP_LAYER_SENTIMENT) ? "scores" : name);

      if (has_own_way (layer) || nlp__writer_get_layer (job->writer, job->document, name) == NULL)
        continue;
      if (has_a_place (layer))
        put_rows_with_fields (job, layer, name);
      else if (!nlp__layer_is_known (layer, NLP_LAYER_TAGS))
        nlp__writer_note (job->writer, what, nlp_layer_get_length (layer));
    }
}

static void
put_document (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  Job job = { writer, document, sink };
  guint n;

  nlp__cursor_init (&job.cursor, document);
  job.registry = nlp__registry_new (document);
  put_entities (&job);
  put_quotes (&job);
  put_rows_with_fields (&job, get_layer (&job, NLP_LAYER_NUMBERS, &n), "Number");
  put_turns (&job);
  put_rows_with_fields (&job, get_layer (&job, NLP_LAYER_BLOCKS, &n), "Block");
  put_rows_with_fields (&job, get_layer (&job, NLP_LAYER_SENTENCES, &n), "Sentence");
  put_rows_with_fields (&job, get_layer (&job, NLP_LAYER_TOKENS, &n), "Token");
  put_other_layers (&job);
  nlp__registry_free (job.registry);
}

const NlpFormat nlp__format_brat = {
  .info = { "brat", "stand-off annotations for brat and INCEpTION, beside the text; one document a file", "ann", FALSE,
            NLP_LAYER_TOKENS "," NLP_LAYER_SENTENCES "," NLP_LAYER_BLOCKS },
  .document = put_document
};
