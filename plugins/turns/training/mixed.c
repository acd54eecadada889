/* mixed.c - interviews of which only the questions are real.
 *
 * Two texts of three begin with the first words of a paragraph behind "Interview:" as headline. Up to two paragraphs of prose follow,
 * then two to seven questions, each of which one to four paragraphs answer: one person's, or in every fourth text each another's. In
 * every fifth text the question stands in the paragraph of its answer.
 * SPDX-License-Identifier: MIT */
#include "mixed.h"

#include <string.h>

#define SEED 7
#define HEADLINE_WORDS 9

typedef struct
{
  GString *text;
  GArray *turns;
  guint32 position;   /* code points */
} Draft;

/* @gap: what parts it from what follows, "\n\n" or " ". */
static void
append (Draft *draft, const char *paragraph, char role, guint who, gboolean begins, const char *gap)
{
  GoldTurn turn = { { draft->position, 0 }, role, who };

  g_string_append_printf (draft->text, "%s%s", paragraph, gap);
  turn.span.end = draft->position + (guint32) g_utf8_strlen (paragraph, -1);
  draft->position = turn.span.end + (guint32) strlen (gap);
  if (begins)
    g_array_append_val (draft->turns, turn);
  else
    g_array_index (draft->turns, GoldTurn, draft->turns->len - 1).span.end = turn.span.end;
}

/* The words of a paragraph before the ninth blank. */
static void
append_headline (Draft *draft, const char *paragraph)
{
  const char *end = paragraph;
  g_autofree char *headline = NULL;

  for (guint n = 0; n < HEADLINE_WORDS && end != NULL; n++)
    end = strchr (end + 1, ' ');
  headline = end != NULL ? g_strdup_printf ("Interview: %.*s", (int) (end - paragraph), paragraph) : g_strdup (paragraph);
  append (draft, headline, 'n', 0, TRUE, "\n\n");
}

static void
append_introduction (Draft *draft, const char *paragraph, gboolean first_sentence)
{
  const char *end = first_sentence ? strstr (paragraph, ". ") : NULL;
  g_autofree char *introduction = end != NULL ? g_strndup (paragraph, end + 1 - paragraph) : g_strdup (paragraph);

  append (draft, introduction, 'n', 0, TRUE, "\n\n");
}

static void
draft_text (Draft *draft, const GPtrArray *questions, char **prose, guint n_prose, GRand *random)
{
  guint next = (guint) g_rand_int_range (random, 0, (gint32) n_prose - 40);
  guint n_exchanges = (guint) g_rand_int_range (random, 2, 8);
  gboolean together = g_rand_int_range (random, 0, 5) == 0;
  gboolean several = g_rand_int_range (random, 0, 4) == 0;

  if (g_rand_int_range (random, 0, 3) > 0)
    append_headline (draft, prose[next++]);
  for (gint32 i = g_rand_int_range (random, 0, 3); i > 0; i--)
    append_introduction (draft, prose[next++], g_rand_boolean (random));
  while (n_exchanges-- > 0)
    {
      gint32 n_answers = g_rand_int_range (random, 1, 5);

      append (draft, g_ptr_array_index (questions, g_rand_int_range (random, 0, (gint32) questions->len)), 'q', 1, TRUE,
              together ? " " : "\n\n");
      for (gint32 i = 0; i < n_answers; i++)
        append (draft, prose[next + i], 'a', several ? next + (guint) i : 2, i == 0 || several, "\n\n");
      next += (guint) n_answers;
    }
}

gboolean
mixed_add (Gold *gold, const char *filename, guint n, float weight, GError **error)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autofree char *contents = NULL;
  g_auto (GStrv) prose = NULL;
  guint n_prose;

  if (!g_file_get_contents (filename, &contents, NULL, error))
    return FALSE;
  prose = g_strsplit (contents, "\n", -1);
  n_prose = g_strv_length (prose);
  for (guint i = 0; n_prose > 80 && gold->questions->len > 0 && i < n; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (GoldTurn));
      Draft draft = { text, turns, 0 };

      draft_text (&draft, gold->questions, prose, n_prose - 40, random);
      if (!gold_add (gold, "mixed", text->str, turns, weight, error))
        return FALSE;
    }
  return TRUE;
}
