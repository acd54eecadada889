/* narrator.c - a narrator seldom tells his name, but the others use it: "And you, Renner?" "I saw nothing," I said.
 *
 * Every name that is called out in a speech next to one of the narrator's gets a vote.
 * SPDX-License-Identifier: MIT */
#include "narrator.h"

#define FEWEST_VOTES 2

static void
count_votes (const Article *article, const Cast *cast, const Report *report, guint *votes)
{
  guint end = article_find_word (article, report->span.end);

  for (guint i = cast_find_mention (cast, article_find_word (article, report->span.begin));
       i < cast->mentions->len && cast_get_mention (cast, i)->words.begin < end; i++)
    if (cast_get_mention (cast, i)->vocative)
      votes[cast_get_mention (cast, i)->person]++;
}

static gboolean
is_near (const Report *before, const Report *after)
{
  return after->first_block <= before->last_block + 2;
}

void
narrator_name (const Article *article, Cast *cast, const ReportList *list, guint32 narrator)
{
  g_autofree guint *votes = g_new0 (guint, cast->persons->len);
  guint best = 0, n_votes = 0, n = list->reports->len;

  for (guint i = 0; i < n; i++)
    {
      const Report *report = report_list_get (list, i);

      if (report->speaker != narrator || report->kind != REPORT_DIRECT)
        continue;
      if (i > 0 && is_near (report - 1, report) && report[-1].speaker != narrator)
        count_votes (article, cast, report - 1, votes);
      if (i + 1 < n && is_near (report, report + 1) && report[1].speaker != narrator)
        count_votes (article, cast, report + 1, votes);
    }
  for (guint i = 0; i < cast->persons->len; i++)
    {
      n_votes += votes[i];
      if (votes[i] > votes[best])
        best = i;
    }
  if (votes[best] < FEWEST_VOTES || 2 * votes[best] < n_votes)
    return;
  cast_get_person (cast, narrator)->name = cast_get_person (cast, best)->name;
  cast_get_person (cast, narrator)->referent = cast_get_person (cast, best)->referent;
}
