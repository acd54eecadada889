/* Tests of core/sequence/lemma.c: rules from words to their dictionary forms.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <nlp/lemma.h>

#include "check.h"

static void
rules_are_the_shortest_edit_at_the_end (void)
{
  static const struct { const char *form, *lemma, *rule; } cases[] = {
    { "run", "run", "l0" },          { "Running", "run", "l4" },      { "stopping", "stop", "l4" },
    { "studies", "study", "l3y" },   { "were", "be", "=be" },         { "2,000", "2000", "n" },
    { "London", "London", "k0" },    { "Arabs", "Arab", "k1" },       { "LONDON", "London", "t0" },
    { "me", "I", "=I" },             { "“", "\"", "=\"" },            { "Zoë", "Zoë", "k0" },
    { "ice cream", "ice cream", "l0" }, { "antennæ", "antenna", "l1a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rule = nlp_lemma_rule_make (cases[i].form, cases[i].lemma);

      if (strchr (cases[i].form, ' ') == NULL)
        CHECK_STRING (rule, cases[i].rule);
      CU_ASSERT_PTR_NULL (strchr (rule, ' '));
    }
}

static void
a_rule_applied_gives_the_lemma_back (void)
{
  static const char *const pairs[][2] = {
    { "Children", "child" }, { "better", "good" }, { "ÉTUDES", "étude" }, { "Žižek", "Žižek" }, { "went", "go" },
    { "n't", "not" },        { "NATO", "NATO" },   { "12,345,678", "12345678" }, { "a", "a" }, { "𝛑s", "𝛑" },
  };
  g_autoptr (GString) lemma = g_string_new ("what was there");

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *rule = nlp_lemma_rule_make (pairs[i][0], pairs[i][1]);

      nlp_lemma_rule_apply (rule, pairs[i][0], strlen (pairs[i][0]), lemma);
      CHECK_STRING (lemma->str, pairs[i][1]);
    }
}

static void
a_rule_that_does_not_fit_gives_lower_case (void)
{
  static const char *const rules[] = { "l4", "l2", "k9x", "", "?", "l", "lx" };
  g_autoptr (GString) lemma = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      nlp_lemma_rule_apply (rules[i], "Ëx", strlen ("Ëx"), lemma);
      CHECK_STRING (lemma->str, "ëx");
    }
}

CHECK_MAIN (
  CHECK_CASE (rules_are_the_shortest_edit_at_the_end),
  CHECK_CASE (a_rule_applied_gives_the_lemma_back),
  CHECK_CASE (a_rule_that_does_not_fit_gives_lower_case))
