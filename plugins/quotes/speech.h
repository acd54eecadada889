/* speech.h - which passages between quotation marks are speech.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "article.h"

typedef enum
{
  SPEECH_NONE,  /* a title, a nickname, a word as a word */
  SPEECH_PART,  /* some words inside a clause of the author: perhaps a mixed quotation, perhaps scare quotes */
  SPEECH_WHOLE  /* somebody's clause: direct speech */
} SpeechKind;

/* What each passage of the article is, a byte each (SpeechKind); inner passages are SPEECH_NONE. */
guint8 *speech_classify (const Article *article);

/* Whether @words are written as a title is: all longer ones capitalised, no question or exclamation behind. */
gboolean speech_is_title (const Article *article, Range words);

/* Where the speech of a passage without closing mark ends, because an attribution follows ("“No, said Mara."): the
 * first word behind it. NO_WORD if there is no such place. */
guint speech_find_lost_end (const Article *article, guint passage);

/* A transcript inside marks, “VOSS: We knew.”: the colon of the label at the start of a passage that starts a
 * paragraph, or NO_WORD. */
guint speech_find_label (const Article *article, guint passage);
