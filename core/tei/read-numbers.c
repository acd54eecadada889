/* read-numbers.c - figures, dates and times from their elements and features.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include <nlp/layers.h>

#include "read-layers.h"

/* "two weeks", as quantity and unit, to "P2W". */
static char *
make_duration (const char *quantity, const char *unit)
{
  const NlpProfileUnit *found = quantity != NULL ? nlp__profile_find_unit (unit) : NULL;

  return found != NULL ? g_strdup_printf ("P%s%s%c", found->time ? "T" : "", quantity, found->letter) : g_strdup (quantity);
}

/* An ISO 8601 date or time to TIMEX3: "--03-14" is of any year, "14:30:00" is "T14:30". */
static char *
make_timex (const char *when)
{
  g_autofree char *timex = NULL;

  if (when == NULL)
    return NULL;
  if (g_str_has_prefix (when, "--"))
    return g_strconcat ("XXXX-", when + 2, NULL);
  timex = strchr (when, ':') != NULL && strchr (when, 'T') == NULL ? g_strconcat ("T", when, NULL) : g_strdup (when);
  if (strchr (timex, 'T') != NULL && strlen (timex) > 6 && g_str_has_suffix (timex, ":00"))
    timex[strlen (timex) - 3] = '\0';
  return g_steal_pointer (&timex);
}

static const char *
get_number_kind (const NlpLayerMaker *maker, const NlpMark *mark)
{
  const char *type = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_TYPE);

  const char *kind = nlp__profile_get_number_kind (mark->element, type);

  if (mark->element == NLP__ELEMENT_SEG)
    return nlp__maker_get (maker, mark, NLP__ATTRIBUTE_SUBTYPE);
  return kind != NULL ? kind : type;
}

void
nlp__maker_add_number (NlpLayerMaker *maker, const NlpMark *mark)
{
  NlpLayer *layer = nlp__maker_add_layer (maker, NLP_LAYER_NUMBERS);
  guint row = nlp__maker_add_row (maker, layer, mark, nlp__mark_get_extent (mark).span);
  const char *kind = get_number_kind (maker, mark);
  gboolean timely = mark->element == NLP__ELEMENT_DATE || mark->element == NLP__ELEMENT_TIME;
  gboolean duration = g_strcmp0 (kind, "duration") == 0;
  const char *unit = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_UNIT),
             *value = nlp__maker_get (maker, mark, NLP__ATTRIBUTE_VALUE);
  g_autofree char *made = NULL, *low = NULL, *high = NULL;

  if (timely)
    made = make_timex (nlp__maker_get (maker, mark, NLP__ATTRIBUTE_WHEN));
  else if (value == NULL)
    made = duration ? make_duration (nlp__maker_get (maker, mark, NLP__ATTRIBUTE_QUANTITY), unit)
                    : g_strdup (nlp__maker_get (maker, mark, NLP__ATTRIBUTE_QUANTITY));
  low = timely ? make_timex (nlp__maker_get (maker, mark, NLP__ATTRIBUTE_NOT_BEFORE))
               : g_strdup (nlp__maker_get (maker, mark, NLP__ATTRIBUTE_AT_LEAST));
  high = timely ? make_timex (nlp__maker_get (maker, mark, NLP__ATTRIBUTE_NOT_AFTER))
                : g_strdup (nlp__maker_get (maker, mark, NLP__ATTRIBUTE_AT_MOST));
  nlp__maker_remember_mark (maker, mark, layer, row);
  nlp__maker_set_string (maker, layer, row, NLP_NUMBERS_KIND, kind);
  nlp_layer_set_string (layer, row, NLP_NUMBERS_VALUE, value != NULL ? value : made);
  nlp_layer_set_string (layer, row, NLP_NUMBERS_UNIT, unit);
  nlp_layer_set_string (layer, row, NLP_NUMBERS_LOW, low);
  nlp_layer_set_string (layer, row, NLP_NUMBERS_HIGH, high);
}
