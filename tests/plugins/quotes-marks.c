/* Tests of plugins/quotes/marks.c: which marks belong together.
 *
 * A text is written with a line for each paragraph. What is found is shown in it: {inside}, +{inside} when it goes on with the
 * paragraph before, and ...?} when the closing mark is missing.
 * SPDX-License-Identifier: MIT */
#include "check.h"
#include "quotation-marks.h"

static GArray *
split_lines (const char *text)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (NlpSpan));
  NlpSpan block = { 0, 0 };

  for (const char *p = text;; p = g_utf8_next_char (p), block.end++)
    if (*p == '\n' || *p == '\0')
      {
        g_array_append_val (blocks, block);
        block.begin = block.end + 1;
        if (*p == '\0')
          return blocks;
      }
}

static char *
show_passages (const char *text)
{
  g_autoptr (GArray) blocks = split_lines (text);
  g_autoptr (GArray) found = marks_parse (text, strlen (text), NULL, (const NlpSpan *) (gpointer) blocks->data, blocks->len);
  GString *out = g_string_new (NULL);
  guint32 position = 0;

  for (const char *p = text;; p = g_utf8_next_char (p), position++)
    {
      for (guint i = found->len; i-- > 0;)
        if (g_array_index (found, Passage, i).inside.end == position)
          g_string_append (out, g_array_index (found, Passage, i).closed ? "}" : "?}");
      for (guint i = 0; i < found->len; i++)
        if (g_array_index (found, Passage, i).inside.begin == position)
          g_string_append (out, g_array_index (found, Passage, i).previous == NO_PASSAGE ? "{" : "+{");
      if (*p == '\0')
        return g_string_free (out, FALSE);
      g_string_append_unichar (out, g_utf8_get_char (p));
    }
}

#define CHECK_MARKS(text, expected)                                                                                            \
  G_STMT_START                                                                                                                 \
    {                                                                                                                          \
      g_autofree char *shown = show_passages (text);                                                                           \
      CHECK_STRING (shown, expected);                                                                                          \
    }                                                                                                                          \
  G_STMT_END

static void
marks_of_every_style_pair (void)
{
  CHECK_MARKS ("\"Come in,\" said Mara.", "\"{Come in,}\" said Mara.");
  CHECK_MARKS ("“Come in,” said Mara.", "“{Come in,}” said Mara.");
  CHECK_MARKS ("‘Come in,’ said Mara.", "‘{Come in,}’ said Mara.");
  CHECK_MARKS ("'Come in,' said Mara.", "'{Come in,}' said Mara.");
  CHECK_MARKS ("''Come in,'' said Mara.", "''{Come in,}'' said Mara.");
  CHECK_MARKS ("``Come in,'' said Mara.", "``{Come in,}'' said Mara.");
  CHECK_MARKS ("«Come in», said Mara.", "«{Come in}», said Mara.");
  CHECK_MARKS ("« Come in », said Mara.", "«{ Come in }», said Mara.");
  CHECK_MARKS ("»Come in«, said Mara.", "»{Come in}«, said Mara.");
  CHECK_MARKS ("„Come in“, said Mara. „Sit.”", "„{Come in}“, said Mara. „{Sit.}”");
  CHECK_MARKS ("”Come in,” said Mara.", "”{Come in,}” said Mara.");
}

static void
loose_and_missing_blanks_are_tolerated (void)
{
  CHECK_MARKS ("Mara Voss:\"Come in\"", "Mara Voss:\"{Come in}\"");
  CHECK_MARKS ("She said,\"Come in.\"Then she left.", "She said,\"{Come in.}\"Then she left.");
  CHECK_MARKS ("\" Come in , \" said Mara . \" Sit . \"", "\"{ Come in , }\" said Mara . \"{ Sit . }\"");
  CHECK_MARKS ("\"Wait--\" he began. \"--no.\"", "\"{Wait--}\" he began. \"{--no.}\"");
  CHECK_MARKS ("He said--\"never again\"--and left.", "He said--\"{never again}\"--and left.");
}

static void
nested_marks_nest (void)
{
  CHECK_MARKS ("“He told me, ‘Go,’ and I went,” she said.", "“{He told me, ‘{Go,}’ and I went,}” she said.");
  CHECK_MARKS ("'He told me, \"Go,\" and I went,' she said.", "'{He told me, \"{Go,}\" and I went,}' she said.");
  CHECK_MARKS ("\"They yelled 'Out!'\" he said.", "\"{They yelled '{Out!}'}\" he said.");
  CHECK_MARKS ("“It is called “soft” or “weak” today,” he said.", "“{It is called “{soft}” or “{weak}” today,}” he said.");
}

static void
apostrophes_are_no_marks (void)
{
  CHECK_MARKS ("It's the dogs' day, isn't it?", "It's the dogs' day, isn't it?");
  CHECK_MARKS ("'It's the dogs' day,' he said.", "'{It's the dogs' day,}' he said.");
  CHECK_MARKS ("‘I don’t know the players’ names,’ he said.", "‘{I don’t know the players’ names,}’ he said.");
  CHECK_MARKS ("'Tis rock 'n' roll from the '90s, get 'em.", "'Tis rock 'n' roll from the '90s, get 'em.");
  CHECK_MARKS ("“I ain’t goin’ home,” he said.", "“{I ain’t goin’ home,}” he said.");
}

static void
inches_and_feet_are_no_marks (void)
{
  CHECK_MARKS ("He is 6'2\" tall and she is 5'9\".", "He is 6'2\" tall and she is 5'9\".");
  CHECK_MARKS ("\"He is 6'2\" tall,\" she said.", "\"{He is 6'2\" tall,}\" she said.");
  CHECK_MARKS ("\"It was in 1999\" and \"in 2004\", he said.", "\"{It was in 1999}\" and \"{in 2004}\", he said.");
}

static void
paragraphs_take_a_passage_up (void)
{
  CHECK_MARKS ("“It began here.\n“It went on.\n“It ended.”\nHe left.", "“{It began here.?}\n“+{It went on.?}\n“+{It ended.}”\nHe left.");
  CHECK_MARKS ("\"It began here.\n\"It ended,\" he said.", "\"{It began here.?}\n\"+{It ended,}\" he said.");
  CHECK_MARKS ("‘It began here.\n‘It ended,’ he said.", "‘{It began here.?}\n‘+{It ended,}’ he said.");
}

static void
a_closing_mark_paragraphs_later_is_found (void)
{
  CHECK_MARKS ("He said: “We need:\nbread\nand roses.” Then he left.", "He said: “{We need:?}\n+{bread}\n+{and roses.}” Then he left.");
}

static void
one_odd_mark_costs_one_paragraph (void)
{
  CHECK_MARKS ("He said “no and left.\nShe said “yes” at once.\nHe: “Fine.”",
               "He said “{no and left.?}\nShe said “{yes}” at once.\nHe: “{Fine.}”");
  CHECK_MARKS ("He said no\" and left.\nShe said \"yes\".", "He said no\" and left.\nShe said \"{yes}\".");
  CHECK_MARKS ("“I know, he said. “Go home.”", "“{I know, he said. ?}“{Go home.}”");
}

static void
hostile_input_is_survived (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append (deep, i % 3 ? "“" : "\"");
  g_autofree char *text = show_passages (deep->str);
  CU_ASSERT (strlen (text) >= deep->len);
  CHECK_MARKS ("\"No", "\"{No?}");
  CHECK_MARKS ("", "");
}

CHECK_MAIN (CHECK_CASE (marks_of_every_style_pair), CHECK_CASE (loose_and_missing_blanks_are_tolerated),
            CHECK_CASE (nested_marks_nest), CHECK_CASE (apostrophes_are_no_marks), CHECK_CASE (inches_and_feet_are_no_marks),
            CHECK_CASE (paragraphs_take_a_passage_up), CHECK_CASE (a_closing_mark_paragraphs_later_is_found),
            CHECK_CASE (one_odd_mark_costs_one_paragraph), CHECK_CASE (hostile_input_is_survived))
