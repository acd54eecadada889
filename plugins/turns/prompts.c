/* prompts.c - questionnaires: each line has a prompt and its answer.
 *
 * What tells one from a list of facts: nearly every line has a prompt, no two prompts are equal, one of them turns to somebody, and
 * one answer says "I".
 * SPDX-License-Identifier: MIT */
#include "prompts.h"

#include <string.h>

#include "asides.h"

#define LONGEST_PROMPT 90   /* bytes */
#define LEAST_PROMPTS 3
#define MOST_OTHERS 5       /* one line in so many may have none */

typedef struct
{
  NlpSpan line;
  guint32 answer;           /* where it begins; 0 if the line has no prompt */
} Line;

/* The place behind the colon, 0 if the line has no prompt before one. */
static gsize
find_colon (const char *line, gsize n)
{
  const char *colon = memchr (line, ':', MIN (n, LONGEST_PROMPT));
  gsize end = colon != NULL ? (gsize) (colon + 1 - line) : 0;

  if (colon == NULL || end + 1 >= n || line[end] != ' ' || !g_unichar_isupper (g_utf8_get_char (line)))
    return 0;
  return memchr (line, '.', end - 1) == NULL ? end + 1 : 0;
}

static void
add_lines (NlpDocument *document, guint block, GHashTable *prompts, GArray *lines)
{
  NlpSpan span = nlp_layer_get_span (nlp_document_get_layer (document, NLP_LAYER_BLOCKS), block);
  const char *text = nlp_document_get_text (document, NULL);
  gsize n_bytes;
  const char *at = nlp_document_get_bytes (document, span, &n_bytes), *end = at + n_bytes;

  while (at < end)
    {
      const char *feed = memchr (at, '\n', end - at), *line_end = feed != NULL ? feed : end;
      gsize n = find_colon (at, line_end - at);
      Line line = { { nlp_document_get_position (document, at - text), nlp_document_get_position (document, line_end - text) },
                    n > 0 ? nlp_document_get_position (document, at + n - text) : 0 };

      if (n > 0)
        g_hash_table_add (prompts, g_strndup (at, n));
      g_array_append_val (lines, line);
      at = line_end + 1;
    }
}

/* The lines of all blocks that somebody may say. */
static GArray *
collect_lines (NlpDocument *document, GHashTable *prompts)
{
  guint n_blocks = nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_BLOCKS));
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint block = 0; block < n_blocks; block++)
    if (!turns_block_is_aside (document, block))
      add_lines (document, block, prompts, lines);
  return lines;
}

static gboolean
is_personal (NlpDocument *document, const TurnsEvidence *evidence)
{
  guint n = nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_SENTENCES));
  gboolean first = FALSE, second = FALSE;

  for (guint i = 0; i < n; i++)
    {
      first |= evidence[i].first_singular > 0;
      second |= evidence[i].second > 0;
    }
  return first && second;
}

static gboolean
is_questionnaire (const GArray *lines, GHashTable *prompts)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += g_array_index (lines, Line, i).answer > 0;
  return n >= LEAST_PROMPTS && n == g_hash_table_size (prompts) && (lines->len - n) * MOST_OTHERS <= lines->len;
}

static void
append (GArray *stretches, TurnsRole role, guint32 begin, guint32 end, gboolean starts)
{
  TurnsStretch stretch = { role, { begin, end }, starts, G_MAXUINT, 1, TRUE };

  if (end > begin)
    g_array_append_val (stretches, stretch);
}

/* Everything before the first prompt is told; a line without a prompt goes on with the answer. */
static void
append_lines (NlpDocument *document, const GArray *lines, GArray *stretches)
{
  guint32 told = 0;
  gboolean asked = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->answer > 0 && !asked)
        append (stretches, ROLE_NARRATION, told, line->line.begin > 0 ? line->line.begin - 1 : 0, FALSE);
      asked |= line->answer > 0;
      if (!asked)
        continue;
      if (line->answer > 0)
        append (stretches, ROLE_QUESTION, line->line.begin, line->answer - 1, TRUE);
      append (stretches, ROLE_ANSWER, line->answer > 0 ? line->answer : line->line.begin, line->line.end, line->answer > 0);
    }
}

void
turns_prompts_find (NlpDocument *document, const TurnsEvidence *evidence, GArray *stretches)
{
  g_autoptr (GHashTable) prompts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) lines = collect_lines (document, prompts);

  if (is_questionnaire (lines, prompts) && is_personal (document, evidence))
    append_lines (document, lines, stretches);
}
