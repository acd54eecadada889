/* text-kind.c - what kind of text this is: people who write or talk to one another say "I" and "you", reporters say
 * what others said.
 *
 * The tagger was told from which corpus each training text was, since corpora differ in what they call a name; so it
 * wants to be told here too.
 * SPDX-License-Identifier: MIT */
#include "text-kind.h"

#include <string.h>

#define PERSONAL 0.012  /* share of words from which on a text is personal */
#define REPORTED 0.004  /* share of words from which on it is a report */
#define FIGURES 0.1      /* share of figures from which on it is a table, a report of sport or of business */

const char *
guess_register (const TokenRun *run)
{
  guint n_personal = 0, n_reported = 0, n_figures = 0;

  for (guint token = 0; token < run->n; token++)
    {
      n_personal += token_run_is (run, token, NLP_SENSE (NER_PERSONAL));
      n_reported += token_run_is (run, token, NLP_SENSE (NER_REPORTING));
      n_figures += g_ascii_isdigit (*run->tokens[token]);
    }
  if (n_personal > PERSONAL * run->n)
    return "ewt";
  return n_reported > REPORTED * run->n || n_figures > FIGURES * run->n ? "silver" : "ewt";
}
