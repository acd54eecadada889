/* csv.c - the formats "csv" and "tsv": one table, of one layer, for spreadsheets.
 *
 * The layer is the one that was chosen (`--layers entities`), else "quotes". In CSV, cells are quoted as RFC 4180 says.
 * A text that a spreadsheet would take for a formula ("=2+3") gets an apostrophe before it, which is what people type
 * to say "this is text": a table of strangers' words must be safe to open. In TSV, white space in a cell is one space.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "formats.h"
#include "known.h"
#include "table.h"

static gboolean
is_number (const char *cell)
{
  char *end;

  g_ascii_strtod (cell, &end);
  return *end == '\0' && end > cell;
}

static void
put_csv_cell (NlpSink *sink, const char *cell)
{
  gboolean formula = *cell != '\0' && strchr ("=+-@", *cell) != NULL && !is_number (cell);

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

  nlp__sink_puts (sink, line);
}

typedef void (*PutCell) (NlpSink *sink, const char *cell);

static void
put_head (NlpWriter *writer, NlpSink *sink, PutCell put_cell, char separator)
{
  const NlpTableColumn *columns = nlp__table_find (nlp__writer_get_table (writer))->columns;

  for (guint i = 0; columns[i].name != NULL; i++)
    {
      if (i > 0)
        nlp__sink_put_char (sink, separator);
      put_cell (sink, columns[i].name);
    }
  nlp__sink_put_char (sink, '\n');
}

/* The table's layer, if the document has it and it is of the kind that the columns are made for. */
static const NlpLayer *
get_table_layer (NlpWriter *writer, NlpDocument *document, const NlpTable *table)
{
  const NlpLayer *layer = nlp_document_get_layer (document, nlp__writer_get_table (writer));

  return layer != NULL && (table->layer == NULL || nlp__layer_is_known (layer, table->layer)) ? layer : NULL;
}

static const NlpLayer *
get_known (NlpDocument *document, const char *name)
{
  const NlpLayer *layer = nlp_document_get_layer (document, name);

  return layer != NULL && nlp__layer_is_known (layer, name) ? layer : NULL;
}

static void
put_rows (NlpWriter *writer, NlpDocument *document, NlpSink *sink, PutCell put_cell, char separator)
{
  const NlpTable *table = nlp__table_find (nlp__writer_get_table (writer));
  NlpTableJob job = { document, get_table_layer (writer, document, table), get_known (document, NLP_LAYER_ENTITIES),
                      get_known (document, NLP_LAYER_NUMBERS), get_known (document, NLP_LAYER_SENTIMENT),
                      get_known (document, NLP_LAYER_TAGS), NULL };
  g_autoptr (GString) cell = g_string_new (NULL);
  guint n = job.layer == NULL ? 0 : nlp_layer_get_length (job.layer);

  job.registry = nlp__registry_new (document);
  for (guint row = 0; row < n; row++)
    {
      for (guint i = 0; table->columns[i].name != NULL; i++)
        {
          if (i > 0)
            nlp__sink_put_char (sink, separator);
          g_string_truncate (cell, 0);
          table->columns[i].put (&job, row, cell);
          put_cell (sink, cell->str);
        }
      nlp__sink_put_char (sink, '\n');
    }
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
  .info = { "csv", "a table of one layer (quotes, or the one chosen) for spreadsheets", "csv", TRUE, NULL },
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
