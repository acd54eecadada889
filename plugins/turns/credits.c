/* credits.c - who made an interview, in a line behind it.
 * SPDX-License-Identifier: MIT */
#include "credits.h"

#include <string.h>

#include "turns-words.h"

#define LONGEST_CREDIT 30   /* tokens */
#define LONGEST_SUBJECT 12  /* tokens before "spoke to" */
#define LAST_BLOCKS 3       /* where it is told who spoke to whom */

typedef struct
{
  NlpDocument *document;
  const NlpSenses *senses;
  guint first, end;         /* tokens, without the marks of italics around them */
} Line;

static const char *
get_token (const Line *line, guint token, guint *n_bytes)
{
  return nlp_document_get_token (line->document, token, n_bytes);
}

static gboolean
is_mark (const Line *line, guint token, const char *marks)
{
  guint n_bytes;
  const char *bytes = get_token (line, token, &n_bytes);

  return n_bytes == 1 && strchr (marks, *bytes) != NULL;
}

static gboolean
is_capital (const Line *line, guint token)
{
  guint n_bytes;

  return token < line->end && g_unichar_isupper (g_utf8_get_char (get_token (line, token, &n_bytes)));
}

static Line
get_line (NlpDocument *document, guint block)
{
  NlpSpan span = nlp_layer_get_span (nlp_document_get_layer (document, NLP_LAYER_BLOCKS), block);
  Line line = { document, nlp_document_get_senses (document, &turns_words), 0, 0 };

  line.end = nlp_layer_find_inside (nlp_document_get_layer (document, NLP_LAYER_TOKENS), span, &line.first);
  line.end += line.first;
  while (line.first < line.end && is_mark (&line, line.first, "_*"))
    line.first++;
  while (line.end > line.first && is_mark (&line, line.end - 1, "_*."))
    line.end--;
  return line;
}

/* "Words: Ruta Amsel and Jonas Weil": behind what opens a credit nothing but names. */
static gboolean
names_makers (const Line *line)
{
  guint n = nlp_senses_match (line->senses, line->first, line->end, NLP_SENSE (TURNS_SIGNS), NULL);

  if (n == 0 || !is_capital (line, line->first) || !is_capital (line, line->first + n))
    return FALSE;
  for (guint token = line->first + n; token < line->end; token++)
    {
      guint n_bytes;
      gboolean small = g_ascii_islower (*get_token (line, token, &n_bytes));

      if ((small && !nlp_senses_has (line->senses, token, NLP_SENSE (TURNS_JOINS) | NLP_SENSE (TURNS_FUNCTION)
                                                              | NLP_SENSE (TURNS_ARTICLE)))
          || is_mark (line, token, "?!"))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_last (NlpDocument *document, guint block)
{
  return block + LAST_BLOCKS >= nlp_layer_get_length (nlp_document_get_layer (document, NLP_LAYER_BLOCKS));
}

/* "Tuva Roen spoke to Iben Falk at Silt Bay": one sentence that begins with a whole name and has another behind the verb. */
static gboolean
tells_who_spoke (const Line *line)
{
  guint64 persons = NLP_SENSE (TURNS_I) | NLP_SENSE (TURNS_WE) | NLP_SENSE (TURNS_YOU);
  guint64 talk = NLP_SENSE (TURNS_ASKS_WHOM) | NLP_SENSE (TURNS_BY_WHOM);
  gboolean found = FALSE;

  if (!is_capital (line, line->first) || !is_capital (line, line->first + 1)
      || nlp_senses_has (line->senses, line->first, NLP_SENSE (TURNS_ARTICLE) | NLP_SENSE (TURNS_OPENS)))
    return FALSE;
  for (guint token = line->first; token < line->end; token++)
    {
      guint n = nlp_senses_match (line->senses, token, line->end, talk, NULL);

      if (nlp_senses_has (line->senses, token, persons) || is_mark (line, token, ".?!\""))
        return FALSE;
      found |= n > 0 && token < line->first + LONGEST_SUBJECT && is_capital (line, token + n);
    }
  return found;
}

/* The answer to a question is none. */
static gboolean
is_behind_question (NlpDocument *document, guint block)
{
  Line line = get_line (document, block - 1);

  return line.end > line.first && is_mark (&line, line.end - 1, "?");
}

gboolean
turns_block_is_credit (NlpDocument *document, guint block)
{
  Line line = get_line (document, block);

  if (block == 0 || line.end == line.first || line.end - line.first > LONGEST_CREDIT || is_behind_question (document, block))
    return FALSE;
  return names_makers (&line) || (is_last (document, block) && tells_who_spoke (&line));
}

gboolean
turns_credit_is_known (NlpDocument *document, guint block, guint from, guint to)
{
  const char *text = nlp_document_get_text (document, NULL);
  NlpSpan span = nlp_layer_get_span (nlp_document_get_layer (document, NLP_LAYER_BLOCKS), block);
  gssize n_before = (gssize) nlp_document_get_byte_offset (document, span.begin);

  if (!is_last (document, block))
    return FALSE;
  for (guint token = from; token < to; token++)
    {
      guint n_bytes;
      const char *bytes = nlp_document_get_token (document, token, &n_bytes);
      g_autofree char *word = g_strndup (bytes, n_bytes);

      if (g_unichar_isupper (g_utf8_get_char (word)) && g_strstr_len (text, n_before, word) != NULL)
        return TRUE;
    }
  return FALSE;
}
