/* cases.c - linguistic behaviour as data: `cases PLUGIN` runs a plugin over tests/cases/PLUGIN/NAME.txt and compares its layers with
 * NAME.expected, one row a line:
 *
 *     entities "Mara Lindqvist" type=PERSON referent="Mara Lindqvist"
 *
 * A span prints as its text, a long one with its middle left out, a row of another layer as that row's name or text, a number with two
 * decimals; fields that are not set do not print, nor does "certainty", which moves whenever a model is trained. NAME.properties, if
 * there is one, has a document property a line ("reference-date=2024-07-01"). With NLP_CASES_UPDATE set, the expected files are
 * written instead: read the difference before it is committed. A second argument runs one case alone.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "check.h"

#define MOST_SHOWN 60   /* code points of a span */

static const char *plugin_name, *only_case;

/* Printing. */

static void
print_text (GString *out, NlpDocument *document, NlpSpan span)
{
  g_autofree char *text = nlp_document_dup_text (document, &span);
  g_autofree char *head = NULL, *tail = NULL, *shown = NULL;
  glong length = g_utf8_strlen (text, -1);

  if (length > MOST_SHOWN)
    {
      head = g_utf8_substring (text, 0, MOST_SHOWN / 2);
      tail = g_utf8_substring (text, length - MOST_SHOWN / 2, length);
      shown = g_strconcat (head, " ... ", tail, NULL);
    }
  g_string_append_c (out, '"');
  for (const char *p = shown != NULL ? shown : text; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (out, "\\n");
    else if (*p == '\r')
      g_string_append (out, "\\r");
    else
      g_string_append_c (out, *p);
  g_string_append_c (out, '"');
}

static void
print_row_of (GString *out, NlpDocument *document, const char *target, guint row)
{
  NlpLayer *layer = nlp_document_get_layer (document, target);

  if (layer == NULL || row >= nlp_layer_get_length (layer))
    g_string_append_printf (out, "%s[%u]?", target, row);
  else if (g_str_equal (target, NLP_LAYER_REFERENTS))
    g_string_append_printf (out, "\"%s\"", nlp_layer_get_string (layer, row, NLP_REFERENTS_NAME));
  else
    print_text (out, document, nlp_layer_get_span (layer, row));
}

static void
print_spans (GString *out, NlpDocument *document, const char *name, const NlpSpan *spans, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (out, i == 0 ? " %s=" : "+", name);
      print_text (out, document, spans[i]);
    }
}

static void
print_string (GString *out, const char *name, const char *value)
{
  g_auto (GStrv) lines = value == NULL ? NULL : g_strsplit (value, "\n", -1);
  g_autofree char *line = lines == NULL ? NULL : g_strjoinv (" / ", lines);

  if (line != NULL)
    g_string_append_printf (out, strpbrk (line, " \"") == NULL ? " %s=%s" : " %s=\"%s\"", name, line);
}

static void
print_field (GString *out, NlpDocument *document, NlpLayer *layer, guint row, guint field)
{
  const NlpField *spec = &nlp_layer_get_spec (layer)->fields[field];
  const NlpSpan *spans;
  NlpSpan span;
  guint n;

  switch (spec->type)
    {
    case NLP_FIELD_STRING:
      print_string (out, spec->name, nlp_layer_get_string (layer, row, field));
      break;
    case NLP_FIELD_INTEGER:
      g_string_append_printf (out, " %s=%d", spec->name, nlp_layer_get_integer (layer, row, field));
      break;
    case NLP_FIELD_NUMBER:
      if (!isnan (nlp_layer_get_number (layer, row, field)) && !g_str_equal (spec->name, "certainty"))
        g_string_append_printf (out, " %s=%.2f", spec->name, nlp_layer_get_number (layer, row, field));
      break;
    case NLP_FIELD_SPAN:
      span = nlp_layer_get_span_field (layer, row, field);
      print_spans (out, document, spec->name, &span, nlp_span_is_set (span));
      break;
    case NLP_FIELD_SPANS:
      spans = nlp_layer_get_span_list (layer, row, field, &n);
      print_spans (out, document, spec->name, spans, n);
      break;
    case NLP_FIELD_ROW:
      if (nlp_layer_get_row (layer, row, field) == NLP_NO_ROW)
        break;
      g_string_append_printf (out, " %s=", spec->name);
      print_row_of (out, document, spec->target, nlp_layer_get_row (layer, row, field));
      break;
    case NLP_FIELD_ROWS:
    case NLP_FIELD_VECTOR:
      break;
    }
}

static void
print_layer (GString *out, NlpDocument *document, NlpLayer *layer)
{
  for (guint row = 0; row < nlp_layer_get_length (layer); row++)
    {
      g_string_append_printf (out, "%s ", nlp_layer_get_name (layer));
      print_text (out, document, nlp_layer_get_span (layer, row));
      for (guint field = 0; field < nlp_layer_get_n_fields (layer); field++)
        print_field (out, document, layer, row, field);
      g_string_append_c (out, '\n');
    }
}

static gboolean
is_provided (const NlpPipeline *pipeline, const char *layer)
{
  for (guint i = 0; i < nlp_pipeline_get_n_plugins (pipeline); i++)
    for (const NlpLayerSpec *spec = nlp_pipeline_get_plugin (pipeline, i)->provides; spec->name != NULL; spec++)
      if (g_str_equal (nlp_pipeline_get_plugin (pipeline, i)->name, plugin_name) && g_str_equal (spec->name, layer))
        return TRUE;
  return FALSE;
}

/* The layers that the plugin provided, by the rows' run. */
static char *
print_layers (const NlpPipeline *pipeline, NlpDocument *document)
{
  GString *out = g_string_new (NULL);
  guint run = 0;

  while (run < nlp_document_get_n_runs (document) && !g_str_equal (nlp_document_get_run (document, run)->plugin, plugin_name))
    run++;
  for (guint i = 0; i < nlp_document_get_n_layers (document); i++)
    {
      NlpLayer *layer = nlp_document_get_nth_layer (document, i);

      if (is_provided (pipeline, nlp_layer_get_name (layer)) && nlp_layer_get_length (layer) > 0
          && (nlp_layer_get_providers (layer, 0) >> run & 1) != 0)
        print_layer (out, document, layer);
    }
  return g_string_free (out, FALSE);
}

/* Running. */

static void
set_properties (NlpDocument *document, const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      char *value = strchr (*line, '=');

      if (value == NULL)
        continue;
      *value = '\0';
      nlp_document_set_property (document, *line, value + 1);
    }
}

static char *
run_case (NlpPipeline *pipeline, const char *stem, GError **error)
{
  g_autofree char *path = g_strconcat (stem, ".txt", NULL), *properties = g_strconcat (stem, ".properties", NULL), *text = NULL;
  g_autoptr (NlpDocument) document = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  document = nlp_document_new_from_text (stem, text, length, error);
  if (document == NULL)
    return NULL;
  set_properties (document, properties);
  if (!nlp_pipeline_run (pipeline, document, error))
    return NULL;
  return print_layers (pipeline, document);
}

static void
compare_case (NlpPipeline *pipeline, const char *folder, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *stem = g_build_filename (folder, name, NULL), *path = g_strconcat (stem, ".expected", NULL);
  g_autofree char *actual = run_case (pipeline, stem, &error), *expected = NULL;

  if (!CHECK_NO_ERROR (error))
    return;
  if (g_getenv ("NLP_CASES_UPDATE") != NULL)
    g_file_set_contents (path, actual, -1, &error);
  else if (g_file_get_contents (path, &expected, NULL, &error) && !g_str_equal (actual, expected))
    g_print ("\n--- %s: expected\n%s--- found\n%s---", name, expected, actual);
  CHECK_NO_ERROR (error);
  CU_ASSERT (expected == NULL || g_str_equal (actual, expected));
}

static NlpPipeline *
new_pipeline (void)
{
  g_autoptr (GError) error = NULL;
  NlpPipeline *pipeline = nlp_pipeline_new ();
  g_autofree char *plugins = check_build_path ("plugins");

  nlp_pipeline_add_folder (pipeline, plugins);
  if (!nlp_pipeline_add_plugin (pipeline, plugin_name, &error) || !nlp_pipeline_prepare (pipeline, &error))
    g_error ("%s", error->message);
  return pipeline;
}

static int
compare_names (const void *one, const void *other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

/* Stems of the cases in a folder, sorted. */
static GPtrArray *
list_cases (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (".txt")));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
layers_are_as_expected (void)
{
  g_autofree char *below = g_build_filename ("tests", "cases", plugin_name, NULL), *folder = check_source_path (below);
  g_autoptr (GPtrArray) names = list_cases (folder);
  g_autoptr (NlpPipeline) pipeline = new_pipeline ();

  CU_ASSERT (names->len > 0);
  for (guint i = 0; i < names->len; i++)
    if (only_case == NULL || g_str_equal (only_case, g_ptr_array_index (names, i)))
      compare_case (pipeline, folder, g_ptr_array_index (names, i));
}

int
main (int argc, char **argv)
{
  static const CheckCase cases[] = { CHECK_CASE (layers_are_as_expected) };

  if (argc < 2)
    {
      g_printerr ("usage: cases PLUGIN [CASE]\n");
      return EXIT_FAILURE;
    }
  plugin_name = argv[1];
  only_case = argc > 2 ? argv[2] : NULL;
  return check_run (cases, G_N_ELEMENTS (cases), NULL);
}
