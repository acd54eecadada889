/* cases.h - linguistic behaviour as data: NAME.txt and, beside it, what should come out in NAME.out.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <string.h>

#include "check.h"

/* A stretch of a document on one line: line ends are written as blanks, other controls as they are. */
G_GNUC_UNUSED static void
append_line (GString *output, NlpDocument *document, NlpSpan span)
{
  g_autofree char *text = nlp_document_dup_text (document, &span);

  g_string_append (output, g_strdelimit (text, "\r\n\f", ' '));
}

/* Checks every case of tests/cases/@folder: @describe writes what was found in a document with its structure. */
G_GNUC_UNUSED static void
check_cases (const char *folder, void (*describe) (NlpDocument *document, GString *output))
{
  g_autofree char *below = g_build_filename ("tests", "cases", folder, NULL);
  g_autofree char *path = check_source_path (below);
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  guint n_cases = 0;
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *input_path = g_build_filename (path, name, NULL);
      g_autofree char *stem = g_strndup (input_path, strlen (input_path) - 4);
      g_autofree char *output_path = g_strconcat (stem, ".out", NULL);
      g_autofree char *expected = NULL;
      g_autoptr (GString) output = g_string_new (NULL);
      g_autoptr (NlpReader) reader = NULL;
      g_autoptr (NlpDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      n_cases++;
      CU_ASSERT (g_file_get_contents (output_path, &expected, NULL, NULL));
      reader = nlp_reader_new_for_path (input_path, &error);
      document = reader != NULL ? nlp_reader_next (reader, &error) : NULL;
      if (!CHECK_NO_ERROR (error))
        continue;
      describe (document, output);
      if (!check_string (output->str, expected, name, __FILE__, __LINE__))
        g_print ("\n");
    }
  CU_ASSERT (n_cases > 0);
}
