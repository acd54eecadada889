/* decode.c - the door: whatever comes in leaves as valid UTF-8, and everything behind it relies on that.
 *
 * Nothing but the encoding changes: line ends, form feeds, no-break spaces and U+0000 stay where they were. A byte that
 * fits no character becomes one U+FFFD, so that the count of replacements says how much was lost.
 * SPDX-License-Identifier: MIT */
#include "decode.h"

#include <errno.h>
#include <string.h>

#include <nlp/error.h>

#define REPLACEMENT "\xef\xbf\xbd"

static gboolean
refuse (gsize offset, const char *encoding, GError **error)
{
  g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT,
               "byte %" G_GSIZE_FORMAT
               " is not %s text: give the encoding (--charset), or replace such bytes (without --strict)",
               offset, encoding);
  return FALSE;
}

static void
finish (NlpDecoded *decoded, GString *text, const char *encoding, guint64 n_replaced)
{
  decoded->n_bytes = text->len;
  decoded->text = g_string_free (text, FALSE);
  decoded->encoding = g_strdup (encoding);
  decoded->n_replaced = n_replaced;
}

/* UTF-8: runs of valid text are copied whole. (GLib's check stops at U+0000, which is a character like others here.) */
static gboolean
decode_utf8 (const char *bytes, gsize n_bytes, gboolean strict, NlpDecoded *decoded, GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (n_bytes);
  guint64 n_replaced = 0;
  gsize at = 0;

  while (at < n_bytes)
    {
      const char *valid_end;
      gboolean valid = g_utf8_validate_len (bytes + at, n_bytes - at, &valid_end);

      g_string_append_len (text, bytes + at, valid_end - (bytes + at));
      at = valid_end - bytes;
      if (valid)
        break;
      if (bytes[at] == '\0')
        g_string_append_c (text, '\0');
      else if (strict)
        return refuse (at, "UTF-8", error);
      else
        {
          g_string_append (text, REPLACEMENT);
          n_replaced++;
        }
      at++;
    }
  finish (decoded, g_steal_pointer (&text), "UTF-8", n_replaced);
  return TRUE;
}

static guint
get_unit (const guchar *bytes, gsize at, gboolean big_endian)
{
  return big_endian ? bytes[at] << 8 | bytes[at + 1] : bytes[at + 1] << 8 | bytes[at];
}

/* UTF-16: a surrogate without its partner, or a last odd byte, fits no character. */
static gboolean
decode_utf16 (const char *bytes, gsize n_bytes, gboolean big_endian, gboolean strict, NlpDecoded *decoded,
              GError **error)
{
  const guchar *units = (const guchar *) bytes;
  const char *encoding = big_endian ? "UTF-16BE" : "UTF-16LE";
  g_autoptr (GString) text = g_string_sized_new (n_bytes / 2 + 1);
  guint64 n_replaced = 0;
  gsize at = 0;

  while (at < n_bytes)
    {
      gunichar character = at + 1 < n_bytes ? get_unit (units, at, big_endian) : 0xdc00;
      guint low = at + 3 < n_bytes ? get_unit (units, at + 2, big_endian) : 0;
      gsize used = MIN (2, n_bytes - at);

      if (character >= 0xd800 && character < 0xdc00 && low >= 0xdc00 && low < 0xe000)
        {
          character = 0x10000 + ((character - 0xd800) << 10) + (low - 0xdc00);
          used = 4;
        }
      if (character >= 0xd800 && character < 0xe000)
        {
          if (strict)
            return refuse (at, encoding, error);
          character = 0xfffd;
          n_replaced += used;
        }
      g_string_append_unichar (text, character);
      at += used;
    }
  finish (decoded, g_steal_pointer (&text), encoding, n_replaced);
  return TRUE;
}

/* What to do after g_iconv() stopped before the end of its input. */
static gboolean
skip_invalid (int reason, const char *start, char **in, gsize *n_in, GString *text, guint64 *n_replaced,
              gboolean strict, const char *charset, GError **error)
{
  if (reason == E2BIG)
    return TRUE;
  if (strict)
    return refuse (*in - start, charset, error);
  g_string_append (text, REPLACEMENT);
  ++*n_replaced;
  ++*in;
  --*n_in;
  return TRUE;
}

/* Any other encoding that the system's iconv knows. */
static gboolean
decode_charset (const char *bytes, gsize n_bytes, const char *charset, gboolean strict, NlpDecoded *decoded,
                GError **error)
{
  GIConv converter = g_iconv_open ("UTF-8", charset);
  g_autoptr (GString) text = g_string_sized_new (n_bytes + 16);
  guint64 n_replaced = 0;
  char *in = (char *) bytes;
  gsize n_in = n_bytes;
  gboolean good = TRUE;

  if (converter == (GIConv) -1)
    {
      g_set_error (error, NLP_ERROR, NLP_ERROR_INPUT,
                   "the encoding “%s” is not known on this system (iconv -l lists them)", charset);
      return FALSE;
    }
  while (good && n_in > 0)
    {
      char buffer[8192];
      char *out = buffer;
      gsize n_out = sizeof buffer;
      gsize status = g_iconv (converter, &in, &n_in, &out, &n_out);
      int reason = errno;

      g_string_append_len (text, buffer, out - buffer);
      if (status == (gsize) -1)
        good = skip_invalid (reason, bytes, &in, &n_in, text, &n_replaced, strict, charset, error);
    }
  if (good)
    {
      /* Some encodings hold a last character back. */
      char buffer[64];
      char *out = buffer;
      gsize n_out = sizeof buffer;

      g_iconv (converter, NULL, NULL, &out, &n_out);
      g_string_append_len (text, buffer, out - buffer);
      finish (decoded, g_steal_pointer (&text), charset, n_replaced);
    }
  g_iconv_close (converter);
  return good;
}

static gboolean
is_utf8 (const char *charset)
{
  return g_ascii_strcasecmp (charset, "UTF-8") == 0 || g_ascii_strcasecmp (charset, "UTF8") == 0;
}

gboolean
nlp__decode (const char *bytes, gsize n_bytes, const char *charset, gboolean strict, NlpDecoded *decoded,
             GError **error)
{
  memset (decoded, 0, sizeof *decoded);
  if (n_bytes >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    return decode_utf8 (bytes + 3, n_bytes - 3, strict, decoded, error);
  if (n_bytes >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0)
    return decode_utf16 (bytes + 2, n_bytes - 2, FALSE, strict, decoded, error);
  if (n_bytes >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0)
    return decode_utf16 (bytes + 2, n_bytes - 2, TRUE, strict, decoded, error);
  if (charset == NULL || is_utf8 (charset))
    return decode_utf8 (bytes, n_bytes, strict, decoded, error);
  return decode_charset (bytes, n_bytes, charset, strict, decoded, error);
}

void
nlp__decoded_clear (NlpDecoded *decoded)
{
  g_clear_pointer (&decoded->text, g_free);
  g_clear_pointer (&decoded->encoding, g_free);
}
