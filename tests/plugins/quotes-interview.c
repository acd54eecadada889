/* Tests of plugins/quotes in an interview: what it takes from the layer of turns, and that it does without.
 * SPDX-License-Identifier: MIT */
#include "run-plugins.h"

static const char interview[] =
  "Nora Quill, the mayor of Port Aldous, speaks with the Gazette\n\n"
  "Gazette: What did the council decide?\n\n"
  "Nora Quill: Nothing at all. I told them, \"This cannot go on,\" and they went home.\n\n"
  "Gazette: Did nobody object?\n\n"
  "Nora Quill: Tobias Renner did. He said, \"I will not sign this.\"\n\n"
  "Gazette: What happens next?\n\n"
  "Nora Quill: We wait. My uncle always said that patience is a boat.\n";

static NlpDocument *
run_with (const char *text, gboolean turns, gboolean model, const char *option)
{
  return run_plugins (text, (const char *const[]) { "quotes", turns ? "turns" : NULL, NULL },
                      (const char *const[]) { model ? "quotes.model=yes" : "quotes.model=no", option, NULL });
}

static NlpDocument *
run (const char *text, gboolean turns, gboolean model)
{
  return run_with (text, turns, model, NULL);
}

/* The speaker of the quote that begins with @words, or NULL. */
static const char *
find_speaker (NlpDocument *document, const char *words)
{
  NlpLayer *quotes = nlp_document_get_layer (document, NLP_LAYER_QUOTES);

  for (guint i = 0; i < nlp_layer_get_length (quotes); i++)
    {
      NlpSpan span = nlp_layer_get_span (quotes, i);
      g_autofree char *text = nlp_document_dup_text (document, &span);

      if (g_str_has_prefix (text, words))
        return nlp_layer_get_string (quotes, i, NLP_QUOTES_SPEAKER);
    }
  return NULL;
}

static void
i_is_the_speaker_of_the_turn (void)
{
  g_autoptr (NlpDocument) document = run (interview, TRUE, TRUE);

  CHECK_STRING (find_speaker (document, "\"This cannot"), "Nora Quill");
  CHECK_STRING (find_speaker (document, "\"I will not"), "Tobias Renner");
  /* Nor is her uncle any of them. */
  CHECK_STRING (find_speaker (document, "that patience"), NULL);
}

static void
a_turn_is_no_quote (void)
{
  g_autoptr (NlpDocument) document = run (interview, TRUE, TRUE);

  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_QUOTES)), 3);
}

static void
rules_alone_find_direct_speech (void)
{
  g_autoptr (NlpDocument) document = run ("\"Sit down,\" said Nora Quill.\n\n"
                                          "Tobias Renner said that he would stand.\n", FALSE, FALSE);

  CHECK_STRING (find_speaker (document, "\"Sit down"), "Nora Quill");
  CHECK_STRING (find_speaker (document, "that he would"), "Tobias Renner");
}

static void
an_empty_text_has_no_quotes (void)
{
  g_autoptr (NlpDocument) document = run ("", FALSE, TRUE);

  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_QUOTES)), 0);
}

/* Reports that are less sure are left out, but not speech between marks with a source of its own. */
static void
least_certainty_is_an_option (void)
{
  const char *text = "Nora Quill said that the lock was shut. “We will wait,” she said.\n";
  g_autoptr (NlpDocument) some = run_with (text, FALSE, TRUE, NULL);
  g_autoptr (NlpDocument) few = run_with (text, FALSE, TRUE, "quotes.min-certainty=1");

  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (some, NLP_LAYER_QUOTES)), 2);
  CHECK_INTEGER (nlp_layer_get_length (nlp_document_get_layer (few, NLP_LAYER_QUOTES)), 1);
}

CHECK_MAIN (CHECK_CASE (i_is_the_speaker_of_the_turn), CHECK_CASE (a_turn_is_no_quote),
            CHECK_CASE (rules_alone_find_direct_speech), CHECK_CASE (an_empty_text_has_no_quotes),
            CHECK_CASE (least_certainty_is_an_option))
