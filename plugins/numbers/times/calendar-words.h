/* calendar-words.h - names of months and weekdays, where they are no other words.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "parser.h"

/* Each gives the lexeme behind the name, or 0. A month that a day or a year stands beside, and one that is a time by itself. */
guint month_parse (const Parser *parser, guint at, int *month);
guint month_parse_alone (const Parser *parser, guint at, int *month);

/* Whether it is no verb and no name for sure: written with a capital, or no other word. */
gboolean month_is_plain (const Parser *parser, guint at);

/* "Friday"; "Fridays" */
guint weekday_parse (const Parser *parser, guint at, int *weekday);
guint weekday_parse_plural (const Parser *parser, guint at, int *weekday);
