/* Behaviour of plugins/sentiment: tests/cases/sentiment/NAME.txt states, a sentence a line, what a reader would say
 * of it.
 *
 *     +  The nurses were brave and kind.          the sentence is positive, - negative, 0 neutral
 *     <  He was late.  |  He was cruel.           the second is more negative than the first
 *     Holm>Brandt -  Holm attacked Brandt.        Holm speaks ill of Brandt; "text" may be the holder, 0 is neither
 *
 * A retrained model has other scores; it must not have other signs. Lines with "#" are comments.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include <string.h>

#define NEUTRAL 0.05

static NlpPipeline *pipeline;

static NlpDocument *
run_sentence (const char *text)
{
  g_autoptr (GError) error = NULL;
  NlpDocument *document = check_document (text);

  nlp_pipeline_run (pipeline, document, &error);
  CHECK_NO_ERROR (error);
  return document;
}

static double
get_tone (const char *text)
{
  g_autoptr (NlpDocument) document = run_sentence (text);
  const NlpLayer *layer = nlp_document_get_layer (document, NLP_LAYER_SENTIMENT);

  for (guint row = 0; row < nlp_layer_get_length (layer); row++)
    if (g_strcmp0 (nlp_layer_get_string (layer, row, NLP_SENTIMENT_SCOPE), "document") == 0)
      return nlp_layer_get_number (layer, row, NLP_SENTIMENT_SCORE);
  return 0;
}

/* Whether the mention in @field is @name; "text" is a holder that is not set. */
static gboolean
is_mention (NlpDocument *document, const NlpLayer *layer, guint row, guint field, const char *name)
{
  NlpSpan span = nlp_layer_get_span_field (layer, row, field);
  g_autofree char *text = nlp_span_is_set (span) ? nlp_document_dup_text (document, &span) : g_strdup ("text");

  return strstr (text, name) != NULL;
}

static double
get_attitude (const char *text, const char *holder, const char *target)
{
  g_autoptr (NlpDocument) document = run_sentence (text);
  const NlpLayer *layer = nlp_document_get_layer (document, NLP_LAYER_ATTITUDES);

  for (guint row = 0; row < nlp_layer_get_length (layer); row++)
    if (is_mention (document, layer, row, NLP_ATTITUDES_HOLDER, holder)
        && is_mention (document, layer, row, NLP_ATTITUDES_TARGET, target))
      return nlp_layer_get_number (layer, row, NLP_ATTITUDES_SCORE);
  return 0;
}

static void
check_sign (double score, char sign, const char *line)
{
  char found = score >= NEUTRAL ? '+' : score <= -NEUTRAL ? '-' : '0';

  if (found != sign)
    g_print ("\n    %.3f: %s", score, line);
  CU_ASSERT_EQUAL (found, sign);
}

static void
check_order (const char *pair)
{
  g_auto (GStrv) both = g_strsplit (pair, "|", 2);

  double first = get_tone (g_strstrip (both[0])), second = get_tone (g_strstrip (both[1]));

  if (first <= second)
    g_print ("\n    %.3f, %.3f: %s", first, second, pair);
  CU_ASSERT (first > second);
}

static void
check_line (const char *line)
{
  const char *arrow = strchr (line, '>'), *blank = strchr (line, ' ');

  if (*line == '<')
    check_order (line + 1);
  else if (arrow && blank && arrow < blank)
    {
      g_autofree char *holder = g_strndup (line, arrow - line), *target = g_strndup (arrow + 1, blank - arrow - 1);
      g_autofree char *text = g_strstrip (g_strdup (blank + 2));

      check_sign (get_attitude (text, holder, target), blank[1], line);
    }
  else
    {
      g_autofree char *text = g_strstrip (g_strdup (line + 1));

      check_sign (get_tone (text), *line, line);
    }
}

static void
check_file (const char *name)
{
  g_autofree char *below = g_strconcat ("tests/cases/sentiment/", name, ".txt", NULL);
  g_autofree char *path = check_source_path (below), *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  if (!CHECK_NO_ERROR (error))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      check_line (lines[i]);
}

static void
tone_of_plain_sentences (void)
{
  check_file ("plain");
}

static void
negation_turns_within_its_clause (void)
{
  check_file ("negation");
}

static void
words_say_more_together (void)
{
  check_file ("composition");
}

static void
what_follows_but_counts_more (void)
{
  check_file ("contrast");
}

static void
neutral_news_stays_neutral (void)
{
  check_file ("neutral");
}

static void
attitudes_have_a_direction (void)
{
  check_file ("attitudes");
}

static void
less_of_a_bad_thing_is_good (void)
{
  check_file ("shifters");
}

static void
blame_and_praise_of_people_are_plain (void)
{
  check_file ("persons");
}

static void
events_have_a_tone (void)
{
  check_file ("events");
}

static void
emphasis_strengthens (void)
{
  check_file ("emphasis");
}

/* Of a text as a whole. */
static NlpDocument *
run_text (const char *text, const NlpLayer **attitudes)
{
  NlpDocument *document = run_sentence (text);

  *attitudes = nlp_document_get_layer (document, NLP_LAYER_ATTITUDES);
  return document;
}

static guint
count_attitudes_of_nobody (NlpDocument *document, const NlpLayer *attitudes, const char *target)
{
  guint n = 0;

  for (guint row = 0; row < nlp_layer_get_length (attitudes); row++)
    n += is_mention (document, attitudes, row, NLP_ATTITUDES_TARGET, target)
         && !nlp_span_is_set (nlp_layer_get_span_field (attitudes, row, NLP_ATTITUDES_HOLDER))
         && nlp_layer_get_row (attitudes, row, NLP_ATTITUDES_HOLDER_REFERENT) == NLP_NO_ROW;
  return n;
}

/* In an answer the author holds nothing: the speaker does. */
static void
in_an_answer_the_speaker_feels (void)
{
  const NlpLayer *attitudes;
  g_autoptr (NlpDocument) document
    = run_text ("Q: Whom do you trust most in the band?\n\nA: Mira Falk is a brilliant and generous drummer.\n\n"
                "Q: And who let you down?\n\nA: Jonas Reiter was a liar and a coward.\n", &attitudes);

  CU_ASSERT (nlp_layer_get_length (attitudes) > 0);
  CHECK_INTEGER (count_attitudes_of_nobody (document, attitudes, "Falk"), 0);
  CHECK_INTEGER (count_attitudes_of_nobody (document, attitudes, "Reiter"), 0);
}

static void
nobody_feels_towards_himself (void)
{
  const NlpLayer *attitudes;
  g_autoptr (NlpDocument) document
    = run_text ("Anna Holm is a brave and honest captain. \"Holm never gives up,\" Anna Holm said proudly of Holm.",
                &attitudes);

  CU_ASSERT_PTR_NOT_NULL (document);
  for (guint row = 0; row < nlp_layer_get_length (attitudes); row++)
    {
      guint holder = nlp_layer_get_row (attitudes, row, NLP_ATTITUDES_HOLDER_REFERENT);

      CU_ASSERT (holder == NLP_NO_ROW || holder != nlp_layer_get_row (attitudes, row, NLP_ATTITUDES_TARGET_REFERENT));
    }
}

/* The row of the turn @turn in the layer "sentiment"; CUnit fails if there is none. */
static guint
find_turn (const NlpLayer *layer, guint turn)
{
  guint target;

  for (guint row = 0; row < nlp_layer_get_length (layer); row++)
    if (g_strcmp0 (nlp_layer_get_string (layer, row, NLP_SENTIMENT_SCOPE), "turn") == 0
        && nlp_layer_get_row_of (layer, row, NLP_SENTIMENT_ROW, &target) == turn)
      return row;
  CU_FAIL ("no such turn");
  return 0;
}

static void
a_short_answer_says_what_is_asked (void)
{
  g_autoptr (NlpDocument) document
    = run_sentence ("Q: Are you happy with the wonderful new stage?\n\nA: Yes.\n\n"
                    "Q: Are you happy with the wonderful new lights?\n\nA: Absolutely not.\n");
  const NlpLayer *layer = nlp_document_get_layer (document, NLP_LAYER_SENTIMENT);

  CU_ASSERT (nlp_layer_get_number (layer, find_turn (layer, 1), NLP_SENTIMENT_SCORE) >= NEUTRAL);
  CU_ASSERT (nlp_layer_get_number (layer, find_turn (layer, 3), NLP_SENTIMENT_SCORE) <= -NEUTRAL);
}

static void
praise_and_blame_are_mixed (void)
{
  g_autoptr (NlpDocument) document
    = run_sentence ("Q: How was the tour?\n\nA: The singers were brilliant and kind. We had a wonderful time on stage. "
                    "But the hotels were filthy and the driver was a rude, dishonest man. The food was terrible.\n");
  const NlpLayer *layer = nlp_document_get_layer (document, NLP_LAYER_SENTIMENT);

  CHECK_STRING (nlp_layer_get_string (layer, find_turn (layer, 1), NLP_SENTIMENT_LABEL), "mixed");
}

static void
every_row_has_a_label_and_a_certainty (void)
{
  g_autoptr (NlpDocument) document = run_sentence ("The cook was a marvel. The waiter was rude.\n\nIt is Monday.");
  const NlpLayer *layer = nlp_document_get_layer (document, NLP_LAYER_SENTIMENT);

  for (guint row = 0; row < nlp_layer_get_length (layer); row++)
    {
      const char *label = nlp_layer_get_string (layer, row, NLP_SENTIMENT_LABEL);
      double score = nlp_layer_get_number (layer, row, NLP_SENTIMENT_SCORE);
      double certainty = nlp_layer_get_number (layer, row, NLP_SENTIMENT_CERTAINTY);

      CU_ASSERT (certainty >= 0 && certainty <= 1);
      CU_ASSERT (!g_str_equal (label, "positive") || score >= NEUTRAL);
      CU_ASSERT (!g_str_equal (label, "negative") || score <= -NEUTRAL);
      CU_ASSERT (!g_str_equal (label, "neutral") || (score < NEUTRAL && score > -NEUTRAL));
    }
}

/* "He" is who the quotes layer says speaks. */
static void
a_pronoun_that_speaks_has_a_referent (void)
{
  g_autoptr (NlpDocument) document
    = run_sentence ("Mayor Olaf Brandt was accused of fraud.\n\n"
                    "\"I did nothing wrong,\" he claimed, looking corrupt and cruel.");
  const NlpLayer *layer = nlp_document_get_layer (document, NLP_LAYER_ATTITUDES);
  guint n_found = 0;

  for (guint row = 0; row < nlp_layer_get_length (layer); row++)
    n_found += is_mention (document, layer, row, NLP_ATTITUDES_TARGET, "he")
               && nlp_layer_get_row (layer, row, NLP_ATTITUDES_TARGET_REFERENT) != NLP_NO_ROW;
  CHECK_INTEGER (n_found, 1);
}

static void
every_sentence_has_a_row_and_the_document_one (void)
{
  g_autoptr (NlpDocument) document = run_sentence ("A fine day. A bad night.\n\nThe end came soon.");
  const NlpLayer *layer = nlp_document_get_layer (document, NLP_LAYER_SENTIMENT);
  guint n_sentences = 0, n_documents = 0;

  for (guint row = 0; row < nlp_layer_get_length (layer); row++)
    {
      const char *scope = nlp_layer_get_string (layer, row, NLP_SENTIMENT_SCOPE);
      double score = nlp_layer_get_number (layer, row, NLP_SENTIMENT_SCORE);

      CU_ASSERT (score >= -1 && score <= 1);
      n_sentences += g_strcmp0 (scope, "sentence") == 0;
      n_documents += g_strcmp0 (scope, "document") == 0;
    }
  CHECK_INTEGER (n_sentences, 3);
  CHECK_INTEGER (n_documents, 1);
}

static void
strange_texts_do_no_harm (void)
{
  g_autoptr (GString) long_one = g_string_new (NULL);
  const char *texts[] = { "", " ", ".", "!!!", "\"", "not not not not", "\xe2\x80\x9c", "but", "although", "'", "0",
                          "\xf0\x9f\x98\x80" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double score = get_tone (texts[i]);

      CU_ASSERT (score >= -1 && score <= 1);
    }
  for (guint i = 0; i < 20000; i++)
    g_string_append (long_one, i % 7 == 0 ? "Anna Holm " : "bad ");
  CU_ASSERT (get_tone (long_one->str) >= -1);
}

static void
tone_alone_needs_no_other_plugin (void)
{
  g_autoptr (NlpPipeline) lean = nlp_pipeline_new ();
  g_autoptr (NlpDocument) document = check_document ("Anna Holm praised the kind nurses. \"They are brave,\" she said.");
  g_autofree char *plugins = check_build_path ("plugins");
  g_autoptr (GError) error = NULL;

  nlp_pipeline_add_folder (lean, plugins);
  nlp_pipeline_set_lean (lean, TRUE);
  CU_ASSERT (nlp_pipeline_add_plugin (lean, "sentiment", &error) && nlp_pipeline_prepare (lean, &error)
             && nlp_pipeline_run (lean, document, &error));
  CHECK_NO_ERROR (error);
  CHECK_INTEGER (nlp_pipeline_get_n_plugins (lean), 1);
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_SENTIMENT)), 3);
}

int
main (int argc, char **argv)
{
  static const CheckCase cases[] = {
    CHECK_CASE (tone_of_plain_sentences),
    CHECK_CASE (negation_turns_within_its_clause),
    CHECK_CASE (words_say_more_together),
    CHECK_CASE (a_pronoun_that_speaks_has_a_referent),
    CHECK_CASE (what_follows_but_counts_more),
    CHECK_CASE (neutral_news_stays_neutral),
    CHECK_CASE (attitudes_have_a_direction),
    CHECK_CASE (less_of_a_bad_thing_is_good),
    CHECK_CASE (blame_and_praise_of_people_are_plain),
    CHECK_CASE (events_have_a_tone),
    CHECK_CASE (emphasis_strengthens),
    CHECK_CASE (in_an_answer_the_speaker_feels),
    CHECK_CASE (nobody_feels_towards_himself),
    CHECK_CASE (a_short_answer_says_what_is_asked),
    CHECK_CASE (praise_and_blame_are_mixed),
    CHECK_CASE (every_row_has_a_label_and_a_certainty),
    CHECK_CASE (every_sentence_has_a_row_and_the_document_one),
    CHECK_CASE (tone_alone_needs_no_other_plugin),
    CHECK_CASE (strange_texts_do_no_harm),
  };
  g_autofree char *plugins = check_build_path ("plugins");
  g_autoptr (GError) error = NULL;
  int status;

  pipeline = nlp_pipeline_new ();
  nlp_pipeline_add_folder (pipeline, plugins);
  if (!nlp_pipeline_add_plugin (pipeline, "sentiment", &error) || !nlp_pipeline_prepare (pipeline, &error))
    g_error ("%s", error->message);
  status = check_run (cases, G_N_ELEMENTS (cases), argc > 1 ? argv[1] : NULL);
  nlp_pipeline_unref (pipeline);
  return status;
}
