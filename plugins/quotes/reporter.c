/* reporter.c - all that is reported in a document, by rules and model together, and by whom.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include "act.h"
#include "block-quotes.h"
#include "borrow.h"
#include "certainty.h"
#include "combine.h"
#include "complete.h"
#include "continuation.h"
#include "direct.h"
#include "indirect.h"
#include "modality.h"
#include "nested.h"
#include "on-behalf.h"
#include "parameters.h"
#include "passive.h"
#include "reporter.h"
#include "speaker.h"
#include "speech.h"
#include "spurious.h"
#include "stray-contents.h"
#include "tagged.h"
#include "labelled-speech.h"
#include "trim-report.h"

/* All reports of the article, in order. */
static ReportList *
find_reports (const Article *article, const Tag *tags)
{
  g_autofree guint8 *kinds = speech_classify (article);
  g_autoptr (ReportList) direct = report_list_new (), indirect = report_list_new ();
  g_autoptr (ReportList) reports = report_list_new ();

  direct_find (article, kinds, direct);
  report_list_sort (direct);
  if (tags != NULL)
    tagged_find (article, tags, reports);
  report_list_sort (reports);
  combine_reports (article, direct, reports, borrow_has_dialogues (article, direct));
  indirect_find (article, kinds, tags != NULL, indirect);
  report_list_sort (indirect);
  combine_add_missing (article, indirect, reports);
  nested_find (article, reports);
  block_quotes_find (article, reports);
  report_list_sort (reports);
  return g_steal_pointer (&reports);
}

ReportList *
reporter_find (const Article *article, const Tag *tags)
{
  ReportList *reports = find_reports (article, tags);

  transcript_labels_drop (article, reports);
  trim_reports (article, reports);
  if (!borrow_has_dialogues (article, reports))
    continuation_join (article, reports);
  complete_sources (article, reports);
  passives_resolve (article, reports);
  stray_contents_drop (article, reports);
  nested_link (reports);
  if (!borrow_has_dialogues (article, reports))
    borrow_attributions (article, reports);
  return reports;
}

ReportList *
reporter_read (const Article *article, Cast *cast, const Tag *tags)
{
  ReportList *reports = reporter_find (article, tags);

  speaker_resolve (article, cast, reports);
  for (guint i = 0; i < reports->reports->len; i++)
    {
      Report *report = report_list_get (reports, i);

      report->on_behalf_of = on_behalf_find (article, report);
      report->modality = modality_judge (article, report);
      report->act = act_judge (article, report);
      report->certainty = tags == NULL ? NAN : report->is_marked ? MARKED_CERTAINTY : certainty_judge (article, reports, report, tags);
    }
  spurious_drop (article, reports);
  return reports;
}
