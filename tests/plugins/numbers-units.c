/* numbers-units.c - the factors of our table of units against those of UDUNITS-2.
 * SPDX-License-Identifier: MIT */
#include "check.h"

#include "lexeme-vocabulary.h"

#include <math.h>
#include <string.h>
#include <udunits2.h>

static ut_system *units;

static double
factor_of (const Unit *unit)
{
  return g_ascii_strtod (unit->numerator, NULL) / g_ascii_strtod (unit->denominator, NULL);
}

/* "meter per second" is "meter/second" to UDUNITS. */
static ut_unit *
parse_si_unit (const Unit *unit)
{
  g_autoptr (GString) name = g_string_new (unit->si_unit);

  g_string_replace (name, " per ", "/", 0);
  if (g_str_equal (name->str, "square meter"))
    g_string_assign (name, "meter2");
  if (g_str_equal (name->str, "cubic meter"))
    g_string_assign (name, "meter3");
  return ut_parse (units, name->str, UT_ASCII);
}

static void
factors_agree_with_udunits (void)
{
  guint checked = 0;

  units = ut_read_xml (NULL);
  if (units == NULL)
    return;
  for (guint i = 0; i < vocabulary_n_units; i++)
    {
      const Unit *unit = &vocabulary_units[i];
      ut_unit *theirs, *si;
      cv_converter *converter;

      if (g_str_equal (unit->udunits, "-"))
        continue;
      theirs = ut_parse (units, unit->udunits, UT_ASCII);
      si = parse_si_unit (unit);
      converter = theirs != NULL && si != NULL ? ut_get_converter (theirs, si) : NULL;
      if (converter == NULL || fabs (cv_convert_double (converter, 1.0) / factor_of (unit) - 1) > 1e-6)
        {
          fprintf (stderr, "%s: %s %s does not agree with %s\n", unit->name, unit->numerator, unit->denominator, unit->udunits);
          CU_FAIL ("a factor differs");
        }
      checked++;
      if (converter != NULL)
        cv_free (converter);
      ut_free (theirs);
      ut_free (si);
    }
  ut_free_system (units);
  CU_ASSERT (checked > 50);
}

static void
each_dimension_has_its_si_unit (void)
{
  for (guint i = 0; i < vocabulary_n_units; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < vocabulary_n_units; j++)
        found |= g_str_equal (vocabulary_units[j].name, vocabulary_units[i].si_unit)
                 && g_str_equal (vocabulary_units[j].dimension, vocabulary_units[i].dimension) && factor_of (&vocabulary_units[j]) == 1;
      CU_ASSERT_TRUE (found);
    }
}

CHECK_MAIN (CHECK_CASE (factors_agree_with_udunits), CHECK_CASE (each_dimension_has_its_si_unit))
