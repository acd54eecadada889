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
#include "json-out.h"
#include "known.h"
#include "registry.h"
#include "values.h"

typedef struct
{
  NlpJsonOut out;
  NlpWriter *writer;
  NlpDocument *document;
  NlpRegistry *registry;
  const NlpLayer *tags;
} Job;

typedef void (*PutFields) (Job *job, const NlpLayer *layer, guint row);

static void
put_entry (Job *job, const char *key, guint entry)
{
  if (entry != NLP__NO_ENTRY)
    nlp__json_member (&job->out, key, nlp__registry_get (job->registry, entry)->id);
}

static void
put_span_list (Job *job, const NlpLayer *layer, guint row, guint field)
{
  guint n;
  const NlpSpan *spans = nlp_layer_get_span_list (layer, row, field, &n);

  nlp__json_key (&job->out, nlp_layer_get_spec (layer)->fields[field].name);
  nlp__json_open (&job->out, '[');
  for (guint i = 0; i < n; i++)
    nlp__json_span (&job->out, spans[i]);
  nlp__json_close (&job->out, ']');
}

/* Fields of any layer: those that are set, under their names. */

static void
put_row_field (Job *job, const NlpField *field, guint value)
{
  if (value == NLP_NO_ROW)
    return;
  if (g_strcmp0 (field->target, NLP_LAYER_REFERENTS) == 0)
    {
      put_entry (job, field->name, nlp__registry_find_row (job->registry, value));
      return;
    }
  nlp__json_key (&job->out, field->name);
  nlp__json_uint (&job->out, value);
}

static void
put_number_field (Job *job, const NlpField *field, double value)
{
  if (isnan (value))
    return;
  nlp__json_key_string (&job->out, field->name);
  nlp__json_number (&job->out, value, field->decimals == 3 ? "%.3f" : "%.9g");
}

static void
put_span_field (Job *job, const NlpField *field, NlpSpan value)
{
  if (!nlp_span_is_set (value))
    return;
  nlp__json_key_string (&job->out, field->name);
  nlp__json_span (&job->out, value);
}

static void
put_string_field (Job *job, const NlpField *field, const char *value)
{
  if (value == NULL)
    return;
  nlp__json_key_string (&job->out, field->name);
  nlp__json_string (&job->out, value, -1);
}

static void
put_fields_from (Job *job, const NlpLayer *layer, guint row, guint first)
{
  const NlpField *fields = nlp_layer_get_spec (layer)->fields;

  for (guint i = first; i < nlp_layer_get_n_fields (layer); i++)
    switch (fields[i].type)
      {
      case NLP_FIELD_STRING:
        put_string_field (job, &fields[i], nlp_layer_get_string (layer, row, i));
        break;
      case NLP_FIELD_INTEGER:
        nlp__json_key_string (&job->out, fields[i].name);
        nlp__json_integer (&job->out, nlp_layer_get_integer (layer, row, i));
        break;
      case NLP_FIELD_NUMBER:
        put_number_field (job, &fields[i], nlp_layer_get_number (layer, row, i));
        break;
      case NLP_FIELD_SPAN:
        put_span_field (job, &fields[i], nlp_layer_get_span_field (layer, row, i));
        break;
      case NLP_FIELD_SPANS:
        put_span_list (job, layer, row, i);
        break;
      case NLP_FIELD_ROW:
        put_row_field (job, &fields[i], nlp_layer_get_row (layer, row, i));
        break;
      case NLP_FIELD_ROWS:
      case NLP_FIELD_VECTOR:
        break;
      }
}

static void
put_fields (Job *job, const NlpLayer *layer, guint row)
{
  put_fields_from (job, layer, row, 0);
}

/* Fields of the known layers. */

static void
put_token (Job *job, const NlpLayer *tokens, guint row)
{
  if (job->tags == NULL || row >= nlp_layer_get_length (job->tags)
      || nlp_span_compare (nlp_layer_get_span (job->tags, row), nlp_layer_get_span (tokens, row)) != 0)
    return;
  nlp__json_member (&job->out, "pos", nlp__tag_pos (job->tags, row));
  nlp__json_member (&job->out, "lemma", nlp__tag_lemma (job->tags, row));
}

static void
put_block (Job *job, const NlpLayer *blocks, guint row)
{
  nlp__json_member (&job->out, "kind", nlp__block_kind (blocks, row));
}

/* Who speaks: the name, or null, and the id of the referent. */
static void
put_speaker (Job *job, guint referent, const char *name)
{
  guint entry = nlp__registry_find_speaker (job->registry, referent, name);

  nlp__json_key (&job->out, "speaker");
  if (entry == NLP__NO_ENTRY)
    nlp__json_null (&job->out);
  else
    nlp__json_string (&job->out, nlp__registry_get (job->registry, entry)->name, -1);
  put_entry (job, "referent", entry);
}

static void
put_turn (Job *job, const NlpLayer *turns, guint row)
{
  NlpSpan label = nlp_layer_get_span_field (turns, row, NLP_TURNS_LABEL);

  nlp__json_member (&job->out, "role", nlp__turn_role (turns, row));
  put_speaker (job, nlp_layer_get_row (turns, row, NLP_TURNS_REFERENT), nlp_layer_get_string (turns, row, NLP_TURNS_SPEAKER));
  if (nlp_span_is_set (label))
    {
      nlp__json_key (&job->out, "label");
      nlp__json_span (&job->out, label);
    }
  put_fields_from (job, turns, row, NLP_TURNS_BEGIN_TIME);
}

static void
put_entity (Job *job, const NlpLayer *entities, guint row)
{
  const char *type = nlp_layer_get_string (entities, row, NLP_ENTITIES_TYPE);
  guint referent = nlp_layer_get_row (entities, row, NLP_ENTITIES_REFERENT);

  nlp__json_member (&job->out, "type", nlp__class_names[nlp__class_from_type (type)]);
  nlp__json_member (&job->out, "subtype", nlp__entity_subtype (entities, row));
  put_entry (job, "referent", nlp__registry_find_row (job->registry, referent));
}

static void
put_quote (Job *job, const NlpLayer *quotes, guint row)
{
  nlp__json_member (&job->out, "kind", nlp__quote_kind (quotes, row));
  put_span_list (job, quotes, row, NLP_QUOTES_CONTENT);
  put_span_list (job, quotes, row, NLP_QUOTES_CUE);
  put_span_list (job, quotes, row, NLP_QUOTES_SOURCE);
  put_speaker (job, nlp_layer_get_row (quotes, row, NLP_QUOTES_REFERENT), nlp_layer_get_string (quotes, row, NLP_QUOTES_SPEAKER));
  nlp__json_member (&job->out, "modality", nlp_layer_get_string (quotes, row, NLP_QUOTES_MODALITY));
  put_fields_from (job, quotes, row, NLP_QUOTES_ACT);
}

static void
put_number (Job *job, const NlpLayer *numbers, guint row)
{
  for (guint field = 0; field < nlp_layer_get_n_fields (numbers); field++)
    {
      const char *value = nlp_layer_get_string (numbers, row, field);

      if (value != NULL || field == NLP_NUMBERS_KIND || field == NLP_NUMBERS_VALUE)
        nlp__json_key (&job->out, nlp_layer_get_spec (numbers)->fields[field].name);
      if (value != NULL)
        nlp__json_string (&job->out, value, -1);
      else if (field == NLP_NUMBERS_KIND || field == NLP_NUMBERS_VALUE)
        nlp__json_null (&job->out);
    }
}

static void
put_sentiment (Job *job, const NlpLayer *sentiment, guint row)
{
  nlp__json_member (&job->out, "scope", nlp_layer_get_string (sentiment, row, NLP_SENTIMENT_SCOPE));
  nlp__json_key (&job->out, "score");
  nlp__json_number (&job->out, nlp_layer_get_number (sentiment, row, NLP_SENTIMENT_SCORE), "%.3f");
  put_fields_from (job, sentiment, row, NLP_SENTIMENT_LABEL);
}

static void
put_attitude (Job *job, const NlpLayer *attitudes, guint row)
{
  if (!nlp_span_is_set (nlp_layer_get_span_field (attitudes, row, NLP_ATTITUDES_HOLDER)))
    {
      nlp__json_key (&job->out, "holder");
      nlp__json_null (&job->out);
    }
  put_fields (job, attitudes, row);
}

/* Rows and layers. */

/* Who made a row, and how sure. The core's own rows have neither. */
static void
put_provenance (Job *job, const NlpLayer *layer, guint row)
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

static void
put_row (Job *job, const NlpLayer *layer, guint row, PutFields put)
{
  NlpJsonOut *out = &job->out;
  NlpSpan span = nlp_layer_get_span (layer, row);

  nlp__json_open (out, '{');
  nlp__json_key (out, "begin");
  nlp__json_uint (out, span.begin);
  nlp__json_key (out, "end");
  nlp__json_uint (out, span.end);
  if (put != NULL)
    put (job, layer, row);
  put_provenance (job, layer, row);
  nlp__json_close (out, '}');
}

static void
put_layer (Job *job, const NlpLayer *layer, PutFields put)
{
  nlp__json_key_string (&job->out, nlp_layer_get_name (layer));
  nlp__json_open (&job->out, '[');
  for (guint row = 0; row < nlp_layer_get_length (layer); row++)
    put_row (job, layer, row, put);
  nlp__json_close (&job->out, ']');
}

/* Those of the kinds that everybody knows, or the others. */
static guint
put_some_numbers (Job *job, const NlpLayer *numbers, const char *key, gboolean known)
{
  guint n_others = 0;

  nlp__json_key (&job->out, key);
  nlp__json_open (&job->out, '[');
  for (guint row = 0; row < nlp_layer_get_length (numbers); row++)
    if ((nlp__number_kind (numbers, row) != NULL) == known)
      put_row (job, numbers, row, put_number);
    else
      n_others++;
  nlp__json_close (&job->out, ']');
  return n_others;
}

static void
put_numbers (Job *job)
{
  const NlpLayer *numbers = nlp__writer_get_known (job->writer, job->document, NLP_LAYER_NUMBERS);

  if (numbers != NULL && put_some_numbers (job, numbers, "numbers", TRUE) > 0)
    put_some_numbers (job, numbers, "other_numbers", FALSE);
}

/* The known layers in the order in which they are written, but for those with a shape of their own. */
static const struct
{
  const char *name;
  PutFields put;
} known_layers[] = {
  { NLP_LAYER_TOKENS, put_token },
  { NLP_LAYER_SENTENCES, NULL },
  { NLP_LAYER_BLOCKS, put_block },
  { NLP_LAYER_TURNS, put_turn },
  { NLP_LAYER_ENTITIES, put_entity },
  { NLP_LAYER_QUOTES, put_quote },
  { NLP_LAYER_SENTIMENT, put_sentiment },
  { NLP_LAYER_ATTITUDES, put_attitude },
  { NLP_LAYER_STATEMENTS, put_fields }
};

static void
put_layers (Job *job)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_layers); i++)
    {
      const NlpLayer *layer = nlp__writer_get_known (job->writer, job->document, known_layers[i].name);

      if (layer != NULL)
        put_layer (job, layer, known_layers[i].put);
    }
}

static void
put_other_layers (Job *job)
{
  for (guint i = 0; i < nlp_document_get_n_layers (job->document); i++)
    {
      const NlpLayer *layer = nlp_document_get_nth_layer (job->document, i);

      if (!nlp__layer_is_any_known (layer)
          && nlp__writer_get_layer (job->writer, job->document, nlp_layer_get_name (layer)) != NULL)
        put_layer (job, layer, put_fields);
    }
}

static void
put_aliases (Job *job, const char *lines)
{
  g_auto (GStrv) aliases = g_strsplit (lines, "\n", -1);

  nlp__json_key (&job->out, "aliases");
  nlp__json_open (&job->out, '[');
  for (guint i = 0; aliases[i] != NULL; i++)
    nlp__json_string (&job->out, aliases[i], -1);
  nlp__json_close (&job->out, ']');
}

static void
put_referent (Job *job, const NlpRegistryEntry *entry)
{
  const NlpLayer *referents = job->registry->referents;

  nlp__json_open (&job->out, '{');
  nlp__json_member (&job->out, "id", entry->id);
  nlp__json_member (&job->out, "type", nlp__class_names[entry->class]);
  nlp__json_member (&job->out, "name", entry->name);
  if (entry->row != NLP_NO_ROW)
    {
      const char *aliases = nlp_layer_get_string (referents, entry->row, NLP_REFERENTS_ALIASES);

      if (aliases != NULL)
        put_aliases (job, aliases);
      nlp__json_member (&job->out, "gender", nlp_layer_get_string (referents, entry->row, NLP_REFERENTS_GENDER));
      put_provenance (job, referents, entry->row);
    }
  nlp__json_close (&job->out, '}');
}

static void
put_referents (Job *job)
{
  if (job->registry->entries->len == 0
      && nlp__writer_get_known (job->writer, job->document, NLP_LAYER_REFERENTS) == NULL)
    return;
  nlp__json_key (&job->out, "referents");
  nlp__json_open (&job->out, '[');
  for (guint i = 0; i < job->registry->entries->len; i++)
    put_referent (job, nlp__registry_get (job->registry, i));
  nlp__json_close (&job->out, ']');
}

static void
put_runs (Job *job)
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
put_facts (Job *job)
{
  static const char *const names[] = { "title", "author", "date", "outlet", "pages" };
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
  g_autoptr (NlpRegistry) registry = nlp__registry_new (document, nlp__writer_get_known (writer, document, NLP_LAYER_TURNS),
                                                        nlp__writer_get_known (writer, document, NLP_LAYER_QUOTES));
  Job job = { { .sink = sink, .lines = lines }, writer, document, registry, NULL };
  gsize n_bytes;
  const char *text = nlp_document_get_text (document, &n_bytes);

  job.tags = nlp__writer_get_known (writer, document, NLP_LAYER_TAGS);
  nlp__json_open (&job.out, '{');
  nlp__json_member (&job.out, "id", nlp_document_get_id (document));
  put_facts (&job);
  nlp__json_key (&job.out, "text");
  nlp__json_string (&job.out, text, n_bytes);
  put_layers (&job);
  put_numbers (&job);
  put_referents (&job);
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
