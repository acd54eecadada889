/* clock-parts.h - what the readers of times of day share.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "temporal-parts.h"

/* FALSE if the clock has no such time. */
gboolean clock_set (When *when, int hour, int minute, int second);

/* "at", "@" */
gboolean clock_is_at (const Parser *parser, guint at);

/* An hour in a figure or a word, whatever stands around it. */
guint clock_parse_number (const Parser *parser, guint at, int *hour);

/* A time of day without a zone. */
guint clock_parse_base (const Parser *parser, guint at, When *when);

/* What may follow a time: "am", "pm", "in the morning". */
guint clock_parse_half_behind (const Parser *parser, guint at, gboolean letters, When *when);

/* clock-offsets.c: "20 past three" */
guint clock_parse_offset (const Parser *parser, guint at, When *when);
