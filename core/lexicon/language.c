/* language.c - what language a text is in, by its letters and its small words.
 *
 * In running English every third word or so is one of the small words that the table has, in a text of any other language
 * hardly one but those that both have. So a text is plainly not English if it has few of them and many of another language's; if most of its letters are
 * of another script; or if it has few of them and letters that English does not have. Everything else is taken for English: lists
 * of names, tables, bits of code have small words of no language.
 *
 * The first words decide: enough for a verdict, and a long text costs no more than a short one.
 * SPDX-License-Identifier: MIT */
#include "language.h"

#include <string.h>

#include <nlp/lexicon.h>

#include "language-words.h"
#include "lexeme.h"

#define ENOUGH 400        /* words are looked at */
#define TOO_FEW 16        /* words say nothing */
#define TOO_FEW_LETTERS 40
#define RUNNING .14       /* share of English small words from which on a text is English */
#define OTHER .14         /* share of those of another language */
#define FAR_MORE 2.5      /* times as many as English ones */
#define FOREIGN .03       /* share of letters with marks that English does not have */
#define HARDLY .04        /* share of English small words in text with such letters */

/* What a script says of the language. */
static const struct
{
  GUnicodeScript script;
  const char *tag;
} scripts[] = { { G_UNICODE_SCRIPT_CYRILLIC, "und-Cyrl" }, { G_UNICODE_SCRIPT_GREEK, "el" },
                { G_UNICODE_SCRIPT_HEBREW, "he" },         { G_UNICODE_SCRIPT_ARABIC, "und-Arab" },
                { G_UNICODE_SCRIPT_HIRAGANA, "ja" },       { G_UNICODE_SCRIPT_KATAKANA, "ja" },
                { G_UNICODE_SCRIPT_HAN, "und-Hani" },      { G_UNICODE_SCRIPT_HANGUL, "ko" },
                { G_UNICODE_SCRIPT_THAI, "th" },           { G_UNICODE_SCRIPT_DEVANAGARI, "und-Deva" },
                { G_UNICODE_SCRIPT_ARMENIAN, "hy" },       { G_UNICODE_SCRIPT_GEORGIAN, "ka" },
                { G_UNICODE_SCRIPT_BENGALI, "bn" },        { G_UNICODE_SCRIPT_TAMIL, "ta" } };

typedef struct
{
  guint n_words;
  guint n_of[LANGUAGE_CA + 1];                /* small words of each language */
  guint n_shared[LANGUAGE_CA + 1];            /* of those, the ones that English has too */
  guint n_letters, n_foreign;                 /* Latin ones with a mark, or none of the other scripts */
  guint n_of_script[G_N_ELEMENTS (scripts)];
} Evidence;

static void
count_letter (Evidence *evidence, gunichar letter)
{
  GUnicodeScript script = letter < 0x80 ? G_UNICODE_SCRIPT_LATIN : g_unichar_get_script (letter);

  if (!g_unichar_isalpha (letter))
    return;
  evidence->n_letters++;
  evidence->n_foreign += script == G_UNICODE_SCRIPT_LATIN && letter >= 0x80;
  for (guint i = 0; script != G_UNICODE_SCRIPT_LATIN && i < G_N_ELEMENTS (scripts); i++)
    evidence->n_of_script[i] += scripts[i].script == script;
}

static void
count_word (Evidence *evidence, const NlpLexiconTable *words, const char *begin, const char *end)
{
  guint64 languages = nlp_lexicon_find_senses (words, begin, end - begin);

  if (!g_unichar_isalpha (g_utf8_get_char (begin)))
    return;
  evidence->n_words++;
  for (const char *at = begin; at < end; at = g_utf8_next_char (at))
    count_letter (evidence, g_utf8_get_char (at));
  for (guint i = 0; languages != 0 && i < G_N_ELEMENTS (evidence->n_of); i++)
    if ((languages & NLP_SENSE (i)) != 0)
      {
        evidence->n_of[i]++;
        evidence->n_shared[i] += (languages & NLP_SENSE (LANGUAGE_EN)) != 0;
      }
}

static void
gather (Evidence *evidence, const char *text, gsize n_bytes)
{
  const NlpLexiconTable *words = nlp_lexicon_get_table (&nlp__language_words, "und");
  const char *at = text, *end = text + n_bytes;

  while (at < end && evidence->n_words < ENOUGH)
    {
      NlpLexeme lexeme;
      const char *begin = at;

      if (!nlp__read_lexeme (&at, end, &lexeme))
        break;
      count_word (evidence, words, begin, lexeme.behind);
    }
}

/* The script that more than half of the letters are of. Japanese is part kana, part Han. */
static const char *
find_script (const Evidence *evidence)
{
  guint best = 0, n_all = 0;

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      n_all += evidence->n_of_script[i];
      if (evidence->n_of_script[i] > evidence->n_of_script[best])
        best = i;
    }
  if (n_all * 2 <= evidence->n_letters || evidence->n_letters < TOO_FEW_LETTERS)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (g_str_equal (scripts[i].tag, "ja") && evidence->n_of_script[i] * 10 > n_all)
      return "ja";
  return scripts[best].tag;
}

/* Words of language @i that English does not have. */
static guint
count_own (const Evidence *evidence, guint i)
{
  return evidence->n_of[i] - evidence->n_shared[i];
}

const char *
nlp__guess_other_language (const char *text, gsize n_bytes)
{
  Evidence evidence = { 0 };
  guint best = LANGUAGE_DE, n_english;
  const char *script;

  gather (&evidence, text, n_bytes);
  script = find_script (&evidence);
  if (script != NULL)
    return script;
  for (guint i = LANGUAGE_DE; i < G_N_ELEMENTS (evidence.n_of); i++)
    if (count_own (&evidence, i) > count_own (&evidence, best))
      best = i;
  n_english = evidence.n_of[LANGUAGE_EN] - evidence.n_shared[best];
  if (evidence.n_words < TOO_FEW || n_english >= RUNNING * evidence.n_words)
    return NULL;
  if (count_own (&evidence, best) >= OTHER * evidence.n_words && count_own (&evidence, best) >= FAR_MORE * n_english)
    return nlp__language_words.sense_names[best];
  return evidence.n_foreign >= FOREIGN * evidence.n_letters && n_english < HARDLY * evidence.n_words ? "und" : NULL;
}
