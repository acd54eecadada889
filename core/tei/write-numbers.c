/* write-numbers.c - the elements and attributes of numbers, dates and times.
 *
 * TEI's attributes take decimals and ISO 8601 dates as XML Schema defines them. What does not fit there (a weekday, a
 * decade, a duration of two units, "approx") goes to a feature structure beside the text; see write-features.c.
 * SPDX-License-Identifier: MIT */
#include <nlp/layers.h>

#include "tei.h"

static const char *
get_field (const NlpLayer *numbers, guint32 row, guint field)
{
  const char *value = nlp_layer_get_string (numbers, row, field);

  return value != NULL && *value != '\0' ? value : NULL;
}

/* NULL for kinds that the profile does not know. */
static const NlpProfileNumber *
get_form (const NlpLayer *numbers, guint32 row)
{
  return nlp__profile_find_number (get_field (numbers, row, NLP_NUMBERS_KIND), get_field (numbers, row, NLP_NUMBERS_UNIT) != NULL);
}

NlpElement
nlp__tei_get_number_element (const NlpLayer *numbers, guint32 row)
{
  const NlpProfileNumber *form = get_form (numbers, row);

  return form == NULL ? NLP__ELEMENT_SEG : form->element;
}

/* Decimals. */

static gboolean
is_decimal (const char *value)
{
  guint digits = 0, points = 0;

  if (value == NULL)
    return FALSE;
  if (*value == '-' || *value == '+')
    value++;
  for (; g_ascii_isdigit (*value) || *value == '.'; value++)
    if (*value == '.')
      points++;
    else
      digits++;
  return *value == '\0' && digits > 0 && points <= 1;
}

static void
put_decimal (NlpSink *sink, const char *name, const char *value)
{
  if (is_decimal (value))
    nlp__markup_put_attribute (sink, name, value);
}

/* Durations: "P2W" is 2 weeks; "P1Y6M" is no one quantity. */
static gboolean
parse_duration (const char *value, char **quantity, const char **unit)
{
  const NlpProfileUnit *found;
  gboolean time;
  gsize n;

  if (value == NULL || *value != 'P')
    return FALSE;
  time = value[1] == 'T';
  value += time ? 2 : 1;
  n = strspn (value, "0123456789.");
  if (n == 0 || value[n] == '\0' || value[n + 1] != '\0')
    return FALSE;
  found = nlp__profile_find_unit_letter (time, value[n]);
  if (found == NULL)
    return FALSE;
  *unit = found->unit;
  *quantity = g_strndup (value, n);
  return is_decimal (*quantity);
}

/* Dates and times: TIMEX3 to XML Schema. */

static gboolean
read_digits (const char **place, guint n, guint *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*place)[i]))
        return FALSE;
      *value = *value * 10 + (*place)[i] - '0';
    }
  *place += n;
  return TRUE;
}

static gboolean
read_char (const char **place, char c)
{
  if (**place != c)
    return FALSE;
  (*place)++;
  return TRUE;
}

/* The rest of a time behind its "T" (hours, perhaps minutes and seconds); appended to @to with all three. */
static gboolean
read_time (const char *place, GString *to)
{
  guint hour, minute = 0, second = 0;

  if (!read_digits (&place, 2, &hour) || hour > 23)
    return FALSE;
  if (read_char (&place, ':') && (!read_digits (&place, 2, &minute) || minute > 59))
    return FALSE;
  if (read_char (&place, ':') && (!read_digits (&place, 2, &second) || second > 59))
    return FALSE;
  g_string_append_printf (to, "%02u:%02u:%02u", hour, minute, second);
  return *place == '\0' || (read_char (&place, 'Z') && *place == '\0');
}

/* "2019-03-14", "2019-03", "2019"; "XXXX-03-14" and "XXXX-03" of any year; each with a time behind it if it is a whole
 * date. */
static char *
make_date (const char *place)
{
  g_autoptr (GString) date = g_string_new (NULL);
  guint year = 4, month, day; /* a leap year, for days of any year */
  gboolean any = g_str_has_prefix (place, "XXXX");

  if (any)
    place += 4;
  else if (!read_digits (&place, 4, &year) || year == 0)
    return NULL;
  if (*place == '\0' && !any)
    return g_strdup_printf ("%04u", year);
  if (!read_char (&place, '-') || !read_digits (&place, 2, &month) || month < 1 || month > 12)
    return NULL;
  if (*place == '\0')
    return any ? g_strdup_printf ("--%02u", month) : g_strdup_printf ("%04u-%02u", year, month);
  if (!read_char (&place, '-') || !read_digits (&place, 2, &day) || !g_date_valid_dmy (day, month, year))
    return NULL;
  if (*place == '\0')
    return any ? g_strdup_printf ("--%02u-%02u", month, day) : g_strdup_printf ("%04u-%02u-%02u", year, month, day);
  g_string_printf (date, "%04u-%02u-%02uT", year, month, day);
  return !any && read_char (&place, 'T') && read_time (place, date) ? g_strdup (date->str) : NULL;
}

/* A TIMEX3 value as XML Schema has it (transfer full), or NULL. */
static char *
make_temporal (const char *value)
{
  g_autoptr (GString) time = g_string_new (NULL);

  if (value == NULL)
    return NULL;
  if (*value == 'T')
    return read_time (value + 1, time) ? g_strdup (time->str) : NULL;
  return make_date (value);
}

static gboolean
is_temporal (const char *value)
{
  g_autofree char *made = make_temporal (value);

  return made != NULL;
}

static void
put_temporal (NlpSink *sink, const char *name, const char *value)
{
  g_autofree char *made = make_temporal (value);

  nlp__markup_put_attribute (sink, name, made);
}

/* Attributes. */

static void
put_date_attributes (NlpSink *sink, const NlpLayer *numbers, guint32 row)
{
  const char *value = get_field (numbers, row, NLP_NUMBERS_VALUE);

  if (is_temporal (value))
    {
      put_temporal (sink, "when", value);
      return;
    }
  put_temporal (sink, "notBefore", get_field (numbers, row, NLP_NUMBERS_LOW));
  put_temporal (sink, "notAfter", get_field (numbers, row, NLP_NUMBERS_HIGH));
}

static void
put_quantity (NlpSink *sink, const NlpLayer *numbers, guint32 row, gboolean duration)
{
  const char *value = get_field (numbers, row, NLP_NUMBERS_VALUE), *unit = get_field (numbers, row, NLP_NUMBERS_UNIT);
  g_autofree char *quantity = NULL;

  if (duration && parse_duration (value, &quantity, &unit))
    value = quantity;
  put_decimal (sink, "quantity", value);
  nlp__markup_put_word (sink, "unit", unit);
}

void
nlp__tei_put_number_attributes (NlpSink *sink, const NlpLayer *numbers, guint32 row)
{
  const NlpProfileNumber *form = get_form (numbers, row);

  if (form == NULL)
    {
      nlp__sink_puts (sink, " type=\"" NLP_LAYER_NUMBERS "\"");
      nlp__markup_put_word (sink, "subtype", get_field (numbers, row, NLP_NUMBERS_KIND));
      return;
    }
  if (form->type == NULL)
    {
      put_date_attributes (sink, numbers, row);
      return;
    }
  nlp__markup_put_attribute (sink, "type", form->type);
  if (g_str_equal (form->kind, "range"))
    nlp__markup_put_word (sink, "unit", get_field (numbers, row, NLP_NUMBERS_UNIT));
  else if (form->element == NLP__ELEMENT_NUM)
    put_decimal (sink, "value", get_field (numbers, row, NLP_NUMBERS_VALUE));
  else
    put_quantity (sink, numbers, row, g_str_equal (form->kind, "duration"));
  put_decimal (sink, "atLeast", get_field (numbers, row, NLP_NUMBERS_LOW));
  put_decimal (sink, "atMost", get_field (numbers, row, NLP_NUMBERS_HIGH));
}

/* What the attributes say. */

static gboolean
carries_value (const NlpProfileNumber *form, const char *value)
{
  g_autofree char *quantity = NULL;
  const char *unit;

  if (form->type == NULL)
    return is_temporal (value);
  if (g_str_equal (form->kind, "range"))
    return FALSE;
  return is_decimal (value) || (g_str_equal (form->kind, "duration") && parse_duration (value, &quantity, &unit));
}

gboolean
nlp__tei_number_carries (const NlpLayer *numbers, guint32 row, guint field)
{
  const NlpProfileNumber *form = get_form (numbers, row);
  const char *value = get_field (numbers, row, field);

  if (value == NULL || field == NLP_NUMBERS_KIND)
    return TRUE;
  if (form == NULL)
    return FALSE;
  switch (field)
    {
    case NLP_NUMBERS_VALUE:
      return carries_value (form, value);
    case NLP_NUMBERS_UNIT:
      return form->element == NLP__ELEMENT_MEASURE && strpbrk (value, " \t\n\r") == NULL;
    case NLP_NUMBERS_LOW:
    case NLP_NUMBERS_HIGH:
      return form->type == NULL ? is_temporal (value) && !is_temporal (get_field (numbers, row, NLP_NUMBERS_VALUE))
                                : is_decimal (value);
    default:
      return FALSE;
    }
}
