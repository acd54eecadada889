/* xml-check.c - an independent reader (xmlcheck.py, of the optional data folder) finds no fault in annotated XML, and
 * reads from it what the JSON output of the same document says.
 * SPDX-License-Identifier: MIT */
#include <json-glib/json-glib.h>
#include <math.h>

#include "check.h"
#include "random-document.h"
#include "xml-promises.h"

#define N_DOCUMENTS 3000

static char *reader; /* the path of xmlcheck.py */

/* What of each layer the two outputs must agree in. */
static const struct
{
  const char *layer;
  const char *fields[7];
} compared[] = { { "tokens", { "begin", "end", "pos", "lemma" } },
                 { "sentences", { "begin", "end" } },
                 { "blocks", { "begin", "end", "kind" } },
                 { "turns", { "begin", "end", "role", "speaker" } },
                 { "entities", { "begin", "end", "type", "referent" } },
                 { "quotes", { "kind", "content", "cue", "source", "speaker" } },
                 { "numbers", { "begin", "end", "kind" } },
                 { "sentiment", { "begin", "end", "scope", "score" } } };

static char *
show_value (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("null");
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_DOUBLE)
    return g_strdup_printf ("%.0f", round (json_node_get_double (node) * 1000));
  return json_to_string (node, FALSE);
}

/* A line for each row of a layer. */
static char *
show_layer (JsonObject *document, guint layer)
{
  GString *shown = g_string_new (NULL);
  JsonArray *rows = json_object_has_member (document, compared[layer].layer)
                      ? json_object_get_array_member (document, compared[layer].layer) : NULL;

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (row, "role", NULL), "narration") == 0)
        continue;
      g_string_append_printf (shown, "%s", compared[layer].layer);
      for (guint f = 0; compared[layer].fields[f] != NULL; f++)
        {
          g_autofree char *value = show_value (json_object_get_member (row, compared[layer].fields[f]));

          g_string_append_printf (shown, " %s", value);
        }
      g_string_append_c (shown, '\n');
    }
  return g_string_free (shown, FALSE);
}

static void
compare (const char *name, const char *from_xml, const char *from_json)
{
  g_autoptr (JsonNode) one = json_from_string (from_xml, NULL), other = json_from_string (from_json, NULL);

  if (one == NULL || other == NULL)
    {
      CHECK_STRING (name, "JSON");
      return;
    }
  CHECK_STRING (json_object_get_string_member (json_node_get_object (one), "text"),
                json_object_get_string_member (json_node_get_object (other), "text"));
  for (guint i = 0; i < G_N_ELEMENTS (compared); i++)
    {
      g_autofree char *x = show_layer (json_node_get_object (one), i), *j = show_layer (json_node_get_object (other), i);

      if (!CHECK_STRING (x, j))
        g_print (" (%s)", name);
    }
}

/* Reads all files of @folder back and compares them with the documents in @expected, JSON lines in the order of the
 * names. */
static void
check_folder (const char *folder, char **names, char **expected)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *output = NULL, *faults = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  for (const char *const *word = (const char *const[]) { "python3", reader, "--json", NULL }; *word != NULL; word++)
    g_ptr_array_add (arguments, g_strdup (*word));
  for (char **name = names; *name != NULL; name++)
    g_ptr_array_add (arguments, g_build_filename (folder, *name, NULL));
  g_ptr_array_add (arguments, NULL);
  g_spawn_sync (NULL, (char **) arguments->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &faults, NULL, &error);
  CHECK_NO_ERROR (error);
  CHECK_STRING (faults, "");
  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; names[i] != NULL; i++)
    if (lines[i] == NULL || expected[i] == NULL)
      {
        CHECK_STRING (names[i], "read");
        return;
      }
    else
      compare (names[i], lines[i], expected[i]);
}

static void
random_documents_say_the_same_in_xml_and_json (void)
{
  g_autofree char *folder = check_make_folder ();
  g_auto (GStrv) names = g_new0 (char *, N_DOCUMENTS + 1), expected = g_new0 (char *, N_DOCUMENTS + 1);

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (NlpDocument) document = random_document (1000 + i);
      g_autofree char *xml = write_xml (document), *path = NULL;

      names[i] = g_strdup_printf ("%u.xml", 1000 + i);
      expected[i] = check_render_json (document);
      path = g_build_filename (folder, names[i], NULL);
      g_file_set_contents (path, xml, -1, NULL);
    }
  check_folder (folder, names, expected);
  check_remove_folder (folder);
}

/* Runs nlp-run over a file; what it wrote is in @folder. */
static void
run_program (const char *input, const char *format, const char *folder)
{
  g_autofree char *program = check_build_path ("nlp-run"), *output = g_strconcat (folder, "/", NULL);
  const char *const words[] = { program, "--input", "jsonl", "--format", format, "--layers", "+tokens", "--output", output, input, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) words, NULL, 0, NULL, NULL, NULL, NULL, &status, &error);
  CHECK_NO_ERROR (error);
  CU_ASSERT (g_spawn_check_wait_status (status, NULL));
}

static int
compare_names (gconstpointer one, gconstpointer other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

static char **
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new ();
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    if (*name != '.') /* the note of what is done */
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

static void
real_documents_say_the_same_in_xml_and_json (void)
{
  static const char *const files[] = { "data/interviews/gum-dev.jsonl", "data/interviews/gum-dev-layout.jsonl",
                                       "data/quotes/polnear-dev.jsonl" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *input = check_shared_path (files[i]), *folder = check_make_folder (), *other = check_make_folder ();
      g_auto (GStrv) names = NULL, json_names = NULL, expected = NULL;

      run_program (input, "xml", folder);
      run_program (input, "jsonl", other);
      names = list_names (folder);
      json_names = list_names (other);
      CU_ASSERT (names[0] != NULL);
      CHECK_INTEGER (g_strv_length (json_names), g_strv_length (names));
      expected = g_new0 (char *, g_strv_length (names) + 1);
      for (guint n = 0; names[n] != NULL && json_names[n] != NULL; n++)
        {
          g_autofree char *path = g_build_filename (other, json_names[n], NULL);

          g_file_get_contents (path, &expected[n], NULL, NULL);
        }
      check_folder (folder, names, expected);
      check_remove_folder (folder);
      check_remove_folder (other);
    }
}

int
main (int argc, char **argv)
{
  static const CheckCase cases[] = { CHECK_CASE (random_documents_say_the_same_in_xml_and_json),
                                     CHECK_CASE (real_documents_say_the_same_in_xml_and_json) };

  reader = check_shared_path ("spec/xmlcheck.py");
  return check_run (cases, G_N_ELEMENTS (cases), argc > 1 ? argv[1] : NULL);
}
