/* json-lines.c - what people annotated is read line by line, and what is no record is told with its line.
 * SPDX-License-Identifier: MIT */
#include <glib/gstdio.h>

#include "check.h"

#include "json-lines.h"

static void
check_lines (const char *text, guint n, const char *fault)
{
  g_autofree char *folder = g_dir_make_tmp ("nlp-XXXXXX", NULL), *path = g_build_filename (folder, "a.jsonl", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  g_file_set_contents (path, text, -1, NULL);
  lines = json_lines_read (path, &error);
  CHECK_INTEGER (lines != NULL ? lines->len : 0, n);
  CU_ASSERT ((lines == NULL) == (fault != NULL));
  if (fault != NULL)
    CHECK_CONTAINS (error->message, fault);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    CHECK_INTEGER (json_object_get_int_member (json_lines_get (lines, i), "a"), i + 1);
  g_remove (path);
  g_rmdir (folder);
}

static void
a_record_is_a_line (void)
{
  check_lines ("", 0, NULL);
  check_lines ("{\"a\": 1}\n\n{\"a\": 2}\n", 2, NULL);
  check_lines ("{\"a\": 1}\n{\"a\": 2}", 2, NULL);
}

static void
a_line_that_is_no_record_is_told (void)
{
  check_lines ("{\"a\": 1}\n{\"a\": \n", 0, "a.jsonl:2: ");
  check_lines ("[1, 2]\n", 0, "a.jsonl:1: no object");
}

CHECK_MAIN (CHECK_CASE (a_record_is_a_line), CHECK_CASE (a_line_that_is_no_record_is_told))
