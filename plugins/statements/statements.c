/* statements.c - who said what, about whom, with which figures, in what tone: one row for each statement of a document.
 * SPDX-License-Identifier: MIT */
#include "about-whom.h"
#include "collect-statements.h"
#include "explanation.h"
#include "figures-inside.h"
#include "parameters.h"
#include "tone-of-statement.h"

typedef struct
{
  CollectSettings settings;
  gboolean explains;
} Statements;

static gpointer
statements_create (const NlpOptions *options, GError **error)
{
  Statements *statements = g_new0 (Statements, 1);
  const char *unit = nlp_options_get_string (options, "unit");

  statements->settings.unit = g_str_equal (unit, "turn")       ? UNIT_TURN
                              : g_str_equal (unit, "sentence") ? UNIT_SENTENCE
                                                               : UNIT_PARAGRAPH;
  statements->settings.min_certainty = nlp_options_get_number (options, "min-certainty");
  statements->explains = nlp_options_get_boolean (options, "explain");
  return statements;
}

/* The source as printed, on one line; NULL if there is none. */
static char *
dup_description (const EvidenceLayers *layers, const Statement *statement)
{
  guint n = 0;
  const NlpSpan *source = statement->quote == NLP_NO_ROW
                            ? NULL : nlp_layer_get_span_list (layers->quotes, statement->quote, NLP_QUOTES_SOURCE, &n);
  char *text = n == 0 ? NULL : nlp_document_dup_text (layers->document, &source[0]);

  return text == NULL ? NULL : g_strdelimit (text, "\r\n\t", ' ');
}

static void
write_people (const Statement *statement, NlpLayer *rows, guint row)
{
  nlp_layer_set_row (rows, row, NLP_STATEMENTS_SPEAKER, statement->referent);
  nlp_layer_set_row (rows, row, NLP_STATEMENTS_ON_BEHALF_OF, statement->on_behalf_of);
  nlp_layer_set_row (rows, row, NLP_STATEMENTS_ADDRESSEE, statement->addressee);
}

static void
write_origin (const Statement *statement, NlpLayer *rows, guint row, guint first_row)
{
  nlp_layer_set_row (rows, row, NLP_STATEMENTS_QUOTE, statement->quote);
  nlp_layer_set_row (rows, row, NLP_STATEMENTS_TURN, statement->turn);
  if (statement->question != NLP_NO_ROW)
    nlp_layer_set_row (rows, row, NLP_STATEMENTS_QUESTION, first_row + statement->question);
}

static void
write_statement (const Statements *statements, const EvidenceLayers *layers, const Statement *statement, NlpLayer *rows,
                 guint first_row)
{
  guint row = nlp_layer_append (rows, statement->span), n;
  const NlpSpan *words = statement_get_words (statement, &n);
  g_autofree char *description = dup_description (layers, statement);

  nlp_layer_set_string (rows, row, NLP_STATEMENTS_KIND, statement->kind);
  nlp_layer_set_string (rows, row, NLP_STATEMENTS_ACT, statement->act);
  nlp_layer_set_string (rows, row, NLP_STATEMENTS_DESCRIPTION, description);
  nlp_layer_set_spans (rows, row, NLP_STATEMENTS_WORDS, words, n);
  nlp_layer_set_number (rows, row, NLP_STATEMENTS_CERTAINTY, statement->certainty);
  write_people (statement, rows, row);
  write_origin (statement, rows, row, first_row);
  about_whom_write (layers, statement, rows, row);
  figures_inside_write (layers, statement, rows, row);
  tone_of_statement_write (layers, statement, rows, row);
  if (statements->explains)
    {
      g_autofree char *explanation = explanation_new (layers, statement, description);

      nlp_layer_set_string (rows, row, NLP_STATEMENTS_EXPLANATION, explanation);
    }
}

static gboolean
statements_process (gconstpointer self, NlpDocument *document, GError **error)
{
  const Statements *statements = self;
  NlpLayer *rows = nlp_document_get_layer (document, NLP_LAYER_STATEMENTS);
  guint first_row = nlp_layer_get_length (rows);
  g_autoptr (GArray) list = NULL;
  EvidenceLayers layers;

  evidence_layers_init (&layers, document);
  list = collect_statements (&layers, &statements->settings);
  for (guint i = 0; i < list->len; i++)
    write_statement (statements, &layers, &g_array_index (list, Statement, i), rows, first_row);
  return TRUE;
}

static const NlpOption options[]
    = { { "unit", NLP_OPTION_CHOICE, "paragraph|sentence|turn", "what of a turn is one statement" },
        { "min-certainty", NLP_OPTION_NUMBER, LEAST_CERTAIN, "leave out quotes that are less sure" },
        { "explain", NLP_OPTION_BOOLEAN, "no", "say for each row why this speaker, act and certainty" },
        { NULL } };

NLP_PLUGIN_DEFINE (statements,
  .version = "1.0",
  .summary = "Who said what, about whom, with which figures, in what tone",
  .requires_layers = (const char *const[]) { NLP_LAYER_BLOCKS, NLP_LAYER_SENTENCES, NLP_LAYER_TOKENS,
                                             NLP_LAYER_ENTITIES, NLP_LAYER_REFERENTS, NLP_LAYER_TURNS,
                                             NLP_LAYER_QUOTES, NULL },
  .uses_layers = (const char *const[]) { NLP_LAYER_NUMBERS, NLP_LAYER_SENTIMENT, NLP_LAYER_ATTITUDES, NULL },
  .provides = (const NlpLayerSpec[]) { { NLP_LAYER_STATEMENTS, nlp_statements_fields, "Statements" }, { NULL } },
  .options = options,
  .create = statements_create,
  .process = statements_process,
  .destroy = g_free)
