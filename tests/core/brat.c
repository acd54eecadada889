/* brat.c - tests of the format "brat".
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "random-document.h"

static char *
write_annotations (NlpDocument *document, char ***messages)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new ("brat", NULL);
  g_autoptr (GBytes) bytes = nlp_writer_render (writer, document);

  *messages = nlp_writer_take_messages (writer);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
writes_names_quotes_and_scores_that_are_left_out (void)
{
  g_autoptr (NlpDocument) document = check_document ("Mara said “Sail,\n\tnow” or “not”.");
  NlpLayer *entities = check_add_layer (document, NLP_LAYER_ENTITIES, nlp_entities_fields);
  NlpLayer *quotes = check_add_layer (document, NLP_LAYER_QUOTES, nlp_quotes_fields);
  NlpLayer *sentiment = check_add_layer (document, NLP_LAYER_SENTIMENT, nlp_sentiment_fields);
  const NlpSpan content[] = { { 10, 22 }, { 26, 31 } }, cue = { 5, 9 };
  g_auto (GStrv) messages = NULL;
  g_autofree char *written = NULL;

  nlp_layer_set_string (entities, nlp_layer_append (entities, (NlpSpan) { 0, 4 }), NLP_ENTITIES_TYPE, "PERSON");
  nlp_layer_append (quotes, content[0]);
  nlp_layer_set_string (quotes, 0, NLP_QUOTES_SPEAKER, "Mara");
  nlp_layer_set_spans (quotes, 0, NLP_QUOTES_CONTENT, content, 2);
  nlp_layer_set_spans (quotes, 0, NLP_QUOTES_CUE, &cue, 1);
  nlp_layer_set_string (sentiment, nlp_layer_append (sentiment, (NlpSpan) { 0, 4 }), NLP_SENTIMENT_SCOPE, "sentence");
  written = write_annotations (document, &messages);
  CHECK_STRING (written, "T1\tPERSON 0 4\tMara\n"
                         "T2\tQuote 10 16;18 22;26 31\t“Sail, now” “not”\n"
                         "A1\tKind T2 direct\n"
                         "#1\tAnnotatorNotes T2\tspeaker: Mara\n"
                         "T3\tCue 5 9\tsaid\n"
                         "R1\tCue Arg1:T2 Arg2:T3\n");
  CHECK_STRING (messages[0], "1 scores were left out: brat has no place for them");
}

static void
text_and_settings_stand_beside (void)
{
  static const NlpField fields[] = { { "word", NLP_FIELD_STRING, "a word" }, { NULL } };
  static const NlpLayerSpec shouts = { "shouts", fields };
  static const char *const names[] = { ".txt", "annotation.conf", "visual.conf" };
  g_autoptr (NlpDocument) document = check_document ("Mara\r\nsails.");
  g_autoptr (NlpWriter) writer = nlp_writer_new ("brat", NULL);
  const char *name = NULL;

  nlp_writer_describe_layer (writer, &shouts);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) bytes = nlp_writer_render_companion (writer, document, i, &name);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      CHECK_STRING (name, names[i]);
      if (i == 0)
        CHECK_STRING (text, "Mara\r\nsails.");
      if (i == 1)
        CU_ASSERT (g_str_has_suffix (text, "\nshouts\n") && strstr (text, "\nQuote\n") != NULL);
    }
  CU_ASSERT_PTR_NULL (nlp_writer_render_companion (writer, document, 3, &name));
}

static void
every_line_has_its_form (void)
{
  for (guint seed = 0; seed < 200; seed++)
    {
      g_autoptr (NlpDocument) document = random_document (seed);
      g_auto (GStrv) messages = NULL, lines = NULL;
      g_autofree char *written = write_annotations (document, &messages);

      lines = g_strsplit (written, "\n", -1);
      for (char **line = lines; *line != NULL && **line != '\0'; line++)
        if (!g_regex_match_simple ("^(T\\d+\\t[\\w-]+ \\d+ \\d+(;\\d+ \\d+)*\\t[^\\t]+|A\\d+\\t\\w+ T\\d+ [\\w-]+|R\\d+\\t\\w+ Arg1:T\\d+ "
                                   "Arg2:T\\d+|#\\d+\\tAnnotatorNotes T\\d+\\t[^\\t]*)$", *line, G_REGEX_DOLLAR_ENDONLY, 0))
          {
            CHECK_STRING (*line, "a line of brat");
            return;
          }
    }
}

CHECK_MAIN (CHECK_CASE (writes_names_quotes_and_scores_that_are_left_out), CHECK_CASE (text_and_settings_stand_beside),
            CHECK_CASE (every_line_has_its_form))
