/* operations-list.h - what rules do with the values of their parts. One OPERATION (name in the rules, function) each.
 * SPDX-License-Identifier: MIT */
OPERATION (same, same)                               /* the value as it is */
OPERATION (date, date)                               /* year, month, day; any may be left out */
OPERATION (era, era)                                 /* year, era */
OPERATION (century, century)                         /* the nth, era */
OPERATION (year_of, year_of)                         /* a moment that is a year */
OPERATION (part, part)                               /* period, which of the year (the last if it has no number), year */
OPERATION (season, season)                           /* season, year */
OPERATION (years_of, years_of)                       /* the last two digits of a year */
OPERATION (decade, decade)                           /* its first year, or the last two digits of that, and the first two */
OPERATION (edge, edge)                               /* edge, first year of a decade */
OPERATION (years, years)                             /* year, another year or its last two digits */
OPERATION (days, days)                               /* day, day, month, year */
OPERATION (months, months)                           /* month, month, year */
OPERATION (weekday_day, date_weekday_day)            /* weekday, day of the month */
OPERATION (within, within)                           /* moment that tells a month, day */
OPERATION (log_time, log_time)                       /* month, day, time of day, year */
OPERATION (other, other)                             /* day, another day of the same month */
OPERATION (in_year, in_year)                         /* day, a moment in its year, or the year */
OPERATION (day_in_year, day_in_year)                 /* month, day, a moment in its year */
OPERATION (from_end, from_end)                       /* rank, counted from the end */
OPERATION (this, this_one)                           /* period: the one that is now */
OPERATION (nth_weekday, nth_weekday)                 /* rank, weekday, month, part of the day */
OPERATION (nth_period, nth_period)                   /* rank, period, month or year */
OPERATION (nth_bare, nth_bare)                       /* rank, weekday: of this month */
OPERATION (nth_week_of, nth_week_of)                 /* day */
OPERATION (nth_week_of_day, nth_week_of_day)         /* day of the month */
OPERATION (nth_week, nth_week)                       /* number, year */
OPERATION (day_and_clock, moment_day_and_clock)      /* day, time of day */
OPERATION (feast, feast_of_year)                     /* feast, year */
OPERATION (nth_from, feast_nth_from)                 /* rank, period, day from which it is counted */
OPERATION (nth_weekday_from, feast_nth_weekday_from) /* rank, weekday, feast, -1 before it, 1 after it, 0 from it on */
OPERATION (zone, zone)                               /* time of day, zone */
OPERATION (clock, clock_time)                        /* hour, minute */
OPERATION (minutes, clock_minutes)                   /* 1 to 59 */
OPERATION (past, clock_past)                         /* minutes, time of day or hour */
OPERATION (before, clock_before)                     /* minutes, time of day or hour */
OPERATION (military, military)                       /* hour and minute in four digits */
OPERATION (lasting, lasting)                         /* hours, minutes, seconds */
OPERATION (edge_day, stretch_edge_day)               /* edge, moment: its last day, where the edge is its end */
OPERATION (span, stretch_span)                       /* from, to: what one leaves out the other tells */
OPERATION (far_span, stretch_far_span)               /* the same, where neither is a bare figure */
OPERATION (clock_span, stretch_clock_span)           /* the same, of times of day */
OPERATION (minutes_span, stretch_minutes_span)       /* the same, where both have minutes */
OPERATION (day_span, stretch_day_span)               /* from a moment to a day of the month */
OPERATION (days_to, stretch_days_to)                 /* from a day of the month to a moment */
OPERATION (days_of, stretch_days_of)                 /* day, day, month as a moment */
OPERATION (year_span, stretch_year_span)             /* year, a later year or its last two digits */
OPERATION (day_hours, stretch_day_hours)             /* day, hour, hour */
OPERATION (days_hours, stretch_days_hours)           /* first day, last day, hour, hour */
OPERATION (lasting_from, stretch_lasting_from)       /* moment, length */
OPERATION (away, distance_away)                      /* length, direction */
OPERATION (ahead, distance_ahead)                    /* length, where the clause looks ahead */
OPERATION (moved, distance_moved)                    /* length, direction, moment */
OPERATION (weekdays_away, distance_weekdays_away)    /* how many, weekday, direction */
OPERATION (weekday_away, distance_weekday_away)      /* weekday, length, direction: that day of the week which the distance leads to */
OPERATION (counted, distance_counted)                /* length, 1 first or -1 last, moment: the first two weeks of May */
OPERATION (rest, distance_rest)                      /* period: from today to its end */
OPERATION (around_now, distance_around_now)          /* length, direction */
OPERATION (around_now_one, distance_around_now_one)  /* period, direction */
OPERATION (around_now_some, distance_around_now_some) /* how many, period, direction */
OPERATION (edge_of, edge_of_moment)                  /* edge, moment */
OPERATION (edge_of_this, edge_of_this)               /* edge, period: of the one that is now */
OPERATION (bound, edge_bound)                        /* bound, moment */
OPERATION (lasts, length_alone)                      /* length */
OPERATION (whole, length_whole)                      /* period */
OPERATION (day_number, date_day_number)              /* figure or number word: one that is a day of a month */
OPERATION (month_day, date_month_day)                /* month, day, year as a moment */
OPERATION (month_year, month_year)                   /* month, year as a moment */
OPERATION (possible, date_possible)                  /* moment that the calendar has */
OPERATION (impossible, date_impossible)              /* moment that it lacks */
OPERATION (with_day, date_with_day)                  /* moment that tells a day */
OPERATION (named_day, date_named_day)                /* weekday, day */
OPERATION (weekday, date_weekday)                    /* weekday */
OPERATION (day_alone, date_day_alone)                /* day of the month */
OPERATION (day_from_today, relative_day)             /* how many days */
OPERATION (now, relative_now)                        /* */
OPERATION (beside_month, relative_month)             /* direction, month */
OPERATION (beside_weekday, relative_weekday)         /* direction, weekday */
OPERATION (beside_season, relative_season)           /* direction, season */
OPERATION (beside_part, relative_part)               /* direction, part of the day */
OPERATION (beside_period, relative_period)           /* direction, period */
OPERATION (beside_day, relative_month_day)           /* direction, day */
OPERATION (beside_feast, feast_beside_now)           /* direction, feast */
OPERATION (period_after_next, relative_period_after) /* period */
OPERATION (weekday_of_week, relative_weekday_of_week) /* direction, period, weekday */
OPERATION (this_weekend, relative_weekend)           /* period */
OPERATION (this_period, relative_bare_period)        /* period */
OPERATION (day_and_spoken, moment_day_and_spoken)    /* day, hour and minutes in words */
OPERATION (part_and_hour, moment_part_and_hour)      /* day with its part, hour */
OPERATION (clock_and_day, moment_clock_and_day)      /* time of day, day */
OPERATION (part_and_clock, moment_part_and_clock)    /* part of the day, time of day */
OPERATION (part_alone, moment_part)                  /* part of the day */
