/* figure-agreement.c - how far a found figure, date or time is right.
 *
 * Gold may say that several answers are as good: other stretches, kinds and values ("alts", "kind_alt", "value_alt",
 * "unit_alt"), or a stretch without its outer small words ("trim"); a range with one end may be answered by a plain
 * figure with a modifier, "at least 5".
 * SPDX-License-Identifier: MIT */

#include <string.h>
#include "figure-agreement.h"
#include "figure-reading.h"
#include "score-word.h"
#include "time-agreement.h"
#include "value-agreement.h"

static const char temporal_kinds[] = " date time duration ";

static gboolean
has_string (JsonArray *array, const char *text)
{
  for (guint i = 0; i < record_get_length (array); i++)
    if (g_strcmp0 (json_array_get_string_element (array, i), text) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_one_of (const char *list, const char *word)
{
  g_autofree char *key = g_strdup_printf (" %s ", word ? word : "");

  return strstr (list, key) != NULL;
}

/* What of the gold and of the answer is compared, as text. */
typedef struct
{
  char *value, *unit, *low, *high;
} Texts;

static Texts
read_texts (const Reading *reading)
{
  return (Texts) { reading_dup (reading, "value"), reading_dup (reading, "unit"), reading_dup (reading, "low"),
                   reading_dup (reading, "high") };
}

static void
clear_texts (Texts *texts)
{
  g_free (texts->value);
  g_free (texts->unit);
  g_free (texts->low);
  g_free (texts->high);
}

/* ---- Values ---- */

/* The gold's unit, or another that is as good. */
static gboolean
any_unit_equal (const Reading *gold, const char *unit, const char *other, const char *kind)
{
  JsonArray *units = reading_get_array (gold, "unit_alt");
  gboolean equal = value_units_equal (unit, other, kind);

  for (guint i = 0; !equal && i < record_get_length (units); i++)
    equal = value_units_equal (json_array_get_string_element (units, i), other, kind);
  return equal;
}

static gboolean
any_quantity_equal (const Reading *gold, const Texts *one, const Texts *other)
{
  JsonArray *units = reading_get_array (gold, "unit_alt");
  gboolean equal = value_quantities_equal (one->value, one->unit, other->value, other->unit);

  for (guint i = 0; !equal && i < record_get_length (units); i++)
    equal = value_quantities_equal (one->value, json_array_get_string_element (units, i), other->value, other->unit);
  return equal;
}

/* Both open, or both the same figure. */
static gboolean
ends_equal (const char *one, const char *other)
{
  return (!one && !other) || value_numbers_equal (one, other, 1);
}

static gboolean
end_quantities_equal (const char *one, const char *unit, const char *other, const char *other_unit)
{
  return (!one && !other) || value_quantities_equal (one, unit, other, other_unit);
}

static gboolean
ranges_equal (const Reading *gold, const Texts *one, const Texts *other)
{
  g_autofree char *kind = reading_dup (gold, "rkind");

  if (ends_equal (one->low, other->low) && ends_equal (one->high, other->high))
    return !one->unit || !other->unit || any_unit_equal (gold, one->unit, other->unit, kind);
  return one->unit && other->unit && end_quantities_equal (one->low, one->unit, other->low, other->unit)
         && end_quantities_equal (one->high, one->unit, other->high, other->unit);
}

/* "10 cents" is 10 USC and 0.10 USD. */
static gboolean
money_equal (const Reading *gold, const Texts *one, const Texts *other)
{
  g_autofree char *major = reading_dup (gold, "minor_unit_of");

  if (major && other->unit && value_units_equal (major, other->unit, "money")
      && value_numbers_equal (one->value, other->value, 0.01))
    return TRUE;
  return value_numbers_equal (one->value, other->value, 1)
         && (!one->unit || any_unit_equal (gold, one->unit, other->unit, "money"));
}

static gboolean
figures_equal (const Reading *gold, const char *kind, JsonObject *found, const Texts *one, const Texts *other)
{
  const char *found_kind = record_get_string (found, "kind");

  if (g_str_equal (kind, "range"))
    return g_strcmp0 (found_kind, "range") == 0 && ranges_equal (gold, one, other);
  if (!one->value)
    return TRUE;
  if (g_str_equal (kind, "money"))
    return money_equal (gold, one, other);
  if (g_str_equal (kind, "temperature"))
    return value_numbers_equal (one->value, other->value, 1)
           && (!one->unit || value_units_equal (one->unit, other->unit, "temperature"));
  if (is_one_of (" measure age ", kind) && !is_one_of (" cardinal duration ", found_kind))
    return any_quantity_equal (gold, one, other);
  return value_numbers_equal (one->value, other->value, 1);
}

static gboolean
times_equal (const Reading *gold, JsonObject *found)
{
  const Reading plain = { found, NULL };
  g_autofree char *value = reading_dup (&plain, "value"), *resolved = reading_dup (&plain, "resolved");

  return time_matches (gold, found, value) || (resolved && time_matches (gold, found, resolved));
}

static gboolean
reading_equals (const Reading *gold, JsonObject *found)
{
  const Reading plain = { found, NULL };
  g_autofree char *kind = reading_dup (gold, "kind"), *range_kind = reading_dup (gold, "rkind");
  Texts one, other;
  gboolean equal;

  if (!kind)
    return FALSE;
  if (is_one_of (temporal_kinds, kind) || is_one_of (" date time ", range_kind))
    return times_equal (gold, found);
  one = read_texts (gold);
  other = read_texts (&plain);
  equal = figures_equal (gold, kind, found, &one, &other);
  clear_texts (&one);
  clear_texts (&other);
  return equal;
}

/* ---- Readings ---- */

static FigureLevel
compare_reading (const Reading *gold, JsonObject *found)
{
  g_autofree char *kind = reading_dup (gold, "kind");
  gboolean other_kind = gold->other && json_object_has_member (gold->other, "kind");
  const char *found_kind = record_get_string (found, "kind");

  if (g_strcmp0 (kind, found_kind) != 0
      && (other_kind || !has_string (reading_get_array (gold, "kind_alt"), found_kind)))
    return FIGURE_SPAN;
  /* Another reading of another kind without a value: that is not checked. */
  if (other_kind && !json_object_has_member (gold->other, "value"))
    return FIGURE_VALUE;
  return reading_equals (gold, found) ? FIGURE_VALUE : FIGURE_KIND;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || c == '_';
}

/* Whether there are only words in [@begin, @end) that may be left out at the rims of a stretch with "trim". */
static gboolean
is_small (const Record *record, guint32 begin, guint32 end)
{
  for (guint32 at = begin; at < end;)
    {
      guint32 from = at;
      gboolean letter = is_letter (record->text[at]);
      g_autofree char *word = NULL;

      while (at < end && !g_unichar_isspace (record->text[at]) && is_letter (record->text[at]) == letter)
        at++;
      if (at == from)
        {
          at++;
          continue;
        }
      word = g_ucs4_to_utf8 (record->text + from, at - from, NULL, NULL, NULL);
      if (!score_word_is (word, WORDS_RIM))
        return FALSE;
    }
  return TRUE;
}

/* "5 | of those": what a product is made of may be left out. */
static gboolean
starts_with_of (const Record *record, guint32 begin, guint32 end)
{
  while (begin < end && g_unichar_isspace (record->text[begin]))
    begin++;
  return begin + 2 <= end && record->text[begin] == 'o' && record->text[begin + 1] == 'f'
         && (begin + 2 == end || !g_unichar_isalnum (record->text[begin + 2]));
}

static gboolean
fits_trimmed (const Record *record, JsonObject *gold, NlpSpan outer, NlpSpan inner)
{
  if (!json_object_get_boolean_member_with_default (gold, "trim", FALSE) || !nlp_span_contains (outer, inner)
      || !is_small (record, outer.begin, inner.begin))
    return FALSE;
  return is_small (record, inner.end, outer.end)
         || (json_object_has_member (gold, "product") && starts_with_of (record, inner.end, outer.end));
}

/* A range that is open on one side, answered by a plain figure inside it with the modifier that says so. */
static gboolean
bounds (const Record *record, JsonObject *gold, JsonObject *found)
{
  const Reading plain = { gold, NULL };
  g_autofree char *low = reading_dup (&plain, "low"), *high = reading_dup (&plain, "high");
  const char *kind = record_get_string (gold, "rkind"), *mod = record_get_string (found, "mod");
  g_autoptr (JsonObject) end = NULL;

  if (g_strcmp0 (record_get_string (gold, "kind"), "range") != 0 || !low == !high || !mod
      || !is_one_of (low ? " at_least more_than ge gt " : " at_most less_than le lt ", mod)
      || !nlp_span_contains (record_get_span (record, gold), record_get_span (record, found)))
    return FALSE;
  end = json_object_new ();
  json_object_set_string_member (end, "kind", kind ? kind : "cardinal");
  json_object_set_string_member (end, "value", low ? low : high);
  return g_strcmp0 (kind ? kind : "cardinal", record_get_string (found, "kind")) == 0
         && reading_equals (&(Reading) { gold, end }, found);
}

FigureLevel
figure_compare (const Record *record, JsonObject *gold, JsonObject *found)
{
  NlpSpan span = record_get_span (record, gold), other = record_get_span (record, found);
  JsonArray *alts = record_get_array (gold, "alts");
  FigureLevel best = FIGURE_WRONG;

  if (bounds (record, gold, found))
    return FIGURE_VALUE;
  if (nlp_span_compare (span, other) == 0 || fits_trimmed (record, gold, span, other))
    best = compare_reading (&(Reading) { gold, NULL }, found);
  for (guint i = 0; i < record_get_length (alts); i++)
    {
      JsonObject *alt = record_get_object (alts, i);

      if (alt && nlp_span_compare (record_get_span (record, alt), other) == 0)
        best = MAX (best, compare_reading (&(Reading) { gold, alt }, found));
    }
  return best;
}

static gboolean
has_number (const char *text, const char *number)
{
  for (const char *p = text; p && *p; p++)
    if (g_ascii_isdigit (*p))
      {
        gsize n = strspn (p, "0123456789");
        g_autofree char *digits = NULL;

        if (p[n] == '.' && g_ascii_isdigit (p[n + 1]))
          n += 1 + strspn (p + n + 1, "0123456789");
        digits = g_strndup (p, n);
        if (value_numbers_equal (number, digits, 1))
          return TRUE;
        p += n - 1;
      }
  return FALSE;
}

gboolean
figure_absorbs (const Record *record, JsonObject *found, JsonObject *gold)
{
  const Reading plain = { gold, NULL }, other = { found, NULL };
  g_autofree char *value = reading_dup (&plain, "value");
  double number;
  Texts texts;
  gboolean equal;

  if (!nlp_span_contains (record_get_span (record, found), record_get_span (record, gold)))
    return FALSE;
  if (!value || !value_read_number (value, &number))
    return TRUE;
  texts = read_texts (&other);
  equal = value_numbers_equal (value, texts.value, 1) || value_numbers_equal (value, texts.low, 1)
          || value_numbers_equal (value, texts.high, 1) || has_number (texts.value, value)
          || has_number (texts.low, value) || has_number (texts.high, value);
  clear_texts (&texts);
  return equal;
}
