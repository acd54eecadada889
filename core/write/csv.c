/* csv.c - the formats "csv" and "tsv": one table, of one layer, for spreadsheets.
 *
 * The layer is the one that was chosen (`--layers entities`), else "statements", or "quotes" where nothing makes statements. In CSV,
 * cells are quoted as RFC 4180 says.
 * A text that a spreadsheet would take for a formula ("=2+3") gets an apostrophe before it, which is what people type
 * to say "this is text": a table of strangers' words must be safe to open. In TSV, white space in a cell is one space. On demand, a
 * file begins with a byte order mark, from which Excel takes that it is UTF-8.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "formats.h"
#include "known.h"
#include "table.h"
#include "values.h"

static gboolean
is_number (const char *cell)
{
  char *end;

  g_ascii_strtod (cell, &end);
  return *end == '\0' && end > cell;
}

/* Whether a spreadsheet would compute a cell. */
static gboolean
is_formula (const char *cell)
{
  return *cell != '\0' && strchr ("=+-@", *cell) != NULL && !is_number (cell);
}

static void
put_csv_cell (NlpSink *sink, const char *cell)
{
  gboolean formula = is_formula (cell);

  if (!formula && strpbrk (cell, ",\"\n\r") == NULL)
    {
      nlp__sink_puts (sink, cell);
      return;
    }
  nlp__sink_puts (sink, formula ? "\"'" : "\"");
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        nlp__sink_put_char (sink, '"');
      nlp__sink_put_char (sink, *cell);
    }
  nlp__sink_put_char (sink, '"');
}

static void
put_tsv_cell (NlpSink *sink, const char *cell)
{
  g_autofree char *line = nlp__make_name (cell, -1);

  if (is_formula (line))
    nlp__sink_put_char (sink, '\'');
  nlp__sink_puts (sink, line);
}

typedef void (*PutCell) (NlpSink *sink, const char *cell);

static void
put_head (NlpWriter *writer, NlpSink *sink, PutCell put_cell, char separator)
{
  g_autoptr (GArray) columns = nlp__table_new_columns (writer, nlp__writer_find_spec (writer, nlp__writer_get_table (writer)));

  if (nlp__writer_has_byte_order_mark (writer))
    nlp__sink_puts (sink, "\xEF\xBB\xBF");
  for (guint i = 0; i < columns->len; i++)
    {
      if (i > 0)
        nlp__sink_put_char (sink, separator);
      put_cell (sink, g_array_index (columns, NlpTableColumn, i).name);
    }
  nlp__sink_put_char (sink, '\n');
}

static const NlpLayer *
get_known (NlpDocument *document, const char *name)
{
  const NlpLayer *layer = nlp_document_get_layer (document, name);

  return layer != NULL && nlp__layer_is_known (layer, name) ? layer : NULL;
}

/* The layer of a column: the table's, or one that describes its row. */
static const NlpLayer *
find_layer (const NlpTableColumn *column, NlpDocument *document, const NlpLayer *layer, guint row)
{
  const NlpLayer *other;

  if (column->of == NULL)
    return layer;
  other = nlp_document_get_layer (document, column->of->name);
  return other != NULL && nlp__layer_describes (other, layer, row) && column->field < nlp_layer_get_n_fields (other) ? other : NULL;
}

static void
put_row (NlpTableJob *job, const GArray *columns, const NlpLayer *layer, guint row, NlpSink *sink, PutCell put_cell, char separator)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      const NlpTableColumn *column = &g_array_index (columns, NlpTableColumn, i);

      if (i > 0)
        nlp__sink_put_char (sink, separator);
      g_string_truncate (cell, 0);
      job->layer = find_layer (column, job->document, layer, row);
      if (job->layer != NULL)
        column->put (job, row, column->field, cell);
      put_cell (sink, cell->str);
    }
  nlp__sink_put_char (sink, '\n');
}

static void
put_rows (NlpWriter *writer, NlpDocument *document, NlpSink *sink, PutCell put_cell, char separator)
{
  const char *name = nlp__writer_get_table (writer);
  const NlpLayer *layer = nlp__writer_get_layer (writer, document, name);
  const NlpLayerSpec *spec = nlp__writer_find_spec (writer, name);
  g_autoptr (GArray) columns = nlp__table_new_columns (writer, spec);
  NlpTableJob job = { document, layer, get_known (document, NLP_LAYER_ENTITIES), get_known (document, NLP_LAYER_NUMBERS),
                      get_known (document, NLP_LAYER_SENTIMENT), get_known (document, NLP_LAYER_SENTENCES), NULL };
  guint n = layer == NULL ? 0 : nlp_layer_get_length (layer);

  if (n > 0 && !nlp__layer_has_shape (layer, spec))
    {
      nlp__writer_note (writer, "rows were left out: their layer has other fields than the table", n);
      return;
    }
  job.registry = nlp__registry_new (document);
  for (guint row = 0; row < n; row++)
    put_row (&job, columns, layer, row, sink, put_cell, separator);
  nlp__registry_free (job.registry);
}

static void
put_csv_head (NlpWriter *writer, NlpSink *sink)
{
  put_head (writer, sink, put_csv_cell, ',');
}

static void
put_csv_rows (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  put_rows (writer, document, sink, put_csv_cell, ',');
}

static void
put_tsv_head (NlpWriter *writer, NlpSink *sink)
{
  put_head (writer, sink, put_tsv_cell, '\t');
}

static void
put_tsv_rows (NlpWriter *writer, NlpDocument *document, NlpSink *sink)
{
  put_rows (writer, document, sink, put_tsv_cell, '\t');
}

const NlpFormat nlp__format_csv = {
  .info = { "csv", "a table of one layer (statements, or the one chosen) for spreadsheets", "csv", TRUE, NULL },
  .one_layer = TRUE,
  .begin = put_csv_head,
  .document = put_csv_rows
};

const NlpFormat nlp__format_tsv = {
  .info = { "tsv", "the same with tabs between the cells, and no quoting", "tsv", TRUE, NULL },
  .one_layer = TRUE,
  .begin = put_tsv_head,
  .document = put_tsv_rows
};
