/* figure.h - numbers in figures.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "parser.h"

/* The figure at @at; @decimals: whether it has a point. */
gboolean figure_read (const Parser *parser, guint at, Decimal *value, gboolean *decimals);

/* Figures that are groups of three parted by plain spaces ("1 234 567"): sets @value and gives the lexeme behind them;
 * where there is only one group, @value stays as it is. */
guint figure_read_spaced (const Parser *parser, guint at, Decimal *value);

/* "3/4": gives the lexeme behind it, or 0. */
guint figure_read_slash (const Parser *parser, guint at, Decimal *value);

/* "½" */
gboolean figure_read_vulgar (const Parser *parser, guint at, Decimal *value);

/* "e10", "x10^-4", "^-1" behind a figure: changes @value and gives the lexeme behind; @at where there is none. */
guint figure_read_exponent (const Parser *parser, guint at, Decimal *value);
