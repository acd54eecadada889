/* memo.c - what the parsers found at the last few lexemes.
 * SPDX-License-Identifier: MIT */
#include "memo.h"

void
memo_clear (Memo *memo)
{
  for (guint i = 0; i < MEMO_SIZE; i++)
    {
      for (guint kind = 0; kind < N_MEMO_KINDS; kind++)
        memo->whens[kind][i].at = 0;
      memo->numerals[i].at = memo->durations[i].at = memo->quantities[i].at = memo->phrases[i].at = 0;
    }
}

guint
memo_when (const Parser *parser, MemoKind kind, guint at, guint (*parse) (const Parser *, guint, When *), When *when)
{
  guint slot = at % MEMO_SIZE;

  if (parser->memo == NULL)
    return parse (parser, at, when);
  if (parser->memo->whens[kind][slot].at != at + 1)
    {
      When found = WHEN_NOTHING;
      guint end = parse (parser, at, &found);

      parser->memo->whens[kind][slot].at = at + 1;
      parser->memo->whens[kind][slot].end = end;
      parser->memo->whens[kind][slot].when = found;
    }
  if (parser->memo->whens[kind][slot].end > 0)
    *when = parser->memo->whens[kind][slot].when;
  return parser->memo->whens[kind][slot].end;
}

gboolean
memo_numeral (const Parser *parser, guint at, gboolean (*parse) (const Parser *, guint, Numeral *), Numeral *numeral)
{
  guint slot = at % MEMO_SIZE;

  if (parser->memo == NULL)
    return parse (parser, at, numeral);
  if (parser->memo->numerals[slot].at != at + 1)
    {
      parser->memo->numerals[slot].at = at + 1;
      parser->memo->numerals[slot].found = parse (parser, at, &parser->memo->numerals[slot].numeral);
    }
  if (parser->memo->numerals[slot].found)
    *numeral = parser->memo->numerals[slot].numeral;
  return parser->memo->numerals[slot].found;
}

guint
memo_duration (const Parser *parser, guint at, guint (*parse) (const Parser *, guint, Duration *), Duration *duration)
{
  guint slot = at % MEMO_SIZE;

  if (parser->memo == NULL)
    return parse (parser, at, duration);
  if (parser->memo->durations[slot].at != at + 1)
    {
      parser->memo->durations[slot].at = at + 1;
      parser->memo->durations[slot].end = parse (parser, at, &parser->memo->durations[slot].duration);
    }
  if (parser->memo->durations[slot].end > 0)
    *duration = parser->memo->durations[slot].duration;
  return parser->memo->durations[slot].end;
}

guint
memo_quantity (const Parser *parser, guint at, guint (*parse) (const Parser *, guint, Item *), Item *item)
{
  guint slot = at % MEMO_SIZE;

  if (parser->memo == NULL)
    return parse (parser, at, item);
  if (parser->memo->quantities[slot].at != at + 1)
    {
      Item found;
      guint end = parse (parser, at, &found);

      parser->memo->quantities[slot].at = at + 1;
      parser->memo->quantities[slot].end = end;
      if (end > 0)
        parser->memo->quantities[slot].item = found;
    }
  if (parser->memo->quantities[slot].end > 0)
    *item = parser->memo->quantities[slot].item;
  return parser->memo->quantities[slot].end;
}
