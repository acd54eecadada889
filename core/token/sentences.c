/* sentences.c - finds where sentences end.
 *
 * A sentence can end behind a full stop, a question or exclamation mark, an ellipsis, or a short form that has kept its
 * stop, and takes the closing quotation marks and brackets that stand directly behind. Whether it does end there shows
 * in what follows:
 *
 *     it rained. The        a capital behind a full stop: yes
 *     Dr. Loy               a title: never
 *     U.S. officials        a short form before a small letter: no
 *     the U.S. The          ... before a capital: if the next word seldom has one inside a sentence
 *     5 p.m. Nobody         ... or behind the time of day, if it is no day and no zone
 *     "Why?" she asked      a small letter behind a quotation mark: no
 *     at Zappit! and        a small letter behind a name's own mark: no
 *
 * The end of a block ends a sentence always. (Kiss and Strunk, Computational Linguistics 32:4, 2006, show how far one
 * gets with abbreviations, initials and the case of the next word; their statistics of a whole corpus are lists of
 * words here, en/abbreviations.tsv and en/sentences.tsv.)
 * SPDX-License-Identifier: MIT */
#include "sentences.h"

#include <string.h>

#include "characters.h"

typedef struct
{
  const char *text;
  const NlpBytes *tokens;
  guint n_tokens;
  const NlpLanguageWords *language;
  guint first;            /* token of the present sentence */
} NlpTokenRun;

typedef enum
{
  NOT_AN_END,
  STOP,          /* "." */
  MARK,          /* "?", "!", "?!" */
  ELLIPSIS,      /* "...", "…" */
  SHORT_FORM     /* "etc.", "U.S.", "J." */
} NlpEndKind;

static const char *
get_bytes (const NlpTokenRun *run, guint i, gsize *n_bytes)
{
  *n_bytes = run->tokens[i].end - run->tokens[i].begin;
  return run->text + run->tokens[i].begin;
}

static gunichar
get_first (const NlpTokenRun *run, guint i)
{
  return g_utf8_get_char (run->text + run->tokens[i].begin);
}

/* Whether a token is one of the words with these senses. */
static gboolean
is_word (const NlpTokenRun *run, guint i, guint64 senses)
{
  return nlp__word_is (run->language, run->text + run->tokens[i].begin, run->text + run->tokens[i].end, senses);
}

static gboolean
is_attached (const NlpTokenRun *run, guint i)
{
  return i > 0 && run->tokens[i - 1].end == run->tokens[i].begin;
}

static gboolean
is_dot (const NlpTokenRun *run, guint i)
{
  return i < run->n_tokens && run->tokens[i].end == run->tokens[i].begin + 1 && run->text[run->tokens[i].begin] == '.';
}

static NlpEndKind
find_end_kind (const NlpTokenRun *run, guint i)
{
  gsize n_bytes;
  const char *token = get_bytes (run, i, &n_bytes);

  switch (*token)
    {
    case '.':
      if (n_bytes == 1) /* ". . ." */
        return is_dot (run, i + 1) || (i > run->first && is_dot (run, i - 1)) ? ELLIPSIS : STOP;
      return token[1] == '.' ? ELLIPSIS : NOT_AN_END;
    case '?':
    case '!':
      return MARK;
    default:
      if (n_bytes == 3 && memcmp (token, "\xe2\x80\xa6", 3) == 0)
        return ELLIPSIS;
      return n_bytes > 1 && token[n_bytes - 1] == '.' ? SHORT_FORM : NOT_AN_END;
    }
}

/* "[12]" behind a full stop: a note to the sentence before. Returns its last token, or @i - 1 if there is none at token
 * @i. */
static guint
skip_note (const NlpTokenRun *run, guint i)
{
  const char *first, *last;
  gsize n_bytes;

  if (i + 2 >= run->n_tokens || get_first (run, i) != '[' || get_first (run, i + 2) != ']')
    return i - 1;
  first = get_bytes (run, i + 1, &n_bytes);
  for (last = first; last < first + n_bytes && g_ascii_isdigit (*last); last++)
    ;
  return last == first + n_bytes && n_bytes <= 3 ? i + 2 : i - 1;
}

/* The last token that belongs to the end at token @i: more stops, closing quotation marks and brackets, notes. */
static guint
skip_closing (const NlpTokenRun *run, guint i, gboolean *quoted)
{
  *quoted = FALSE;
  while (i + 1 < run->n_tokens && (is_attached (run, i + 1) || (is_dot (run, i) && is_dot (run, i + 1))))
    {
      gunichar first = get_first (run, i + 1);

      if (nlp__is_closing (first))
        *quoted |= first != ')' && first != ']';
      else if (find_end_kind (run, i + 1) == NOT_AN_END || find_end_kind (run, i + 1) == SHORT_FORM)
        break;
      i++;
    }
  for (guint note; (note = skip_note (run, i + 1)) > i;)
    i = note;
  return i;
}

static gboolean
is_dash (gunichar code)
{
  return code == '-' || code == 0x2013 || code == 0x2014 || code == 0x2022 || code == '*';
}

/* The first word at or behind token @i, past marks that open; @i itself if there is none near. */
static guint
find_next_word (const NlpTokenRun *run, guint i)
{
  guint word = i;

  while (word + 1 < run->n_tokens && word < i + 4
         && (nlp__is_opening (get_first (run, word)) || is_dash (get_first (run, word))))
    word++;
  return word;
}

static gboolean
is_starter (const NlpTokenRun *run, guint i)
{
  return g_unichar_isupper (get_first (run, i)) && is_word (run, i, NLP_SENSE (TOKEN_STARTER));
}

static gboolean
is_title (const NlpTokenRun *run, guint i)
{
  return is_word (run, i, NLP_SENSE (TOKEN_TITLE) | NLP_SENSE (TOKEN_NUMBERED));
}

static gboolean
is_initial (const NlpTokenRun *run, guint i)
{
  const char *word = run->text + run->tokens[i].begin;

  return g_utf8_next_char (word) + 1 == run->text + run->tokens[i].end;
}

/* How many words there may be before a time of day that the sentence goes on behind: "At half past 5 p.m. Loy left." */
#define LONGEST_OPENING 4

/* Whether a sentence goes on behind the time of day at token @i: "5 p.m. Friday", "5 p.m. Orrin time", "At 5 p.m. Loy left." */
static gboolean
goes_on_behind_time (const NlpTokenRun *run, guint i, guint next)
{
  return !g_unichar_isupper (get_first (run, next)) || is_word (run, next, NLP_SENSE (TOKEN_BEHIND_TIME))
         || (next + 1 < run->n_tokens && is_word (run, next + 1, NLP_SENSE (TOKEN_TIME))) || i < run->first + LONGEST_OPENING
         || (find_end_kind (run, next) == SHORT_FORM && !is_title (run, next)); /* "9 p.m. E.T." */
}

/* Whether a sentence ends behind the short form at token @i. @next: the first word behind it. */
static gboolean
ends_at_short_form (const NlpTokenRun *run, guint i, guint next)
{
  if (is_title (run, i) || g_ascii_isdigit (get_first (run, i)))
    return FALSE;
  if (is_starter (run, next))
    return !is_initial (run, i) || get_first (run, next) != 'A';
  return is_word (run, i, NLP_SENSE (TOKEN_TIME_OF_DAY)) && !goes_on_behind_time (run, i, next);
}

/* Whether the mark at token @i belongs to a name inside a sentence: "works at Zappit! and", "the buyer is Zappit! Inc." */
static gboolean
is_of_name (const NlpTokenRun *run, guint i, guint next)
{
  if (i < run->first + 2 || !is_attached (run, i) || run->tokens[i].end != run->tokens[i].begin + 1
      || !g_unichar_isupper (get_first (run, i - 1)))
    return FALSE;
  if (is_word (run, next, NLP_SENSE (TOKEN_COMPANY)))
    return TRUE;
  return g_unichar_islower (get_first (run, next)) && !is_word (run, next, NLP_SENSE (TOKEN_SUBJECT));
}

/* "Why?" Ada asked; "Why?" I said: who speaks, and a verb of speech. */
static gboolean
is_attribution (const NlpTokenRun *run, guint i)
{
  for (guint k = i + 1; k < MIN (i + 4, run->n_tokens); k++)
    {
      if (is_word (run, k, NLP_SENSE (TOKEN_SPEECH_VERB)))
        return TRUE;
      if (!g_unichar_isupper (get_first (run, k)))
        return FALSE;
    }
  return FALSE;
}

/* Whether a sentence ends behind token @last; @i is what ends it. */
static gboolean
ends_here (const NlpTokenRun *run, guint i, guint last, gboolean quoted)
{
  NlpEndKind kind = find_end_kind (run, i);
  guint next = find_next_word (run, last + 1);
  gunichar first = get_first (run, next);
  gboolean small = g_unichar_islower (first);

  if (is_attached (run, last + 1))
    return (kind == STOP || kind == MARK) && !quoted && g_unichar_isupper (first) && next == last + 1;
  switch (kind)
    {
    case STOP:
      return !small;
    case MARK:
      if (!quoted)
        return !(next == last + 1 && is_of_name (run, i, next));
      return !small && !(next == last + 1 && is_attribution (run, next));
    case ELLIPSIS:
      return !small && g_unichar_isalpha (first) && !(quoted && is_attribution (run, next));
    case SHORT_FORM:
      return ends_at_short_form (run, i, next);
    default:
      return FALSE;
    }
}

void
nlp__find_sentences (const NlpLanguageWords *language, const char *text, const NlpBytes *tokens, guint n_tokens,
                     GArray *sentences)
{
  NlpTokenRun run = { text, tokens, n_tokens, language, 0 };

  for (guint i = 0; i < n_tokens; i++)
    {
      gboolean quoted = FALSE;
      guint last = i;
      gboolean ends = i + 1 == n_tokens;

      if (!ends && find_end_kind (&run, i) != NOT_AN_END)
        {
          last = skip_closing (&run, i, &quoted);
          ends = last + 1 == n_tokens || ends_here (&run, i, last, quoted);
          if (!ends && find_end_kind (&run, i) != SHORT_FORM)
            i = last;
        }
      if (ends)
        {
          NlpBytes sentence = { tokens[run.first].begin, tokens[last].end };

          g_array_append_val (sentences, sentence);
          run.first = last + 1;
          i = last;
        }
    }
}
