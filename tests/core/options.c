/* Tests of core/plugin/options.c through a plugin in the program: what `create` gets.
 * SPDX-License-Identifier: MIT */
#include "check.h"

/* What the plugin's `create` saw last. */
typedef struct
{
  double score;
  gint64 count;
  gboolean loud;
  char *mode;
  char *note;
  char *file_error;
} Seen;

static void
free_seen (gpointer data)
{
  Seen *seen = data;

  g_free (seen->mode);
  g_free (seen->note);
  g_free (seen->file_error);
  g_free (seen);
}

static gpointer
create (const NlpOptions *options, GError **error)
{
  Seen *seen = g_new0 (Seen, 1);
  g_autoptr (GError) missing = NULL;

  seen->score = nlp_options_get_number (options, "score");
  seen->count = nlp_options_get_integer (options, "count");
  seen->loud = nlp_options_get_boolean (options, "loud");
  seen->mode = g_strdup (nlp_options_get_string (options, "mode"));
  seen->note = g_strdup (nlp_options_get_string (options, "note"));
  g_free (nlp_options_find_file (options, "nowhere.model", &missing));
  seen->file_error = missing ? g_strdup (missing->message) : NULL;
  return seen;
}

/* Writes what `create` saw into the layer, where the tests can read it. */
static gboolean
process (gconstpointer self, NlpDocument *document, GError **error)
{
  const Seen *seen = self;
  NlpLayer *layer = nlp_document_get_layer (document, "seen");
  guint row = nlp_layer_append (layer, (NlpSpan) { 0, 1 });

  nlp_layer_set_number (layer, row, 0, seen->score);
  nlp_layer_set_integer (layer, row, 1, (gint32) seen->count);
  nlp_layer_set_integer (layer, row, 2, seen->loud);
  nlp_layer_set_string (layer, row, 3, seen->mode);
  nlp_layer_set_string (layer, row, 4, seen->note);
  nlp_layer_set_string (layer, row, 5, seen->file_error);
  return TRUE;
}

static const NlpField fields[] = {
  { "score", NLP_FIELD_NUMBER, NULL, NULL }, { "count", NLP_FIELD_INTEGER, NULL, NULL },
  { "loud", NLP_FIELD_INTEGER, NULL, NULL }, { "mode", NLP_FIELD_STRING, NULL, NULL },
  { "note", NLP_FIELD_STRING, NULL, NULL },  { "file-error", NLP_FIELD_STRING, NULL, NULL },
  { NULL, 0, NULL, NULL }
};

static const NlpOption options[] = {
  { "score", NLP_OPTION_NUMBER, "0.5", "" },        { "count", NLP_OPTION_INTEGER, "3", "" },
  { "loud", NLP_OPTION_BOOLEAN, "no", "" },         { "mode", NLP_OPTION_CHOICE, "fast|exact", "" },
  { "note", NLP_OPTION_STRING, NULL, "" },          { NULL, 0, NULL, NULL }
};

static const NlpLayerSpec layers[] = { { "seen", fields, NULL, 0 }, { NULL, NULL, NULL, 0 } };

static const NlpPlugin plugin = {
  NLP_PLUGIN_HEAD, .name = "watcher", .version = "1", .summary = "Tells its options",
  .provides = layers, .options = options, .create = create, .process = process, .destroy = free_seen,
};

/* The layer "seen" after a run with @assignments; @document gets the document. */
static NlpLayer *
run_with (const char *const *assignments, NlpDocument **document)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autoptr (GError) error = NULL;

  *document = check_document ("A text.");
  CU_ASSERT (nlp_pipeline_add_descriptor (pipeline, &plugin, &error));
  for (; *assignments != NULL; assignments++)
    CU_ASSERT (nlp_pipeline_set_option (pipeline, *assignments, &error));
  CU_ASSERT (nlp_pipeline_prepare (pipeline, &error));
  CU_ASSERT (nlp_pipeline_run (pipeline, *document, &error));
  CHECK_NO_ERROR (error);
  return nlp_document_get_layer (*document, "seen");
}

static void
every_option_has_its_default (void)
{
  g_autoptr (NlpDocument) document = NULL;
  NlpLayer *seen = run_with ((const char *const[]) { NULL }, &document);

  CU_ASSERT (nlp_layer_get_number (seen, 0, 0) == 0.5);
  CHECK_INTEGER (nlp_layer_get_integer (seen, 0, 1), 3);
  CHECK_INTEGER (nlp_layer_get_integer (seen, 0, 2), FALSE);
  CHECK_STRING (nlp_layer_get_string (seen, 0, 3), "fast");
  CHECK_STRING (nlp_layer_get_string (seen, 0, 4), NULL);
}

static void
values_are_typed_and_the_last_one_counts (void)
{
  g_autoptr (NlpDocument) document = NULL;
  NlpLayer *seen
      = run_with ((const char *const[]){ "watcher.score=1", "watcher.score=-2.5e-1", "watcher.count=-7",
                                         "watcher.loud=true", "watcher.mode=exact", "watcher.note=a=b.c", NULL },
                  &document);

  CU_ASSERT (nlp_layer_get_number (seen, 0, 0) == -0.25);
  CHECK_INTEGER (nlp_layer_get_integer (seen, 0, 1), -7);
  CHECK_INTEGER (nlp_layer_get_integer (seen, 0, 2), TRUE);
  CHECK_STRING (nlp_layer_get_string (seen, 0, 3), "exact");
  CHECK_STRING (nlp_layer_get_string (seen, 0, 4), "a=b.c");
}

static void
a_missing_file_names_where_it_should_be (void)
{
  g_autoptr (NlpDocument) document = NULL;
  NlpLayer *seen = run_with ((const char *const[]) { NULL }, &document);

  CHECK_CONTAINS (nlp_layer_get_string (seen, 0, 5), "nowhere.model is neither in ");
}

CHECK_MAIN (CHECK_CASE (every_option_has_its_default), CHECK_CASE (values_are_typed_and_the_last_one_counts),
            CHECK_CASE (a_missing_file_names_where_it_should_be))
