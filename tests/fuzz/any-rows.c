/* any-rows.c - rows of layers as bytes say.
 * SPDX-License-Identifier: MIT */
#include "any-rows.h"

#include <math.h>

#define MOST_ROWS 300
#define MOST_LAYERS 16
#define LONGEST_STRING 12

static guint
take (AnyBytes *bytes, guint limit)
{
  return bytes->at < bytes->end ? *bytes->at++ % limit : 0;
}

char *
any_take_text (AnyBytes *bytes)
{
  const uint8_t *end = memchr (bytes->at, '\0', bytes->end - bytes->at);
  gsize n = (end != NULL ? end : bytes->end) - bytes->at;
  char *text = g_utf8_make_valid ((const char *) bytes->at, n);

  bytes->at += n + (end != NULL);
  return text;
}

static const NlpField all_types[] = {
  { "label", NLP_FIELD_STRING, "a word" },
  { "lines", NLP_FIELD_STRING, "several", .flags = NLP_FIELD_LINES },
  { "choice", NLP_FIELD_STRING, "one of three", .values = "red|green|blue" },
  { "count", NLP_FIELD_INTEGER, "a number" },
  { "score", NLP_FIELD_NUMBER, "another", .decimals = 3 },
  { "place", NLP_FIELD_SPAN, "a place" },
  { "words", NLP_FIELD_SPANS, "places", .flags = NLP_FIELD_WORDS },
  { "who", NLP_FIELD_ROW, "one of a layer", NLP_LAYER_REFERENTS, .embed = "who=name|referent=." },
  { "what", NLP_FIELD_ROWS, "some of several layers", NLP_LAYER_QUOTES "|" NLP_LAYER_NUMBERS, .flags = NLP_FIELD_ALWAYS,
    .embed = "span|kind;span|value" },
  { NULL }
};

const NlpLayerSpec *
any_get_layers (void)
{
  static NlpLayerSpec layers[MOST_LAYERS];
  const NlpLayerSpec *spec;
  guint n = 0;

  for (guint i = 0; layers[0].name == NULL && (spec = nlp_layers_get_nth (i)) != NULL; i++)
    if (spec->fields != nlp_tokens_fields && spec->fields != nlp_sentences_fields && spec->fields != nlp_blocks_fields)
      layers[++n] = *spec;
  if (layers[0].name == NULL)
    layers[0] = (NlpLayerSpec) { "things", all_types, "of all types", .flags = NLP_LAYER_BESIDE };
  return layers;
}

static NlpSpan
take_span (AnyBytes *bytes, guint32 length)
{
  guint32 begin = take (bytes, 256) * (length + 1) / 256, n = take (bytes, 256);
  NlpSpan span = { begin, begin + (n < 200 ? n % 8 : n) };

  if (!bytes->wild || n != 255)
    span.end = MIN (span.end, length);
  return span;
}

static void
take_string (AnyBytes *bytes, NlpLayer *layer, guint row, guint field, const char *values)
{
  g_auto (GStrv) choices = g_strsplit (values ? values : "", "|", -1);
  guint n_choices = g_strv_length (choices), wished = take (bytes, LONGEST_STRING);
  guint n = MIN (wished, (guint) (bytes->end - bytes->at));
  g_autofree char *raw = g_strndup ((const char *) bytes->at, n);
  g_autofree char *valid = g_utf8_make_valid (raw, -1);

  if (n_choices > 0 && (!bytes->wild || n > 0))
    {
      nlp_layer_set_string (layer, row, field, choices[n % n_choices]);
      return;
    }
  bytes->at += n;
  nlp_layer_set_string (layer, row, field, bytes->wild ? raw : valid);
}

static double
take_number (AnyBytes *bytes)
{
  static const double numbers[] = { 0, 1, -1, .5, -0., 1e300, -1e-300, 1. / 3, 12345678901., .9999 };
  guint choice = take (bytes, 32);

  if (bytes->wild && choice == 31)
    return INFINITY;
  return choice < G_N_ELEMENTS (numbers) ? numbers[choice] : choice == 30 ? NAN : choice / 30.;
}

/* A row of the layer that stands at @target in the field's list, or none. */
static guint
take_row (AnyBytes *bytes, NlpDocument *document, const char *target)
{
  NlpLayer *layer = nlp_document_get_layer (document, target);
  guint n = (layer ? nlp_layer_get_length (layer) : 0) + (bytes->wild ? 3 : 0);

  return n > 0 ? take (bytes, n) : NLP_NO_ROW;
}

static void
take_rows (AnyBytes *bytes, NlpDocument *document, NlpLayer *layer, guint row, guint field)
{
  const NlpField *shape = nlp_layer_get_field (layer, field);
  g_auto (GStrv) names = g_strsplit (shape->target, "|", -1);
  guint n = shape->type == NLP_FIELD_ROW ? 1 : take (bytes, 4), n_names = g_strv_length (names), n_taken = 0;
  guint targets[4], rows[4];

  for (guint i = 0; i < n; i++)
    {
      targets[n_taken] = take (bytes, n_names);
      rows[n_taken] = take_row (bytes, document, names[targets[n_taken]]);
      n_taken += rows[n_taken] != NLP_NO_ROW;
    }
  if (shape->type == NLP_FIELD_ROWS)
    nlp_layer_set_rows_of (layer, row, field, targets, rows, n_taken);
  else if (n_taken > 0)
    nlp_layer_set_row_of (layer, row, field, targets[0], rows[0]);
}

static void
take_spans (AnyBytes *bytes, guint32 length, NlpLayer *layer, guint row, guint field)
{
  NlpSpan spans[4];
  guint n = take (bytes, G_N_ELEMENTS (spans));

  for (guint i = 0; i < n; i++)
    spans[i] = take_span (bytes, length);
  nlp_layer_set_spans (layer, row, field, spans, n);
}

static void
take_field (AnyBytes *bytes, NlpDocument *document, NlpLayer *layer, guint row, guint field)
{
  static const gint32 integers[] = { 0, 1, -1, G_MAXINT32, G_MININT32, 7 };
  const NlpField *shape = nlp_layer_get_field (layer, field);
  guint32 length = nlp_document_get_length (document);

  if (shape->type == NLP_FIELD_STRING)
    take_string (bytes, layer, row, field, shape->values);
  else if (shape->type == NLP_FIELD_INTEGER)
    nlp_layer_set_integer (layer, row, field, integers[take (bytes, G_N_ELEMENTS (integers))]);
  else if (shape->type == NLP_FIELD_NUMBER)
    nlp_layer_set_number (layer, row, field, take_number (bytes));
  else if (shape->type == NLP_FIELD_SPAN)
    nlp_layer_set_span (layer, row, field, take_span (bytes, length));
  else if (shape->type == NLP_FIELD_SPANS)
    take_spans (bytes, length, layer, row, field);
  else if (shape->type == NLP_FIELD_ROW || shape->type == NLP_FIELD_ROWS)
    take_rows (bytes, document, layer, row, field);
}

void
any_append_rows (AnyBytes *bytes, NlpDocument *document)
{
  const NlpLayerSpec *specs = any_get_layers ();
  guint n_layers = 0;

  while (specs[n_layers].name != NULL)
    n_layers++;
  for (guint n = 0; bytes->at < bytes->end && n < MOST_ROWS; n++)
    {
      NlpLayer *layer = nlp_document_get_layer (document, specs[take (bytes, n_layers)].name);
      guint row = nlp_layer_append (layer, take_span (bytes, nlp_document_get_length (document)));
      guint fields = take (bytes, 256);

      /* A bit a field, the ninth with the first. */
      for (guint field = 0; field < nlp_layer_get_n_fields (layer); field++)
        if ((fields >> field % 8 & 1) != 0)
          take_field (bytes, document, layer, row, field);
      if (fields % 5 == 0)
        nlp_layer_set_probability (layer, row, take (bytes, 101) / 100.);
    }
}
