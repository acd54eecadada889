/* digit-groups.c - a run of digit groups is read with the separators between them, then judged.
 * SPDX-License-Identifier: MIT */
#include "digit-groups.h"

#include "lexer.h"

guint
digit_groups_skip (const Bytes *bytes, gsize *at)
{
  guint n = 0;

  for (guint size; (size = digit_size (bytes, *at)) > 0; *at += size)
    n++;
  return n;
}

static gboolean
is_exactly_three_digits (const Bytes *bytes, gsize at)
{
  return digit_groups_skip (bytes, &at) == 3;
}

/* The separator at @at, or 0. A space or an apostrophe separates only groups of three. */
static gunichar
separator_at (const Bytes *bytes, gsize at, guint *size)
{
  gunichar character = character_at (bytes, at, size);

  if (character == 0xFF0C)
    character = ',';
  if (character == 0xFF0E)
    character = '.';
  if (character == ',' || character == '.')
    return digit_size (bytes, at + *size) > 0 ? character : 0;
  if (character == '\'' || character == 0x2019 || character == 0xA0 || character == 0x2009 || character == 0x202F
      || character == 0x2007)
    return is_exactly_three_digits (bytes, at + *size) ? '\'' : 0;
  return 0;
}

static void
count_separator (DigitGroups *groups, gunichar separator)
{
  groups->commas += separator == ',';
  groups->points += separator == '.';
  groups->others += separator == '\'';
  groups->last_separator = separator;
}

DigitGroups
digit_groups_read (const Bytes *bytes, gsize from)
{
  DigitGroups groups = { .threes = TRUE, .indian = TRUE };
  gsize at = from;
  gunichar separator;
  guint size = 0;

  groups.first_length = groups.last_length = digit_groups_skip (bytes, &at);
  groups.first_end = groups.end = at;
  groups.n = 1;
  while ((separator = separator_at (bytes, at, &size)) != 0 && !(separator == '\'' && groups.first_length > 3))
    {
      if (groups.n > 1)
        {
          groups.earlier_indian = groups.indian;
          groups.before_last = groups.last_length;
          groups.threes &= groups.last_length == 3;
          groups.indian &= groups.last_length == 2;
        }
      count_separator (&groups, separator);
      at += size;
      groups.last_length = digit_groups_skip (bytes, &at);
      groups.end = at;
      groups.n++;
    }
  return groups;
}

/* All separators but the last, which is the decimal one, are alike and part groups of three, or of two as in India. */
static gboolean
is_decimal (const DigitGroups *groups, gboolean point)
{
  guint grouping = groups->n - 2;

  if (!point)
    return groups->threes && groups->points == grouping;
  if (groups->n > 3 && groups->earlier_indian && groups->before_last == 3 && groups->commas == grouping)
    return TRUE; /* 12,34,567.50 */
  return groups->threes && (groups->commas == grouping || groups->others == grouping);
}

/* Whether the whole run is one number: 1,234,567.89 or 1.234.567,89 or 12,34,567 or 1 234 567 or 1234.5. */
gboolean
digit_groups_are_one (const DigitGroups *groups)
{
  guint separators = groups->n - 1;
  gboolean point = groups->last_separator == '.' && groups->points == 1;
  gboolean comma = groups->last_separator == ',' && groups->commas == 1 && groups->points > 0;

  if (separators == 0 || (separators == 1 && point))
    return TRUE;
  if (groups->first_length > 3)
    return FALSE;
  if (point || comma)
    return is_decimal (groups, point);
  if (groups->last_length != 3 || !(groups->threes || (groups->indian && groups->commas == separators)))
    return FALSE;
  return groups->commas == separators || groups->others == separators || groups->points == separators;
}

gboolean
lexer_copy_figure (const char *text, const Lexeme *figure, char *buffer, gsize size)
{
  const Bytes bytes = { text, figure->end };
  DigitGroups groups = digit_groups_read (&bytes, figure->begin);
  gunichar decimal = groups.last_separator;
  gsize n = 0;

  if ((decimal == ',' && (groups.commas > 1 || groups.points == 0)) || (decimal == '.' && groups.points > 1)
      || decimal == '\'')
    decimal = 0; /* it groups */
  for (gsize at = figure->begin; at < figure->end;)
    {
      guint digit = digit_size (&bytes, at), step = 1;
      gunichar character = digit > 0 ? 0 : character_at (&bytes, at, &step);

      if (n + 2 > size)
        return FALSE;
      if (digit > 0)
        buffer[n++] = digit == 1 ? text[at] : (char) ('0' + ((guchar) text[at + 2] - 0x90));
      else if (character == '.' && at == figure->begin)
        buffer[n++] = '.';
      else if (decimal != 0 && (character == decimal || character == (decimal == ',' ? 0xFF0Cu : 0xFF0Eu)))
        buffer[n++] = '.';
      at += digit > 0 ? digit : step;
    }
  buffer[n] = '\0';
  return TRUE;
}
