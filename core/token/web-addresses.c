/* web-addresses.c - recognises addresses at the start of a word.
 * SPDX-License-Identifier: MIT */
#include "web-addresses.h"

#include <string.h>

#include "characters.h"

/* The longest host name and the longest local part of an e-mail address (RFC 5321, 4.5.3.1). */
#define LONGEST_HOST 255
#define LONGEST_LOCAL 64
#define LONGEST_SCHEME 12

static gboolean
has_prefix (const char *at, const char *end, const char *prefix)
{
  gsize n = strlen (prefix);

  return (gsize) (end - at) >= n && g_ascii_strncasecmp (at, prefix, n) == 0;
}

/* Punctuation at the end of an address belongs to the sentence; so does a bracket that was not opened inside it. */
static const char *
trim_end (const char *at, const char *end)
{
  gboolean opened = memchr (at, '(', end - at) != NULL;

  while (end > at)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar code = g_utf8_get_char (last);

      if (code < 0x80 ? strchr (".,;:!?'\"]}>", (int)code) == NULL && (code != ')' || opened)
                      : !nlp__is_closing (code))
        return end;
      end = last;
    }
  return end;
}

/* "https://", "mailto:", "www." */
static gboolean
begins_web_address (const char *at, const char *end)
{
  const char *scheme = at;

  if (has_prefix (at, end, "www.") || has_prefix (at, end, "mailto:") || has_prefix (at, end, "doi:10."))
    return TRUE;
  while (scheme < end && scheme - at < LONGEST_SCHEME && g_ascii_isalnum (*scheme))
    scheme++;
  return scheme > at && has_prefix (scheme, end, "://") && end - scheme > 3;
}

/* A web address ends at a blank, or at a mark that cannot be inside one. */
static gsize
match_web_address (const char *at, const char *end)
{
  const char *stop = at;

  if (!begins_web_address (at, end))
    return 0;
  while (stop < end && strchr ("<>\"{}|\\^`", *stop) == NULL)
    {
      NlpChar character = nlp__read_char (stop, end);

      if (nlp__is_closing (character.code) && character.n_bytes > 1)
        break;
      stop += character.n_bytes;
    }
  return trim_end (at, stop) - at;
}

/* Letters, digits, hyphens, underlines and dots; where they stop, or NULL if that is too far. */
static const char *
skip_labels (const char *at, const char *end, gsize limit)
{
  const char *start = at;

  while (at < end && (g_ascii_isalnum (*at) || *at == '.' || *at == '-' || *at == '_'))
    if ((gsize) (++at - start) > limit)
      return NULL;
  return at;
}

/* "loy+weaving@example.org" */
static gsize
match_email (const char *at, const char *end)
{
  const char *local = at, *host, *stop;

  while (local < end && local - at <= LONGEST_LOCAL
         && (g_ascii_isalnum (*local) || (*local && strchr ("._%+-", *local))))
    local++;
  if (local == at || local == end || *local != '@')
    return 0;
  host = local + 1;
  stop = skip_labels (host, end, LONGEST_HOST);
  if (stop == NULL)
    return 0;
  while (stop > host && !g_ascii_isalnum (stop[-1]))
    stop--;
  return stop > host ? stop - at : 0;
}

/* "example.org", "example.org/about", "minutes_3.pdf": letters behind the last dot that end host or file names. */
static gsize
match_host (const NlpLanguageWords *language, const char *at, const char *end)
{
  const char *stop = skip_labels (at, end, LONGEST_HOST);
  const char *last;

  if (stop == NULL)
    return 0;
  while (stop > at && !g_ascii_isalnum (stop[-1]))
    stop--;
  for (last = stop; last > at && last[-1] != '.'; last--)
    ;
  if (last - at < 2 || memchr (last, '-', stop - last) != NULL
      || (nlp_lexicon_find_senses (language->anywhere, last, stop - last) & NLP_SENSE (ANYWHERE_DOMAIN)) == 0)
    return 0;
  if (stop < end && *stop == '/' && stop + 1 < end && g_ascii_isalnum (stop[1]))
    {
      while (stop < end && strchr ("<>\"{}|\\^`", *stop) == NULL)
        stop++;
      return trim_end (at, stop) - at;
    }
  return stop - at;
}

gsize
nlp__match_address (const NlpLanguageWords *language, const char *at, const char *end)
{
  gsize n_bytes = match_web_address (at, end);

  if (n_bytes == 0)
    n_bytes = match_email (at, end);
  if (n_bytes == 0)
    n_bytes = match_host (language, at, end);
  return n_bytes;
}
