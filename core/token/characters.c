/* characters.c - kinds of characters: a table for ASCII, GLib's Unicode data for the rest.
 * SPDX-License-Identifier: MIT */
#include "characters.h"

#include "lines.h"

#define B NLP__BLANK
#define L NLP__LETTER
#define D NLP__DIGIT
#define S NLP__SYMBOL

const guint8 nlp__ascii_kinds[128] = {
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* controls */
  B, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
  D, D, D, D, D, D, D, D, D, D, S, S, S, S, S, S, /* blank ! " ... ? */
  S, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
  L, L, L, L, L, L, L, L, L, L, L, S, S, S, S, S, /* @ A ... Z ... _ */
  S, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
  L, L, L, L, L, L, L, L, L, L, L, S, S, S, S, B, /* ` a ... z ... DEL */
};

static NlpCharKind
find_kind (gunichar code)
{
  switch (g_unichar_type (code))
    {
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_LETTER_NUMBER:
      return NLP__LETTER;
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
      return NLP__DIGIT;
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
      return NLP__MARK;
    case G_UNICODE_FORMAT:
      return nlp__is_blank (code) ? NLP__BLANK : NLP__MARK;
    case G_UNICODE_MODIFIER_SYMBOL:
      return code >= 0x1f3fb && code <= 0x1f3ff ? NLP__MARK : NLP__SYMBOL;
    default:
      return nlp__is_blank (code) ? NLP__BLANK : NLP__SYMBOL;
    }
}

NlpChar
nlp__read_wide_char (const char *at)
{
  gunichar code = g_utf8_get_char (at);

  return (NlpChar) { find_kind (code), g_utf8_skip[(guchar) *at], code };
}

gboolean
nlp__is_closing (gunichar code)
{
  return code == '"' || code == '\'' || code == ')' || code == ']' || code == '}' || code == 0x201d || code == 0x2019
         || code == 0xbb || code == 0x203a;
}

gboolean
nlp__is_opening (gunichar code)
{
  return code == '"' || code == '\'' || code == '(' || code == '[' || code == '{' || code == '`' || code == 0x201c
         || code == 0x2018 || code == 0xab || code == 0x201e || code == 0x2039;
}
