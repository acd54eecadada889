/* collect-statements.c - a row for each piece of a turn that asks or answers, and for each quote that somebody made.
 *
 * A quote is kept if it was said or found (nobody prints what somebody is believed to want), really was ("did not say" was not),
 * and is sure enough. An answer that holds a quote has both, the quote behind it.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include "collect-statements.h"

/* "said | Mara Voss": who follows the verb may be who speaks. */
static gboolean
is_source (const EvidenceLayers *layers, guint quote, NlpSpan name)
{
  guint n;
  const NlpSpan *source = nlp_layer_get_span_list (layers->quotes, quote, NLP_QUOTES_SOURCE, &n);

  for (guint i = 0; i < n; i++)
    if (nlp_span_overlaps (source[i], name))
      return TRUE;
  return FALSE;
}

static guint
find_addressee (const EvidenceLayers *layers, guint quote)
{
  guint n_cue, first;
  const NlpSpan *cue = nlp_layer_get_span_list (layers->quotes, quote, NLP_QUOTES_CUE, &n_cue);
  guint32 begin;

  if (n_cue == 0 || evidence_count (layers->entities) == 0)
    return NLP_NO_ROW;
  /* "told | Mara Voss", "told | Mayor Voss": a name that follows at once, but for one word. */
  begin = cue[n_cue - 1].end;
  first = nlp_layer_find (layers->entities, begin);
  if (first == nlp_layer_get_length (layers->entities)
      || g_strcmp0 (nlp_layer_get_string (layers->entities, first, NLP_ENTITIES_TYPE), "PERSON") != 0
      || nlp_layer_find (layers->tokens, nlp_layer_get_span (layers->entities, first).begin)
           > nlp_layer_find (layers->tokens, begin) + 1
      || is_source (layers, quote, nlp_layer_get_span (layers->entities, first))
      || nlp_span_contains (nlp_layer_get_span (layers->quotes, quote), nlp_layer_get_span (layers->entities, first)))
    return NLP_NO_ROW;
  return nlp_layer_get_row (layers->entities, first, NLP_ENTITIES_REFERENT);
}

static gboolean
is_kept (const EvidenceLayers *layers, guint quote, double min_certainty)
{
  const char *act = nlp_layer_get_string (layers->quotes, quote, NLP_QUOTES_ACT);
  double certainty = nlp_layer_get_number (layers->quotes, quote, NLP_QUOTES_CERTAINTY);

  if (nlp_layer_get_string (layers->quotes, quote, NLP_QUOTES_MODALITY) != NULL)
    return FALSE;
  if (act != NULL && !g_str_equal (act, "said") && !g_str_equal (act, "found"))
    return FALSE;
  return isnan (certainty) || certainty >= min_certainty;
}

/* "The mayor denied | it |.": a word is no statement, unless it stands between marks. */
static gboolean
has_words (const EvidenceLayers *layers, guint quote)
{
  guint n, n_words = 0;
  const NlpSpan *content = nlp_layer_get_span_list (layers->quotes, quote, NLP_QUOTES_CONTENT, &n);

  if (g_strcmp0 (nlp_layer_get_string (layers->quotes, quote, NLP_QUOTES_KIND), "indirect") != 0)
    return TRUE;
  for (guint i = 0; i < n; i++)
    n_words += nlp_layer_find (layers->tokens, content[i].end) - nlp_layer_find (layers->tokens, content[i].begin);
  return n_words > 1;
}

static void
add_quotes (GArray *statements, const EvidenceLayers *layers, double min_certainty)
{
  for (guint row = 0; row < evidence_count (layers->quotes); row++)
    {
      Statement statement = { .span = nlp_layer_get_span (layers->quotes, row), .quote = row, .turn = NLP_NO_ROW,
                              .question = NLP_NO_ROW };

      if (!is_kept (layers, row, min_certainty) || !has_words (layers, row))
        continue;
      statement.kind = nlp_layer_get_string (layers->quotes, row, NLP_QUOTES_KIND);
      statement.act = nlp_layer_get_string (layers->quotes, row, NLP_QUOTES_ACT);
      statement.referent = nlp_layer_get_row (layers->quotes, row, NLP_QUOTES_REFERENT);
      statement.on_behalf_of = nlp_layer_get_row (layers->quotes, row, NLP_QUOTES_ON_BEHALF_OF);
      statement.addressee = find_addressee (layers, row);
      statement.certainty = nlp_layer_get_number (layers->quotes, row, NLP_QUOTES_CERTAINTY);
      statement.words = nlp_layer_get_span_list (layers->quotes, row, NLP_QUOTES_CONTENT, &statement.n_words);
      g_array_append_val (statements, statement);
    }
}

static Statement
describe_turn (const EvidenceLayers *layers, guint row)
{
  const char *role = nlp_layer_get_string (layers->turns, row, NLP_TURNS_ROLE);
  Statement statement = { .quote = NLP_NO_ROW, .turn = row, .on_behalf_of = NLP_NO_ROW, .addressee = NLP_NO_ROW,
                          .question = NLP_NO_ROW, .act = "said",
                          .kind = g_strcmp0 (role, "question") == 0 ? "question" : "answer" };

  statement.referent = nlp_layer_get_row (layers->turns, row, NLP_TURNS_REFERENT);
  statement.certainty = nlp_layer_get_number (layers->turns, row, NLP_TURNS_CERTAINTY);
  return statement;
}

static gboolean
has_letters (const EvidenceLayers *layers, NlpSpan span)
{
  g_autofree char *text = nlp_document_dup_text (layers->document, &span);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Adds the part of @piece that lies in the turn, without the label. */
static void
add_piece (GArray *statements, const EvidenceLayers *layers, Statement *statement, NlpSpan turn, NlpSpan piece)
{
  NlpSpan label = nlp_layer_get_span_field (layers->turns, statement->turn, NLP_TURNS_LABEL);

  statement->span = (NlpSpan) { MAX (turn.begin, piece.begin), MIN (turn.end, piece.end) };
  if (nlp_span_is_set (label) && nlp_span_contains (statement->span, label))
    statement->span.begin = label.end;
  if (statement->span.begin < statement->span.end && has_letters (layers, statement->span))
    g_array_append_val (statements, *statement);
}

static gboolean
is_spoken (const NlpLayer *pieces, const EvidenceLayers *layers, guint row)
{
  return pieces != layers->blocks
         || g_strcmp0 (nlp_layer_get_string (pieces, row, NLP_BLOCKS_KIND), "boilerplate") != 0;
}

static void
add_turn (GArray *statements, const EvidenceLayers *layers, guint row, StatementUnit unit)
{
  Statement statement = describe_turn (layers, row);
  NlpSpan turn = nlp_layer_get_span (layers->turns, row);
  const NlpLayer *pieces = unit == UNIT_PARAGRAPH ? layers->blocks : layers->sentences;
  guint piece = nlp_layer_find (pieces, turn.begin);

  if (unit == UNIT_TURN)
    {
      add_piece (statements, layers, &statement, turn, turn);
      return;
    }
  if (piece > 0 && nlp_layer_get_span (pieces, piece - 1).end > turn.begin)
    piece--;
  for (; piece < nlp_layer_get_length (pieces) && nlp_layer_get_span (pieces, piece).begin < turn.end; piece++)
    if (is_spoken (pieces, layers, piece))
      add_piece (statements, layers, &statement, turn, nlp_layer_get_span (pieces, piece));
}

static void
add_turns (GArray *statements, const EvidenceLayers *layers, StatementUnit unit)
{
  for (guint row = 0; row < evidence_count (layers->turns); row++)
    {
      const char *role = nlp_layer_get_string (layers->turns, row, NLP_TURNS_ROLE);

      if (g_strcmp0 (role, "question") == 0 || g_strcmp0 (role, "answer") == 0)
        add_turn (statements, layers, row, unit);
    }
}

static int
compare_statements (gconstpointer a, gconstpointer b)
{
  const Statement *one = a, *other = b;
  int order = nlp_span_compare (one->span, other->span);

  return order != 0 ? order : one->turn != NLP_NO_ROW ? -1 : other->turn != NLP_NO_ROW;
}

/* Each answer answers the last question before; they speak to each other. */
static void
link_answers (GArray *statements)
{
  guint question = NLP_NO_ROW;

  for (guint i = 0; i < statements->len; i++)
    {
      Statement *statement = &g_array_index (statements, Statement, i), *asked;

      if (statement->turn == NLP_NO_ROW)
        continue;
      if (g_str_equal (statement->kind, "question"))
        {
          question = i;
          continue;
        }
      if (question == NLP_NO_ROW)
        continue;
      asked = &g_array_index (statements, Statement, question);
      statement->question = question;
      statement->addressee = asked->referent;
      asked->addressee = statement->referent;
    }
}

GArray *
collect_statements (const EvidenceLayers *layers, const CollectSettings *settings)
{
  GArray *statements = g_array_new (FALSE, FALSE, sizeof (Statement));

  add_turns (statements, layers, settings->unit);
  add_quotes (statements, layers, settings->min_certainty);
  g_array_sort (statements, compare_statements);
  link_answers (statements);
  return statements;
}
