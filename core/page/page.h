/* page.h - the format "html": what its parts share.
 *
 *     page.c        the document, from head to foot
 *     head.c        the head that all pages share
 *     says.c        its statements, as the page shows them, and who speaks how much
 *     page-marks.c  tags in the text
 *     aside.c       speakers, legend and search beside the text
 *     listing.c     the table of statements below it
 *     readable.c    figures and dates as people write them
 *     index.c       a page that leads to all pages of a folder
 *     page.css page.js table.js   how it looks, and what scripts add: it can be read without
 *
 * The input never becomes markup or script: whatever comes from a document goes through nlp__markup_put_*.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "marked.h"

/* Colours and patterns of speakers that are told apart; the others share one. */
#define NLP_PAGE_N_COLOURS 8

/* A statement. Rows of "statements" if the document has them, else its quotes, and its questions and answers. */
typedef struct
{
  NlpSpan span;
  guint32 speaker;         /* in the registry, or NLP__NO_ENTRY */
  const char *description; /* of a speaker without a name, or NULL */
  const char *kind, *act;  /* act may be NULL */
  double tone, certainty;  /* NaN if not known */
  guint32 quote, turn;     /* rows, or NLP_NO_ROW */
  guint32 question;        /* the statement that it answers, or NLP_NO_ROW */
  guint32 row;             /* of "statements", or NLP_NO_ROW */
} NlpSays;

/* Somebody who speaks. */
typedef struct
{
  guint32 entry;           /* in the registry */
  guint32 first;           /* his first statement */
  guint n_statements, n_words, n_tones;
  double tone;             /* sum */
} NlpPageSpeaker;

typedef struct
{
  NlpMarked marked;        /* first: the walk hands it back */
  const NlpLayer *statements;
  GArray *says;            /* NlpSays, in the order of the text */
  guint32 *of_quote;       /* [quotes]: which statement, or NLP_NO_ROW */
  GArray *speakers;        /* NlpPageSpeaker, those who say most first */
  guint32 *ranks;          /* [entries]: place in speakers, or NLP_NO_ROW */
  guint32 next;            /* the next statement of a turn to be noted in the margin */
  gboolean titled;         /* the text's first heading is the page's title */
  guint n_attitudes;       /* that statements are about */
} NlpPage;

/* What a page tells of its source: names of properties, NULL behind the last. */
extern const char *const nlp__page_facts[];

void nlp__page_put_resource (NlpSink *sink, const char *path);

/* From the first byte to the title; a line about the page for the index, nothing if @value is NULL; the style, and the end. */
void nlp__page_begin_head (NlpSink *sink, const char *language, const char *title);
void nlp__page_put_meta (NlpSink *sink, const char *name, const char *value);
void nlp__page_end_head (NlpSink *sink);

/* See NlpFormat. */
void nlp__page_put_index (NlpWriterNextFile next, gpointer user_data, NlpSink *sink);

void nlp__page_collect_says (NlpPage *page);
void nlp__page_clear_says (NlpPage *page);

static inline const NlpSays *
nlp__page_get_says (const NlpPage *page, guint i)
{
  return &g_array_index (page->says, NlpSays, i);
}

/* The number of a speaker's colour, from 0; NLP_PAGE_N_COLOURS for those who share one or are nobody. */
guint nlp__page_get_colour (const NlpPage *page, guint32 entry);

/* The name of who said it, else the description, else "nobody named". */
const char *nlp__page_get_name (const NlpPage *page, const NlpSays *says);

/* Writes a tone as a word with its sign and score: an element `i`. Nothing if it is not known. */
void nlp__page_put_tone (NlpSink *sink, double tone);

extern const NlpMarkedTags nlp__page_tags;

void nlp__page_put_aside (NlpPage *page);
void nlp__page_put_listing (NlpPage *page);

/* A row of "numbers" as people write it ("Wednesday 9 November 2022", "2,400,000 USD"), transfer full; NULL if nothing is to be
 * said beyond what is printed. */
char *nlp__page_make_readable (const NlpLayer *numbers, guint row);

/* "Now", "first of all": found, but no figure to look at. */
gboolean nlp__page_is_vague (const NlpLayer *numbers, guint row);
