/* operations-list.h - what rules do with the values of their parts. One OPERATION (name) for each function of operations.c.
 * SPDX-License-Identifier: MIT */
OPERATION (same)             /* the value as it is */
OPERATION (date)             /* year, month, day; any may be left out */
OPERATION (era)              /* year, era */
OPERATION (century)          /* the nth, era */
OPERATION (year_of)          /* a moment that is a year */
OPERATION (part)             /* period, which of the year (the last if it has no number), year */
OPERATION (season)           /* season, year */
OPERATION (years_of)         /* the last two digits of a year */
OPERATION (decade)           /* its first year, or the last two digits of that, and the first two */
OPERATION (edge)             /* edge, first year of a decade */
OPERATION (years)            /* year, another year or its last two digits */
OPERATION (days)             /* day, day, month, year */
OPERATION (months)           /* month, month, year */
OPERATION (weekday_day)      /* weekday, day of the month */
OPERATION (within)           /* moment that tells a month, day */
OPERATION (log_time)         /* month, day, time of day, year */
OPERATION (other)            /* day, another day of the same month */
OPERATION (in_year)          /* day, a moment in its year, or the year */
OPERATION (day_in_year)      /* month, day, a moment in its year */
OPERATION (from_end)         /* rank, counted from the end */
OPERATION (this)             /* period: the one that is now */
OPERATION (nth_weekday)      /* rank, weekday, month, part of the day */
OPERATION (nth_period)       /* rank, period, month or year */
OPERATION (nth_bare)         /* rank, weekday: of this month */
OPERATION (nth_week_of)      /* day */
OPERATION (nth_week_of_day)  /* day of the month */
OPERATION (nth_week)         /* number, year */
OPERATION (day_and_clock)    /* day, time of day */
OPERATION (feast)            /* feast, year */
OPERATION (nth_from)         /* rank, period, day from which it is counted */
OPERATION (nth_weekday_from) /* rank, weekday, "before" or "after", day */
OPERATION (zone)             /* time of day, zone */
OPERATION (clock)            /* hour, minute */
OPERATION (military)         /* hour and minute in four digits */
OPERATION (lasting)          /* hours, minutes, seconds */
OPERATION (edge_day)         /* edge, moment: its last day, where the edge is its end */
OPERATION (span)             /* from, to: what one leaves out the other tells */
OPERATION (far_span)         /* the same, where neither is a bare figure */
OPERATION (clock_span)       /* the same, of times of day */
OPERATION (minutes_span)     /* the same, where both have minutes */
OPERATION (day_span)         /* from a moment to a day of the month */
OPERATION (days_to)          /* from a day of the month to a moment */
OPERATION (days_of)          /* day, day, month as a moment */
OPERATION (year_span)        /* year, a later year or its last two digits */
OPERATION (day_hours)        /* day, hour, hour */
OPERATION (lasting_from)     /* moment, length */
OPERATION (away)             /* length, direction */
OPERATION (ahead)            /* length, where the clause looks ahead */
OPERATION (moved)            /* length, direction, moment */
OPERATION (weekdays_away)    /* how many, weekday, direction */
OPERATION (weekday_away)     /* weekday, length, direction: that day of the week which the distance leads to */
OPERATION (counted)          /* length, 1 first or -1 last, moment: the first two weeks of May */
OPERATION (rest)             /* period: from today to its end */
OPERATION (around_now)       /* length, direction */
OPERATION (around_now_one)   /* period, direction */
OPERATION (around_now_some)  /* how many, period, direction */
OPERATION (edge_of)          /* edge, moment */
OPERATION (edge_of_this)     /* edge, period: of the one that is now */
OPERATION (bound)            /* bound, moment */
OPERATION (lasts)            /* length */
OPERATION (weekdays)         /* weekday, where it is written in the plural */
OPERATION (whole)            /* period */
