/* Tests of plugins/sentiment/sentence.c and reach.c: whose reach a word is in.
 *
 * A sentence is shown with what was found: not* negated, _conceded_, ^stressed^, Name'.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "sentence.h"

static const ValenceEntry no_entries[1];

static guint
count_tokens (NlpDocument *document)
{
  return nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TOKENS));
}

static char *
show (const char *text)
{
  const Valences valences = { no_entries, 0 };
  g_autoptr (NlpDocument) document = check_document (text);
  g_autoptr (Sentence) sentence = sentence_new ();
  GString *out = g_string_new (NULL);

  nlp_document_add_structure (document);
  sentence_read (sentence, &valences, document, 0, count_tokens (document));
  for (guint i = 0; i < sentence->words->len; i++)
    {
      const Word *word = sentence_word (sentence, i);
      const char *rim = word->zone == ZONE_CONCEDED ? "_" : word->zone == ZONE_STRESSED ? "^" : "";
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, i, &n_bytes);

      g_string_append_printf (out, "%s%s%.*s%s%s%s", i > 0 ? " " : "", rim, (int) n_bytes, bytes, rim,
                              word->flags & WORD_NAME ? "'" : "", word->flags & WORD_NEGATED ? "*" : "");
    }
  return g_string_free (out, FALSE);
}

#define CHECK_MARKS(text, expected)                                                                                    \
  G_STMT_START                                                                                                         \
    {                                                                                                                  \
      g_autofree char *shown = show (text);                                                                            \
      CHECK_STRING (shown, expected);                                                                                  \
    }                                                                                                                  \
  G_STMT_END

static void
negation_ends_with_its_clause (void)
{
  CHECK_MARKS ("it is not good , it is cheap", "it is not good* , it is cheap");
  CHECK_MARKS ("she never sang because she was shy", "she never sang* because she was shy");
  CHECK_MARKS ("they hardly ever laugh", "they hardly ever* laugh*");
  CHECK_MARKS ("it fails to please anyone", "it fails to* please* anyone*");
}

static void
clitics_negate_under_any_apostrophe (void)
{
  CHECK_MARKS ("we don't care", "we do n't care*");
  CHECK_MARKS ("we don\xe2\x80\x99t care", "we do n\xe2\x80\x99t care*");
}

static void
not_only_and_no_doubt_do_not_negate (void)
{
  CHECK_MARKS ("not only kind but wise", "not only kind but wise");
  CHECK_MARKS ("no doubt a good plan", "no doubt a good plan");
  CHECK_MARKS ("far from good", "far from* good*");
  CHECK_MARKS ("this is anything but good", "this is anything but* good*");
}

static void
what_follows_but_is_stressed (void)
{
  CHECK_MARKS ("cheap but good", "_cheap_ but ^good^");
  CHECK_MARKS ("old . cheap but good . new", "old . _cheap_ but ^good^ . new");
}

static void
what_although_begins_is_conceded (void)
{
  CHECK_MARKS ("although small , they won", "although _small_ ^,^ ^they^ ^won^");
  CHECK_MARKS ("they won although small", "^they^ ^won^ although _small_");
}

static void
capitals_inside_a_sentence_are_names (void)
{
  CHECK_MARKS ("Peace was what Grace Hope wanted", "Peace was what Grace' Hope' wanted");
  CHECK_MARKS ("Peace Was What Grace Hope Wanted", "Peace Was What Grace Hope Wanted");
}

static void
marking_again_changes_nothing (void)
{
  const Valences valences = { no_entries, 0 };
  g_autoptr (NlpDocument) document = check_document ("Not good, but Grace! Was not kind?");
  g_autoptr (Sentence) sentence = sentence_new ();
  g_autoptr (GArray) before = NULL;

  nlp_document_add_structure (document);
  sentence_read (sentence, &valences, document, 0, count_tokens (document));
  CU_ASSERT (sentence->question && sentence->exclamation && sentence->contrast);
  CHECK_INTEGER (sentence->n_negations, 2);
  before = g_array_copy (sentence->words);
  sentence_mark (sentence);
  for (guint i = 0; i < before->len; i++)
    CHECK_INTEGER (sentence_word (sentence, i)->flags, g_array_index (before, Word, i).flags);
  CHECK_INTEGER (sentence->n_negations, 2);
}

CHECK_MAIN (CHECK_CASE (negation_ends_with_its_clause), CHECK_CASE (clitics_negate_under_any_apostrophe),
            CHECK_CASE (not_only_and_no_doubt_do_not_negate), CHECK_CASE (what_follows_but_is_stressed),
            CHECK_CASE (what_although_begins_is_conceded), CHECK_CASE (capitals_inside_a_sentence_are_names),
            CHECK_CASE (marking_again_changes_nothing))
