/* write-features.c - feature structures.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include <nlp/layers.h>

#include "write-features.h"

/* A label, and which fields are features. */

static const char *
get_string (const NlpLayer *layer, guint32 row, guint field)
{
  const char *value = nlp_layer_get_string (layer, row, field);

  return value != NULL && *value != '\0' ? value : NULL;
}

static gboolean
is_set (const NlpLayer *layer, guint32 row, guint field)
{
  guint n;

  switch (nlp_layer_get_spec (layer)->fields[field].type)
    {
    case NLP_FIELD_STRING:
      return nlp_layer_get_string (layer, row, field) != NULL;
    case NLP_FIELD_INTEGER:
      return TRUE;
    case NLP_FIELD_NUMBER:
      return isfinite (nlp_layer_get_number (layer, row, field));
    case NLP_FIELD_SPAN:
      return nlp_span_is_set (nlp_layer_get_span_field (layer, row, field));
    case NLP_FIELD_SPANS:
      nlp_layer_get_span_list (layer, row, field, &n);
      return n > 0;
    case NLP_FIELD_ROW:
    case NLP_FIELD_ROWS:
    case NLP_FIELD_VECTOR:
      return FALSE;
    }
  g_return_val_if_reached (FALSE);
}

/* Whether a label says the same when it is written as a word. */
static gboolean
is_word (const char *label)
{
  return label == NULL || strpbrk (label, " \t\n\r") == NULL;
}

static gboolean
is_feature (const NlpLayer *layer, guint32 row, guint field)
{
  return is_set (layer, row, field) && (field != nlp__layer_find_label (layer) || !is_word (nlp__layer_get_label (layer, row)));
}

gboolean
nlp__tei_has_features (const NlpLayer *layer, guint32 row)
{
  for (guint i = 0; i < nlp_layer_get_n_fields (layer); i++)
    if (is_feature (layer, row, i))
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

static void
put_value (NlpSink *sink, const NlpLayer *layer, guint32 row, guint field)
{
  switch (nlp_layer_get_spec (layer)->fields[field].type)
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
    case NLP_FIELD_SPAN:
      nlp__sink_puts (sink, "<symbol value=\"");
      put_span (sink, nlp_layer_get_span_field (layer, row, field));
      nlp__sink_puts (sink, "\"/>");
      break;
    case NLP_FIELD_SPANS:
      nlp__sink_puts (sink, "<symbol value=\"");
      put_spans (sink, layer, row, field);
      nlp__sink_puts (sink, "\"/>");
      break;
    case NLP_FIELD_ROW:
    case NLP_FIELD_ROWS:
    case NLP_FIELD_VECTOR:
      break;
    }
}

static void
put_feature (NlpSink *sink, const NlpLayer *layer, guint32 row, guint field)
{
  g_autofree char *name = nlp__markup_make_name (nlp_layer_get_spec (layer)->fields[field].name);

  nlp__sink_printf (sink, "<f name=\"%s\">", name);
  put_value (sink, layer, row, field);
  nlp__sink_puts (sink, "</f>");
}

/* Layers. */

static void
put_other_features (NlpTei *tei, const NlpMarkedOther *other)
{
  g_autofree char *name = nlp__markup_make_name (nlp_layer_get_name (other->layer));

  for (guint32 row = 0; row < nlp_layer_get_length (other->layer); row++)
    {
      if (!nlp__tei_has_features (other->layer, row))
        continue;
      nlp__tei_open_standoff (tei);
      nlp__sink_printf (tei->marked.sink, "<fs xml:id=\"fs%u\" type=\"%s\">", other->first + row + 1, name);
      for (guint i = 0; i < nlp_layer_get_n_fields (other->layer); i++)
        if (is_feature (other->layer, row, i))
          put_feature (tei->marked.sink, other->layer, row, i);
      nlp__sink_puts (tei->marked.sink, "</fs>\n");
    }
}

/* What fields of the library's own layers say that no attribute can say. */

typedef gboolean (*IsLeftOver) (const NlpLayer *layer, guint32 row, guint field);

static gboolean
is_left_over_of_number (const NlpLayer *numbers, guint32 row, guint field)
{
  return !nlp__tei_number_carries (numbers, row, field);
}

static gboolean
is_left_over_of_quote (const NlpLayer *quotes, guint32 row, guint field)
{
  return field == NLP_QUOTES_MODALITY && get_string (quotes, row, field) != NULL;
}

static gboolean
is_left_over_of_referent (const NlpLayer *referents, guint32 row, guint field)
{
  return field == NLP_REFERENTS_GENDER && get_string (referents, row, field) != NULL;
}

static void
put_left_over (NlpTei *tei, const NlpLayer *layer, guint32 row, const char *id, IsLeftOver is_left_over)
{
  gboolean open = FALSE;

  for (guint i = 0; i < nlp_layer_get_n_fields (layer); i++)
    if (nlp_layer_get_spec (layer)->fields[i].type == NLP_FIELD_STRING && is_left_over (layer, row, i))
      {
        if (!open)
          {
            nlp__tei_open_standoff (tei);
            nlp__sink_printf (tei->marked.sink, "<fs xml:id=\"%s.fs\" type=\"%s\">", id, nlp_layer_get_name (layer));
          }
        open = TRUE;
        put_feature (tei->marked.sink, layer, row, i);
      }
  if (open)
    nlp__sink_puts (tei->marked.sink, "</fs>\n");
}

static void
put_left_overs (NlpTei *tei, const NlpLayer *layer, char letter, IsLeftOver is_left_over)
{
  for (guint32 row = 0; layer != NULL && row < nlp_layer_get_length (layer); row++)
    {
      char id[16];

      g_snprintf (id, sizeof id, "%c%u", letter, row + 1);
      put_left_over (tei, layer, row, id, is_left_over);
    }
}

void
nlp__tei_put_features (NlpTei *tei)
{
  const NlpLayer *referents = tei->marked.registry->referents;

  for (guint i = 0; i < tei->marked.others->len; i++)
    put_other_features (tei, &g_array_index (tei->marked.others, NlpMarkedOther, i));
  put_left_overs (tei, tei->marked.quotes, 'q', is_left_over_of_quote);
  put_left_overs (tei, tei->marked.numbers, 'n', is_left_over_of_number);
  for (guint32 row = 0; referents != NULL && row < nlp_layer_get_length (referents); row++)
    put_left_over (tei, referents, row, nlp__registry_get (tei->marked.registry, row)->id, is_left_over_of_referent);
}
