/* suggest.c - tests of what a misspelt name was meant to be.
 * SPDX-License-Identifier: MIT */
#include "check.h"

static const char *const names[] = { "entities", "quotes", "numbers", "turns", "tags", NULL };

static void
finds_what_was_meant (void)
{
  CHECK_STRING (nlp_suggest ("qoutes", names), "quotes");
  CHECK_STRING (nlp_suggest ("quote", names), "quotes");
  CHECK_STRING (nlp_suggest ("numers", names), "numbers");
  CHECK_STRING (nlp_suggest ("entitties", names), "entities");
  CHECK_STRING (nlp_suggest ("tugs", names), "tags");
  CHECK_STRING (nlp_suggest ("turns", names), "turns");
}

static void
does_not_guess (void)
{
  g_autofree char *text = nlp_suggest_text ("weather", names), *hint = nlp_suggest_text ("trns", names);
  g_autofree char *endless = g_strnfill (1000, 'q');

  CU_ASSERT_PTR_NULL (nlp_suggest ("weather", names));
  CU_ASSERT_PTR_NULL (nlp_suggest ("", names));
  CU_ASSERT_PTR_NULL (nlp_suggest (endless, names));
  CHECK_STRING (text, "");
  CHECK_STRING (hint, "; did you mean \"turns\"?");
}

CHECK_MAIN (CHECK_CASE (finds_what_was_meant), CHECK_CASE (does_not_guess))
