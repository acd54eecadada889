/* layouts.c - blocks of interviews in every layout, against what their makers meant; skipped where the data folder is
 * absent.
 *
 * A block is right if begin and end are; its kind counts on its own. `layouts -v` shows what went wrong.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <json-glib/json-glib.h>

#include "check.h"

static guint n_gold, n_found, n_right, n_kinds_right;
static gboolean verbose;

static void
show (NlpDocument *document, const char *what, NlpSpan span, const char *kind, const char *wanted)
{
  g_autofree char *text = nlp_document_dup_text (document, &span);

  if (verbose)
    printf ("%s %s %s (%s): %.100s\n", nlp_document_get_id (document), what, kind, wanted, text);
}

static void
compare_blocks (NlpDocument *document, JsonArray *gold)
{
  const NlpLayer *layer = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  guint n_layer = nlp_layer_get_length (layer);

  n_found += n_layer;
  n_gold += json_array_get_length (gold);
  for (guint i = 0; i < json_array_get_length (gold); i++)
    {
      JsonObject *block = json_array_get_object_element (gold, i);
      const char *wanted = json_object_get_string_member (block, "kind"), *kind;
      NlpSpan span = { json_object_get_int_member (block, "begin"), json_object_get_int_member (block, "end") };
      guint row = nlp_layer_find (layer, span.begin);

      if (row == n_layer || nlp_span_compare (nlp_layer_get_span (layer, row), span) != 0)
        {
          show (document, "border", span, wanted, "");
          continue;
        }
      n_right++;
      kind = nlp_layer_get_string (layer, row, NLP_BLOCKS_KIND);
      if (g_str_equal (kind, wanted))
        n_kinds_right++;
      else
        show (document, "kind", span, kind, wanted);
    }
}

static void
score_line (const char *line)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = NULL;
  JsonObject *record;

  if (!json_parser_load_from_data (parser, line, -1, &error))
    g_error ("data: %s", error->message);
  record = json_node_get_object (json_parser_get_root (parser));
  if (!json_object_has_member (record, "blocks"))
    return;
  document = nlp_document_new_from_text (json_object_get_string_member (record, "id"),
                                         json_object_get_string_member (record, "text"), -1, &error);
  nlp_document_add_structure (document);
  compare_blocks (document, json_object_get_array_member (record, "blocks"));
}

static void
finds_blocks_in_every_layout (void)
{
  g_autofree char *path = check_shared_path ("data/interviews/gum-dev-layout.jsonl");
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  CU_ASSERT (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (char **line = lines; *line != NULL && **line != '\0'; line++)
    score_line (*line);
  printf ("\n    %u blocks: %.2f %% found, %.2f %% right, kinds %.2f %%\n", n_gold, 100.0 * n_right / n_gold,
          100.0 * n_right / n_found, 100.0 * n_kinds_right / n_right);
  CU_ASSERT (n_right >= 0.99 * n_gold);
  CU_ASSERT (n_kinds_right >= 0.95 * n_right);
}

int
main (int argc, char **argv)
{
  static const CheckCase cases[] = { CHECK_CASE (finds_blocks_in_every_layout) };

  verbose = argc > 1;
  return check_run (cases, G_N_ELEMENTS (cases), NULL);
}
