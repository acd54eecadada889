/* report.h - one piece of reported speech: content, cue, source, and who spoke.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "article.h"

typedef enum
{
  REPORT_DIRECT,
  REPORT_MIXED,
  REPORT_INDIRECT
} ReportKind;

#define NO_REPORT G_MAXUINT32

typedef struct
{
  guint32 first;       /* place of its content spans in ReportList.spans; cue and source spans follow */
  guint16 n_content;
  guint16 n_cue;
  guint16 n_source;
  guint8 kind;         /* ReportKind */
  guint8 borrowed;     /* cue and source are those of a neighbour */
  NlpSpan span;        /* first to last content */
  guint32 first_block; /* of the first content */
  guint32 last_block;  /* of the last */
  Range source;        /* the words to resolve; not set for none */
  Range cue;
  guint32 outer;       /* the report in whose content it stands, or NO_REPORT */
  guint32 speaker;     /* a person of the cast, or NO_PERSON */
  guint32 referent;    /* the speaker as a row of "referents", or NLP_NO_ROW */
  const char *name;    /* the speaker's name, or NULL */
  const char *modality; /* as the field, or NULL */
  guint32 on_behalf_of; /* a row of "referents", or NLP_NO_ROW */
  guint8 is_person;    /* the speaker is one, known or not: not a body, a record */
  guint8 is_marked;    /* the source of the text marks it as somebody's words */
  guint8 act;          /* ACTS_SAID and so on */
  float certainty;     /* how probable it is that content and source are right */
} Report;

/* Reports in order of their span, and the spans of all of them. */
typedef struct
{
  GArray *reports; /* of Report */
  GArray *spans;   /* of NlpSpan */
} ReportList;

ReportList *report_list_new (void);
void report_list_free (ReportList *list);

static inline Report *
report_list_get (const ReportList *list, guint index)
{
  return &g_array_index (list->reports, Report, index);
}

static inline const NlpSpan *
report_list_get_content (const ReportList *list, const Report *report)
{
  return &g_array_index (list->spans, NlpSpan, report->first);
}

/* Adds a report with these contents (at most 1000 are kept); @cue and @source may be empty. Gives its number. */
guint report_list_add (ReportList *list, const Article *article, const NlpSpan *contents, guint n_contents, Range cue,
                       Range source);

/* Gives @report another cue and source. */
void report_list_attribute (ReportList *list, const Article *article, guint report, Range cue, Range source);

/* Gives the report @report, which has one content, another one. */
void report_list_set_content (ReportList *list, const Article *article, guint report, NlpSpan content);

/* Of the contents of @report only these @n are kept. */
void report_list_keep_contents (ReportList *list, const Article *article, guint report, const NlpSpan *contents, guint n);

/* Adds the contents of @later to @report. */
void report_list_join (ReportList *list, const Article *article, guint report, guint later);

/* Puts the reports in order. */
void report_list_sort (ReportList *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReportList, report_list_free)
