/* record.c - builds the line member by member.
 * SPDX-License-Identifier: MIT */
#include "record.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <gio/gio.h>
#include <gio/gunixinputstream.h>

/* Where standard error was put aside. */
#define MESSAGES 3

#define LARGEST_INPUT (1u << 30)

Record *
record_new (void)
{
  Record *record = g_new0 (Record, 1);

  record->text = g_string_new (NULL);
  record->blocks = g_string_new (NULL);
  record->members = g_string_new (NULL);
  return record;
}

void
record_free (Record *record)
{
  g_string_free (record->text, TRUE);
  g_string_free (record->blocks, TRUE);
  g_string_free (record->members, TRUE);
  g_free (record);
}

static void
append_string (GString *json, const char *value)
{
  g_string_append_c (json, '"');
  for (const guchar *c = (const guchar *) value; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (json, "\\%c", *c);
    else if (*c < 0x20)
      g_string_append_printf (json, "\\u%04x", *c);
    else
      g_string_append_c (json, *c);
  g_string_append_c (json, '"');
}

void
record_set (Record *record, const char *name, const char *value)
{
  g_autofree char *valid = value != NULL ? g_strstrip (g_utf8_make_valid (value, -1)) : NULL;

  if (valid == NULL || *valid == '\0')
    return;
  g_string_append_printf (record->members, "%s\"%s\":", record->members->len > 0 ? "," : "", name);
  append_string (record->members, valid);
  record->is_page |= g_str_equal (name, "html");
}

static gboolean
is_blank (gunichar character)
{
  return g_unichar_isspace (character) || g_unichar_iscntrl (character);
}

/* The text without control characters and blank rims. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *cleaned = g_string_new (NULL);
  const char *from = valid;

  while (*from != '\0' && is_blank (g_utf8_get_char (from)))
    from = g_utf8_next_char (from);
  for (; *from != '\0'; from = g_utf8_next_char (from))
    {
      gunichar character = g_utf8_get_char (from);

      if (!g_unichar_iscntrl (character) || character == '\n' || character == '\t')
        g_string_append_unichar (cleaned, character);
    }
  while (cleaned->len > 0)
    {
      const char *last = g_utf8_prev_char (cleaned->str + cleaned->len);

      if (!is_blank (g_utf8_get_char (last)))
        break;
      g_string_truncate (cleaned, last - cleaned->str);
    }
  return g_string_free (cleaned, FALSE);
}

guint32
record_get_next_place (const Record *record)
{
  return record->n_code_points + (record->text->len > 0 ? 2 : 0);
}

void
record_add_block (Record *record, const char *kind, const char *text)
{
  g_autofree char *block = clean (text);
  guint32 begin = record_get_next_place (record);

  if (*block == '\0')
    return;
  if (record->text->len > 0)
    g_string_append (record->text, "\n\n");
  g_string_append (record->text, block);
  record->n_code_points = begin + g_utf8_strlen (block, -1);
  g_string_append_printf (record->blocks, "%s[%u,%u,\"%s\"]", record->blocks->len > 0 ? "," : "", begin,
                          record->n_code_points, kind);
}

void
record_print (const Record *record)
{
  g_autoptr (GString) line = g_string_new ("{");

  g_string_append (line, record->members->str);
  if (!record->is_page)
    {
      g_string_append_printf (line, "%s\"text\":", line->len > 1 ? "," : "");
      append_string (line, record->text->str);
      g_string_append_printf (line, ",\"blocks\":[%s]", record->blocks->str);
    }
  g_string_append (line, "}\n");
  if (fwrite (line->str, 1, line->len, stdout) != line->len || fflush (stdout) != 0)
    record_fail ("its text could not be handed on");
}

void
record_begin (void)
{
  int nowhere = open ("/dev/null", O_WRONLY);

  dup2 (STDERR_FILENO, MESSAGES);
  if (nowhere >= 0)
    dup2 (nowhere, STDERR_FILENO);
}

GBytes *
record_read_input (void)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) bytes = g_memory_output_stream_new_resizable ();
  gssize n = g_output_stream_splice (bytes, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);

  if (n < 0 || n > LARGEST_INPUT)
    record_fail ("the file could not be read, or is too large");
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (bytes));
}

void
record_fail (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  vdprintf (MESSAGES, format, arguments);
  va_end (arguments);
  exit (1);
}
