/* joiners.c - apostrophes, dots, commas, colons, slashes and hyphens between letters and digits.
 *
 * The conventions are those of the English Universal Dependencies treebanks: numbers, dates, times and telephone
 * numbers are one token, abbreviations keep their dots, compounds fall apart at hyphens and slashes unless the first
 * part is a prefix. Each rule looks a bounded number of characters ahead.
 * SPDX-License-Identifier: MIT */
#include "joiners.h"

/* Groups of digits in a telephone number, a date or a book number, and digits in a group. */
#define MOST_GROUPS 8
#define MOST_DIGITS 12

static guint
count_digits (const char *at, const char *end)
{
  guint n = 0;

  while (at + n < end && g_ascii_isdigit (at[n]) && n <= MOST_DIGITS)
    n++;
  return n;
}

/* "713-555-0199", "555-0199", "2001-02-28": three groups, or three digits and four. Two groups are a range. */
static gsize
join_figures_hyphen (const NlpJoint *joint)
{
  const char *at = joint->mark;
  guint n_groups = 1, n_first = joint->mark - joint->part, n_last = 0;

  if (joint->part != joint->word)
    return 0;
  while (n_groups < MOST_GROUPS && at < joint->end && *at == '-' && (n_last = count_digits (at + 1, joint->end)) > 0)
    {
      at += 1 + n_last;
      n_groups++;
    }
  if (nlp__is_wordy (nlp__read_char (at, joint->end)))
    return 0;
  if (n_groups >= 3 || (n_groups == 2 && at - joint->mark - 1 == 4 && (n_first == 3 || n_first == 5)))
    return at - joint->mark;
  return 0;
}

/* "11/28/2000", "9/11", "1/2" */
static gsize
join_figures_slash (const NlpJoint *joint)
{
  const char *at = joint->mark;
  guint n_first = joint->mark - joint->part, n_second = count_digits (at + 1, joint->end), n_third = 0;

  if (n_first > 2 || n_second > 2 || joint->part != joint->word)
    return 0;
  at += 1 + n_second;
  if (at < joint->end && *at == '/' && (n_third = count_digits (at + 1, joint->end)) > 0)
    at += 1 + n_third;
  return nlp__is_wordy (nlp__read_char (at, joint->end)) ? 0 : at - joint->mark;
}

/* "12,500", but not "[3,4]" */
static gboolean
joins_comma (const NlpJoint *joint, const char *next)
{
  guint n = count_digits (next, joint->end);

  return n == 3 || (n == 2 && next[2] == ',' && count_digits (next + 3, joint->end) >= 2);
}

static gboolean
is_digit_before (const NlpJoint *joint)
{
  return joint->mark > joint->part && g_ascii_isdigit (joint->mark[-1]);
}

/* Letters before a full stop and behind it: "U.S", "Ph.D", "a.m", but not "end.The". */
static gboolean
joins_dot (const NlpJoint *joint, const char *next)
{
  gsize n_before = joint->mark - joint->part;
  const char *at = next;

  while (at < joint->end && at - next < 4 && g_ascii_isalpha (*at))
    at++;
  if (at == next || at - next > 3)
    return FALSE;
  if (n_before == 1)
    return at - next == 1 || (at < joint->end && *at == '.');
  return n_before == 2 && at - next == 1 && at < joint->end && *at == '.';
}

/* "AT&T", "P&L": capitals on both sides. */
static gboolean
joins_ampersand (const NlpJoint *joint, const char *next)
{
  const char *at = joint->part;
  guint n = 0;

  while (at < joint->mark && g_ascii_isupper (*at))
    at++;
  while (next + n < joint->end && g_ascii_isupper (next[n]) && n < 5)
    n++;
  return at == joint->mark && at - joint->part <= 4 && n >= 1 && n <= 4
         && nlp__read_char (next + n, joint->end).kind != NLP__LETTER;
}

/* "US$", "HK$" */
static gboolean
joins_dollar (const NlpJoint *joint)
{
  const char *at = joint->word;

  while (at < joint->mark && at - joint->word < 4 && g_ascii_isupper (*at))
    at++;
  return at == joint->mark && at - joint->word <= 3;
}

static gsize
join_hyphen (const NlpJoint *joint, NlpChar mark, NlpChar next)
{
  gsize n_before = joint->mark - joint->part;

  if (is_digit_before (joint) && next.kind == NLP__DIGIT)
    return join_figures_hyphen (joint);
  if (nlp__is_wordy (next))
    return joint->part == joint->word
                   && nlp__word_is (joint->language, joint->part, joint->mark, NLP_SENSE (TOKEN_PREFIX))
               ? mark.n_bytes
               : 0;
  /* A word that was broken off: "th-" before a blank. */
  if (next.kind == NLP__BLANK && joint->mark + mark.n_bytes == joint->end && n_before <= 2 && !is_digit_before (joint))
    return mark.n_bytes;
  return 0;
}

gsize
nlp__join (const NlpJoint *joint)
{
  NlpChar mark = nlp__read_char (joint->mark, joint->end);
  const char *behind = joint->mark + mark.n_bytes;
  NlpChar next = nlp__read_char (behind, joint->end);
  gboolean digits = is_digit_before (joint) && next.kind == NLP__DIGIT;
  gboolean joins = FALSE;

  if (nlp__is_hyphen (mark.code))
    return join_hyphen (joint, mark, next);
  if (mark.code == '$')
    return joins_dollar (joint);
  if (!nlp__is_wordy (next))
    return mark.code == '_' ? mark.n_bytes : 0;
  switch (mark.code)
    {
    case '\'':
    case 0x2019:
      joins = next.kind == NLP__LETTER;
      break;
    case '.':
      joins = digits || joins_dot (joint, behind);
      break;
    case ',':
      joins = digits && joins_comma (joint, behind);
      break;
    case ':':
      joins = digits;
      break;
    case '/':
      return digits ? join_figures_slash (joint) : 0;
    case '&':
      joins = joins_ampersand (joint, behind);
      break;
    case '_':
    case '@':
    case '*':
      joins = TRUE;
      break;
    default:
      break;
    }
  return joins ? mark.n_bytes : 0;
}
