/* write-scores.c - scores: the tone of sentences, quotes, turns and the document, and attitudes of somebody towards
 * something.
 *
 * They stand beside the text, in groups of spans that point to the elements that they are about. A score of a stretch
 * of text that has no such element gets one, an anchor. Who feels what about whom is in a feature structure.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include <nlp/layers.h>

#include "write-features.h"

/* Of rows with the same begin, so many are looked at to find the one that a score is about. */
#define MAX_LOOKED_AT 32

/* What a score is about. */
typedef struct
{
  const char *scope;      /* "sentence" ... */
  const NlpLayer *layer;  /* the layer, or NULL for the document */
  guint32 row;            /* its row, or NLP_NO_ROW */
} Target;

static double
get_score (const NlpTei *tei, const NlpLayer *layer, guint32 row)
{
  return nlp_layer_get_number (layer, row, layer == tei->marked.sentiment ? (guint) NLP_SENTIMENT_SCORE : (guint) NLP_ATTITUDES_SCORE);
}

/* The row of @layer that covers just @span: @named if that is one, else the first. */
static guint32
find_row (const NlpLayer *layer, NlpSpan span, guint32 named)
{
  guint n = layer == NULL ? 0 : nlp_layer_get_length (layer), first;

  if (named < n && nlp_span_compare (nlp_layer_get_span (layer, named), span) == 0)
    return named;
  first = n == 0 ? 0 : nlp_layer_find (layer, span.begin);
  for (guint i = first; i < n && i - first < MAX_LOOKED_AT; i++)
    if (nlp_span_compare (nlp_layer_get_span (layer, i), span) == 0)
      return i;
  return NLP_NO_ROW;
}

static Target
find_score_target (const NlpTei *tei, guint32 row)
{
  const NlpLayer *const layers[NLP__PROFILE_N_SCOPES] = { tei->marked.sentences, tei->marked.quotes, tei->marked.turns, NULL };
  const char *scope = nlp_layer_get_string (tei->marked.sentiment, row, NLP_SENTIMENT_SCOPE);
  guint of;
  guint32 named = nlp_layer_get_row_of (tei->marked.sentiment, row, NLP_SENTIMENT_ROW, &of);

  for (guint i = 0; i < NLP__PROFILE_N_SCOPES; i++)
    if (g_strcmp0 (nlp__profile_scopes[i], scope) == 0)
      return (Target) { nlp__profile_scopes[i], layers[i],
                        find_row (layers[i], nlp_layer_get_span (tei->marked.sentiment, row), of == i ? named : NLP_NO_ROW) };
  return (Target) { NULL, NULL, NLP_NO_ROW };
}

/* The sentence or quote that shows an attitude. */
static Target
find_attitude_target (const NlpTei *tei, guint32 row)
{
  NlpSpan span = nlp_layer_get_span (tei->marked.attitudes, row);
  guint32 sentence = find_row (tei->marked.sentences, span, NLP_NO_ROW), quote = find_row (tei->marked.quotes, span, NLP_NO_ROW);

  if (sentence == NLP_NO_ROW && quote != NLP_NO_ROW)
    return (Target) { "quote", tei->marked.quotes, quote };
  return (Target) { "sentence", tei->marked.sentences, sentence };
}

static Target
find_target (const NlpTei *tei, const NlpLayer *layer, guint32 row)
{
  return layer == tei->marked.sentiment ? find_score_target (tei, row) : find_attitude_target (tei, row);
}

static gboolean
can_be_written (const NlpTei *tei, const NlpLayer *layer, guint32 row)
{
  return isfinite (get_score (tei, layer, row)) && find_target (tei, layer, row).scope != NULL;
}

static gboolean
is_document (Target target)
{
  return *target.scope == 'd';
}

gboolean
nlp__tei_needs_anchor (const NlpMarked *marked, const NlpLayer *layer, guint32 row)
{
  const NlpTei *tei = (const NlpTei *) marked;
  Target target;

  if (!can_be_written (tei, layer, row))
    return FALSE;
  target = find_target (tei, layer, row);
  return !is_document (target) && !nlp__tei_put_target (tei, target.layer, target.row, NULL);
}

gboolean
nlp__tei_has_score (const NlpTei *tei, const NlpLayer *layer, guint32 row)
{
  return can_be_written (tei, layer, row);
}

/* Output. */

/* The anchor of a row, or NULL; called for all rows in their order. */
static const NlpMarkedAnchor *
take_anchor (NlpTei *tei, const NlpLayer *layer, guint32 row)
{
  const NlpMarkedAnchor *anchor = &g_array_index (tei->marked.anchors, NlpMarkedAnchor, tei->next_anchor);

  if (tei->next_anchor == tei->marked.anchors->len || anchor->layer != layer || anchor->row != row)
    return NULL;
  tei->next_anchor++;
  return anchor;
}

/* Whether the anchor found no place in the text. */
static gboolean
is_lost (const NlpTei *tei, const NlpMarkedAnchor *anchor)
{
  return anchor != NULL && nlp__pieces_get_annotation (&tei->marked.pieces, anchor->annotation)->n_pieces == 0;
}

static void
put_target (NlpTei *tei, Target target, const NlpMarkedAnchor *anchor)
{
  if (anchor != NULL)
    nlp__sink_printf (tei->marked.sink, "x%u", nlp__pieces_get_annotation (&tei->marked.pieces, anchor->annotation)->row + 1);
  else if (is_document (target))
    nlp__sink_puts (tei->marked.sink, "body");
  else
    nlp__tei_put_target (tei, target.layer, target.row, tei->marked.sink);
}

static void
put_score (NlpTei *tei, const NlpLayer *layer, guint32 row, const NlpMarkedAnchor *anchor)
{
  double score = get_score (tei, layer, row);
  Target target = find_target (tei, layer, row);
  char digits[400];

  nlp__sink_printf (tei->marked.sink, "<span type=\"%s\" target=\"#", target.scope);
  put_target (tei, target, anchor);
  nlp__sink_printf (tei->marked.sink, "\" ana=\"#" NLP__PROFILE_TONE "%s",
                    score >= NLP__NOT_NEUTRAL ? "positive" : score <= -NLP__NOT_NEUTRAL ? "negative" : "neutral");
  if (layer == tei->marked.attitudes)
    nlp__sink_printf (tei->marked.sink, " #a%u.fs", row + 1);
  else if (nlp__tei_has_features (tei, layer, row, FALSE))
    nlp__sink_printf (tei->marked.sink, " #tone%u.fs", row + 1);
  nlp__sink_put_char (tei->marked.sink, '"');
  nlp__tei_put_certainty (tei, layer, row);
  nlp__sink_printf (tei->marked.sink, ">%s</span>\n", g_ascii_formatd (digits, sizeof digits, "%+.3f", score));
}

/* One group for each stretch of scores by the same plugins. Returns how many could not be written. */
static guint
put_scores (NlpTei *tei, const NlpLayer *layer)
{
  guint n = layer == NULL ? 0 : nlp_layer_get_length (layer), n_left_out = 0;
  gboolean open = FALSE;
  guint64 last = 0;

  for (guint32 row = 0; row < n; row++)
    {
      guint64 providers = nlp_layer_get_providers (layer, row);
      const NlpMarkedAnchor *anchor = take_anchor (tei, layer, row);

      if (!can_be_written (tei, layer, row) || is_lost (tei, anchor))
        {
          n_left_out++;
          continue;
        }
      if (!open || providers != last)
        {
          nlp__tei_open_standoff (tei);
          nlp__sink_printf (tei->marked.sink, "%s<spanGrp type=\"%s\"", open ? "</spanGrp>\n" : "", nlp_layer_get_name (layer));
          nlp__tei_put_resp (tei, providers);
          nlp__sink_puts (tei->marked.sink, ">\n");
          open = TRUE;
          last = providers;
        }
      put_score (tei, layer, row, anchor);
    }
  if (open)
    nlp__sink_puts (tei->marked.sink, "</spanGrp>\n");
  return n_left_out;
}

void
nlp__tei_put_scores (NlpTei *tei)
{
  guint n_left_out = put_scores (tei, tei->marked.sentiment);

  n_left_out += put_scores (tei, tei->marked.attitudes);
  nlp__writer_note (tei->marked.writer, "scores without a scope, a number or a place were left out", n_left_out);
}

/* Who feels, and about whom: places in the text, and entries of the registry. */

static void
put_place (NlpTei *tei, guint32 row, guint field)
{
  NlpSpan span = nlp_layer_get_span_field (tei->marked.attitudes, row, field);

  if (nlp_span_is_set (span))
    nlp__sink_printf (tei->marked.sink, "<f name=\"%s\"><symbol value=\"%u-%u\"/></f>", nlp_attitudes_fields[field].name, span.begin,
                      span.end);
}

static void
put_entry (NlpTei *tei, guint32 row, guint field)
{
  guint entry = nlp__registry_find_row (tei->marked.registry, nlp_layer_get_row (tei->marked.attitudes, row, field));

  if (entry != NLP__NO_ENTRY)
    nlp__sink_printf (tei->marked.sink, "<f name=\"%s\"><symbol value=\"%s\"/></f>", nlp_attitudes_fields[field].name,
                      nlp__registry_get (tei->marked.registry, entry)->id);
}

void
nlp__tei_put_attitudes (NlpTei *tei)
{
  for (guint32 row = 0; tei->marked.attitudes != NULL && row < nlp_layer_get_length (tei->marked.attitudes); row++)
    if (can_be_written (tei, tei->marked.attitudes, row))
      {
        nlp__sink_printf (tei->marked.sink, "<fs xml:id=\"a%u.fs\" type=\"attitudes\">", row + 1);
        if (!nlp_span_is_set (nlp_layer_get_span_field (tei->marked.attitudes, row, NLP_ATTITUDES_HOLDER)))
          nlp__sink_puts (tei->marked.sink, "<f name=\"holder\"><symbol value=\"" NLP__PROFILE_AUTHOR "\"/></f>");
        put_place (tei, row, NLP_ATTITUDES_HOLDER);
        put_entry (tei, row, NLP_ATTITUDES_HOLDER_REFERENT);
        put_place (tei, row, NLP_ATTITUDES_TARGET);
        put_entry (tei, row, NLP_ATTITUDES_TARGET_REFERENT);
        nlp__tei_put_row_features (tei, tei->marked.attitudes, row);
        nlp__sink_puts (tei->marked.sink, "</fs>\n");
      }
}
