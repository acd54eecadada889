/* value-agreement.c - whether two figures with their units mean the same.
 *
 * Decimals are equal within 1e-5 of the larger, so that a conversion's last digits do not count. Units may be names,
 * plurals or symbols, and different ones of one dimension: a mile is 1609.344 m.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <nlp.h>
#include "score-units.h"
#include "value-agreement.h"

#define TOLERANCE 1e-5
#define UNIT_TOLERANCE 1e-4

/* What figures can be counted in. */
typedef struct
{
  guint dimension;    /* a sense of the table of units */
  double factor;      /* to the first unit of its dimension */
} Unit;

gboolean
value_read_number (const char *text, double *number)
{
  GString *digits = g_string_new (text);
  char *end, *behind;

  g_strstrip (digits->str);
  digits->len = strlen (digits->str);
  g_string_replace (digits, ",", "", 0);
  g_string_replace (digits, "_", "", 0);
  g_string_replace (digits, "−", "-", 0);
  while (digits->len > 0 && digits->str[digits->len - 1] == '%')
    g_string_truncate (digits, digits->len - 1);
  *number = g_ascii_strtod (digits->str, &end);
  if (end > digits->str && *end == '/' && g_ascii_isdigit (end[1]))
    {
      *number /= g_ascii_strtod (end + 1, &behind);
      end = behind;
    }
  g_strstrip (digits->str);
  end = end > digits->str && *end == '\0' && isfinite (*number) ? end : NULL;
  g_string_free (digits, TRUE);
  return end != NULL;
}

static gboolean
are_near (double one, double other, double tolerance)
{
  return one == other || fabs (one - other) <= tolerance * MAX (fabs (one), fabs (other));
}

gboolean
value_numbers_equal (const char *one, const char *other, double factor)
{
  double a, b;

  return one && other && value_read_number (one, &a) && value_read_number (other, &b)
         && are_near (a * factor, b, TOLERANCE);
}

/* One blank for white space and "_". */
static char *
tidy (const char *name)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = name; *p; p++)
    if (!g_ascii_isspace (*p) && *p != '_')
      g_string_append_c (plain, *p);
    else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
      g_string_append_c (plain, ' ');
  return g_strchomp (g_string_free (plain, FALSE));
}

/* What @name is in the table in the sense of a currency, a scale... */
static const char *
find_code (const char *name, guint sense)
{
  const NlpLexiconTable *table = nlp_lexicon_get_table (&score_units, NULL);
  guint32 spelling = nlp_lexicon_find (table, name, strlen (name));

  return spelling != 0 ? nlp_lexicon_get_value (table, spelling, sense) : NULL;
}

static gboolean
find_unit (const char *name, Unit *unit)
{
  const NlpLexiconTable *table = nlp_lexicon_get_table (&score_units, NULL);
  guint32 spelling = nlp_lexicon_find (table, name, strlen (name));

  for (guint sense = UNITS_LENGTH; spelling != 0 && sense <= UNITS_KELVIN; sense++)
    {
      *unit = (Unit) { sense, nlp_lexicon_get_number (table, spelling, sense) };
      if (unit->factor > 0)
        return TRUE;
    }
  return FALSE;
}

/* As written, and in the singular: "Miles", "miles per hour", "inches". */
static gboolean
read_unit (const char *name, Unit *unit)
{
  g_autofree char *plain = tidy (name);
  g_autoptr (GString) singular = g_string_new (plain);

  if (find_unit (plain, unit))
    return TRUE;
  g_string_replace (singular, "s per ", " per ", 0);
  if (find_unit (singular->str, unit))
    return TRUE;
  for (guint letters = 1; letters <= 2 && singular->len > letters; letters++)
    {
      g_autofree char *shorter = g_strndup (singular->str, singular->len - letters);

      if (g_str_has_suffix (singular->str, letters == 1 ? "s" : "es") && find_unit (shorter, unit))
        return TRUE;
    }
  return FALSE;
}

static gboolean
names_equal (const char *one, const char *other)
{
  g_autofree char *a = g_utf8_strdown (one, -1), *b = g_utf8_strdown (other, -1);
  gsize n_a = strlen (a), n_b = strlen (b);

  n_a -= n_a > 1 && a[n_a - 1] == 's';
  n_b -= n_b > 1 && b[n_b - 1] == 's';
  return n_a == n_b && strncmp (a, b, n_a) == 0;
}

gboolean
value_quantities_equal (const char *value, const char *unit, const char *other_value, const char *other_unit)
{
  Unit one, other;
  double a, b;

  if (!unit)
    return value_numbers_equal (value, other_value, 1);
  if (!other_unit || !value || !other_value || !value_read_number (value, &a) || !value_read_number (other_value, &b))
    return FALSE;
  if (read_unit (unit, &one) && read_unit (other_unit, &other))
    return one.dimension == other.dimension && are_near (a * one.factor, b * other.factor, UNIT_TOLERANCE);
  return names_equal (unit, other_unit) && are_near (a, b, TOLERANCE);
}

static char *
dup_currency (const char *unit)
{
  g_autofree char *upper = g_utf8_strup (unit, -1);
  const char *code = find_code (g_strstrip (upper), UNITS_CURRENCY);
  gsize n = strlen (upper);

  if (!code && n > 1 && upper[n - 1] == 'S')
    {
      g_autofree char *singular = g_strndup (upper, n - 1);

      code = find_code (singular, UNITS_CURRENCY);
    }
  return g_strdup (code ? code : upper);
}

/* UCUM's "[degF]" has brackets. */
static char *
dup_temperature (const char *unit)
{
  g_autofree char *bare = g_strstrip (g_strdelimit (g_strdup (unit), "[]", ' '));
  const char *scale = find_code (bare, UNITS_SCALE);

  return g_strdup (scale ? scale : unit);
}

gboolean
value_units_equal (const char *one, const char *other, const char *kind)
{
  g_autofree char *a = NULL, *b = NULL;
  Unit first, second;

  if (!one || !other)
    return one == other;
  if (g_strcmp0 (kind, "money") == 0)
    {
      a = dup_currency (one);
      b = dup_currency (other);
      return g_str_equal (a, b);
    }
  if (g_strcmp0 (kind, "temperature") == 0)
    {
      a = dup_temperature (one);
      b = dup_temperature (other);
      return g_str_equal (a, b);
    }
  if (read_unit (one, &first) && read_unit (other, &second))
    return first.dimension == second.dimension && first.factor == second.factor;
  return names_equal (one, other);
}
