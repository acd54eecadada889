/* json.c - the formats "json" (one object, laid out for reading; several documents one after the other) and "jsonl" (an
 * object a line).
 *
 *     { "id", "text", "tokens": [{ "begin", "end", "pos", "lemma" }], "sentences": [...], ..., "referents": [...],
 *       "other_numbers": [...] (of kinds that plugins have added), layers that the library does not know,
 *       "plugins": [{ "name", "version", "status", "message" }] }
 *
 * A layer that was not looked for is absent; one in which nothing was found is an empty array. Places are code points.
 * A row of "referents" is named by its id, as in the XML output; another row that a field points to, by its number.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include <nlp/layers.h>

#include "formats.h"
#include "json-fields.h"
#include "known.h"
#include "values.h"

/* Rows. */

/* Who made a row, and how sure. The core's own rows have neither. */
static void
put_provenance (NlpJsonJob *job, const NlpLayer *layer, guint row)
{
  guint64 providers = nlp_layer_get_providers (layer, row);
  double probability = nlp_layer_get_probability (layer, row);

  if (!isnan (probability))
    {
      nlp__json_key (&job->out, "probability");
      nlp__json_number (&job->out, probability, "%.3g");
    }
  if (providers == 0)
    return;
  nlp__json_key (&job->out, "by");
  nlp__json_open (&job->out, '[');
  for (guint run = 0; run < nlp_document_get_n_runs (job->document); run++)
    if ((providers >> run & 1) != 0)
      nlp__json_string (&job->out, nlp_document_get_run (job->document, run)->plugin, -1);
  nlp__json_close (&job->out, ']');
}

typedef gboolean (*IsWanted) (const NlpLayer *layer, guint row);

/* The layers to write that describe this one. */
static GPtrArray *
find_descriptions (NlpJsonJob *job, const NlpLayer *layer)
{
  GPtrArray *descriptions = g_ptr_array_new ();

  for (guint i = 0; i < nlp_document_get_n_layers (job->document); i++)
    {
      NlpLayer *other = nlp_document_get_nth_layer (job->document, i);

      if (nlp__layer_is_of (other, layer)
          && nlp__writer_get_layer (job->writer, job->document, nlp_layer_get_name (other)) != NULL)
        g_ptr_array_add (descriptions, other);
    }
  return descriptions;
}

/* What they say of a row. */
static void
put_descriptions (NlpJsonJob *job, const GPtrArray *descriptions, const NlpLayer *layer, guint row)
{
  for (guint i = 0; i < descriptions->len; i++)
    {
      const NlpLayer *other = descriptions->pdata[i];

      if (row < nlp_layer_get_length (other)
          && nlp_span_compare (nlp_layer_get_span (other, row), nlp_layer_get_span (layer, row)) == 0)
        nlp__json_fields (job, other, row, 0);
    }
}

static void
put_row (NlpJsonJob *job, const NlpLayer *layer, guint row, const GPtrArray *descriptions)
{
  NlpJsonOut *out = &job->out;
  NlpSpan span = nlp_layer_get_span (layer, row);

  nlp__json_open (out, '{');
  nlp__json_key (out, "begin");
  nlp__json_uint (out, span.begin);
  nlp__json_key (out, "end");
  nlp__json_uint (out, span.end);
  nlp__json_fields (job, layer, row, 0);
  put_descriptions (job, descriptions, layer, row);
  put_provenance (job, layer, row);
  nlp__json_close (out, '}');
}

/* The rows that are wanted, or all; how many were not. */
static guint
put_rows (NlpJsonJob *job, const char *key, const NlpLayer *layer, IsWanted is_wanted)
{
  g_autoptr (GPtrArray) descriptions = find_descriptions (job, layer);
  guint n_others = 0;

  nlp__json_key_string (&job->out, key);
  nlp__json_open (&job->out, '[');
  for (guint row = 0; row < nlp_layer_get_length (layer); row++)
    if (is_wanted == NULL || is_wanted (layer, row))
      put_row (job, layer, row, descriptions);
    else
      n_others++;
  nlp__json_close (&job->out, ']');
  return n_others;
}

/* Numbers: those of the kinds that everybody knows, then the others. */

static gboolean
is_known_number (const NlpLayer *numbers, guint row)
{
  return nlp__number_kind (numbers, row) != NULL;
}

static gboolean
is_other_number (const NlpLayer *numbers, guint row)
{
  return nlp__number_kind (numbers, row) == NULL;
}

static void
put_numbers (NlpJsonJob *job, const NlpLayer *numbers)
{
  if (put_rows (job, NLP_LAYER_NUMBERS, numbers, is_known_number) > 0)
    put_rows (job, "other_numbers", numbers, is_other_number);
}

/* Referents have an id; where they are named, entities say. */
static void
put_referents (NlpJsonJob *job)
{
  const NlpLayer *referents = job->registry->referents;

  if (job->registry->entries->len == 0
      && nlp__writer_get_known (job->writer, job->document, NLP_LAYER_REFERENTS) == NULL)
    return;
  nlp__json_key (&job->out, NLP_LAYER_REFERENTS);
  nlp__json_open (&job->out, '[');
  for (guint row = 0; row < job->registry->entries->len; row++)
    {
      nlp__json_open (&job->out, '{');
      nlp__json_member (&job->out, "id", nlp__registry_get (job->registry, row)->id);
      nlp__json_fields (job, referents, row, 0);
      put_provenance (job, referents, row);
      nlp__json_close (&job->out, '}');
    }
  nlp__json_close (&job->out, ']');
}

/* Layers. */

static void
put_known_layers (NlpJsonJob *job)
{
  const NlpLayerSpec *spec;

  for (guint i = 0; (spec = nlp_layers_get_nth (i)) != NULL; i++)
    {
      const NlpLayer *layer = nlp__writer_get_known (job->writer, job->document, spec->name);

      if (g_str_equal (spec->name, NLP_LAYER_REFERENTS))
        put_referents (job);
      else if (layer == NULL || spec->of != NULL)
        continue;
      else if (g_str_equal (spec->name, NLP_LAYER_NUMBERS))
        put_numbers (job, layer);
      else
        put_rows (job, spec->name, layer, NULL);
    }
}

static void
put_other_layers (NlpJsonJob *job)
{
  for (guint i = 0; i < nlp_document_get_n_layers (job->document); i++)
    {
      const NlpLayer *layer = nlp_document_get_nth_layer (job->document, i);
      const char *name = nlp_layer_get_name (layer);

      if (nlp__layer_get_known (layer) == NULL && nlp_layer_get_spec (layer)->of == NULL
          && nlp__writer_get_layer (job->writer, job->document, name) != NULL)
        put_rows (job, name, layer, NULL);
    }
}

static void
put_runs (NlpJsonJob *job)
{
  static const char *const states[] = { "ok", "failed", "skipped" };
  guint n = nlp_document_get_n_runs (job->document);

  if (n == 0)
    return;
  nlp__json_key (&job->out, "plugins");
  nlp__json_open (&job->out, '[');
  for (guint i = 0; i < n; i++)
    {
      const NlpRun *run = nlp_document_get_run (job->document, i);

      nlp__json_open (&job->out, '{');
      nlp__json_member (&job->out, "name", run->plugin);
      nlp__json_member (&job->out, "version", run->version);
      nlp__json_member (&job->out, "status", states[run->status]);
      nlp__json_member (&job->out, "message", run->message);
      nlp__json_close (&job->out, '}');
    }
  nlp__json_close (&job->out, ']');
}

/* What the source says of itself. */
static void
put_facts (NlpJsonJob *job)
{
  static const char *const names[] = { "title", "author", "date", "outlet", "pages", "paragraphs" };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = nlp_document_get_property (job->document, names[i]);

      if (value == NULL)
        continue;
      if (!any)
        {
          nlp__json_key (&job->out, "meta");
          nlp__json_open (&job->out, '{');
        }
      nlp__json_member (&job->out, names[i], value);
      any = TRUE;
    }
  if (any)
    nlp__json_close (&job->out, '}');
}

static void
put_object (NlpWriter *writer, NlpDocument *document, NlpSink *sink, gboolean lines)
{
  g_autoptr (NlpRegistry) registry = nlp__registry_new (document);
  NlpJsonJob job = { { .sink = sink, .lines = lines }, writer, document, registry };
  gsize n_bytes;
  const char *text = nlp_document_get_text (document, &n_bytes);

  nlp__json_open (&job.out, '{');
  nlp__json_member (&job.out, "id", nlp_document_get_id (document));
  put_facts (&job);
  nlp__json_key (&job.out, "text");
  nlp__json_string (&job.out, text, n_bytes);
  put_known_layers (&job);
  put_other_layers (&job);
  put_runs (&job);
  nlp__json_close (&job.out, '}');
  nlp__sink_put_char (sink, '\n');
}

static void
put_laid_out (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  put_object (writer, document, sink, TRUE);
}

static void
put_line (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  put_object (writer, document, sink, FALSE);
}

static void
put_error (const char *id, const char *message, NlpSink *sink)
{
  NlpJsonOut out = { .sink = sink };

  nlp__json_open (&out, '{');
  nlp__json_member (&out, "id", id);
  nlp__json_member (&out, "error", message);
  nlp__json_close (&out, '}');
  nlp__sink_put_char (sink, '\n');
}

const NlpFormat nlp__format_json = {
  .info = { "json", "one JSON object a document, laid out for reading", "json", TRUE, NULL },
  .document = put_laid_out,
  .error = put_error
};

const NlpFormat nlp__format_jsonl = {
  .info = { "jsonl", "one JSON object a document, each on a line", "jsonl", TRUE, NULL },
  .document = put_line,
  .error = put_error
};
