/* Tests of plugins/sentiment/sentence.c, reach.c and shifts.c: whose reach a word is in.
 *
 * A sentence is shown with what was found: not* negated, _conceded_, ^stressed^, Name', less- of it, more+ of it.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "sentence.h"
#include <string.h>

/* "good" and "bad", and words of their kind, have a value; other words have none. */
#define N_ENTRIES 64
static ValenceEntry entries[N_ENTRIES];
static const Valences valences = { entries, N_ENTRIES - 1 };

static void
add_value (const char *word, gint8 value)
{
  guint32 form = word_hash (word, (guint) strlen (word));
  guint slot = valences_slot (form);

  while (entries[slot & (N_ENTRIES - 1)].check != 0)
    slot++;
  entries[slot & (N_ENTRIES - 1)].check = valences_check (form);
  entries[slot & (N_ENTRIES - 1)].values[VALENCE_FELT] = value;
}

static guint
count_tokens (NlpDocument *document)
{
  return nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_TOKENS));
}

static char *
show_document (NlpDocument *document)
{
  g_autoptr (Sentence) sentence = sentence_new ();
  GString *out = g_string_new (NULL);

  sentence_read (sentence, &valences, document, 0, count_tokens (document));
  for (guint i = 0; i < sentence->words->len; i++)
    {
      const Word *word = sentence_word (sentence, i);
      const char *rim = word->zone == ZONE_CONCEDED ? "_" : word->zone == ZONE_STRESSED ? "^" : "";
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, i, &n_bytes);

      g_string_append_printf (out, "%s%s%.*s%s%s%s%s%s", i > 0 ? " " : "", rim, (int) n_bytes, bytes, rim,
                              word->flags & WORD_NAME ? "'" : "", word->flags & WORD_NEGATED ? "*" : "",
                              word->flags & WORD_LESSENED ? "-" : "", word->flags & WORD_RAISED ? "+" : "");
    }
  return g_string_free (out, FALSE);
}

static char *
show (const char *text)
{
  g_autoptr (NlpDocument) document = check_document (text);

  nlp_document_add_structure (document);
  return show_document (document);
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
the_layer_of_names_knows_where_a_capital_says_nothing (void)
{
  const NlpLayerSpec spec = { .name = NLP_LAYER_ENTITIES };
  g_autoptr (NlpDocument) document = check_document ("Grace Hope sang of Peace");
  g_autofree char *shown = NULL;

  nlp_document_add_structure (document);
  nlp_layer_append (nlp_document_add_layer (document, &spec), (NlpSpan) { 0, strlen ("Grace Hope") });
  shown = show_document (document);
  CHECK_STRING (shown, "Grace' Hope' sang of Peace'");
}

static void
a_comparative_behind_never_is_not_negated (void)
{
  CHECK_MARKS ("it was never better", "it was never better");
  CHECK_MARKS ("it could not be better", "it could not be better");
  CHECK_MARKS ("we could not wish for a better inn", "we could not wish for a better inn");
  CHECK_MARKS ("there is no better inn here", "there is no better inn here");
  CHECK_MARKS ("no one cooks better", "no one cooks better");
  CHECK_MARKS ("no inn has a better cook", "no inn has a better cook");
  CHECK_MARKS ("it is no better", "it is no better*");
  CHECK_MARKS ("it is not better", "it is not better*");
  CHECK_MARKS ("he is no better than a thief", "he is no better* than a thief");
}

static void
no_more_and_no_longer_negate (void)
{
  CHECK_MARKS ("there is no more bread", "there is no more* bread*");
  CHECK_MARKS ("it is no longer good", "it is no longer* good*");
  CHECK_MARKS ("he found nothing more than bread", "he found nothing more* than bread");
  CHECK_MARKS ("we could not find a better inn", "we could not find* a* better* inn*");
}

static void
there_is_less_of_a_subject_that_falls (void)
{
  CHECK_MARKS ("the fear fell sharply", "the- fear- fell sharply");
  CHECK_MARKS ("the price fell sharply", "the price fell sharply");
  CHECK_MARKS ("the fear rose", "the+ fear+ rose");
  CHECK_MARKS ("the fear is over", "the- fear- is- over");
  CHECK_MARKS ("they talked over the fear", "they talked over the fear");
}

static void
there_is_less_of_an_object_that_is_cut (void)
{
  CHECK_MARKS ("they reduced the fear in town", "they reduced the- fear- in- town-");
  CHECK_MARKS ("the fear was at last cured", "the fear was at last cured");
  CHECK_MARKS ("the fear was quickly cured", "the- fear- was- quickly- cured");
  CHECK_MARKS ("they spread fear", "they spread fear+");
}

static void
a_preposition_leads_to_what_a_noun_is_about (void)
{
  CHECK_MARKS ("the town is free of fear", "the town is free of fear-");
  CHECK_MARKS ("a lack of joy hurt", "a lack of joy- hurt-");
}

static void
less_of_less_is_more (void)
{
  CHECK_MARKS ("the fear did not fall", "the+ fear+ did+ not+ fall*");
  CHECK_MARKS ("they ended the lack of joy", "they ended the- lack- of- joy+");
}

static void
shouted_words_are_no_names (void)
{
  CHECK_MARKS ("it was FEAR", "it was FEAR");
  CHECK_MARKS ("it was NATO", "it was NATO'");
}

static void
drawn_out_letters_hide_no_word (void)
{
  g_autoptr (NlpDocument) document = check_document ("such joooooy");
  g_autoptr (Sentence) sentence = sentence_new ();

  nlp_document_add_structure (document);
  sentence_read (sentence, &valences, document, 0, count_tokens (document));
  CHECK_INTEGER (sentence_word (sentence, 1)->form, word_hash ("joy", 3));
  CU_ASSERT (sentence_word (sentence, 1)->flags & WORD_SHOUTED);
}

static void
marking_again_changes_nothing (void)
{
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

int
main (int argc, char **argv)
{
  static const CheckCase cases[] = {
    CHECK_CASE (negation_ends_with_its_clause),
    CHECK_CASE (clitics_negate_under_any_apostrophe),
    CHECK_CASE (not_only_and_no_doubt_do_not_negate),
    CHECK_CASE (the_layer_of_names_knows_where_a_capital_says_nothing),
    CHECK_CASE (a_comparative_behind_never_is_not_negated),
    CHECK_CASE (no_more_and_no_longer_negate),
    CHECK_CASE (what_follows_but_is_stressed),
    CHECK_CASE (what_although_begins_is_conceded),
    CHECK_CASE (capitals_inside_a_sentence_are_names),
    CHECK_CASE (shouted_words_are_no_names),
    CHECK_CASE (drawn_out_letters_hide_no_word),
    CHECK_CASE (there_is_less_of_a_subject_that_falls),
    CHECK_CASE (there_is_less_of_an_object_that_is_cut),
    CHECK_CASE (a_preposition_leads_to_what_a_noun_is_about),
    CHECK_CASE (less_of_less_is_more),
    CHECK_CASE (marking_again_changes_nothing),
  };

  add_value ("fear", -90);
  add_value ("joy", 90);
  return check_run (cases, G_N_ELEMENTS (cases), argc > 1 ? argv[1] : NULL);
}
