/* numbers-lexemes.c - how the plugin numbers cuts a text, and which separators it takes for part of a figure.
 * SPDX-License-Identifier: MIT */
#include "numbers-fixture.h"

#include "digit-habit.h"

/* The lexemes, each in brackets. */
static void
check_cut (const char *text, const char *expected)
{
  g_auto (Fixture) fixture;
  g_autoptr (GString) cut = g_string_new (NULL);

  fixture_init (&fixture, text);
  for (guint i = 0; i + 1 < fixture.parser.n; i++)
    {
      const Lexeme *lexeme = parser_at (&fixture.parser, i);

      g_string_append_printf (cut, "[%.*s]", (int) (lexeme->end - lexeme->begin), text + lexeme->begin);
    }
  CHECK_STRING (cut->str, expected);
}

static void
separators_are_judged_by_their_groups (void)
{
  check_cut ("1,234,567.89", "[1,234,567.89]");
  check_cut ("1.234.567,89", "[1.234.567,89]");
  check_cut ("12,34,567.50", "[12,34,567.50]");
  check_cut ("2,4,8", "[2][,][4][,][8]");
  check_cut ("10.4.2", "[10][.][4][.][2]");
  check_cut (".5 m", "[.5][m]");
}

static void
words_keep_their_apostrophes_and_genitives_part (void)
{
  check_cut ("Ida's o'clock", "[Ida]['s][o'clock]");
  check_cut ("five o\342\200\231clock", "[five][o\342\200\231clock]");
}

static void
marks_are_folded (void)
{
  g_auto (Fixture) fixture;

  fixture_init (&fixture, "1 \342\200\223 \342\210\222 \342\200\262 \342\200\263");
  CU_ASSERT_TRUE (parser_is_symbol (&fixture.parser, 1, '-'));
  CU_ASSERT_TRUE (parser_is_symbol (&fixture.parser, 2, '-'));
  CU_ASSERT_TRUE (parser_is_symbol (&fixture.parser, 3, '\''));
  CU_ASSERT_TRUE (parser_is_symbol (&fixture.parser, 4, '"'));
}

static void
each_lexeme_knows_how_far_the_next_number_is (void)
{
  g_auto (Fixture) fixture;

  fixture_init (&fixture, "the tall grey house of seven doors");
  CHECK_INTEGER (parser_at (&fixture.parser, 0)->ahead, 5);
  CHECK_INTEGER (parser_at (&fixture.parser, 5)->ahead, 0);
  CU_ASSERT_TRUE (parser_is_end (&fixture.parser, 7));
  CU_ASSERT_TRUE (parser_is_end (&fixture.parser, G_MAXUINT));
}

static void
classes_hold_whatever_the_case (void)
{
  g_auto (Fixture) fixture;

  fixture_init (&fixture, "HIS 2 hers");
  CU_ASSERT_TRUE (parser_is_a (&fixture.parser, 0, CLASS_WHOSE));
  CU_ASSERT_FALSE (parser_is_a (&fixture.parser, 1, CLASS_WHOSE));
  CU_ASSERT_FALSE (parser_is_a (&fixture.parser, 2, CLASS_WHOSE));
}

static void
figures_without_doubt_tell_the_habit_of_a_text (void)
{
  CU_ASSERT_TRUE (digit_habit_is_points ("1.250.000 people and 85.000 cows"));
  CU_ASSERT_TRUE (digit_habit_is_points ("for 1.234,50"));
  CU_ASSERT_FALSE (digit_habit_is_points ("85.000 cows"));
  CU_ASSERT_FALSE (digit_habit_is_points ("1.250.000 people and 85,000 cows"));
  CU_ASSERT_FALSE (digit_habit_is_points (""));
}

CHECK_MAIN (CHECK_CASE (separators_are_judged_by_their_groups), CHECK_CASE (words_keep_their_apostrophes_and_genitives_part),
            CHECK_CASE (marks_are_folded), CHECK_CASE (each_lexeme_knows_how_far_the_next_number_is),
            CHECK_CASE (classes_hold_whatever_the_case), CHECK_CASE (figures_without_doubt_tell_the_habit_of_a_text))
