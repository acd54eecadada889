/* text-kind.c - what kind of text this is: people who write or talk to one another say "I" and "you", reporters say
 * what others said.
 *
 * Corpora differ in what they call a name, and the tagger was told from which one each training text was; so it wants to be
 * told here what the text is like.
 * SPDX-License-Identifier: MIT */
#include "text-kind.h"

#include "parameters.h"

TextKind
guess_text_kind (const TextRun *run)
{
  guint n_personal = 0, n_reported = 0, n_figures = 0;

  for (guint token = 0; token < run->n; token++)
    {
      n_personal += text_run_is (run, token, NLP_SENSE (ENCODER_PERSONAL));
      n_reported += text_run_is (run, token, NLP_SENSE (ENCODER_REPORTING));
      n_figures += g_ascii_isdigit (*run->tokens[token]);
    }
  if (n_personal > ENCODER_PERSONAL_SHARE * run->n)
    return TEXT_KIND_TALK;
  return n_reported > ENCODER_REPORTED_SHARE * run->n || n_figures > ENCODER_FIGURES_SHARE * run->n ? TEXT_KIND_REPORT : TEXT_KIND_TALK;
}
