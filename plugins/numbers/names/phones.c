/* phones.c - figures parted by spaces, hyphens, brackets and slashes.
 * SPDX-License-Identifier: MIT */
#include "name-parts.h"

#define FEWEST_DIGITS 7
#define MOST_DIGITS 16
#define MOST_GROUPS 8
#define LONGEST_GROUP 12

/* How the groups of digits look. */
typedef struct
{
  guint end, groups, digits, last_digits;
} Groups;

static guint
skip_separator (const Parser *parser, guint at)
{
  return (parser_is_symbol (parser, at, '-') || parser_is_symbol (parser, at, '/') || parser_is_symbol (parser, at, '.'))
                 && parser_is_glued (parser, at) && parser_is_figure (parser, at + 1)
             ? at + 1
             : at;
}

static Groups
read_groups (const Parser *parser, guint at, gboolean bracket)
{
  Groups groups = { .end = at };

  while (groups.groups < MOST_GROUPS)
    {
      guint n = parser_at (parser, groups.end)->digits, next;

      if (n == 0 || n > LONGEST_GROUP || (groups.groups > 0 && n < 2))
        break;
      groups.digits += n;
      groups.last_digits = n;
      groups.groups++;
      groups.end++;
      if (bracket && parser_is_symbol (parser, groups.end, ')'))
        groups.end++;
      next = skip_separator (parser, groups.end);
      if (next == groups.end && !parser_is_figure (parser, groups.end))
        break;
      groups.end = next;
    }
  return groups;
}

guint
phone_parse (const Parser *parser, guint at, Item *item)
{
  gboolean plus = parser_is_symbol (parser, at, '+'), bracket = parser_is_symbol (parser, at + plus, '(');
  guint first = at + plus + bracket;
  gboolean zero = parser_is_figure (parser, first) && parser->text[parser_at (parser, first)->begin] == '0'
                  && parser_at (parser, first)->digits > 2;
  Groups groups = read_groups (parser, first, bracket);

  if (groups.groups < 2 || groups.digits < FEWEST_DIGITS || groups.digits > MOST_DIGITS
      || parser_is_symbol (parser, at - 1, '$'))
    return 0;
  if (plus || zero || (bracket && groups.groups > 2)
      || (groups.last_digits == 4 && parser_at (parser, groups.end - 3)->digits == 3)
      || parser_near (parser, at, at, 3, SENSE_PHONE))
    return name_make (item, ITEM_PHONE, at, groups.end);
  return 0;
}
