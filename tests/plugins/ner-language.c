/* ner-language.c - a language is a folder of tables: titles, particles and pronouns of one with five words, which this program is
 * linked with.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "referents.h"
#include "trim.h"

/* The text of the one name that is found in tokens @begin to @end of @text, and of its gender. */
static char *
describe (const char *text, const char *language, guint begin, guint end)
{
  g_autoptr (NlpDocument) document = check_document (text);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  Name name = { begin, end, NAME_PERSON, 0.99f };
  Mentions *mentions;
  Referents *referents;
  GenderEvidence gender;
  GString *shown = g_string_new (NULL);
  TokenRun run;

  nlp_document_set_property (document, "language", language);
  nlp_document_add_structure (document);
  g_array_append_val (names, name);
  run = token_run_read (document);
  trim_names (NULL, NULL, &run, names);
  name = g_array_index (names, Name, 0);
  for (guint token = name.begin; token < name.end; token++)
    g_string_append_printf (shown, "%.*s ", (int) run.sizes[token], run.tokens[token]);
  mentions = mentions_new (document, names);
  referents = referents_new (mentions);
  gender = referents_get (referents, 0)->gender;
  g_string_append_printf (shown, "%+d", CLAMP (gender.address + gender.name + gender.near, -1, 1));
  referents_free (referents);
  mentions_free (mentions);
  token_run_clear (&run);
  return g_string_free (shown, FALSE);
}

static void
titles_are_those_of_the_language (void)
{
  g_autofree char *known = describe ("Ta Gronf Loy nim.", "xx", 1, 3), *english = describe ("Ta Gronf Loy nim.", "en", 1, 3);
  g_autofree char *other = describe ("Ta Mrs Loy nim.", "xx", 1, 3);

  CHECK_STRING (known, "Loy +1");
  CHECK_STRING (english, "Gronf Loy +0");
  CHECK_STRING (other, "Mrs Loy +0");
}

static void
names_and_pronouns_are_those_of_the_language (void)
{
  g_autofree char *given = describe ("Ta Mirp zal Loy nim.", "xx", 1, 4), *called = describe ("Loy nim ta brin.", "xx", 0, 1);
  g_autofree char *english = describe ("Loy nim ta she.", "xx", 0, 1);

  CHECK_STRING (given, "Mirp zal Loy -1");
  CHECK_STRING (called, "Loy +1");
  CHECK_STRING (english, "Loy +0");
}

CHECK_MAIN (CHECK_CASE (titles_are_those_of_the_language), CHECK_CASE (names_and_pronouns_are_those_of_the_language))
