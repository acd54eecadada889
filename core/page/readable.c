/* readable.c - TIMEX3, ISO 8601 and decimals to what people write.
 *
 * Names of months and days come from the C library's own table of the C locale, so that the same input gives the same bytes
 * everywhere.
 * SPDX-License-Identifier: MIT */
#include "page.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <nlp/layers.h>

static locale_t
get_c_locale (void)
{
  static gsize locale = 0;

  if (g_once_init_enter (&locale))
    g_once_init_leave (&locale, (gsize) newlocale (LC_ALL_MASK, "C", (locale_t) 0));
  return (locale_t) locale;
}

/* "2022-11-09", "2022-11", "2022": a day, a month, a year; NULL for anything else. */
static char *
make_date (const char *value)
{
  int year, month, day, n = 0;

  if (sscanf (value, "%4d-%2d-%2d%n", &year, &month, &day, &n) == 3 && n == 10 && g_date_valid_dmy (day, month, year))
    {
      GDate date;

      g_date_set_dmy ((g_date_clear (&date, 1), &date), day, month, year);
      return g_strdup_printf ("%s %d %s %d", nl_langinfo_l (DAY_1 + g_date_get_weekday (&date) % 7, get_c_locale ()), day,
                              nl_langinfo_l (MON_1 + month - 1, get_c_locale ()), year);
    }
  if (sscanf (value, "%4d-%2d%n", &year, &month, &n) == 2 && n == 7 && month >= 1 && month <= 12 && value[n] == '\0')
    return g_strdup_printf ("%s %d", nl_langinfo_l (MON_1 + month - 1, get_c_locale ()), year);
  return strspn (value, "0123456789") == 4 && value[4] == '\0' ? g_strdup (value) : NULL;
}

/* A decimal with its thousands parted by commas. */
static char *
group_digits (const char *decimal)
{
  gsize sign = *decimal == '-', n = strspn (decimal + sign, "0123456789");
  GString *grouped = g_string_new_len (decimal, sign);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0 && n > 4)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, decimal[sign + i]);
    }
  g_string_append (grouped, decimal + sign + n);
  return g_string_free (grouped, FALSE);
}

static void
append_amount (GString *text, const char *value, const char *unit)
{
  g_autofree char *grouped = group_digits (value);

  g_string_append (text, grouped);
  if (unit != NULL)
    g_string_append_printf (text, " %s", unit);
}

/* P1Y2M3DT4H: the parts that are there, with the names of ISO's letters. */
static char *
make_duration (const char *value)
{
  static const struct
  {
    char letter;
    const char *name;
  } date_parts[] = { { 'Y', "year" }, { 'M', "month" }, { 'W', "week" }, { 'D', "day" } },
    time_parts[] = { { 'H', "hour" }, { 'M', "minute" }, { 'S', "second" } };
  GString *text = g_string_new (NULL);
  gboolean of_time = FALSE;

  for (const char *at = value + (*value == 'P'); *at != '\0';)
    {
      gsize n = strspn (at, "0123456789."), n_parts = of_time ? G_N_ELEMENTS (time_parts) : G_N_ELEMENTS (date_parts), i = 0;
      gboolean one = n == 1 && *at == '1';

      if (*at == 'T' && !of_time)
        {
          of_time = TRUE;
          at++;
          continue;
        }
      while (i < n_parts && (of_time ? time_parts[i].letter : date_parts[i].letter) != at[n])
        i++;
      if (n == 0 || i == n_parts)
        {
          g_string_free (text, TRUE);
          return NULL;
        }
      g_string_append_printf (text, "%s%.*s %s%s", text->len > 0 ? " " : "", (int) n, at,
                              of_time ? time_parts[i].name : date_parts[i].name, one ? "" : "s");
      at += n + 1;
    }
  return g_string_free (text, FALSE);
}

static const char *
get_sign (const char *mod)
{
  static const char *const signs[][2] = { { "approx", "about " },
                                          { "at_least", "at least " },
                                          { "more_than", "more than " },
                                          { "at_most", "at most " },
                                          { "less_than", "less than " } };

  for (guint i = 0; mod != NULL && i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (mod, signs[i][0]))
      return signs[i][1];
  return "";
}

/* Of a row with bounds: "3 to 5 kilometre". */
static char *
make_range (const char *low, const char *high, const char *unit)
{
  g_autofree char *first = low != NULL ? make_date (low) : NULL, *last = high != NULL ? make_date (high) : NULL;
  GString *text = g_string_new (NULL);

  if (first != NULL || last != NULL)
    g_string_append_printf (text, "%s to %s", first != NULL ? first : "\xe2\x80\xa6", last != NULL ? last : "\xe2\x80\xa6");
  else
    {
      append_amount (text, low != NULL ? low : "\xe2\x80\xa6", NULL);
      g_string_append (text, " to ");
      append_amount (text, high != NULL ? high : "\xe2\x80\xa6", unit);
    }
  return g_string_free (text, FALSE);
}

static char *
make_value (const NlpLayer *numbers, guint row)
{
  const char *kind = nlp_layer_get_string (numbers, row, NLP_NUMBERS_KIND);
  const char *value = nlp_layer_get_string (numbers, row, NLP_NUMBERS_VALUE);
  const char *resolved = nlp_layer_get_string (numbers, row, NLP_NUMBERS_RESOLVED);
  const char *unit = nlp_layer_get_string (numbers, row, NLP_NUMBERS_UNIT);
  GString *text;
  char *date;

  if (g_strcmp0 (kind, "duration") == 0)
    return value != NULL ? make_duration (value) : NULL;
  date = resolved != NULL ? make_date (resolved) : NULL;
  if (date == NULL && value != NULL && (g_strcmp0 (kind, "date") == 0 || g_strcmp0 (kind, "time") == 0))
    return make_date (value);
  if (date != NULL || value == NULL)
    return date;
  text = g_string_new (NULL);
  append_amount (text, value, g_strcmp0 (kind, "percent") == 0 ? "%" : unit);
  return g_string_free (text, FALSE);
}

char *
nlp__page_make_readable (const NlpLayer *numbers, guint row)
{
  const char *low = nlp_layer_get_string (numbers, row, NLP_NUMBERS_LOW);
  const char *high = nlp_layer_get_string (numbers, row, NLP_NUMBERS_HIGH);
  g_autofree char *value = low != NULL || high != NULL ? make_range (low, high, nlp_layer_get_string (numbers, row, NLP_NUMBERS_UNIT))
                                                       : make_value (numbers, row);

  if (value == NULL)
    return NULL;
  return g_strconcat (get_sign (nlp_layer_get_string (numbers, row, NLP_NUMBERS_MOD)), value, NULL);
}

gboolean
nlp__page_is_vague (const NlpLayer *numbers, guint row)
{
  return g_strcmp0 (nlp_layer_get_string (numbers, row, NLP_NUMBERS_MOD), "vague") == 0;
}
