/* conversation.h - who speaks each piece of direct speech, judged over whole conversations.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "conversation-run.h"

/* Decides who speaks in the run of @talk: a candidate a piece, to @path. */
typedef void (*ConversationJudge) (const Conversation *talk, guint8 *path, gpointer data);

/* Goes through the runs of a document, and sets the speakers that @judge decides on. @readings: a report each. */
void conversation_walk (const Article *article, Cast *cast, ReportList *list, const SourceReading *readings,
                        ConversationJudge judge, gpointer data);

/* Sets the speaker of every report, where the text tells, by the learned weights. */
void conversation_resolve (const Article *article, Cast *cast, ReportList *list, const SourceReading *readings);
