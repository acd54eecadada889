/* table.c - the rows of one layer as a table for spreadsheets.
 *
 * Every table begins with the document's id and ends with the place. Cells hold words rather than numbers of rows:
 * names, texts, and for a quote what is in it.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include <nlp/layers.h>

#include "table.h"
#include "values.h"

/* Several things in one cell. */
#define SEPARATOR "; "

/* Of rows with the same begin, so many are looked at to find the score of a stretch. */
#define MAX_LOOKED_AT 32

/* What is common to all tables. */

static void
put_document (const NlpTableJob *job, guint row, GString *cell)
{
  g_string_append (cell, nlp_document_get_id (job->document));
}

static void
put_begin (const NlpTableJob *job, guint row, GString *cell)
{
  g_string_append_printf (cell, "%u", nlp_layer_get_span (job->layer, row).begin);
}

static void
put_end (const NlpTableJob *job, guint row, GString *cell)
{
  g_string_append_printf (cell, "%u", nlp_layer_get_span (job->layer, row).end);
}

static void
put_stretch (const NlpTableJob *job, NlpSpan span, GString *cell)
{
  gsize n;
  const char *bytes = nlp_document_get_bytes (job->document, span, &n);

  g_string_append_len (cell, bytes, n);
}

static void
put_text (const NlpTableJob *job, guint row, GString *cell)
{
  put_stretch (job, nlp_layer_get_span (job->layer, row), cell);
}

static void
put_string (const char *value, GString *cell)
{
  if (value != NULL)
    g_string_append (cell, value);
}

static void
put_number (double value, GString *cell)
{
  char digits[400];

  if (isfinite (value))
    g_string_append (cell, g_ascii_formatd (digits, sizeof digits, "%.3f", value));
}

static void
put_entry_name (const NlpTableJob *job, guint entry, GString *cell)
{
  if (entry != NLP__NO_ENTRY)
    g_string_append (cell, nlp__registry_get (job->registry, entry)->name);
}

/* The score of the stretch that a row covers. */
static void
put_tone (const NlpTableJob *job, guint row, const char *scope, GString *cell)
{
  NlpSpan span = nlp_layer_get_span (job->layer, row);
  guint n = job->sentiment == NULL ? 0 : nlp_layer_get_length (job->sentiment);
  guint first = n == 0 ? 0 : nlp_layer_find (job->sentiment, span.begin);

  for (guint i = first; i < n && i - first < MAX_LOOKED_AT; i++)
    if (nlp_span_compare (nlp_layer_get_span (job->sentiment, i), span) == 0
        && g_strcmp0 (nlp_layer_get_string (job->sentiment, i, NLP_SENTIMENT_SCOPE), scope) == 0)
      {
        put_number (nlp_layer_get_number (job->sentiment, i, NLP_SENTIMENT_SCORE), cell);
        return;
      }
}

/* Quotes. */

static void
put_spans (const NlpTableJob *job, guint row, guint field, const char *separator, GString *cell)
{
  guint n;
  const NlpSpan *spans = nlp_layer_get_span_list (job->layer, row, field, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (cell, i == 0 ? "" : separator);
      put_stretch (job, spans[i], cell);
    }
}

static void
put_quote_speaker (const NlpTableJob *job, guint row, GString *cell)
{
  put_entry_name (job, nlp__registry_find_row (job->registry, nlp_layer_get_row (job->layer, row, NLP_QUOTES_REFERENT)), cell);
}

static void
put_quote_kind (const NlpTableJob *job, guint row, GString *cell)
{
  put_string (nlp__quote_kind (job->layer, row), cell);
}

static void
put_content (const NlpTableJob *job, guint row, GString *cell)
{
  put_spans (job, row, NLP_QUOTES_CONTENT, " … ", cell);
}

static void
put_source (const NlpTableJob *job, guint row, GString *cell)
{
  put_spans (job, row, NLP_QUOTES_SOURCE, SEPARATOR, cell);
}

static void
put_cue (const NlpTableJob *job, guint row, GString *cell)
{
  put_spans (job, row, NLP_QUOTES_CUE, SEPARATOR, cell);
}

static void
put_modality (const NlpTableJob *job, guint row, GString *cell)
{
  put_string (nlp_layer_get_string (job->layer, row, NLP_QUOTES_MODALITY), cell);
}

static void
put_quote_tone (const NlpTableJob *job, guint row, GString *cell)
{
  put_tone (job, row, "quote", cell);
}

/* The rows of another layer that begin in a quote's contents. */
static void
put_inside (const NlpTableJob *job, const NlpLayer *layer, guint row, GString *cell)
{
  guint n, first;
  const NlpSpan *content = nlp_layer_get_span_list (job->layer, row, NLP_QUOTES_CONTENT, &n);

  for (guint i = 0; layer != NULL && i < n; i++)
    for (guint found = nlp_layer_find_inside (layer, content[i], &first); found > 0; found--)
      {
        g_string_append (cell, cell->len == 0 ? "" : SEPARATOR);
        put_stretch (job, nlp_layer_get_span (layer, first++), cell);
      }
}

static void
put_names (const NlpTableJob *job, guint row, GString *cell)
{
  put_inside (job, job->entities, row, cell);
}

static void
put_figures (const NlpTableJob *job, guint row, GString *cell)
{
  put_inside (job, job->numbers, row, cell);
}

/* Turns. */

static void
put_role (const NlpTableJob *job, guint row, GString *cell)
{
  put_string (nlp__turn_role (job->layer, row), cell);
}

static void
put_turn_speaker (const NlpTableJob *job, guint row, GString *cell)
{
  put_entry_name (job, nlp__registry_find_row (job->registry, nlp_layer_get_row (job->layer, row, NLP_TURNS_REFERENT)), cell);
}

static void
put_turn_tone (const NlpTableJob *job, guint row, GString *cell)
{
  put_tone (job, row, "turn", cell);
}

/* Names, and who they name. */

static void
put_entity_type (const NlpTableJob *job, guint row, GString *cell)
{
  put_string (nlp__class_names[nlp__class_from_type (nlp_layer_get_string (job->layer, row, NLP_ENTITIES_TYPE))], cell);
}

static void
put_entity_subtype (const NlpTableJob *job, guint row, GString *cell)
{
  put_string (nlp__entity_subtype (job->layer, row), cell);
}

static void
put_referent (const NlpTableJob *job, guint row, GString *cell)
{
  put_entry_name (job, nlp__registry_find_row (job->registry, nlp_layer_get_row (job->layer, row, NLP_ENTITIES_REFERENT)), cell);
}

static void
put_name (const NlpTableJob *job, guint row, GString *cell)
{
  put_entry_name (job, row, cell);
}

static void
put_name_type (const NlpTableJob *job, guint row, GString *cell)
{
  put_string (nlp__class_names[nlp__registry_get (job->registry, row)->class], cell);
}

static void
put_aliases (const NlpTableJob *job, guint row, GString *cell)
{
  put_string (nlp_layer_get_string (job->layer, row, NLP_REFERENTS_ALIASES), cell);
  g_string_replace (cell, "\n", SEPARATOR, 0);
}

static void
put_gender (const NlpTableJob *job, guint row, GString *cell)
{
  put_string (nlp_layer_get_string (job->layer, row, NLP_REFERENTS_GENDER), cell);
}

/* Numbers: a column for each field. */

#define NUMBER_COLUMN(function, field)                                                                                         \
  static void function (const NlpTableJob *job, guint row, GString *cell)                                                      \
  {                                                                                                                            \
    put_string (nlp_layer_get_string (job->layer, row, field), cell);                                                          \
  }

NUMBER_COLUMN (put_number_kind, NLP_NUMBERS_KIND)
NUMBER_COLUMN (put_value, NLP_NUMBERS_VALUE)
NUMBER_COLUMN (put_unit, NLP_NUMBERS_UNIT)
NUMBER_COLUMN (put_low, NLP_NUMBERS_LOW)
NUMBER_COLUMN (put_high, NLP_NUMBERS_HIGH)
NUMBER_COLUMN (put_mod, NLP_NUMBERS_MOD)
NUMBER_COLUMN (put_resolved, NLP_NUMBERS_RESOLVED)
NUMBER_COLUMN (put_si_value, NLP_NUMBERS_SI_VALUE)
NUMBER_COLUMN (put_si_unit, NLP_NUMBERS_SI_UNIT)

/* Structure, scores. */

static void
put_block_kind (const NlpTableJob *job, guint row, GString *cell)
{
  put_string (nlp__block_kind (job->layer, row), cell);
}

static void
put_sentence_tone (const NlpTableJob *job, guint row, GString *cell)
{
  put_tone (job, row, "sentence", cell);
}

static gboolean
has_tag (const NlpTableJob *job, guint row)
{
  return job->tags != NULL && row < nlp_layer_get_length (job->tags);
}

static void
put_pos (const NlpTableJob *job, guint row, GString *cell)
{
  put_string (has_tag (job, row) ? nlp__tag_pos (job->tags, row) : NULL, cell);
}

static void
put_lemma (const NlpTableJob *job, guint row, GString *cell)
{
  put_string (has_tag (job, row) ? nlp__tag_lemma (job->tags, row) : NULL, cell);
}

static void
put_scope (const NlpTableJob *job, guint row, GString *cell)
{
  put_string (nlp_layer_get_string (job->layer, row, NLP_SENTIMENT_SCOPE), cell);
}

static void
put_score (const NlpTableJob *job, guint row, GString *cell)
{
  put_number (nlp_layer_get_number (job->layer, row, NLP_SENTIMENT_SCORE), cell);
}

/* The whole document in a cell helps nobody. */
static void
put_scored_text (const NlpTableJob *job, guint row, GString *cell)
{
  if (g_strcmp0 (nlp_layer_get_string (job->layer, row, NLP_SENTIMENT_SCOPE), "document") != 0)
    put_text (job, row, cell);
}

static void
put_attitude_score (const NlpTableJob *job, guint row, GString *cell)
{
  put_number (nlp_layer_get_number (job->layer, row, NLP_ATTITUDES_SCORE), cell);
}

static void
put_mention (const NlpTableJob *job, guint row, guint field, GString *cell)
{
  NlpSpan span = nlp_layer_get_span_field (job->layer, row, field);

  if (nlp_span_is_set (span))
    put_stretch (job, span, cell);
}

static void
put_holder (const NlpTableJob *job, guint row, GString *cell)
{
  put_mention (job, row, NLP_ATTITUDES_HOLDER, cell);
}

static void
put_target (const NlpTableJob *job, guint row, GString *cell)
{
  put_mention (job, row, NLP_ATTITUDES_TARGET, cell);
}

/* Layers of others: all strings and numbers in one cell. */
static void
put_fields (const NlpTableJob *job, guint row, GString *cell)
{
  const NlpField *fields = nlp_layer_get_spec (job->layer)->fields;

  for (guint i = 0; i < nlp_layer_get_n_fields (job->layer); i++)
    {
      gsize before = cell->len;

      g_string_append_printf (cell, "%s%s=", before == 0 ? "" : SEPARATOR, fields[i].name);
      if (fields[i].type == NLP_FIELD_STRING && nlp_layer_get_string (job->layer, row, i) != NULL)
        g_string_append (cell, nlp_layer_get_string (job->layer, row, i));
      else if (fields[i].type == NLP_FIELD_INTEGER)
        g_string_append_printf (cell, "%d", nlp_layer_get_integer (job->layer, row, i));
      else if (fields[i].type == NLP_FIELD_NUMBER && isfinite (nlp_layer_get_number (job->layer, row, i)))
        put_number (nlp_layer_get_number (job->layer, row, i), cell);
      else
        g_string_truncate (cell, before);
    }
}

/* Tables. */

#define COLUMNS(...)                                                                                                           \
  (const NlpTableColumn[]) { { "document", put_document }, __VA_ARGS__, { "begin", put_begin }, { "end", put_end }, { NULL } }

static const NlpTable tables[] = {
  { NLP_LAYER_QUOTES,
    COLUMNS ({ "speaker", put_quote_speaker }, { "kind", put_quote_kind }, { "words", put_content }, { "source", put_source },
             { "cue", put_cue }, { "modality", put_modality }, { "tone", put_quote_tone }, { "names", put_names },
             { "figures", put_figures }) },
  { NLP_LAYER_TURNS,
    COLUMNS ({ "role", put_role }, { "speaker", put_turn_speaker }, { "tone", put_turn_tone }, { "text", put_text }) },
  { NLP_LAYER_ENTITIES,
    COLUMNS ({ "text", put_text }, { "type", put_entity_type }, { "subtype", put_entity_subtype }, { "name", put_referent }) },
  { NLP_LAYER_REFERENTS,
    COLUMNS ({ "name", put_name }, { "type", put_name_type }, { "aliases", put_aliases }, { "gender", put_gender }) },
  { NLP_LAYER_NUMBERS,
    COLUMNS ({ "text", put_text }, { "kind", put_number_kind }, { "value", put_value }, { "unit", put_unit }, { "low", put_low },
             { "high", put_high }, { "mod", put_mod }, { "resolved", put_resolved }, { "si_value", put_si_value },
             { "si_unit", put_si_unit }) },
  { NLP_LAYER_SENTIMENT, COLUMNS ({ "scope", put_scope }, { "score", put_score }, { "text", put_scored_text }) },
  { NLP_LAYER_ATTITUDES,
    COLUMNS ({ "holder", put_holder }, { "target", put_target }, { "score", put_attitude_score }, { "text", put_text }) },
  { NLP_LAYER_BLOCKS, COLUMNS ({ "kind", put_block_kind }, { "text", put_text }) },
  { NLP_LAYER_SENTENCES, COLUMNS ({ "text", put_text }, { "tone", put_sentence_tone }) },
  { NLP_LAYER_TOKENS, COLUMNS ({ "text", put_text }, { "pos", put_pos }, { "lemma", put_lemma }) },
  { NULL, COLUMNS ({ "text", put_text }, { "fields", put_fields }) },
};

const NlpTable *
nlp__table_find (const char *layer)
{
  const NlpTable *table = tables;

  while (table->layer != NULL && !g_str_equal (table->layer, layer))
    table++;
  return table;
}
