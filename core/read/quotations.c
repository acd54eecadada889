/* quotations.c - follows the walk over a page and remembers where the words and the source of a block quote stand.
 * SPDX-License-Identifier: MIT */
#include "quotations.h"

#include "web-page.h"

static gboolean
is_aside (const xmlNode *element)
{
  return nlp__page_has_name (element, "footer") || nlp__page_has_name (element, "figcaption");
}

static gboolean
is_set (NlpBytes place)
{
  return place.end > place.begin;
}

static const xmlNode *
find_figure (const xmlNode *element)
{
  while (element != NULL && !nlp__page_has_name (element, "figure"))
    element = element->parent;
  return element;
}

void
nlp__quotations_enter (NlpQuotations *quotations, const xmlNode *element)
{
  if (nlp__page_has_name (element, "blockquote") && quotations->quote == NULL)
    {
      quotations->quote = element;
      quotations->figure = NULL;
      quotations->at_hand = (NlpQuotation) { { 0, 0 }, { 0, 0 } };
    }
  else if (quotations->quote == NULL && quotations->figure == NULL)
    return;
  quotations->n_asides += is_aside (element);
  if (nlp__page_has_name (element, "cite") && quotations->cite == NULL && !is_set (quotations->at_hand.source)
      && (quotations->quote != NULL || quotations->n_asides > 0))
    quotations->cite = element;
}

/* Keeps the quotation at hand if both parts of it are known. */
static void
keep (NlpQuotations *quotations)
{
  if (!is_set (quotations->at_hand.words) || !is_set (quotations->at_hand.source))
    return;
  g_array_append_val (quotations->found, quotations->at_hand);
  quotations->figure = NULL;
}

void
nlp__quotations_leave (NlpQuotations *quotations, const xmlNode *element)
{
  if (element == quotations->cite)
    {
      quotations->cite = NULL;
      if (quotations->quote == NULL)
        keep (quotations);
    }
  if (quotations->n_asides > 0 && is_aside (element))
    quotations->n_asides--;
  if (element == quotations->figure)
    quotations->figure = NULL;
  if (element != quotations->quote)
    return;
  quotations->quote = NULL;
  quotations->figure = find_figure (element);
  keep (quotations);
}

/* A stretch grows; what parts it in two, as a source between its words does, ends it. */
static void
extend (NlpBytes *place, gsize begin, gsize end)
{
  if (!is_set (*place))
    place->begin = begin;
  place->end = end;
}

void
nlp__quotations_add (NlpQuotations *quotations, gsize begin, gsize end)
{
  NlpQuotation *at_hand = &quotations->at_hand;

  if (quotations->cite != NULL)
    extend (&at_hand->source, begin, end);
  else if (quotations->quote != NULL && quotations->n_asides == 0
           && (!is_set (at_hand->source) || !is_set (at_hand->words) || at_hand->words.begin > at_hand->source.begin))
    extend (&at_hand->words, begin, end);
}
