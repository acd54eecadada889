/* correct.c - what the document as a whole knows better than the tagger, which reads sentence by sentence.
 *
 * The order of the passes:
 *
 *   1. trim                 what is a name at all, and where it ends: all others compare whole names
 *   2. capital labels       then what was overlooked but stands where only a name can: speakers before colons,
 *   3. transcript labels    who are many where two are known,
 *   4. datelines            and towns at the head of a report
 *   5. companies            what a word beside one mention tells of all others
 *   6. agree                now that all are there: one name, one type
 *   7. teams                but in a report of sport the name of a town is its club, against what the rest agreed on
 *
 * A pass that adds a name gives it a middling probability, so that a later one may still change its type.
 * SPDX-License-Identifier: MIT */
#include "correct.h"

#include "agree.h"
#include "capital-labels.h"
#include "companies.h"
#include "datelines.h"
#include "teams.h"
#include "transcript-labels.h"
#include "trim.h"

void
correct_names (const NlpWords *words, const Gazetteer *gazetteer, const TokenRun *run, GArray *names)
{
  trim_names (run, names);
  find_labels (words, run, names);
  find_transcript_labels (run, names);
  find_datelines (run, names);
  find_companies (gazetteer, run, names);
  agree_on_names (words, gazetteer, run, names);
  find_teams (gazetteer, run, names);
}
