/* conversation.c - cuts a document's speeches into conversations, and sets their speakers.
 * SPDX-License-Identifier: MIT */
#include "borrow.h"
#include "conversation.h"

static void
walk_chain (Conversation *talk, const GArray *order, ConversationJudge judge, gpointer data)
{
  guint8 path[LONGEST_RUN];

  talk->order = (const guint *) (gpointer) order->data;
  talk->n_order = order->len;
  talk->last_speaker = NO_PERSON;
  for (talk->first = 0; talk->first < talk->n_order; talk->first += talk->run.n)
    {
      conversation_open_run (talk);
      conversation_weigh_run (talk);
      judge (talk, path, data);
      for (guint t = 0; t < talk->run.n; t++)
        conversation_get_report (talk, t)->speaker = talk->run.candidates[path[t]];
      talk->last_speaker = talk->run.candidates[path[talk->run.n - 1]];
    }
}

/* What is spoken inside speech takes no turn; nor, in a story, what is told between speeches. */
static gboolean
takes_turn (const Report *report, gboolean alternates)
{
  return report->outer == NO_REPORT && (!alternates || report->kind == REPORT_DIRECT);
}

void
conversation_walk (const Article *article, Cast *cast, ReportList *list, const SourceReading *readings,
                   ConversationJudge judge, gpointer data)
{
  g_autoptr (GArray) speeches = g_array_new (FALSE, FALSE, sizeof (guint)),
                     rest = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree Conversation *talk = g_new (Conversation, 1);

  *talk = (Conversation) { .article = article, .cast = cast, .list = list, .readings = readings };
  talk->alternates = borrow_has_dialogues (article, list);
  for (guint i = 0; i < list->reports->len; i++)
    g_array_append_val (takes_turn (report_list_get (list, i), talk->alternates) ? speeches : rest, i);
  walk_chain (talk, speeches, judge, data);
  walk_chain (talk, rest, judge, data);
}

static void
judge_by_weights (const Conversation *talk, guint8 *path, gpointer data)
{
  run_solve (&talk->run, &conversation_weights, NULL, 0, path);
}

void
conversation_resolve (const Article *article, Cast *cast, ReportList *list, const SourceReading *readings)
{
  conversation_walk (article, cast, list, readings, judge_by_weights, NULL);
}
