/* xml-scores.c - scores: the tone of sentences, quotes, turns and the document, and attitudes of somebody towards
 * something.
 *
 * They stand beside the text, in groups of spans that point to the elements that they are about. A score of a stretch
 * of text that has no such element gets one, an anchor. Who feels what about whom is in a feature structure.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include <nlp/layers.h>

#include "xml-features.h"

/* Scores from this on, up and down, are not neutral. */
#define NOT_NEUTRAL 0.05

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
get_score (const NlpXml *xml, const NlpLayer *layer, guint32 row)
{
  return nlp_layer_get_number (layer, row, layer == xml->sentiment ? (guint) NLP_SENTIMENT_SCORE : (guint) NLP_ATTITUDES_SCORE);
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
find_score_target (const NlpXml *xml, guint32 row)
{
  const struct
  {
    const char *scope;
    const NlpLayer *layer;
  } scopes[] = { { "sentence", xml->sentences }, { "quote", xml->quotes }, { "turn", xml->turns }, { "document", NULL } };
  const char *scope = nlp_layer_get_string (xml->sentiment, row, NLP_SENTIMENT_SCOPE);
  guint32 named = nlp_layer_get_integer (xml->sentiment, row, NLP_SENTIMENT_ROW);

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (g_strcmp0 (scopes[i].scope, scope) == 0)
      return (Target) { scopes[i].scope, scopes[i].layer,
                        find_row (scopes[i].layer, nlp_layer_get_span (xml->sentiment, row), named) };
  return (Target) { NULL, NULL, NLP_NO_ROW };
}

/* The sentence or quote that shows an attitude. */
static Target
find_attitude_target (const NlpXml *xml, guint32 row)
{
  NlpSpan span = nlp_layer_get_span (xml->attitudes, row);
  guint32 sentence = find_row (xml->sentences, span, NLP_NO_ROW), quote = find_row (xml->quotes, span, NLP_NO_ROW);

  if (sentence == NLP_NO_ROW && quote != NLP_NO_ROW)
    return (Target) { "quote", xml->quotes, quote };
  return (Target) { "sentence", xml->sentences, sentence };
}

static Target
find_target (const NlpXml *xml, const NlpLayer *layer, guint32 row)
{
  return layer == xml->sentiment ? find_score_target (xml, row) : find_attitude_target (xml, row);
}

static gboolean
can_be_written (const NlpXml *xml, const NlpLayer *layer, guint32 row)
{
  return isfinite (get_score (xml, layer, row)) && find_target (xml, layer, row).scope != NULL;
}

static gboolean
is_document (Target target)
{
  return *target.scope == 'd';
}

gboolean
nlp__xml_needs_anchor (const NlpXml *xml, const NlpLayer *layer, guint32 row)
{
  Target target;

  if (!can_be_written (xml, layer, row))
    return FALSE;
  target = find_target (xml, layer, row);
  return !is_document (target) && !nlp__xml_put_target (xml, target.layer, target.row, NULL);
}

/* Output. */

/* The anchor of a row, or NULL; called for all rows in their order. */
static const NlpXmlAnchor *
take_anchor (NlpXml *xml, const NlpLayer *layer, guint32 row)
{
  const NlpXmlAnchor *anchor = &g_array_index (xml->anchors, NlpXmlAnchor, xml->next_anchor);

  if (xml->next_anchor == xml->anchors->len || anchor->layer != layer || anchor->row != row)
    return NULL;
  xml->next_anchor++;
  return anchor;
}

/* Whether the anchor found no place in the text. */
static gboolean
is_lost (const NlpXml *xml, const NlpXmlAnchor *anchor)
{
  return anchor != NULL && nlp__pieces_get_annotation (&xml->pieces, anchor->annotation)->n_pieces == 0;
}

static void
put_target (NlpXml *xml, Target target, const NlpXmlAnchor *anchor)
{
  if (anchor != NULL)
    nlp__sink_printf (xml->sink, "x%u", nlp__pieces_get_annotation (&xml->pieces, anchor->annotation)->row + 1);
  else if (is_document (target))
    nlp__sink_puts (xml->sink, "body");
  else
    nlp__xml_put_target (xml, target.layer, target.row, xml->sink);
}

static void
put_score (NlpXml *xml, const NlpLayer *layer, guint32 row, const NlpXmlAnchor *anchor)
{
  double score = get_score (xml, layer, row);
  Target target = find_target (xml, layer, row);
  char digits[400];

  nlp__sink_printf (xml->sink, "<span type=\"%s\" target=\"#", target.scope);
  put_target (xml, target, anchor);
  nlp__sink_printf (xml->sink, "\" ana=\"#sentiment.%s",
                    score >= NOT_NEUTRAL ? "positive" : score <= -NOT_NEUTRAL ? "negative" : "neutral");
  if (layer == xml->attitudes)
    nlp__sink_printf (xml->sink, " #a%u.fs", row + 1);
  nlp__sink_printf (xml->sink, "\">%s</span>\n", g_ascii_formatd (digits, sizeof digits, "%+.3f", score));
}

/* One group for each stretch of scores by the same plugins. Returns how many could not be written. */
static guint
put_scores (NlpXml *xml, const NlpLayer *layer)
{
  guint n = layer == NULL ? 0 : nlp_layer_get_length (layer), n_left_out = 0;
  gboolean open = FALSE;
  guint64 last = 0;

  for (guint32 row = 0; row < n; row++)
    {
      guint64 providers = nlp_layer_get_providers (layer, row);
      const NlpXmlAnchor *anchor = take_anchor (xml, layer, row);

      if (!can_be_written (xml, layer, row) || is_lost (xml, anchor))
        {
          n_left_out++;
          continue;
        }
      if (!open || providers != last)
        {
          nlp__xml_open_standoff (xml);
          nlp__sink_printf (xml->sink, "%s<spanGrp type=\"%s\"", open ? "</spanGrp>\n" : "", nlp_layer_get_name (layer));
          nlp__xml_put_resp (xml, providers);
          nlp__sink_puts (xml->sink, ">\n");
          open = TRUE;
          last = providers;
        }
      put_score (xml, layer, row, anchor);
    }
  if (open)
    nlp__sink_puts (xml->sink, "</spanGrp>\n");
  return n_left_out;
}

void
nlp__xml_put_scores (NlpXml *xml)
{
  guint n_left_out = put_scores (xml, xml->sentiment);

  n_left_out += put_scores (xml, xml->attitudes);
  nlp__writer_note (xml->writer, "scores without a scope, a number or a place were left out", n_left_out);
}

/* Who feels, and about whom: places in the text, and entries of the registry. */

static void
put_place (NlpXml *xml, guint32 row, guint field)
{
  NlpSpan span = nlp_layer_get_span_field (xml->attitudes, row, field);

  if (nlp_span_is_set (span))
    nlp__sink_printf (xml->sink, "<f name=\"%s\"><symbol value=\"%u-%u\"/></f>", nlp_attitudes_fields[field].name, span.begin,
                      span.end);
}

static void
put_entry (NlpXml *xml, guint32 row, guint field)
{
  guint entry = nlp__registry_find_row (xml->registry, nlp_layer_get_row (xml->attitudes, row, field));

  if (entry != NLP__NO_ENTRY)
    nlp__sink_printf (xml->sink, "<f name=\"%s\"><symbol value=\"%s\"/></f>", nlp_attitudes_fields[field].name,
                      nlp__registry_get (xml->registry, entry)->id);
}

void
nlp__xml_put_attitudes (NlpXml *xml)
{
  for (guint32 row = 0; xml->attitudes != NULL && row < nlp_layer_get_length (xml->attitudes); row++)
    if (can_be_written (xml, xml->attitudes, row))
      {
        nlp__sink_printf (xml->sink, "<fs xml:id=\"a%u.fs\" type=\"attitudes\">", row + 1);
        if (!nlp_span_is_set (nlp_layer_get_span_field (xml->attitudes, row, NLP_ATTITUDES_HOLDER)))
          nlp__sink_puts (xml->sink, "<f name=\"holder\"><symbol value=\"author\"/></f>");
        put_place (xml, row, NLP_ATTITUDES_HOLDER);
        put_entry (xml, row, NLP_ATTITUDES_HOLDER_REFERENT);
        put_place (xml, row, NLP_ATTITUDES_TARGET);
        put_entry (xml, row, NLP_ATTITUDES_TARGET_REFERENT);
        nlp__sink_puts (xml->sink, "</fs>\n");
      }
}
