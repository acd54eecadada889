/* treebanks.c - tokens and sentences against the development parts of two Universal Dependencies treebanks, from raw
 * text.
 *
 * A gold file is turned back into texts: `# text` lines, a blank between sentences unless the last token has
 * SpaceAfter=No, a blank line at `# newpar`, one text for each `# newdoc`. A token (a syntactic word: "do", "n't") or a
 * sentence is right if it begins and ends where the gold one does. Without arguments this is a test with bars, skipped
 * where the data folder is absent; `treebanks FILE.conllu.gz [N]` prints the scores of one file and N errors of each
 * kind.
 * SPDX-License-Identifier: MIT */
#include <string.h>

#include "check.h"

/* Gold of one document, in bytes of `text`. */
typedef struct
{
  GString *text;
  GArray *tokens;     /* NlpSpan, in bytes */
  GArray *sentences;
} Gold;

typedef struct
{
  guint n_gold, n_found, n_right;
} Score;

typedef struct
{
  Score tokens, sentences;
  guint n_errors_left[2];
} Result;

static void
add_span (GArray *spans, gsize begin, gsize end)
{
  NlpSpan span = { begin, end };

  g_array_append_val (spans, span);
}

/* One sentence: its text, and the forms in it. Words of a multiword token are found in its surface form if they add up
 * to it. */
static void
add_sentence (Gold *gold, const char *text, char **lines, gboolean *space_after)
{
  gsize start = gold->text->len, at = start;
  guint skip_to = 0;

  g_string_append (gold->text, text);
  for (; *lines != NULL; lines++)
    {
      g_auto (GStrv) columns = g_strsplit (*lines, "\t", 10);
      guint number = atoi (columns[0]);
      const char *range = strchr (columns[0], '-');
      const char *found;

      if (strchr (columns[0], '.') != NULL)
        continue;
      if (number > skip_to)
        *space_after = strstr (columns[9], "SpaceAfter=No") == NULL;
      if (range != NULL)
        {
          skip_to = atoi (range + 1);
          continue;
        }
      while (gold->text->str[at] == ' ')
        at++;
      found = g_str_has_prefix (gold->text->str + at, columns[1]) ? gold->text->str + at
                                                                  : strstr (gold->text->str + at, columns[1]);
      if (found == NULL)
        continue;
      at = found - gold->text->str;
      add_span (gold->tokens, at, at + strlen (columns[1]));
      at += strlen (columns[1]);
    }
  add_span (gold->sentences, start, gold->text->len);
}

static double
get_f (Score score)
{
  return score.n_gold + score.n_found > 0 ? 200.0 * score.n_right / (score.n_gold + score.n_found) : 0;
}

static void
show_error (Result *result, guint kind, const char *what, const char *text, gsize n_bytes, NlpSpan span)
{
  gsize from = span.begin > 20 ? span.begin - 20 : 0, to = MIN (n_bytes, span.end + 20);

  if (result->n_errors_left[kind] == 0)
    return;
  result->n_errors_left[kind]--;
  if (kind == 1)
    from = span.end > 40 ? span.end - 40 : 0;
  g_autofree char *before = g_strndup (text + from, MAX (span.begin, from) - from);
  g_autofree char *inside = g_strndup (text + MAX (span.begin, from), span.end - MAX (span.begin, from));
  g_autofree char *after = g_strndup (text + span.end, to - span.end);
  printf ("%s %s: %s[%s]%s\n", kind ? "S" : "T", what, before, inside, after);
}

static void
compare (Result *result, guint kind, const GArray *gold, NlpDocument *document, const char *layer_name)
{
  Score *score = kind ? &result->sentences : &result->tokens;
  const NlpLayer *layer = nlp_document_get_layer (document, layer_name);
  guint n_found = nlp_layer_get_length (layer);
  gsize n_bytes;
  const char *text = nlp_document_get_text (document, &n_bytes);

  score->n_gold += gold->len;
  score->n_found += n_found;
  for (guint i = 0, k = 0; i < gold->len || k < n_found;)
    {
      NlpSpan wanted = i < gold->len ? g_array_index (gold, NlpSpan, i) : NLP_NO_SPAN;
      NlpSpan found = k < n_found ? nlp_layer_get_span (layer, k) : NLP_NO_SPAN;

      if (k < n_found)
        {
          found.begin = nlp_document_get_byte_offset (document, found.begin);
          found.end = nlp_document_get_byte_offset (document, found.end);
        }
      if (wanted.begin == found.begin && wanted.end == found.end)
        {
          score->n_right++;
          i++;
          k++;
        }
      else if (i < gold->len && nlp_span_compare (wanted, found) <= 0)
        {
          show_error (result, kind, "gold ", text, n_bytes, wanted);
          i++;
        }
      else
        {
          show_error (result, kind, "found", text, n_bytes, found);
          k++;
        }
    }
}

static void
score_document (Result *result, Gold *gold)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpDocument) document = nlp_document_new_from_text ("gold", gold->text->str, gold->text->len, &error);

  g_assert_no_error (error);
  nlp_document_add_structure (document);
  compare (result, 0, gold->tokens, document, NLP_LAYER_TOKENS);
  compare (result, 1, gold->sentences, document, NLP_LAYER_SENTENCES);
  g_string_truncate (gold->text, 0);
  g_array_set_size (gold->tokens, 0);
  g_array_set_size (gold->sentences, 0);
}

static char *
read_gzip (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = G_INPUT_STREAM (g_file_read (file, NULL, NULL));
  g_autoptr (GConverter) unzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) plain = g_converter_input_stream_new (stream, unzip);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_output_stream_splice (memory, plain, 0, NULL, NULL);
  g_output_stream_write (memory, "", 1, NULL, NULL);
  g_output_stream_close (memory, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
}

static Result
score_file (const char *path, guint n_errors)
{
  g_autofree char *content = read_gzip (path);
  g_auto (GStrv) sentences = g_strsplit (content, "\n\n", -1);
  Result result = { .n_errors_left = { n_errors, n_errors } };
  Gold gold = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (NlpSpan)),
                g_array_new (FALSE, FALSE, sizeof (NlpSpan)) };
  gboolean space_after = FALSE;

  for (char **sentence = sentences; *sentence != NULL; sentence++)
    {
      g_auto (GStrv) lines = g_strsplit (*sentence, "\n", -1);
      const char *text = NULL;
      char **line = lines;

      for (; *line != NULL && **line == '#'; line++)
        if (g_str_has_prefix (*line, "# newdoc") && gold.text->len > 0)
          score_document (&result, &gold);
        else if (g_str_has_prefix (*line, "# newpar") && gold.text->len > 0)
          g_string_append (gold.text, "\n\n");
        else if (g_str_has_prefix (*line, "# text = "))
          text = *line + strlen ("# text = ");
      if (text == NULL)
        continue;
      if (gold.text->len > 0 && space_after && !g_str_has_suffix (gold.text->str, "\n"))
        g_string_append_c (gold.text, ' ');
      add_sentence (&gold, text, line, &space_after);
    }
  score_document (&result, &gold);
  g_string_free (gold.text, TRUE);
  g_array_unref (gold.tokens);
  g_array_unref (gold.sentences);
  g_print ("\n    %s: tokens %.2f, sentences %.2f\n", path, get_f (result.tokens), get_f (result.sentences));
  return result;
}

static void
check_bars (const char *name, double least_tokens, double least_sentences)
{
  g_autofree char *path = check_shared_path (name);
  Result result = score_file (path, 0);

  CU_ASSERT (get_f (result.tokens) >= least_tokens);
  CU_ASSERT (get_f (result.sentences) >= least_sentences);
}

static void
reads_gum (void)
{
  check_bars ("data/ud/en_gum-ud-dev.conllu.gz", 99.0, 91.0);
}

static void
reads_ewt (void)
{
  check_bars ("data/ud/en_ewt-ud-dev.conllu.gz", 98.3, 76.0);
}

int
main (int argc, char **argv)
{
  static const CheckCase cases[] = { CHECK_CASE (reads_gum), CHECK_CASE (reads_ewt) };

  if (argc > 1)
    {
      score_file (argv[1], argc > 2 ? atoi (argv[2]) : 0);
      return EXIT_SUCCESS;
    }
  return check_run (cases, G_N_ELEMENTS (cases), NULL);
}
