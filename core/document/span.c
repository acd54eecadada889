/* span.c - spans for bindings.
 * SPDX-License-Identifier: MIT */
#include <nlp/span.h>

G_DEFINE_BOXED_TYPE (NlpSpan, nlp_span, nlp_span_copy, nlp_span_free)

NlpSpan *
nlp_span_copy (const NlpSpan *span)
{
  return g_memdup2 (span, sizeof *span);
}

void
nlp_span_free (NlpSpan *span)
{
  g_free (span);
}
