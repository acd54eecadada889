/* name-parts.h - the parsers that figure-names.c puts together. Each fills an item and gives the lexeme behind it, or 0.
 * SPDX-License-Identifier: MIT */
#pragma once

#include "parser.h"

guint name_make (Item *item, ItemKind kind, guint first, guint end);

/* codes.c: runs without space in between: "BA117", "192.168.1.2", "978-0-14-118776-1". */
guint code_find_run_end (const Parser *parser, guint at);
guint code_parse_letters_first (const Parser *parser, guint at, Item *item); /* "BA117", "MiG-29" */
guint code_parse_figure_first (const Parser *parser, guint at, Item *item);  /* "13F", "4x4" */
guint code_parse_dotted (const Parser *parser, guint at, Item *item);        /* "3.5.2" */
guint code_parse_hyphened (const Parser *parser, guint at, Item *item);      /* "20-45-77" */
guint code_parse_groups (const Parser *parser, guint at, Item *item);        /* "3704 0044 0532 0130 00" */

/* phones.c */
guint phone_parse (const Parser *parser, guint at, Item *item);

/* titles.c: "Apollo 11", "S&P 500", "page 7", "the Big Four", "version 4.2" */
guint title_parse_figure (const Parser *parser, guint at, Item *item);
guint title_parse_words (const Parser *parser, guint at, Item *item);
guint title_parse_unit (const Parser *parser, guint at, Item *item);
guint title_parse_series (const Parser *parser, guint at, Item *item);
guint title_parse_version (const Parser *parser, guint at, Item *item);

/* addresses.c: "10 Downing Street", "221B Baker Street" */
guint address_parse (const Parser *parser, guint at, Item *item);

/* scores.c: "3-1" */
guint score_parse (const Parser *parser, guint at, Item *item);

/* marks.c: "1)", "[17]", "24/7", 30 February, and other figures that count nothing */
guint mark_parse_list (const Parser *parser, guint at, Item *item);
guint mark_parse_note (const Parser *parser, guint at, Item *item);
guint mark_parse_ratio (const Parser *parser, guint at, Item *item);
guint mark_parse_impossible (const Parser *parser, guint at, Item *item);
