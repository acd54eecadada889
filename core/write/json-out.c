/* json-out.c - a streaming JSON writer.
 * SPDX-License-Identifier: MIT */
#include <math.h>

#include "json-out.h"

static void
break_line (NlpJsonOut *out)
{
  nlp__sink_put_char (out->sink, '\n');
  for (guint i = 0; i < out->depth; i++)
    nlp__sink_put_char (out->sink, ' ');
}

/* What stands before a value or a key: a comma, and white space if the output is for reading. */
static void
begin_item (NlpJsonOut *out)
{
  if (out->keyed)
    {
      out->keyed = FALSE;
      return;
    }
  if (out->comma)
    nlp__sink_put_char (out->sink, ',');
  if (out->lines && out->depth > 0)
    {
      if (out->depth <= NLP__JSON_LINES)
        break_line (out);
      else if (out->comma)
        nlp__sink_put_char (out->sink, ' ');
    }
  out->comma = TRUE;
}

void
nlp__json_open (NlpJsonOut *out, char bracket)
{
  begin_item (out);
  nlp__sink_put_char (out->sink, bracket);
  out->depth++;
  out->comma = FALSE;
}

void
nlp__json_close (NlpJsonOut *out, char bracket)
{
  out->depth--;
  if (out->lines && out->comma && out->depth < NLP__JSON_LINES)
    break_line (out);
  nlp__sink_put_char (out->sink, bracket);
  out->comma = TRUE;
}

static void
end_key (NlpJsonOut *out)
{
  nlp__sink_put_char (out->sink, ':');
  if (out->lines)
    nlp__sink_put_char (out->sink, ' ');
  out->keyed = TRUE;
}

void
nlp__json_key (NlpJsonOut *out, const char *key)
{
  begin_item (out);
  nlp__sink_put_char (out->sink, '"');
  nlp__sink_puts (out->sink, key);
  nlp__sink_put_char (out->sink, '"');
  end_key (out);
}

void
nlp__json_key_string (NlpJsonOut *out, const char *key)
{
  nlp__json_string (out, key, -1);
  end_key (out);
}

static void
put_escape (NlpSink *sink, char byte)
{
  static const char letters[] = "btn\0fr";
  static const char digits[] = "0123456789abcdef";

  nlp__sink_put_char (sink, '\\');
  if (byte == '"' || byte == '\\')
    nlp__sink_put_char (sink, byte);
  else if (byte >= '\b' && byte <= '\r' && byte != '\v')
    nlp__sink_put_char (sink, letters[byte - '\b']);
  else
    {
      nlp__sink_put (sink, "u00", 3);
      nlp__sink_put_char (sink, digits[byte >> 4]);
      nlp__sink_put_char (sink, digits[byte & 15]);
    }
}

void
nlp__json_string (NlpJsonOut *out, const char *string, gssize n)
{
  const char *end = string + (n < 0 ? strlen (string) : (gsize) n), *plain = string;

  begin_item (out);
  nlp__sink_put_char (out->sink, '"');
  for (; string < end; string++)
    if ((guchar) *string < ' ' || *string == '"' || *string == '\\')
      {
        nlp__sink_put (out->sink, plain, string - plain);
        put_escape (out->sink, *string);
        plain = string + 1;
      }
  nlp__sink_put (out->sink, plain, end - plain);
  nlp__sink_put_char (out->sink, '"');
}

void
nlp__json_uint (NlpJsonOut *out, guint32 value)
{
  begin_item (out);
  nlp__sink_put_uint (out->sink, value);
}

void
nlp__json_integer (NlpJsonOut *out, gint32 value)
{
  begin_item (out);
  nlp__sink_printf (out->sink, "%d", value);
}

void
nlp__json_number (NlpJsonOut *out, double value, const char *format)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      nlp__json_null (out);
      return;
    }
  begin_item (out);
  nlp__sink_puts (out->sink, g_ascii_formatd (digits, sizeof digits, format, value));
}

void
nlp__json_span (NlpJsonOut *out, NlpSpan span)
{
  nlp__json_open (out, '[');
  nlp__json_uint (out, span.begin);
  nlp__json_uint (out, span.end);
  nlp__json_close (out, ']');
}

void
nlp__json_null (NlpJsonOut *out)
{
  begin_item (out);
  nlp__sink_put (out->sink, "null", 4);
}

void
nlp__json_member (NlpJsonOut *out, const char *key, const char *value)
{
  if (value == NULL)
    return;
  nlp__json_key (out, key);
  nlp__json_string (out, value, -1);
}
