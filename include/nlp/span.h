/* nlp/span.h - a stretch of a document's text.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>
#include <nlp/macros.h>

G_BEGIN_DECLS

/**
 * NlpSpan:
 * @begin: offset of the first code point
 * @end: offset behind the last code point
 *
 * A half-open stretch of text in Unicode code points, `[begin, end)`. Passed by value.
 */
typedef struct _NlpSpan
{
  guint32 begin;
  guint32 end;
} NlpSpan;

#define NLP_TYPE_SPAN (nlp_span_get_type ())
NLP_API GType nlp_span_get_type (void);

/**
 * NLP_NO_SPAN: (skip)
 *
 * The value of a span field that was not set.
 */
#define NLP_NO_SPAN ((NlpSpan) { G_MAXUINT32, G_MAXUINT32 })

/**
 * nlp_span_copy:
 * @span: a span
 *
 * Returns: (transfer full): a copy, to be freed with nlp_span_free(); for bindings, C code passes spans by value
 */
NLP_API NlpSpan *nlp_span_copy (const NlpSpan *span);

/**
 * nlp_span_free:
 * @span: (transfer full): what nlp_span_copy() gave
 */
NLP_API void nlp_span_free (NlpSpan *span);

/**
 * nlp_span_is_set: (skip)
 * @span: a span
 *
 * Returns: whether @span is anything but %NLP_NO_SPAN
 */
static inline gboolean
nlp_span_is_set (NlpSpan span)
{
  return span.begin != G_MAXUINT32;
}

/**
 * nlp_span_contains: (skip)
 * @outer: a span
 * @inner: another
 *
 * Returns: whether no part of @inner lies outside @outer
 */
static inline gboolean
nlp_span_contains (NlpSpan outer, NlpSpan inner)
{
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

/**
 * nlp_span_overlaps: (skip)
 * @one: a span
 * @other: another
 *
 * Returns: whether they share at least one code point
 */
static inline gboolean
nlp_span_overlaps (NlpSpan one, NlpSpan other)
{
  return one.begin < other.end && other.begin < one.end;
}

/**
 * nlp_span_compare: (skip)
 * @one: a span
 * @other: another
 *
 * The order in which annotations are written: begin ascending, then end descending, so that the outer one comes first.
 *
 * Returns: less than, equal to or greater than zero
 */
static inline int
nlp_span_compare (NlpSpan one, NlpSpan other)
{
  if (one.begin != other.begin)
    return one.begin < other.begin ? -1 : 1;
  if (one.end != other.end)
    return one.end > other.end ? -1 : 1;
  return 0;
}

G_END_DECLS
