/* temporal-parts.h - the parsers that temporal.c puts together.
 *
 * Each is asked whether its kind of expression begins at a lexeme, fills a When or an item, and gives the lexeme
 * behind it, or 0.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "duration-type.h"
#include "parser.h"

/* date.c: days, months, years, weekdays and feasts as written in the calendar. */
guint date_parse (const Parser *parser, guint at, When *when);

/* figure-dates.c: days in figures. */
guint figure_date_parse_three (const Parser *parser, guint at, When *when);    /* "2015-09-22", "31-Oct-74" */
guint figure_date_parse_two (const Parser *parser, guint at, When *when);      /* "4/25", "2016-11" */
guint figure_date_parse_together (const Parser *parser, guint at, When *when); /* "20161016" */
guint figure_date_parse_point (const Parser *parser, guint at, When *when);    /* "7.6", behind a weekday */

/* feasts.c: "Christmas 2014" */
guint feast_parse (const Parser *parser, guint at, When *when);

/* The feast of @rule (calendar.tsv) in a year, or the next one if @year is 0. */
void date_set_feast (const Parser *parser, When *when, int rule, int year);

/* year.c */
guint year_parse (const Parser *parser, guint at, When *when); /* four digits, or words, in a fitting place */
guint year_parse_behind (const Parser *parser, guint at,
                         int *year); /* behind a month or day: two or four digits, words */

/* relative.c: times told by their place beside now. */
guint relative_parse (const Parser *parser, guint at, When *when);

/* The period or weekday @which behind the reference: -1 last, 0 this, 1 next; for weekdays, perhaps the nearest. */
void relative_set_period (const Parser *parser, When *when, Period period, int which);
gboolean relative_set_weekday (const Parser *parser, When *when, int weekday, int which, gboolean nearest);

/* clock.c: hours and minutes; day-parts.c */
guint clock_parse (const Parser *parser, guint at, When *when);
guint clock_parse_hour (const Parser *parser, guint at, When *when); /* a bare "5", for ranges ("5 to 6pm") */
guint day_part_parse (const Parser *parser, guint at, When *when);   /* "morning", "in the early afternoon" */

/* duration.c */
guint duration_parse (const Parser *parser, guint at, Duration *duration);
void duration_to_text (const Duration *duration, char text[ITEM_TEXT]);
gboolean duration_move (const Duration *duration, When *when, int sign);
Period duration_finest (const Duration *duration);

/* clause.c: whether the clause around @at speaks of the future (1), or of the past or of neither (-1). @none is for
   neither. */
int temporal_direction (const Parser *parser, guint at, int none);
