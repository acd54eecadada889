/* check.h - the frame of every test program: main, clear assertions, fixtures.
 *
 *     #include "check.h"
 *
 *     static void
 *     joins_equal_rows (void)
 *     {
 *       g_autoptr (NlpDocument) document = check_document ("A text.");
 *       CHECK_INTEGER (nlp_document_get_length (document), 7);
 *     }
 *
 *     CHECK_MAIN (CHECK_CASE (joins_equal_rows))
 *
 * A case's name says what it promises. `build/tests/core/layer joins_equal_rows` runs that one alone. The exit status
 * is failure when an assertion failed or when not every case ran: CUnit skips a suite whose set-up fails and counts
 * that as no failure. Prefer CHECK_* and CU_ASSERT with `return`: CU_ASSERT_FATAL jumps past g_autoptr.
 * SPDX-License-Identifier: MIT */
#pragma once

#include <CUnit/Basic.h>
#include <CUnit/CUnit.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <nlp.h>
#include <stdlib.h>

typedef struct
{
  const char *name;
  void (*run) (void);
} CheckCase;

#define CHECK_CASE(function) { #function, function }

#define CHECK_MAIN(...)                                                                                                \
  int main (int argc, char **argv)                                                                                     \
  {                                                                                                                    \
    static const CheckCase cases[] = { __VA_ARGS__ };                                                                  \
    return check_run (cases, G_N_ELEMENTS (cases), argc > 1 ? argv[1] : NULL);                                         \
  }

/* What meson takes for "skipped". */
#define CHECK_SKIPPED 77

G_GNUC_UNUSED static int
check_run (const CheckCase *cases, guint n_cases, const char *only)
{
  guint n_added = 0, n_run;
  guint n_failed;

  /* As a program with windows would be: what the library does must not depend on it. */
  setlocale (LC_ALL, "");
  if (CU_initialize_registry () != CUE_SUCCESS)
    return EXIT_FAILURE;

  CU_pSuite suite = CU_add_suite ("cases", NULL, NULL);
  for (guint i = 0; i < n_cases; i++)
    if (only == NULL || g_str_equal (only, cases[i].name))
      n_added += CU_add_test (suite, cases[i].name, cases[i].run) != NULL;

  CU_basic_set_mode (CU_BRM_VERBOSE);
  CU_basic_run_tests ();
  n_run = CU_get_number_of_tests_run ();
  n_failed = CU_get_number_of_failure_records ();
  CU_cleanup_registry ();
  return n_failed == 0 && n_run > 0 && n_run == n_added ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Assertions that show what they saw. */

#define CHECK_STRING(actual, expected) check_string ((actual), (expected), #actual, __FILE__, __LINE__)
#define CHECK_INTEGER(actual, expected) check_integer ((actual), (expected), #actual, __FILE__, __LINE__)
#define CHECK_CONTAINS(actual, part) check_contains ((actual), (part), #actual, __FILE__, __LINE__)
#define CHECK_NO_ERROR(error) check_no_error ((error), __FILE__, __LINE__)
#define CHECK_ERROR(error, domain, code) check_error ((error), (domain), (code), __FILE__, __LINE__)

G_GNUC_UNUSED static gboolean
check_report (gboolean passed, const char *file, guint line, char *message)
{
  if (!passed)
    g_print ("\n    %s:%u: %s", file, line, message);
  CU_assertImplementation (passed, line, message, file, "", CU_FALSE);
  g_free (message);
  return passed;
}

G_GNUC_UNUSED static gboolean
check_string (const char *actual, const char *expected, const char *what, const char *file, guint line)
{
  return check_report (g_strcmp0 (actual, expected) == 0, file, line,
                       g_strdup_printf ("%s is \"%s\", should be \"%s\"", what, actual ? actual : "(null)",
                                        expected ? expected : "(null)"));
}

G_GNUC_UNUSED static gboolean
check_integer (gint64 actual, gint64 expected, const char *what, const char *file, guint line)
{
  return check_report (
      actual == expected, file, line,
      g_strdup_printf ("%s is %" G_GINT64_FORMAT ", should be %" G_GINT64_FORMAT, what, actual, expected));
}

G_GNUC_UNUSED static gboolean
check_contains (const char *actual, const char *part, const char *what, const char *file, guint line)
{
  return check_report (actual != NULL && strstr (actual, part) != NULL, file, line,
                       g_strdup_printf ("%s is \"%s\", should contain \"%s\"", what, actual ? actual : "(null)", part));
}

G_GNUC_UNUSED static gboolean
check_no_error (const GError *error, const char *file, guint line)
{
  return check_report (error == NULL, file, line, g_strdup_printf ("error: %s", error ? error->message : ""));
}

G_GNUC_UNUSED static gboolean
check_error (const GError *error, GQuark domain, int code, const char *file, guint line)
{
  return check_report (g_error_matches (error, domain, code), file, line,
                       g_strdup_printf ("wanted %s error %d, got %s", g_quark_to_string (domain), code,
                                        error ? error->message : "no error"));
}

/* Fixtures. */

/* A document without layers. */
G_GNUC_UNUSED static NlpDocument *
check_document (const char *text)
{
  g_autoptr (GError) error = NULL;
  NlpDocument *document = nlp_document_new_from_text ("test", text, -1, &error);

  if (error != NULL)
    g_error ("fixture: %s", error->message);
  return document;
}

/* What a format makes of a document; @layers as nlp_writer_set_layers() takes them, or NULL. */
G_GNUC_UNUSED static GBytes *
check_render (NlpDocument *document, const char *format, const char *layers)
{
  g_autoptr (NlpWriter) writer = nlp_writer_new (format, NULL);

  if (layers != NULL)
    nlp_writer_set_layers (writer, layers, NULL);
  return nlp_writer_render (writer, document);
}

G_GNUC_UNUSED static char *
check_render_json (NlpDocument *document)
{
  g_autoptr (GBytes) bytes = check_render (document, "jsonl", NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Adds a layer whose table lives as long as the program, as the library asks. */
G_GNUC_UNUSED static NlpLayer *
check_add_layer (NlpDocument *document, const char *name, const NlpField *fields)
{
  static GPtrArray *specs;
  NlpLayerSpec *spec = g_new0 (NlpLayerSpec, 1);

  if (specs == NULL)
    specs = g_ptr_array_new ();
  g_ptr_array_add (specs, spec);
  spec->name = name;
  spec->fields = fields;
  return nlp_document_add_layer (document, spec);
}

/* A new empty folder under the system's temporary folder; check_remove_folder() takes it away with all that is in
 * it. */
G_GNUC_UNUSED static char *
check_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("nlp-test-XXXXXX", &error);

  if (folder == NULL)
    g_error ("fixture: %s", error->message);
  return folder;
}

G_GNUC_UNUSED static void
check_remove_folder (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        check_remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

/* The path of a file of the source tree, from its path below the root; the tests' environment says where that is. */
G_GNUC_UNUSED static char *
check_source_path (const char *name)
{
  const char *root = g_getenv ("NLP_TEST_SOURCE");

  return g_build_filename (root ? root : ".", name, NULL);
}

/* The path of a file in the build folder. */
G_GNUC_UNUSED static char *
check_build_path (const char *name)
{
  const char *root = g_getenv ("NLP_TEST_BUILD");

  return g_build_filename (root ? root : "build", name, NULL);
}

/* The path of a file of the optional data folder beside the source tree. Where there is none the program ends as
 * "skipped": call it from main before anything else, or only in programs that test nothing but such data. */
G_GNUC_UNUSED static char *
check_shared_path (const char *name)
{
  g_autofree char *below = g_build_filename ("..", "shared", name, NULL);
  g_autofree char *path = check_source_path (below);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_print ("skipped: %s is not there\n", path);
      exit (CHECK_SKIPPED);
    }
  return g_steal_pointer (&path);
}
