/* encoder-columns.c - what the network is told of each token: columns.c, occurrences.c; and the kind of text: text-kind.c.
 *
 * Texts come with their tokens parted by blanks; a "|" ends a sentence.
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "columns.h"
#include "text-kind.h"

typedef struct
{
  guint32 key;
  guint8 value;
} Entry;

static int
compare_entries (const void *a, const void *b)
{
  guint32 one = ((const Entry *) a)->key, other = ((const Entry *) b)->key;

  return one < other ? -1 : one > other;
}

static guint32
hash_phrase (const char *phrase)
{
  g_auto (GStrv) tokens = g_strsplit (phrase, " ", -1);
  guint64 hash = NLP_GAZETTEER_START;

  for (guint i = 0; tokens[i]; i++)
    hash = nlp_gazetteer_hash (hash, tokens[i], strlen (tokens[i]), NLP_CASE_AS_WRITTEN);
  return nlp_gazetteer_get_key (nlp_gazetteer_finish_hash (hash));
}

static void
add_table (NlpModelWriter *writer, const char *keys_name, const char *values_name, Entry *entries, guint n)
{
  guint32 keys[8];
  guint8 values[8];

  qsort (entries, n, sizeof *entries, compare_entries);
  for (guint i = 0; i < n; i++)
    {
      keys[i] = entries[i].key;
      values[i] = entries[i].value;
    }
  nlp_model_writer_add (writer, keys_name, keys, n * sizeof *keys);
  nlp_model_writer_add (writer, values_name, values, n);
}

/* Knows "Ostby" and "Ostby Steel Works" as an organisation (2) and place (4), "Ada" as a first name (4 * 3) and "Quill" as a last. */
static NlpGazetteer *
open_gazetteer (void)
{
  g_autofree char *folder = check_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.gazetteer", NULL);
  g_autoptr (NlpModelWriter) writer = nlp_model_writer_new (NLP_GAZETTEER_KIND, NLP_GAZETTEER_VERSION);
  Entry phrases[] = { { hash_phrase ("Ostby"), 4 }, { hash_phrase ("Ostby Steel Works"), 2 } };
  Entry parts[] = { { hash_phrase ("Ada"), 12 }, { hash_phrase ("Quill"), 2 } };
  NlpGazetteer *gazetteer;

  add_table (writer, "phrase-keys", "phrase-values", phrases, G_N_ELEMENTS (phrases));
  add_table (writer, "part-keys", "part-values", parts, G_N_ELEMENTS (parts));
  nlp_model_writer_save (writer, path, NULL);
  gazetteer = nlp_gazetteer_open (path, NULL);
  check_remove_folder (folder);
  return gazetteer;
}

/* The values of one column, parted by blanks. */
static void
check_column (const char *markup, Column column, const char *expected)
{
  g_auto (GStrv) items = g_strsplit (markup, " ", -1);
  g_autoptr (GPtrArray) tokens = g_ptr_array_new ();
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GByteArray) starts = g_byte_array_new ();
  g_autoptr (GString) shown = g_string_new (NULL);
  NlpGazetteer *gazetteer = open_gazetteer ();
  guint8 *columns[N_COLUMNS], start = 1;

  for (guint i = 0; items[i]; i++)
    {
      guint size = strlen (items[i]);

      if (g_str_equal (items[i], "|"))
        start = 1;
      else
        {
          g_ptr_array_add (tokens, items[i]);
          g_array_append_val (sizes, size);
          g_byte_array_append (starts, &start, 1);
          start = 0;
        }
    }
  TextRun run = { (const char *const *) tokens->pdata, (guint *) sizes->data, starts->data, tokens->len };
  text_run_look_up (&run, NLP_DEFAULT_LANGUAGE);
  columns_find (gazetteer, &run, columns);
  for (guint i = 0; i < run.n; i++)
    g_string_append_printf (shown, "%s%u", i ? " " : "", columns[column][i]);
  CHECK_STRING (shown->str, expected);
  columns_clear (columns);
  text_run_forget (&run);
  nlp_gazetteer_free (gazetteer);
}

static void
the_longest_known_phrase_counts (void)
{
  check_column ("In Ostby the Ostby Steel Works closed", COLUMN_PHRASE, "0 4 0 2 18 18 0");
  check_column ("OSTBY closed in ostby", COLUMN_PHRASE, "4 0 0 0");
}

static void
first_and_last_names_are_known (void)
{
  check_column ("Ada Quill and ADA met quill", COLUMN_PART, "12 2 0 0 0 0");
}

static void
lines_are_told_by_their_capitals (void)
{
  check_column ("RAIN OVER OSTBY AGAIN | Rain Over Ostby | rain fell on town | Rain fell on Ostby | Rain", COLUMN_LINE,
                "1 1 1 1 2 2 2 3 3 3 3 0 0 0 0 4");
}

static void
other_occurrences_leave_bits (void)
{
  /* The second "Vance" learns that another one follows a form of address, and the first that another says something. */
  check_column ("then Mr Vance left | later Vance said so", COLUMN_AROUND, "0 0 2 0 0 17 0 0");
}

static void
known_phrases_elsewhere_leave_bits (void)
{
  check_column ("the Ostby Steel Works closed | all of Steel is sad", COLUMN_ELSEWHERE, "0 0 16 0 0 0 0 2 0 0");
}

static void
check_kind (const char *text, TextKind expected)
{
  g_auto (GStrv) tokens = g_strsplit (text, " ", -1);
  g_autofree guint8 *starts = g_new0 (guint8, g_strv_length (tokens) + 1);
  g_autofree guint *sizes = g_new0 (guint, g_strv_length (tokens) + 1);

  for (guint i = 0; tokens[i]; i++)
    sizes[i] = strlen (tokens[i]);
  TextRun run = { (const char *const *) tokens, sizes, starts, g_strv_length (tokens) };
  text_run_look_up (&run, NLP_DEFAULT_LANGUAGE);
  CHECK_INTEGER (guess_text_kind (&run), expected);
  text_run_forget (&run);
}

static void
reports_and_personal_text_differ (void)
{
  check_kind ("Rain fell in the hills , officials said on Monday .", TEXT_KIND_REPORT);
  check_kind ("I told you that officials said it would rain .", TEXT_KIND_TALK);
  check_kind ("Ostby 3 Kestwick 1", TEXT_KIND_REPORT);
  check_kind ("", TEXT_KIND_TALK);
}

CHECK_MAIN (CHECK_CASE (the_longest_known_phrase_counts), CHECK_CASE (first_and_last_names_are_known),
            CHECK_CASE (lines_are_told_by_their_capitals), CHECK_CASE (other_occurrences_leave_bits),
            CHECK_CASE (known_phrases_elsewhere_leave_bits), CHECK_CASE (reports_and_personal_text_differ))
