/* mail.c - extract-mail: a message, or each message of a mailbox, as a record.
 *
 * Of a message in several forms the plain text is read, else the page; attachments are not.
 * SPDX-License-Identifier: MIT */
#include <gmime/gmime.h>

#include <string.h>

#include "record.h"
#include "reply.h"

#define MOST_MESSAGES 100000

/* The first inline part of the kind text/@subtype, or NULL. */
static GMimePart *
find_part (GMimeMessage *message, const char *subtype)
{
  GMimePartIter *parts = g_mime_part_iter_new (GMIME_OBJECT (message));
  GMimePart *found = NULL;

  do
    {
      GMimeObject *part = g_mime_part_iter_get_current (parts);

      if (GMIME_IS_PART (part) && g_mime_content_type_is_type (g_mime_object_get_content_type (part), "text", subtype)
          && !g_mime_part_is_attachment (GMIME_PART (part)))
        found = GMIME_PART (part);
    }
  while (found == NULL && g_mime_part_iter_next (parts));
  g_mime_part_iter_free (parts);
  return found;
}

/* The text of a part in UTF-8. */
static char *
dup_text (GMimePart *part)
{
  GMimeDataWrapper *content = g_mime_part_get_content (part);
  GMimeStream *memory = g_mime_stream_mem_new ();
  g_autoptr (GByteArray) bytes = NULL;
  const char *charset = g_mime_object_get_content_type_parameter (GMIME_OBJECT (part), "charset");
  char *text = NULL;

  if (content != NULL)
    g_mime_data_wrapper_write_to_stream (content, memory);
  bytes = g_byte_array_ref (g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (memory)));
  if (charset != NULL && g_ascii_strcasecmp (charset, "utf-8") != 0)
    text = g_convert_with_fallback ((const char *) bytes->data, bytes->len, "UTF-8", charset, "\xef\xbf\xbd", NULL, NULL, NULL);
  if (text == NULL)
    text = g_utf8_make_valid ((const char *) bytes->data, bytes->len);
  g_object_unref (memory);
  return text;
}

static char *
dup_author (GMimeMessage *message)
{
  InternetAddressList *from = g_mime_message_get_from (message);
  InternetAddress *first = from != NULL ? internet_address_list_get_address (from, 0) : NULL;
  const char *name = first != NULL ? internet_address_get_name (first) : NULL;

  if (name == NULL && first != NULL && INTERNET_ADDRESS_IS_MAILBOX (first))
    name = internet_address_mailbox_get_addr (INTERNET_ADDRESS_MAILBOX (first));
  return g_strdup (name);
}

static void
write_facts (GMimeMessage *message, Record *record)
{
  GDateTime *moment = g_mime_message_get_date (message);
  g_autofree char *date = moment != NULL ? g_date_time_format (moment, "%Y-%m-%d") : NULL;
  g_autofree char *author = dup_author (message);

  record_set (record, "title", g_mime_message_get_subject (message));
  record_set (record, "author", author);
  record_set (record, "date", date);
}

static void
write_body (GMimeMessage *message, Record *record)
{
  GMimePart *plain = find_part (message, "plain"), *page = plain == NULL ? find_part (message, "html") : NULL;
  const char *subject = g_mime_message_get_subject (message);
  g_autofree char *text = plain != NULL || page != NULL ? dup_text (plain != NULL ? plain : page) : NULL;
  const char *format = plain != NULL ? g_mime_object_get_content_type_parameter (GMIME_OBJECT (plain), "format") : NULL;

  if (page != NULL)
    {
      record_set (record, "html", text);
      return;
    }
  if (subject != NULL)
    record_add_block (record, "heading", subject);
  if (text != NULL)
    reply_write (text, format != NULL && g_ascii_strcasecmp (format, "flowed") == 0, record);
}

/* The first message of several keeps the file's name as its id, as if it were alone. */
static void
write_message (GMimeMessage *message, gboolean first)
{
  g_autoptr (Record) record = record_new ();

  if (!first)
    record_set (record, "id", g_mime_message_get_message_id (message));
  write_facts (message, record);
  write_body (message, record);
  record_print (record);
}

int
main (void)
{
  g_autoptr (GBytes) input = NULL;
  GMimeStream *stream;
  GMimeParser *parser;
  const char *bytes;
  gsize n_bytes;
  guint n = 0;

  record_begin ();
  input = record_read_input ();
  bytes = g_bytes_get_data (input, &n_bytes);
  g_mime_init ();
  stream = g_mime_stream_mem_new_with_buffer (bytes, n_bytes);
  parser = g_mime_parser_new_with_stream (stream);
  if (n_bytes >= 5 && memcmp (bytes, "From ", 5) == 0)
    g_mime_parser_set_format (parser, GMIME_FORMAT_MBOX);
  do
    {
      GMimeMessage *message = g_mime_parser_construct_message (parser, NULL);

      if (message == NULL)
        break;
      write_message (message, n++ == 0);
      g_object_unref (message);
    }
  while (!g_mime_parser_eos (parser) && n < MOST_MESSAGES);
  g_object_unref (parser);
  g_object_unref (stream);
  if (n == 0)
    record_fail ("the file holds no message");
  return 0;
}
