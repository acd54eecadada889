/* tokens.c - the scanner: one pass from left to right, no look back.
 *
 * Text between blanks is a chunk. In a chunk,
 *
 *   - addresses and emoticons are taken whole, where a word can begin;
 *   - letters and digits run on over the joints of joiners.c, then fall apart at clitics (contractions.c) and units
 *     ("5kg");
 *   - a full stop stays with initials and short forms ("Dr.", "U.S.");
 *   - of other marks, runs of the same one are a token ("...", "--", "!!"), and each other mark is.
 *
 * Every rule looks a bounded distance ahead, so the time is linear in the text, whatever it holds.
 * SPDX-License-Identifier: MIT */
#include "tokens.h"

#include <string.h>

#include "web-addresses.h"
#include "characters.h"
#include "contractions.h"
#include "emoticons.h"
#include "joiners.h"

/* A chunk being scanned. */
typedef struct
{
  const char *text;   /* where offsets count from */
  const char *begin;
  const char *end;
  const char *block_end;
  gboolean first;     /* begins the block */
  gboolean dotted;    /* has a mark that addresses have */
  gboolean money;     /* the last token was a currency sign */
  const NlpLanguageWords *language;
  GArray *tokens;
} NlpChunk;

static void
add (NlpChunk *chunk, const char *begin, const char *end)
{
  NlpBytes bytes = { begin - chunk->text, end - chunk->text };

  g_array_append_val (chunk->tokens, bytes);
}

static const char *
skip_marks (const char *at, const char *end)
{
  NlpChar character;

  while ((character = nlp__read_char (at, end)).kind == NLP__MARK)
    at += character.n_bytes;
  return at;
}

/* The end of the word that begins at @at, contractions included. */
static const char *
scan_word (const NlpChunk *chunk, const char *at, const char **last_part, gboolean *apostrophe)
{
  NlpJoint joint = { .word = at, .part = at, .end = chunk->end, .language = chunk->language };

  *apostrophe = FALSE;
  while (at < chunk->end)
    {
      NlpChar character = nlp__read_char (at, chunk->end);
      gsize joined;

      if (nlp__is_wordy (character) || character.kind == NLP__MARK)
        {
          at += character.n_bytes;
          continue;
        }
      joint.mark = at;
      joined = nlp__join (&joint);
      if (joined == 0)
        break;
      *apostrophe |= nlp__is_apostrophe (character.code);
      at += joined;
      joint.part = at;
      if (character.code == '$')
        break;
    }
  *last_part = joint.part;
  return at;
}

static gboolean
is_number (const char *at, const char *end)
{
  while (at < end && (g_ascii_isdigit (*at) || *at == '.' || *at == ',' || *at == ':'))
    at++;
  return at == end;
}

/* The first character behind the chunk that is no blank; 0 at the end of the block. Looks at a few blanks only. */
static gunichar
peek_next (const NlpChunk *chunk)
{
  const char *at = chunk->end;

  for (guint i = 0; i < 4; i++)
    {
      NlpChar character = nlp__read_char (at, chunk->block_end);

      if (character.kind != NLP__BLANK)
        return character.code;
      at += character.n_bytes;
    }
  return 0;
}

/* "J." before a name; but "and I.", "vitamin C." at the end. */
static gboolean
keeps_stop_of_letter (const NlpChunk *chunk, const char *letter, const char *end)
{
  gunichar next = end + 1 == chunk->end ? peek_next (chunk) : 'x';

  if (nlp__word_is (chunk->language, letter, end, NLP_SENSE (TOKEN_NUMBERED)) && g_unichar_isdigit (next))
    return TRUE;
  if (nlp__word_is (chunk->language, letter, end, NLP_SENSE (TOKEN_SHORT_FORM)))
    return next != 0;
  return g_unichar_isupper (g_utf8_get_char (letter)) && next != 0 && !(*letter == 'I' && !chunk->first && next != 'I');
}

/* Whether the full stop at @end belongs to the word: an initial, letters with dots, a short form, the number of a list
 * item. */
static gboolean
keeps_stop (const NlpChunk *chunk, const char *begin, const char *end, const char *last_part)
{
  gboolean last_in_chunk = end + 1 == chunk->end;
  guint64 senses;

  if (end == chunk->end || *end != '.' || (!last_in_chunk && end[1] == '.'))
    return FALSE;
  if (chunk->first && begin == chunk->begin && last_in_chunk && end - begin <= 4 && g_ascii_isdigit (*begin))
    return is_number (begin, end) && peek_next (chunk) != 0;
  if (g_utf8_next_char (begin) == end)
    return keeps_stop_of_letter (chunk, begin, end);
  if (last_part > begin && last_part[-1] == '.' && g_utf8_next_char (last_part) == end && g_ascii_isalpha (*last_part))
    return TRUE;
  senses = nlp_lexicon_find_senses (chunk->language->words, begin, end - begin);
  if (g_unichar_isupper (g_utf8_get_char (begin)) && (senses & NLP_SENSE (TOKEN_CAPITAL_FORM)) != 0)
    return TRUE;
  if ((senses & (NLP_SENSE (TOKEN_TITLE) | NLP_SENSE (TOKEN_SHORT_FORM))) != 0)
    return TRUE;
  return (senses & NLP_SENSE (TOKEN_NUMBERED)) != 0
         && g_unichar_isdigit (last_in_chunk ? peek_next (chunk) : (gunichar) end[1]);
}

static gboolean
is_unit (const NlpChunk *chunk, const char *begin, const char *end)
{
  return nlp__word_is (chunk->language, begin, end, NLP_SENSE (TOKEN_UNIT))
         || (nlp_lexicon_find_senses (chunk->language->anywhere, begin, end - begin) & NLP_SENSE (ANYWHERE_METRIC)) != 0;
}

/* Where a figure ends and its unit begins: "5|kg", "7:30|pm", "$10|m". NULL if there is no unit. */
static const char *
find_unit (const NlpChunk *chunk, const char *begin, const char *end)
{
  const char *unit = begin;

  if (!g_ascii_isdigit (*begin))
    return NULL;
  while (unit < end && (g_ascii_isdigit (*unit) || *unit == '.' || *unit == ',' || *unit == ':'))
    unit++;
  if (unit == end || !is_number (begin, unit) || !g_ascii_isalpha (*unit))
    return NULL;
  if (end - unit == 1 && !chunk->money && strchr ("kKm", *unit) == NULL)
    return NULL;
  return is_unit (chunk, unit, end) ? unit : NULL;
}

static const char *
take_word (NlpChunk *chunk, const char *begin)
{
  const char *last_part, *unit;
  gboolean apostrophe;
  const char *end = scan_word (chunk, begin, &last_part, &apostrophe);
  guint32 cuts[NLP__MOST_PARTS - 1];
  guint n_cuts;

  if (keeps_stop (chunk, begin, end, last_part))
    {
      unit = find_unit (chunk, begin, end);
      if (unit != NULL)
        {
          add (chunk, begin, unit);
          begin = unit;
        }
      add (chunk, begin, end + 1);
      return end + 1;
    }
  unit = find_unit (chunk, begin, end);
  if (unit != NULL)
    {
      add (chunk, begin, unit);
      add (chunk, unit, end);
      return end;
    }
  n_cuts = nlp__cut_contraction (chunk->language, begin, end - begin, apostrophe, cuts);
  for (guint i = 0, from = 0; i <= n_cuts; i++)
    {
      guint to = i < n_cuts ? cuts[i] : end - begin;

      add (chunk, begin + from, begin + to);
      from = to;
    }
  return end;
}

/* "'s" and the like that stand alone, "'90s", "'em". The mark at @at is an apostrophe; NULL if it is a quotation mark.
 * */
static const char *
take_leading_apostrophe (NlpChunk *chunk, const char *at, guint n_mark)
{
  const char *end = at + n_mark;
  gsize n_bytes;

  while (end < chunk->end && g_ascii_isalnum (*end))
    end++;
  n_bytes = end - at - n_mark;
  if (n_bytes == 0 || nlp__is_wordy (nlp__read_char (end, chunk->end)))
    return NULL;
  if (g_ascii_isdigit (at[n_mark]))
    {
      gboolean year = n_bytes == 2 || (n_bytes == 3 && end[-1] == 's');

      return year && g_ascii_isdigit (at[n_mark + 1]) ? end : NULL;
    }
  if (end < chunk->end && nlp__is_apostrophe (g_utf8_get_char (end)))
    return NULL;
  return nlp__word_is (chunk->language, at, end, NLP_SENSE (TOKEN_CLIPPED)) ? end : NULL;
}

/* The end of the run of marks that begins at @at and is one token. */
static const char *
scan_marks (const NlpChunk *chunk, const char *at, NlpChar mark)
{
  const char *set = mark.code == '!' || mark.code == '?' ? "!?" : NULL;
  const char *end = at + mark.n_bytes;

  if (*at == '\'' || *at == '`')
    return end + (end < chunk->end && *end == *at);
  if (mark.code >= 0x80 || strchr (".-=_*+~<>!?^", (int) mark.code) == NULL)
    return skip_marks (end, chunk->end);
  while (end < chunk->end && (set ? *end == '!' || *end == '?' : *end == *at))
    end++;
  return end;
}

/* "#weaving", "@ada_loy", ".5", "+44" */
static const char *
take_tag (const NlpChunk *chunk, const char *at)
{
  const char *end = at + 1;

  if (end == chunk->end || (*at != '#' && *at != '@' && *at != '.' && *at != '+'))
    return NULL;
  if (*at == '.' || *at == '+')
    return g_ascii_isdigit (*end) && (*at == '.' || at == chunk->begin) ? end + strspn (end, "0123456789") : NULL;
  if (nlp__read_char (end, chunk->end).kind != NLP__LETTER)
    return NULL;
  while (end < chunk->end && (g_ascii_isalnum (*end) || *end == '_'))
    end++;
  return end;
}

static gboolean
is_regional (gunichar code)
{
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

/* An emoji with its joiners: joined with the next one by U+200D, and flags are pairs of letters. */
static const char *
scan_emoji (const NlpChunk *chunk, const char *at, NlpChar mark)
{
  const char *end = skip_marks (at + mark.n_bytes, chunk->end);
  NlpChar next = nlp__read_char (end, chunk->end);

  if (is_regional (mark.code) && is_regional (next.code))
    return end + next.n_bytes;
  while (end - at >= 3 && g_utf8_get_char (end - 3) == 0x200d && next.kind == NLP__SYMBOL && next.code > 0x2000)
    {
      end = skip_marks (end + next.n_bytes, chunk->end);
      next = nlp__read_char (end, chunk->end);
    }
  return end;
}

static const char *
take_marks (NlpChunk *chunk, const char *at, NlpChar mark)
{
  const char *end = NULL;

  if (nlp__is_apostrophe (mark.code))
    end = take_leading_apostrophe (chunk, at, mark.n_bytes);
  if (end == NULL && mark.code < 0x80)
    end = take_tag (chunk, at);
  if (end == NULL)
    end = mark.code >= 0x2190 ? scan_emoji (chunk, at, mark) : scan_marks (chunk, at, mark);
  add (chunk, at, end);
  chunk->money = g_unichar_type (mark.code) == G_UNICODE_CURRENCY_SYMBOL;
  return end;
}

/* Whether an address or emoticon could begin at @at. */
static gboolean
is_fresh (const NlpChunk *chunk, const char *at)
{
  return at == chunk->begin || strchr ("([{<\"'`,;:=/|>*", at[-1]) != NULL || (guchar) at[-1] >= 0x80;
}

static void
scan_chunk (NlpChunk *chunk)
{
  const char *at = chunk->begin;

  chunk->money = FALSE;
  while (at < chunk->end)
    {
      NlpChar first = nlp__read_char (at, chunk->end);
      gsize n_bytes = 0;

      if (chunk->dotted && first.code < 0x80 && is_fresh (chunk, at))
        n_bytes = nlp__is_wordy (first) ? nlp__match_address (chunk->language, at, chunk->end) : nlp__match_emoticon (at, chunk->end);
      if (n_bytes > 0)
        {
          add (chunk, at, at + n_bytes);
          at += n_bytes;
        }
      else if (first.kind == NLP__SYMBOL)
        at = take_marks (chunk, at, first);
      else
        {
          at = take_word (chunk, at);
          chunk->money = at[-1] == '$';
        }
    }
}

void
nlp__find_tokens (const NlpLanguageWords *language, const char *text, guint32 begin, guint32 end, GArray *tokens)
{
  const char *at = text + begin, *stop = text + end;

  while (at < stop)
    {
      NlpChunk chunk = {
        .text = text, .block_end = stop, .first = at == text + begin, .language = language, .tokens = tokens
      };
      NlpChar character;

      while (at < stop && (character = nlp__read_char (at, stop)).kind == NLP__BLANK)
        at += character.n_bytes;
      chunk.begin = at;
      while (at < stop && (character = nlp__read_char (at, stop)).kind != NLP__BLANK)
        {
          chunk.dotted |= character.kind == NLP__SYMBOL && character.code < 0x80
                          && strchr (".@:;=(^<_\\", (int) character.code) != NULL;
          at += character.n_bytes;
        }
      chunk.end = at;
      if (chunk.end > chunk.begin)
        scan_chunk (&chunk);
    }
}
