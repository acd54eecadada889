/* headlines.c - names in headlines that capitalise every word.
 *
 *     Mayor Brask Warns Voters Plan For Quay Would Lead To Higher Fees
 *           '---'                                                        not "Brask Warns Voters Plan For Quay ..."
 *
 * Where every word has a capital, capitals tell nothing, and the tagger runs on. A long doubtful name there ends before its first
 * word that plain text mostly writes small; what is left, if anything, is as long as the names that one meets elsewhere.
 * SPDX-License-Identifier: MIT */
#include "headlines.h"

#include "parameters.h"

#define LONG_NAME 5   /* tokens */
#define MIN_WORDS 5   /* of a headline */

static gboolean
is_ordinary (const NlpWords *words, const TokenRun *run, guint token)
{
  NlpWordInfo info = { NULL };

  nlp_words_find (words, run->tokens[token], run->sizes[token], &info);
  return info.form != NLP_WORD_FORM_NONE && info.capitals < NER_MOSTLY_CAPITALISED;
}

/* Whether the sentence around @token capitalises two words of three. */
static gboolean
is_in_headline (const TokenRun *run, guint token)
{
  guint begin = token, n_words = 0, n_capitals = 0;

  while (begin > 0 && !run->starts[begin])
    begin--;
  for (guint at = begin; at < run->n && (at == begin || !run->starts[at]); at++)
    if (g_unichar_isalpha (g_utf8_get_char (run->tokens[at])))
      {
        n_words++;
        n_capitals += token_run_is_capitalised (run, at);
      }
  return n_words >= MIN_WORDS && 3 * n_capitals >= 2 * n_words;
}

/* "Croatian Party of Rights", "America's Health Plans": long as it is, one name. */
static gboolean
is_built_like_name (const TokenRun *run, const Name *name)
{
  for (guint token = name->begin; token < name->end; token++)
    if (token_run_is (run, token, NLP_SENSE (NER_GENITIVE))
        || (token_run_is (run, token, NLP_SENSE (NER_OF)) && g_ascii_islower (*run->tokens[token])))
      return TRUE;
  return token_run_is (run, name->end - 1, NLP_SENSE (NER_ORGANISATION_END))
         || token_run_is_of_people (run, name->end - 1,
                                    NLP_SENSE (NLP_PERSON_ORGANISATION_ROLE) | NLP_SENSE (NLP_PERSON_COMPANY_SUFFIX));
}

void
cut_headlines (const NlpWords *words, const TokenRun *run, GArray *names)
{
  guint kept = 0;

  for (guint i = 0; i < names->len; i++)
    {
      Name name = g_array_index (names, Name, i);
      guint end = name.begin;

      if (words != NULL && name.end - name.begin >= LONG_NAME && name.probability < NER_SURE
          && !is_built_like_name (run, &name) && is_in_headline (run, name.begin))
        {
          while (end < name.end && !is_ordinary (words, run, end))
            end++;
          name.end = end;
        }
      if (name.end > name.begin)
        g_array_index (names, Name, kept++) = name;
    }
  g_array_set_size (names, kept);
}
