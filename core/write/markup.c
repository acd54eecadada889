/* markup.c - characters as XML writes them.
 * SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>

#include "values.h"
#include "markup.h"

/* What a first byte of a code point asks for. */
enum
{
  PLAIN,
  MARKUP,       /* & < > and carriage return */
  BLANK,        /* tab and line feed: plain in text, but not in attributes */
  QUOTE,        /* in attributes only */
  CONTROL,      /* cannot be carried */
  LOOK,         /* the code point may be a noncharacter */
  CONTINUATION
};

static const guint8 classes[256] = {
  [0x00 ... 0x08] = CONTROL, ['\t'] = BLANK, ['\n'] = BLANK, [0x0B ... 0x0C] = CONTROL, ['\r'] = MARKUP, [0x0E ... 0x1F] = CONTROL,
  ['&'] = MARKUP, ['<'] = MARKUP, ['>'] = MARKUP, ['"'] = QUOTE,
  [0x80 ... 0xBF] = CONTINUATION, [0xEF] = LOOK, [0xF0 ... 0xF4] = LOOK
};

static void
put_reference (NlpSink *sink, char c)
{
  switch (c)
    {
    case '&':
      nlp__sink_puts (sink, "&amp;");
      break;
    case '<':
      nlp__sink_puts (sink, "&lt;");
      break;
    case '>':
      nlp__sink_puts (sink, "&gt;");
      break;
    case '"':
      nlp__sink_puts (sink, "&quot;");
      break;
    default:
      nlp__sink_printf (sink, "&#%d;", c);
    }
}

static void
put_replaced (NlpSink *sink, gunichar c)
{
  nlp__sink_printf (sink, "<g n=\"U+%04X\">\xEF\xBF\xBD</g>", c);
}

const char *
nlp__markup_put_text (NlpSink *sink, const char *text, guint32 n)
{
  const char *plain = text;

  for (; n > 0; n--)
    {
      guint8 class = classes[(guchar) *text];

      if (G_LIKELY (class == PLAIN || class == BLANK || class == QUOTE))
        text++;
      else if (class == MARKUP || !nlp__is_portable (g_utf8_get_char (text)))
        {
          nlp__sink_put (sink, plain, text - plain);
          if (class == MARKUP)
            put_reference (sink, *text);
          else
            put_replaced (sink, g_utf8_get_char (text));
          text = plain = g_utf8_next_char (text);
          continue;
        }
      else
        text++;
      while (classes[(guchar) *text] == CONTINUATION)
        text++;
    }
  nlp__sink_put (sink, plain, text - plain);
  return text;
}

static void
put_escaped (NlpSink *sink, const char *string, gboolean attribute)
{
  const char *plain = string;

  for (; *string != '\0'; string = g_utf8_next_char (string))
    {
      guint8 class = classes[(guchar) *string];
      gboolean escape = class == MARKUP || (attribute && (class == BLANK || class == QUOTE));

      if (!escape && nlp__is_portable (g_utf8_get_char (string)))
        continue;
      nlp__sink_put (sink, plain, string - plain);
      if (escape)
        put_reference (sink, *string);
      else
        nlp__sink_puts (sink, "\xEF\xBF\xBD");
      plain = g_utf8_next_char (string);
    }
  nlp__sink_put (sink, plain, string - plain);
}

void
nlp__markup_put_content (NlpSink *sink, const char *string)
{
  put_escaped (sink, string, FALSE);
}

static void
open_attribute (NlpSink *sink, const char *name)
{
  nlp__sink_put_char (sink, ' ');
  nlp__sink_puts (sink, name);
  nlp__sink_put (sink, "=\"", 2);
}

void
nlp__markup_put_attribute (NlpSink *sink, const char *name, const char *value)
{
  if (value == NULL)
    return;
  open_attribute (sink, name);
  put_escaped (sink, value, TRUE);
  nlp__sink_put_char (sink, '"');
}

/* Spaces, controls, private and unassigned code points are no part of a word, in TEI's eyes. */
static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isgraph (c) && g_unichar_type (c) != G_UNICODE_PRIVATE_USE && nlp__is_portable (c);
}

void
nlp__markup_put_word (NlpSink *sink, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  open_attribute (sink, name);
  for (; *value != '\0'; value = g_utf8_next_char (value))
    {
      const char letter[] = { *value, '\0' };
      gunichar c = g_utf8_get_char (value);

      if (!is_word_character (c))
        nlp__sink_put_char (sink, '_');
      else if (c < 0x80)
        put_escaped (sink, letter, TRUE);
      else
        nlp__sink_put (sink, value, g_utf8_next_char (value) - value);
    }
  nlp__sink_put_char (sink, '"');
}

char *
nlp__markup_make_name (const char *name)
{
  GString *made = g_string_new (NULL);

  for (; *name != '\0'; name++)
    if (g_ascii_isalpha (*name) || *name == '_' || (made->len > 0 && (g_ascii_isdigit (*name) || *name == '-' || *name == '.')))
      g_string_append_c (made, *name);
    else if (made->len == 0 && g_ascii_isdigit (*name))
      g_string_append_printf (made, "_%c", *name);
    else
      g_string_append_c (made, '_');
  if (made->len == 0)
    g_string_append_c (made, '_');
  return g_string_free (made, FALSE);
}

void
nlp__markup_put_decimal (NlpSink *sink, double value, guint places)
{
  char format[16], digits[400];
  gsize n;

  g_snprintf (format, sizeof format, "%%.%uf", places);
  g_ascii_formatd (digits, sizeof digits, format, value);
  n = strlen (digits);
  while (strchr (digits, '.') != NULL && (digits[n - 1] == '0' || digits[n - 1] == '.'))
    {
      gboolean point = digits[n - 1] == '.';

      digits[--n] = '\0';
      if (point)
        break;
    }
  nlp__sink_puts (sink, digits);
}
