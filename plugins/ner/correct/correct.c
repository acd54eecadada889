/* correct.c - what the document as a whole knows better than the tagger, which reads sentence by sentence.
 *
 * The order of the passes:
 *
 *   1. trim, headlines      what is a name at all, and where it ends: all others compare whole names
 *   2. titled names         then what a title or a role beside it shows to be a person,
 *   3. capital labels       and what else was overlooked but stands where only a name can: speakers before colons,
 *   4. transcript labels    who are many where two are known,
 *   5. datelines            and towns at the head of a report
 *   6. companies            what a word beside one mention tells of all others: a company,
 *   7. given names          a person who is called like a town
 *   8. agree                now that all are there: one name, one type
 *   9. teams                but in a report of sport the name of a town is its club, against what the rest agreed on
 *
 * A pass that adds a name gives it a middling probability, so that a later one may still change its type.
 * SPDX-License-Identifier: MIT */
#include "correct.h"

#include "agree.h"
#include "capital-labels.h"
#include "companies.h"
#include "datelines.h"
#include "given-names.h"
#include "headlines.h"
#include "teams.h"
#include "titled-names.h"
#include "transcript-labels.h"
#include "trim.h"

void
correct_names (const NlpWords *words, const NlpGazetteer *gazetteer, const TokenRun *run, GArray *names)
{
  trim_names (words, gazetteer, run, names);
  cut_headlines (words, run, names);
  find_titled_names (words, run, names);
  find_labels (words, run, names);
  find_transcript_labels (run, names);
  find_datelines (run, names);
  find_companies (gazetteer, run, names);
  find_given_names (run, names);
  agree_on_names (words, gazetteer, run, names);
  find_teams (gazetteer, run, names);
}
