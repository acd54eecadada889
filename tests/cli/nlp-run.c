/* Tests of core/cli: files and pipes in, formats out, messages and exit status.
 * SPDX-License-Identifier: MIT */
#include "program.h"

/* A folder for the files of one case, and paths in it. */
typedef struct
{
  char *path;
} Folder;

static void
folder_clear (Folder *folder)
{
  check_remove_folder (folder->path);
  g_free (folder->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Folder, folder_clear)

static char *
write_file (const Folder *folder, const char *name, const char *text)
{
  char *path = g_build_filename (folder->path, name, NULL);

  CU_ASSERT (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static char *
read_file (const char *path)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static char *
broken_folder (void)
{
  return check_build_path ("tests/broken");
}

/* Input and output. */

static void
reads_standard_input_without_a_file (void)
{
  g_auto (Program) program = program_nlp_run ("One text.", "--plugins=", "--format=jsonl");

  CHECK_INTEGER (program.status, 0);
  CHECK_CONTAINS (program.output, "\"text\":\"One text.\"");
  CHECK_STRING (program.errors, "");
}

static void
reads_a_pipe (void)
{
  const char *const arguments[] = { "sh", "-c", "printf 'One text.' | \"$1\" --plugins= --format=jsonl | cat", "sh",
                                    program_path (), NULL };
  g_auto (Program) program = program_run (arguments, NULL);

  CHECK_INTEGER (program.status, 0);
  CHECK_CONTAINS (program.output, "\"text\":\"One text.\"");
}

static void
a_dash_stands_for_standard_input_among_files (void)
{
  g_auto (Folder) folder = { check_make_folder () };
  g_autofree char *path = write_file (&folder, "file.txt", "From a file.");
  g_auto (Program) program = program_nlp_run ("From a pipe.", "--plugins=", "--format=jsonl", path, "-");

  CHECK_INTEGER (program.status, 0);
  CHECK_INTEGER (count_lines (program.output), 2);
  CHECK_CONTAINS (program.output, "From a file.");
  CHECK_CONTAINS (program.output, "From a pipe.");
}

static void
a_bad_line_leaves_an_error_record_in_its_place (void)
{
  g_auto (Program) program
      = program_nlp_run ("{\"id\": \"one\", \"text\": \"First.\"}\nnonsense\n"
                         "{\"id\": \"three\", \"text\": \"Third.\", \"reference\": \"2024-07-03\"}\n",
                         "--plugins=", "--input=jsonl", "--format=jsonl");
  g_auto (GStrv) lines = g_strsplit (program.output, "\n", -1);

  CHECK_INTEGER (program.status, 1);
  CHECK_INTEGER (g_strv_length (lines), 4);
  if (g_strv_length (lines) != 4)
    return;
  CHECK_CONTAINS (lines[0], "\"id\":\"one\"");
  CHECK_CONTAINS (lines[1], "\"error\":");
  CHECK_CONTAINS (lines[2], "\"id\":\"three\"");
  CHECK_CONTAINS (program.errors, "nlp-run: -: line 2: ");
}

static void
a_missing_file_does_not_end_the_run (void)
{
  g_auto (Folder) folder = { check_make_folder () };
  g_autofree char *missing = g_build_filename (folder.path, "missing.txt", NULL);
  g_autofree char *path = write_file (&folder, "file.txt", "From a file.");
  g_autofree char *message = g_strdup_printf ("nlp-run: %s: ", missing);
  g_auto (Program) program = program_nlp_run (NULL, "--plugins=", "--format=jsonl", missing, path);

  CHECK_INTEGER (program.status, 4);
  CHECK_CONTAINS (program.errors, message);
  CHECK_CONTAINS (program.output, "From a file.");
  CHECK_CONTAINS (program.output, "{\"id\":\"missing.txt\",\"error\":");
}

static void
output_goes_to_a_file_in_one_go (void)
{
  g_auto (Folder) folder = { check_make_folder () };
  g_autofree char *input = write_file (&folder, "in.txt", "Some text.");
  g_autofree char *path = write_file (&folder, "out.jsonl", "what was there before");
  g_auto (Program) program = program_nlp_run (NULL, "--plugins=", "--format=jsonl", "--force", "--output", path, input);
  g_autofree char *text = read_file (path);
  g_autoptr (GDir) entries = g_dir_open (folder.path, 0, NULL);
  guint n_entries = 0;

  CHECK_INTEGER (program.status, 0);
  CHECK_STRING (program.output, "");
  CHECK_CONTAINS (text, "Some text.");
  while (g_dir_read_name (entries) != NULL)
    n_entries++;
  CHECK_INTEGER (n_entries, 2);
}

static void
an_output_that_fails_leaves_the_old_file (void)
{
  g_auto (Folder) folder = { check_make_folder () };
  g_autofree char *path = g_build_filename (folder.path, "no-folder", "out.jsonl", NULL);
  g_auto (Program) nowhere = program_nlp_run ("x", "--plugins=", "--format=jsonl", "--output", path);
  g_auto (Program) full = program_nlp_run ("x", "--plugins=", "--format=jsonl", "--output=/dev/full");

  CHECK_INTEGER (nowhere.status, 4);
  CHECK_CONTAINS (nowhere.errors, path);
  CHECK_INTEGER (full.status, 4);
}

static void
output_into_a_folder_makes_a_file_a_document (void)
{
  g_auto (Folder) folder = { check_make_folder () };
  g_autofree char *path = g_build_filename (folder.path, "out/", NULL);
  g_autofree char *first = g_build_filename (folder.path, "out", "a_b.json", NULL);
  g_autofree char *second = g_build_filename (folder.path, "out", "a_b.2.json", NULL);
  g_auto (Program) program = program_nlp_run ("{\"id\":\"a/b\",\"text\":\"1\"}\n{\"id\":\"a/b\",\"text\":\"2\"}\n",
                                              "--plugins=", "--input=jsonl", "--format=json", "--output", path);

  CHECK_INTEGER (program.status, 0);
  CU_ASSERT (g_file_test (first, G_FILE_TEST_IS_REGULAR));
  CU_ASSERT (g_file_test (second, G_FILE_TEST_IS_REGULAR));
}

static void
several_files_do_not_go_into_one_xml (void)
{
  g_auto (Folder) folder = { check_make_folder () };
  g_autofree char *one = write_file (&folder, "one.txt", "One.");
  g_autofree char *two = write_file (&folder, "two.txt", "Two.");
  g_autofree char *out = g_build_filename (folder.path, "out/", NULL);
  g_autofree char *last = g_build_filename (folder.path, "out", "two.txt.xml", NULL);
  g_auto (Program) refused = program_nlp_run (NULL, "--plugins=", one, two);
  g_auto (Program) done = program_nlp_run (NULL, "--plugins=", "--output", out, one, two);

  CHECK_INTEGER (refused.status, 2);
  CHECK_STRING (refused.output, "");
  CHECK_CONTAINS (refused.errors, "--output FOLDER/");
  CHECK_INTEGER (done.status, 0);
  CU_ASSERT (g_file_test (last, G_FILE_TEST_IS_REGULAR));
}

static void
invalid_bytes_are_replaced_or_refused (void)
{
  g_auto (Program) kept = program_nlp_run ("caf\xe9.", "--plugins=", "--format=jsonl");
  g_auto (Program) refused = program_nlp_run ("caf\xe9.", "--plugins=", "--format=jsonl", "--strict");

  CHECK_INTEGER (kept.status, 0);
  CHECK_CONTAINS (kept.output, "caf\xef\xbf\xbd.");
  CHECK_INTEGER (refused.status, 1);
  CHECK_CONTAINS (refused.output, "\"error\":");
}

static void
layers_are_chosen_by_name (void)
{
  g_auto (Program) program = program_nlp_run ("Some text.", "--plugins=", "--format=jsonl", "--layers=sentences");

  CHECK_CONTAINS (program.output, "\"sentences\":");
  CU_ASSERT_PTR_NULL (strstr (program.output, "\"tokens\":"));
}

static void
a_layer_that_there_cannot_be_is_refused (void)
{
  g_auto (Program) near = program_nlp_run ("x", "--plugins=", "--layers=-tokns");
  g_auto (Program) elsewhere = program_nlp_run ("x", "--plugins=", "--layers=quotes");
  g_auto (Program) columns = program_nlp_run (NULL, "--list-columns", "--layers=qotes");

  CHECK_INTEGER (near.status, 2);
  CHECK_CONTAINS (near.errors, "no layer \"tokns\"");
  CHECK_CONTAINS (near.errors, "did you mean \"tokens\"?");
  CHECK_INTEGER (elsewhere.status, 0);
  CHECK_CONTAINS (elsewhere.errors, "no document has a layer \"quotes\"");
  CHECK_INTEGER (columns.status, 2);
}

static void
columns_are_listed_with_what_they_hold (void)
{
  g_autofree char *folder = broken_folder ();
  g_auto (Program) all = program_nlp_run (NULL, "--list-columns", "--plugins=good", "--plugin-dir", folder);
  g_auto (Program) one = program_nlp_run (NULL, "--list-columns", "--layers=quotes", "--plugins=");

  CHECK_CONTAINS (all.output, "\nstatements\n  document         name of the input");
  CHECK_CONTAINS (all.output, "\nmarks\n  document ");
  CU_ASSERT (g_str_has_prefix (one.output, "quotes\n"));
  CU_ASSERT_PTR_NULL (strstr (one.output, "statements"));
}

static void
a_table_for_excel_begins_with_a_mark (void)
{
  static const char *const formats[] = { "--format=csv", "--format=tsv" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_auto (Program) plain = program_nlp_run ("One text.", "--plugins=", "--layers=tokens", formats[i]);
      g_auto (Program) marked = program_nlp_run ("One text.", "--plugins=", "--layers=tokens", formats[i], "--bom");

      CHECK_INTEGER (marked.status, 0);
      CU_ASSERT (!g_str_has_prefix (plain.output, "\357\273\277"));
      CU_ASSERT (g_str_has_prefix (marked.output, "\357\273\277"));
      CHECK_STRING (marked.output + strlen ("\357\273\277"), plain.output);
    }
}

static void
stops_after_as_many_failures_as_asked (void)
{
  g_auto (Program) program
      = program_nlp_run ("x\ny\nz\n", "--plugins=", "--input=jsonl", "--format=jsonl", "--max-failures=2");

  CHECK_INTEGER (program.status, 1);
  CHECK_INTEGER (count_lines (program.output), 2);
}

/* Plugins. */

static void
a_failing_plugin_shows_in_status_and_message (void)
{
  g_autofree char *folder = broken_folder ();
  g_auto (Program) program
      = program_nlp_run ("Text.", "--plugin-dir", folder, "--plugins=bad_process,good", "--format=jsonl");

  CHECK_INTEGER (program.status, 1);
  CHECK_STRING (program.errors, "nlp-run: -: plugin bad_process failed: it does not like this text\n");
  CHECK_CONTAINS (program.output, "\"marks\":");
}

static void
a_plugin_that_cannot_be_loaded_ends_the_run (void)
{
  g_autofree char *folder = broken_folder ();
  g_auto (Program) missing = program_nlp_run ("Text.", "--plugins=nowhere", "--format=jsonl");
  g_auto (Program) broken = program_nlp_run ("Text.", "--plugin-dir", folder, "--plugins=future_abi", "--format=jsonl");

  CHECK_INTEGER (missing.status, 2);
  CHECK_CONTAINS (missing.errors, "nlp-run: there is no plugin \"nowhere\" in ");
  CHECK_INTEGER (broken.status, 3);
  CHECK_CONTAINS (broken.errors, "update the library");
}

static void
the_current_folder_is_never_searched (void)
{
  g_autofree char *folder = broken_folder ();
  g_autofree char *path = g_strdup (program_path ());
  const char *const arguments[]
      = { "sh", "-c", "cd \"$1\" && NLP_PLUGIN_PATH=.: \"$2\" --plugins=good -f jsonl", "sh", folder, path, NULL };
  const char *const by_path[]
      = { "sh", "-c", "cd \"$1\" && \"$2\" --plugins=./good.so -f jsonl", "sh", folder, path, NULL };
  g_auto (Program) by_name = program_run (arguments, "Text.");
  g_auto (Program) with_slash = program_run (by_path, "Text.");

  CHECK_INTEGER (by_name.status, 2);
  CHECK_INTEGER (with_slash.status, 0);
}

static void
the_environment_names_folders_of_plugins (void)
{
  g_autofree char *folder = broken_folder ();
  const char *const arguments[]
      = { "sh", "-c", "NLP_PLUGIN_PATH=\"$1\" \"$2\" --plugins=good -f jsonl", "sh", folder, program_path (), NULL };
  g_auto (Program) program = program_run (arguments, "Text.");

  CHECK_INTEGER (program.status, 0);
  CHECK_CONTAINS (program.output, "\"marks\":");
}

static void
the_user_has_plugins_that_others_may_hide (void)
{
  g_auto (Folder) folder = { check_make_folder () };
  g_autofree char *broken = broken_folder ();
  const char *const arguments[]
      = { "sh",
          "-c",
          "mkdir -p \"$1/nlp-run/plugins\" && cp \"$2/good.so\" \"$1/nlp-run/plugins\" && "
          "export XDG_DATA_HOME=\"$1\" && \"$3\" --inspect good && \"$3\" --list-plugins --plugin-dir \"$2\"",
          "sh",
          folder.path,
          broken,
          program_path (),
          NULL };
  g_autofree char *file = g_strdup_printf ("file       %s/nlp-run/plugins/good.so\n", folder.path);
  g_autofree char *hidden
      = g_strdup_printf ("good         hidden by %s/good.so [%s/nlp-run/plugins/good.so]", broken, folder.path);
  g_auto (Program) program = program_run (arguments, NULL);

  CHECK_INTEGER (program.status, 0);
  CHECK_CONTAINS (program.output, file);
  CHECK_CONTAINS (program.output, hidden);
}

static void
wrong_options_are_usage_errors (void)
{
  g_autofree char *folder = broken_folder ();
  g_auto (Program) unknown = program_nlp_run ("x", "--unheard-of");
  g_auto (Program) format = program_nlp_run ("x", "--format=papyrus");
  g_auto (Program) input = program_nlp_run ("x", "--input=papyrus");
  g_auto (Program) date = program_nlp_run ("x", "--reference-date=2024-13-01");
  g_auto (Program) option
      = program_nlp_run ("x", "--plugin-dir", folder, "--plugins=good", "--set=good.score=much", "--format=jsonl");

  CHECK_INTEGER (unknown.status, 2);
  CHECK_INTEGER (format.status, 2);
  CHECK_CONTAINS (format.errors, "jsonl");
  CHECK_INTEGER (input.status, 2);
  CHECK_CONTAINS (input.errors, "auto, text, html, xml, jsonl");
  CHECK_INTEGER (date.status, 2);
  CHECK_INTEGER (option.status, 2);
  CHECK_CONTAINS (option.errors, "good.score");
}

static void
tells_about_plugins_and_itself (void)
{
  g_autofree char *folder = broken_folder ();
  g_auto (Program) help = program_nlp_run (NULL, "--help");
  g_auto (Program) version = program_nlp_run (NULL, "--version");
  g_auto (Program) list = program_nlp_run (NULL, "--list-plugins", "--plugin-dir", folder);
  g_auto (Program) inspect = program_nlp_run (NULL, "--inspect=good", "--plugin-dir", folder);
  g_auto (Program) explain = program_nlp_run (NULL, "--explain", "--plugins=needs_failed", "--plugin-dir", folder);

  CHECK_CONTAINS (help.output, "  jsonl ");
  CHECK_CONTAINS (version.output, "nlp-run 0.");
  CHECK_CONTAINS (list.output, "good         Marks the first letter");
  CHECK_CONTAINS (inspect.output, "good.mode=fast|exact");
  CHECK_CONTAINS (explain.output, "brought because needs_failed requires fails");
}

static void
brings_what_is_wanted_unless_it_is_to_be_lean (void)
{
  g_autofree char *folder = broken_folder ();
  g_auto (Program) rich = program_nlp_run (NULL, "--explain", "--plugins=wants_layers", "--plugin-dir", folder);
  g_auto (Program) lean = program_nlp_run (NULL, "--explain", "--plugins=wants_layers", "--plugin-dir", folder, "--lean");

  CHECK_CONTAINS (rich.output, "brought because wants_layers wants fails");
  CHECK_CONTAINS (rich.output, "2. wants_layers");
  CHECK_CONTAINS (lean.output, "1. wants_layers");
}

static void
timing_goes_to_standard_error (void)
{
  g_autofree char *folder = broken_folder ();
  g_auto (Program) program
      = program_nlp_run ("Text.", "--plugin-dir", folder, "--plugins=good", "--format=jsonl", "--timing");

  CHECK_INTEGER (program.status, 0);
  CHECK_CONTAINS (program.errors, "1 documents, 2 words\n");
  CHECK_CONTAINS (program.errors, "\ngood ");
}

static void
verbose_tells_what_was_mended (void)
{
  g_autofree char *folder = broken_folder ();
  g_auto (Program) quiet = program_nlp_run ("Text.", "--plugin-dir", folder, "--plugins=good,twin");
  g_auto (Program) program = program_nlp_run ("Text.", "--plugin-dir", folder, "--plugins=good,twin", "--verbose");

  CHECK_STRING (quiet.errors, "");
  CHECK_STRING (program.errors, "nlp-run: stdin: rows of marks: 1 joined\n");
  CHECK_STRING (program.output, quiet.output);
}

CHECK_MAIN (CHECK_CASE (reads_standard_input_without_a_file), CHECK_CASE (reads_a_pipe),
            CHECK_CASE (a_dash_stands_for_standard_input_among_files),
            CHECK_CASE (a_bad_line_leaves_an_error_record_in_its_place),
            CHECK_CASE (a_missing_file_does_not_end_the_run), CHECK_CASE (output_goes_to_a_file_in_one_go),
            CHECK_CASE (an_output_that_fails_leaves_the_old_file),
            CHECK_CASE (output_into_a_folder_makes_a_file_a_document),
            CHECK_CASE (invalid_bytes_are_replaced_or_refused), CHECK_CASE (several_files_do_not_go_into_one_xml),
            CHECK_CASE (layers_are_chosen_by_name), CHECK_CASE (a_layer_that_there_cannot_be_is_refused),
            CHECK_CASE (columns_are_listed_with_what_they_hold),
            CHECK_CASE (a_table_for_excel_begins_with_a_mark), CHECK_CASE (stops_after_as_many_failures_as_asked),
            CHECK_CASE (a_failing_plugin_shows_in_status_and_message),
            CHECK_CASE (a_plugin_that_cannot_be_loaded_ends_the_run), CHECK_CASE (the_current_folder_is_never_searched),
            CHECK_CASE (the_environment_names_folders_of_plugins),
            CHECK_CASE (the_user_has_plugins_that_others_may_hide), CHECK_CASE (wrong_options_are_usage_errors),
            CHECK_CASE (tells_about_plugins_and_itself), CHECK_CASE (brings_what_is_wanted_unless_it_is_to_be_lean),
            CHECK_CASE (timing_goes_to_standard_error), CHECK_CASE (verbose_tells_what_was_mended))
