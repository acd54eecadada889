/* table.c - the rows of one layer as a table for spreadsheets: which columns.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include <nlp/layers.h>

#include "shown.h"
#include "table.h"
#include "table-cells.h"

/* The columns of the library's layers that are not just the fields in their order. */

#define FIELD(name, field) { name, nlp__cell_put_field, field }
#define OTHER(name, put, summary) { name, put, G_MAXUINT, NULL, summary }
#define ELSEWHERE(field) { "", NULL, field } /* its words are in the table already */
#define COLUMNS(...) (const NlpTableColumn[]) { __VA_ARGS__, { NULL } }

static const struct
{
  const char *layer;
  const NlpTableColumn *columns;
} tables[] = {
  { NLP_LAYER_STATEMENTS,
    COLUMNS (OTHER ("title", nlp__cell_put_title, "title of the document, as its source tells it"), OTHER ("date", nlp__cell_put_date, "date of the document, as its source tells it"), OTHER ("statement", nlp__cell_put_row_number, "number of the statement in its document"),
             FIELD ("speaker", NLP_STATEMENTS_SPEAKER), FIELD ("description", NLP_STATEMENTS_DESCRIPTION),
             FIELD ("act", NLP_STATEMENTS_ACT), FIELD ("kind", NLP_STATEMENTS_KIND), FIELD ("words", NLP_STATEMENTS_WORDS),
             { "about", nlp__cell_put_about, NLP_STATEMENTS_ABOUT }, FIELD ("figures", NLP_STATEMENTS_FIGURES),
             FIELD ("tone", NLP_STATEMENTS_LABEL), FIELD ("score", NLP_STATEMENTS_TONE),
             FIELD ("certainty", NLP_STATEMENTS_CERTAINTY), FIELD ("question", NLP_STATEMENTS_QUESTION),
             OTHER ("sentence", nlp__cell_put_sentence, "the sentences around the words"), ELSEWHERE (NLP_STATEMENTS_QUOTE), ELSEWHERE (NLP_STATEMENTS_TURN)) },
  { NLP_LAYER_QUOTES,
    COLUMNS (FIELD ("speaker", NLP_QUOTES_REFERENT), FIELD ("kind", NLP_QUOTES_KIND),
             { "words", nlp__cell_put_words, NLP_QUOTES_CONTENT }, FIELD ("source", NLP_QUOTES_SOURCE),
             FIELD ("cue", NLP_QUOTES_CUE), FIELD ("modality", NLP_QUOTES_MODALITY), OTHER ("tone", nlp__cell_put_quote_tone, "-1 (negative) to 1 (positive)"),
             OTHER ("names", nlp__cell_put_names, "names in the words"), OTHER ("figures", nlp__cell_put_figures, "figures in the words")) },
  { NLP_LAYER_TURNS,
    COLUMNS (FIELD ("role", NLP_TURNS_ROLE), FIELD ("speaker", NLP_TURNS_REFERENT), OTHER ("tone", nlp__cell_put_turn_tone, "-1 (negative) to 1 (positive)"),
             OTHER ("text", nlp__cell_put_text, "the words that stand there")) },
  { NLP_LAYER_ENTITIES,
    COLUMNS (OTHER ("text", nlp__cell_put_text, "the words that stand there"), FIELD ("type", NLP_ENTITIES_TYPE), FIELD ("subtype", NLP_ENTITIES_SUBTYPE),
             FIELD ("name", NLP_ENTITIES_REFERENT)) },
  { NLP_LAYER_REFERENTS,
    COLUMNS ({ "name", nlp__cell_put_name, NLP_REFERENTS_NAME }, FIELD ("type", NLP_REFERENTS_TYPE)) },
  { NLP_LAYER_SENTIMENT,
    COLUMNS (FIELD ("scope", NLP_SENTIMENT_SCOPE), FIELD ("score", NLP_SENTIMENT_SCORE), OTHER ("text", nlp__cell_put_scored_text, "the words that have the tone")) },
  { NLP_LAYER_ATTITUDES,
    COLUMNS (FIELD ("holder", NLP_ATTITUDES_HOLDER), FIELD ("target", NLP_ATTITUDES_TARGET),
             { "score", nlp__cell_put_attitude, NLP_ATTITUDES_SCORE }, OTHER ("text", nlp__cell_put_text, "the words that stand there")) },
  { NLP_LAYER_BLOCKS, COLUMNS (FIELD ("kind", NLP_BLOCKS_KIND), OTHER ("text", nlp__cell_put_text, "the words that stand there")) },
  { NLP_LAYER_SENTENCES, COLUMNS (OTHER ("text", nlp__cell_put_text, "the words that stand there"), OTHER ("tone", nlp__cell_put_sentence_tone, "-1 (negative) to 1 (positive)")) },
};

static const NlpTableColumn plain[] = { OTHER ("text", nlp__cell_put_text, "the words that stand there"), { NULL } };

static const NlpTableColumn *
find_columns (const NlpLayerSpec *spec)
{
  for (guint i = 0; spec != NULL && spec == nlp_layers_find (spec->name) && i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].layer, spec->name))
      return tables[i].columns;
  return plain;
}

/* Fields that no column shows yet. */

static gboolean
shows_field (const GArray *columns, guint field)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, NlpTableColumn, i).field == field && g_array_index (columns, NlpTableColumn, i).of == NULL)
      return TRUE;
  return FALSE;
}

static void
add_fields (GArray *columns, const NlpLayerSpec *spec, const NlpLayerSpec *of)
{
  for (guint i = 0; spec->fields != NULL && spec->fields[i].name != NULL; i++)
    {
      NlpTableColumn column = { spec->fields[i].name, nlp__cell_put_field, i, of };

      if (nlp__field_is_shown (&spec->fields[i]) && (of != NULL || !shows_field (columns, i)))
        g_array_append_val (columns, column);
    }
}

static void
take_out_hidden (GArray *columns)
{
  for (guint i = columns->len; i > 0; i--)
    if (g_array_index (columns, NlpTableColumn, i - 1).put == NULL)
      g_array_remove_index (columns, i - 1);
}

static void
add_columns (GArray *columns, const NlpTableColumn *more)
{
  for (; more->name != NULL; more++)
    g_array_append_vals (columns, more, 1);
}

GArray *
nlp__table_new_columns (NlpWriter *writer, const NlpLayerSpec *spec)
{
  static const NlpTableColumn first[] = { OTHER ("document", nlp__cell_put_document, "name of the input, or id of its record"), { NULL } };
  static const NlpTableColumn last[] = { OTHER ("begin", nlp__cell_put_begin, "where it begins, in code points"), OTHER ("end", nlp__cell_put_end, "where it ends"), { NULL } };
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (NlpTableColumn));
  const NlpLayerSpec *other;

  add_columns (columns, first);
  add_columns (columns, find_columns (spec));
  if (spec != NULL)
    add_fields (columns, spec, NULL);
  for (guint i = 0; spec != NULL && (other = nlp__writer_get_nth_spec (writer, i)) != NULL; i++)
    if (g_strcmp0 (other->of, spec->name) == 0)
      add_fields (columns, other, other);
  take_out_hidden (columns);
  add_columns (columns, last);
  return columns;
}

char *
nlp_writer_list_columns (NlpWriter *writer, const char *layer)
{
  const NlpLayerSpec *spec = nlp__writer_find_spec (writer, layer);
  g_autoptr (GArray) columns = nlp__table_new_columns (writer, spec);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n", layer);
  for (guint i = 0; i < columns->len; i++)
    {
      const NlpTableColumn *column = &g_array_index (columns, NlpTableColumn, i);
      const NlpLayerSpec *of = column->of != NULL ? column->of : spec;
      const char *summary = column->summary != NULL ? column->summary : of->fields[column->field].summary;

      g_string_append_printf (text, "  %-16s %s\n", column->name, summary != NULL ? summary : "");
    }
  return g_string_free (text, FALSE);
}
