/* terminals-list.h - what the rules of times.rules can rest on.
 *
 * A list of TERMINAL (NAME, what must be at the lexeme). The first part are senses of words (word-senses.h), the second part are read by
 * functions (terminals.c). Included by the chart and by the program that compiles the rules.
 * SPDX-License-Identifier: MIT */
#ifdef SENSE_TERMINAL
SENSE_TERMINAL (WEEKDAY, WEEKDAY)
SENSE_TERMINAL (SEASON, SEASON)
SENSE_TERMINAL (PART, DAYPART)
SENSE_TERMINAL (PERIOD, PERIOD)
SENSE_TERMINAL (RELATIVE, RELATIVE)
SENSE_TERMINAL (EDGE, PERIOD_EDGE)
SENSE_TERMINAL (DECADE, DECADE)
SENSE_TERMINAL (ERA, ERA)
SENSE_TERMINAL (ZONE, ZONE)
SENSE_TERMINAL (HOLIDAY, HOLIDAY)
SENSE_TERMINAL (AGO, AGO)
SENSE_TERMINAL (BOUND, TIME_BOUND)
SENSE_TERMINAL (DEICTIC, DEICTIC)
SENSE_TERMINAL (NOW, NOW)
SENSE_TERMINAL (SET, SET)
#endif
#ifdef READ_TERMINAL
READ_TERMINAL (MONTH)    /* where it is no other word for sure: 1 to 12 */
READ_TERMINAL (AMONTH)   /* where it may be one beside a day or a year */
READ_TERMINAL (LONE)     /* where it is a time by itself */
READ_TERMINAL (DAYNAME)  /* one weekday: 1 to 7 */
READ_TERMINAL (DAYNAMES) /* many: "Fridays" */
READ_TERMINAL (FIGURED)  /* a day or a month in figures: "2015-09-22", "4/25", "2016-11" */
READ_TERMINAL (POINTED)  /* a day of a month that looks like a decimal: "7.6" */
READ_TERMINAL (PLACED)   /* a year, where one is to be expected */
READ_TERMINAL (FIGURE)   /* any of up to 9 digits */
READ_TERMINAL (DAY)      /* 1 to 31 in one or two digits */
READ_TERMINAL (TWO)      /* two digits */
READ_TERMINAL (YEAR)     /* four digits, 1000 to 2999 */
READ_TERMINAL (NTH)      /* "3rd", "twenty-first": 1 to 99 */
READ_TERMINAL (SMALL)    /* number words below 100 */
READ_TERMINAL (LENGTH)   /* "two weeks" */
READ_TERMINAL (CLOCK)    /* "3:15", "7pm" */
READ_TERMINAL (HOUR)     /* an hour that may be a bare figure */
READ_TERMINAL (LISTED)   /* a later day of a list that a month begins: "May 3, 4 and 8" */
READ_TERMINAL (PARTM)    /* "in the early afternoon" */
READ_TERMINAL (BEHIND)   /* a year behind a day or a month, with what parts it from that */
#endif
#ifdef RESULT
/* What is written, by the names of the rules. Of results with the same lexemes the first counts. */
RESULT (STRETCH) /* from one moment to another */
RESULT (AWAY)    /* a moment at some distance; the number is the finest period of that */
RESULT (SPAN)    /* a length, and from when to when it lasts; the number is how many lexemes lead it */
RESULT (TIME)    /* a moment */
RESULT (EDGED)   /* a moment and its edge: "early 2012" */
RESULT (BOUNDED) /* a moment and the bound that is written with it: "no later than 2020" */
RESULT (LASTING) /* hours, minutes and seconds, in the places of a time of day */
RESULT (LASTS)   /* a length */
RESULT (OFTEN)   /* what happens again and again */
RESULT (NODAY)   /* a day that the calendar lacks: no number either */
#endif
