/* captions.c - what is said in WebVTT and SubRip captions.
 *
 *     cue   = (name line)? time line, text line*, blank line
 *     time  = (hours ":")? minutes ":" seconds ("." | ",") thousandths
 *
 * Everything up to the first line of time, and from a blank line to the next, is no speech: headers, notes, styles, numbers.
 * SPDX-License-Identifier: MIT */
#include "captions.h"

#include <string.h>

/* Seconds of silence that end a paragraph. */
#define PAUSE 2.5

#define LONGEST_NAME 80   /* bytes of a speaker's */

typedef struct
{
  const char *start;        /* of all */
  GString *text;
  GArray *blocks, *cues;
  NlpCue cue;               /* that is being read */
  double end, ended;        /* of this cue, and of the one before */
  gboolean open;            /* inside a cue */
  gboolean placed;          /* the cue's first word was written */
  char speaker[LONGEST_NAME + 1];
} Captions;

static gboolean
read_number (const char **at, const char *end, guint *value)
{
  guint n = 0;

  for (*value = 0; *at < end && n < 6 && g_ascii_isdigit (**at); n++)
    *value = *value * 10 + (guint) (*(*at)++ - '0');
  return n > 0;
}

static gboolean
read_clock (const char **at, const char *end, double *seconds)
{
  guint value, n = 0;

  for (*seconds = 0; n < 3 && read_number (at, end, &value); n++)
    {
      *seconds = *seconds * 60 + value;
      if (*at == end || **at != ':')
        break;
      (*at)++;
    }
  if (n == 0 || *at == end || (**at != '.' && **at != ','))
    return FALSE;
  (*at)++;
  if (!read_number (at, end, &value))
    return FALSE;
  *seconds += value / 1000.0;
  return TRUE;
}

gboolean
nlp__captions_read_time (const char *line, gsize n_bytes, double *begin, double *end)
{
  const char *at = line, *line_end = line + n_bytes;

  while (at < line_end && (*at == ' ' || *at == '\t'))
    at++;
  if (!read_clock (&at, line_end, begin))
    return FALSE;
  while (at < line_end && (*at == ' ' || *at == '\t'))
    at++;
  if (line_end - at < 3 || memcmp (at, "-->", 3) != 0)
    return FALSE;
  at += 3;
  while (at < line_end && (*at == ' ' || *at == '\t'))
    at++;
  return read_clock (&at, line_end, end);
}

/* Paragraphs. */

static void
end_block (Captions *captions)
{
  if (captions->blocks->len > 0)
    g_array_index (captions->blocks, NlpBlock, captions->blocks->len - 1).end = (guint32) captions->text->len;
}

static void
begin_block (Captions *captions)
{
  NlpBlock block = { 0, 0, NLP__BLOCK_PARAGRAPH };

  if (captions->text->len > 0)
    g_string_append (captions->text, "\n\n");
  block.begin = block.end = (guint32) captions->text->len;
  g_array_append_val (captions->blocks, block);
}

static gboolean
ends_sentence (const GString *text)
{
  return text->len == 0 || strchr (".?!\")", text->str[text->len - 1]) != NULL;
}

/* Whether the words begin with a name and a colon, or with the mark of another speaker. */
static gboolean
begins_speech (const char *at, const char *end)
{
  const char *colon = memchr (at, ':', MIN (end - at, LONGEST_NAME));

  if (end - at >= 2 && (memcmp (at, ">>", 2) == 0 || memcmp (at, "- ", 2) == 0))
    return TRUE;
  if (colon == NULL || !g_ascii_isupper (*at) || colon + 1 == end || colon[1] != ' ')
    return FALSE;
  for (const char *p = at; p < colon; p++)
    if (strchr (".?!,;", *p) != NULL && (p + 1 == colon || p[1] == ' ') && p - at > 4)
      return FALSE;
  return TRUE;
}

static void
place_cue (Captions *captions, const char *at, const char *end, gboolean spoken)
{
  gboolean pause = captions->cue.seconds - captions->ended > PAUSE && ends_sentence (captions->text);

  if (spoken || pause || captions->blocks->len == 0 || begins_speech (at, end))
    {
      end_block (captions);
      begin_block (captions);
      if (*captions->speaker != '\0' && (spoken || pause))
        g_string_append_printf (captions->text, "%s: ", captions->speaker);
    }
  else if (captions->text->len > 0)
    g_string_append_c (captions->text, ' ');
  if (captions->placed)
    return;
  captions->cue.text = (guint32) captions->text->len;
  captions->cue.file = (guint32) (at - captions->start);
  g_array_append_val (captions->cues, captions->cue);
  captions->placed = TRUE;
}

/* Words. */

/* "<v.loud Ada Quill>": TRUE if it is somebody else than before. */
static gboolean
read_voice (Captions *captions, const char *tag, const char *close)
{
  const char *name = memchr (tag, ' ', close - tag);
  gsize n;
  gboolean other;

  if (name == NULL)
    return FALSE;
  name++;
  n = MIN (close - name, LONGEST_NAME);
  other = strncmp (captions->speaker, name, n) != 0 || captions->speaker[n] != '\0';
  memcpy (captions->speaker, name, n);
  captions->speaker[n] = '\0';
  return other;
}

static const char *
skip_tag (const char *at, const char *end)
{
  const char *close = *at == '<' ? memchr (at, '>', end - at) : *at == '{' && end - at > 1 && at[1] == '\\'
                          ? memchr (at, '}', end - at) : NULL;

  return close;
}

static const char *
append_entity (GString *text, const char *at, const char *end)
{
  static const struct
  {
    const char *entity, *character;
  } entities[] = { { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&nbsp;", " " } };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      gsize n = strlen (entities[i].entity);

      if ((gsize) (end - at) >= n && memcmp (at, entities[i].entity, n) == 0)
        {
          g_string_append (text, entities[i].character);
          return at + n;
        }
    }
  g_string_append_c (text, '&');
  return at + 1;
}

/* The words of one line of a cue without its marks. */
static void
add_line (Captions *captions, const char *at, const char *end)
{
  gboolean spoken = FALSE, begun = FALSE;

  while (at < end)
    {
      const char *close = skip_tag (at, end);

      if (close != NULL)
        {
          spoken |= at[1] == 'v' && (close == at + 2 || at[2] == ' ' || at[2] == '.') && read_voice (captions, at, close);
          begun &= !spoken;
          at = close + 1;
          continue;
        }
      if (!begun && (*at == ' ' || *at == '\t'))
        {
          at++;
          continue;
        }
      if (!begun)
        {
          place_cue (captions, at, end, spoken);
          begun = TRUE;
          spoken = FALSE;
        }
      if (*at == '&')
        at = append_entity (captions->text, at, end);
      else
        g_string_append_c (captions->text, *at++);
    }
  while (captions->text->len > 0 && g_ascii_isspace (captions->text->str[captions->text->len - 1]) && begun)
    g_string_truncate (captions->text, captions->text->len - 1);
}

static void
read_line (Captions *captions, const char *line, const char *end)
{
  double begin, cue_end;

  while (end > line && g_ascii_isspace (end[-1]))
    end--;
  if (line == end)
    captions->open = FALSE;
  else if (nlp__captions_read_time (line, end - line, &begin, &cue_end))
    {
      captions->ended = captions->end;
      captions->end = cue_end;
      captions->cue.seconds = begin;
      captions->open = TRUE;
      captions->placed = FALSE;
    }
  else if (captions->open)
    add_line (captions, line, end);
}

GString *
nlp__captions_extract (const char *captions, gsize n_bytes, GArray *blocks, GArray *cues)
{
  Captions job = { .start = captions, .text = g_string_new (NULL), .blocks = blocks, .cues = cues };
  const char *end = captions + n_bytes;

  for (const char *line = captions; line < end;)
    {
      const char *feed = memchr (line, '\n', end - line), *line_end = feed != NULL ? feed : end;

      read_line (&job, line, line_end);
      line = line_end + 1;
    }
  end_block (&job);
  return job.text;
}
