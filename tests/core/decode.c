/* decode.c - from bytes of any encoding to text.
 * SPDX-License-Identifier: MIT */
#include "check.h"

#include "decode.h"

/* Decodes a string constant and compares; @n_replaced is how many bytes should be replaced. */
#define CHECK_DECODED(bytes, charset, text, n_replaced)                                                               \
  check_decoded (bytes, sizeof bytes - 1, charset, text, sizeof text - 1, n_replaced, __LINE__)

static void
check_decoded (const char *bytes, gsize n_bytes, const char *charset, const char *text, gsize n_text,
               guint64 n_replaced, guint line)
{
  g_auto (NlpDecoded) decoded = { NULL };
  g_auto (NlpDecoded) refused = { NULL };
  g_autoptr (GError) error = NULL;
  gboolean strict;

  CU_ASSERT (nlp__decode (bytes, n_bytes, charset, FALSE, &decoded, &error));
  check_no_error (error, __FILE__, line);
  if (decoded.text == NULL)
    return;
  check_integer (decoded.n_bytes, n_text, "length", __FILE__, line);
  check_integer (decoded.n_replaced, n_replaced, "replaced", __FILE__, line);
  check_report (decoded.n_bytes == n_text && memcmp (decoded.text, text, n_text + 1) == 0, __FILE__, line,
                g_strdup_printf ("text is \"%s\"", decoded.text));
  strict = nlp__decode (bytes, n_bytes, charset, TRUE, &refused, &error);
  check_integer (strict, n_replaced == 0, "accepted by strict", __FILE__, line);
  if (!strict)
    check_error (error, NLP_ERROR, NLP_ERROR_INPUT, __FILE__, line);
}

static void
keeps_utf8_as_it_is (void)
{
  CHECK_DECODED ("", NULL, "", 0);
  CHECK_DECODED ("a\r\nb\rc\f\xc2\xa0\n\n", NULL, "a\r\nb\rc\f\xc2\xa0\n\n", 0);
  CHECK_DECODED ("a\0b", NULL, "a\0b", 0);
  CHECK_DECODED ("\xf0\x9f\x98\x80\xef\xbf\xbf", NULL, "\xf0\x9f\x98\x80\xef\xbf\xbf", 0);
}

static void
takes_a_byte_order_mark_off (void)
{
  CHECK_DECODED ("\xef\xbb\xbfx", NULL, "x", 0);
  CHECK_DECODED ("x\xef\xbb\xbf", NULL, "x\xef\xbb\xbf", 0);
  CHECK_DECODED ("\xff\xfe" "a\0\r\0\n\0\x3d\xd8\x00\xde", NULL, "a\r\n\xf0\x9f\x98\x80", 0);
  CHECK_DECODED ("\xfe\xff\0a\x20\x19\xd8\x3d\xde\x00", "ISO-8859-1", "a\xe2\x80\x99\xf0\x9f\x98\x80", 0);
}

static void
replaces_each_byte_that_is_no_text (void)
{
  CHECK_DECODED ("a\xff" "b", NULL, "a\xef\xbf\xbd" "b", 1);
  CHECK_DECODED ("\xe2\x80", NULL, "\xef\xbf\xbd\xef\xbf\xbd", 2);
  CHECK_DECODED ("\xed\xa0\x80", NULL, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", 3);
  CHECK_DECODED ("\xff\xfe\x3d\xd8" "a\0", NULL, "\xef\xbf\xbd" "a", 2);
  CHECK_DECODED ("\xff\xfe" "a\0b", NULL, "a\xef\xbf\xbd", 1);
  CHECK_DECODED ("a\x81", "SHIFT_JIS", "a\xef\xbf\xbd", 1);
}

static void
reads_a_declared_encoding (void)
{
  CHECK_DECODED ("caf\xe9", "ISO-8859-1", "caf\xc3\xa9", 0);
  CHECK_DECODED ("\x93so\x94", "WINDOWS-1252", "\xe2\x80\x9cso\xe2\x80\x9d", 0);
  CHECK_DECODED ("caf\xc3\xa9", "utf8", "caf\xc3\xa9", 0);
}

static void
names_an_unknown_encoding (void)
{
  g_auto (NlpDecoded) decoded = { NULL };
  g_autoptr (GError) error = NULL;

  CU_ASSERT (!nlp__decode ("x", 1, "no-such-code", FALSE, &decoded, &error));
  CHECK_ERROR (error, NLP_ERROR, NLP_ERROR_INPUT);
  CHECK_CONTAINS (error ? error->message : NULL, "no-such-code");
}

CHECK_MAIN (CHECK_CASE (keeps_utf8_as_it_is), CHECK_CASE (takes_a_byte_order_mark_off),
            CHECK_CASE (replaces_each_byte_that_is_no_text), CHECK_CASE (reads_a_declared_encoding),
            CHECK_CASE (names_an_unknown_encoding))
