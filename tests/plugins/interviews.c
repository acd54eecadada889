/* interviews.c - everybody who speaks in an interview is one referent, under the fullest name.
 *
 * The interviews of the data folder beside the project, with the names of those who speak as gold; skipped without it.
 * A speaker is right if a referent has that name, whatever the case of its letters (a label in capitals may be all that
 * the text gives), and no other person shares its last word, which would be the same one counted twice. Without
 * arguments this is a test with bars; `interviews FILE.jsonl` prints each speaker that is not right.
 * SPDX-License-Identifier: MIT */
#include <json-glib/json-glib.h>
#include <string.h>

#include "check.h"

typedef struct
{
  guint n_speakers, n_right;
} Score;

static gboolean show; /* what is not right */

static gboolean
names_equal (const char *one, const char *other)
{
  g_autofree char *a = g_utf8_casefold (one, -1), *b = g_utf8_casefold (other, -1);

  return g_str_equal (a, b);
}

static const char *
get_last_word (const char *name)
{
  const char *blank = strrchr (name, ' ');

  return blank != NULL ? blank + 1 : name;
}

static gboolean
is_right (NlpDocument *document, const char *speaker)
{
  const NlpLayer *referents = nlp_document_get_layer (document, NLP_LAYER_REFERENTS);
  guint n_equal = 0, n_similar = 0;

  for (guint i = 0; i < nlp_layer_get_length (referents); i++)
    {
      const char *name = nlp_layer_get_string (referents, i, NLP_REFERENTS_NAME);

      if (names_equal (name, speaker))
        n_equal++;
      else if (g_strcmp0 (nlp_layer_get_string (referents, i, NLP_REFERENTS_TYPE), "PERSON") == 0)
        n_similar += names_equal (get_last_word (name), get_last_word (speaker));
    }
  return n_equal == 1 && n_similar == 0;
}

static void
score_speaker (NlpDocument *document, const char *speaker, Score *score)
{
  gboolean right = is_right (document, speaker);

  score->n_speakers++;
  score->n_right += right;
  if (show && !right)
    g_print ("%s: %s\n", nlp_document_get_id (document), speaker);
}

static NlpPipeline *
new_pipeline (void)
{
  g_autofree char *plugins = check_build_path ("plugins");
  NlpPipeline *pipeline = nlp_pipeline_new ();

  nlp_pipeline_add_folder (pipeline, plugins);
  if (!nlp_pipeline_add_plugin (pipeline, "ner", NULL) || !nlp_pipeline_add_plugin (pipeline, "turns", NULL)
      || !nlp_pipeline_prepare (pipeline, NULL))
    exit (EXIT_FAILURE);
  return pipeline;
}

/* One record: its text goes through the pipeline, its turns are gold. */
static void
score_record (NlpPipeline *pipeline, JsonObject *record, Score *score)
{
  g_autoptr (NlpDocument) document
      = nlp_document_new_from_text (json_object_get_string_member (record, "id"),
                                    json_object_get_string_member (record, "text"), -1, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *turns = json_object_get_array_member (record, "turns");

  if (!nlp_pipeline_run (pipeline, document, NULL))
    exit (EXIT_FAILURE);
  for (guint i = 0; i < json_array_get_length (turns); i++)
    {
      const char *speaker
          = json_object_get_string_member_with_default (json_array_get_object_element (turns, i), "speaker", NULL);

      if (speaker != NULL && g_hash_table_add (seen, (gpointer) speaker))
        score_speaker (document, speaker, score);
    }
}

static void
score_file (const char *path, Score *score)
{
  g_autoptr (NlpPipeline) pipeline = new_pipeline ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    exit (EXIT_FAILURE);
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();

      if (**line != '\0' && json_parser_load_from_data (parser, *line, -1, NULL))
        score_record (pipeline, json_node_get_object (json_parser_get_root (parser)), score);
    }
  g_print ("\n    %s: %u of %u speakers right", path, score->n_right, score->n_speakers);
}

static void
everybody_is_one_referent (void)
{
  g_autofree char *path = check_shared_path ("data/interviews/gum-dev.jsonl");
  Score score = { 0 };

  score_file (path, &score);
  CHECK_INTEGER (score.n_right, score.n_speakers);
}

/* Names that only labels give, in all the ways in which labels are printed. */
static void
labels_belong_to_names (void)
{
  g_autofree char *path = check_shared_path ("data/interviews/gum-dev-labelled.jsonl");
  Score score = { 0 };

  score_file (path, &score);
  CU_ASSERT (score.n_right >= 0.95 * score.n_speakers);
}

int
main (int argc, char **argv)
{
  static const CheckCase cases[] = { CHECK_CASE (everybody_is_one_referent), CHECK_CASE (labels_belong_to_names) };
  Score score = { 0 };

  show = argc > 1;
  if (!show)
    return check_run (cases, G_N_ELEMENTS (cases), NULL);
  score_file (argv[1], &score);
  return EXIT_SUCCESS;
}
