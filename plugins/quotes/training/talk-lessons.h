/* talk-lessons.h - conversations of stories whose speakers are known.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "../conversation.h"
#include "../tags.h"
#include "gold-quotes.h"

typedef struct
{
  Run *run;        /* with as many pieces as it has */
  guint8 *wanted;  /* [run->n]: the candidate who speaks, or NO_CANDIDATE */
  guint8 *counts;  /* [run->n]: somebody is known to speak, among the candidates or not */
  guint story;
} TalkLesson;

/* Of all stories, an array of TalkLesson. */
GPtrArray *talk_lessons_read (const GPtrArray *stories, const Tagging *tagging, GError **error);
