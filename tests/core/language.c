/* language.c - a language is a folder of tables: tokens and sentences of one with five words, which this program is linked with.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "language.h"

/* All sentences on a line each, their tokens parted by bars. */
static char *
describe (const char *text, const char *language)
{
  g_autoptr (NlpDocument) document = check_document (text);
  g_autoptr (GString) output = g_string_new (NULL);
  const NlpLayer *sentences, *tokens;

  nlp_document_set_property (document, "language", language);
  nlp_document_add_structure (document);
  sentences = nlp_document_get_layer (document, NLP_LAYER_SENTENCES);
  tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);
  for (guint i = 0; i < nlp_layer_get_length (sentences); i++)
    {
      guint first, n = nlp_layer_find_inside (tokens, nlp_layer_get_span (sentences, i), &first);

      for (guint k = first; k < first + n; k++)
        {
          guint n_bytes;
          const char *token = nlp_document_get_token (document, k, &n_bytes);

          g_string_append_len (output, token, n_bytes);
          g_string_append_c (output, k + 1 < first + n ? '|' : '\n');
        }
    }
  return g_string_free (g_steal_pointer (&output), FALSE);
}

static void
abbreviations_are_those_of_the_language (void)
{
  g_autofree char *known = describe ("Ta bim Gronf. Loy. Nu dranz. 5 vor sarb. Olep nim.", "xx");
  g_autofree char *english = describe ("Ta bim Gronf. Loy. Nu dranz. 5 vor sarb. Olep nim.", "en");

  CHECK_STRING (known, "Ta|bim|Gronf.|Loy|.\nNu|dranz.|5|vor|sarb.\nOlep|nim|.\n");
  CHECK_STRING (english, "Ta|bim|Gronf|.\nLoy|.\nNu|dranz|.\n5|vor|sarb|.\nOlep|nim|.\n");
}

static void
contractions_are_those_of_the_language (void)
{
  g_autofree char *known = describe ("Zim'q, dont.", "xx"), *english = describe ("Zim'q, dont.", "en");

  CHECK_STRING (known, "Zim|'q|,|dont|.\n");
  CHECK_STRING (english, "Zim'q|,|do|nt|.\n");
}

static void
what_is_the_same_everywhere_is_found_without_a_folder (void)
{
  g_autofree char *unknown = describe ("Dr. Loy: 5kg, see example.org. Dont!", "qq");

  CHECK_STRING (unknown, "Dr|.\nLoy|:|5|kg|,|see|example.org|.\nDont|!\n");
}

static void
check_guess (const char *text, const char *expected)
{
  CHECK_STRING (nlp__guess_other_language (text, strlen (text)), expected);
}

static void
what_is_plainly_not_english_is_known (void)
{
  check_guess ("Die Stadt hat am Montag gesagt, dass sie die Brücke nicht mehr reparieren wird, weil das Geld fehlt.", "de");
  check_guess ("Le maire a dit lundi que la ville ne peut pas payer le pont, mais que les travaux sont prévus.", "fr");
  check_guess ("Мэр сказал в понедельник, что город не может починить старый мост через реку.", "und-Cyrl");
  check_guess ("市長は月曜日に、橋の修理は来年の春まで始められないと話した。市民は待つしかないという声もあり、議会で話し合う。", "ja");
  check_guess ("Řídící výbor žije příští týden několik úřadů čtvrť můžeš věřit této větě která má dlouhé háčky česky", "und");
}

static void
everything_else_is_taken_for_english (void)
{
  check_guess ("", NULL);
  check_guess ("Guten Tag.", NULL);
  check_guess ("The mayor said on Monday that the town cannot pay for the bridge.", NULL);
  check_guess ("He ordered crème brûlée, jalapeños and Gewürztraminer at the café of the Hôtel de Ville in Besançon.", NULL);
  check_guess ("Ada Loy 7, Bo Lin 5, Cy Marn 4, Di Pell 3, Ed Brask 3, Flo Tregal 2, Gus Ostby 2, Hal Quill 1, Ida Snow 0", NULL);
  check_guess ("flour sugar butter eggs milk salt yeast vanilla cream berries lemon zest almonds cinnamon nutmeg ginger", NULL);
  check_guess ("\"Ich habe das nicht gesagt und werde es auch nicht sagen\", he told the paper, which had asked him about it, and "
               "left the room with the others, who were as angry as he was.", NULL);
}

CHECK_MAIN (CHECK_CASE (abbreviations_are_those_of_the_language), CHECK_CASE (contractions_are_those_of_the_language),
            CHECK_CASE (what_is_the_same_everywhere_is_found_without_a_folder),
            CHECK_CASE (what_is_plainly_not_english_is_known), CHECK_CASE (everything_else_is_taken_for_english))
