/* tokens.c - where words begin and end.
 * SPDX-License-Identifier: MIT */
#include "cases.h"

#include "tokens.h"

/* A block on a line, its tokens parted by bars. */
static void
describe (NlpDocument *document, GString *output)
{
  const NlpLayer *blocks = nlp_document_get_layer (document, NLP_LAYER_BLOCKS);
  const NlpLayer *tokens = nlp_document_get_layer (document, NLP_LAYER_TOKENS);

  for (guint i = 0; i < nlp_layer_get_length (blocks); i++)
    {
      guint first, n = nlp_layer_find_inside (tokens, nlp_layer_get_span (blocks, i), &first);

      for (guint k = first; k < first + n; k++)
        {
          guint n_bytes;
          const char *token = nlp_document_get_token (document, k, &n_bytes);

          g_string_append_len (output, token, n_bytes);
          g_string_append_c (output, k + 1 < first + n ? '|' : '\n');
        }
    }
}

static void
agree_with_the_cases (void)
{
  check_cases ("tokens", describe);
}

/* Every byte that is no blank is in exactly one token. */
/* What tokens begin, end and break with. */
static const char *const pieces[]
    = { "a", "Z", "7", ".", ",", "'", "’", "-", "--", "/", ":", ")", "@", "http://", "www.", "n't", "'s", " ", "\n", "\xc2\xa0",
        "\xcc\x81", "\xe2\x80\x8d", "😀", "\xf0\x9f\x87\xa9", "$", "_", "U.S.", "#", "&", "\"", "%", "+", "…", "`", "\x01" };

/* Tokens stand in order, inside of the text, with nothing but blanks between. */
static void
check_cover (const GString *text, const GArray *tokens)
{
  gsize end = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      NlpBytes token = g_array_index (tokens, NlpBytes, i);

      CU_ASSERT (token.begin >= end && token.end > token.begin && token.end <= text->len);
      for (; end < token.begin; end++)
        CU_ASSERT (strchr (" \n\xc2\xa0\x01", text->str[end]) != NULL);
      end = token.end;
    }
}

static void
cover_anything (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20310405);
  NlpLanguageWords language = nlp__get_language_words ("en");

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (NlpBytes));

      for (guint i = g_rand_int_range (random, 1, 40); i > 0; i--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      nlp__find_tokens (&language, text->str, 0, text->len, tokens);
      check_cover (text, tokens);
    }
}

/* A text without blanks is read in linear time, whatever it is made of. */
static void
take_linear_time (void)
{
  static const char *const pieces[] = { "a",        "a.", "aa.",     "a-", "1-",   "1,", "1/", "a@",
                                        "'",        "a'", "http://", "(",  "n't",  "\"", ".",  "\xe2\x80\x99s",
                                        "\xcc\x81", "$1", "&A",      ":)", "www.", "_",  "x:" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (NlpDocument) document = NULL;
      gint64 start;

      while (text->len < 300000)
        g_string_append (text, pieces[i]);
      document = check_document (text->str);
      start = g_get_monotonic_time ();
      nlp_document_add_structure (document);
      if (g_get_monotonic_time () - start > G_USEC_PER_SEC)
        CU_FAIL ("a third of a megabyte took more than a second");
    }
}

CHECK_MAIN (CHECK_CASE (agree_with_the_cases), CHECK_CASE (cover_anything), CHECK_CASE (take_linear_time))
