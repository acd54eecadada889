/* row-fields.c - an item as the fields of the layer.
 * SPDX-License-Identifier: MIT */
#include "row-fields.h"

#include <string.h>

static const char *const kinds[N_ITEM_KINDS] = { [ITEM_CARDINAL] = "cardinal", [ITEM_ORDINAL] = "ordinal",
                                                 [ITEM_PERCENT] = "percent",   [ITEM_MONEY] = "money",
                                                 [ITEM_MEASURE] = "measure",   [ITEM_TEMPERATURE] = "temperature",
                                                 [ITEM_AGE] = "age",           [ITEM_RANGE] = "range",
                                                 [ITEM_DATE] = "date",         [ITEM_TIME] = "time",
                                                 [ITEM_DURATION] = "duration", [ITEM_SET] = "set",
                                                 [ITEM_SCORE] = "score",       [ITEM_ID] = "id",
                                                 [ITEM_PHONE] = "phone",       [ITEM_VERSION] = "version", [ITEM_ADDRESS] = "address",
                                                 [ITEM_NOTHING] = "nothing" };

static const char *const modifiers[] = { [MODIFIER_NONE] = NULL,
                                         [MODIFIER_APPROXIMATE] = "approx",
                                         [MODIFIER_AT_LEAST] = "at_least",
                                         [MODIFIER_MORE_THAN] = "more_than",
                                         [MODIFIER_AT_MOST] = "at_most",
                                         [MODIFIER_LESS_THAN] = "less_than",
                                         [MODIFIER_VAGUE] = "vague",
                                         [MODIFIER_EXACT] = NULL,
                                         [MODIFIER_EQUAL] = NULL,
                                         [MODIFIER_BEFORE] = "before",
                                         [MODIFIER_AFTER] = "after",
                                         [MODIFIER_SINCE] = "since",
                                         [MODIFIER_UNTIL] = "until",
                                         [MODIFIER_START] = "start",
                                         [MODIFIER_MIDDLE] = "mid",
                                         [MODIFIER_END] = "end" };

static const char *
text_or_null (const char *text)
{
  return text[0] != '\0' ? text : NULL;
}

/* value * numerator / denominator, in SI units. */
static void
fill_si (const Item *item, OutputFields *fields)
{
  const Unit *unit = item->measure;
  Decimal numerator, denominator, value = item->value;

  fields->unit = unit->name;
  fields->dimension = unit->dimension;
  if (!item->has_value || !decimal_from_text (unit->numerator, strlen (unit->numerator), &numerator)
      || !decimal_from_text (unit->denominator, strlen (unit->denominator), &denominator)
      || !decimal_multiply (value, numerator, &value) || !decimal_divide (value, denominator, &value))
    return;
  fields->in_si = decimal_to_text (value, fields->si_buffer);
  fields->si_name = unit->si_unit;
}

void
output_fill (const Item *item, OutputFields *fields)
{
  fields->kind = kinds[item->kind];
  fields->value = text_or_null (item->timex);
  fields->low = text_or_null (item->low_timex);
  fields->high = text_or_null (item->high_timex);
  fields->resolved = text_or_null (item->resolved);
  fields->modifier = modifiers[item->modifier];
  fields->unit = item->unit;
  fields->dimension = fields->in_si = fields->si_name = NULL;
  if (item->has_value)
    fields->value = decimal_to_text (item->value, fields->value_buffer);
  if (item->has_low)
    fields->low = decimal_to_text (item->low, fields->low_buffer);
  if (item->has_high)
    fields->high = decimal_to_text (item->high, fields->high_buffer);
  if (item->measure != NULL)
    fill_si (item, fields);
}
