/* temporal-parts.h - the parsers that temporal.c puts together.
 *
 * Each is asked whether its kind of expression begins at a lexeme, fills a When or an item, and gives the lexeme
 * behind it, or 0.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "duration-type.h"
#include "parser.h"

/* figure-dates.c: days and months in figures. */
guint figure_date_parse (const Parser *parser, guint at, When *when);       /* "2015-09-22", "31-Oct-74", "4/25", "20161016" */
guint figure_date_parse_point (const Parser *parser, guint at, When *when); /* "7.6", behind a weekday */

/* year.c */
guint year_parse (const Parser *parser, guint at, When *when); /* four digits, or words, in a fitting place */
guint year_parse_behind (const Parser *parser, guint at,
                         int *year); /* behind a month or day: two or four digits, words */

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
