/* value-agreement.c - whether two figures with their units mean the same.
 *
 * Decimals are equal within 1e-5 of the larger, so that a conversion's last digits do not count. Units may be names,
 * plurals or symbols, and different ones of one dimension: a mile is 1609.344 m.
 * SPDX-License-Identifier: MIT */

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "value-agreement.h"

#define TOLERANCE 1e-5
#define UNIT_TOLERANCE 1e-4

typedef struct
{
  const char *names;  /* " a | b | c |" */
  char dimension;
  double factor;      /* to the first unit of its dimension */
} Unit;

static const Unit units[] = {
  { "|metre|meter|m|", 'L', 1 },
  { "|kilometre|kilometer|km|", 'L', 1000 },
  { "|centimetre|centimeter|cm|", 'L', 0.01 },
  { "|millimetre|millimeter|mm|", 'L', 0.001 },
  { "|decimetre|decimeter|dm|", 'L', 0.1 },
  { "|micrometre|micrometer|micron|um|µm|", 'L', 1e-6 },
  { "|nanometre|nanometer|nm|", 'L', 1e-9 },
  { "|picometre|picometer|pm|", 'L', 1e-12 },
  { "|inch|in|[in_i]|", 'L', 0.0254 },
  { "|foot|feet|ft|[ft_i]|", 'L', 0.3048 },
  { "|yard|yd|[yd_i]|", 'L', 0.9144 },
  { "|mile|mi|[mi_i]|", 'L', 1609.344 },
  { "|nautical mile|nmi|", 'L', 1852 },
  { "|light year|light-year|ly|", 'L', 9.4607304725808e15 },
  { "|kilogram|kilogramme|kilo|kg|", 'M', 1 },
  { "|gram|gramme|g|", 'M', 0.001 },
  { "|milligram|mg|", 'M', 1e-6 },
  { "|microgram|mcg|µg|ug|", 'M', 1e-9 },
  { "|pound|lb|[lb_av]|", 'M', 0.45359237 },
  { "|ounce|oz|[oz_av]|", 'M', 0.028349523125 },
  { "|ton|short ton|", 'M', 907.18474 },
  { "|tonne|metric ton|t|", 'M', 1000 },
  { "|stone|", 'M', 6.35029318 },
  { "|dram|", 'M', 0.0017718451953125 },
  { "|litre|liter|l|", 'V', 0.001 },
  { "|millilitre|milliliter|ml|cubic centimeter|cm3|", 'V', 1e-6 },
  { "|hectolitre|hectoliter|hl|", 'V', 0.1 },
  { "|gallon|gal|", 'V', 0.003785411784 },
  { "|barrel|bbl|", 'V', 0.158987294928 },
  { "|cubic foot|cubic feet|ft3|", 'V', 0.028316846592 },
  { "|cubic metre|cubic meter|m3|", 'V', 1 },
  { "|cup|", 'V', 2.365882365e-4 },
  { "|tablespoon|tbsp|", 'V', 1.478676478125e-5 },
  { "|teaspoon|tsp|", 'V', 4.92892159375e-6 },
  { "|pint|pt|", 'V', 4.73176473e-4 },
  { "|quart|qt|", 'V', 9.46352946e-4 },
  { "|square metre|square meter|m2|m²|", 'A', 1 },
  { "|square kilometre|square kilometer|km2|km²|", 'A', 1e6 },
  { "|acre|", 'A', 4046.8564224 },
  { "|hectare|ha|square hectometer|square hectometre|", 'A', 1e4 },
  { "|square mile|mi2|", 'A', 2589988.110336 },
  { "|square foot|square feet|sq ft|ft2|", 'A', 0.09290304 },
  { "|square inch|", 'A', 6.4516e-4 },
  { "|square yard|", 'A', 0.83612736 },
  { "|metre per second|meter per second|m/s|", 'S', 1 },
  { "|kilometre per hour|kilometer per hour|km/h|kph|kmh|", 'S', 1 / 3.6 },
  { "|mile per hour|mph|mi/h|", 'S', 0.44704 },
  { "|knot|kn|", 'S', 0.514444 },
  { "|kilometer per second|kilometre per second|meter per millisecond|km/s|", 'S', 1000 },
  { "|centimeter per millisecond|", 'S', 10 },
  { "|kilometer per millisecond|", 'S', 1e6 },
  { "|bit|", 'I', 1 },
  { "|byte|", 'I', 8 },
  { "|kilobyte|kb|", 'I', 8e3 },
  { "|megabit|mbit|", 'I', 1e6 },
  { "|megabyte|mb|", 'I', 8e6 },
  { "|gigabit|", 'I', 1e9 },
  { "|gigabyte|gb|", 'I', 8e9 },
  { "|terabyte|tb|", 'I', 8e12 },
  { "|degree|deg|°|", 'D', 1 },
  { "|radian|rad|", 'D', 57.29577951308232 },
  { "|turn|round|", 'D', 360 },
  { "|watt|w|", 'P', 1 },
  { "|kilowatt|kw|", 'P', 1e3 },
  { "|megawatt|mw|", 'P', 1e6 },
  { "|gigawatt|gw|", 'P', 1e9 },
  { "|horsepower|hp|", 'P', 745.69987 },
  { "|joule|j|", 'E', 1 },
  { "|kilowatt hour|kwh|", 'E', 3.6e6 },
  { "|calorie|kcal|", 'E', 4184 },
  { "|hertz|hz|", 'F', 1 },
  { "|kilohertz|khz|", 'F', 1e3 },
  { "|megahertz|mhz|", 'F', 1e6 },
  { "|gigahertz|ghz|", 'F', 1e9 },
  { "|second|sec|s|", 'T', 1 },
  { "|minute|min|", 'T', 60 },
  { "|hour|hr|h|", 'T', 3600 },
  { "|day|d|", 'T', 86400 },
  { "|week|wk|", 'T', 604800 },
  { "|month|mo|", 'T', 2629746 },
  { "|year|year old|yr|y|a|", 'T', 31556952 },
  { "|kelvin|k|", 'K', 1 },
};

static const char *const currencies[][2]
    = { { "$", "USD" }, { "DOLLAR", "USD" }, { "US$", "USD" }, { "CENT", "USD" }, { "£", "GBP" }, { "POUND", "GBP" },
        { "€", "EUR" }, { "EURO", "EUR" }, { "¥", "JPY" }, { "YEN", "JPY" } };

static const char *const temperatures[][2]
    = { { "c", "C" }, { "celsius", "C" }, { "centigrade", "C" }, { "cel", "C" }, { "°c", "C" }, { "degc", "C" },
        { "degree celsius", "C" }, { "degrees celsius", "C" }, { "f", "F" }, { "fahrenheit", "F" }, { "°f", "F" },
        { "degf", "F" }, { "[degf]", "F" }, { "degree fahrenheit", "F" }, { "degrees fahrenheit", "F" }, { "k", "K" },
        { "kelvin", "K" }, { "degree", "degree" }, { "degrees", "degree" }, { "deg", "degree" }, { "°", "degree" } };

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

static const Unit *
find_unit (const char *name)
{
  g_autofree char *key = g_strdup_printf ("|%s|", name);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strstr (units[i].names, key))
      return &units[i];
  return NULL;
}

/* As written, in lower case, and in the singular: "Miles", "miles per hour", "inches". */
static const Unit *
read_unit (const char *name)
{
  g_autofree char *plain = tidy (name), *lower = g_utf8_strdown (plain, -1);
  g_autoptr (GString) singular = g_string_new (lower);
  const Unit *unit = find_unit (plain);

  if (!unit)
    unit = find_unit (lower);
  if (unit)
    return unit;
  g_string_replace (singular, "s per ", " per ", 0);
  unit = find_unit (singular->str);
  for (guint letters = 1; !unit && letters <= 2 && singular->len > letters; letters++)
    {
      g_autofree char *shorter = g_strndup (singular->str, singular->len - letters);

      if (g_str_has_suffix (singular->str, letters == 1 ? "s" : "es"))
        unit = find_unit (shorter);
    }
  return unit;
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
  const Unit *one, *other;
  double a, b;

  if (!unit)
    return value_numbers_equal (value, other_value, 1);
  if (!other_unit || !value || !other_value || !value_read_number (value, &a) || !value_read_number (other_value, &b))
    return FALSE;
  one = read_unit (unit);
  other = read_unit (other_unit);
  if (one && other)
    return one->dimension == other->dimension && are_near (a * one->factor, b * other->factor, UNIT_TOLERANCE);
  return names_equal (unit, other_unit) && are_near (a, b, TOLERANCE);
}

static const char *
find_pair (const char *const pairs[][2], guint n, const char *key)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (pairs[i][0], key))
      return pairs[i][1];
  return NULL;
}

static char *
dup_currency (const char *unit)
{
  g_autofree char *upper = g_utf8_strup (unit, -1);
  const char *code = find_pair (currencies, G_N_ELEMENTS (currencies), g_strstrip (upper));
  gsize n = strlen (upper);

  if (!code && n > 1 && upper[n - 1] == 'S')
    {
      g_autofree char *singular = g_strndup (upper, n - 1);

      code = find_pair (currencies, G_N_ELEMENTS (currencies), singular);
    }
  return g_strdup (code ? code : upper);
}

static char *
dup_temperature (const char *unit)
{
  g_autofree char *lower = g_utf8_strdown (unit, -1);
  const char *known = find_pair (temperatures, G_N_ELEMENTS (temperatures), g_strstrip (lower));

  return g_strdup (known ? known : unit);
}

gboolean
value_units_equal (const char *one, const char *other, const char *kind)
{
  g_autofree char *a = NULL, *b = NULL;
  const Unit *first, *second;

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
  first = read_unit (one);
  second = read_unit (other);
  return first && second ? first == second : names_equal (one, other);
}
