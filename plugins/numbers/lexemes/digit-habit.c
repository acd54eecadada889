/* digit-habit.c - whether "85.000" is a thousand times "85" in a text: so its other figures tell.
 * SPDX-License-Identifier: MIT */
#include "digit-habit.h"

#include <string.h>

#define GROUP 3

static gboolean
are_digits (const char *text, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

/* A mark between a digit and a group of three. */
static gboolean
is_before_group (const char *text, const char *mark)
{
  return mark > text && g_ascii_isdigit (mark[-1]) && are_digits (mark + 1, GROUP);
}

static gboolean
has_grouping_point (const char *text)
{
  for (const char *point = strchr (text, '.'); point != NULL; point = strchr (point + 1, '.'))
    if (is_before_group (text, point))
      {
        const char *next = point + 1 + GROUP;

        if ((*next == '.' && are_digits (next + 1, GROUP)) || (*next == ',' && g_ascii_isdigit (next[1])))
          return TRUE;
      }
  return FALSE;
}

static gboolean
has_grouping_comma (const char *text)
{
  for (const char *comma = strchr (text, ','); comma != NULL; comma = strchr (comma + 1, ','))
    if (is_before_group (text, comma) && !g_ascii_isdigit (comma[1 + GROUP])
        && !(comma - text > GROUP && comma[-1 - GROUP] == '.'))
      return TRUE;
  return FALSE;
}

gboolean
digit_habit_is_points (const char *text)
{
  return has_grouping_point (text) && !has_grouping_comma (text);
}
