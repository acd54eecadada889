/* embed.c - a program that uses the library: prints who said what in a file.
 * cc embed.c -o embed $(pkg-config --cflags --libs nlp-1) && ./embed interview.txt
 * SPDX-License-Identifier: MIT */
#include <nlp.h>
#include <stdio.h>

static void
print_quotes (NlpDocument *document)
{
  NlpLayer *quotes = nlp_document_get_layer (document, NLP_LAYER_QUOTES);
  guint n_quotes = quotes ? nlp_layer_get_length (quotes) : 0;

  for (guint i = 0; i < n_quotes; i++)
    {
      NlpSpan span = nlp_layer_get_span (quotes, i);
      const char *speaker = nlp_layer_get_string (quotes, i, NLP_QUOTES_SPEAKER);
      g_autofree char *words = nlp_document_dup_text (document, &span);

      printf ("%s: %s\n", speaker ? speaker : "somebody", words);
    }
}

static gboolean
annotate (const char *path, GError **error)
{
  g_autoptr (NlpPipeline) pipeline = nlp_pipeline_new ();
  g_autoptr (NlpReader) reader = nlp_reader_new_for_path (path, error);
  g_autoptr (NlpDocument) document = reader ? nlp_reader_next (reader, error) : NULL;

  if (document == NULL || !nlp_pipeline_add_plugin (pipeline, "quotes", error) || !nlp_pipeline_prepare (pipeline, error)
      || !nlp_pipeline_run (pipeline, document, error))
    return FALSE;
  print_quotes (document);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc == 2 && annotate (argv[1], &error))
    return 0;
  fprintf (stderr, "embed: %s\n", error ? error->message : "name a file");
  return 1;
}
