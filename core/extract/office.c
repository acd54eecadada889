/* office.c - extract-office: the text of a Word or OpenDocument file as a record.
 *
 * Headers, footers, notes and comments stand in parts or elements of their own and are left out.
 * SPDX-License-Identifier: MIT */
#include "office.h"

#include "parts.h"

static const char *const names[] = { "word/document.xml", "word/styles.xml", "docProps/core.xml",
                                     "content.xml",       "meta.xml",        NULL };

int
main (void)
{
  g_autoptr (GBytes) input = NULL;
  g_autoptr (GHashTable) parts = NULL;
  g_autoptr (Record) record = record_new ();
  GBytes *word, *content, *properties;

  record_begin ();
  input = record_read_input ();
  parts = parts_read (input, names);
  if (parts == NULL)
    record_fail ("the file is damaged: no ZIP archive");
  word = g_hash_table_lookup (parts, "word/document.xml");
  content = g_hash_table_lookup (parts, "content.xml");
  if (word == NULL && content == NULL)
    record_fail ("the archive holds no Word or OpenDocument text, or a damaged one");
  if (!(word != NULL ? word_read (word, g_hash_table_lookup (parts, "word/styles.xml"), record)
                     : opendocument_read (content, record)))
    record_fail ("the file is damaged: its text is no well-formed XML");
  properties = g_hash_table_lookup (parts, word != NULL ? "docProps/core.xml" : "meta.xml");
  if (properties != NULL)
    properties_read (properties, record);
  record_print (record);
  return 0;
}
