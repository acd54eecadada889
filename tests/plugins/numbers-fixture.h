/* numbers-fixture.h - a text cut into lexemes, and a parser on it, for the tests of single parsers of the plugin numbers.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "check.h"

#include "chart.h"
#include "memo.h"
#include "parser.h"

typedef struct
{
  GArray *lexemes;
  Chart *chart;
  Memo memo;
  Parser parser;
} Fixture;

/* The reference is July 3, 2024, a Wednesday. */
static void
fixture_init (Fixture *fixture, const char *text)
{
  fixture->lexemes = g_array_new (FALSE, FALSE, sizeof (Lexeme));
  lexer_run (text, 0, strlen (text), fixture->lexemes);
  fixture->chart = chart_new ();
  memo_clear (&fixture->memo);
  fixture->parser = (Parser) { .text = text,
                               .lexemes = (const Lexeme *) (gpointer) fixture->lexemes->data,
                               .n = fixture->lexemes->len,
                               .reference = { TRUE, 2024, 7, 3, 10, 0, 0 },
                               .memo = &fixture->memo,
                               .chart = fixture->chart };
}

static void
fixture_clear (Fixture *fixture)
{
  g_array_unref (fixture->lexemes);
  chart_free (fixture->chart);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)
