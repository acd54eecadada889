/* write-features.c - feature structures: what fields say that has no attribute.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include <nlp/layers.h>

#include "known.h"
#include "shown.h"
#include "write-features.h"

/* What attributes say. */

#define BIT(field) (1u << (field))

static const struct
{
  const char *layer;
  guint fields;
} carried[] = {
  { NLP_LAYER_QUOTES, BIT (NLP_QUOTES_KIND) | BIT (NLP_QUOTES_CONTENT) | BIT (NLP_QUOTES_CUE) | BIT (NLP_QUOTES_SOURCE)
                        | BIT (NLP_QUOTES_REFERENT) },
  { NLP_LAYER_REFERENTS, BIT (NLP_REFERENTS_TYPE) | BIT (NLP_REFERENTS_NAME) | BIT (NLP_REFERENTS_ALIASES) },
  { NLP_LAYER_ENTITIES, BIT (NLP_ENTITIES_TYPE) | BIT (NLP_ENTITIES_SUBTYPE) | BIT (NLP_ENTITIES_REFERENT) },
  { NLP_LAYER_TURNS, BIT (NLP_TURNS_ROLE) | BIT (NLP_TURNS_REFERENT) | BIT (NLP_TURNS_LABEL) },
  { NLP_LAYER_TAGS, BIT (NLP_TAGS_POS) | BIT (NLP_TAGS_LEMMA) },
  { NLP_LAYER_SENTIMENT, BIT (NLP_SENTIMENT_SCOPE) | BIT (NLP_SENTIMENT_SCORE) },
  { NLP_LAYER_ATTITUDES, BIT (NLP_ATTITUDES_HOLDER) | BIT (NLP_ATTITUDES_TARGET) | BIT (NLP_ATTITUDES_HOLDER_REFERENT)
                           | BIT (NLP_ATTITUDES_TARGET_REFERENT) | BIT (NLP_ATTITUDES_SCORE) },
};

static gboolean
is_carried (const NlpLayer *layer, guint32 row, guint field)
{
  const NlpLayerSpec *known = nlp__layer_get_known (layer);

  if (known == NULL)
    return FALSE;
  if (g_str_equal (known->name, NLP_LAYER_NUMBERS))
    return nlp__tei_number_carries (layer, row, field);
  for (guint i = 0; i < G_N_ELEMENTS (carried); i++)
    if (g_str_equal (carried[i].layer, known->name))
      return field < 32 && (carried[i].fields & BIT (field)) != 0;
  return FALSE;
}

/* References. */

/* Writes the ids of the rows that a field names, with commas between; how many have none. */
static guint
put_references (const NlpTei *tei, const NlpLayer *layer, guint32 row, guint number, NlpSink *sink)
{
  const NlpField *field = nlp_layer_get_field (layer, number);
  guint n = 1, target = 0, value, n_without = 0;
  const guint *targets = &target, *rows = &value;
  gboolean first = TRUE;

  if (field->type == NLP_FIELD_ROW)
    value = nlp_layer_get_row_of (layer, row, number, &target);
  else
    rows = nlp_layer_get_row_list_of (layer, row, number, &targets, &n);
  for (guint i = 0; i < n; i++)
    {
      const NlpLayer *there = nlp__field_get_target (tei->marked.document, field, targets == NULL ? 0 : targets[i]);

      if (!nlp__tei_put_target (tei, there, rows[i], NULL))
        {
          n_without++;
          continue;
        }
      if (sink != NULL && !first)
        nlp__sink_put_char (sink, ',');
      if (sink != NULL)
        nlp__tei_put_target (tei, there, rows[i], sink);
      first = FALSE;
    }
  return first ? G_MAXUINT : n_without;
}

/* Which fields are features. */

static gboolean
is_reference (const NlpField *field)
{
  return field->type == NLP_FIELD_ROW || field->type == NLP_FIELD_ROWS;
}

/* Whether a label says the same when it is written as a word. */
static gboolean
is_word (const char *label)
{
  return label == NULL || strpbrk (label, " \t\n\r") == NULL;
}

/* Of a row that is a <seg>, the label is its subtype. */
static gboolean
is_in_segment (const NlpLayer *layer, guint32 row, guint field)
{
  return field == nlp__layer_find_label (layer) && is_word (nlp__layer_get_label (layer, row));
}

static gboolean
is_feature (const NlpTei *tei, const NlpLayer *layer, guint32 row, guint number, gboolean segment)
{
  const NlpField *field = nlp_layer_get_field (layer, number);

  if (!nlp__field_is_shown (field) || !nlp__field_is_set (layer, row, number) || is_carried (layer, row, number))
    return FALSE;
  if (field->type == NLP_FIELD_NUMBER && !isfinite (nlp_layer_get_number (layer, row, number)))
    return FALSE;
  if (segment && is_in_segment (layer, row, number))
    return FALSE;
  return !is_reference (field) || put_references (tei, layer, row, number, NULL) != G_MAXUINT;
}

gboolean
nlp__tei_has_features (const NlpTei *tei, const NlpLayer *layer, guint32 row, gboolean segment)
{
  for (guint i = 0; i < nlp_layer_get_n_fields (layer); i++)
    if (is_feature (tei, layer, row, i, segment))
      return TRUE;
  return FALSE;
}

/* One feature. */

static void
put_span (NlpSink *sink, NlpSpan span)
{
  nlp__sink_put_uint (sink, span.begin);
  nlp__sink_put_char (sink, '-');
  nlp__sink_put_uint (sink, span.end);
}

static void
put_spans (NlpSink *sink, const NlpLayer *layer, guint32 row, guint field)
{
  guint n;
  const NlpSpan *spans = nlp_layer_get_span_list (layer, row, field, &n);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        nlp__sink_put_char (sink, ',');
      put_span (sink, spans[i]);
    }
}

/* What a symbol may hold: places and ids. */
static void
put_symbol (NlpTei *tei, const NlpLayer *layer, guint32 row, guint field)
{
  NlpSink *sink = tei->marked.sink;

  nlp__sink_puts (sink, "<symbol value=\"");
  switch (nlp_layer_get_field (layer, field)->type)
    {
    case NLP_FIELD_SPAN:
      put_span (sink, nlp_layer_get_span_field (layer, row, field));
      break;
    case NLP_FIELD_SPANS:
      put_spans (sink, layer, row, field);
      break;
    default:
      nlp__writer_note (tei->marked.writer, "references to rows that are not written were left out",
                        put_references (tei, layer, row, field, sink));
    }
  nlp__sink_puts (sink, "\"/>");
}

static void
put_value (NlpTei *tei, const NlpLayer *layer, guint32 row, guint field)
{
  NlpSink *sink = tei->marked.sink;

  switch (nlp_layer_get_field (layer, field)->type)
    {
    case NLP_FIELD_STRING:
      nlp__sink_puts (sink, "<string>");
      nlp__markup_put_content (sink, nlp_layer_get_string (layer, row, field));
      nlp__sink_puts (sink, "</string>");
      break;
    case NLP_FIELD_INTEGER:
      nlp__sink_printf (sink, "<numeric value=\"%d\"/>", nlp_layer_get_integer (layer, row, field));
      break;
    case NLP_FIELD_NUMBER:
      nlp__sink_puts (sink, "<numeric value=\"");
      nlp__markup_put_decimal (sink, nlp_layer_get_number (layer, row, field), 9);
      nlp__sink_puts (sink, "\"/>");
      break;
    default:
      put_symbol (tei, layer, row, field);
    }
}

static void
put_feature (NlpTei *tei, const NlpLayer *layer, guint32 row, guint field)
{
  g_autofree char *name = nlp__markup_make_name (nlp_layer_get_field (layer, field)->name);

  nlp__sink_printf (tei->marked.sink, "<f name=\"%s\">", name);
  put_value (tei, layer, row, field);
  nlp__sink_puts (tei->marked.sink, "</f>");
}

static void
put_some_features (NlpTei *tei, const NlpLayer *layer, guint32 row, gboolean segment)
{
  for (guint i = 0; i < nlp_layer_get_n_fields (layer); i++)
    if (is_feature (tei, layer, row, i, segment))
      put_feature (tei, layer, row, i);
}

void
nlp__tei_put_row_features (NlpTei *tei, const NlpLayer *layer, guint32 row)
{
  put_some_features (tei, layer, row, FALSE);
}

/* Layers. */

static void
put_other_features (NlpTei *tei, const NlpMarkedOther *other)
{
  g_autofree char *name = nlp__markup_make_name (nlp_layer_get_name (other->layer));

  for (guint32 row = 0; row < nlp_layer_get_length (other->layer); row++)
    {
      if (!nlp__tei_has_features (tei, other->layer, row, TRUE))
        continue;
      nlp__tei_open_standoff (tei);
      nlp__sink_printf (tei->marked.sink, "<fs xml:id=\"fs%u\" type=\"%s\">", other->first + row + 1, name);
      put_some_features (tei, other->layer, row, TRUE);
      nlp__sink_puts (tei->marked.sink, "</fs>\n");
    }
}

/* What is said of rows that have an id: n4.fs says more of n4. Those of narration have none. */
static void
put_left_overs (NlpTei *tei, const NlpLayer *layer)
{
  guint n_lost = 0;

  for (guint32 row = 0; layer != NULL && row < nlp_layer_get_length (layer); row++)
    {
      if (!nlp__tei_has_features (tei, layer, row, FALSE))
        continue;
      if (!nlp__tei_put_target (tei, layer, row, NULL))
        {
          n_lost++;
          continue;
        }
      nlp__tei_open_standoff (tei);
      nlp__sink_puts (tei->marked.sink, "<fs xml:id=\"");
      nlp__tei_put_target (tei, layer, row, tei->marked.sink);
      nlp__sink_printf (tei->marked.sink, ".fs\" type=\"%s\">", nlp_layer_get_name (layer));
      put_some_features (tei, layer, row, FALSE);
      nlp__sink_puts (tei->marked.sink, "</fs>\n");
    }
  nlp__writer_note (tei->marked.writer, "rows say more than their place, and have no element to say it of", n_lost);
}

void
nlp__tei_put_features (NlpTei *tei)
{
  const NlpMarked *marked = &tei->marked;
  const NlpLayer *layers[] = { marked->quotes, marked->numbers, marked->registry->referents, marked->entities, marked->turns,
                               marked->tokens != NULL ? marked->tags : NULL, marked->sentiment };

  for (guint i = 0; i < marked->others->len; i++)
    put_other_features (tei, &g_array_index (marked->others, NlpMarkedOther, i));
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    put_left_overs (tei, layers[i]);
}
