/* calendar.h - days, as GDate counts them, for when.c and its neighbours.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "when.h"

#define MONTHS 12
#define WEEKDAYS 7
#define LAST_YEAR 9999

gboolean calendar_is_day (int year, int month, int day);
guint32 calendar_to_julian (int year, int month, int day);
gboolean calendar_get_date (guint32 julian, GDate *date);
int calendar_get_weekday (guint32 julian);

/* The Monday of a week of an ISO year, and the other way round. */
guint32 calendar_get_monday (int year, int week);
void calendar_set_week (When *when, guint32 monday);

void calendar_set_day (When *when, guint32 julian);

/* The same day some months on, or the last of that month. FALSE beyond the calendar. */
gboolean calendar_add_months (guint32 *julian, int months);
