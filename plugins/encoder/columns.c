/* columns.c - what the tagger is told of every token beyond what it sees itself.
 * SPDX-License-Identifier: MIT */
#include "columns.h"

#include <string.h>

#include "occurrences.h"

const char *const column_names[N_COLUMNS] = { "phrase", "part", "line", "around", "elsewhere" };

enum
{
  LINE_ORDINARY,
  LINE_CAPITALS,  /* most words in capitals */
  LINE_TITLE,     /* most words capitalised */
  LINE_LOWER,     /* no capital at all */
  LINE_SHORT      /* too few words to tell */
};

typedef struct
{
  guint n_words, n_upper, n_capitalised, n_lower;
} CaseCounts;

static void
count_case (CaseCounts *counts, const char *token, guint n_bytes)
{
  gunichar first = g_utf8_get_char (token);
  gboolean second_is_upper = n_bytes > 1 && g_ascii_isupper (token[1]);

  if (!g_unichar_isalpha (first))
    return;
  counts->n_words++;
  if (!g_unichar_isupper (first))
    counts->n_lower++;
  else if (second_is_upper)
    counts->n_upper++;
  else
    counts->n_capitalised++;
}

static guint8
judge_line (const CaseCounts *counts)
{
  guint n_with_capital = counts->n_upper + counts->n_capitalised;

  if (counts->n_words < 3)
    return LINE_SHORT;
  if (5 * counts->n_upper >= 3 * counts->n_words)
    return LINE_CAPITALS;
  if (3 * n_with_capital >= 2 * counts->n_words)
    return LINE_TITLE;
  return n_with_capital == 0 ? LINE_LOWER : LINE_ORDINARY;
}

static guint8 *
find_lines (const TextRun *run)
{
  guint8 *lines = g_new0 (guint8, run->n + 1);

  for (guint begin = 0, end; begin < run->n; begin = end)
    {
      CaseCounts counts = { 0 };

      for (end = begin; end < run->n && (end == begin || !run->starts[end]); end++)
        count_case (&counts, run->tokens[end], run->sizes[end]);
      memset (lines + begin, judge_line (&counts), end - begin);
    }
  return lines;
}

void
columns_find (const NlpGazetteer *gazetteer, const TextRun *run, guint8 *columns[N_COLUMNS])
{
  NlpGazetteerColumns known = nlp_gazetteer_look_up (gazetteer, run->tokens, run->sizes, run->n);

  columns[COLUMN_PHRASE] = known.phrases;
  columns[COLUMN_PART] = known.parts;
  columns[COLUMN_LINE] = find_lines (run);
  columns[COLUMN_AROUND] = g_new0 (guint8, run->n + 1);
  columns[COLUMN_ELSEWHERE] = g_new0 (guint8, run->n + 1);
  find_occurrences (run, &known, columns[COLUMN_LINE], columns[COLUMN_AROUND], columns[COLUMN_ELSEWHERE]);
}

void
columns_clear (guint8 *columns[N_COLUMNS])
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_clear_pointer (&columns[i], g_free);
}
