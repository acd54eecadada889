/* facts.h - what a source says of itself: properties of the document of the same names.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <nlp/document.h>

G_BEGIN_DECLS

typedef struct
{
  char *title;
  char *author;  /* several are parted by "; " */
  char *date;    /* as the source has it until nlp__facts_set() */
  char *outlet;  /* the newspaper, site or publisher */
  char *page_title; /* of a web page, used where there is no other title */
} NlpFacts;

void nlp__facts_clear (NlpFacts *facts);

/* Sets the properties "title", "author", "outlet" (white space collapsed, at most 500 code points) and "date". A date is kept
 * if it is a calendar day ("2031-04-05", also with a time behind it, or as in mail: "Sat, 5 Apr 2031 10:00:00 +0200"), as
 * YYYY-MM-DD. */
void nlp__facts_set (const NlpFacts *facts, NlpDocument *document);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpFacts, nlp__facts_clear)

G_END_DECLS
