/* Tests of plugins/statements: what its options do.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "run-plugins.h"

static const char interview[] =
  "Nora Quill, the mayor of Port Aldous, speaks with the Gazette\n\n"
  "Gazette: What did the council decide?\n\n"
  "Nora Quill: Nothing at all. We will meet again in May.\n\n"
  "The lock stays shut.\n\n"
  "Gazette: Did nobody object?\n\n"
  "Nora Quill: Nobody.\n";

static const char news[] =
  "Mayor Edda Brandt said that the lock was shut.\n\n"
  "“We lost the ferry,” a spokesman said.\n";

static const char figures[] = "“Now we have 12 boats, and one of the captains is from pier 7,” said Edda Brandt.\n";

static NlpDocument *
run (const char *text, const char *option)
{
  return run_plugins (text, (const char *const[]) { "statements", "numbers", "sentiment", NULL }, (const char *const[]) { option, NULL });
}

static guint
count (const char *text, const char *option, const char *layer)
{
  g_autoptr (NlpDocument) document = run (text, option);

  return nlp_layer_get_length (nlp_document_get_layer (document, layer));
}

static const char *
get_explanation (NlpDocument *document, guint row)
{
  return nlp_layer_get_string (nlp_document_get_layer (document, NLP_LAYER_STATEMENTS), row, NLP_STATEMENTS_EXPLANATION);
}

static gboolean
explains (NlpDocument *document, guint row, const char *words)
{
  const char *explanation = get_explanation (document, row);

  return explanation != NULL && strstr (explanation, words) != NULL;
}

static void
unit_cuts_turns (void)
{
  CHECK_INTEGER (count (interview, NULL, NLP_LAYER_STATEMENTS), 5);
  CHECK_INTEGER (count (interview, "statements.unit=paragraph", NLP_LAYER_STATEMENTS), 5);
  CHECK_INTEGER (count (interview, "statements.unit=sentence", NLP_LAYER_STATEMENTS), 6);
  CHECK_INTEGER (count (interview, "statements.unit=turn", NLP_LAYER_STATEMENTS), 4);
}

/* What is not sure enough stays among the quotes. */
static void
min_certainty_leaves_out (void)
{
  CHECK_INTEGER (count (news, NULL, NLP_LAYER_STATEMENTS), 2);
  CHECK_INTEGER (count (news, "statements.min-certainty=0", NLP_LAYER_STATEMENTS), 2);
  CHECK_INTEGER (count (news, "statements.min-certainty=1", NLP_LAYER_STATEMENTS), 0);
  CHECK_INTEGER (count (news, "statements.min-certainty=1", NLP_LAYER_QUOTES), 2);
}

static void
rows_are_explained (void)
{
  g_autoptr (NlpDocument) plain = run (news, NULL);
  g_autoptr (NlpDocument) document = run (news, "statements.explain=yes");
  g_autoptr (NlpDocument) talk = run (interview, "statements.explain=yes");

  CHECK_STRING (get_explanation (plain, 0), NULL);
  CU_ASSERT_TRUE (explains (document, 0, "the source names Edda Brandt"));
  CU_ASSERT_TRUE (explains (document, 0, "“said” tells that it was said"));
  CU_ASSERT_TRUE (explains (document, 0, " in 100 are right"));
  CU_ASSERT_TRUE (explains (document, 1, "“a spokesman” names nobody"));
  CU_ASSERT_TRUE (explains (talk, 0, "question of an interview, by its label"));
  CU_ASSERT_TRUE (explains (talk, 1, "Nora Quill is who answers"));
}

/* "Now" and "one of the" are found, and so is the pier's name; neither is a figure or a date of what was said. */
static void
figures_in_passing_are_left_out (void)
{
  g_autoptr (NlpDocument) document = run (figures, NULL);
  const NlpLayer *statements = nlp_document_get_layer (document, NLP_LAYER_STATEMENTS);
  const NlpLayer *numbers = nlp_document_get_layer (document, NLP_LAYER_NUMBERS);
  guint n = 0;
  const guint *rows = nlp_layer_get_row_list (statements, 0, NLP_STATEMENTS_FIGURES, &n);

  CHECK_INTEGER (n, 1);
  if (n == 1)
    CHECK_STRING (nlp_layer_get_string (numbers, rows[0], NLP_NUMBERS_VALUE), "12");
  nlp_layer_get_row_list (statements, 0, NLP_STATEMENTS_DATES, &n);
  CHECK_INTEGER (n, 0);
  CHECK_INTEGER (nlp_layer_get_length (numbers), 4);
}

/* About whom, with which figures and dates, in what tone: one row has it all, and nobody is in his own. */
static void
a_row_has_all (void)
{
  g_autoptr (NlpDocument) document
    = run ("Mara Voss said in May that Otto Brand is a liar and a coward who owes Voss 12 million euros since 2019.\n", NULL);
  const NlpLayer *rows = nlp_document_get_layer (document, NLP_LAYER_STATEMENTS);
  const NlpLayer *attitudes = nlp_document_get_layer (document, NLP_LAYER_ATTITUDES);
  guint n_about, n_figures, n_dates;
  const guint *targets;

  CHECK_INTEGER (nlp_layer_get_length (rows), 1);
  nlp_layer_get_row_list_of (rows, 0, NLP_STATEMENTS_ABOUT, &targets, &n_about);
  nlp_layer_get_row_list (rows, 0, NLP_STATEMENTS_FIGURES, &n_figures);
  nlp_layer_get_row_list (rows, 0, NLP_STATEMENTS_DATES, &n_dates);
  CHECK_INTEGER (n_about, 1);
  CHECK_INTEGER (n_figures, 1);
  CHECK_INTEGER (n_dates, 1);
  CU_ASSERT (nlp_layer_get_number (rows, 0, NLP_STATEMENTS_TONE) < 0);
  for (guint i = 0; i < nlp_layer_get_length (attitudes); i++)
    CU_ASSERT (nlp_layer_get_row (attitudes, i, NLP_ATTITUDES_HOLDER_REFERENT)
               != nlp_layer_get_row (attitudes, i, NLP_ATTITUDES_TARGET_REFERENT));
}

CHECK_MAIN (CHECK_CASE (unit_cuts_turns), CHECK_CASE (min_certainty_leaves_out), CHECK_CASE (rows_are_explained),
            CHECK_CASE (a_row_has_all), CHECK_CASE (figures_in_passing_are_left_out))
