/* brat.c - the format "brat": the stand-off annotations of brat and of INCEpTION's importer: NAME.ann, and beside it the text as
 * NAME.txt and two files of settings.
 *
 *     T1	Quote 16 25;39 44	“Sail, now,” “or never.”
 *     A1	Kind T1 direct
 *     R1	Source Arg1:T1 Arg2:T2
 *     #1	AnnotatorNotes T1	speaker: Mara Lind
 *
 * Places are code points, as in all output. A span over several lines is written as one piece a line. Scores and attitudes have no
 * place in the format. Tags are notes on tokens.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "brat.h"
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

/* Whether a reader may take a character for the end of a line, or of a column. */
static gboolean
ends_line (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return c == '\0' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
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

        for (end = begin; end < spans[i].end && !ends_line (nlp__cursor_seek (&job->cursor, end)); end++)
          ;
        line = nlp__cursor_trim (&job->cursor, (NlpSpan) { begin, end });
        if (line.begin < line.end)
          g_array_append_val (lines, line);
      }
  if (lines->len == 0)
    g_array_append_vals (lines, spans, n);
  return lines;
}

static void
put_words (Job *job, NlpSpan span)
{
  gsize n;
  const char *bytes = nlp_document_get_bytes (job->document, span, &n);

  nlp__sink_put (job->sink, bytes, n);
}

/* A line T; returns its number. */
static guint
put_spans (Job *job, const char *label, const NlpSpan *spans, guint n)
{
  g_autoptr (GArray) lines = split_lines (job, spans, n);

  nlp__sink_printf (job->sink, "T%u\t", ++job->n_texts);
  nlp__brat_put_label (job->sink, label);
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
  nlp__brat_put_label (job->sink, value);
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

/* What other layers say of a row, as tags do of tokens. */
static void
put_descriptions (Job *job, const NlpLayer *layer, guint row, guint text)
{
  for (guint i = 0; i < nlp_document_get_n_layers (job->document); i++)
    {
      const NlpLayer *other = nlp_document_get_nth_layer (job->document, i);

      if (nlp__layer_describes (other, layer, row)
          && nlp__writer_get_layer (job->writer, job->document, nlp_layer_get_name (other)) != NULL)
        put_fields_from (job, other, row, text, 0);
    }
}

static void
put_fields (Job *job, const NlpLayer *layer, guint row, guint text)
{
  put_fields_from (job, layer, row, text, 0);
  put_descriptions (job, layer, row, text);
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
      put_fields_from (job, entities, row, text, NLP_ENTITIES_REFERENT + 1);
      put_descriptions (job, entities, row, text);
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
      guint quote = n_spans > 0 ? put_spans (job, "Quote", spans, n_spans) : put_row (job, "Quote", quotes, row);
      guint entry = nlp__registry_find_row (job->registry, nlp_layer_get_row (quotes, row, NLP_QUOTES_REFERENT));

      put_attribute (job, "Kind", quote, nlp__quote_kind (quotes, row));
      put_note (job, quote, "speaker", entry == NLP__NO_ENTRY ? NULL : nlp__registry_get (job->registry, entry)->name);
      put_fields_from (job, quotes, row, quote, NLP_QUOTES_MODALITY);
      put_descriptions (job, quotes, row, quote);
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
      put_fields_from (job, turns, row, turn, NLP_TURNS_LABEL);
      put_descriptions (job, turns, row, turn);
    }
}

static void
put_rows_with_fields (Job *job, const NlpLayer *layer, const char *label)
{
  guint n = layer == NULL ? 0 : nlp_layer_get_length (layer);

  for (guint row = 0; row < n; row++)
    put_fields (job, layer, row, put_row (job, label, layer, row));
}

/* What a plugin says of a known layer does not count. */
static const NlpLayerSpec *
get_spec (const NlpLayer *layer)
{
  const NlpLayerSpec *known = nlp__layer_get_known (layer);

  return known != NULL ? known : nlp_layer_get_spec (layer);
}

/* Whether the rows that a layer describes are written: then it was written with them. */
static gboolean
was_written_with_others (const Job *job, const NlpLayer *layer)
{
  const char *of = get_spec (layer)->of;
  const NlpLayer *described = of == NULL ? NULL : nlp__writer_get_layer (job->writer, job->document, of);

  return described != NULL && nlp__brat_has_a_place (get_spec (described));
}

/* The other layers, and a count for those that have no place here. */
static void
put_other_layers (Job *job)
{
  for (guint i = 0; i < nlp_document_get_n_layers (job->document); i++)
    {
      const NlpLayer *layer = nlp_document_get_nth_layer (job->document, i);
      const char *name = nlp_layer_get_name (layer);
      g_autofree char *what = g_strdup_printf ("%s were left out: brat has no place for them",
                                               nlp__layer_is_known (layer, NLP_LAYER_SENTIMENT) ? "scores" : name);

      if (nlp__writer_get_layer (job->writer, job->document, name) == NULL || was_written_with_others (job, layer)
          || (nlp__layer_get_known (layer) != NULL && nlp__brat_has_own_way (name)))
        continue;
      if (nlp__brat_has_a_place (get_spec (layer)))
        put_rows_with_fields (job, layer, name);
      else
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
            NLP_LAYER_TOKENS "," NLP_LAYER_TAGS "," NLP_LAYER_SENTENCES "," NLP_LAYER_BLOCKS, "txt" },
  .document = put_document,
  .companion = nlp__brat_put_companion
};
